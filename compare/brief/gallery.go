package brief

import (
	"strings"
	"time"

	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// galleries returns the paragraphs of r that open with the same words as two
// others and more: the captions of a gallery under its title.
func galleries(r *reading.Reading) []span.Span {
	blocks := map[string][]span.Span{}
	for _, b := range r.Version.Blocks {
		words := strings.Fields(b.Span.In(r.Version.Text))
		if len(words) > sameOpening {
			key := strings.Join(words[:sameOpening], " ")
			blocks[key] = append(blocks[key], b.Span)
		}
	}
	var out []span.Span
	for _, list := range blocks {
		if len(list) >= fewestPictures {
			out = append(out, list...)
		}
	}
	return out
}

// The words with which the captions of a gallery open, and how many they are.
const (
	sameOpening    = 4
	fewestPictures = 3
)

// dated reports whether the sentence at s of r is the caption of a picture by how
// agencies write it: it tells in the present tense of a past day, named with its
// year at the end behind the place.
func dated(r *reading.Reading, s span.Span) bool {
	at := r.Text.Cover(s)
	last := at.End - 1
	if last > at.Start && r.Text.Word(last) == "." {
		last--
	}
	end := r.Text.Tokens[last].Span
	published, known := r.Version.Day()
	for _, d := range r.Dates {
		if d.Type == timex.Date && s.Contains(d.Span) && d.Span.Overlaps(end) && len(d.Value) == len(time.DateOnly) &&
			strings.Contains(d.Span.In(r.Version.Text), d.Value[:4]) && known && d.Value < published.Format(time.DateOnly) {
			return presently(r.Text, at) && placed(r.Text, at, r.Text.Cover(d.Span).Start)
		}
	}
	return false
}

// presently reports whether all finite verbs of a sentence are of the present.
func presently(t *language.Text, at language.Range) bool {
	present := false
	for i := at.Start; i < at.End; i++ {
		switch t.Tokens[i].Fine {
		case language.VBZ, language.VBP:
			present = true
		case language.VBD, language.MD:
			return false
		}
	}
	return present
}

// placed reports whether a comma stands shortly before token i of a sentence, as
// it does in the name of a place: "in Vellan, Lenne, July 2, 2031".
func placed(t *language.Text, at language.Range, i int) bool {
	for k := i - 1; k > at.Start && k >= i-longestPlace; k-- {
		if t.Word(k) == "," {
			return true
		}
	}
	return false
}

// longestPlace is how many tokens may stand between that comma and the date.
const longestPlace = 6
