package entity

import (
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language/lexicon"
)

// apart reports whether the offices of a and e speak against their being one:
// both have some and share neither a word nor the body. Abbreviations speak
// against nothing: a CEO is a chief executive.
func apart(a *mention.Actor, e *Entity) bool {
	mine, theirs := held(a, e)
	return len(mine) > 0 && len(theirs) > 0 && !shares(a, e)
}

// shares reports whether a and e hold the same office, or one of the same body.
func shares(a *mention.Actor, e *Entity) bool {
	mine, theirs := held(a, e)
	for w := range mine {
		if theirs[w] {
			return true
		}
	}
	return false
}

// generations reports whether a and e are father and son of one name.
func generations(a *mention.Actor, e *Entity) bool {
	mine, theirs := held(a, e)
	return mention.Generations(a.Name, len(mine) > 0, e.Name, len(theirs) > 0)
}

// held returns the offices of a and those of e.
func held(a *mention.Actor, e *Entity) (mine, theirs map[string]bool) {
	mine, theirs = map[string]bool{}, map[string]bool{}
	for _, r := range a.Roles {
		offices(r.Title, r.Of, mine)
	}
	for _, r := range e.Roles {
		offices(r.Title, r.Of, theirs)
	}
	return mine, theirs
}

// offices adds the words of a title that name an office, and its body.
func offices(title, of string, to map[string]bool) {
	for w := range strings.FieldsSeq(title) {
		if l := strings.ToLower(w); lexicon.Office(l) && w != strings.ToUpper(w) {
			to[l] = true
		}
	}
	if of != "" && len(to) > 0 {
		to["of "+of] = true
	}
}
