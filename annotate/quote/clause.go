package quote

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// opened reports whether a word that opens a clause opens c, and a verb follows.
func (r *reader) opened(c language.Range) bool {
	asks := interrogative[r.lower(c.Start)] && r.Tokens[c.Start].Rel != language.Det
	return (asks || r.conjoined(c)) && r.verbIn(language.Range{Start: c.Start + 1, End: c.End})
}

// conjoined reports whether "that" opens c and is no pronoun.
func (r *reader) conjoined(c language.Range) bool {
	t := &r.Tokens[c.Start]
	return t.Lower == "that" && (t.Fine == language.IN || t.Rel == language.Mark) && c.Start+1 < c.End && !verbal(&r.Tokens[c.Start+1])
}

// verbIn reports whether a verb stands in c.
func (r *reader) verbIn(c language.Range) bool {
	return slices.ContainsFunc(r.Tokens[c.Start:c.End], func(t language.Token) bool { return t.Fine.Verb() })
}

// clausal reports whether c holds the verb of a clause that does not only
// describe a noun or tell when or why.
func (r *reader) clausal(c language.Range) bool {
	for i := c.Start; i < c.End; i++ {
		if r.predicates(i) && r.main(i, c) {
			return true
		}
	}
	return false
}

// predicates reports whether verb i is that of a clause, also of one that tells
// what is to be: "insisted the port be shut".
func (r *reader) predicates(i int) bool {
	t := &r.Tokens[i]
	return verbal(t) || t.Fine == language.VB && r.lower(i-1) != "to" && t.Rel != language.Xcomp
}

// main reports whether no clause that only describes lies between verb i and
// the top of c.
func (r *reader) main(i int, c language.Range) bool {
	for i >= c.Start && i < c.End {
		switch t := &r.Tokens[i]; t.Rel {
		case language.ACLRelcl, language.AdvclRelcl:
			return false
		case language.ACL:
			if !r.full(i) {
				return false // "despair brought about by it"
			}
		case language.Advcl:
			if h := int(t.Head); h >= c.Start && h < c.End {
				return false
			}
		}
		i = int(r.Tokens[i].Head)
	}
	return true
}

// full reports whether the clause of verb i has a subject.
func (r *reader) full(i int) bool {
	b := r.branchOf(i)
	return slices.ContainsFunc(r.Tokens[b.Start:b.End], func(t language.Token) bool {
		return int(t.Head) == i && t.Rel.Universal() == language.Nsubj
	})
}

// urged reports whether c is what is to be done or was: "to close", "closing
// it"; behind a verb with a hearer also where that stands first: "the crew to
// close".
func (r *reader) urged(a *attribution, c language.Range, verb int) bool {
	if t := &r.Tokens[c.Start]; t.Fine == language.VBG && t.Rel != language.Amod && t.Rel != language.Compound {
		return true
	}
	cue, _ := lexicon.CueOf(r.lower(verb))
	heard := cue.Frame&lexicon.Told != 0 || cue.Lemma == "offer" || r.lower(a.cue.End-1) == "on"
	_, passive := r.subjectAt(verb)
	if !heard && !passive && cue.Frame&lexicon.Asks == 0 && !intending[cue.Lemma] {
		return false
	}
	for i := c.Start; i+1 < c.End; i++ {
		switch w := r.lower(i); {
		case w == "to":
			if r.infinitive(i, c) {
				return true
			}
		case !heard && w != "not":
			return false
		}
	}
	return false
}

// infinitive reports whether a verb stands right behind "to" at token i, or
// behind one word more.
func (r *reader) infinitive(i int, c language.Range) bool {
	return r.Tokens[i+1].Fine == language.VB || i+2 < c.End && r.Tokens[i+2].Fine == language.VB
}

var (
	interrogative = lexicon.Words(`whether if how why what who when where which`)

	// intending are verbs of saying with an infinitive of what one does oneself.
	intending = lexicon.Words(`say claim propose volunteer swear profess plead`)
)
