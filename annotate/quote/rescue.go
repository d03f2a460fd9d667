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

// closed adds the attribution that the model has missed at the end of a
// sentence: "The bridge is shut, Lenne's government has said." It is one when
// nothing else of the sentence is attributed.
func (r *reader) closed(list []piece, s language.Range) []piece {
	for _, x := range list {
		if x.Start < s.End && x.End > s.Start {
			return list
		}
	}
	for v := s.End - 1; v > s.Start && v >= s.End-trailing; v-- {
		if !r.saying(v) {
			continue
		}
		start := v
		for start > s.Start && (lexicon.Auxiliary(r.lower(start-1)) || lexicon.Adverb(r.lower(start-1))) {
			start--
		}
		who, ok := r.endingAt(start, s.Start)
		if !ok || r.lower(who.Start-1) != "," || who.Start-1-s.Start < shortestClause {
			return list
		}
		at := 0
		for at < len(list) && list[at].Start < s.Start {
			at++
		}
		return slices.Insert(list, at, piece{trimmed(r.Text, language.Range{Start: s.Start, End: who.Start - 1}), contentPart}, piece{who.Range, sourcePart}, piece{language.Range{Start: start, End: v + 1}, cuePart})
	}
	return list
}

// How many tokens may follow a verb that closes its sentence ("said in a
// statement on Tuesday."), and how many its clause has at least.
const (
	trailing       = 8
	shortestClause = 5
)

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
