package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"synoptic/record"
)

// utterance is one statement, or indirect quotations in the same words.
type utterance struct {
	Kind     string // "direct", "mixed", "indirect"
	Text     string
	Lead     string // the cue, where the words are retold
	Perhaps  string // the likely speaker of an unclear one
	Differs  []string
	Variants []variant // one for each quotation
	Folded   bool      // its variants are not all the same words
}

// variant is one quotation of an utterance. Its speaker is said as unclear
// below the confidence that counts as sure.
type variant struct {
	Kind, Text, Cue, Speaker string
	Whole                    bool // it holds the words that stand for all printings
	chip
}

// sure is the confidence below which a speaker is shown as unclear.
const sure = record.Sure

// said groups the quotations of a story by speaker: those in most reports
// first, then those with most utterances, what is unclear last.
func (m *maker) said(s *record.Story) []speaker {
	bySpeaker := map[string]*speaker{}
	var order []*speaker
	unclear := &speaker{Name: "Speaker unclear", Unclear: true}
	for _, g := range m.groups(s) {
		key, name := m.speakerOf(g)
		if key == "" {
			x := m.utterance(g)
			x.Perhaps = m.perhaps(g)
			unclear.Items = append(unclear.Items, x)
			continue
		}
		sp := bySpeaker[key]
		if sp == nil {
			sp = &speaker{Name: capital(name), Office: m.officeOf(key)}
			bySpeaker[key] = sp
			order = append(order, sp)
		}
		sp.Items = append(sp.Items, m.utterance(g))
	}
	slices.SortStableFunc(order, func(a, b *speaker) int {
		return cmp.Or(cmp.Compare(b.Reports(), a.Reports()), cmp.Compare(len(b.Items), len(a.Items)))
	})
	if len(unclear.Items) > 0 {
		order = append(order, unclear)
	}
	out := make([]speaker, len(order))
	for i, sp := range order {
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

// words returns what stands for all quotations of a group.
func (g *group) words() string {
	if g.statement != nil && len(g.quotes) > 1 {
		return g.statement.Text.Text
	}
	return g.quotes[0].Text
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

func (m *maker) utterance(g group) utterance {
	u := utterance{Kind: g.quotes[0].Kind}
	for _, q := range g.quotes {
		v := variant{Kind: q.Kind, Text: shown(q.Kind, q.Text), Cue: m.cue(q), Speaker: value(q.Speaker), chip: m.chipOf(q)}
		if q.Sure < sure && v.Speaker != "" {
			v.Speaker = "unclear; perhaps " + v.Speaker
		}
		u.Variants = append(u.Variants, v)
	}
	first := g.quotes[0]
	if g.statement != nil {
		u.Differs = Differs(g.statement.Differs)
		if len(g.quotes) > 1 && slices.ContainsFunc(g.quotes, func(q *record.Quote) bool { return q.Kind != "indirect" }) {
			u.Kind = "direct" // what stands in marks somewhere stands for all printings
		}
	}
	u.Text = shown(u.Kind, g.words())
	for i, q := range g.quotes {
		u.Variants[i].Whole = len(g.quotes) == 1 || prints(q.Text, u.Text)
	}
	if u.Kind != "direct" {
		u.Lead = m.lead(first)
	}
	u.Folded = g.statement != nil && (len(u.Differs) > 0 || slices.ContainsFunc(u.Variants, func(v variant) bool { return letters(v.Text) != letters(u.Text) }))
	return u
}

// Differs says for people on what the quotations of a statement differ.
func Differs(list []string) []string {
	var out []string
	for _, d := range list {
		if s := differences[d]; s != "" {
			out = append(out, s)
		}
	}
	return out
}

var differences = map[string]string{"wording": "worded differently", "cut": "cut differently", "speaker": "given to different speakers", "kind": "quoted or retold", "date": "dated differently", "medium": "spoken or written"}

// speakers names those whom a statement is surely given to, else perhaps.
func (m *maker) speakers(u *record.Statement) string {
	var names []string
	perhaps := ""
	for _, id := range u.Quotes {
		q := m.quotes[id]
		name := value(q.Speaker)
		if a := m.actors[value(q.Actor)]; a != nil {
			name = a.Name
		}
		switch name = capital(name); {
		case name == "":
		case q.Sure < sure:
			perhaps = "unclear; perhaps " + name
		case !slices.Contains(names, name):
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return perhaps
	}
	return strings.Join(names, ", ")
}
