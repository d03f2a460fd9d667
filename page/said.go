package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"synoptic/record"
)

// sure is the confidence below which a speaker is shown as unclear.
const sure = record.Sure

// said groups the quotations of a story by speaker: those with a name first,
// then those whom the reports only describe, what is unclear last; of each,
// those in most reports first, then those with most utterances.
func (m *maker) said(s *record.Story) []speaker {
	bySpeaker := map[string]*speaker{}
	var order []*speaker
	add := func(key string, sp speaker, u utterance) {
		if bySpeaker[key] == nil {
			bySpeaker[key] = &sp
			order = append(order, &sp)
		}
		bySpeaker[key].Items = append(bySpeaker[key].Items, u)
	}
	for _, g := range m.groups(s) {
		u := m.utterance(g)
		if key, name := m.speakerOf(g); key != "" {
			add(key, speaker{Name: capital(name), Office: m.officeOf(key)}, u)
		} else if d := paperOf(s, g); d != nil {
			add(d.ID, speaker{Name: capital(d.Name)}, u)
		} else if key, name := m.describedIn(g); key != "" {
			add(key, speaker{Name: capital(name), Standing: byDescription}, u)
		} else {
			if u.Perhaps = m.perhaps(g); u.Perhaps == "" && u.Kind == "indirect" {
				continue // neither anybody's words nor anybody
			}
			add("", speaker{Name: "Speaker unclear", Standing: guessed}, u)
		}
	}
	for _, sp := range order {
		sp.Reports = sp.reports()
	}
	slices.SortStableFunc(order, func(a, b *speaker) int {
		return cmp.Or(cmp.Compare(a.Standing, b.Standing), cmp.Compare(b.Reports, a.Reports), cmp.Compare(len(b.Items), len(a.Items)))
	})
	out := make([]speaker, len(order))
	for i, sp := range order {
		sp.Items = folded(sp.Items)
		sp.sort()
		out[i] = *sp
	}
	return out
}

// group is the quotations of one statement, or indirect quotations of one
// actor in the same words.
type group struct {
	statement *record.Statement
	quotes    []*record.Quote
}

// groups returns statements and indirect quotations in order.
func (m *maker) groups(s *record.Story) []group {
	var out []group
	for i := range s.Statements {
		g := group{statement: &s.Statements[i]}
		for _, id := range s.Statements[i].Quotes {
			g.quotes = append(g.quotes, m.quotes[id])
		}
		if len(g.quotes) > 0 {
			out = append(out, g)
		}
	}
	type same struct{ actor, words string }
	at := map[same]int{}
	for i := range s.Quotes {
		q := &s.Quotes[i]
		if q.Statement != nil {
			continue
		}
		key := same{value(q.Actor), letters(q.Text)}
		if k, ok := at[key]; ok && q.Actor != nil && (q.Sure >= sure) == (out[k].quotes[0].Sure >= sure) {
			out[k].quotes = append(out[k].quotes, q)
			continue
		}
		at[key] = len(out)
		out = append(out, group{quotes: []*record.Quote{q}})
	}
	return out
}

// letters drops what two printings of the same words may differ in.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// words returns what stands for all quotations of a group: what most of them
// hold, or all that the only report has.
func (g *group) words() string {
	if g.statement == nil || len(g.quotes) == 1 {
		return g.quotes[0].Text
	}
	text := g.statement.Text.Text
	if g.in(g.statement.Text.Report) == len(g.quotes) {
		for _, q := range g.quotes {
			if q.Kind == "direct" && len(q.Text) > len(text) && prints(q.Text, text) {
				text = q.Text
			}
		}
	}
	return text
}

// in counts the quotations of a report.
func (g *group) in(report string) (n int) {
	for _, q := range g.quotes {
		if q.Report == report {
			n++
		}
	}
	return n
}

// speakerOf returns the speaker of a group when some quotation of its words, or
// of a piece of them, is sure of one; the surest counts. The key tells actors
// of one name apart.
func (m *maker) speakerOf(g group) (key, name string) {
	confidence, words := record.Hundredth(0), g.words()
	for _, q := range g.quotes {
		if q.Speaker != nil && q.Sure >= sure && q.Sure > confidence && (prints(q.Text, words) || prints(words, q.Text)) {
			key, name, confidence = *q.Speaker, *q.Speaker, q.Sure
			if a := m.actors[value(q.Actor)]; a != nil {
				key, name = a.ID, a.Name
			}
		}
	}
	return key, name
}

// paperOf returns the document whose words a group prints, nil for none: "the
// women wrote" there is "according to the letter" here. Its words are known as
// such, or the source of the group is a mention of it.
func paperOf(s *record.Story, g group) *record.Document {
	for i := range s.Documents {
		d := &s.Documents[i]
		if d.Kind == "statement" {
			continue
		}
		if g.statement != nil && slices.ContainsFunc(d.Passages, func(x record.Passage) bool { return x.Statement == g.statement.ID }) || g.saidIn(d) {
			return d
		}
	}
	return nil
}

// saidIn reports whether some quotation of g has a mention of d as its source.
func (g *group) saidIn(d *record.Document) bool {
	return slices.ContainsFunc(g.quotes, func(q *record.Quote) bool {
		return slices.ContainsFunc(d.Mentions, func(x record.Span) bool {
			return x.Report == q.Report && slices.ContainsFunc(q.Source, func(r record.Range) bool { return r[0] <= x.Start && x.End <= r[1] || x.Start <= r[0] && r[1] <= x.End })
		})
	})
}

// describedIn returns the speaker of a group that some report gives in words of
// its own and without a name, "a witness": who that is stays open, that it is
// said to be somebody such does not.
func (m *maker) describedIn(g group) (key, name string) {
	for _, q := range g.quotes {
		if m.described(q) {
			return *q.Actor, *q.Speaker
		}
	}
	return "", ""
}

// described reports whether the report says in words of its own who speaks.
func (m *maker) described(q *record.Quote) bool {
	return q.Described(func(r record.Range) string { return m.words(q.Report, r) })
}

// perhaps returns the likely speaker of a group that nobody is sure of.
func (m *maker) perhaps(g group) string {
	for _, q := range g.quotes {
		if q.Speaker != nil {
			return *q.Speaker
		}
	}
	return ""
}

// officeOf returns the office of an actor that most mentions print.
func (m *maker) officeOf(id string) *line {
	a := m.actors[id]
	if a == nil || len(a.Roles) == 0 {
		return nil
	}
	best := slices.MaxFunc(a.Roles, func(x, y record.Role) int { return cmp.Compare(len(x.Mentions), len(y.Mentions)) })
	return &line{office(best), m.once(named, best.Mentions)[:1]}
}

// speakers names those whom a statement is surely given to, else whom a report
// describes, else who it may be.
func (m *maker) speakers(u *record.Statement) string {
	var names []string
	perhaps, without := "", ""
	for _, id := range u.Quotes {
		q := m.quotes[id]
		name := value(q.Speaker)
		if a := m.actors[value(q.Actor)]; a != nil {
			name = a.Name
		}
		switch name = capital(name); {
		case name == "":
		case q.Sure < sure && m.described(q):
			without = capital(*q.Speaker) + notNamed
		case q.Sure < sure:
			perhaps = "unclear; perhaps " + name
		case !slices.Contains(names, name):
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return cmp.Or(without, perhaps)
	}
	return strings.Join(names, ", ")
}
