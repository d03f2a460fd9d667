package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed firstnames.txt
var firstNameList string

// FirstName reports whether w is a first name and the sex of nearly all who
// bear it; zero where both do. The names are those registered in the United
// States and frequent ones of 60 countries; see ATTRIBUTION.
func FirstName(w string) (Sex, bool) {
	s, ok := firstNames()[w]
	return s, ok
}

// firstNames reads the list: a line "F", "M" or "U", then the names.
var firstNames = sync.OnceValue(func() map[string]Sex {
	m := make(map[string]Sex, 28000)
	for line := range strings.Lines(firstNameList) {
		letter, names, _ := strings.Cut(strings.TrimSpace(line), " ")
		for name := range strings.FieldsSeq(names) {
			m[name] = map[string]Sex{"F": Female, "M": Male}[letter]
		}
	}
	return m
})
