package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// cutPrefixes shortens runs of capitals that end in the full name of a person
// whom the text names by itself elsewhere: in captions and lists other words
// run into names ("Contributor Ada Okoro").
func (f *finder) cutPrefixes() {
	full, single := map[string]int{}, map[string]bool{}
	for i := range f.names {
		if n := &f.names[i]; n.End-n.Start == 2 && n.typ == Person {
			full[n.key]++
			single[f.lower(n.Start)], single[f.lower(n.End-1)] = true, true
		}
	}
	for i := range f.names {
		n := &f.names[i]
		if n.End-n.Start < 2 || n.End-n.Start == 2 && full[n.key] > 1 || n.typ != Person && n.sure {
			continue
		}
		tail := language.Range{Start: n.End - 2, End: n.End}
		key := f.keyOf(tail)
		if w := f.lower(n.End - 1); single[w] && n.typ == Person && !f.firstName(n.Start) && (lexicon.Common(f.lower(n.Start)) || f.listed(f.lower(n.Start)) != "" || f.personNoun(n.End-2)) {
			n.Range, n.key = language.Range{Start: n.End - 1, End: n.End}, w
			continue
		}
		if full[key] > 0 && strings.Contains(key, " ") && !sameName(strings.Fields(n.key), strings.Fields(key)) {
			n.Range, n.key, n.typ, n.sure = tail, key, Person, true
		}
	}
}
