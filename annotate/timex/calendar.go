package timex

import (
	"fmt"
	"strings"
	"time"

	"synoptic/language"
)

// calendar reads dates of the calendar: "May 3", "Tuesday, 3 May 2019", "May
// 2019", "2019", "the 1990s".
func (r *reader) calendar(i int) found {
	k := i
	if _, ok := weekdays[r.lower(i+1)]; ok && relativeWord(r.lower(i)) {
		k++ // "in this Wednesday, May 3, 2019, photo"
	}
	if _, ok := weekdays[r.lower(k)]; ok && r.Tokens[k].Kind.Capital() {
		k++
		if r.is(k, ",") {
			k++
		}
	}
	if f := r.monthDay(k); !f.none() {
		f.Start = i
		return f
	}
	if k > i {
		return found{} // a weekday alone is deictic
	}
	if f := r.monthAlone(i); !f.none() {
		return f
	}
	if f := r.numeric(i); !f.none() {
		return f
	}
	return r.yearOrDecade(i)
}

func relativeWord(w string) bool {
	_, ok := relatives[w]
	return ok
}

// monthAt returns the month named at token i; "may" and "march" count only
// with a capital, and not where a sentence starts unless a number follows.
func (r *reader) monthAt(i int) time.Month {
	m := months[r.lower(i)]
	if m == 0 || !r.Tokens[i].Kind.Capital() {
		return 0
	}
	if w := r.lower(i); (w == "may" || w == "march" || w == "mar" || w == "jan" || w == "dec") && i == r.sentence.Start && r.dayAt(i+1) == 0 {
		return 0
	}
	if k := i - 1; r.is(i, "march") && k > r.sentence.Start && r.Tokens[k].Kind == language.Title && !isWeekday(r.lower(k)) {
		return 0 // "the Long March 9 rocket"
	}
	return m
}

func isWeekday(w string) bool {
	_, ok := weekdays[w]
	return ok
}

// dayAt returns the day of a month at token i, zero for none.
func (r *reader) dayAt(i int) int {
	if i < r.sentence.Start || i >= r.sentence.End || r.Tokens[i].Kind != language.Number {
		return 0
	}
	if i+1 < r.sentence.End && !r.Tokens[i+1].Space && r.Tokens[i+1].Kind.Word() {
		return 0 // "Long March 4C"
	}
	w := strings.TrimRight(r.Tokens[i].Lower, "sthndr")
	n := natural(w)
	if n < 1 || n > 31 || len(w) > 2 {
		return 0
	}
	return n
}

