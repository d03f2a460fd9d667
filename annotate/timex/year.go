package timex

import (
	"strconv"
	"strings"

	"synoptic/language"
)

// yearAt returns the year written in digits at token i, zero for none.
func (r *reader) yearAt(i int) int {
	if i < r.sentence.Start || i >= r.sentence.End || r.Tokens[i].Kind != language.Number || len(r.Tokens[i].Lower) != 4 {
		return 0
	}
	n := natural(r.Tokens[i].Lower)
	if n < 1000 || n > 2199 {
		return 0
	}
	return n
}

// yearFrom returns the year at token i, in digits or in words, and the token
// behind it; zero for none.
func (r *reader) yearFrom(i int) (y, end int) {
	if y := r.yearAt(i); y != 0 {
		return y, i + 1
	}
	return r.spelledYear(i)
}

// spelledYear reads years as broadcast scripts write them: "nineteen
// ninety-six", "two thousand and four". The century must be that of a year
// that news speaks of.
func (r *reader) spelledYear(i int) (y, end int) {
	switch {
	case r.is(i, "two") && r.is(i+1, "thousand"):
		k := i + 2
		if r.is(k, "and") {
			k++
		}
		if n, last := r.below100(k); n > 0 {
			return 2000 + n, last
		}
		if k == i+2 && r.is(i-1, "year") {
			return 2000, k
		}
	case r.is(i, "eighteen") || r.is(i, "nineteen") || r.is(i, "twenty"):
		if n, last := r.below100(i + 1); n >= 10 && !strings.HasSuffix(r.lower(last), "s") && !r.is(last, "people") {
			return int(cardinals[r.lower(i)])*100 + n, last
		}
	}
	return 0, i
}

// below100 reads a number word from one to ninety-nine.
func (r *reader) below100(i int) (n, end int) {
	n, end = int(cardinals[r.lower(i)]), i+1
	if n == 0 {
		return 0, i
	}
	if n >= 20 {
		if r.is(end, "-") {
			end++
		}
		if one := int(cardinals[r.lower(end)]); one > 0 && one < 10 {
			return n + one, end + 1
		}
		end = i + 1
	}
	return n, end
}

// yearOrDecade reads "2019", "fiscal 2019", "the year 2019", "nineteen
// ninety-six", "the 1990s", "the '90s", "the nineties".
func (r *reader) yearOrDecade(i int) found {
	k := i
	if r.is(k, "the") || r.is(k, "fiscal") {
		k++
	}
	if k >= r.sentence.End {
		return found{}
	}
	if d, end := r.decadeAt(k, k > i); d != "" {
		return found{language.Range{Start: i, End: end}, Date, d}
	}
	if y := r.shortYear(k); y != 0 {
		return found{language.Range{Start: i, End: k + 2}, Date, strconv.Itoa(y)}
	}
	if r.is(i, "the") {
		if !r.is(k, "year") {
			return found{}
		}
		k++
	}
	y, end := r.yearFrom(k)
	if y == 0 || end == k+1 && !r.yearLike(k, y) {
		return found{}
	}
	return found{language.Range{Start: i, End: end}, Date, strconv.Itoa(y)}
}

// decadeAt returns the TIMEX3 value of the decade at token k, its first three
// digits; article tells whether "the" stands before it.
func (r *reader) decadeAt(k int, article bool) (value string, end int) {
	w := strings.TrimPrefix(r.Tokens[k].Lower, "'")
	if n := len(w); n > 3 && w[n-1] == 's' && w[n-2] == '0' && r.Tokens[k].Kind == language.Number {
		if y := natural(w[:n-1]); y >= 1000 && y < 2100 {
			return strconv.Itoa(y / 10), k + 1
		}
	}
	if !article {
		return "", k
	}
	if d := decades[w]; d != "" {
		return d, k + 1
	}
	if next := r.lower(k + 1); (r.is(k, "'") || r.is(k, "‘") || r.is(k, "’")) && len(next) == 3 && strings.HasSuffix(next, "0s") {
		return "19" + next[:1], k + 2
	}
	return "", k
}

// shortYear reads "'98" behind a word that a year follows, zero for none. The
// century is that which puts it before the end of the anchor's year.
func (r *reader) shortYear(k int) int {
	if !(r.is(k, "'") || r.is(k, "‘") || r.is(k, "’")) || !shortYearWords[r.lower(k-1)] || r.lower(k+1) == "" || r.Tokens[k+1].Space || len(r.lower(k+1)) != 2 {
		return 0
	}
	n := natural(r.lower(k + 1))
	if n < 0 || r.anchor.IsZero() {
		return 0
	}
	y := r.anchor.Year()/100*100 + n
	if y > r.anchor.Year() {
		y -= 100
	}
	return y
}

// shortYearWords are words before a year without its century.
var shortYearWords = set(`in since of by until till from to early late mid before after summer spring fall autumn winter class`)

// decades are those that words name, of the twentieth century.
var decades = map[string]string{"twenties": "192", "thirties": "193", "forties": "194", "fifties": "195", "sixties": "196", "seventies": "197", "eighties": "198", "nineties": "199"}

// yearLike reports whether the four digits at token i are a year and no
// count, price or number of a house.
func (r *reader) yearLike(i, y int) bool {
	before, next := r.lower(i-1), r.lower(i+1)
	if y < 1600 || y > 2099 || before == "$" || before == "£" || before == "€" || before == "#" || before == "no." || next == "%" || next == "percent" || next == "/" || units[next] != "" {
		return false
	}
	if next == "-" && !r.Tokens[i+1].Space && r.yearAt(i+2) == 0 && r.dayAt(i+2) == 0 {
		return false
	}
	if i > r.sentence.Start && !r.Tokens[i].Space && before == "-" && r.yearAt(i-2) == 0 && r.lower(i-2) != "mid" && r.lower(i-2) != "pre" && r.lower(i-2) != "post" {
		return false
	}
	if yearWords[before] || before == "" {
		return true
	}
	if d := y - r.anchor.Year(); -nearYears <= d && d <= nearYears/2 && !hedges[before] {
		return true // "other 2016 hopefuls"
	}
	n := len(next)
	counted := n > 3 && next[n-1] == 's' && r.Tokens[i+1].Kind == language.Lower || next == "people"
	return !counted
}

// nearYears is how far back four digits are a year before a plural, too: news
// writes counts with a comma, and rounds them.
const nearYears = 20

// hedges before a number make it a count.
var hedges = set(`about some over than nearly almost around roughly approximately least most to`)

// yearWords are words before a year.
var yearWords = set(`in since of by until till from to through during early late mid the - and before after for fiscal ( its his year`)
