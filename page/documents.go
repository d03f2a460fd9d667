package page

import (
	"fmt"

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
	Passages   []line
	Mentions   []chip
}

// fact is a field of a document.
type fact struct{ Name, Value string }

func (m *maker) documents(s *record.Story) []paper {
	statements := map[string]*record.Statement{}
	for i := range s.Statements {
		statements[s.Statements[i].ID] = &s.Statements[i]
	}
	var out []paper
	for i := range s.Documents {
		d := &s.Documents[i]
		p := paper{Kind: d.Kind, Name: d.Name}
		m.documentFacts(&p, d)
		for _, n := range d.Signatories.Declared {
			p.Declared = append(p.Declared, m.line(n.Mention))
		}
		p.Signed, p.NotSigned = m.signatories(d.Signatories.Named), m.signatories(d.Signatories.NotSigned)
		p.Demands = m.merged(d.Demands)
		for _, x := range d.Passages {
			if u := statements[x.Statement]; u != nil {
				l := m.line(u.Text)
				for _, x := range u.Prints {
					if x.Report != u.Text.Report {
						l.Chips = append(l.Chips, m.chip(x.Report, x.Start, x.End))
					}
				}
				p.Passages = append(p.Passages, l)
			}
		}
		seen := map[string]bool{}
		for _, x := range d.Mentions {
			if !seen[x.Report] {
				seen[x.Report] = true
				p.Mentions = append(p.Mentions, m.chip(x.Report, x.Start, x.End))
			}
		}
		out = append(out, p)
	}
	return out
}

// documentFacts fills what the reports tell of a document in a word.
func (m *maker) documentFacts(p *paper, d *record.Document) {
	add := func(name, value string) {
		if value != "" {
			p.Facts = append(p.Facts, fact{name, value})
		}
	}
	add("Led by", m.name(d.Lead))
	add("Organised by", m.name(d.Organiser))
	to := ""
	for _, a := range d.Addressees {
		if name := m.name(&a); name != "" {
			if to != "" {
				to += ", "
			}
			to += name
		}
	}
	add("To", to)
	add("Date", value(d.Date))
	add("Status", value(d.Status))
	add("Court", value(d.Court))
	add("Docket", value(d.Docket))
	if n := len(d.Signatories.Named); n > 0 {
		add("Named", count(n, "signatory", "signatories"))
	}
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
			name = fmt.Sprintf("%s (%s)", name, place)
		}
		l := line{Text: name}
		seen := map[string]bool{}
		for _, x := range s.Mentions {
			if !seen[x.Report] {
				seen[x.Report] = true
				l.Chips = append(l.Chips, m.chip(x.Report, x.Start, x.End))
			}
		}
		out = append(out, l)
	}
	return out
}
