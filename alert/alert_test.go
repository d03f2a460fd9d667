package alert_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/alert"
	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/record"
	"synoptic/report"
)

// Two moments of one invented event: the second has an edited report and two
// more, of which one is independent.
const (
	post = `LENNE — The harbour bridge was closed on Tuesday after engineers found cracks in 14 of its beams.

"We will not open it before every beam is safe," said Harbour Commissioner Ada Okoro.

The mayors of Lenne and Brunn signed a letter to the transport ministry that asks for 40 million crowns for repairs.

Some 9,000 cars a day use the bridge, which was built in 1962.`
	courier = `The bridge over the harbour of Lenne is shut since Tuesday, and nobody can say for how long. Engineers saw cracks in the steel.

The ferry will sail every 20 minutes until the bridge is open again, the harbour office said.

A letter to the transport ministry was signed by Mayor Bo Lind of Lenne.`
	edited = `LENNE — The harbour bridge was closed on Tuesday after engineers found cracks in 17 of its beams.

"We will not open it before every beam is safe," said Harbour Commissioner Ada Okoro.

The mayors of Lenne and Brunn signed a letter to the transport ministry that asks for 40 million crowns for repairs.

Some 9,000 cars a day use the bridge, which was built in 1962.`
	tribune = `Harbour Commissioner Ada Okoro promised on Wednesday that the closed harbour bridge of Lenne would be mended before winter.

"The ferry is no answer for a town of this size," Okoro said. "Nobody at the ministry has called me back."

Mayor Cleo Marsh of Brunn said the town would pay its share. Engineers found cracks in the beams of the bridge on Tuesday.`
)

func item(outlet, title, date, text string) ingest.Item {
	return ingest.Item{Input: outlet, Bytes: []byte(text), Given: []report.Claim{{Field: "outlet", Value: outlet}, {Field: "title", Value: title}, {Field: "published", Value: date}, {Field: "url", Value: "https://" + strings.ReplaceAll(strings.ToLower(outlet), " ", "") + ".example/bridge"}}}
}

func before(t *testing.T) *record.Record {
	return one(t, item("Lenne Post", "Cracks close harbour bridge of Lenne", "2031-04-15T08:00:00Z", post), item("Brunn Courier", "Harbour bridge of Lenne closed", "2031-04-15T09:00:00Z", courier))
}

func after(t *testing.T) *record.Record {
	return one(t, item("Lenne Post", "Cracks close harbour bridge of Lenne", "2031-04-15T08:00:00Z", edited), item("Brunn Courier", "Harbour bridge of Lenne closed", "2031-04-15T09:00:00Z", courier), item("Tribune", "Okoro promises harbour bridge of Lenne before winter", "2031-04-16T07:00:00Z", tribune))
}

// one makes the record of reports, which must be one story.
func one(t *testing.T, items ...ingest.Item) *record.Record {
	t.Helper()
	rec := pipeline.Run(items, nil, nil)
	if len(rec.Stories) != 1 {
		t.Fatalf("the reports make %d stories", len(rec.Stories))
	}
	return rec
}

func outline(events []alert.Event) string {
	var b strings.Builder
	for _, e := range events {
		fmt.Fprintf(&b, "%d %s\n", e.Watch, e.What)
		for _, s := range e.Spans {
			fmt.Fprintf(&b, "  %s\n", s.Text)
		}
	}
	return strings.TrimSpace(b.String())
}

func TestBetween(t *testing.T) {
	watches := []alert.Watch{
		{ID: 1, Kind: alert.Person, Value: "Ada Okoro"},
		{ID: 2, Kind: alert.Person, Value: "Ad Okoro"},
		{ID: 3, Kind: alert.Figure, Value: "beams"},
		{ID: 4, Kind: alert.Source},
		{ID: 5, Kind: alert.Edit, Value: "lenne post"},
		{ID: 6, Kind: alert.Edit, Value: "Tribune"},
		{ID: 7, Kind: alert.Words, Value: `ministry "called me back"`},
		{ID: 8, Kind: alert.Words, Value: "crowns"},
		{ID: 9, Kind: alert.Words, Value: "ferry", Story: "another"},
	}
	b, a := before(t), after(t)
	const want = `1 Ada Okoro is quoted
  that the closed harbour bridge of Lenne would be mended before winter
1 Ada Okoro is quoted
  The ferry is no answer for a town of this size,
  Nobody at the ministry has called me back.
3 a new figure for beams: 17
  17
4 3 independent sources, 2 before
  Okoro promises harbour bridge of Lenne before winter
5 Lenne Post edited its report: paragraphs new or changed: 1, old ones gone: 1
  The harbour bridge was closed on Tuesday after engineers found cracks in 17 of its beams.
7 Tribune prints: ministry "called me back"
  "The ferry is no answer for a town of this size," Okoro said. "Nobody at the ministry has called me back."`
	events := alert.Between(b, a, watches)
	if got := outline(events); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	hold(t, a, events)
	if again := alert.Between(a, a, watches); len(again) != 0 {
		t.Errorf("nothing happened, and yet:\n%s", outline(again))
	}
	if new := alert.Between(nil, b, watches); len(new) != 2 {
		t.Errorf("of a new story, quotations and words count:\n%s", outline(new))
	}
}

