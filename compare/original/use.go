package original

import (
	"synoptic/compare/align"
	"synoptic/compare/document"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
)

// use returns the longest stretch of run that report i prints without
// quotation marks, when it is long enough.
func (o *Original) use(i int, r *reading.Reading, run align.Run) (Use, bool) {
	at, n := document.Outside(r, run.B)
	if n == 0 {
		return Use{}, false
	}
	first := o.wordAt(run.A.Start) + document.Before(r, run.B, at)
	if first+n > len(o.Text.words) {
		return Use{}, false
	}
	return Use{Pair{cover(o.Text.words, language.Range{Start: first, End: first + n}), report.Ref{Report: i, Span: at}}, n}, true
}
