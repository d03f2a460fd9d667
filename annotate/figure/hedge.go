package figure

import "synoptic/language"

// bound says on which side of a number its hedge leaves the value open.
type bound uint8

const (
	about   bound = iota + 1 // the number itself, roughly
	floor                    // the number is the least
	ceiling                  // the number is the most
)

// hedge is a hedge as printed, before or behind a number.
type hedge struct {
	language.Range
	bound bound
}

// before reads the longest hedge that ends right before token i.
func (r *reader) before(i, start int) hedge {
	for n := min(longestHedge, i-start); n > 0; n-- {
		if b, ok := hedges[r.phrase(i-n, i)]; ok && !(n == 1 && i-2 >= start && particles[r.Tokens[i-1].Lower] && phrasal[r.Tokens[i-2].Lower]) {
			return hedge{language.Range{Start: i - n, End: i}, b}
		}
	}
	return hedge{}
}

// behind reads a hedge that starts at token i: "or more", "-plus", "or so".
func (r *reader) behind(i, end int) hedge {
	for n := min(longestHedge, end-i); n > 0; n-- {
		if b, ok := tails[r.phrase(i, i+n)]; ok && !r.is(i+n, end, "than") {
			return hedge{language.Range{Start: i, End: i + n}, b}
		}
	}
	return hedge{}
}

// phrase joins the lower-case tokens [i, j) with blanks where the text has
// white space. A single token is not copied.
func (r *reader) phrase(i, j int) string {
	if j <= i+1 {
		return r.lower(i, j)
	}
	b := r.buffer[:0]
	for k := i; k < j; k++ {
		if k > i && r.Tokens[k].Space {
			b = append(b, ' ')
		}
		b = append(b, r.Tokens[k].Lower...)
	}
	r.buffer = b
	return string(b)
}

// lower returns token i in lower case when it lies before end.
func (r *reader) lower(i, end int) string {
	if i >= end {
		return ""
	}
	return r.Tokens[i].Lower
}

// bounds turns the number into an interval under bound b.
func (n number) bounds(b bound) (low, high *float64) {
	low, high = &n.min, &n.max
	switch {
	case b == floor || n.vague && b != ceiling:
		return low, nil
	case b == ceiling:
		return nil, high
	}
	return low, high
}
