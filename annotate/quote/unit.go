package quote

import (
	"synoptic/language"
	"synoptic/language/mark"
)

// unit is a stretch of a paragraph that holds whole passages and whole
// sentences.
type unit struct {
	language.Range
	number    int
	paragraph int
	first     bool // the first of its paragraph
	passages  []mark.Passage
	cues      []attribution
}

// unit reads the unit that starts with sentence *k of paragraph p, behind the
// posts that end before token posted, and moves *k behind it.
func (r *reader) unit(k *int, p, posted int) *unit {
	whole := r.Paragraphs[p]
	u := &unit{Range: r.Sentences[*k].Range, paragraph: p, first: r.Sentences[*k].Start == whole.Start}
	u.Start = max(u.Start, posted)
	for *k++; *k < len(r.Sentences) && r.Sentences[*k].Start < whole.End && r.crosses(r.Sentences[*k].Start); *k++ {
		u.End = r.Sentences[*k].End
	}
	r.units++
	u.number = r.units
	u.passages = r.passagesIn(u.Range)
	return u
}

// sentenceFrom returns the first sentence that starts at token i or later.
func (r *reader) sentenceFrom(i int) int {
	if i >= len(r.Tokens) {
		return len(r.Sentences)
	}
	return r.SentenceOf(i)
}

// crosses reports whether the border before token i lies inside a passage or
// belongs to the attribution of the one before: "… here!" she said.
func (r *reader) crosses(i int) bool {
	if r.quoted[i] && i > 0 && r.quoted[i-1] {
		before, after := r.passageAt(i-1), r.passageAt(i)
		return before >= 0 && before == after
	}
	return false
}

// passageAt returns the passage that holds token i or has it as a mark, -1 for
// none.
func (r *reader) passageAt(i int) int {
	for _, d := range []int{0, 1, -1} {
		k := i + d
		if k < 0 || k >= len(r.Tokens) || !r.quoted[k] || d != 0 && r.Tokens[i].Kind != language.Quote {
			continue
		}
		list := r.passages
		lo, hi := 0, len(list)
		for lo < hi {
			if m := (lo + hi) / 2; list[m].Tokens.End <= k {
				lo = m + 1
			} else {
				hi = m
			}
		}
		if lo < len(list) && list[lo].Tokens.Start <= k {
			return lo
		}
	}
	return -1
}

// outside returns how many words of u stand outside its passages.
func (r *reader) outside(u *unit) int {
	n := 0
	for i := u.Start; i < u.End; i++ {
		if !r.quoted[i] && (r.Tokens[i].Kind.Word() || r.Tokens[i].Kind == language.Number) {
			n++
		}
	}
	return n
}
