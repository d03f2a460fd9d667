package account

import (
	"slices"
	"strings"

	"synoptic/report"
)

// told lists the sentences of older reports that tell what a later one says was
// told at first: those that share most of its words, the best of each report.
func (s *Story) told(x *Shift, tellers []*teller) []report.Ref {
	if len(x.Before) == 0 || x.Kind != Told {
		return nil
	}
	at := x.Before[0]
	later := tellers[at.Report]
	words := slices.DeleteFunc(later.content(later.Cover(at.Span)), func(w string) bool { return firstly[w] || reporting[w] })
	common := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !strings.Contains(at.Span.In(later.Source), w) })
	var out []report.Ref
	for i, t := range tellers {
		if t == nil || !s.earlier(i, at.Report) {
			continue
		}
		most, best := 0, -1
		for k := range t.Sentences {
			sent := t.Sentences[k].Range
			if !t.body(sent) {
				continue
			}
			own := t.content(sent)
			if n := shared(words, own); n > most && shared(common, own) >= fewestCommon {
				most, best = n, k
			}
		}
		if most >= fewestEchoed && 100*most >= echoedPart*len(words) {
			out = append(out, t.ref(t.Sentences[best].Range))
		}
	}
	return out
}

// How many words of content an older sentence must share with what is said to have
// been told at first, how many of them that are no names, and which part of all in
// hundredths.
const (
	fewestEchoed = 4
	fewestCommon = 2
	echoedPart   = 50
)
