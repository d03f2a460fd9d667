package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/language"
	"synoptic/span"
)

// letters knows the characters of one text.
type letters struct {
	text   string
	before []int  // for each byte: characters that are no white space before it
	alnum  []bool // for each byte: a letter or digit starts there
	marked []bool // for each byte: it stands in double quotation marks
}

func newLetters(text string) *letters {
	t := &letters{text, make([]int, len(text)+1), make([]bool, len(text)), make([]bool, len(text))}
	n, quoted := 0, false
	for i, r := range text {
		for k := i; k < len(text) && (k == i || !utf8.RuneStart(text[k])); k++ {
			t.before[k] = n
		}
		n += one(!unicode.IsSpace(r))
		t.alnum[i] = unicode.IsLetter(r) || unicode.IsNumber(r)
		quoted = stillQuoted(quoted, r)
		t.marked[i] = quoted || strings.ContainsRune("“”„«»\"", r)
	}
	t.before[len(text)] = n
	return t
}

// stillQuoted follows double quotation marks: straight ones open and close in
// turn, the end of a paragraph closes.
func stillQuoted(quoted bool, r rune) bool {
	switch r {
	case '\n', '”', '»':
		return false
	case '“', '„', '«':
		return true
	case '"':
		return !quoted
	}
	return quoted
}

// characters counts the characters of s that are no white space.
func (t *letters) characters(s span.Span) int { return t.before[s.End] - t.before[s.Start] }

// words counts the words of s that stand in double marks, and the others.
func (t *letters) words(s span.Span) (in, out int) {
	for _, tok := range language.Read(t.text, []span.Span{s}).Tokens {
		switch {
		case !tok.Kind.Word() && tok.Kind != language.Number:
		case t.marked[tok.Span.Start]:
			in++
		default:
			out++
		}
	}
	return in, out
}

// edge are the characters that do not count at the ends of a span.
const edge = " \t\n\r\u00a0\"“”'‘’`,.;:–—-"

// trim cuts edge characters off both ends of s.
func (t *letters) trim(s span.Span) span.Span {
	w := strings.TrimLeft(s.In(t.text), edge)
	s.Start = s.End - len(w)
	s.End = s.Start + len(strings.TrimRight(w, edge))
	return s
}

// positions returns where the letters and digits of the spans stand, in order,
// each once.
func (t *letters) positions(spans []span.Span) []int {
	var out []int
	for _, s := range spans {
		for i := s.Start; i < s.End; i++ {
			if t.alnum[i] {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// common counts the numbers that both ordered lists hold.
func common(a, b []int) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}

// jaccard is what two lists have in common over all that they hold.
func jaccard(a, b []int) float64 {
	both := common(a, b)
	if all := len(a) + len(b) - both; all > 0 {
		return float64(both) / float64(all)
	}
	return 0
}
