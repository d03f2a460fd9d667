package language

// Tag is a universal part of speech (Universal Dependencies v2).
type Tag uint8

// The universal parts of speech.
const (
	TagNone Tag = iota
	ADJ
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

// tagNames are the tags as Universal Dependencies writes them, by value.
var tagNames = [...]string{"_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}

// String returns the tag as Universal Dependencies writes it, "_" for none.
func (g Tag) String() string { return tagNames[g] }

// ParseTag returns the tag with the given name, TagNone for an unknown one.
func ParseTag(name string) Tag {
	for i, n := range tagNames {
		if n == name {
			return Tag(i)
		}
	}
	return TagNone
}
