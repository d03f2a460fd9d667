package figure

import (
	"strings"

	"synoptic/language"
)

// magnitude multiplies by the "million", "bn" or "dozen" that follows.
func (r *reader) magnitude(n *number, end int) {
	i := n.End
	if r.is(i, end, "-") && !r.Tokens[i].Space {
		i++
	}
	for i < end {
		x, ok := magnitudes[r.Tokens[i].Lower]
		if !ok {
			x, ok = r.shortMagnitude(i, n.Start, end)
		}
		if !ok || n.max*x >= unlimited {
			return
		}
		n.min, n.max, n.End = n.min*x, n.max*x, i+1
		i++
	}
}

// shortMagnitude reads "m", "bn", "k" written to digits. A bare "m" is a
// million behind a currency or before a plural; otherwise metres.
func (r *reader) shortMagnitude(i, start, end int) (float64, bool) {
	w := strings.TrimSuffix(r.Tokens[i].Lower, ".")
	x, ok := shortMagnitudes[w]
	money := r.afterCurrency(start)
	if w == "k" && (decimals(r.Word(start)) > 1 || !money && r.Word(i) == "K" && r.memory(i+1, end)) {
		return 0, false // kelvin, kibibytes
	}
	if !ok || r.Tokens[i].Space && w != "bn" && w != "tn" && !money {
		return 0, false
	}
	if w == "t" {
		return x, money
	}
	plural := i+1 < end && r.plural(r.described(i+1, end))
	return x, money || plural || w != "m" && w != "b"
}

// described returns the noun behind the words that describe it from token i
// on: "2m mostly young residents". A size keeps its metres: "2m long boats".
func (r *reader) described(i, end int) int {
	k := i
	for k+1 < end && k < i+3 && !sizes[r.Tokens[k].Lower] && (r.Tokens[k].Fine == language.RB || r.Tokens[k].Fine == language.JJ || r.Tokens[k].Fine == language.NNP) {
		k++
	}
	return k
}

// afterCurrency reports whether a currency stands before the number at token i,
// or before the range that it ends: "$5-6m".
func (r *reader) afterCurrency(i int) bool {
	if i == 0 {
		return false
	}
	w := r.Tokens[i-1].Lower
	if (w == "-" || w == "–") && i > 2 && !r.Tokens[i].Space {
		w = r.Tokens[i-3].Lower
	}
	return currencies[w] != ""
}
