package mention

import "synoptic/language/lexicon"

// photographer reports whether the name n of a person stands in the credit of
// a picture: "(Ada Okoro/Reuters)", "Ada Okoro, File/Lenne Press", "Photo by
// Ada Okoro", "AP Photo/Ada Okoro". Such a person is in the list of names, but
// nobody whom the report speaks of.
func (f *finder) photographer(n *name) bool {
	switch f.lower(n.Start - 1) {
	case "/", ":", "by":
		if pictured[f.lower(n.Start-2)] {
			return true
		}
	}
	if n.single() {
		return false
	}
	k := n.End
	if f.lower(k) == "," && (f.lower(k+1) == "file" || f.lower(k+1) == "pool") {
		k += 2
	}
	if f.lower(k) != "/" || k+1 >= len(f.Tokens) || !f.Tokens[k+1].Kind.Capital() {
		return false
	}
	next := f.nameAt(k + 1)
	return next == nil || next.typ != Person || next.key == n.key || lexicon.ClassOf(f.lower(k+1))&lexicon.ClassOrgName != 0
}

// pictured are the words before the names of those who made a picture.
var pictured = map[string]bool{"photo": true, "photos": true, "photograph": true, "photographs": true, "picture": true, "pictures": true, "image": true, "images": true, "illustration": true, "pool": true}
