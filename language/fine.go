package language

import "strings"

// Fine is an English part of speech of the Penn Treebank, as Universal
// Dependencies uses it (XPOS); zero is none.
type Fine uint8

// The tags that rooms ask for by name.
const (
	FineNone Fine = iota
	CC            // coordinating conjunction
	CD            // cardinal number
	DT            // determiner
	EX            // existential there
	IN            // preposition or subordinating conjunction
	JJ            // adjective
	JJR           // adjective, comparative
	JJS           // adjective, superlative
	MD            // modal
	NN            // noun, singular or mass
	NNS           // noun, plural
	NNP           // proper noun, singular
	NNPS          // proper noun, plural
	PDT           // predeterminer
	POS           // possessive ending
	PRP           // personal pronoun
	PRPS          // possessive pronoun, PRP$
	RB            // adverb
	RBR           // adverb, comparative
	RBS           // adverb, superlative
	RP            // particle
	TO            // to
	UH            // interjection
	VB            // verb, base form
	VBD           // verb, past tense
	VBG           // verb, gerund or present participle
	VBN           // verb, past participle
	VBP           // verb, present, not third person singular
	VBZ           // verb, present, third person singular
	WDT           // wh-determiner
	WP            // wh-pronoun
	WPS           // possessive wh-pronoun, WP$
	WRB           // wh-adverb
)

// fineNames are the tags by value; those behind WRB are asked for by none.
var fineNames = strings.Fields(`_ CC CD DT EX IN JJ JJR JJS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB
	. , : ` + "``" + ` '' -LRB- -RRB- HYPH NFP SYM $ ADD AFX FW GW LS XX`)

// Fines is how many values Fine has.
const Fines = 51

// String returns the tag as the treebank writes it, "_" for none.
func (f Fine) String() string { return fineNames[f] }

// ParseFine returns the tag with the given name, FineNone for an unknown one.
func ParseFine(name string) Fine {
	for i, n := range fineNames {
		if n == name {
			return Fine(i)
		}
	}
	return FineNone
}

// Verb reports whether f is a form of a verb, modals included.
func (f Fine) Verb() bool { return f == MD || f >= VB && f <= VBZ }

// Noun reports whether f is a noun or name.
func (f Fine) Noun() bool { return f >= NN && f <= NNPS }
