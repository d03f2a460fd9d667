package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/language"
	"synoptic/language/parse"
	"synoptic/language/tag"
	"synoptic/span"
)

func read(text string) *language.Text {
	t := language.Read(text, []span.Span{{Start: 0, End: len(text)}})
	tag.Tag(t)
	for k := range t.Sentences {
		parse.Parse(t, k)
	}
	return t
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"subject, object and determiner", "The mayor opened a bridge.", "det>mayor nsubj>opened root det>bridge obj>opened punct>opened"},
		{"what is said hangs on the cue", "She said the bridge is safe.", "nsubj>said root det>bridge nsubj>safe cop>safe ccomp>said punct>said"},
		{"by whom something was done", "The plan was criticised by residents.", "det>plan nsubj:pass>criticised aux:pass>criticised root case>residents obl:agent>criticised punct>criticised"},
	} {
		x := read(c.text)
		var got []string
		for _, k := range x.Tokens {
			if k.Head == language.HeadRoot {
				got = append(got, k.Rel.String())
				continue
			}
			got = append(got, fmt.Sprintf("%s>%s", k.Rel, x.Word(int(k.Head))))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, s, c.want)
		}
	}
}

// FuzzParse checks that every sentence becomes a tree: one root, heads within
// the sentence, no circle, no arcs that cross.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"She said no.", "...", "a b c d e f g", "“Why?” he asked (twice), and left; then; then."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x := read(s)
		for _, k := range x.Sentences {
			if err := checkTree(x, k.Range); err != nil {
				t.Fatalf("%q: %v", s, err)
			}
		}
	})
}

func checkTree(x *language.Text, r language.Range) error {
	roots := 0
	for i := r.Start; i < r.End; i++ {
		tok := &x.Tokens[i]
		if tok.Rel == language.RelNone || (tok.Rel == language.Root) != (tok.Head == language.HeadRoot) {
			return fmt.Errorf("word %d has relation %s and head %d", i, tok.Rel, tok.Head)
		}
		if tok.Head == language.HeadRoot {
			roots++
			continue
		}
		if int(tok.Head) < r.Start || int(tok.Head) >= r.End {
			return fmt.Errorf("word %d has head %d outside %v", i, tok.Head, r)
		}
		steps := 0
		for h := i; x.Tokens[h].Head != language.HeadRoot; h = int(x.Tokens[h].Head) {
			if steps++; steps > r.End-r.Start {
				return fmt.Errorf("word %d hangs in a circle", i)
			}
		}
	}
	if roots != 1 {
		return fmt.Errorf("%d roots", roots)
	}
	return nil
}

// news is text of the usual kind, to measure time on.
const news = `Harbour Commissioner Ada Okoro did not wait for the U.S. envoy, who had asked for a new report on the bridge and its pillars.
“We stay,” she told reporters outside the town hall on Tuesday. “Nobody here has seen the plan, and nobody will sign it.”
At least 40 of the roughly 2,000 households along the river were left without power, according to the regional grid operator.
The lawsuit, filed in a district court in March, argues that the ministry's order breaks a promise made to farmers in 2011.
Critics of the mayor's proposal say it wouldn't lower rents; its supporters point to two neighbouring cities where they fell.
A spokeswoman for the company, Brandt & Sons Inc., declined to comment on whether the tanker's crew had ignored the warnings.
`

func BenchmarkParse(b *testing.B) {
	x := read(strings.Repeat(news, 10))
	b.ReportAllocs()
	for b.Loop() {
		for k := range x.Sentences {
			parse.Parse(x, k)
		}
	}
	b.ReportMetric(float64(len(x.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
}
