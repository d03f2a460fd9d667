package reuse_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"synoptic/annotate/credit"
	"synoptic/compare/reuse"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// read makes a reading of paragraphs.
func read(published, text string) *reading.Reading {
	v := &report.Version{Published: published, Text: text}
	at := 0
	for p := range strings.SplitSeq(text, "\n") {
		if p != "" {
			v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(p)}, Role: report.Body})
		}
		at += len(p) + 1
	}
	return reading.Read(v)
}

// The invented write-ups.
const (
	wire = `The dam above Vellan burst on Tuesday night after three days of rain, and water stood up to the windows of the lower town.
Engineers had warned the council in spring that the spillway was cracked from end to end and would not hold.
Nobody was hurt, because the bells of the old chapel were rung in time.`
	cut = `The dam above Vellan burst on Tuesday night after three days of rain, and water stood up to the windows of the lower town.
Our reporter saw cows on roofs, rowing boats in the market square and a mayor without shoes. He would not speak to us.`
	own  = `A wall of water came down the valley when the dam broke. Farmers lost their herds, and the bakery lost its oven, its flour and its cat. The cat was found in a tree.`
	said = `"We told them in spring that the spillway would not hold another wet week," said engineer Mara Tull. She was soaked. The valley below her lay under brown water, and helicopters searched the orchards for people who had not come home.`
	post = `We told them in spring that the spillway would not hold another wet week.
Those were her words at the rim of the broken dam, where two hundred soldiers filled sandbags and drank tea from buckets until the sun came up.`
	named = `Asked by the paper, Lenne Water Board chairwoman Maria Teresa Farnham of West Skarn declined to comment. The lawyers of the town were busy with other matters all the day and all the night.`
	title = `Last year Lenne Water Board chairwoman Maria Teresa Farnham of West Skarn opened a school. Pupils sang and waved little flags; it rained, but only for some minutes, and cake was plenty.`
)

// TestApparatus: a gallery that two reports print around their own stories is
// shown, and makes no lineage.
func TestApparatus(t *testing.T) {
	gallery := strings.Repeat("Water at the gate of the mill, seen from the hill above the lower town by the men who rang the bells. ", 2)
	a, b := read("", wire+"\n"+gallery), read("", own+"\n"+gallery)
	for _, r := range []*reading.Reading{a, b} {
		r.Version.Blocks[len(r.Version.Blocks)-1].Role = report.Boilerplate
	}
	a, b = reading.Read(a.Version), reading.Read(b.Version)
	l := reuse.Find([]*reading.Reading{a, b}, reuse.Options{})
	if len(l.Passages) != 1 || l.Passages[0].Class != reuse.Apparatus || l.Passages[0].Told != 0 || len(l.Groups) != 2 {
		t.Errorf("%+v in groups %v", l.Passages, l.Groups)
	}
}

func TestFind(t *testing.T) {
	cases := []struct {
		why     string
		texts   []string
		classes string
		groups  string
	}{
		{"no reports have no lineage", nil, "[]", "[]"},
		{"own words are own write-ups", []string{wire, own}, "[]", "[[0] [1]]"},
		{"a copy cut short is the same write-up", []string{wire, cut}, "[narration 24]", "[[0 1]]"},
		{"a copy of a copy belongs to both", []string{wire, own, cut, wire + "\n" + own}, "[narration 24 narration 58 narration 34 narration 24]", "[[0 1 2 3]]"},
		{"words of a speaker are a common source, no lineage", []string{said, said[:strings.Index(said, "She")] + own}, "[quotation 18]", "[[0] [1]]"},
		{"what stands in marks in one report is said in the other too", []string{said, post}, "[quotation 14]", "[[0] [1]]"},
		{"an office with a name is nothing", []string{named, title}, "[name 10]", "[[0] [1]]"},
	}
	for _, c := range cases {
		var readings []*reading.Reading
		for _, x := range c.texts {
			readings = append(readings, read("", x))
		}
		l := reuse.Find(readings, reuse.Options{})
		classes := []string{}
		for _, p := range l.Passages {
			classes = append(classes, fmt.Sprint(p.Class, " ", p.Words))
		}
		if got := fmt.Sprint(classes); got != c.classes {
			t.Errorf("%s: shared are %s, want %s", c.why, got, c.classes)
		}
		if got := fmt.Sprint(l.Groups); got != c.groups {
			t.Errorf("%s: groups are %s, want %s", c.why, got, c.groups)
		}
	}
}

