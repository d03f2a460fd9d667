package quote

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/learn"
	"synoptic/span"
)

// The labels of tokens: outside, or begin and inside of a part.
const (
	outside uint8 = iota
	beginSource
	insideSource
	beginCue
	insideCue
	beginContent
	insideContent
	labels
)

// part is a part of an attribution.
type part uint8

// The parts of an attribution.
const (
	noPart part = iota
	sourcePart
	cuePart
	contentPart
)

// partOf returns the part that a label belongs to.
func partOf(label uint8) part { return part(label+1) / 2 }

// begin returns the label of the first token of p.
func (p part) begin() uint8 { return uint8(p)*2 - 1 }

// follows is the grammar of labels: inside goes on with what is there.
func follows(before, label int) bool {
	return label == 0 || label%2 == 1 || before == label || before == label-1
}

var _ learn.Follows = follows

// edge reports whether token i never starts or ends a part: marks and stops.
func edge(t *language.Text, i int) bool {
	switch t.Tokens[i].Kind {
	case language.Quote:
		return true
	case language.Punct:
		return strings.Contains("\"“”'‘’`,.;:–—---", t.Word(i))
	}
	return false
}

// piece is a part as a token range.
type piece struct {
	language.Range
	part part
}

// pieces reads the parts that labels mark, from token start on, without the
// marks and stops at their ends.
func pieces(t *language.Text, start int, labels []uint8) []piece {
	var out []piece
	for i := 0; i < len(labels); {
		p := partOf(labels[i])
		k := i + 1
		for k < len(labels) && p != noPart && labels[k] == uint8(p)*2 {
			k++
		}
		if p != noPart {
			if r := trimmed(t, language.Range{Start: start + i, End: start + k}); r.Start < r.End {
				out = append(out, piece{r, p})
			}
		}
		i = k
	}
	return out
}

// trimmed cuts marks and stops off the ends of r; a cue of nothing else stays.
func trimmed(t *language.Text, r language.Range) language.Range {
	whole := r
	for r.Start < r.End && edge(t, r.Start) {
		r.Start++
	}
	for r.End > r.Start && edge(t, r.End-1) {
		r.End--
	}
	if r.Start == r.End {
		return whole
	}
	return r
}

// labelled returns the labels of all tokens of t that say the same as list.
func labelled(t *language.Text, list []Quote) []uint8 {
	out := make([]uint8, len(t.Tokens))
	for _, q := range list {
		for p, spans := range [][]span.Span{sourcePart: q.Source, cuePart: q.Cue, contentPart: q.Content} {
			for _, s := range spans {
				r := trimmed(t, t.Cover(s))
				for i := r.Start; i < r.End; i++ {
					out[i] = part(p).begin()
					if i > r.Start {
						out[i]++
					}
				}
			}
		}
	}
	return repaired(out)
}

// repaired turns an inside label that follows nothing it could go on with
// into a begin.
func repaired(list []uint8) []uint8 {
	for i, l := range list {
		if l > 0 && l%2 == 0 && (i == 0 || !follows(int(list[i-1]), int(l))) {
			list[i]--
		}
	}
	return slices.Clip(list)
}
