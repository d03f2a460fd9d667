package page

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/record"
)

// paper is a document with who is behind it and what reports quote from it.
type paper struct {
	Kind, Name string
	Facts      []fact
	Declared   []line
	Signed     []line
	NotSigned  []line
	Demands    []line
	Grounds    []line
	Charges    bool // Grounds are the counts of a charge sheet
	Passages   []line
	Unmarked   []line
	Original   *realText // takes the place of Passages and Unmarked
	Mentions   []chip
}

// fact is a field of a document.
type fact struct{ Name, Value string }

// documents returns the documents of a story: those that most is known of
// first, and apart from them those of which nothing is told. A statement of which
// there is but one piece stands under its speaker.
func (m *maker) documents(s *record.Story) (full, alluded []paper) {
	statements := map[string]*record.Statement{}
	for i := range s.Statements {
		statements[s.Statements[i].ID] = &s.Statements[i]
	}
	for i := range s.Documents {
		d := &s.Documents[i]
		if spoken(d) {
			continue
		}
		if p := m.paper(d, statements); p.empty() && len(d.Mentions) < talkedOf {
			alluded = append(alluded, p)
		} else {
			full = append(full, p)
		}
	}
	slices.SortStableFunc(full, func(a, b paper) int {
		return cmp.Or(cmp.Compare(b.told(), a.told()), cmp.Compare(len(b.Mentions), len(a.Mentions)))
	})
	return full, alluded
}

// empty reports whether a card says nothing that its name does not: no maker, no
// day, no court, no words.
func (p *paper) empty() bool {
	for _, f := range p.Facts {
		if f.Name != "Status" {
			return false
		}
	}
	return !strings.Contains(p.Name, " of ") && !strings.Contains(p.Name, " by ") && !strings.Contains(p.Name, " from ") &&
		len(p.Declared)+len(p.Signed)+len(p.NotSigned)+len(p.Demands)+len(p.Grounds)+len(p.Passages)+len(p.Unmarked) == 0 && p.Original == nil
}

// talkedOf is how often reports must speak of a paper of which they tell nothing,
// for it to stand among those that matter.
const talkedOf = 4

// charges reports whether d is a charge sheet or an indictment, whose grounds are
// counts.
func charges(d *record.Document) bool {
	name := strings.ToLower(d.Name)
	return d.Kind == "lawsuit" && (strings.Contains(name, "indictment") || strings.Contains(name, "sheet") || strings.Contains(name, "criminal"))
}

// GroundsName says what the grounds of a paper are called.
func (p paper) GroundsName() string {
	if p.Charges {
		return "Counts"
	}
	return "Grounds"
}

// spoken reports whether all that is known of d are the words of one speaker in
// one piece.
func spoken(d *record.Document) bool {
	return d.Kind == "statement" && d.Original == nil && len(d.Passages) < 2 && len(d.Unmarked) == 0 && len(d.Signatories.Named)+len(d.Signatories.Declared) < 2
}

// listed counts the documents that the page lists.
func listed(s *record.Story) int {
	n := 0
	for i := range s.Documents {
		if !spoken(&s.Documents[i]) {
			n++
		}
	}
	return n
}

// told is how much the page shows of a document; one whose text is at hand has
// most.
func (p *paper) told() int {
	if p.Original != nil {
		return 1 << 30
	}
	return len(p.Passages) + len(p.Signed) + len(p.Grounds)
}

func (m *maker) paper(d *record.Document, statements map[string]*record.Statement) paper {
	p := paper{Kind: d.Kind, Name: capital(d.Name), Mentions: m.once(named, d.Mentions), Demands: m.merged(told, d.Demands), Grounds: m.merged(told, d.Grounds), Charges: charges(d)}
	if strings.EqualFold(p.Kind, p.Name) {
		p.Kind = ""
	}
	m.documentFacts(&p, d)
	for _, n := range d.Signatories.Declared {
		p.Declared = append(p.Declared, m.line(given, n.Mention))
	}
	p.NotSigned = m.signatories(d.Signatories.NotSigned)
	if !own(d) {
		p.Signed = m.signatories(d.Signatories.Named)
	}
	if p.Original = m.original(d.Original); p.Original != nil {
		return p
	}
	for _, u := range d.Unmarked {
		p.Unmarked = append(p.Unmarked, line{clean(u.Print.Text), []chip{m.spanChip(told, u.Print), m.spanChip(spoke, u.Quoted)}})
	}
	for _, x := range d.Passages {
		if u := statements[x.Statement]; u != nil {
			p.Passages = append(p.Passages, m.passage(u))
		}
	}
	return p
}

// passage is a statement of a document with every report that prints its words.
func (m *maker) passage(u *record.Statement) line {
	l := m.line(spoke, u.Text)
	for _, x := range u.Prints {
		if x.Report != u.Text.Report && prints(x.Text, u.Text.Text) {
			l.Chips = append(l.Chips, m.chip(spoke, x.Report, x.Start, x.End))
		}
	}
	return l
}

// documentFacts fills what the reports tell of a document in a word.
func (m *maker) documentFacts(p *paper, d *record.Document) {
	add := func(name, value string) {
		if value != "" {
			p.Facts = append(p.Facts, fact{name, value})
		}
	}
	if lead := m.name(d.Lead); !strings.Contains(d.Name, lead) { // its name tells
		add(leads(d.Kind), lead)
	}
	add("Organised by", m.name(d.Organiser))
	var to []string
	for _, a := range d.Addressees {
		if name := m.name(&a); name != "" {
			to = append(to, name)
		}
	}
	if list := strings.Join(to, ", "); !strings.HasSuffix(d.Name, " "+list) {
		add(towards(d.Kind), list)
	}
	add("Date", when(value(d.Date)))
	add("Status", value(d.Status))
	add("Court", value(d.Court))
	add("Docket", value(d.Docket))
	if !own(d) {
		add("Named", namedCount(d.Signatories.Named))
	}
}

// leads names the one who leads a document of a kind.
func leads(kind string) string {
	switch kind {
	case "statement":
		return "By"
	case "lawsuit":
		return "Brought by"
	}
	return "Led by"
}

// towards names those to whom a document of a kind goes.
func towards(kind string) string {
	if kind == "lawsuit" {
		return "Against"
	}
	return "To"
}

// own reports whether only the one who leads d signs it, which says nothing
// more.
func own(d *record.Document) bool {
	named := d.Signatories.Named
	return len(named) == 1 && len(d.Signatories.Declared) == 0 && d.Lead != nil && value(named[0].Actor) == *d.Lead
}

// namedCount counts the signatories whom reports name: a person and a place that
// no report joins may be one and the same.
func namedCount(list []record.Signatory) string {
	people, places := 0, 0
	for _, s := range list {
		if s.Actor != nil {
			people++
		} else {
			places++
		}
	}
	switch {
	case places == 0 && people == 0:
		return ""
	case places == 0:
		return count(people, "signatory", "signatories")
	case people == 0:
		return count(places, "place", "places")
	}
	return count(people, "signatory", "signatories") + ", and " + count(places, "place", "places") + " whose signatory no report names"
}

// name returns the name of an actor, empty for none.
func (m *maker) name(id *string) string {
	if a := m.actors[value(id)]; a != nil {
		return a.Name
	}
	return ""
}

func (m *maker) signatories(list []record.Signatory) []line {
	var out []line
	for _, s := range list {
		name, place := m.name(s.Actor), value(s.Jurisdiction)
		switch {
		case name == "":
			name = place
		case place != "":
			name += " (" + place + ")"
		}
		out = append(out, line{Text: name, Chips: m.once(named, s.Mentions)})
	}
	return out
}
