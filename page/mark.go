package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"synoptic/record"
)

// layer is a kind of evidence; the text of a report shows each in its own
// way. Where two lines point at the same words the higher layer counts.
type layer int

const (
	told  layer = iota // sentences of the brief, shared text: shown when jumped to
	named              // people, documents, signatories
	given              // figures and dates
	spoke              // what somebody said
)

// mark is a stretch of a report that a line of the page points at.
type mark struct {
	record.Range
	layer layer
}

// chip makes a link to a span and notes that the report must mark it.
func (m *maker) chip(l layer, report string, start, end int) chip {
	m.marks[report] = append(m.marks[report], mark{record.Range{start, end}, l})
	return chip{Href: "#" + anchor(report, start, end), Label: m.labels[report], Title: "To these words in " + m.labels[report]}
}

func anchor(report string, start, end int) string {
	return report + "-" + strconv.Itoa(start) + "-" + strconv.Itoa(end)
}

// chipOf is chip for a quotation, from the start of its first piece to the
// end of its last.
func (m *maker) chipOf(q *record.Quote) chip {
	return m.chip(spoke, q.Report, q.Content[0][0], q.Content[len(q.Content)-1][1])
}

// once makes a chip for the first span in each report.
func (m *maker) once(l layer, list []record.Span) []chip {
	var out []chip
	seen := map[string]bool{}
	for _, x := range list {
		if !seen[x.Report] {
			seen[x.Report] = true
			out = append(out, m.chip(l, x.Report, x.Start, x.End))
		}
	}
	return out
}

func (m *maker) line(l layer, s record.Span) line {
	return line{clean(s.Text), []chip{m.chip(l, s.Report, s.Start, s.End)}}
}

// merged joins spans that hold the same words into one line each, in order. In
// figures and dates large letters make no difference.
func (m *maker) merged(l layer, list []record.Span) []line {
	var out []line
	at := map[string]int{}
	for _, s := range list {
		text := clean(s.Text)
		key := text
		if l == given {
			key = strings.ToLower(text)
		}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, line{Text: text})
		}
		if c := m.chip(l, s.Report, s.Start, s.End); !slices.ContainsFunc(out[i].Chips, func(x chip) bool { return x.Label == c.Label }) {
			out[i].Chips = append(out[i].Chips, c)
		}
	}
	return out
}

// marksOf returns the evidence of a report, each stretch once, outer before
// inner.
func (m *maker) marksOf(id string) []mark {
	list := m.marks[id]
	slices.SortFunc(list, func(a, b mark) int {
		return cmp.Or(a.Range[0]-b.Range[0], b.Range[1]-a.Range[1], int(b.layer-a.layer))
	})
	return slices.CompactFunc(list, func(a, b mark) bool { return a.Range == b.Range })
}
