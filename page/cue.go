package page

import (
	"strings"
	"unicode"

	"synoptic/record"
)

// longestLead is how many letters from a cue to its words are shown.
const longestLead = 80

// lead is how a report leads to words that it retells, to be set before them:
// the cue with what stands between it and the words, "told the Lenne Post".
// Where the report has the cue behind or amid the words, a colon takes the
// place of the sentence: "said:". Under the name of the speaker "according to"
// and a colon alone say nothing.
func (m *maker) lead(q *record.Quote) string {
	cue := m.cue(q)
	switch {
	case !strings.ContainsFunc(cue, unicode.IsLetter) || strings.EqualFold(cue, "according to"):
		return ""
	case q.Cue[0][0] > q.Content[0][0]:
		return small(cue) + ":"
	}
	if whole := (record.Range{q.Cue[0][0], q.Content[0][0]}); whole[1]-whole[0] <= longestLead {
		if s := m.words(q.Report, whole); !strings.ContainsAny(s, "\n“\"") {
			return clean(s)
		}
	}
	return cue
}

// cue returns the first stretch of words by which the report says that
// somebody speaks.
func (m *maker) cue(q *record.Quote) string {
	if len(q.Cue) == 0 {
		return ""
	}
	return clean(m.words(q.Report, q.Cue[0]))
}
