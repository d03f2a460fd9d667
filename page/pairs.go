package page

import (
	"cmp"
	"slices"

	"synoptic/record"
)

// shared is what two reports have in common.
type shared struct {
	A, B                 string
	Narration, Quotation int // words
	Longest              line
	Earlier              string
}

// pairTable lists pairs of reports under what it says of them.
type pairTable struct {
	Label string
	Rows  []shared
}

// mostPairs bounds the table.
const mostPairs = 40

// pair names two reports.
type pair struct{ a, b string }

// pairs adds up the shared words of each pair, most narration first.
func (m *maker) pairs(s *record.Story) []shared {
	at := map[pair]*shared{}
	best := map[pair]record.Reuse{}
	var keys []pair
	for _, r := range s.Reuse {
		k := pair{r.A.Report, r.B.Report}
		p := at[k]
		if p == nil {
			p = &shared{A: m.labels[k.a], B: m.labels[k.b], Earlier: m.earlier(k, value(r.Earlier))}
			at[k] = p
			keys = append(keys, k)
		}
		if r.Class == "narration" || r.Class == "quotation" {
			p.Narration += r.Told
			p.Quotation += r.Words - r.Told
		}
		if r.Words > best[k].Words {
			best[k] = r
		}
	}
	slices.SortStableFunc(keys, func(x, y pair) int {
		return cmp.Or(cmp.Compare(at[y].Narration, at[x].Narration), cmp.Compare(at[y].Quotation, at[x].Quotation))
	})
	var out []shared
	for _, k := range keys[:min(len(keys), mostPairs)] {
		p, r := at[k], best[k]
		p.Longest = line{shorten(clean(r.A.Text), 120), []chip{m.chip(told, r.A.Report, r.A.Start, r.A.End), m.chip(told, r.B.Report, r.B.Start, r.B.End)}}
		out = append(out, *p)
	}
	return out
}

// earlier says which report of a pair came first, or why nobody can say.
func (m *maker) earlier(k pair, first string) string {
	switch first {
	case "a":
		return m.labels[k.a]
	case "b":
		return m.labels[k.b]
	}
	if m.reports[k.a].Published == nil || m.reports[k.b].Published == nil {
		return "not known"
	}
	return "same day"
}
