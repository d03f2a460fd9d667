package figure

import (
	"strconv"
	"strings"

	"synoptic/language"
)

// number is a bare number as printed: "4.5 million", "twenty-one", "dozens".
type number struct {
	language.Range
	min, max float64 // equal for a plain number
	vague    bool    // "dozens", "several hundred": a floor, no value
	share    bool    // "a third", "half": a part of a whole
}

// none reports whether nothing was read.
func (n number) none() bool { return n.Start == n.End }

// number reads the number that starts at token i and lies before end.
func (r *reader) number(i, end int) number {
	tok := r.Tokens[i]
	switch {
	case tok.Kind == language.Number:
		return r.digits(i, end)
	case tok.Kind == language.Punct:
		if x, ok := fractions[r.Word(i)]; ok {
			return number{Range: language.Range{Start: i, End: i + 1}, min: x, max: x, share: true}
		}
	case tok.Kind.Word():
		if n := r.vague(i, end); !n.none() {
			return n
		}
		if n := r.part(i, end); !n.none() {
			return n
		}
		return r.words(i, end)
	}
	return number{}
}

// digits reads "1,200", "4.5 million", "9.2m", "2 1/2", "3/4", "5-million".
func (r *reader) digits(i, end int) number {
	x, ok := parse(r.Word(i))
	if !ok {
		return number{}
	}
	n := number{Range: language.Range{Start: i, End: i + 1}, min: x, max: x}
	r.spaced(&n, end)
	if r.is(i+1, end, "/") && !r.Tokens[i+1].Space {
		if part := r.fraction(i, i, end); !part.none() && (r.is(part.End, end, "of") || part.End < end && r.unitWord(part.End) != "") {
			return part
		}
		if i+2 < end && r.Tokens[i+2].Kind == language.Number {
			return number{} // "4/8" counts pictures, "9/11" is a day
		}
		if i+2 >= end || r.Tokens[i+2].Space {
			return number{} // "9/ One more thing" counts posts
		}
	}
	if whole := r.fraction(i+1, i, end); !whole.none() && whole.share {
		whole.min, whole.max, whole.share = x+whole.min, x+whole.max, false
		n = whole
	} else if y, ok := r.fractionSign(i+1, end); ok {
		n.min, n.max, n.End = x+y, x+y, i+2
	}
	r.half(&n, end)
	r.science(&n, end)
	r.magnitude(&n, end)
	return n
}

// half adds "and a half", also with hyphens.
func (r *reader) half(n *number, end int) {
	i := n.End
	for _, w := range [...]string{"and", "a", "half"} {
		if r.is(i, end, "-") {
			i++
		}
		if !r.is(i, end, w) {
			return
		}
		i++
	}
	n.min, n.max, n.End = n.min+.5, n.max+.5, i
}

// parse reads digits with commas between groups and one decimal point.
func parse(w string) (float64, bool) {
	if len(w) > 1 && w[0] == '0' && w[1] != '.' {
		return 0, false // a code: "007"
	}
	whole, _, _ := strings.Cut(w, ".")
	if groups := strings.Split(whole, ","); len(groups) > 1 {
		for k, g := range groups[1:] {
			if len(g) != 3 && (len(g) != 2 || k == len(groups)-2) {
				return 0, false
			}
		}
		w = strings.ReplaceAll(w, ",", "")
	}
	if strings.IndexFunc(w, func(c rune) bool { return c != '.' && (c < '0' || c > '9') }) >= 0 {
		return 0, false
	}
	x, err := strconv.ParseFloat(w, 64)
	return x, err == nil
}
