package timex

import (
	"fmt"

	"synoptic/language"
)

// set reads what is repeated: "daily", "every week", "each July", "Mondays".
func (r *reader) set(i int) found {
	w := r.lower(i)
	if v := sets[w]; v != "" && !(w == "daily" && i+1 < r.sentence.End && r.Tokens[i+1].Kind.Capital()) {
		return found{language.Range{Start: i, End: i + 1}, Set, v}
	}
	if w != "every" && w != "each" && w != "per" {
		return found{}
	}
	next, end := r.lower(i+1), i+2
	if c := r.count(i + 1); !c.none() && units[r.lower(c.End)] != "" && w == "every" {
		return found{language.Range{Start: i, End: c.End + 1}, Set, duration(c.n, units[r.lower(c.End)])}
	}
	if u := units[next]; u != "" && u != "TS" {
		return found{language.Range{Start: i, End: end}, Set, duration(1, u)}
	}
	if d, ok := weekdays[next]; ok && w != "per" {
		return found{language.Range{Start: i, End: end}, Set, fmt.Sprintf("XXXX-WXX-%d", (int(d)+6)%7+1)}
	}
	if m, ok := months[next]; ok && w != "per" {
		return found{language.Range{Start: i, End: end}, Set, fmt.Sprintf("XXXX-%02d", m)}
	}
	if p, ok := dayParts[next]; ok && w != "per" {
		return found{language.Range{Start: i, End: end}, Set, "XXXX-XX-XXT" + p}
	}
	return found{}
}

// reference reads words whose value is always the same: "now", "recently",
// "the future".
func (r *reader) reference(i int) found {
	w, k := r.lower(i), i
	if w == "the" || w == "this" {
		k++
		w = r.lower(k)
		if w != "future" && w != "past" {
			return found{}
		}
	}
	v := references[w]
	if w == "past" && k > i && !r.Tokens[k].Kind.Capital() {
		v = "PAST_REF"
	}
	if v == "" || w == "current" && r.is(k+1, "and") {
		return found{}
	}
	if next := r.lower(k + 1); w == "past" && (units[next] != "" || next == "the") {
		return found{}
	}
	return found{language.Range{Start: i, End: k + 1}, Date, v}
}
