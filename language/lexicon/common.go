package lexicon

import (
	"strings"
	"sync"

	"synoptic/weights"
)

// class is how news mostly writes a word.
type class uint8

const (
	common class = iota + 1
	surname
	placeName
)

// Common reports whether news mostly writes w small within a sentence, so
// that its capital at the start of one says nothing.
func Common(w string) bool { return ClassOf(w)&ClassCommon != 0 }

// Surname reports whether w often follows a first name or an honorific.
func Surname(w string) bool { return ClassOf(w)&ClassSurname != 0 }

// PlaceLike reports whether w often stands alone behind "in" or "near".
func PlaceLike(w string) bool { return ClassOf(w)&ClassPlaceLike != 0 }

// classes reads the counted words.
var classes = sync.OnceValue(func() map[string]class {
	m := make(map[string]class, 21000)
	for line := range strings.Lines(weights.Words) {
		name, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		for w := range strings.FieldsSeq(words) {
			m[w] = map[string]class{"common": common, "surname": surname, "place": placeName}[name]
		}
	}
	return m
})
