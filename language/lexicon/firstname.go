package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed firstnames.txt
var firstNameList string

// FirstName reports whether w is a first name and the sex of nearly all who
// bear it; zero where both do. The list is made of the names that the Social
// Security Administration of the United States registered (public domain).
func FirstName(w string) (Sex, bool) {
	s, ok := firstNames()[w]
	return s, ok
}

// firstNames reads the list: a line "F", "M" or "U", then the names.
var firstNames = sync.OnceValue(func() map[string]Sex {
	m := make(map[string]Sex, 13000)
	for line := range strings.Lines(firstNameList) {
		letter, names, _ := strings.Cut(strings.TrimSpace(line), " ")
		for name := range strings.FieldsSeq(names) {
			m[name] = map[string]Sex{"F": Female, "M": Male}[letter]
		}
	}
	return m
})
