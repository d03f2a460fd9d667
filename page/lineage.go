package page

import (
	"cmp"
	"slices"

	"synoptic/record"
)

// lineage is who shares text with whom, as a drawing and as a table.
type lineage struct {
	Groups        []sources
	Width, Height int
	Nodes         []node
	Arcs          []arc
	Pairs         []shared
}

// sources is one independent write-up.
type sources struct {
	Origin  string
	Reports []string
}

// node is a report in the drawing.
type node struct {
	Label string
	Y     int
	First bool // the first of its write-up
}

// arc joins two reports that share narration.
type arc struct {
	Y1, Y2, Bend, Thick int
	Title               string
}

// shared is what two reports have in common.
type shared struct {
	A, B                 string
	Narration, Quotation int
	Longest              line
	Earlier              string
}

// Sizes of the drawing, in pixels.
const (
	rowHeight  = 26
	labelWidth = 190
	drawWidth  = 420
)

// lineage draws the reports one under another, write-ups together, with an
// arc for every pair that shares narration.
func (m *maker) lineage(s *record.Story) *lineage {
	if len(s.Reports) < 2 {
		return nil
	}
	l := &lineage{Width: drawWidth}
	place := map[string]int{}
	for g, reports := range s.Independent.Groups {
		src := sources{}
		if g < len(s.Independent.Origins) {
			src.Origin = value(s.Independent.Origins[g])
		}
		for i, id := range reports {
			src.Reports = append(src.Reports, m.labels[id])
			place[id] = rowHeight/2 + rowHeight*len(l.Nodes)
			l.Nodes = append(l.Nodes, node{shorten(m.labels[id], 26), place[id], i == 0})
		}
		l.Groups = append(l.Groups, src)
	}
	l.Height = rowHeight * len(l.Nodes)
	l.Pairs = m.pairs(s)
	byLabel := map[string]int{}
	for id, y := range place {
		byLabel[m.labels[id]] = y
	}
	for _, p := range l.Pairs {
		if p.Narration > 0 {
			y1, y2 := min(byLabel[p.A], byLabel[p.B]), max(byLabel[p.A], byLabel[p.B])
			l.Arcs = append(l.Arcs, arc{y1, y2, labelWidth + min(200, 20+(y2-y1)/2), min(10, 1+p.Narration/40), p.A + " shares " + count(p.Narration, "word", "words") + " of narration with " + p.B})
		}
	}
	return l
}

// mostPairs bounds the table.
const mostPairs = 40

// pairs adds up the shared words of each pair, most narration first.
func (m *maker) pairs(s *record.Story) []shared {
	type key struct{ a, b string }
	at := map[key]*shared{}
	best := map[key]record.Reuse{}
	var keys []key
	for _, r := range s.Reuse {
		k := key{r.A.Report, r.B.Report}
		p := at[k]
		if p == nil {
			p = &shared{A: m.labels[k.a], B: m.labels[k.b]}
			switch value(r.Earlier) {
			case "a":
				p.Earlier = p.A
			case "b":
				p.Earlier = p.B
			}
			at[k] = p
			keys = append(keys, k)
		}
		switch r.Class {
		case "narration":
			p.Narration += r.Words
		case "quotation":
			p.Quotation += r.Words
		}
		if r.Words > best[k].Words {
			best[k] = r
		}
	}
	slices.SortStableFunc(keys, func(x, y key) int {
		return cmp.Or(cmp.Compare(at[y].Narration, at[x].Narration), cmp.Compare(at[y].Quotation, at[x].Quotation))
	})
	var out []shared
	for _, k := range keys[:min(len(keys), mostPairs)] {
		p := at[k]
		r := best[k]
		p.Longest = line{shorten(clean(r.A.Text), 120), []chip{m.chip(r.A.Report, r.A.Start, r.A.End), m.chip(r.B.Report, r.B.Start, r.B.End)}}
		out = append(out, *p)
	}
	return out
}

// Top is the upper edge of the node's row.
func (n node) Top() int { return n.Y - rowHeight/2 }

// Baseline is where its label stands.
func (n node) Baseline() int { return n.Y + 5 }
