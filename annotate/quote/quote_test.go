package quote_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/language/parse"
	"synoptic/language/tag"
	"synoptic/report"
	"synoptic/span"
)

// find reads text, a paragraph a line.
func find(text string) (*mention.Finding, []quote.Quote) {
	var lines []span.Span
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:]+"\n", '\n')
		if end > at {
			lines = append(lines, span.Span{Start: at, End: end})
		}
		at = end + 1
	}
	t := parsed(text, lines)
	passages := mark.Find(t)
	v := &report.Version{Text: text}
	f := mention.Find(t, v, passages)
	q, _ := quote.Find(t, v, passages, &f)
	return &f, q
}

// parsed reads text with tags and heads.
func parsed(text string, lines []span.Span) *language.Text {
	t := language.Read(text, lines)
	tag.Tag(t)
	for k := range t.Sentences {
		parse.Parse(t, k)
	}
	return t
}

// said writes quotations as "kind speaker: words" for those in want's kinds.
func said(text string) string {
	f, list := find(text)
	var out []string
	for _, q := range list {
		if q.Act != quote.Speech && q.Act != quote.Writing {
			continue
		}
		who := "?"
		if q.Actor >= 0 {
			who = f.Actors[q.Actor].Name
		}
		pieces := q.Quoted
		if q.Kind == quote.Indirect {
			pieces = q.Content
		}
		var words []string
		for _, s := range pieces {
			words = append(words, s.In(text))
		}
		out = append(out, fmt.Sprintf("%s %s: %s", q.Kind, who, strings.Join(words, " … ")))
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"speaker behind", `“We stay,” Ada Okoro said.`, "direct Ada Okoro: We stay,"},
		{"inverted", `“We stay,” said Mayor Thomas Farwe.`, "direct Thomas Farwe: We stay,"},
		{"speaker before the firm", `The swap was “bittersweet,” said Ada Marsh, director at the firm Brandt Motors Inc.`, "mixed Ada Marsh: bittersweet,"},
		{"speaker before", `Ada Okoro said: “We stay.”`, "direct Ada Okoro: We stay."},
		{"interrupted by its cue", `“We stay,” Ada Okoro said, “until dawn.”`, "direct Ada Okoro: We stay, … until dawn."},
		{"words within the reporter's clause", `Ada Okoro said the bridge was “a warning”.`, "mixed Ada Okoro: a warning"},
		{"a word for something", `Ada Okoro called the plan “reckless”.`, "mixed Ada Okoro: reckless"},
		{"an apposition stands between", `“We stay,” said Lena Marsh, an engineer.`, "direct Lena Marsh: We stay,"},
		{"an insert stands between", `Ada Okoro, speaking in Lenne, said: “We stay.”`, "direct Ada Okoro: We stay."},
		{"a pronoun", "Ada Okoro arrived late.\n“We stay,” she said.", "direct Ada Okoro: We stay,"},
		{"the next sentence floats", `“We stay,” Ada Okoro said. “We wait for the report.”`, "direct Ada Okoro: We stay, … We wait for the report."},
		{"the next paragraph floats", "“We stay,” Ada Okoro said.\n“We wait for the report of the engineer.”", "direct Ada Okoro: We stay,; direct Ada Okoro: We wait for the report of the engineer."},
		{"a colon announces", "Ada Okoro did not hide her anger:\n“Nobody told us a thing.”", "direct Ada Okoro: Nobody told us a thing."},
		{"a label announces", `Ada Okoro: “Nobody told us a thing.”`, "direct Ada Okoro: Nobody told us a thing."},
		{"according to", `The bridge is “a ruin”, according to Lena Marsh.`, "mixed Lena Marsh: a ruin"},
		{"a participle shares the subject", `Ada Okoro shook her head, saying: “Not now.”`, "direct Ada Okoro: Not now."},
		{"an outlet that only reports", `Ada Okoro said it was “a mess,” the Lenne Herald reports.`, "mixed Ada Okoro: a mess,"},
		{"a title is no quotation", `Ada Okoro wrote the novel “Silent Harbour” in 2019.`, ""},
		{"a title in an apposition is no quotation", "Ada Okoro said the port was shut. Her show, “The Okoro Hour,” is over. She wrote a book, “Wait for Less.” Okoro denied it.", "indirect Ada Okoro: the port was shut"},
		{"a programme is no quotation", "Ada Okoro said the port was shut. She spoke on Lenne Radio's “The Long Hour with Tom Reyes,” and left.", "indirect Ada Okoro: the port was shut"},
		{"a pronoun alone is nobody's words", `The swap, which was first reported by the Lenne Herald, is off.`, ""},
		{"what should have been said was not", "Ada Okoro should have said: “We stay until dawn.”", ""},
		{"what was not said was not", "Ada Okoro did not call the plan “reckless”.", ""},
		{"what was not only said was", "Ada Okoro did not just call the plan “reckless”.", "mixed Ada Okoro: reckless"},
		{"verb and source close the sentence, other doers stand before", "Two divers, Tom Reyes and mechanic Ben Farwe, were also hurt, said the ministry.", "indirect ministry: Two divers, Tom Reyes and mechanic Ben Farwe, were also hurt"},
		{"so-called is no quotation", `The so-called “ghost ferry” sank.`, ""},
		{"indirect", `Ada Okoro said that the bridge would stay shut.`, "indirect Ada Okoro: that the bridge would stay shut"},
		{"a signature behind a dash", `“We stay until the last of us is home.” ― Ada Okoro`, "direct Ada Okoro: We stay until the last of us is home."},
		{"brackets behind a name", `Two spoke at once: Ada Okoro (“We stay until dawn”) and Lena Marsh.`, "direct Ada Okoro: We stay until dawn"},
		{"a name behind a description", `“We stay,” said a lawyer for the port, Lena Marsh.`, "direct Lena Marsh: We stay,"},
		{"a source shared by two cues", `Ada Okoro said the bridge was shut, adding that nobody had been hurt.`, "indirect Ada Okoro: the bridge was shut; indirect Ada Okoro: that nobody had been hurt"},
		{"a rare verb beside a clause in marks", `“We stay until dawn,” Ada Okoro deadpanned.`, "direct Ada Okoro: We stay until dawn,"},
		{"source and cue close the sentence", `Two pillars of the old bridge have cracked, Ada Okoro has said.`, "indirect Ada Okoro: Two pillars of the old bridge have cracked"},
		{"a term behind an article is no quotation", `The port issued a “storm notice” on Monday.`, ""},
		{"single marks", `'We stay,' Ada Okoro said. 'We wait for the engineer's report.'`, "direct Ada Okoro: We stay, … We wait for the engineer's report."},
		{"a label in a transcript", "OKORO: “We stay until dawn.”", "direct OKORO: We stay until dawn."},
		{"a lost closing mark", "“We stay until dawn, Ada Okoro said.", "direct Ada Okoro: We stay until dawn,"},
		{"indirect before its cue", `The bridge would stay shut until May, Ada Okoro said.`, "indirect Ada Okoro: The bridge would stay shut until May"},
		{"an embedded post", "The bridge is shut and so are we. — Ada Okoro (@adaokoro) May 3, 2031", "direct Ada Okoro: The bridge is shut and so are we."},
	} {
		if got := said(c.text); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, got, c.want)
		}
	}
}

