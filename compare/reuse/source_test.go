package reuse_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/annotate/credit"
	"synoptic/compare/reuse"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// TestWhy checks the reasons for which two reports are one write-up, and what
// is said where text and credits do not go together.
func TestWhy(t *testing.T) {
	at := func(r *reading.Reading, outlet, url string, agencies ...string) *reading.Reading {
		r.Version.Outlet, r.Version.URL = outlet, url
		for _, a := range agencies {
			r.Credits = append(r.Credits, credit.Credit{Agency: a})
		}
		return r
	}
	some := "The dam above Vellan burst on Tuesday night after three days of rain, and water stood up to the windows of the lower town. "
	long := strings.Repeat("Rescuers dug on while the river fell. ", 20)
	release := "Vellan Water has opened a new dam. The wall is built of nine thousand blocks of grey stone and holds the rain of four long winters without a crack. " + own + said + strings.Repeat("Soldiers filled bags with sand all day. ", 20)
	retold := "Vellan Water said the dam was ready. The wall is built of nine thousand blocks of grey stone and holds the rain of four long winters without a crack. " + long
	letter := "“Nobody told us that the gates would be opened at night, and nobody told us to leave our houses before the water came,” the letter says. "
	stretches := []string{
		"Water from the broken dam took the bridge below the mill. ",
		"Helicopters brought bread and lamps to the three cut off farms. ",
		"The council had put off repairs of the spillway twice before. ",
		"A dam on the same river broke in the year of the comet. ",
		"More rain is expected in the hills before the end of this week. ",
	}
	woven := func(filler string, order ...int) string {
		s := ""
		for _, i := range order {
			s += strings.Repeat(filler, 9) + stretches[i]
		}
		return s
	}
	dug, filled := woven("Rescuers dug on while the river fell. ", 0, 1, 2, 3, 4), "Soldiers filled bags with sand all day. "
	for _, c := range []struct {
		why  string
		a, b *reading.Reading
		o    reuse.Outlets
		want string
	}{
		{"what one outlet obtained, retold", at(read("", letter+own), "The Lenne Valley Post", ""), at(read("", "A letter obtained by the Lenne Valley Post blames the water board. "+letter+long), "Courier", ""), nil, "source []"},
		{"the outlet's short name", at(read("", letter+own), "", "https://lvpost.example/a"), at(read("", "A letter blames the water board, via the Lenne Valley Post. "+letter+long), "Courier", ""), nil, "source []"},
		{"one letter, two who have it", at(read("", letter+own), "The Lenne Valley Post", ""), at(read("", "A letter blames the water board. "+letter+long), "Courier", ""), nil, " []"},
		{"most of the text", at(read("", wire), "Post", ""), at(read("", cut), "Courier", ""), nil, "text []"},
		{"text of an agency that one of them credits", at(read("", wire), "Post", "", "AP"), at(read("", cut), "Courier", ""), nil, "text [{uncredited text 1 AP [0]}]"},
		{"dispatches of one agency", at(read("", own), "Post", "", "AP"), at(read("", said), "Courier", "", "AP"), nil, " [{credit only 0 AP [1]} {credit only 1 AP [0]}]"},
		{"a release and who names it", at(read("", release), "", "https://blog.vellanwater.example/dam"), at(read("", retold), "Courier", ""), nil, "source []"},
		{"a release and who does not", at(read("", release), "", "https://blog.vellanwater.example/dam"), at(read("", strings.TrimPrefix(retold, "Vellan Water said the dam was ready.")), "Courier", ""), nil, " []"},
		{"many stretches in one order", at(read("", dug), "Post", ""), at(read("", woven(filled, 0, 1, 2, 3, 4)), "Courier", ""), nil, "order []"},
		{"many stretches in different orders", at(read("", dug), "Post", ""), at(read("", woven(filled, 0, 3, 2, 1, 4)), "Courier", ""), nil, " []"},
		{"few stretches in one order", at(read("", dug), "Post", ""), at(read("", woven(filled, 0, 1, 2, 3)), "Courier", ""), nil, " []"},
		{"one newsroom wrote both", at(read("", wire), "Post", ""), at(read("", own), "Post", ""), nil, "outlet []"},
		{"one newsroom prints an agency, and writes", at(read("", wire), "Post", "", "AP"), at(read("", own), "Post", ""), nil, " []"},
		{"a newsroom whose copy another station prints", at(dated("LENNE (WLEN) — ", wire), "", "https://wlen.example/a"), at(dated("LENNE (WLEN) — ", said), "", "https://wvel.example/b"), nil, "outlet []"},
		{"one owner, as the user says", at(read("", wire), "Post", ""), at(read("", own), "", "https://www.courier.example/a"), reuse.Outlets{"post": {Owner: "Okoro"}, "courierexample": {Owner: "Okoro"}}, "owner []"},
		{"an agency's client, as the user says", at(read("", some+long+own+said), "Post", "", "AP"), at(read("", some+title+title+named+named+strings.Repeat("Soldiers filled bags with sand all day. ", 15)), "Courier", ""), reuse.Outlets{"courier": {Wire: "AP"}}, "agency []"},
	} {
		l := reuse.Find([]*reading.Reading{c.a, c.b}, reuse.Options{Outlets: c.o})
		why := reuse.Reason("")
		for _, p := range l.Pairs {
			why = p.Why
		}
		if got := fmt.Sprint(why, " ", l.Notes); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		if joined := len(l.Groups) == 1; joined != (why != "") {
			t.Errorf("%s: reason %q, groups %v", c.why, why, l.Groups)
		}
	}
}

