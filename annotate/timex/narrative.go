package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"synoptic/language"
)

// pointers lead from the day the story has reached to another.
var pointers = map[string]int{"next": 1, "following": 1, "previous": -1, "same": 0, "that": 0}

// narrative reads days counted from the last one the story named: "the
// following day", "that night". Without one they have no value.
func (r *reader) narrative(i int) found {
	k := i
	if r.is(k, "the") || r.is(k, "that") && r.is(k+1, "same") {
		k++
	}
	n, ok := pointers[r.lower(k)]
	if !ok || (k > i) == r.is(k, "that") || k == i && !r.is(k, "that") {
		return found{}
	}
	part := dayParts[r.lower(k+1)]
	if part == "" && !r.is(k+1, "day") {
		return found{}
	}
	f := found{language.Range{Start: i, End: k + 2}, Date, ""}
	if part != "" {
		f.kind = Time
	}
	t, err := time.Parse(time.DateOnly, r.day)
	if err != nil {
		return f
	}
	if f.value = day(t.AddDate(0, 0, n)); part != "" {
		f.value += "T" + part
	}
	return f
}

// century reads "the 20th century" and "the nineteenth century".
func (r *reader) century(i int) found {
	k := i
	if r.is(k, "the") {
		k++
	}
	if !r.is(k+1, "century") && !(r.is(k+1, "-") && r.is(k+2, "century")) {
		return found{}
	}
	w := r.lower(k)
	n, err := strconv.Atoi(strings.TrimRight(w, "sthndr"))
	if err != nil {
		n = centuries[w]
	}
	if n < 1 || n > 21 {
		return found{}
	}
	end := k + 2
	if r.is(k+1, "-") {
		end++
	}
	return found{language.Range{Start: i, End: end}, Date, fmt.Sprintf("%02d", n-1)}
}

// centuries are those written in words.
var centuries = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
	"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}
