package position

import (
	"strings"

	"synoptic/language/lexicon"
)

// stance is one class of verbs.
type stance struct{ name, verbs string }

// stances lists the verbs by which news reports a position, by lemma; behind a
// "+" the prepositions of which a verb needs one, behind a "&" those that open
// more of its object; behind a "*" stands nothing: its object must be definite
// and nothing goes into it or off, since the verb has another meaning too. A verb with a "?" denies what is
// said and declines what is offered; one with a "!" takes nothing but what its
// preposition opens; one with a "^" an object whose noun is of acts.
var stances = []stance{
	{"demands", "demand urge insist+on petition implore exhort call!+for/on/upon press+for push+for"},
	{"supports", "support back* endorse praise^ welcome* applaud^ hail^ laud^ favor favour champion commend^"},
	{"defends", "defend justify"},
	{"criticises", "criticise&for criticize&for condemn denounce slam* blast* lambast lambaste castigate decry deplore oppose rebuke blame&for protest&against/over/at chide admonish deride assail lash+at object+to"},
	{"accuses", "accuse&of allege"},
	{"charges", "charge+with"},
	{"sues", "sue&for/over"},
	{"denies", "deny refute dispute contradict rebut dismiss+as"},
	{"promises", "promise vow pledge commit+to"},
	{"announces", "announce unveil declare^"},
	{"declines", "decline refuse reject? rebuff?"},
	{"apologises", "apologize+for apologise+for"},
}

// denies is the index of that stance.
var denies = order("denies")

// said are nouns of what is said and may be false.
var said = lexicon.Words(`accusation allegation claim charge assertion suggestion insinuation rumor rumour report notion idea contention theory criticism
characterization characterisation complaint statement finding conclusion argument speculation lie`)

// acts are nouns of what somebody decides or declares: who praises a man's love
// of his town supports nothing, who declares a thing lost announces nothing.
var acts = lexicon.Words(`decision ruling verdict order plan deal agreement accord treaty move step bill law legislation vote measure proposal policy
reform announcement settlement choice nomination appointment resignation ban sanction sanctions tariff tariffs initiative program programme act budget
emergency state war independence bankruptcy candidacy victory ceasefire truce disaster curfew strike boycott moratorium holiday mourning`)

// verb is the class of a verb and what it needs.
type verb struct {
	stance   int
	with     []string // prepositions of which it needs one
	also     []string // prepositions that open more of its object
	definite bool     // object
	turns    bool     // its stance turns on the object
	alone    bool     // no object but behind the preposition
	act      bool     // its object is an act
}

// verbs gives the class of a verb by lemma.
var verbs = func() map[string]verb {
	m := map[string]verb{}
	for i, s := range stances {
		for w := range strings.FieldsSeq(s.verbs) {
			lemma, also, _ := strings.Cut(w, "&")
			lemma, with, _ := strings.Cut(lemma, "+")
			lemma, definite := strings.CutSuffix(lemma, "*")
			lemma, turns := strings.CutSuffix(lemma, "?")
			lemma, alone := strings.CutSuffix(lemma, "!")
			lemma, act := strings.CutSuffix(lemma, "^")
			m[lemma] = verb{i, list(with), list(also), definite, turns, alone, act}
		}
	}
	return m
}()

// list parts words by strokes.
func list(words string) []string {
	return strings.FieldsFunc(words, func(r rune) bool { return r == '/' })
}
