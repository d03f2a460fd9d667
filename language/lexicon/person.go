package lexicon

import (
	"slices"
	"strings"
)

// Sex is what a word tells of a person's gender.
type Sex uint8

// The sexes that English words and first names tell apart; zero is unknown.
const (
	Female Sex = iota + 1
	Male
)

// Honorific reports whether w stands before a person's name ("Mr", "Dame",
// "Sheikh") and which sex it tells.
func Honorific(w string) (Sex, bool) {
	s, ok := honorifics[strings.TrimSuffix(w, ".")]
	return s, ok
}

// Office reports whether w is a noun for an office or rank that stands before
// or behind a name: "president", "sergeant", "bishop".
func Office(w string) bool { return offices[strings.TrimSuffix(w, ".")] }

// PersonNoun reports whether w, singular or plural, is a noun for a person,
// and whether it is plural and of which sex.
func PersonNoun(w string) (sex Sex, plural, ok bool) {
	if s, found := personNouns[w]; found {
		return s, false, true
	}
	if s, found := irregularPlurals[w]; found {
		return s, true, true
	}
	if offices[w] {
		return 0, false, true
	}
	if one, found := singular(w); found {
		s, isNoun := personNouns[one]
		if isNoun || offices[one] {
			return s, true, true
		}
	}
	return 0, false, false
}

// singular strips the plural ending of w.
func singular(w string) (string, bool) {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y", true
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an", true
	case strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "shes"):
		return w[:len(w)-2], true
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1], true
	}
	return "", false
}

// Nickname reports whether short, in lower case, is what bearers of the first
// name full are called: "bill" of "william", "danny" of "daniel".
func Nickname(short, full string) bool {
	if slices.Contains(nicknames[short], full) {
		return true
	}
	stem, ok := strings.CutSuffix(short, "y")
	if !ok {
		stem, ok = strings.CutSuffix(short, "ie")
	}
	if n := len(stem); ok && n > 3 && stem[n-1] == stem[n-2] {
		stem = stem[:n-1]
	}
	return ok && len(stem) >= 3 && strings.HasPrefix(full, stem)
}

// Deity reports whether w names whom a religion holds for a person.
func Deity(w string) bool { return deities[w] }

// Spokesman reports whether w is a noun for somebody who speaks for a body.
func Spokesman(w string) bool { return spokesmen[w] }

// Body reports whether w is a common noun for a body of people that speaks as
// one: "police", "company", "ministry", "committee".
func Body(w string) bool {
	if bodies[w] {
		return true
	}
	one, ok := singular(w)
	return ok && bodies[one]
}
