package figure

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// memory reports whether the "K" before token i counts bytes: "64K of RAM", "a
// 32K word memory". Before a plural it is a thousand: "20K memory cards".
func (r *reader) memory(i, end int) bool {
	if r.is(i, end, "of") {
		i++
	}
	found := false
	for k := i; k < end && k < i+memoryReach && noun(r.Tokens[k]) || k < end && k < i+memoryReach && r.Tokens[k].Fine == language.JJ; k++ {
		if r.plurals(k) {
			return false
		}
		found = found || memories[r.Tokens[k].Lower]
	}
	return found
}

// memoryReach is how many words after "K" may hold the word for memory.
const memoryReach = 6

// memories are words for what holds bytes.
var memories = lexicon.Words(`memory ram rom`)
