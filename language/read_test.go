package language_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"synoptic/language"
	"synoptic/span"
)

func read(text string) *language.Text {
	return language.Read(text, []span.Span{{Start: 0, End: len(text)}})
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"clitics are tokens of their own", "Okoro's team didn't wait.", "Okoro|'s|team|did|n't|wait|."},
		{"abbreviations keep their full stop", "Gov. Varga met Dr. Marsh at 6 p.m. in Lenne.", "Gov.|Varga|met|Dr.|Marsh|at|6|p.m.|in|Lenne|."},
		{"initials are one token each", "J. P. Farwe lives in the U.S. now.", "J.|P.|Farwe|lives|in|the|U.S.|now|."},
		{"numbers keep separators", "It cost $1,250.50 in 2019.", "It|cost|$|1,250.50|in|2019|."},
		{"hyphens split", "A Lenne-based firm", "A|Lenne|-|based|firm"},
		{"names with an apostrophe", "Mr O’Brien and Ms D'Arcy", "Mr|O’Brien|and|Ms|D'Arcy"},
		{"addresses and handles are one token", "See lenne.org or @lennepost today", "See|lenne.org|or|@lennepost|today"},
		{"dots and dashes in a row are one", "Wait ... no -- never", "Wait|...|no|--|never"},
		{"marks in a row are one", "No!! Why?! \"So.\"", "No|!!|Why|?!|\"|So|.|\""},
		{"clitics follow abbreviations too", "the U.N.'s record, Brandt Inc.’s plan", "the|U.N.|'s|record|,|Brandt|Inc.|’s|plan"},
		{"words that are two", "They cannot wait; she's gonna go.", "They|can|not|wait|;|she|'s|gon|na|go|."},
		{"prefixes stay with their word", "a non-profit by e-mail, in mid-May", "a|non-profit|by|e-mail|,|in|mid|-|May"},
		{"a number may start with its point", "He hit .265 and won.", "He|hit|.265|and|won|."},
		{"dates of a life", "Ada Okoro (b. 1961) and, c. 1900, another (d. May 1950).", "Ada|Okoro|(|b.|1961|)|and|,|c.|1900|,|another|(|d.|May|1950|)|."},
		{"mail addresses are one token", "Write to press.office@lenne.example. Now.", "Write|to|press.office@lenne.example|.|Now|."},
	} {
		x := read(c.text)
		var got []string
		for i := range x.Tokens {
			got = append(got, x.Word(i))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.why, s, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a title does not end a sentence", "Gov. Varga spoke. Dr. Marsh listened.", []string{"Gov. Varga spoke.", "Dr. Marsh listened."}},
		{"a country's initials do before a new subject", "She left the U.S. The mayor stayed.", []string{"She left the U.S.", "The mayor stayed."}},
		{"closing marks belong to the sentence", "“We stay.” She left.", []string{"“We stay.”", "She left."}},
		{"a question within an attribution goes on", "“Why?” she asked. Nobody knew.", []string{"“Why?” she asked.", "Nobody knew."}},
		{"the number of a note stays", "It rose. [3] [12] Then it fell.4 It rose again. 5 The end.", []string{"It rose. [3] [12]", "Then it fell.4", "It rose again. 5", "The end."}},
		{"a counted thing may start a sentence", "It sank. 4 people died.", []string{"It sank.", "4 people died."}},
		{"a number of a list starts one", "2. The mayor left. She came back.", []string{"2. The mayor left.", "She came back."}},
		{"a dash may go on", "“Why?” – asked twice.", []string{"“Why?” – asked twice."}},
		{"a number's abbreviation goes on, an answer does not", "Ferry no. 12 sank. The answer was no. Nobody knew.", []string{"Ferry no. 12 sank.", "The answer was no.", "Nobody knew."}},
		{"a month before its day goes on", "It rained until Dec. 23 and on Nov. 6. Then it froze.", []string{"It rained until Dec. 23 and on Nov. 6.", "Then it froze."}},
		{"a company's abbreviation goes on", "Brandt Inc. said no. So be it.", []string{"Brandt Inc. said no.", "So be it."}},
	} {
		x := read(c.text)
		var got []string
		for _, s := range x.Sentences {
			got = append(got, x.Span(s.Range).In(c.text))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s\n got %q\nwant %q", c.why, got, c.want)
		}
	}
}