// TestAsked checks what a watch for words takes: what the search box takes.
func TestAsked(t *testing.T) {
	b, a := before(t), after(t)
	for _, x := range []struct{ why, asks, want string }{
		{"either of two words", "crowns OR winter", "Tribune: Okoro promises | Tribune: Harbour Commissioner Ada Okoro promised"},
		{"words in their order, and one that must not stand there", `"nobody at the ministry" -ferry`, ""},
		{"a beginning", "promis*", "Tribune: Okoro promises | Tribune: Harbour Commissioner Ada Okoro promised"},
		{"an outlet", "bridge outlet:tribune", "Tribune: Okoro promises | Tribune: Harbour Commissioner Ada Okoro promised | Tribune: Mayor Cleo Marsh"},
		{"another outlet", "ferry outlet:courier", ""},
		{"days", "bridge after:2031-04-17", ""},
		{"what somebody says", "speaker:okoro ferry", "Tribune: The ferry is no answer"},
		{"what somebody else says", `speaker:"cleo marsh" ferry`, ""},
		{"how it is quoted", "type:direct speaker:okoro", "Tribune: The ferry is no answer"},
		{"a field that there is not", "by:okoro", ""},
		{"nothing", " ", ""},
	} {
		var got []string
		events := alert.Between(b, a, []alert.Watch{{Kind: alert.Words, Value: x.asks}})
		for _, e := range events {
			outlet, _, _ := strings.Cut(e.What, " prints")
			got = append(got, outlet+": "+e.Spans[0].Text)
		}
		want := strings.Split(x.want, " | ")
		if x.want == "" {
			want = nil
		}
		ok := len(got) == len(want)
		for i := 0; ok && i < len(got); i++ {
			ok = strings.HasPrefix(strings.ReplaceAll(got[i], ": \"", ": "), want[i])
		}
		if !ok {
			t.Errorf("%s: %s finds %q, not %q", x.why, x.asks, got, want)
		}
		hold(t, a, events)
	}
	for value, good := range map[string]bool{"bridge OR ferry": true, "": false, "before:yesterday": false, "by:okoro": false} {
		if err := (alert.Watch{Kind: alert.Words, Value: value}).Err(); (err == nil) != good {
			t.Errorf("%q: %v", value, err)
		}
	}
}

// hold checks that every event points at words, and that these stand there.
func hold(t *testing.T, rec *record.Record, events []alert.Event) {
	t.Helper()
	texts := map[string][]rune{}
	for _, r := range rec.Reports {
		texts[r.ID] = []rune(r.Text)
	}
	keys := map[string]bool{}
	for _, e := range events {
		if len(e.Spans) == 0 || keys[e.Key] {
			t.Errorf("%s: %d spans, or its key comes twice", e.What, len(e.Spans))
		}
		keys[e.Key] = true
		for _, s := range e.Spans {
			if string(texts[s.Report][s.Start:s.End]) != s.Text {
				t.Errorf("%s: %q does not stand there", e.What, s.Text)
			}
		}
	}
}

// TestMerged checks that nobody is told again when a story gets another id.
func TestMerged(t *testing.T) {
	keys := func(rec *record.Record) string {
		var all []string
		for _, e := range alert.Between(nil, rec, []alert.Watch{{Kind: alert.Person, Value: "Okoro"}, {Kind: alert.Words, Value: "ferry"}}) {
			all = append(all, e.Key)
		}
		return strings.Join(all, " ")
	}
	a := after(t)
	was := keys(a)
	a.Stories[0].ID = "another"
	if now := keys(a); now != was || was == "" {
		t.Errorf("%s and then %s", was, now)
	}
}

// TestUnsure checks that nobody is told of words whose speaker is not sure.
func TestUnsure(t *testing.T) {
	a := after(t)
	for i := range a.Stories[0].Quotes {
		a.Stories[0].Quotes[i].Sure = alert.MinSure - 1
	}
	if events := alert.Between(before(t), a, []alert.Watch{{Kind: alert.Person, Value: "Okoro"}}); len(events) != 0 {
		t.Errorf("told:\n%s", outline(events))
	}
}

// TestSignatories gives a document one more signatory, then the same again.
func TestSignatories(t *testing.T) {
	lenne, brunn, wide := "a1", "a2", "the valley"
	at := record.Span{Report: "r1", Start: 0, End: 3, Text: "Bo "}
	story := func(signed ...record.Signatory) *record.Record {
		return &record.Record{Stories: []record.Story{{ID: "s1", Actors: []record.Actor{{ID: lenne, Name: "Bo Lind"}, {ID: brunn, Name: "Cleo Marsh"}},
			Documents: []record.Document{{Kind: "letter", Name: "a letter to the ministry", Signatories: record.Signatories{Named: signed}}}}}}
	}
	first := record.Signatory{Actor: &lenne, Mentions: []record.Span{at}}
	more := []record.Signatory{first, {Actor: &brunn, Mentions: []record.Span{at}}, {Jurisdiction: &wide, Mentions: []record.Span{at}}}
	watch := []alert.Watch{{Kind: alert.Signatory, Value: "letter"}, {Kind: alert.Signatory, Value: "ruling"}}
	const want = `0 Cleo Marsh is named as a signatory of: a letter to the ministry
  Bo 
0 the valley is named as a signatory of: a letter to the ministry
  Bo `
	if got := outline(alert.Between(story(first), story(more...), watch)); got != strings.TrimSpace(want) {
		t.Errorf("got:\n%s", got)
	}
	if got := alert.Between(story(more...), story(more...), watch); len(got) != 0 {
		t.Errorf("told again:\n%s", outline(got))
	}
	counted := story(first)
	twenty := 20.0
	counted.Stories[0].Documents[0].Signatories.Declared = []record.Declared{{Min: &twenty, Max: &twenty, Mention: at}}
	if got := outline(alert.Between(story(first), counted, watch)); got != "0 a new number of signatories of: a letter to the ministry\n  Bo" {
		t.Errorf("a number that nobody gave before: %s", got)
	}
}
