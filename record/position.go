package record

import (
	"strconv"
	"unicode/utf8"

	"synoptic/report"
	"synoptic/span"
)

// Hundredth is a share in whole hundredths, written with two decimals.
type Hundredth int

// MarshalJSON writes h as "0.97".
func (h Hundredth) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(h)/100, 'f', 2, 64), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (h *Hundredth) UnmarshalJSON(b []byte) error {
	f, err := strconv.ParseFloat(string(b), 64)
	*h = Hundredth(f*100 + 0.5)
	return err
}

// ruler turns byte positions of one text into code points. It keeps the
// count at every step-th byte and counts the rest.
type ruler struct {
	text  string
	marks []int
}

// step is the distance between kept counts: short enough to count over,
// long enough to keep the ruler small.
const step = 256

func newRuler(text string) *ruler {
	r := &ruler{text: text, marks: make([]int, 0, len(text)/step+1)}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%step == 0 {
			r.marks = append(r.marks, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return r
}

// point returns the number of code points before byte b.
func (r *ruler) point(b int) int {
	if b <= 0 || len(r.marks) == 0 {
		return 0
	}
	k := min(b/step, len(r.marks)-1)
	n := r.marks[k]
	for i := k * step; i < b; i++ {
		if utf8.RuneStart(r.text[i]) {
			n++
		}
	}
	return n
}

func (r *ruler) rangeOf(s span.Span) Range { return Range{r.point(s.Start), r.point(s.End)} }

func (r *ruler) ranges(spans []span.Span) []Range {
	out := make([]Range, len(spans))
	for i, s := range spans {
		out[i] = r.rangeOf(s)
	}
	return out
}

// ends returns pointers to both ends of s, nil for the zero span.
func (r *ruler) ends(s span.Span) (start, end *int) {
	if s.IsZero() {
		return nil, nil
	}
	p := r.rangeOf(s)
	return &p[0], &p[1]
}

func (r *ruler) doubts(list []report.Doubt) []Doubt {
	out := make([]Doubt, len(list))
	for i, d := range list {
		out[i] = Doubt{Kind: d.Kind, Note: d.Note}
		out[i].Start, out[i].End = r.ends(d.Span)
	}
	return out
}

func (r *ruler) blocks(list []report.Block) []Block {
	out := make([]Block, len(list))
	for i, b := range list {
		p := r.rangeOf(b.Span)
		out[i] = Block{p[0], p[1], string(b.Role)}
	}
	return out
}

// orNull returns nil for the empty string, which stands for "not known".
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