// FuzzRead checks that tokens are in order, on rune borders, without white
// space and with nothing but white space between them, and that sentences
// hold every token once and stay within their paragraph.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"Gov. Varga didn't.", "’s ‘a’ 5'10\"", "http://a.b/c?d, e@f.g", "U.S.A.. ... --- ''", "\u200b\ufeff", "café naïve", "cannot e-mail .5 [3] Ph.D. (b. 1900)", "“Why?”\n\n“No.” — c. 1900"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		var paragraphs []span.Span
		at := 0
		for line := range strings.SplitAfterSeq(s, "\n") {
			paragraphs = append(paragraphs, span.Span{Start: at, End: at + len(line)})
			at += len(line)
		}
		x := language.Read(s, paragraphs)
		checkTokens(t, x)
		next := 0
		for _, k := range x.Sentences {
			if k.Start != next || k.End <= k.Start || k.End > x.Paragraphs[k.Paragraph].End || k.Start < x.Paragraphs[k.Paragraph].Start {
				t.Fatalf("sentence %+v after %d in %q", k, next, s)
			}
			next = k.End
		}
		if next != len(x.Tokens) {
			t.Fatalf("%d of %d tokens in sentences of %q", next, len(x.Tokens), s)
		}
	})
}

func checkTokens(t *testing.T, x *language.Text) {
	at := 0
	blank := func(s string) bool {
		return strings.Trim(strings.TrimSpace(s), "\u200b\ufeff \n\t\r\v\f\u0085\u00a0") == ""
	}
	for i, tok := range x.Tokens {
		if tok.Span.Start < at || tok.Span.End <= tok.Span.Start || !tok.Span.Valid(len(x.Source)) {
			t.Fatalf("token %d %+v in %q", i, tok.Span, x.Source)
		}
		w := x.Word(i)
		if !utf8.ValidString(w) || strings.ContainsFunc(w, unicode.IsSpace) {
			t.Fatalf("token %d %q in %q", i, w, x.Source)
		}
		gap := x.Source[at:tok.Span.Start]
		if !blank(gap) || (gap == "" && tok.Space && at > 0) || (gap != "" && !tok.Space) {
			t.Fatalf("%q before token %d, which has Space %v, in %q", gap, i, tok.Space, x.Source)
		}
		at = tok.Span.End
	}
	if !blank(x.Source[at:]) {
		t.Fatalf("%q is in no token of %q", x.Source[at:], x.Source)
	}
}

// TestLong checks that time grows with the length of a text alone: with the
// square of it, this test would not end.
func TestLong(t *testing.T) {
	const size = 1 << 18
	for _, pattern := range []string{"word ", "aa.bb.", "http-", "a'", "n't", "((", "...", "x@", "“", "a.", "1,", "[1] ", "é", "Mr. ", "-", ". ", "c. "} {
		text := strings.Repeat(pattern, size/len(pattern))
		if x := read(text); len(x.Tokens) == 0 {
			t.Errorf("%q repeated: no tokens", pattern)
		}
	}
}

// news is text of the usual kind, to measure time on.
const news = `Harbour Commissioner Ada Okoro did not wait for the U.S. envoy, who had asked for a new report on the bridge and its pillars.
“We stay,” she told reporters outside the town hall on Tuesday. “Nobody here has seen the plan, and nobody will sign it.”
At least 40 of the roughly 2,000 households along the river were left without power, according to the regional grid operator.
The lawsuit, filed in a district court in March, argues that the ministry's order breaks a promise made to farmers in 2011.
Critics of the mayor's proposal say it wouldn't lower rents; its supporters point to two neighbouring cities where they fell.
A spokeswoman for the company, Brandt & Sons Inc., declined to comment on whether the tanker's crew had ignored the warnings.
`

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(news, 10)
	words := 0
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		words += len(read(text).Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

// TestGaps: a gap is passed over as if it were not there, also before a clitic.
func TestGaps(t *testing.T) {
	const text = "Okoro [card]'s team met Reyes [card] , who left. [card] Then it rained."
	var gaps []span.Span
	for at := 0; ; {
		i := strings.Index(text[at:], "[card]")
		if i < 0 {
			break
		}
		gaps = append(gaps, span.Span{Start: at + i, End: at + i + len("[card]")})
		at += i + len("[card]")
	}
	x := language.Read(text, []span.Span{{Start: 0, End: len(text)}}, gaps...)
	var got []string
	for i := range x.Tokens {
		got = append(got, x.Word(i))
	}
	if s := strings.Join(got, "|"); s != "Okoro|'s|team|met|Reyes|,|who|left|.|Then|it|rained|." || len(x.Sentences) != 2 {
		t.Errorf("%d sentences: %s", len(x.Sentences), s)
	}
}
