package page

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/record"
)

// lineage is who shares text with whom, as a drawing and as a table.
type lineage struct {
	Groups        []sources
	Width, Height int
	Label         string // the drawing in words
	Boxes         []box
	Spots         []spot
	Arcs          []arc
	Pairs         pairTable // that share narration, most first
	Quoting       pairTable // that share quotations only
	Notes         []string  // where text and credits do not go together, or write-ups are of one outlet
}

// sources is one independent write-up.
type sources struct {
	Origin  string
	Reports []string
	House   bool   // they are of one outlet
	Why     []line // what makes several reports one write-up: a reason, or the words that name a source
}

// Voice says whose one voice several reports are.
func (s sources) Voice() string {
	switch {
	case s.Origin != "":
		return s.Origin
	case s.House:
		return "One newsroom"
	}
	return "Shared text"
}

// box frames the reports of one write-up in the drawing.
type box struct{ Y, Height, Width int }

// spot is a report in the drawing.
type spot struct {
	Label       string
	X, Y, Below int // the centre of its dot, and the line its name stands on
}

// arc joins two reports that share narration.
type arc struct {
	Path, Title, Words string
	Thick, X, Y        int // where its number stands
}

// Sizes of the drawing, in pixels.
const (
	rowHeight = 30
	boxGap    = 8
	dotX      = 196
	drawWidth = 430
)

// Numbers of words beside arcs stay this far apart, in pixels: of two that would
// cover one another the larger is drawn.
const (
	numberHeight = 14
	numberWidth  = 64
)

// lineage draws the reports one under another, write-ups framed, with an arc
// for every pair that shares narration.
func (m *maker) lineage(s *record.Story) *lineage {
	if len(s.Reports) < 2 {
		return nil
	}
	all := m.pairs(s)
	l := &lineage{Width: drawWidth, Pairs: pairTable{"Shared words by pair of reports", all}}
	if i := slices.IndexFunc(all, func(p shared) bool { return p.Narration == 0 }); i > 0 {
		l.Pairs.Rows, l.Quoting = all[:i], pairTable{"Shared quotations by pair of reports", all[i:]}
	}
	place := map[string]int{}
	for i := range s.Independent.Notes {
		l.Notes = append(l.Notes, creditNote(&s.Independent.Notes[i], m.labels))
	}
	l.Notes = append(l.Notes, oneVoice(s.Independent.Groups, m.outletOf)...)
	l.Notes = append(l.Notes, m.astray(s)...)
	y := 0
	for g, reports := range s.Independent.Groups {
		src := sources{}
		if g < len(s.Independent.Origins) {
			src.Origin = strings.TrimPrefix(value(s.Independent.Origins[g]), "www.")
		}
		l.Boxes = append(l.Boxes, box{y, rowHeight * len(reports), dotX + 14})
		for _, id := range reports {
			name := m.labels[id]
			src.Reports = append(src.Reports, name)
			place[name] = y + rowHeight/2
			l.Spots = append(l.Spots, spot{name, dotX, place[name], place[name] + 4})
			y += rowHeight
		}
		y += boxGap
		src.House = m.outletOf(reports[0]) != "" && !slices.ContainsFunc(reports, func(id string) bool { return m.outletOf(id) != m.outletOf(reports[0]) })
		src.Why = m.reasonsOf(s.Independent.Pairs, reports)
		l.Groups = append(l.Groups, src)
	}
	l.Height = y
	l.arcs(place)
	l.Label = fmt.Sprintf("%s; an arc joins two reports that share narration: %s. The table has the numbers.", count(len(l.Groups), "independent write-up", "independent write-ups"), count(len(l.Arcs), "arc", "arcs"))
	return l
}

// reasonsOf says why the reports of a group are one write-up, each reason and
// each naming of a source once.
func (m *maker) reasonsOf(pairs []record.Related, group []string) []line {
	var out []line
	add := func(l line) {
		if l.Text != "" && !slices.ContainsFunc(out, func(x line) bool { return x.Text == l.Text && slices.Equal(x.Chips, l.Chips) }) {
			out = append(out, l)
		}
	}
	for i := range pairs {
		switch p := &pairs[i]; {
		case !slices.Contains(group, p.A) || !slices.Contains(group, p.B):
		case p.Naming != nil:
			add(line{"“" + shorten(clean(p.Naming.Text), longestNaming) + "”", []chip{m.spanChip(told, *p.Naming)}})
		default:
			add(line{Text: reasons[value(p.Why)]})
		}
	}
	return out
}

// longestNaming is how many letters of the words that name a source are shown.
const longestNaming = 60

// fewestDrawn is how many words of narration make an arc: fewer are chance.
const fewestDrawn = 8

// arcs draws the pairs that share narration.
func (l *lineage) arcs(place map[string]int) {
	for _, p := range l.Pairs.Rows {
		if p.Narration < fewestDrawn {
			continue
		}
		y1, y2 := min(place[p.A], place[p.B]), max(place[p.A], place[p.B])
		bend := dotX + min(drawWidth-dotX-70, 26+(y2-y1)/2)
		x := arc{
			Path:  fmt.Sprintf("M%d %dC%d %d %d %d %d %d", dotX, y1, bend, y1, bend, y2, dotX, y2),
			Title: fmt.Sprintf("%s shares %s of narration with %s", p.A, count(p.Narration, "word", "words"), p.B),
			Thick: min(8, 1+p.Narration/40), X: dotX + (bend-dotX)*3/4 + 8, Y: (y1+y2)/2 + 4}
		if !slices.ContainsFunc(l.Arcs, x.covers) {
			x.Words = count(p.Narration, "word", "words")
		}
		l.Arcs = append(l.Arcs, x)
	}
}

// covers reports whether the number of a would stand on that of b.
func (a arc) covers(b arc) bool {
	return b.Words != "" && max(a.Y-b.Y, b.Y-a.Y) < numberHeight && max(a.X-b.X, b.X-a.X) < numberWidth
}
