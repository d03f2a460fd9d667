package block

import (
	"regexp"
	"strings"
	"unicode"
)

// stamp reports whether s only says when the page was made or changed, or how
// old it is: "Updated: Saturday, October 2, 2031 @ 6:59 PM".
func stamp(s string) bool {
	if aged.MatchString(s) {
		return true
	}
	m := stamped.FindString(s)
	if m == "" {
		return false
	}
	digits := false
	for _, w := range strings.FieldsFunc(strings.ToLower(s[len(m):]), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		number := strings.ContainsAny(w, "0123456789")
		if !number && !clockWords[w] {
			return false
		}
		digits = digits || number
	}
	return digits
}

var aged = regexp.MustCompile(`^This (?:article|story) is (?:more than|over) \w+ (?:day|week|month|year)s? old\.?$`)

var stamped = regexp.MustCompile(`^(?:First |Last |Originally )?(?i:updated?|published|posted|modified|created)\b`)

// clockWords are the words in which a stamp gives its time.
var clockWords = wordSet(`at on am pm a p m edt est et cdt cst ct mdt mst mt pdt pst pt gmt utc bst cet eastern central mountain pacific time noon midnight today yesterday ago minutes hours days minute hour day
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec st nd rd th`)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// updateLabel returns the bytes of a label before news that came in later:
// "UPDATE 2:40PM: ", "Updated | ".
func updateLabel(s string) int { return len(updated.FindString(s)) }

var updated = regexp.MustCompile(`^(?:UPDATED?|Updated?)(?:,? (?:(?:at|on|@|AT|ON) )?(?:\d|\p{Lu}[a-z]{2,8}\.? \d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[^|“”"]{0,40}?)? ?[:|]\s+`)
