package page_test

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/record"
)

// demo returns the record of the examples, with one hostile report beside it.
func demo(t *testing.T) *record.Record {
	t.Helper()
	names, err := fs.Glob(examples.Bridge, "bridge/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	items := []ingest.Item{{Input: "<script>alert(1)</script>.txt", Text: "A \x1b[31mred\x1b[0m <img src=x onerror=alert(2)> fell, said “Ada” Okoro & sons."}}
	for _, n := range names {
		b, err := fs.ReadFile(examples.Bridge, n)
		if err != nil {
			t.Fatal(err)
		}
		items = append(items, ingest.Item{Input: path.Base(n), Bytes: b})
	}
	return pipeline.Run(items, []ingest.Rejected{{Input: "gone.html", Reason: "no such file or folder"}}, nil)
}

func html(t *testing.T, rec *record.Record, o page.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := page.HTML(&b, rec, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	hrefs   = regexp.MustCompile(`href="#([^"]+)"`)
	ids     = regexp.MustCompile(` id="([^"]+)"`)
	foreign = regexp.MustCompile(`<(?:script|link|iframe|img|object|embed)\b|@import|url\(`)
)

// TestLinks checks that every link of the page leads to one place on it, in
// full and in excerpts.
func TestLinks(t *testing.T) {
	rec := demo(t)
	for _, o := range []page.Options{{}, {Excerpts: true}} {
		doc := html(t, rec, o)
		places := map[string]int{}
		for _, m := range ids.FindAllStringSubmatch(doc, -1) {
			places[m[1]]++
		}
		links := hrefs.FindAllStringSubmatch(doc, -1)
		if len(links) < 100 {
			t.Errorf("only %d links", len(links))
		}
		for _, m := range links {
			if places[m[1]] != 1 {
				t.Errorf("%+v: %d places for #%s", o, places[m[1]], m[1])
			}
		}
	}
}

// TestHarmless checks that a page loads and runs nothing, whatever stands in
// reports and their names, and that what was not read is said.
func TestHarmless(t *testing.T) {
	doc := html(t, demo(t), page.Options{})
	if m := foreign.FindString(doc); m != "" {
		t.Errorf("the page holds %q", m)
	}
	if !strings.Contains(doc, "&lt;img") {
		t.Error("the words of a report are not shown as they are")
	}
	if !strings.Contains(doc, "gone.html") {
		t.Error("the page does not say what was not read")
	}
}

// TestExcerpts checks that a page for others leaves out what no line points
// at.
func TestExcerpts(t *testing.T) {
	rec := demo(t)
	full, part := html(t, rec, page.Options{}), html(t, rec, page.Options{Excerpts: true})
	if len(part) >= len(full) || !strings.Contains(part, "shown in excerpts") {
		t.Errorf("excerpts have %d bytes of %d, or do not say so", len(part), len(full))
	}
}

// TestText checks that a terminal gets lines of 80 columns at most and nothing
// that drives it, but for colour where asked for.
func TestText(t *testing.T) {
	rec := demo(t)
	var plain, coloured bytes.Buffer
	if err := page.Text(&plain, rec, false); err != nil {
		t.Fatal(err)
	}
	if err := page.Text(&coloured, rec, true); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(plain.String()) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > page.Columns {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	if strings.Contains(plain.String(), "\x1b") || strings.Contains(coloured.String(), "\x1b[31m") {
		t.Error("words of a report drive the terminal")
	}
	if !strings.Contains(coloured.String(), "\x1b[1m") {
		t.Error("no colour where it was asked for")
	}
}

// TestMarkdown checks that every footnote that is called is there.
func TestMarkdown(t *testing.T) {
	var b bytes.Buffer
	if err := page.Markdown(&b, demo(t)); err != nil {
		t.Fatal(err)
	}
	notes := regexp.MustCompile(`\[\^[^\]]+\]:?`)
	called, there := map[string]bool{}, map[string]bool{}
	for _, n := range notes.FindAllString(b.String(), -1) {
		if name, note := strings.CutSuffix(n, ":"); note {
			there[name] = true
		} else {
			called[name] = true
		}
	}
	if len(called) == 0 {
		t.Error("no footnotes")
	}
	for row := range strings.Lines(b.String()) {
		if strings.HasPrefix(row, "|") && strings.Contains(row, `\|`) {
			t.Errorf("the bars of a table are words: %s", row)
		}
	}
	for n := range called {
		if !there[n] {
			t.Errorf("footnote %s is missing", n)
		}
	}
}

// TestComparedSpeakers: two reports that call one person by other forms of the
// name are set side by side under one.
func TestComparedSpeakers(t *testing.T) {
	const words = "“We will rebuild the old bridge of Lenne before the winter comes,” "
	rec := pipeline.Run([]ingest.Item{{Input: "long.txt", Text: "Ada Okoro is mayor of Lenne. " + words + "Ada Okoro said."}, {Input: "short.txt", Text: words + "Okoro said. The old bridge of Lenne fell, and Ada Okoro saw it."}}, nil, nil)
	c := record.Compare(rec, "short.txt")
	for _, u := range c.Statements {
		if len(u.Speakers) > 1 {
			t.Errorf("one person by two names: %q", u.Speakers)
		}
	}
	if len(c.Statements) == 0 {
		t.Error("no statement")
	}
}

// TestComparison checks that two reports side by side tell what one alone
// retells, that no word of a report stands within the marks of its speaker, and
// that whoever a report describes is no guess.
func TestComparison(t *testing.T) {
	rec, s := made(map[string]string{
		"Post":    "“We will stay,” the tired ferry hand said. “Nobody will move us.” Ada Okoro said the pier would close.",
		"Courier": "“We will stay, nobody will move us,” a ferry hand said.",
	}, "Post", "Courier")
	for i := range rec.Reports {
		rec.Reports[i].Inputs = []string{rec.Reports[i].ID}
	}
	okoro, hand, a1, a2, u := "Ada Okoro", "ferry hand", "a1", "a2", "u1"
	s.Actors = []record.Actor{{ID: a1, Kind: "person", Name: okoro}, {ID: a2, Kind: "person", Name: hand}}
	add := func(id, kind string, statement *string, who *string, actor *string, sure record.Hundredth, report, source, cue string, words ...string) {
		q := record.Quote{ID: id, Report: report, Statement: statement, Attribution: record.Attribution{Kind: kind, Act: "speech", Actor: actor, Speaker: who, Sure: sure, Text: strings.Join(words, " … "),
			Source: at(stretch(rec, report, source)), Cue: at(stretch(rec, report, cue))}}
		for _, w := range words {
			q.Content = append(q.Content, at(stretch(rec, report, w))...)
		}
		s.Quotes = append(s.Quotes, q)
	}
	add("q1", "direct", &u, &hand, &a2, 84, "Post", "the tired ferry hand", "said", "We will stay,", "Nobody will move us.")
	add("q2", "direct", &u, &hand, &a2, 84, "Courier", "a ferry hand", "said", "We will stay, nobody will move us,")
	add("q3", "indirect", nil, &okoro, &a1, 97, "Post", "Ada Okoro", "said the", "the pier would close")
	s.Statements = []record.Statement{{ID: u, Quotes: []string{"q1", "q2"}, Text: stretch(rec, "Post", "Nobody will move us."),
		Prints: []record.Span{stretch(rec, "Post", "We will stay,” the tired ferry hand said. “Nobody will move us."), stretch(rec, "Courier", "We will stay, nobody will move us,")}}}
	var b bytes.Buffer
	if err := page.Comparison(&b, rec, record.Compare(rec, "Post"), false); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"BOTH SAY\n  Ferry hand, not named: “We will stay, … Nobody will move us.”\n",
		"ONLY POST SAYS\n  Ada Okoro: said the pier would close\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}

// TestLineage checks both shares of a report that is a part of another, and
// that two reports are set side by side in the order asked for.
func TestLineage(t *testing.T) {
	const part = "The Lenne Bridge was closed on Tuesday after inspectors found cracks in two of its pillars, and it will stay shut until June at least.\n\n"
	const more = "Nobody on the far bank had been told, and the first buses turned round at the barrier with their passengers still aboard and cursing."
	rec := pipeline.Run([]ingest.Item{{Input: "long.txt", Text: part + more}, {Input: "short.txt", Text: part}}, nil, nil)
	l := record.LineageOf(rec)
	if len(l.Stories) != 1 || len(l.Stories[0].Pairs) != 1 {
		t.Fatalf("%d stories; want one with one pair", len(l.Stories))
	}
	c := record.Compare(rec, "short.txt")
	if c.A.Input != "short.txt" || c.Shared == nil || c.Shared.ShareA != 100 || c.Shared.ShareB < 40 || c.Shared.ShareB > 60 {
		t.Errorf("got %+v of %s; want the whole of short.txt and half of long.txt", c.Shared, c.A.Input)
	}
	for _, x := range c.Runs {
		if x.A.Report != c.A.ID {
			t.Error("a run is not turned to the report asked for first")
		}
	}
}

// TestInserts: what a page sets into the middle of a sentence is left out, with a
// gap, where the sentence is evidence.
func TestInserts(t *testing.T) {
	const text = "The bridge was shut on Monday.\n\n“We will not wait for the county,” said Sen. Ada Okoro Ada Mary OkoroFerry owner names captain MORE (L-Carrow), “and we will not pay for it.”"
	rec := pipeline.Run([]ingest.Item{{Input: "a.txt", Text: text}}, nil, nil)
	var b strings.Builder
	if err := page.Markdown(&b, rec); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); strings.Contains(got, "OkoroFerry") || !strings.Contains(got, `Okoro \[…\] (L-Carrow)`) {
		t.Error(got)
	}
}
