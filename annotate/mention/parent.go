package mention

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// parents gives who speaks of "her daughter, Ada Okoro" the noun by which the
// report may call her in turn, "her mother said": each is the other's kin.
func (f *finder) parents() {
	for i := range f.names {
		n := &f.names[i]
		if n.typ != Person || n.actor < 0 {
			continue
		}
		kin := n.Start - 1
		if f.lower(kin) == "," {
			kin--
		}
		back, ok := inverse[f.lower(kin)]
		if !ok || f.quoted[kin] || f.Tokens[max(0, kin-1)].Fine != language.PRPS {
			continue
		}
		owner, ok := lexicon.PronounOf(f.lower(kin - 1))
		a := f.subjectBefore(kin-1, n.actor)
		if !ok || a < 0 {
			continue
		}
		x := f.actors[a]
		switch {
		case owner.Female && x.Gender != Male:
			x.heads = append(x.heads, back.female)
		case owner.Male && x.Gender != Female:
			x.heads = append(x.heads, back.male)
		}
	}
}

// subjectBefore returns the person named last before token i in its sentence as the
// subject of a verb, who is not actor but; -1 for none.
func (f *finder) subjectBefore(i, but int) int {
	best := -1
	for s := f.Sentences[f.SentenceOf(i)].Start; s < i; s++ {
		if n := f.nameAt(s); n != nil && n.typ == Person && n.actor >= 0 && n.actor != but && f.verbOf(n.Range) >= 0 {
			best = n.actor
		}
	}
	return best
}

// inverse are, by noun of kinship, the nouns for who owns it, a woman or a man.
var inverse = map[string]struct{ female, male string }{
	"daughter": {"mother", "father"}, "son": {"mother", "father"}, "mother": {"daughter", "son"}, "father": {"daughter", "son"},
	"sister": {"sister", "brother"}, "brother": {"sister", "brother"}, "husband": {"wife", "husband"}, "wife": {"wife", "husband"},
	"niece": {"aunt", "uncle"}, "nephew": {"aunt", "uncle"}, "granddaughter": {"grandmother", "grandfather"}, "grandson": {"grandmother", "grandfather"},
}
