package page

import (
	"cmp"
	"slices"

	"synoptic/record"
)

// speaker is somebody with everything they are said to have said.
type speaker struct {
	Name    string
	Unclear bool // the speakers below are guesses
	Items   []utterance
}

// utterance is one statement, or one indirect quotation.
type utterance struct {
	Kind     string // "direct", "mixed", "indirect"
	Text     string
	Perhaps  string // the likely speaker of an unclear one
	Differs  []string
	Variants []variant // one for each quotation
	Folded   bool      // more than one
}

// variant is one quotation of an utterance.
type variant struct {
	Kind, Text, Cue, Speaker string
	chip
}

// sure is the confidence below which a speaker is shown as unclear.
const sure = record.Hundredth(90)

// said groups the quotations of a story by speaker: those with most
// utterances first, what is unclear last.
func (m *maker) said(s *record.Story) []speaker {
	bySpeaker := map[string]*speaker{}
	var order []*speaker
	unclear := &speaker{Name: "Unclear who", Unclear: true}
	for _, u := range m.utterances(s) {
		who := m.speakerOf(u)
		if who == "" {
			x := m.utterance(u)
			x.Perhaps = x.Variants[0].Speaker
			unclear.Items = append(unclear.Items, x)
			continue
		}
		sp := bySpeaker[who]
		if sp == nil {
			sp = &speaker{Name: who}
			bySpeaker[who] = sp
			order = append(order, sp)
		}
		sp.Items = append(sp.Items, m.utterance(u))
	}
	slices.SortStableFunc(order, func(a, b *speaker) int { return cmp.Compare(len(b.Items), len(a.Items)) })
	if len(unclear.Items) > 0 {
		order = append(order, unclear)
	}
	out := make([]speaker, len(order))
	for i, sp := range order {
		out[i] = *sp
	}
	return out
}

// group is the quotations of one statement, or one indirect quotation.
type group struct {
	statement *record.Statement
	quotes    []*record.Quote
}

// utterances returns statements and indirect quotations in order.
func (m *maker) utterances(s *record.Story) []group {
	var out []group
	for i := range s.Statements {
		g := group{statement: &s.Statements[i]}
		for _, id := range s.Statements[i].Quotes {
			g.quotes = append(g.quotes, m.quotes[id])
		}
		out = append(out, g)
	}
	for i := range s.Quotes {
		if q := &s.Quotes[i]; q.Statement == nil {
			out = append(out, group{quotes: []*record.Quote{q}})
		}
	}
	return out
}

// speakerOf returns the speaker of a group when some quotation of it is sure
// of one; the surest counts.
func (m *maker) speakerOf(g group) string {
	best := ""
	confidence := record.Hundredth(0)
	for _, q := range g.quotes {
		if q.Speaker != nil && q.Confidence >= sure && q.Confidence > confidence {
			best, confidence = *q.Speaker, q.Confidence
			if a := m.actors[value(q.Actor)]; a != nil {
				best = a.Name
			}
		}
	}
	return best
}

func (m *maker) utterance(g group) utterance {
	u := utterance{Kind: g.quotes[0].Kind}
	if g.statement != nil {
		u.Text, u.Differs = clean(g.statement.Text.Text), g.statement.Differs
	}
	for _, q := range g.quotes {
		text := clean(q.Text)
		v := variant{Kind: q.Kind, Text: text, Speaker: value(q.Speaker), chip: m.chip(q.Report, q.Content[0][0], q.Content[len(q.Content)-1][1])}
		if len(q.Cue) > 0 {
			v.Cue = clean(slice(m.reports[q.Report].Text, q.Cue[0]))
		}
		u.Variants = append(u.Variants, v)
	}
	if g.statement == nil || len(g.quotes) == 1 {
		u.Text = u.Variants[0].Text
	}
	u.Folded = len(g.quotes) > 1
	return u
}

// slice returns a range of code points of s.
func slice(s string, r record.Range) string {
	from, n := 0, 0
	for i := range s {
		if n == r[0] {
			from = i
		}
		if n == r[1] {
			return s[from:i]
		}
		n++
	}
	return s[from:]
}
