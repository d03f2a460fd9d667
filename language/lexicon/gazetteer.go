package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed cities.txt
var cityList string

//go:embed firms.txt
var firmList string

//go:embed families.txt
var familyList string

// List is a set of the long lists of names, a bit each. They hold what the
// world has, not what a name most likely means: "Jackson" is a city too. So
// they are evidence for models that weigh it, and decide nothing alone.
type List uint8

// The long lists.
const (
	City   List = 1 << iota // of 15,000 people or more
	Firm                    // companies, charities, newspapers, teams
	Family                  // surnames
)

// Listed returns the lists that hold a name, in lower case with one blank
// between its words.
func Listed(name string) List { return List(gazetteer().Of(name)) }

var gazetteer = sync.OnceValue(func() *Table {
	lists := map[List]string{City: cityList, Firm: firmList, Family: familyList}
	n := 0
	for _, names := range lists {
		n += strings.Count(names, "\n")
	}
	t := newTable(n)
	for list, names := range lists {
		for name := range strings.Lines(names) {
			t.add(strings.TrimSuffix(name, "\n"), uint32(list))
		}
	}
	return t
})
