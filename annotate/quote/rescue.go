package quote

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
)

// rescued adds the cues that the model has missed beside a clause in marks: a
// verb of saying right before its comma or colon, or right behind its end with
// its subject. The list of verbs knows more rare ones than the training data.
func (r *reader) rescued(list []piece, passages []mark.Passage) []piece {
	for i := range passages {
		p := &passages[i]
		if !r.clause(p) {
			continue
		}
		k, ok := r.verbBefore(p)
		if !ok {
			k, ok = r.verbBehind(p)
		}
		if !ok || slices.ContainsFunc(list, func(x piece) bool { return x.Start <= k && x.End > k }) {
			continue
		}
		at := 0
		for at < len(list) && list[at].Start < k {
			at++
		}
		list = slices.Insert(list, at, piece{language.Range{Start: k, End: k + 1}, cuePart})
	}
	return list
}

// saying reports whether token i is a finite verb of saying outside marks.
func (r *reader) saying(i int) bool {
	if i < 0 || i >= len(r.Tokens) || r.quoted[i] || !r.Tokens[i].Fine.Verb() {
		return false
	}
	c, ok := lexicon.CueOf(r.lower(i))
	return ok && c.Act != lexicon.Belief && (c.Tense == lexicon.Past || c.Tense == lexicon.Present)
}

// verbBefore returns the verb before the comma or colon before p: "Okoro
// deadpanned: “We stay.”".
func (r *reader) verbBefore(p *mark.Passage) (int, bool) {
	k := r.before(p)
	if w := r.lower(k); w != "," && w != ":" || k <= r.Paragraphs[p.Paragraph].Start {
		return 0, false
	}
	return k - 1, r.saying(k - 1)
}

// verbBehind returns the verb right behind p or behind the mention that
// follows p: “We stay,” deadpanned Okoro; “We stay,” Okoro deadpanned.
func (r *reader) verbBehind(p *mark.Passage) (int, bool) {
	k, end := r.behind(p), r.Paragraphs[p.Paragraph].End
	if k >= end {
		return 0, false
	}
	if r.saying(k) {
		return k, true
	}
	if m, ok := r.startingAt(k); ok && m.End < end && r.saying(m.End) {
		return m.End, true
	}
	return 0, false
}
