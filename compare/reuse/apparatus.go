package reuse

import (
	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// apparatusWords is the least number of words that make a run around the
// story: shorter ones are the buttons and requests of every page.
const apparatusWords = 20

// leastApparatus is the bytes from which on a block may hold such a run; most
// are lines of a menu.
const leastApparatus = 3 * apparatusWords

// around returns the words that r prints around the story: galleries, players,
// lists of what to read next.
func around(r *reading.Reading) *align.Sequence {
	var blocks []span.Span
	for _, b := range r.Version.Blocks {
		if b.Role == report.Boilerplate && b.Span.Len() >= leastApparatus {
			blocks = append(blocks, b.Span)
		}
	}
	return align.New(language.Read(r.Version.Text, blocks), apparatusWords)
}

func apparatuses(texts []text) []*align.Sequence {
	out := make([]*align.Sequence, len(texts))
	for i := range texts {
		out[i] = texts[i].around
	}
	return out
}

// apparatus makes passages of what two reports share around their stories,
// without runs that have words of a story between theirs. It says nothing of
// who wrote what.
func apparatus(texts []text, shared align.Pair) []Passage {
	a, b := &texts[shared.A], &texts[shared.B]
	var out []Passage
	for _, run := range shared.Runs {
		if a.tells(run.A) || b.tells(run.B) {
			continue
		}
		out = append(out, Passage{
			A: report.Ref{Report: shared.A, Span: run.A}, B: report.Ref{Report: shared.B, Span: run.B},
			Words: run.Words, Class: Apparatus, Earlier: earlier(a, b),
		})
	}
	return out
}

// tells reports whether words of the story lie in s.
func (t *text) tells(s span.Span) bool {
	at := t.reading.Text.Cover(s)
	return at.Start < at.End
}
