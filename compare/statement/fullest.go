package statement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/annotate/quote"
	"synoptic/compare/align"
	"synoptic/report"
)

// nearlyAll is the share of the longest stretch that another one must print to
// stand for it where it is cleaner, and of its own that must be among that.
const nearlyAll = 0.9

// stretch is a run of parts of one printing that nothing interrupts.
type stretch struct {
	report.Ref
	words []string
}

// fullest returns the longest stretch, of those in marks where there are any; of
// those that print nearly the same words, the one with the fewest blemishes. It
// starts with its first word.
func (s *story) fullest(printings []printing) report.Ref {
	list := s.stretches(printings, true)
	if len(list) == 0 {
		list = s.stretches(printings, false)
	}
	if len(list) == 0 {
		return report.Ref{}
	}
	longest := slices.MaxFunc(list, func(a, b stretch) int { return a.Span.Len() - b.Span.Len() })
	best := longest
	for _, x := range list {
		if s.blemishes(x.Ref) < s.blemishes(best.Ref) && x.same(&longest) {
			best = x
		}
	}
	best.Span.Start += stray(best.Span.In(s.readings[best.Report].Text.Source))
	return best.Ref
}

// same reports whether x and y are nearly the same words.
func (x *stretch) same(y *stretch) bool {
	return float64(x.Span.Len()) >= nearlyAll*float64(y.Span.Len()) &&
		float64(align.Common(x.words, y.words)) >= nearlyAll*float64(max(len(x.words), len(y.words)))
}

// stretches lists the stretches of the printings, those in marks or the others.
func (s *story) stretches(printings []printing, marked bool) []stretch {
	var out []stretch
	for _, p := range printings {
		u := &s.list[p.utterance]
		if u.loose || marked != (u.kind != quote.Indirect) {
			continue
		}
		for n, i := range p.parts {
			if n == 0 || p.parts[n-1] != i-1 || s.parts[i].breaks {
				out = append(out, stretch{Ref: report.Ref{Report: u.Report, Span: s.parts[i].span}})
			}
			x := &out[len(out)-1]
			x.Span.End, x.words = s.parts[i].span.End, append(x.words, s.parts[i].words...)
		}
	}
	return out
}

// blemishes counts what in the words of ref is not the speaker's: what a page
// puts before them, an outlet's brackets, broken characters.
func (s *story) blemishes(ref report.Ref) int {
	words := ref.Span.In(s.readings[ref.Report].Text.Source)
	n := strings.Count(words, "[")
	for _, broken := range []string{"\uFFFD", "Ã", "â€"} {
		n += strings.Count(words, broken)
	}
	if stray(words) > 0 || strings.HasPrefix(words, "…") || strings.HasPrefix(words, "..") {
		n++
	}
	return n
}

// stray returns how many bytes of words come before the first one: a letter that
// stands for a button of the page, the number of a post in a row of them, a dash.
func stray(words string) int {
	first, rest, _ := strings.Cut(words, " ")
	next, _ := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "":
		return 0 // "24/7" is all that is said
	case len(first) == 1 && 'b' <= first[0] && first[0] <= 'z' && first != "i" && (unicode.IsUpper(next) || next == '@'),
		strings.Contains(first, "/") && strings.Trim(first, "0123456789/") == "",
		strings.Trim(first, "-–—") == "":
		return len(first) + 1
	}
	return 0
}
