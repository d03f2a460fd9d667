package document

import (
	"slices"

	"synoptic/language/lexicon"
)

// chain groups phrases into documents: "the letter" is the one spoken of
// last, unless its author, its addressee or a word like "separate" speaks
// against it. Of statements and studies a story has many, and two bodies put
// out one each: whose it is must be the same.
type chain struct{ docs []*entry }

func (c *chain) add(s *scene, p phrase) {
	if mine[s.lower(p.Start)] && c.several(p.doc.Kind) {
		return // whose "our memo" is, is not sure
	}
	d := c.match(s, p)
	if d == nil {
		d = &entry{Document: newDocument(p.doc.Kind)}
		c.docs = append(c.docs, d)
	}
	d.merge(s, p)
}

// mine are pronouns of whoever is quoted.
var mine = lexicon.Words("my our your")

// several reports whether more than one document of a kind has been spoken of.
func (c *chain) several(k Kind) bool {
	n := 0
	for _, d := range c.docs {
		if d.Kind == k {
			n++
		}
	}
	return n > 1
}

// match returns the document that p names, nil for a new one.
func (c *chain) match(s *scene, p phrase) *entry {
	common := many(p.doc.Kind)
	if p.indefinite && (p.fresh || common && len(p.doc.Authors) == 0) {
		return nil
	}
	plain := !p.indefinite && len(p.doc.Authors) == 0 && len(p.doc.Addressees) == 0
	if p.unreal && p.doc.Kind == Bill || s.own(p) {
		return nil
	}
	var last *entry
	for _, d := range slices.Backward(c.docs) {
		if d.Kind != p.doc.Kind || d.otherPaper(s, p) {
			continue
		}
		if !d.real && p.doc.Kind == Bill && !p.indefinite && p.Start < p.head-1 {
			continue // "the omnibus bill" is none that somebody asked for before
		}
		switch s.authorship(d, p) {
		case same:
			if common && p.indefinite && p.doc.Date != "" && d.Date != "" && p.doc.Date != d.Date {
				continue
			}
			return d
		case other:
			if p.pronoun && !common && last == nil {
				last = d // whom "his" means is less sure than which letter
			}
			continue
		}
		if common && len(p.doc.Authors) > 0 {
			continue
		}
		if p.indefinite && p.doc.Kind == Lawsuit && len(p.doc.Authors) > 0 && len(d.Authors) > 0 {
			continue // one who is not known to sue with the other brings one of his own
		}
		if p.indefinite && len(p.doc.Addressees) > 0 && len(d.Addressees) > 0 && !overlap(p.doc.Addressees, d.Addressees) {
			continue
		}
		if last == nil {
			last = d
		} else if plain && s.gone(last, p) > nextSentence && len(d.phrases) > len(last.phrases) {
			last = d
		}
	}
	return last
}

// nextSentence is how far a paper that the text speaks of little stays the one
// that "the memo" means. Later it is the one that the text is about.
const nextSentence = 1

// gone returns how many sentences ago d was spoken of.
func (s *scene) gone(d *entry, p phrase) int {
	return s.SentenceOf(p.head) - s.SentenceOf(d.phrases[len(d.phrases)-1].head)
}

// many reports whether a story may have any number of documents of a kind.
func many(k Kind) bool { return k == Statement || k == Study }
