package revision

import (
	"strings"

	"synoptic/compare/align"
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
	key      string   // its words, to find equal ones
	headline bool
	other    int // the sentence of the other side, -1 for none
	moved    bool
}

// newSide lists the sentences of headlines and body that hold words.
func newSide(r *reading.Reading) *side {
	s := &side{Reading: r}
	for _, sent := range r.Text.Sentences {
		role := r.Version.RoleAt(r.Text.Span(sent.Range).Start)
		if role != report.Body && role != report.Headline {
			continue
		}
		l := line{span: r.Text.Span(sent.Range), words: align.Words(r.Text, sent.Range), headline: role == report.Headline, other: -1}
		if len(l.words) == 0 {
			continue
		}
		for _, w := range l.words {
			l.lower = append(l.lower, w.Form)
		}
		l.key = key(l.words)
		s.list = append(s.list, l)
	}
	return s
}

// key joins words; full stops of abbreviations do not count.
func key(words []align.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(strings.ReplaceAll(w.Form, ".", ""))
		b.WriteByte(' ')
	}
	return b.String()
}
