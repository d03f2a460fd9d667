package language

import "strings"

// Rel is a relation of a word to its head (Universal Dependencies v2), with
// the subtypes that English uses; zero is none.
type Rel uint8

// The relations that rooms ask for by name.
const (
	RelNone Rel = iota
	Root
	ACL
	ACLRelcl
	Advcl
	AdvclRelcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	RelCC
	CCPreconj
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjOuter
	CsubjPass
	Dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	List
	Mark
	Nmod
	NmodDesc     // title before a name
	NmodPoss     // possessor
	NmodUnmarked // noun that modifies without a preposition
	Nsubj
	NsubjOuter
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent // "by" whom
	OblUnmarked
	Orphan
	Parataxis
	RelPunct
	Reparandum
	Vocative
	Xcomp
	Rels // how many values Rel has
)

// relNames are the relations as Universal Dependencies writes them, by value.
var relNames = strings.Fields(`_ root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj cop
	csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked
	nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked orphan parataxis punct reparandum vocative xcomp`)

// String returns the relation as Universal Dependencies writes it.
func (r Rel) String() string { return relNames[r] }

// ParseRel returns the relation with the given name, without its subtype when
// that is not known; RelNone for an unknown one.
func ParseRel(name string) Rel {
	universal, _, _ := strings.Cut(name, ":")
	plain := RelNone
	for i, n := range relNames {
		switch n {
		case name:
			return Rel(i)
		case universal:
			plain = Rel(i)
		}
	}
	return plain
}

// universal[r] is r without its subtype.
var universal = func() (u [Rels]Rel) {
	for r := range Rels {
		name, _, _ := strings.Cut(relNames[r], ":")
		for i, n := range relNames {
			if n == name {
				u[r] = Rel(i)
			}
		}
	}
	return u
}()

// Universal returns r without its subtype: nsubj of nsubj:pass.
func (r Rel) Universal() Rel { return universal[r] }
