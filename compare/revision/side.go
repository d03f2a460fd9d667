package revision

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// side is one version as sentences.
type side struct {
	*reading.Reading
	list []line
}

// line is one sentence.
type line struct {
	span     span.Span
	words    []align.Word
	lower    []string // of words
	key      string   // its letters, to find equal ones
	headline bool
	other    int // the sentence of the other side, -1 for none
	moved    bool
}

// newSide lists the sentences of headlines and body that hold words, and the
// headings between paragraphs, which no reading reads. Of a sentence printed
// twice, as a caption that repeats the story, the first counts.
func newSide(r *reading.Reading) *side {
	s := &side{Reading: r}
	s.add(r.Text)
	s.add(language.Read(r.Text.Source, headings(r.Version)))
	slices.SortStableFunc(s.list, func(a, b line) int { return cmp.Compare(a.span.Start, b.span.Start) })
	seen := map[string]bool{}
	s.list = slices.DeleteFunc(s.list, func(l line) bool {
		again := seen[l.key]
		seen[l.key] = true
		return again
	})
	return s
}

// add lists the sentences of t.
func (v *side) add(t *language.Text) {
	for _, sent := range t.Sentences {
		at := t.Span(sent.Range)
		role := v.Version.RoleAt(at.Start)
		if role != report.Body && role != report.Headline {
			continue
		}
		l := line{span: at, words: words(t, sent.Range), headline: role == report.Headline, other: -1}
		if len(l.words) == 0 {
			continue
		}
		for _, w := range l.words {
			l.lower = append(l.lower, w.Form)
		}
		l.key = letters(at.In(t.Source))
		v.list = append(v.list, l)
	}
}

// headings returns the headlines of v but for that of the whole.
func headings(v *report.Version) []span.Span {
	var out []span.Span
	for i, b := range v.Blocks {
		if i > 0 && b.Role == report.Headline {
			out = append(out, b.Span)
		}
	}
	return out
}

// words lists the words of t in r with the signs that change what they mean:
// five dollars are not five pounds.
func words(t *language.Text, r language.Range) []align.Word {
	var out []align.Word
	for i := r.Start; i < r.End; i++ {
		if tok := &t.Tokens[i]; strings.ContainsAny(tok.Lower, signs) && !tok.Kind.Word() && tok.Kind != language.Number {
			out = append(out, align.Word{Form: tok.Lower, Span: tok.Span})
		} else {
			out = append(out, align.Words(t, language.Range{Start: i, End: i + 1})...)
		}
	}
	return out
}

// signs are marks that say something.
const signs = "$£€¥%"

// letters returns what s says without white space, marks and case, so that a
// house's way of setting it ("5.10am" for "5:10 a.m.") is no change. A point
// between digits stays: 5.1 is not 51.
func letters(s string) string {
	var b strings.Builder
	runes := []rune(strings.ToLower(s))
	for i, c := range runes {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune(signs, c):
			b.WriteRune(c)
		case (c == '.' || c == ':') && i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]):
			b.WriteByte('.')
		case c == '&':
			b.WriteString("and")
		}
	}
	return b.String()
}