// TestPassive checks that somebody who was told is never sure to have spoken.
func TestPassive(t *testing.T) {
	_, list := find("“Go home,” Thomas Farwe was told.")
	for _, q := range list {
		if q.Actor >= 0 && q.Confidence >= 90 {
			t.Errorf("a speaker is given with confidence %d", q.Confidence)
		}
	}
}

// TestInsert: headlines of other stories between two paragraphs quote nobody in
// this one.
func TestInsert(t *testing.T) {
	text := "“We stay,” said Ada Okoro.\nRead more: Reyes: “We have no money”"
	first := strings.IndexByte(text, '\n')
	lines := []span.Span{{Start: 0, End: first}, {Start: first + 1, End: len(text)}}
	x := parsed(text, lines)
	v := &report.Version{Text: text, Blocks: []report.Block{{Span: lines[0], Role: report.Body}, {Span: lines[1], Role: report.Insert}}}
	passages := mark.Find(x)
	f := mention.Find(x, v, passages)
	if q, _ := quote.Find(x, v, passages, &f); len(q) != 1 {
		t.Errorf("%d quotations in %q", len(q), text)
	}
}

// FuzzFind checks spans and indexes whatever the text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{`"a," he said, "b." "c"`, "Said said said: “x", "— A (@a) — B (@b)", "who said \"that\" that said", "according to according to", "“”“”:\n“"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		found, list := find(s)
		for _, q := range list {
			if len(q.Content) == 0 || q.Actor >= len(found.Actors) || q.Confidence < 0 || q.Confidence > 100 {
				t.Fatalf("bad quotation %+v in %q", q, s)
			}
			for _, part := range [][]span.Span{q.Content, q.Quoted, q.Cue, q.Source} {
				for i, x := range part {
					if !x.Valid(len(s)) {
						t.Fatalf("bad span %+v of %+v in %q", x, q, s)
					}
					if i > 0 && x.Start < part[i-1].Start {
						t.Fatalf("pieces of %+v stand out of order in %q", q, s)
					}
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("Harbour Commissioner Ada Okoro said the bridge was “a warning”. “We stay,” she added. Officials said that it would stay shut.\n", 12)
	var lines []span.Span
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:], '\n')
		lines = append(lines, span.Span{Start: at, End: end})
		at = end + 1
	}
	t := parsed(text, lines)
	passages := mark.Find(t)
	v := &report.Version{Text: text}
	f := mention.Find(t, v, passages)
	for b.Loop() {
		quote.Find(t, v, passages, &f)
	}
}
