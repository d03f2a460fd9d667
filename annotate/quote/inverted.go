package quote

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// turned sets right an attribution whose source the model took for its content:
// "Two pillars have cracked, said the ministry." Behind a comma, verb and
// somebody close the sentence, and what stands before is said.
func (r *reader) turned(byCue []attribution, i int) {
	a := &byCue[i]
	verb := a.cue.End - 1
	s := r.Sentences[r.SentenceOf(verb)].Range
	if len(a.content) != 1 || a.cue.End-a.cue.Start != 1 || !lexicon.Says(r.lower(verb)) || r.lower(verb-1) != "," || a.content[0].Start != a.cue.End || r.quoted[verb] {
		return
	}
	who := a.content[0]
	p, ok := r.startingAt(who.Start)
	if !ok || p.End < who.End || who.End < s.End && r.lower(who.End) != "." {
		return
	}
	said := trimmed(r.Text, language.Range{Start: s.Start, End: a.cue.Start})
	taken := slices.ContainsFunc(byCue, func(b attribution) bool { return b.cue.Start >= said.Start && b.cue.Start < said.End })
	clause := slices.ContainsFunc(r.Tokens[said.Start:said.End], func(t language.Token) bool { return t.Tag == language.VERB || t.Tag == language.AUX })
	if taken || !clause || said.End-said.Start < shortestClause || slices.Contains(r.quoted[said.Start:said.End], true) {
		return
	}
	a.source, a.content = who, []language.Range{said}
}
