package record

import (
	"slices"
	"strings"
	"unicode"
)

// Sure is the confidence in a speaker from which on the speaker is named as
// such, Describes that from which on the words of a source describe who speaks.
const (
	Sure      Hundredth = 90
	Describes Hundredth = 80
)

// Described reports whether the report says in words of its own and without a
// name who speaks, "a witness": who that is stays open, that it is said to be
// somebody such does not. What stands in marks was said by somebody, so less is
// asked of it. Words gives the words of a range of the report.
func (q *Quote) Described(words func(Range) string) bool {
	least := Describes
	if q.Kind != "indirect" {
		least -= 5
	}
	if q.Speaker == nil || q.Actor == nil || q.Sure < least {
		return false
	}
	var source []string
	for _, r := range q.Source {
		source = append(source, wordsOf(words(r))...)
	}
	return !slices.ContainsFunc(wordsOf(*q.Speaker), func(w string) bool { return !slices.Contains(source, w) })
}

// wordsOf lists the words of s in small letters.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
