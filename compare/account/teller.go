package account

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
)

// teller is one report, read for sentences that say themselves that something
// was told otherwise before.
type teller struct {
	*language.Text
	r      *reading.Reading
	report int
	marked []bool // tokens in quotation marks
}

// tellers returns one for each report, nil for those of other stories.
func (s *Story) tellers() []*teller {
	out := make([]*teller, len(s.Readings))
	for i, r := range s.Readings {
		if !r.Astray {
			out[i] = newTeller(i, r)
		}
	}
	return out
}

func newTeller(i int, r *reading.Reading) *teller {
	t := &teller{Text: r.Text, r: r, report: i, marked: make([]bool, len(r.Text.Tokens))}
	for _, p := range r.Passages {
		for k := p.Tokens.Start; k < p.Tokens.End; k++ {
			t.marked[k] = true
		}
	}
	return t
}

// body reports whether sentence s stands in the body of the report.
func (t *teller) body(s language.Range) bool {
	return t.r.Version.RoleAt(t.Tokens[s.Start].Span.Start) == report.Body
}

func (t *teller) ref(r language.Range) report.Ref {
	return report.Ref{Report: t.report, Span: t.Span(r)}
}

// finite reports whether the verb at v is told as a fact of the past or present.
func (t *teller) finite(v int) bool {
	switch t.Tokens[v].Fine {
	case language.VBD, language.VBZ, language.VBP:
		return true
	case language.VBN:
		return t.aided(v, "have") || t.passive(v)
	}
	return false
}

// passive reports whether a form of "be" stands before the verb at v.
func (t *teller) passive(v int) bool { return t.aided(v, "be") }

// aided reports whether the auxiliary of that lemma stands shortly before the
// verb at v.
func (t *teller) aided(v int, lemma string) bool {
	for i := v - 1; i >= max(0, v-4); i-- {
		if t.Tokens[i].Lemma == lemma && t.Tokens[i].Tag == language.AUX {
			return true
		}
		if t.Tokens[i].Tag != language.AUX && !lexicon.Adverb(t.Tokens[i].Lower) && t.Tokens[i].Lower != "first" && t.Tokens[i].Lower != "at" {
			return false
		}
	}
	return false
}

// denied reports whether the verb at k is said not to have happened.
func (t *teller) denied(k int) bool {
	for i := k - 1; i >= max(0, k-3); i-- {
		switch t.Tokens[i].Lower {
		case "not", "n't", "never", "to", "would", "could", "should", "if":
			return true
		}
	}
	return false
}

// shared counts the words that two lists share.
func shared(a, b []string) int {
	n := 0
	for i, w := range a {
		if slices.Contains(b, w) && !slices.Contains(a[:i], w) {
			n++
		}
	}
	return n
}

// content lists the words of content of r in small letters.
func (t *teller) content(r language.Range) []string {
	var out []string
	for _, x := range t.Tokens[r.Start:r.End] {
		if strings.ContainsFunc(x.Lower, unicode.IsLetter) && !lexicon.Function(x.Lower) && !slices.Contains(out, x.Lower) {
			out = append(out, x.Lower)
		}
	}
	return out
}
