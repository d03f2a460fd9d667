package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// titleOf returns the honorifics and offices right before the name of a
// person: "former U.S. Attorney for the Eastern District of Lenne Tom Reyes".
// It is empty when there is none.
func (f *finder) titleOf(n *name) language.Range {
	none := language.Range{Start: n.Start, End: n.Start}
	limit := f.Sentences[f.SentenceOf(n.Start)].Start
	i := n.Start
	for i > limit && f.honorific(i-1) && f.Tokens[i-1].Kind.Capital() {
		i--
	}
	head := f.officeEnding(i, limit)
	if head < 0 {
		if i == n.Start {
			return none
		}
		if lexicon.Office(f.lower(i)) {
			i = f.titleStart(i, limit) // "state Rep.", which is no Rep.
		}
		return language.Range{Start: i, End: n.Start}
	}
	return language.Range{Start: f.titleStart(head, limit), End: n.Start}
}

// officeEnding returns the head of the office that ends before token end: the
// word right before it, or one with "of", "for" and a name between; -1 for
// none.
func (f *finder) officeEnding(end, limit int) int {
	k := end - 1
	if k < limit {
		return -1
	}
	if f.lower(k) == "elect" && f.lower(k-1) == "-" {
		k -= 2
	}
	if f.office1(k) {
		return k
	}
	// "Secretary of State", "Archbishop of Lenne", "Secretary for the Interior"
	for i := k; i > limit && i > k-maxOffice; i-- {
		w := f.lower(i)
		if w == "of" || w == "for" {
			if f.office1(i-1) && f.Tokens[i-1].Kind.Capital() {
				return i - 1
			}
			continue
		}
		if !f.Tokens[i].Kind.Capital() && w != "the" && w != "and" && w != "&" {
			break
		}
	}
	return -1
}

// maxOffice is the number of words that the name of an office's domain may
// have.
const maxOffice = 8

// office1 reports whether token i is a noun for an office or a person that can
// stand before a name.
func (f *finder) office1(i int) bool {
	if i < 0 || i >= len(f.Tokens) || !f.Tokens[i].Kind.Word() {
		return false
	}
	return lexicon.Office(f.lower(i)) || f.personNoun(i) || f.lower(i) == "publisher" // else a firm
}

// titleStart extends an office to the left over what modifies it.
func (f *finder) titleStart(head, limit int) int {
	i := head
	for i > limit && f.modifies(i-1, head) {
		i--
	}
	for i < head && (joins[f.lower(i)] || !f.Tokens[i].Kind.Word() || f.Tokens[i].Kind == language.Clitic || f.leads(i, limit)) {
		i++
	}
	return i
}

// leads reports whether the word at i opens its sentence and is no part of the
// office behind it: "Watch", "Even", "Only".
func (f *finder) leads(i, limit int) bool {
	w := f.lower(i)
	return i == limit && !officeModifier[w] && f.nameAt(i) == nil && (lexicon.Adverb(w) || f.Tokens[i].Fine == language.VB || f.Tokens[i].Fine == language.RB)
}

func (f *finder) honorific(i int) bool {
	_, ok := lexicon.Honorific(f.lower(i))
	return ok
}

// firstName reports whether token i is a first name, by the list or as a letter
// greets with it, and no common word too.
func (f *finder) firstName(i int) bool {
	_, ok := lexicon.FirstName(f.lower(i))
	return (ok || f.addressees[f.lower(i)]) && !lexicon.Common(f.lower(i))
}

func (f *finder) personNoun(i int) bool {
	_, plural, ok := lexicon.PersonNoun(f.lower(i))
	return ok && !plural
}

// modifies reports whether token i belongs to the office whose head stands
// behind it.
func (f *finder) modifies(i, head int) bool {
	t := &f.Tokens[i]
	switch {
	case t.Lower == "-" || t.Lower == "/":
		return !f.Tokens[i+1].Space
	case t.Lower == "'s":
		return f.lower(i-1) == "state" && f.lower(i+1) == "attorney" // one office: "state's attorney"
	case t.Lower == "and" || t.Lower == "of" || t.Lower == "&":
		return f.Tokens[i+1].Kind.Capital() && f.Tokens[i-1+flagged(i == 0)].Kind.Capital() && (t.Lower != "and" || !f.inPerson(i-1)) || t.Lower == "and" && f.office1(i-1) && f.office1(i+1)
	case lexicon.Function(t.Lower) || lexicon.Calendar(t.Lower):
		return false
	case t.Kind == language.Lower:
		return lexicon.Office(t.Lower) || officeModifier[t.Lower] || lexicon.Body(t.Lower) || strings.HasSuffix(t.Lower, "-") || f.lower(i+1) == "-"
	}
	return t.Kind.Capital() && !f.inPerson(i) && (officeModifier[t.Lower] || !lexicon.Says(t.Lower))
}

// flagged returns one when on, to stay within bounds.
func flagged(on bool) int {
	if on {
		return 1
	}
	return 0
}

// inPerson reports whether token i is part of the name of a person found so
// far.
func (f *finder) inPerson(i int) bool {
	for k := len(f.names) - 1; k >= 0 && f.names[k].End > i-maxOffice; k-- {
		if n := &f.names[k]; n.Start <= i && i < n.End {
			return n.typ == Person && !(n.single() && lexicon.Office(n.key) && !f.firstName(i)) // "Minister of Defence"
		}
	}
	return false
}

// officeModifier are small words that stand before an office.
var officeModifier = map[string]bool{"former": true, "ex": true, "then": true, "deputy": true, "vice": true, "assistant": true, "associate": true, "senior": true, "acting": true, "interim": true,
	"chief": true, "lead": true, "co": true, "prime": true, "foreign": true, "defense": true, "defence": true, "interior": true, "finance": true, "health": true, "education": true, "justice": true, "trade": true, "state": true,
	"federal": true, "district": true, "county": true, "city": true, "police": true, "fire": true, "attorney": true, "general": true, "retired": true, "late": true, "longtime": true, "outgoing": true, "incoming": true, "opposition": true,
	"media": true, "press": true, "campaign": true, "union": true, "head": true, "managing": true, "executive": true, "supreme": true, "court": true, "criminal": true, "football": true, "team": true, "news": true, "law": true, "human": true, "rights": true,
	"computer": true, "science": true, "political": true, "economics": true, "history": true, "climate": true, "research": true, "national": true, "security": true, "pop": true, "film": true, "fashion": true, "tech": true, "company": true, "elect": true, "designate": true,
	"presidential": true, "vice-presidential": true, "gubernatorial": true, "congressional": true, "senatorial": true, "mayoral": true, "parliamentary": true, "majority": true, "minority": true, "party": true, "republican": true, "democratic": true}

// joins are small words within the names of bodies.
var joins = map[string]bool{"of": true, "for": true, "and": true, "the": true, "&": true}

// keyOf returns the words of r in lower case with one blank between them.
func (f *finder) keyOf(r language.Range) string {
	var b strings.Builder
	for i := r.Start; i < r.End; i++ {
		if i > r.Start && f.Tokens[i].Space {
			b.WriteByte(' ')
		}
		b.WriteString(f.Tokens[i].Lower)
	}
	return b.String()
}
