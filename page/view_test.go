package page_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"synoptic/page"
	"synoptic/record"
)

// made is a record of one story whose parts a test sets by hand; ids of
// reports are their outlets.
func made(texts map[string]string, order ...string) (*record.Record, *record.Story) {
	rec := &record.Record{Stories: []record.Story{{ID: "s1", Reports: order}}}
	s := &rec.Stories[0]
	for _, id := range order {
		outlet := id
		rec.Reports = append(rec.Reports, record.Report{ID: id, Input: id, Outlet: &outlet, Text: texts[id],
			Blocks: []record.Block{{End: utf8.RuneCountInString(texts[id]), Role: "body"}}})
		s.Independent.Groups = append(s.Independent.Groups, []string{id})
		s.Independent.Origins = append(s.Independent.Origins, nil)
	}
	s.Independent.Count = len(order)
	return rec, s
}

// stretch names words of a report by themselves.
func stretch(rec *record.Record, id, words string) record.Span {
	for _, r := range rec.Reports {
		if i := strings.Index(r.Text, words); r.ID == id && i >= 0 {
			start := utf8.RuneCountInString(r.Text[:i])
			return record.Span{Report: id, Start: start, End: start + utf8.RuneCountInString(words), Text: words}
		}
	}
	panic("no " + words + " in " + id)
}

func at(s record.Span) []record.Range { return []record.Range{{s.Start, s.End}} }