func TestOrigins(t *testing.T) {
	ap := []credit.Credit{{Agency: "AP"}}
	dispatch := strings.Repeat("Rescuers dug on through the night while the river fell slowly. ", 3)
	part := "The dam above Vellan burst on Tuesday night after three days.\n"
	a, b, c := read("", part+wire[strings.Index(wire, "Engineers"):]+own+said), read("", part+post+strings.ToUpper(title)+dispatch), read("", named)
	if got := fmt.Sprint(reuse.Find([]*reading.Reading{a, b, c}, reuse.Options{}).Groups); got != "[[0] [1] [2]]" {
		t.Errorf("some shared narration makes groups %s of reports without credit, want [[0] [1] [2]]", got)
	}
	a.Credits, b.Credits = ap, []credit.Credit{{Agency: "Reuters"}, {Agency: "AP"}}
	l := reuse.Find([]*reading.Reading{a, b, c}, reuse.Options{})
	if got := fmt.Sprintf("%v %q", l.Groups, l.Origins); got != `[[0 1] [2]] ["AP" ""]` {
		t.Errorf("some shared narration under one credit gives %s, want one group of AP and one of nobody", got)
	}
	if n := l.Independent([]int{0, 1}); n != 1 {
		t.Errorf("two reports of one group count as %d sources", n)
	}
	c.Credits = ap
	if got := fmt.Sprint(reuse.Find([]*reading.Reading{a, c}, reuse.Options{}).Groups); got != "[[0] [1]]" {
		t.Errorf("dispatches of one agency that share no words make groups %s, want [[0] [1]]", got)
	}
}

func TestEarlier(t *testing.T) {
	for _, c := range []struct{ why, a, b, want string }{
		{"the day before is earlier", "2031-03-04", "2031-03-05", "a"},
		{"the hour counts where both give it", "2031-03-04T17:00:00Z", "2031-03-04T09:00:00Z", "b"},
		{"clocks of two zones are compared as moments", "2031-03-04T09:00:00+09:00", "2031-03-04T01:00:00Z", "a"},
		{"a day says nothing of an hour within it", "2031-03-04", "2031-03-04T09:00:00Z", ""},
		{"unknown is unknown", "", "2031-03-04", ""},
	} {
		for _, p := range reuse.Find([]*reading.Reading{read(c.a, wire), read(c.b, wire)}, reuse.Options{}).Passages {
			if p.Earlier != c.want {
				t.Errorf("%s: of %q and %q %q is earlier, want %q", c.why, c.a, c.b, p.Earlier, c.want)
			}
		}
	}
}

// mixed returns n reports that take paragraphs from a common stock.
func mixed(r *rand.Rand, n int) []*reading.Reading {
	stock := strings.Split(strings.Join([]string{wire, cut, own, said, post, named, title}, "\n"), "\n")
	var out []*reading.Reading
	for range n {
		var b strings.Builder
		for range 1 + r.IntN(5) {
			b.WriteString(stock[r.IntN(len(stock))] + "\n")
		}
		out = append(out, read("", b.String()))
	}
	return out
}

// TestGroupsArePartition checks that every report is in one group, and that
// passages hold the same words on both sides.
func TestGroupsArePartition(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		readings := mixed(r, 1+r.IntN(8))
		l := reuse.Find(readings, reuse.Options{})
		seen := make([]int, len(readings))
		for _, g := range l.Groups {
			for _, i := range g {
				seen[i]++
			}
		}
		for i, n := range seen {
			if n != 1 {
				t.Fatalf("report %d stands in %d of the groups %v", i, n, l.Groups)
			}
		}
		if len(l.Origins) != len(l.Groups) {
			t.Fatalf("%d origins for %d groups", len(l.Origins), len(l.Groups))
		}
		for _, p := range l.Passages {
			if a, b := wordsOf(readings, p.A), wordsOf(readings, p.B); a != b || len(strings.Fields(a)) < 8 {
				t.Fatalf("passage shares %q with %q", a, b)
			}
		}
	}
}

// wordsOf returns the words of a passage in small letters.
func wordsOf(readings []*reading.Reading, ref report.Ref) string {
	var b strings.Builder
	for w := range strings.FieldsFuncSeq(strings.ToLower(ref.Span.In(readings[ref.Report].Version.Text)), func(r rune) bool { return !('a' <= r && r <= 'z') }) {
		b.WriteString(w + " ")
	}
	return b.String()
}

func BenchmarkFind(b *testing.B) {
	readings := mixed(rand.New(rand.NewPCG(3, 4)), 20)
	for b.Loop() {
		reuse.Find(readings, reuse.Options{})
	}
}

// TestAstray: a report that tells nothing of the story is no write-up, and
// joins none, whatever words it shares.
func TestAstray(t *testing.T) {
	a, b := read("", wire), read("", wire)
	l := reuse.Find([]*reading.Reading{a, b.Stray()}, reuse.Options{})
	if fmt.Sprint(l.Groups) != "[[0]]" || l.Independent([]int{1}) != 0 {
		t.Errorf("groups %v", l.Groups)
	}
}
