package timex

import (
	"fmt"
	"strings"
	"time"

	"synoptic/language"
)

// set reads what is repeated: "daily", "every week", "each July", "Mondays".
func (r *reader) set(i int) found {
	w := r.lower(i)
	if v := sets[w]; v != "" && !(w == "daily" && i+1 < r.sentence.End && r.Tokens[i+1].Kind.Capital()) {
		return found{language.Range{Start: i, End: i + 1}, Set, v}
	}
	if d, ok := weekdays[w]; ok && r.Tokens[i].Kind.Capital() {
		if p := dayParts[strings.TrimSuffix(r.lower(i+1), "s")]; p != "" && strings.HasSuffix(r.lower(i+1), "s") {
			return found{language.Range{Start: i, End: i + 2}, Set, weekdayOf(d) + "T" + p}
		}
	}
	if w != "every" && w != "each" && w != "per" {
		return found{}
	}
	next, end := r.lower(i+1), i+2
	if c := r.count(i + 1); !c.none() && units[r.lower(c.End)] != "" && w == "every" {
		return found{language.Range{Start: i, End: c.End + 1}, Set, duration(c.n, units[r.lower(c.End)])}
	}
	if u := units[next]; u != "" && u != "TS" && !(w == "per" && u[0] == 'T') {
		return found{language.Range{Start: i, End: end}, Set, duration(1, u)}
	}
	if d, ok := weekdays[next]; ok && w != "per" {
		return found{language.Range{Start: i, End: end}, Set, weekdayOf(d)}
	}
	if m, ok := months[next]; ok && w != "per" {
		return found{language.Range{Start: i, End: end}, Set, fmt.Sprintf("XXXX-%02d", m)}
	}
	if p, ok := dayParts[next]; ok && w != "per" {
		return found{language.Range{Start: i, End: end}, Set, "XXXX-XX-XXT" + p}
	}
	return found{}
}

// weekdayOf writes any day of the name d.
func weekdayOf(d time.Weekday) string { return fmt.Sprintf("XXXX-WXX-%d", (int(d)+6)%7+1) }

// reference reads words whose value is always the same: "now", "recently",
// "the near future".
func (r *reader) reference(i int) found {
	if r.is(i, "the") {
		return r.pastOrFuture(i)
	}
	w := r.lower(i)
	v := references[w]
	if v == "" || w == "current" && r.is(i+1, "and") {
		return found{}
	}
	return found{language.Range{Start: i, End: i + 1}, Date, v}
}

// pastOrFuture reads "the past" and "the future".
func (r *reader) pastOrFuture(i int) found {
	k := i + 1
	if w := r.lower(k); w == "near" || w == "foreseeable" || w == "distant" || w == "recent" {
		k++
	}
	v := ""
	switch next := r.lower(k + 1); {
	case r.is(k, "future") && next != "of" && !r.nounAt(k+1):
		v = "FUTURE_REF"
	case r.is(k, "past") && units[next] == "" && next != "the":
		v = "PAST_REF"
	}
	if v == "" || r.Tokens[k].Kind.Capital() {
		return found{}
	}
	return found{language.Range{Start: i, End: k + 1}, Date, v}
}
