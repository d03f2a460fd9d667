package timex

import (
	"strconv"
	"strings"

	"synoptic/language"
)

// count is a number before a unit of time; n is negative when it is vague.
type count struct {
	language.Range
	n float64
}

func (c count) none() bool { return c.Start == c.End }

// calendar reports whether c counts units back to a year that has a number.
func (c count) calendar() bool { return 0 <= c.n && c.n < 1000 }

// count reads "two", "24", "2 1/2", "a", "half an", "several", "a few", and
// "two to three", whose number is the first.
func (r *reader) count(i int) count {
	c := r.single(i)
	if c.none() {
		return c
	}
	k := c.End
	if w := r.lower(k); w == "to" || w == "or" || w == "-" && !r.Tokens[k].Space || w == "and" && r.is(i-1, "between") {
		if top := r.single(k + 1); !top.none() && top.n > c.n && c.n > 0 && units[r.lower(top.End)] != "" {
			c.End = top.End
		}
	}
	return c
}

// single reads one number.
func (r *reader) single(i int) count {
	w := r.lower(i)
	c := count{language.Range{Start: i, End: i + 1}, 0}
	switch {
	case w == "":
		return count{}
	case w == "a" || w == "an":
		return r.article(c)
	case w == "couple" && r.is(i+1, "of"):
		c.n, c.End = 2, i+2
		return c
	case w == "half" && (r.is(i+1, "a") || r.is(i+1, "an")):
		c.n, c.End = .5, i+2
		return c
	case w == "several" || w == "few" || w == "many" || w == "some":
		c.n = -1
		return c
	case (w == "dozens" || w == "hundreds" || w == "thousands") && r.is(i+1, "of"):
		c.n, c.End = -1, i+2
		return c
	case r.Tokens[i].Kind == language.Number:
		return r.digits(c)
	}
	return r.words(c)
}

// article reads what starts with "a": "a few", "a couple of", "a half", "a
// hundred", and "a" itself.
func (r *reader) article(c count) count {
	c.n = 1
	switch next := r.lower(c.End); {
	case next == "few":
		c.n, c.End = -1, c.End+1
	case next == "couple":
		c.n, c.End = 2, c.End+1
		if r.is(c.End, "of") {
			c.End++
		}
	case next == "half":
		c.n, c.End = .5, c.End+1
	case larger[next] > 0:
		return r.large(c)
	}
	return c
}

// digits reads a number in digits, with a fraction.
func (r *reader) digits(c count) count {
	x, err := strconv.ParseFloat(strings.ReplaceAll(r.lower(c.Start), ",", ""), 64)
	if err != nil {
		return count{}
	}
	c.n = x
	if r.is(c.End+1, "/") && r.is(c.End, "1") && r.is(c.End+2, "2") {
		c.n, c.End = x+.5, c.End+3
	} else if r.is(c.End, "½") {
		c.n, c.End = x+.5, c.End+1
	}
	return r.large(c)
}

// words reads a number in words up to the thousands.
func (r *reader) words(c count) count {
	x, ok := cardinals[r.lower(c.Start)]
	if !ok {
		return count{}
	}
	c.n = x
	k := c.End
	if x >= 20 {
		if r.is(k, "-") {
			k++
		}
		if y := cardinals[r.lower(k)]; y > 0 && y < 10 {
			c.n, c.End = x+y, k+1
		}
	}
	return r.large(c)
}

// large adds "hundred", "dozen" and "and a half".
func (r *reader) large(c count) count {
	if x := larger[r.lower(c.End)]; x > 0 {
		c.n *= x
		c.End++
	}
	k := c.End
	for _, w := range [...]string{"and", "a", "half"} {
		if r.is(k, "-") {
			k++
		}
		if !r.is(k, w) {
			return c
		}
		k++
	}
	c.n, c.End = c.n+.5, k
	return c
}

