package pipeline

import (
	"synoptic/annotate/quote"
	"synoptic/compare/entity"
	"synoptic/record"
)

// acting returns which entities speak or write, hold a position, or have to do
// with a document.
func acting(f *record.Findings) func(e int) bool {
	acts := map[int]bool{}
	for _, d := range f.Documents {
		acts[d.Lead], acts[d.Organiser] = true, true
		for _, list := range [][]int{d.Addressees, d.Speaks} {
			for _, e := range list {
				acts[e] = true
			}
		}
		for _, s := range d.Signatories {
			acts[s.Entity] = true
		}
		for _, s := range d.NotSigned {
			acts[s.Entity] = true
		}
	}
	for _, p := range f.Positions {
		acts[p.Entity] = true
	}
	speaks := map[entity.Member]bool{}
	for i, r := range f.Readings {
		for k := range r.Quotes {
			if q := &r.Quotes[k]; q.Act == quote.Speech || q.Act == quote.Writing {
				speaks[entity.Member{Report: i, Actor: q.Actor}] = true
			}
		}
	}
	for e := range f.Entities {
		for _, m := range f.Entities[e].Members {
			acts[e] = acts[e] || speaks[m]
		}
	}
	return func(e int) bool { return acts[e] }
}
