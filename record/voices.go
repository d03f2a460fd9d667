package record

import (
	"slices"
	"strings"
)

// voices are the quotations of a story, as a comparison asks for them.
type voices struct {
	story  *Story
	quotes map[string]*Quote
	names  map[string]string // of actors
	texts  map[string][]rune // of reports
}

func newVoices(s *Story, texts map[string][]rune) *voices {
	v := &voices{s, map[string]*Quote{}, map[string]string{}, texts}
	for i := range s.Quotes {
		v.quotes[s.Quotes[i].ID] = &s.Quotes[i]
	}
	for _, x := range s.Actors {
		v.names[x.ID] = x.Name
	}
	return v
}

// statements are those of the story, then what is retold in one report and in
// no words of the other.
func (v *voices) statements(c *Comparison) []SharedStatement {
	var out []SharedStatement
	where := func(x Printed) string { return x.Report }
	for _, u := range v.story.Statements {
		x := v.stated(u.Quotes, u.Differs)
		var prints []Printed
		for _, p := range u.Prints {
			prints = append(prints, Printed{p, v.said(p, u.Quotes)})
		}
		x.A, x.B = sides(c, prints, where)
		out = append(out, x)
	}
	for i := range v.story.Quotes {
		q := &v.story.Quotes[i]
		if q.Statement != nil || len(q.Content) == 0 || q.Speaker == nil && q.Kind == "indirect" {
			continue // neither anybody's words nor anybody
		}
		x := v.stated([]string{q.ID}, []string{})
		whole := Range{q.Content[0][0], q.Content[len(q.Content)-1][1]}
		x.A, x.B = sides(c, []Printed{{Span{Report: q.Report, Start: whole[0], End: whole[1], Text: v.words(q.Report, whole)}, q.Text}}, where)
		out = append(out, x)
	}
	return out
}

func (v *voices) words(report string, r Range) string { return string(v.texts[report][r[0]:r[1]]) }

// said returns what of a stretch the quotation holds that it prints, piece by
// piece.
func (v *voices) said(s Span, quotes []string) string {
	best, most := s.Text, 0
	for _, id := range quotes {
		q := v.quotes[id]
		if q == nil || q.Report != s.Report {
			continue
		}
		var pieces []string
		n := 0
		for _, r := range q.Content {
			if r = (Range{max(r[0], s.Start), min(r[1], s.End)}); r[0] < r[1] {
				pieces = append(pieces, v.words(q.Report, r))
				n += r[1] - r[0]
			}
		}
		if n > most {
			best, most = strings.Join(pieces, " … "), n
		}
	}
	return best
}

// stated gives the kind and the speakers of quotations, by the names of the
// story's actors. Where somebody is sure, whom another report may mean is left
// out.
func (v *voices) stated(ids, differs []string) SharedStatement {
	x := SharedStatement{Kind: "indirect", Speakers: []string{}, Described: []string{}, Unclear: []string{}, Differs: differs}
	once := func(list *[]string, name string) {
		if !slices.Contains(*list, name) {
			*list = append(*list, name)
		}
	}
	for _, id := range ids {
		q := v.quotes[id]
		if q == nil {
			continue
		}
		if q.Kind == "direct" || x.Kind == "indirect" {
			x.Kind = q.Kind
		}
		if q.Speaker == nil {
			continue
		}
		name := *q.Speaker
		if q.Actor != nil && v.names[*q.Actor] != "" {
			name = v.names[*q.Actor]
		}
		switch {
		case q.Sure >= Sure:
			once(&x.Speakers, name)
		case q.Described(func(r Range) string { return v.words(q.Report, r) }):
			once(&x.Described, *q.Speaker)
		default:
			once(&x.Unclear, name)
		}
	}
	if len(x.Speakers) > 0 {
		x.Described = []string{}
	}
	if len(x.Speakers)+len(x.Described) > 0 {
		x.Unclear = []string{}
	}
	return x
}
