package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/annotate/mention"
	"synoptic/compare/entity"
	"synoptic/compare/position"
	"synoptic/language/lexicon"
)

// named reports whether e is a person or body with a name of its own.
func (f *finder) named(e int) bool {
	x := &f.entities[e]
	return f.proper(e) && (x.Kind == mention.PersonKind || x.Kind == mention.OrgKind)
}

// proper reports whether the name of e begins with a capital, as its last word does.
func (f *finder) proper(e int) bool {
	first, _ := utf8.DecodeRuneInString(f.entities[e].Name)
	last, _ := utf8.DecodeRuneInString(f.last(e))
	return unicode.IsUpper(first) && !unicode.IsLower(last)
}

// whole reports whether the reports give a first name and a surname of e.
func (f *finder) whole(e int) bool { return strings.Contains(f.entities[e].Name, " ") }

// office reports whether a is known by an office alone: it may be anybody who holds
// it.
func (f *finder) office(a int) bool { return lexicon.Office(strings.ToLower(f.last(a))) }

// heard reports whether e, or who has to do with e by name, or may be e, is quoted
// anywhere.
func (f *finder) heard(e int) bool {
	last := f.last(e)
	of := func(a int) bool {
		return strings.Contains(f.entities[a].Name, last) || slices.ContainsFunc(f.entities[a].Roles, func(r entity.Role) bool { return strings.Contains(r.Title+" "+r.Of, last) })
	}
	for a := range f.quoted {
		if of(a) || f.office(a) {
			return true
		}
	}
	return slices.ContainsFunc(f.answers, func(r position.Answer) bool { return of(r.By) })
}

// last returns the last word of the name of e.
func (f *finder) last(e int) string {
	parts := strings.Fields(f.entities[e].Name)
	return parts[len(parts)-1]
}

// surname reports whether w is by what e is known.
func (f *finder) surname(e int, w string) bool {
	return f.named(e) && w == strings.ToLower(f.last(e))
}

// names reports whether w is a word of the name of e.
func (f *finder) names(e int, w string) bool {
	return e >= 0 && slices.Contains(strings.Fields(strings.ToLower(f.entities[e].Name)), w)
}

// speaksFor reports whether a, by its name or its office, speaks for e.
func (f *finder) speaksFor(a, e int) bool {
	if a == e || a < 0 {
		return false
	}
	forms := []string{f.entities[a].Name}
	for _, r := range f.entities[a].Roles {
		forms = append(forms, r.Title+" "+r.Of)
	}
	last := f.last(e)
	return slices.ContainsFunc(forms, func(s string) bool {
		words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
		return slices.Contains(words, last) && slices.ContainsFunc(words, func(w string) bool { return position.Agent(strings.ToLower(w)) })
	})
}
