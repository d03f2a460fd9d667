package mention

import (
	"strings"

	"synoptic/language"
)

// cutPrefixes shortens runs of capitals that end in the full name of a person
// whom the text names by itself elsewhere: in captions and lists other words
// run into names ("Contributor Ada Okoro").
func (f *finder) cutPrefixes() {
	full := map[string]int{}
	for i := range f.names {
		if n := &f.names[i]; n.End-n.Start == 2 && n.typ == Person {
			full[n.key]++
		}
	}
	for i := range f.names {
		n := &f.names[i]
		if n.End-n.Start < 3 || n.typ != Person && n.sure {
			continue
		}
		tail := language.Range{Start: n.End - 2, End: n.End}
		key := f.keyOf(tail)
		if full[key] > 0 && strings.Contains(key, " ") && !sameName(strings.Fields(n.key), strings.Fields(key)) {
			n.Range, n.key, n.typ, n.sure = tail, key, Person, true
		}
	}
}
