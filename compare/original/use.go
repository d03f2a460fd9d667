package original

import (
	"slices"

	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/reading"
	"synoptic/report"
)

// use returns the longest stretch of run that report i prints without
// quotation marks, when it is long enough.
func (o *Original) use(i int, r *reading.Reading, run align.Run) (Use, bool) {
	printed := align.Words(r.Text, r.Text.Cover(run.B))
	best, start := language.Range{}, 0
	for k := 0; k <= len(printed); k++ {
		if k < len(printed) && !slices.ContainsFunc(r.Passages, func(p mark.Passage) bool { return p.Inner.Contains(printed[k].Span) }) {
			continue
		}
		if k-start > best.End-best.Start {
			best = language.Range{Start: start, End: k}
		}
		start = k + 1
	}
	n := best.End - best.Start
	if n < usedWords || plain(r.Text, printed[best.Start:best.End]) < usedPlain {
		return Use{}, false
	}
	first := o.wordAt(run.A.Start) + best.Start
	if first+n > len(o.Text.words) {
		return Use{}, false
	}
	at := cover(o.Text.words, language.Range{Start: first, End: first + n})
	return Use{Pair{at, report.Ref{Report: i, Span: cover(printed, best)}}, n}, true
}

// plain counts the words in small letters.
func plain(t *language.Text, list []align.Word) int {
	n := 0
	for _, w := range list {
		if t.Tokens[t.TokenAt(w.Span.Start)].Kind == language.Lower {
			n++
		}
	}
	return n
}
