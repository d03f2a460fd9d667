package document

import (
	"slices"

	"synoptic/annotate/document"
	"synoptic/annotate/mention"
	"synoptic/compare/entity"
)

// distinct leaves out of the addressees those who are named among them more
// fully: "the board" beside "the Vellan Port Authority's board", and "the
// committees" beside one by name. Reports say the same with longer and shorter
// names.
func (j *joiner) distinct(list []int) []int {
	var out []int
	for i, e := range list {
		if !slices.ContainsFunc(list, func(f int) bool {
			return f != e && j.within(&j.entities[e], &j.entities[f]) && (slices.Index(list, f) < i || !j.within(&j.entities[f], &j.entities[e]))
		}) {
			out = append(out, e)
		}
	}
	return out
}

// within reports whether what a is called says no more than what b is called.
func (j *joiner) within(a, b *entity.Entity) bool {
	if a.Kind == mention.PersonKind || b.Kind == mention.PersonKind {
		return false
	}
	if a.Kind == mention.GroupKind && b.Kind == mention.OrgKind && document.SameNoun(a.Name, b.Name) {
		return true
	}
	return document.SaysNoMore(a.Name, b.Name)
}
