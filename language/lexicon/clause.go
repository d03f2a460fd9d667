package lexicon

// Stop reports whether w is a mark that can end quoted words.
func Stop(w string) bool {
	switch w {
	case ",", ".", "!", "?", "…", "...", "—", "–", "--":
		return true
	}
	return false
}

// Subject reports whether w can open the subject of a clause: a pronoun, an
// article, a possessive.
func Subject(w string) bool { return subjects[w] }

var subjects = Words(`he she they it we i you who the a an this that these those his her their its our my one some another each both many`)

// Auxiliary reports whether w is a form of be, have, do or a modal verb.
func Auxiliary(w string) bool { return auxiliaries[w] }

var auxiliaries = Words(`is are was were be been being am has have had having do does did will would can could may might shall should must 'd 'll 've 're`)

// Adverb reports whether w stands between a subject and its verb.
func Adverb(w string) bool { return adverbs[w] || len(w) > 4 && w[len(w)-2:] == "ly" && !notAdverbs[w] }

var adverbs = Words(`also then later again now once still just even only never ever not n't too further simply soon already often always sometimes
first initially recently earlier previously today yesterday then thus instead meanwhile afterwards therefore however rather quite perhaps flatly`)

var notAdverbs = Words(`family italy july reply ally rally bully assembly supply emily sally kelly molly billy holly lily reilly fly early friendly only likely elderly monthly weekly daily`)

// Preposition reports whether w is a preposition.
func Preposition(w string) bool { return ClassOf(w)&ClassPreposition != 0 }

var prepositions = Words(`of in on at by from with without to for after before during since until over under about into through against among
between within across behind below above near off onto outside inside toward towards upon via per despite like unlike around along amid as than beyond past throughout beside besides except including regarding concerning`)

// Function reports whether w is a word of grammar that is part of no name:
// article, pronoun, conjunction, preposition, auxiliary.
func Function(w string) bool {
	return ClassOf(w)&ClassFunction != 0
}

var functions = Words(`and or but nor so yet if because although though while whereas unless whether when where why how what which whose whom
me him her us them my mine your yours hers ours theirs myself himself herself itself themselves ourselves there here not no any all such every either neither
more most less least few several much own same other others another than too very as`)

// Pronoun is what a personal pronoun tells of whom it means.
type Pronoun struct {
	Female, Male, Plural, Thing bool
	Possessive                  bool
	First                       bool // the speaker
}

// PronounOf returns what the personal pronoun w tells.
func PronounOf(w string) (Pronoun, bool) {
	p, ok := pronouns[w]
	return p, ok
}

var pronouns = map[string]Pronoun{
	"he": {Male: true}, "him": {Male: true}, "himself": {Male: true}, "his": {Male: true, Possessive: true},
	"she": {Female: true}, "her": {Female: true}, "herself": {Female: true}, "hers": {Female: true, Possessive: true},
	"they": {Plural: true}, "them": {Plural: true}, "themselves": {Plural: true}, "their": {Plural: true, Possessive: true},
	"it": {Thing: true}, "itself": {Thing: true}, "its": {Thing: true, Possessive: true},
	"i": {First: true}, "we": {First: true, Plural: true}, "me": {First: true}, "us": {First: true, Plural: true},
	"my": {First: true, Possessive: true}, "our": {First: true, Plural: true, Possessive: true},
}