func text(t *testing.T, rec *record.Record) string {
	t.Helper()
	var b bytes.Buffer
	if err := page.Text(&b, rec, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestLead checks how a report leads to words that it retells.
func TestLead(t *testing.T) {
	for _, c := range []struct{ why, text, cue, content, want string }{
		{"the verb stands before the words, with whom they were told", "Ada Okoro told the Lenne Post the pier would close.", "told", "the pier would close", "told the Lenne Post the pier would close [Post]"},
		{"much between verb and words is left out", "Ada Okoro told a crowded meeting of ferry hands, stevedores, shopkeepers and two members of the council the pier would close.", "told", "the pier would close", "told the pier would close [Post]"},
		{"a verb behind the words is set off from them", "The pier would close by June, insisted Ada Okoro.", "insisted", "The pier would close by June", "insisted: The pier would close by June [Post]"},
		{"under the name of the speaker this says nothing", "The pier would close by June, according to Ada Okoro.", "according to", "The pier would close by June", "    The pier would close by June [Post]"},
		{"a colon is no verb", "Okoro: pier closes", ":", "pier closes", "    pier closes [Post]"},
	} {
		rec, s := made(map[string]string{"Post": c.text}, "Post")
		name, actor := "Ada Okoro", "a1"
		s.Actors = []record.Actor{{ID: actor, Kind: "person", Name: name}}
		s.Quotes = []record.Quote{{ID: "q1", Report: "Post", Attribution: record.Attribution{Kind: "indirect", Act: "speech", Actor: &actor, Speaker: &name, Sure: 99,
			Cue: at(stretch(rec, "Post", c.cue)), Content: at(stretch(rec, "Post", c.content)), Text: c.content}}}
		if got := text(t, rec); !strings.Contains(got, c.want) {
			t.Errorf("%s: no %q in\n%s", c.why, c.want, got)
		}
	}
}

// TestFolded checks that words which stand whole in longer ones of the same
// speaker are a printing of those, and that words are not letters.
func TestFolded(t *testing.T) {
	const long, part, other = "We will stay, and nobody will move us.", "We will stay", "No"
	rec, s := made(map[string]string{"Post": long + other, "Courier": part}, "Post", "Courier")
	name, actor := "Ada Okoro", "a1"
	s.Actors = []record.Actor{{ID: actor, Kind: "person", Name: name}}
	for i, c := range []struct{ report, words string }{{"Courier", part}, {"Post", long}, {"Post", other}} {
		q, u := fmt.Sprintf("q%d", i), fmt.Sprintf("u%d", i)
		s.Quotes = append(s.Quotes, record.Quote{ID: q, Report: c.report, Statement: &u, Attribution: record.Attribution{Kind: "direct", Act: "speech", Actor: &actor, Speaker: &name, Sure: 99,
			Content: at(stretch(rec, c.report, c.words)), Text: c.words}})
		s.Statements = append(s.Statements, record.Statement{ID: u, Text: stretch(rec, c.report, c.words), Quotes: []string{q}})
	}
	var b bytes.Buffer
	if err := page.Markdown(&b, rec); err != nil {
		t.Fatal(err)
	}
	if got, want := b.String(), "- “"+long+"”[^1]\n  - in part or otherwise: "+part+"[^2]\n- “"+other+"”[^3]\n"; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
}

// TestWithoutName checks that somebody whom a report describes and does not name
// stands by that description, and that a guess stays one.
func TestWithoutName(t *testing.T) {
	const words = "the pier would close"
	for _, c := range []struct {
		why, source string
		sure        record.Hundredth
		want        string
	}{
		{"the report's own words say who speaks", "A tired ferry hand", 84, "Tired ferry hand, not named (1)"},
		{"a pronoun only may mean the ferry hand", "He", 84, "unclear"},
		{"it is hardly the ferry hand", "A tired ferry hand", 60, "unclear"},
	} {
		rec, s := made(map[string]string{"Post": c.source + " said " + words + "."}, "Post")
		name, actor := "tired ferry hand", "a1"
		s.Actors = []record.Actor{{ID: actor, Kind: "person", Name: name}}
		s.Quotes = []record.Quote{{ID: "q1", Report: "Post", Attribution: record.Attribution{Kind: "indirect", Act: "speech", Actor: &actor, Speaker: &name, Sure: c.sure,
			Source: at(stretch(rec, "Post", c.source)), Content: at(stretch(rec, "Post", words)), Text: words}}}
		var b bytes.Buffer
		if err := page.Markdown(&b, rec); err != nil {
			t.Fatal(err)
		}
		if got := text(t, rec) + b.String(); !strings.Contains(got, c.want) || strings.Contains(got, "perhaps tired ferry hand") != (c.want == "unclear") {
			t.Errorf("%s: no %q in\n%s", c.why, c.want, got)
		}
	}
}

// TestValues checks that a value stands once however it is written, and that
// one with a hedge is another.
func TestValues(t *testing.T) {
	rec, s := made(map[string]string{"Post": "Seven boats sank.", "Courier": "The storm sank 7 boats.", "Radio": "At least 7 boats sank."}, "Post", "Courier", "Radio")
	seven, hedge := 7.0, "at least"
	s.Figures = []record.Figure{{ID: "f1", Of: "boats", Relation: "refined", Mentions: []record.FigureMention{
		{Span: stretch(rec, "Post", "Seven"), Min: &seven, Max: &seven}, {Span: stretch(rec, "Courier", "7"), Min: &seven, Max: &seven},
		{Span: stretch(rec, "Radio", "At least 7"), Min: &seven, Hedge: &hedge}}}}
	if got, want := text(t, rec), "Boats (refined): 7 [Post, Courier], At least 7 [Radio]"; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
}

// TestGlance checks the first look at a story: who tells it, on what reports
// differ, and which words most of them print. A number on which they differ
// stands in its sentence and in no other.
func TestGlance(t *testing.T) {
	rec, s := made(map[string]string{
		"Post":    "It rained. In the Nov. 3 storm seven boats sank, said Ada Okoro. “Nobody saw this storm coming at all,” said Okoro.",
		"Courier": "In the Nov. 3 storm seven boats sank, said Ada Okoro.",
		"Radio":   "The storm sank nine boats. “Nobody saw this storm coming at all,” Ada Okoro said."}, "Post", "Courier", "Radio")
	agency := "Vellan Wire"
	s.Independent = record.Independent{Count: 2, Groups: [][]string{{"Post", "Courier"}, {"Radio"}}, Origins: []*string{&agency, nil}}
	s.Differences = []record.Difference{{Kind: "figure", Note: "boats: “seven” in 2 reports; “nine” in 1 report",
		Mentions: []record.Span{stretch(rec, "Post", "seven"), stretch(rec, "Courier", "seven"), stretch(rec, "Radio", "nine")}}}
	const words = "Nobody saw this storm coming at all,"
	name, actor, statement := "Ada Okoro", "a1", "u1"
	s.Actors = []record.Actor{{ID: actor, Kind: "person", Name: name}}
	u := record.Statement{ID: statement, Text: stretch(rec, "Post", words), Reports: 2, Independent: 2}
	for _, id := range []string{"Post", "Radio"} {
		q := stretch(rec, id, words)
		u.Quotes, u.Prints = append(u.Quotes, "q"+id), append(u.Prints, q)
		s.Quotes = append(s.Quotes, record.Quote{ID: "q" + id, Report: id, Statement: &statement, Attribution: record.Attribution{Kind: "direct", Act: "speech",
			Actor: &actor, Speaker: &name, Sure: 99, Content: at(q), Quoted: at(q), Text: words}})
	}
	s.Statements = []record.Statement{u}
	const retold = "seven boats sank"
	told := record.Statement{ID: "u2", Text: stretch(rec, "Post", "In the Nov. 3 storm "+retold), Reports: 2, Independent: 1}
	other := "Ada Okoro of Lenne"
	for _, id := range []string{"Post", "Courier"} {
		words := stretch(rec, id, "In the Nov. 3 storm "+retold)
		told.Quotes, told.Prints = append(told.Quotes, "t"+id), append(told.Prints, words)
		s.Quotes = append(s.Quotes, record.Quote{ID: "t" + id, Report: id, Statement: &told.ID, Attribution: record.Attribution{Kind: "indirect", Act: "speech",
			Speaker: &other, Sure: 99, Cue: at(stretch(rec, id, "said")), Content: at(words), Text: words.Text}})
	}
	s.Statements = append(s.Statements, told)
	got := html(t, rec, page.Options{})
	for _, want := range []string{
		`<b>Ada Okoro of Lenne</b> <i class="cue">said:</i> <span class="words">In the Nov. 3 storm seven boats sank</span>`, ">2 reports, 1 write-up</a>",
		"<b>Vellan Wire</b>: Post, Courier", "<b>On their own</b>: Radio",
		`href="#s1-difference-0"`, `id="s1-difference-0"`,
		`<b>Ada Okoro</b> <q class="words">Nobody saw`, ">2 reports</a>",
		`<span class="around">In the Nov. 3 storm </span><b>seven</b><span class="around"> boats sank, said Ada Okoro</span>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got[strings.Index(got, "</head>"):])
		}
	}
}

// TestRetoldIsNotQuoted checks that words that no report quotes stand in no
// quotation marks where reports are set against statements.
func TestRetoldIsNotQuoted(t *testing.T) {
	const words = "the pier would close before the winter"
	rec, s := made(map[string]string{"Post": "Ada Okoro said " + words + ".", "Radio": "Okoro said " + words + "."}, "Post", "Radio")
	statement := "u1"
	u := record.Statement{ID: statement, Text: stretch(rec, "Post", words), Reports: 2, Independent: 2}
	for _, id := range []string{"Post", "Radio"} {
		q := stretch(rec, id, words)
		u.Quotes, u.Prints = append(u.Quotes, "q"+id), append(u.Prints, q)
		s.Quotes = append(s.Quotes, record.Quote{ID: "q" + id, Report: id, Statement: &statement, Attribution: record.Attribution{Kind: "indirect", Act: "speech",
			Cue: at(stretch(rec, id, "said")), Content: at(q), Text: words}})
	}
	s.Statements = []record.Statement{u}
	if got := html(t, rec, page.Options{}); strings.Contains(got, "“"+words) || !strings.Contains(got, `title="retold in Radio"`) {
		t.Errorf("a retold statement is quoted, or its report is not said:\n%s", got[strings.Index(got, "-coverage"):])
	}
}

// TestPeople checks who stands in the list of persons and bodies, and that an
// office is told with whose it is.
func TestPeople(t *testing.T) {
	rec, s := made(map[string]string{"Post": "Jan van der Okoro, a spokesman for the Vellan Port, met Vellan’s mate and a Vellan man."}, "Post")
	name := func(kind, name, words string) record.Actor {
		return record.Actor{ID: name, Kind: kind, Name: name, Mentions: []record.Span{stretch(rec, "Post", words)}}
	}
	s.Actors = []record.Actor{name("person", "Jan van der Okoro", "Jan van der Okoro"), name("organization", "Vellan Port", "Vellan Port"), name("person", "Vellan’s mate", "Vellan’s mate"), name("person", "Vellan man", "Vellan man")}
	of := "Vellan Port"
	s.Actors[0].Roles = []record.Role{{Title: "spokesman", Of: &of, Mentions: []record.Span{stretch(rec, "Post", "spokesman for the Vellan Port")}}}
	got := html(t, rec, page.Options{})
	got = got[strings.Index(got, `id="s1-people"`):strings.Index(got, `id="s1-reports"`)]
	for words, want := range map[string]bool{"Jan van der Okoro": true, "spokesman for the Vellan Port": true, "mate": false, "Vellan man": false} {
		if strings.Contains(got, words) != want {
			t.Errorf("%q: %v, want %v in\n%s", words, !want, want, got)
		}
	}
}

// TestFullest checks that a report carries a statement by its fullest printing:
// a headline that cuts it does not stand for the text, and whoever prints a part
// quotes a part.
func TestFullest(t *testing.T) {
	const whole = "We have waited far too long for this bridge"
	rec, s := made(map[string]string{"Post": "‘Far too long’ for bridge. “" + whole + ",” said Ada Okoro.", "Radio": "Okoro said they “have waited”."}, "Post", "Radio")
	statement := "u1"
	u := record.Statement{ID: statement, Text: stretch(rec, "Post", whole), Reports: 2, Independent: 2}
	for i, q := range []record.Span{stretch(rec, "Post", "Far too long"), u.Text, stretch(rec, "Radio", "have waited")} {
		id := fmt.Sprint("q", i)
		u.Quotes, u.Prints = append(u.Quotes, id), append(u.Prints, q)
		s.Quotes = append(s.Quotes, record.Quote{ID: id, Report: q.Report, Statement: &statement, Attribution: record.Attribution{Kind: "direct", Act: "speech", Content: at(q), Quoted: at(q), Text: q.Text}})
	}
	s.Statements = []record.Statement{u}
	got := html(t, rec, page.Options{})
	for _, want := range []string{`title="quoted in Post"`, `title="quoted in part in Radio"`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got[strings.Index(got, "-coverage"):])
		}
	}
}

// TestMarks checks that what is quoted can be told from what is retold, also
// where a mark lies outside the words.
func TestMarks(t *testing.T) {
	for _, c := range []struct{ why, kind, text, want string }{
		{"all of it is quoted", "direct", "nobody will cross", "“nobody will cross”"},
		{"nothing is quoted", "indirect", "nobody would cross", "nobody would cross"},
		{"the closing mark is left out", "mixed", "the pier is “no place for", "the pier is “no place for”"},
		{"the opening mark is left out", "mixed", "no place” for a ferry", "“no place” for a ferry"},
		{"both outer marks are left out", "mixed", "no place” for a ferry, a “toll booth", "“no place” for a ferry, a “toll booth”"},
		{"both straight ones", "mixed", `no place" for a ferry, a "toll booth`, `"no place" for a ferry, a "toll booth"`},
		{"straight marks that are whole", "mixed", `a "warning" and a "verdict"`, `a "warning" and a "verdict"`},
		{"a straight mark behind a bracket opens", "mixed", `the pier ("warning") and a "verdict"`, `the pier ("warning") and a "verdict"`},
		{"a straight mark that opens the words", "mixed", `"no place for`, `"no place for"`},
		{"a straight mark that closes", "mixed", `no place" for`, `"no place" for`},
		{"straight marks", "mixed", `the pier is "no place for`, `the pier is "no place for"`},
	} {
		before, after := page.Marks(c.kind, c.text)
		if got := before + c.text + after; got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// TestOneQuotesOneRetells checks that of two reports neither is shown as quoting
// what one of them retells.
func TestOneQuotesOneRetells(t *testing.T) {
	for differs, want := range map[string]string{"kind": "mixed", "cut": "direct"} {
		if got := page.KindOf(record.SharedStatement{Kind: "direct", Differs: []string{differs}}); got != want {
			t.Errorf("reports differ in %s: %s, want %s", differs, got, want)
		}
	}
}

// TestPositions checks that one position in longer and shorter words stands once,
// and that of one verb two things stay two.
func TestPositions(t *testing.T) {
	rec, s := made(map[string]string{"Post": "Okoro demands the repeal of the harbour tax.", "Radio": "Okoro demands repeal. Okoro demands the harbour tax."}, "Post", "Radio")
	s.Actors = []record.Actor{{ID: "a1", Kind: "person", Name: "Ada Okoro"}}
	long, short, other := stretch(rec, "Post", "the repeal of the harbour tax"), stretch(rec, "Radio", "repeal"), stretch(rec, "Radio", "the harbour tax")
	s.Positions = []record.Position{{Actor: "a1", Position: "demands", Mentions: []record.Span{long, short, other}, About: []record.Span{short, long, other}}}
	var b bytes.Buffer
	if err := page.Markdown(&b, rec); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); strings.Count(got, "Ada Okoro: *demands* ") != 2 || !strings.Contains(got, "*demands* the repeal of the harbour tax[^1][^2]") {
		t.Errorf("a position stands twice, or one is lost:\n%s", got)
	}
}

// TestAlluded checks that a paper of which nothing is told stands behind those of
// which something is, and that the counts of a charge sheet stand in its card.
func TestAlluded(t *testing.T) {
	rec, s := made(map[string]string{"Post": "The charge sheet lists counts of theft. The farm bill is long."}, "Post")
	s.Documents = []record.Document{{ID: "d1", Kind: "bill", Name: "farm bill", Mentions: []record.Span{stretch(rec, "Post", "The farm bill")}},
		{ID: "d2", Kind: "lawsuit", Name: "charge sheet", Grounds: []record.Span{stretch(rec, "Post", "counts of theft")}, Mentions: []record.Span{stretch(rec, "Post", "The charge sheet")}}}
	var b strings.Builder
	if err := page.Markdown(&b, rec); err != nil {
		t.Fatal(err)
	}
	got := b.String()
	if !strings.Contains(got, "- Counts: counts of theft") || !strings.Contains(got, "Also spoken of:\n\n- Farm bill") {
		t.Errorf("the counts are missing, or an empty card stands among the full ones:\n%s", got)
	}
}

// TestSpoken checks that a statement of one piece is no document of its own on
// the page, and that a letter is.
func TestSpoken(t *testing.T) {
	rec, s := made(map[string]string{"Post": "In a statement Okoro said the pier would close. The letter of Tom Reyes came."}, "Post")
	s.Documents = []record.Document{{ID: "d1", Kind: "statement", Name: "statement of Ada Okoro", Passages: []record.Passage{{}}, Mentions: []record.Span{stretch(rec, "Post", "a statement")}},
		{ID: "d2", Kind: "letter", Name: "letter of Tom Reyes", Mentions: []record.Span{stretch(rec, "Post", "The letter")}}}
	if got := text(t, rec); strings.Contains(got, "tatement of Ada") || !strings.Contains(got, "Letter of Tom Reyes") || !strings.Contains(got, "1 document") {
		t.Errorf("a statement stands among the documents, or a letter does not:\n%s", got)
	}
}

// TestSides checks that what changed, and what is held against somebody, stand
// beside what came of it, in every form.
func TestSides(t *testing.T) {
	rec, s := made(map[string]string{"Post": "Police said 40 were hurt. Ada Okoro accused Thomas Farwe of theft.", "Sun": "Police now say 60 were hurt. Farwe denied the allegations."}, "Post", "Sun")
	day := "2031-03-05"
	rec.Reports[1].Published = &day
	s.Actors = []record.Actor{{ID: "a1", Name: "Ada Okoro"}, {ID: "a2", Name: "Thomas Farwe"}}
	s.Shifts = []record.Shift{{Kind: "figure", Note: "people hurt", Before: []record.Span{stretch(rec, "Post", "40")}, After: []record.Span{stretch(rec, "Sun", "60")}}}
	accuser, accused := "a1", "a2"
	accusation := record.Side{By: &accuser, Position: "accuses", Mention: stretch(rec, "Post", "Ada Okoro accused Thomas Farwe of theft."), About: stretch(rec, "Post", "Thomas Farwe of theft")}
	s.Exchanges = []record.Exchange{{Actor: &accused, Accusations: []record.Side{accusation}, Answers: []record.Side{{By: &accused, Position: "denies", Mention: stretch(rec, "Sun", "Farwe denied the allegations."), About: stretch(rec, "Sun", "the allegations")}}}}
	shown := text(t, rec)
	for _, want := range []string{"figure: people hurt, 5 March 2031", "first: 40 [Post]", "later: 60 [Sun]", "accuses: Ada Okoro accused Thomas Farwe of theft. [Post]", "answer, denies: Farwe denied the allegations. [Sun]"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is missing:\n%s", want, shown)
		}
	}
	var md bytes.Buffer
	if err := page.Markdown(&md, rec); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"## What changed", "- first: 40[^", "## Accusation and answer", "*denies*: Farwe denied **the allegations**.[^"} {
		if !strings.Contains(md.String(), want) {
			t.Errorf("%q is missing:\n%s", want, &md)
		}
	}
	doc := html(t, rec, page.Options{Excerpts: true})
	for _, want := range []string{`<b>the allegations</b>`, `href="#Sun-`, `id="s1-changed"`, `id="s1-answers"`} {
		if !strings.Contains(doc, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	s.Exchanges[0].Answers = nil
	if shown := text(t, rec); !strings.Contains(shown, "No word of theirs in these reports.") {
		t.Errorf("a missing answer is not said:\n%s", shown)
	}
}

// TestHeadings checks that no part of the text has a heading and nothing under
// it: a figure of one report alone is no row.
func TestHeadings(t *testing.T) {
	rec, s := made(map[string]string{"Post": "Seven boats sank.", "Courier": "The pier broke."}, "Post", "Courier")
	seven := 7.0
	s.Figures = []record.Figure{{ID: "f1", Of: "boats", Relation: "single", Mentions: []record.FigureMention{{Span: stretch(rec, "Post", "Seven"), Min: &seven, Max: &seven}}}}
	lines := strings.Split(text(t, rec), "\n")
	for i, l := range lines {
		if l != "" && l == strings.ToUpper(l) && (i+1 == len(lines) || !strings.HasPrefix(lines[i+1], "  ")) {
			t.Errorf("nothing under %s", l)
		}
	}
}

// TestReportsNamed checks that the text says which report a name in brackets
// is, and the office of whoever speaks.
func TestReportsNamed(t *testing.T) {
	rec, s := made(map[string]string{"1": "Mayor Ada Okoro said the pier would close.", "2": "The pier broke."}, "1", "2")
	title := "Pier breaks"
	rec.Reports[1].Title = &title
	name, actor := "Ada Okoro", "a1"
	s.Actors = []record.Actor{{ID: actor, Kind: "person", Name: name, Roles: []record.Role{{Title: "Mayor", Mentions: []record.Span{stretch(rec, "1", "Mayor")}}}}}
	s.Quotes = []record.Quote{{ID: "q1", Report: "1", Attribution: record.Attribution{Kind: "indirect", Act: "speech", Actor: &actor, Speaker: &name, Sure: 99,
		Cue: at(stretch(rec, "1", "said")), Content: at(stretch(rec, "1", "the pier would close")), Text: "the pier would close"}}}
	for _, want := range []string{"REPORTS\n  1: Mayor Ada Okoro said the pier would close. · 1\n  2: Pier breaks · 2\n", "Ada Okoro, Mayor (1)"} {
		if got := text(t, rec); !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}