// TestNaming: the words by which a report names its source.
func TestNaming(t *testing.T) {
	letter := "“Nobody told us that the gates would be opened at night, and nobody told us to leave our houses before the water came,” the letter says. "
	post := read("", letter+own)
	post.Version.Outlet = "The Lenne Valley Post"
	for _, c := range []struct{ why, text, want string }{
		{"who had the words first", "A letter obtained by the Lenne Valley Post blames the water board. ", "obtained by the Lenne Valley Post"},
		{"through whom they came", "A letter blames the water board, via the Lenne Valley Post. ", "via the Lenne Valley Post"},
		{"whose report it was", "A letter blames the water board, the Lenne Valley Post reported. ", "Lenne Valley Post reported"},
	} {
		courier := read("", c.text+letter+strings.Repeat("Rescuers dug on while the river fell. ", 20))
		courier.Version.Outlet = "Courier"
		l := reuse.Find([]*reading.Reading{post, courier}, reuse.Options{})
		if len(l.Pairs) != 1 || l.Pairs[0].Naming == nil {
			t.Errorf("%s: named nowhere", c.why)
		} else if got := l.Pairs[0].Naming.Span.In(courier.Version.Text); l.Pairs[0].Naming.Report != 1 || got != c.want {
			t.Errorf("%s: %q of report %d, want %q", c.why, got, l.Pairs[0].Naming.Report, c.want)
		}
	}
}

// dated reads a text that opens with a dateline.
func dated(dateline, text string) *reading.Reading {
	v := &report.Version{Text: dateline + text, Blocks: []report.Block{{Span: span.Span{End: len(dateline)}, Role: report.Dateline}, {Span: span.Span{Start: len(dateline), End: len(dateline) + len(text)}, Role: report.Body}}}
	return reading.Read(v)
}

// TestDerived: the classes of METER, each way.
func TestDerived(t *testing.T) {
	l := reuse.Find([]*reading.Reading{read("", wire), read("", wire+"\n"+own+"\n"+cut), read("", cut)}, reuse.Options{})
	var got []string
	for i := range l.Pairs {
		a, b := l.Pairs[i].Derived()
		got = append(got, fmt.Sprintf("%d in %d %s, back %s", l.Pairs[i].A, l.Pairs[i].B, a, b))
	}
	if want := "0 in 1 wholly, back partly; 0 in 2 partly, back partly; 1 in 2 partly, back wholly"; strings.Join(got, "; ") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, "; "), want)
	}
}