// duration reads "two years", "a 24-hour", "five-year-old", "several months",
// "years", "a year and a half".
func (r *reader) duration(i int) found {
	c := r.count(i)
	if c.none() {
		return r.bare(i)
	}
	k := c.End
	if r.is(k, "-") {
		k++
	}
	for r.is(k, "more") || r.is(k, "full") || r.is(k, "straight") || r.is(k, "consecutive") || r.is(k, "additional") {
		k++
	}
	u := units[r.lower(k)]
	if u == "" || u == "Q" && (c.n <= 1 || k > c.End) || u == "TS" && r.is(k, "second") || r.yearAt(i) != 0 && c.End == i+1 {
		return found{}
	}
	if r.is(k+1, "-") && r.is(k+2, "old") && u != "Y" && r.nounAt(k+3) && !persons[r.lower(k+3)] {
		return found{language.Range{Start: i, End: k + 3}, Duration, duration(c.n, u)} // "an 8-month-old truce"
	}
	if r.is(k+1, "-") && (r.is(k+2, "old") || r.is(k+2, "olds")) || r.is(k+1, "old") {
		return found{} // a person's age, which is a figure
	}
	f := found{language.Range{Start: i, End: r.orSo(k + 1)}, Duration, ""}
	if r.is(k+1, "and") && r.is(k+2, "a") && r.is(k+3, "half") {
		c.n += .5
		f.End = k + 4
	} else if c.n == 1 && (r.is(i, "a") || r.is(i, "an")) && r.rate(i) {
		f.kind = Set
	}
	f.value = duration(c.n, u)
	return f
}

// persons are words for those whose age is a figure and no stretch of time.
var persons = set(`baby infant boy girl son daughter child children twin twins grandson granddaughter brother sister puppy kitten calf`)

// orSo returns the token behind "or so" or "or two" at token k, else k.
func (r *reader) orSo(k int) int {
	if r.is(k, "or") && (r.is(k+1, "so") || r.is(k+1, "two") || r.is(k+1, "more")) && units[r.lower(k+2)] == "" {
		return k + 2
	}
	return k
}

// rate reports whether "a year" at token i is a measure of repetition: "twice
// a year", "$40,000 a year", "million barrels a day".
func (r *reader) rate(i int) bool {
	w := r.lower(i - 1)
	if w == "once" || w == "twice" || w == "percent" || w == "%" || larger[w] > 0 {
		return true
	}
	if i <= r.sentence.Start+1 || r.is(i+2, "ago") || r.is(i+2, "later") || r.is(i+2, "after") || r.is(i+2, "before") {
		return false
	}
	before := r.Tokens[i-1]
	return before.Kind == language.Number || before.Kind == language.Lower && len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && r.counted(i-2)
}

// counted reports whether a number stands at token i or before the word there.
func (r *reader) counted(i int) bool {
	for k := i; k > i-2 && k >= r.sentence.Start; k-- {
		if w := r.Tokens[k].Lower; r.Tokens[k].Kind == language.Number || cardinals[w] > 0 || larger[w] > 0 || w == "several" || w == "many" || w == "of" {
			return true
		}
	}
	return false
}

// bare reads a unit in the plural without a number: "for years", "recent
// weeks".
func (r *reader) bare(i int) found {
	w := r.lower(i)
	k := i
	if w == "recent" || w == "coming" || w == "past" || w == "subsequent" {
		k++
	}
	p := r.lower(k)
	u := units[p]
	if u == "" || !strings.HasSuffix(p, "s") || u == "TS" || u == "Q" && k == i || r.is(k+1, "old") || !r.Tokens[i].Space && r.is(i-1, "-") {
		return found{}
	}
	f := found{language.Range{Start: i, End: k + 1}, Duration, duration(-1, u)}
	switch {
	case r.is(k+1, "ago") || r.is(k+1, "earlier"):
		f.kind, f.value, f.End = Date, "PAST_REF", k+2
	case p == "days" && r.is(i-1, "these") && r.free < i:
		f.kind, f.value, f.Start = Date, "PRESENT_REF", i-1
	}
	return f
}

// period reads a stretch up to or from the day of writing: "the past two
// months", "the next few days", "the first nine months".
func (r *reader) period(i int) found {
	k := i
	if r.is(k, "the") || r.is(k, "this") {
		k++
	}
	w := r.lower(k)
	if w == "past" || w == "last" || w == "next" || w == "first" || w == "coming" || w == "previous" || w == "final" || w == "latest" || w == "following" {
		k++
	} else if k == i {
		return found{}
	}
	c := r.count(k)
	if c.none() || r.is(k, "a") || r.is(k, "an") {
		return found{}
	}
	end := c.End
	if r.is(end, "fiscal") {
		end++
	}
	u := units[r.lower(end)]
	if u == "" || !strings.HasSuffix(r.lower(end), "s") && c.n != 1 {
		return found{}
	}
	return found{language.Range{Start: i, End: r.orSo(end + 1)}, Duration, duration(c.n, u)}
}
