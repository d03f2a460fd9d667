package timex

import (
	"maps"

	"synoptic/language"
)

// triggers are the words that an expression may start with, numbers aside: no
// rule looks at any other. They save four fifths of the time.
var triggers = func() map[string]bool {
	m := set(`the a an this that year fiscal half latter several few many some couple dozens hundreds thousands every each per noon midday midnight today yesterday tomorrow tonight first final latest following recent coming past previous subsequent long two eighteen nineteen twenty`)
	maps.Copy(m, holidayStarts)
	for _, words := range []map[string]string{seasons, units, sets, references} {
		add(m, words)
	}
	for _, words := range []map[string]int{relatives, nth, ordinals} {
		add(m, words)
	}
	add(m, holidays)
	add(m, cardinals)
	add(m, months)
	add(m, weekdays)
	return m
}()

// add adds the keys of words to m.
func add[V any](m map[string]bool, words map[string]V) {
	for w := range words {
		m[w] = true
	}
}

// mayStart reports whether an expression may start at token i.
func (r *reader) mayStart(i int) bool {
	return r.Tokens[i].Kind == language.Number || r.Tokens[i].Kind == language.Quote || triggers[r.Tokens[i].Lower]
}
