// Package figure finds numbers and reads them as intervals with their hedge,
// their unit and what they count.
//
// Input is a text and the spans in it that are dates and times; output are
// the figures in order, positions in bytes. A hedge sets the interval:
// nearly, almost, up to and less than leave the lower side open; at least,
// over and more than the upper one; about and some keep the number and are
// only reported; a range gives both sides. Numbers that only name something
// (years, telephone and street numbers, "Room 12", "9/11") are no figures;
// ages and the numbers of flights are. Those of houses are found apart.
// The result depends on the text alone.
package figure

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/span"
)

// Figure is a number in a report. Min and Max are nil where the words set no
// bound: "nearly 2,000" is [nil, 2000], "at least 70" is [70, nil].
type Figure struct {
	Span     span.Span // number with hedge and unit as printed: "nearly 2,000", "$1.5 billion"
	Min, Max *float64
	Hedge    string    // "nearly", "about", … as printed, lower case
	Unit     string    // "USD", "percent", "km", "years old", …; empty for plain counts
	Of       string    // what is counted, head noun phrase in lower case: "children", "people killed"
	OfSpan   span.Span // the noun phrase alone: "people"
	State    string    // what befell them, one name for a class of words: "killed", "injured"
}

// Find returns the figures of t in order. Spans in skip (dates and times) are
// left out.
func Find(t *language.Text, skip []span.Span) []Figure {
	r := &reader{Text: t, skip: skip}
	r.names = r.numbered()
	var out []Figure
	for _, s := range t.Sentences {
		r.title = r.headline(s.Range)
		free := s.Start // first token that no figure has taken
		for i := s.Start; i < s.End; i++ {
			if f, end, ok := r.figure(i, language.Range{Start: free, End: s.End}, s.Range); ok {
				out = append(out, f)
				free, i = end, end-1
			}
		}
	}
	return out
}

// reader walks over one text.
type reader struct {
	*language.Text
	skip   []span.Span     // those not yet passed
	names  map[string]bool // names with their numbers
	title  bool            // the sentence at hand is in title case
	buffer []byte
}

// figure reads the figure whose number starts at token i. Within free no
// figure has been read; sentence is the whole one. It returns the token
// behind the figure.
func (r *reader) figure(i int, free, sentence language.Range) (Figure, int, bool) {
	if f, end, ok := r.result(i, free); ok {
		return f, end, true
	}
	n := r.number(i, free.End)
	if n.none() {
		return Figure{}, i, false
	}
	r.outOf(&n, free.End)
	u := r.unitOf(n, free)
	r.minus(&n, &u, free)
	u = r.span(&n, u, free)
	r.smaller(&n, &u, free)
	if u.name == "" {
		r.together(n, &u, free)
	}
	if u.name == "" {
		u.name = r.impliedUnit(n, sentence)
	}
	h, tail := r.before(u.start, free.Start), r.behind(u.end, free.End)
	if r.skipped(r.Span(n.Range)) || r.name(n, u, h, sentence) {
		return Figure{}, i, false
	}
	r.between(&n, &u, &h, free)
	f := Figure{Unit: u.name}
	whole := language.Range{Start: u.start, End: u.end}
	switch {
	case h.bound != 0:
		whole.Start = h.Start
	case tail.bound != 0:
		whole.End, h = tail.End, tail
	case n.vague:
		h.Range = n.Range
	}
	f.Hedge = r.phrase(h.Start, h.End)
	f.Min, f.Max = n.bounds(h.bound)
	f.Span = r.Span(whole)
	if last, stop := strings.CutSuffix(r.Tokens[whole.End-1].Lower, "."); stop && (len(last) == 1 || shortMagnitudes[last] > 0) {
		f.Span.End-- // the full stop of "$2.1T.", "5 °C." and "60 W."
	}
	if f.Unit != flight {
		r.counted(&f, whole, sentence)
	}
	return f, whole.End, true
}

// flight is the unit of numbers of flights: they count nothing, but reports
// give them as facts and contradict each other on them.
const flight = "flight number"

// impliedUnit names the unit that the place of a number gives it.
func (r *reader) impliedUnit(n number, s language.Range) string {
	switch {
	case n.share:
		return "share"
	case r.absoluteZero(n.Start, n.End):
		return "K"
	case r.isAge(n, s):
		return age
	case n.Start > s.Start && n.End == n.Start+1 && r.is(n.Start-1, s.End, "flight"):
		return flight
	}
	return ""
}

// skipped reports whether s overlaps a span that is to be left out.
func (r *reader) skipped(s span.Span) bool {
	for len(r.skip) > 0 && r.skip[0].End <= s.Start {
		r.skip = r.skip[1:]
	}
	return slices.ContainsFunc(r.skip[:min(1, len(r.skip))], s.Overlaps)
}

// is reports whether token i lies before end and reads w in lower case.
func (r *reader) is(i, end int, w string) bool {
	return i >= 0 && i < end && r.Tokens[i].Lower == w
}