// monthDay reads "May 3", "May 3, 2019", "3 May 2019", "the 3rd of May".
func (r *reader) monthDay(i int) found {
	m, d, end := r.monthAt(i), 0, i+2
	if m != 0 {
		if d = r.dayAt(i + 1); d == 0 {
			d = nth[r.lower(i+1)] // "March eighth", as scripts write it
		}
	} else {
		k := i
		if r.is(k, "the") {
			k++
		}
		d = r.dayAt(k)
		if d != 0 && r.is(k+1, "of") {
			k++
		}
		m, end = r.monthAt(k+1), k+2
	}
	if m == 0 || d == 0 {
		return found{}
	}
	for n := range 2 { // "May 3 2019", "May 3, 2019"
		if n == 1 && !r.is(end, ",") {
			break
		}
		if y, last := r.yearFrom(end + n); y != 0 {
			return found{language.Range{Start: i, End: last}, Date, fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
		}
	}
	if n, last := r.yearBeside(end); last > end {
		return r.date(i, last, fmt.Sprintf("%04d-%02d-%02d", r.anchor.Year()+n, m, d))
	}
	if m == time.September && d == 11 && r.anchor.Year() > 2001 && (r.is(end, "attacks") || (r.is(end, "terror") || r.is(end, "terrorist")) && r.is(end+1, "attacks")) {
		return r.date(i, end, "2001-09-11") // a name, not the last of its day
	}
	return r.date(i, end, day(r.meant(m, d, i)))
}

// yearBeside reads "last year" or "of this year" behind a day, as how many years
// it lies from that of writing, and the token behind it.
func (r *reader) yearBeside(i int) (n, end int) {
	k := i
	if r.is(k, "of") || r.is(k, ",") {
		k++
	}
	if n, ok := relatives[r.lower(k)]; ok && r.is(k+1, "year") && !r.is(k+2, "'s") && !r.is(k+2, "'") {
		return n, k + 2
	}
	return 0, i
}

// monthAlone reads "May 2019", "May of last year", "May".
func (r *reader) monthAlone(i int) found {
	m := r.monthAt(i)
	if m == 0 || len(r.Tokens[i].Lower) == 3 && m != 5 {
		return found{}
	}
	k := i + 1
	if r.is(k, ",") || r.is(k, "of") {
		k++
	}
	if y, last := r.yearFrom(k); y != 0 {
		return found{language.Range{Start: i, End: last}, Date, fmt.Sprintf("%04d-%02d", y, m)}
	}
	if r.is(k, "that") && r.is(k+1, "year") {
		f := found{language.Range{Start: i, End: k + 2}, Date, ""}
		if y := r.yearFromLast(0); y != "" {
			f.value = fmt.Sprintf("%s-%02d", y, m)
		}
		return f
	}
	if n, ok := relatives[r.lower(k)]; ok && r.is(k+1, "year") {
		return r.date(i, k+2, fmt.Sprintf("%04d-%02d", r.anchor.Year()+n, m))
	}
	if n, ok := relatives[r.lower(i-3)]; ok && r.is(i-1, "'s") && r.is(i-2, "year") && i-3 >= r.sentence.Start {
		return r.date(i, i+1, fmt.Sprintf("%04d-%02d", r.anchor.Year()+n, m)) // "last year's June vote"
	}
	if w := r.lower(i); (w == "may" || w == "march") && !(r.free <= i-1 && (datePreposition[r.lower(i-1)] || r.is(i-1, "the") && r.nounAt(i+1))) {
		return found{} // a verb or a name
	}
	return r.date(i, i+1, month(r.meant(m, 0, i)))
}

// datePreposition are words before a month that tell it from a name.
var datePreposition = set(`in of since by until till through for from to during last this next early late mid every and - between before after`)

// numeric reads "2019-05-03" and "5/3/2019". In the second form the month
// stands first unless it cannot.
func (r *reader) numeric(i int) found {
	sep := r.lower(i + 1)
	if i >= r.sentence.End || r.Tokens[i].Kind != language.Number || sep != "-" && sep != "/" || r.lower(i+3) != sep || r.Tokens[i+1].Space {
		return found{}
	}
	a, b := r.dayAt(i), r.dayAt(i+2)
	y := r.yearAt(i + 4)
	if y == 0 && len(r.lower(i+4)) == 2 && sep == "/" {
		n := max(natural(r.lower(i+4)), 0)
		y = 1900 + n
		if n < 70 {
			y += 100
		}
	}
	if y0 := r.yearAt(i); y0 != 0 {
		a, b, y = b, r.dayAt(i+4), y0
	}
	if a > 12 {
		a, b = b, a
	}
	if y == 0 || a < 1 || a > 12 || b < 1 {
		return found{}
	}
	return found{language.Range{Start: i, End: i + 5}, Date, fmt.Sprintf("%04d-%02d-%02d", y, a, b)}
}

// nounAt reports whether token i can go on with the noun phrase that a month
// stands in: "the March vote", not "the march on the capital".
func (r *reader) nounAt(i int) bool {
	return i < r.sentence.End && r.Tokens[i].Kind == language.Lower && (r.Tokens[i].Fine.Noun() || r.Tokens[i].Fine == language.JJ)
}
