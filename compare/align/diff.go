package align

import (
	"synoptic/language"
	"synoptic/span"
)

// Word is one word of a text with its place.
type Word struct {
	Form string // as [Fold] has it, clitics in full: "can't" is "can" and "not"
	Span span.Span
}

// Words lists the words, numbers and clitics of t in r.
func Words(t *language.Text, r language.Range) []Word {
	var out []Word
	for i := r.Start; i < r.End; i++ {
		tok := &t.Tokens[i]
		n := len(out) - 1
		switch {
		case percent(t, i, r.End): // the next token says it
		case tok.Kind == language.Clitic && n >= 0 && out[n].Span.End == tok.Span.Start:
			w := Word{Span: tok.Span}
			out[n].Form, w.Form = clitic(out[n].Form, tok.Lower)
			out = append(out, w)
		case i > r.Start && percent(t, i-1, r.End):
			out = append(out, Word{"percent", span.Span{Start: t.Tokens[i-1].Span.Start, End: tok.Span.End}})
		case tok.Kind.Word() || tok.Kind == language.Number || tok.Kind == language.Clitic || tok.Lower == "&" || tok.Lower == "%":
			out = append(out, Word{Fold(tok.Lower), tok.Span})
		}
	}
	return out
}

// Hunk is a stretch of a and one of b, as indexes, that stand in place of each
// other between words that both share; one of them may be empty.
type Hunk struct{ A, B language.Range }

// Diff returns what differs between two short word lists, in order: all that
// is not in a longest common subsequence. Time is the product of the lengths.
func Diff(a, b []Word) []Hunk {
	var out []Hunk
	i, k := 0, 0
	for _, m := range append(pairs(a, b), [2]int{len(a), len(b)}) {
		if i < m[0] || k < m[1] {
			out = append(out, Hunk{language.Range{Start: i, End: m[0]}, language.Range{Start: k, End: m[1]}})
		}
		i, k = m[0]+1, m[1]+1
	}
	return out
}

// Common returns the length of a longest common subsequence of a and b. Time
// is the product of their lengths.
func Common(a, b []string) int {
	row := make([]int, len(b)+1)
	for _, w := range a {
		diagonal := 0
		for k, x := range b {
			above := row[k+1]
			switch {
			case w == x:
				row[k+1] = diagonal + 1
			case row[k] > above:
				row[k+1] = row[k]
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

// pairs returns the indexes of a longest common subsequence.
func pairs(a, b []Word) [][2]int {
	n := make([][]int32, len(a)+1)
	cells := make([]int32, (len(a)+1)*(len(b)+1))
	for i := range n {
		n[i] = cells[i*(len(b)+1):][:len(b)+1]
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i].Form == b[k].Form {
				n[i][k] = n[i+1][k+1] + 1
			} else {
				n[i][k] = max(n[i+1][k], n[i][k+1])
			}
		}
	}
	var out [][2]int
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i].Form == b[k].Form:
			out = append(out, [2]int{i, k})
			i, k = i+1, k+1
		case n[i+1][k] >= n[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}
