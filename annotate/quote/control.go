package quote

import (
	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// controlled returns who says what a participle at the start of its sentence
// introduces: the subject behind the comma that closes it, not one within what is
// said. "Despite hinting that Lenne could “help”, the mayor praised its pilots."
func (r *reader) controlled(a *attribution) (speaker, bool) {
	h, s := r.view.headOf(a.cue), r.Sentences[r.SentenceOf(a.cue.Start)]
	if r.Tokens[h].Fine != language.VBG || h-s.Start > 1 || h > s.Start && !lexicon.Preposition(r.lower(s.Start)) && !subordinating[r.lower(s.Start)] || len(a.content) == 0 {
		return nobody, false
	}
	end := a.content[len(a.content)-1].End
	if a.source.End > 0 && (a.source.Start >= end || a.source.End <= a.cue.Start) {
		return nobody, false
	}
	for i := end; i < s.End && i <= end+near; i++ {
		if r.lower(i) != "," && r.lower(i-1) != "," {
			continue
		}
		for k := i; k <= i+1; k++ {
			if p, ok := r.behindArticle(k); ok && p.form != mention.Pronoun && !r.quoted[p.Start] && r.lower(p.End) != "'s" && r.lower(p.End) != "’s" {
				if q, ok := r.startingAt(p.End + 1); ok && r.lower(p.End) == "," && q.form == mention.Named && q.kind == mention.PersonKind && p.form == mention.Nominal {
					p = q // "the port chief, Ada Okoro"
				}
				return p.speaker(shared), true
			}
		}
	}
	return nobody, false
}