// TestBoilerplate: what an outlet prints under unrelated stories is no shared
// text; what many outlets print of one story is.
func TestBoilerplate(t *testing.T) {
	const form = "\nSign up for our letter and get the best of the valley every Friday in your box at no cost."
	page := func(text, outlet string) *reading.Reading {
		r := read("", text+form)
		r.Version.Outlet = outlet
		return r
	}
	readings := []*reading.Reading{page(wire, "Post"), page(said, "Post"), page(named, "Post"), page(own, "Post")}
	for _, c := range []struct {
		why     string
		stories [][]int
		want    int
	}{
		{"three stories of one outlet", [][]int{{0, 3}, {1}, {2}}, 0},
		{"two stories are too few", [][]int{{0, 3}, {1, 2}}, 1},
	} {
		b := reuse.FindBoilerplate(readings, c.stories)
		if l := reuse.Find([]*reading.Reading{readings[0], readings[3]}, reuse.Options{Boilerplate: b}); len(l.Passages) != c.want {
			t.Errorf("%s: %d passages, want %d", c.why, len(l.Passages), c.want)
		}
	}
	others := []*reading.Reading{page(wire, "Post"), page(wire, "Courier"), page(wire, "Dockside")}
	b := reuse.FindBoilerplate(others, [][]int{{0}, {1}, {2}})
	if l := reuse.Find(others, reuse.Options{Boilerplate: b}); len(l.Groups) != 1 {
		t.Errorf("what three outlets print is boilerplate: groups %v", l.Groups)
	}
}

func TestReadOutlets(t *testing.T) {
	got, err := reuse.ReadOutlets(strings.NewReader("outlet,owner,wire\n# ours\nThe Lenne Post, Okoro Media,\ncourier.example,,AP\n"))
	if want := "map[courierexample:{ AP} lennepost:{Okoro Media }]"; err != nil || fmt.Sprint(got) != want {
		t.Errorf("%v %v, want %s", got, err, want)
	}
	for _, c := range []struct{ why, file, want string }{
		{"nothing", "", "line 1: the first line must be"},
		{"another header", "outlet,owner\n", "line 1: the first line must be"},
		{"a field too few", "outlet,owner,wire\na,b\n", "line 2: wrong number of fields; a line is"},
		{"no outlet", "outlet,owner,wire\n,b,\n", "line 2: the outlet is missing"},
		{"twice", "outlet,owner,wire\nPost,b,\nThe Post,c,\n", "line 3: The Post stands there twice"},
	} {
		if _, err := reuse.ReadOutlets(strings.NewReader(c.file)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
	}
}

// FuzzReadOutlets: whatever the file holds, there is a map or an error.
func FuzzReadOutlets(f *testing.F) {
	f.Add("outlet,owner,wire\nPost,b,\n")
	f.Add("outlet,owner,wire\n\"x\ny\",b,c\n")
	f.Fuzz(func(t *testing.T, s string) {
		got, err := reuse.ReadOutlets(strings.NewReader(s))
		if (got == nil) == (err == nil) {
			t.Errorf("%v and %v", got, err)
		}
	})
}

// TestHints: what speaks for either report having been there first.
func TestHints(t *testing.T) {
	at := func(published, text, url string, agencies ...string) *reading.Reading {
		r := read(published, text)
		r.Version.URL = url
		for _, a := range agencies {
			r.Credits = append(r.Credits, credit.Credit{Agency: a})
		}
		return r
	}
	for _, c := range []struct {
		why  string
		a, b *reading.Reading
		want string
	}{
		{"nothing speaks for either", at("", wire, ""), at("", wire, ""), "[]"},
		{"the day", at("2031-03-04", wire, ""), at("2031-03-05", wire, ""), "[{time a}]"},
		{"the agency's own page", at("", wire, "https://post.example/a", "AP"), at("", wire, "https://apnews.example/a", "AP"), "[{credit b}]"},
		{"one names the other", at("", wire, "https://www.lennepost.example/a"), at("", wire+"\nThe Lenne Post said the dam was old.", ""), "[{source a}]"},
		{"one holds the other", at("", wire+"\n"+own+"\n"+cut, ""), at("", wire, ""), "[{fullest a}]"},
		{"shared quotations tell nothing", at("2031-03-04", said, ""), at("2031-03-05", post, ""), "[]"},
	} {
		l := reuse.Find([]*reading.Reading{c.a, c.b}, reuse.Options{})
		if got := fmt.Sprint(l.Pairs[0].Hints); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
