package page

import (
	"strings"

	"synoptic/record"
)

// exchange is what is held against somebody, or a thing, beside the answers.
type exchange struct {
	Name                 string
	Words                bool // the name is the words of a report
	Accusations, Answers []exchanged
}

// exchanged is a sentence in which somebody accuses or answers; Who is empty where it
// names them itself, where it is the one accused, or nobody is known.
type exchanged struct {
	Who, What string
	excerpted
}

func (m *maker) exchanges(s *record.Story) []exchange {
	var out []exchange
	for i := range s.Exchanges {
		e := &s.Exchanges[i]
		x := exchange{Words: true, Name: clean(e.Accusations[0].About.Text)}
		if a := m.actors[value(e.Actor)]; a != nil {
			x.Name, x.Words = capital(a.Name), false
		}
		for _, d := range e.Accusations {
			x.Accusations = m.exchanged(x.Accusations, &d, nil)
		}
		for _, d := range e.Answers {
			x.Answers = m.exchanged(x.Answers, &d, e.Actor)
		}
		out = append(out, x)
	}
	return out
}

// exchanged appends d to list, or its chip to the line there that has the same words.
func (m *maker) exchanged(list []exchanged, d *record.Side, self *string) []exchanged {
	c := m.chip(told, d.Mention.Report, d.Mention.Start, d.Mention.End)
	x := exchanged{What: d.Position}
	switch a := m.actors[value(d.By)]; {
	case d.By == nil:
		x.What = passive[d.Position]
	case a != nil && value(self) != *d.By && !names(d.Mention.Text, a.Name):
		x.Who = capital(a.Name)
	}
	x.Text, x.Chips = clean(d.About.Text), []chip{c}
	x.Before, x.After = m.enclosing(d)
	for i := range list {
		if o := &list[i]; o.Who == x.Who && o.What == x.What && o.Text == x.Text && o.Before == x.Before {
			o.Chips = append(o.Chips, c)
			return list
		}
	}
	return append(list, x)
}

// names reports whether a sentence holds the last word of a name.
func names(sentence, name string) bool {
	words := strings.Fields(name)
	return len(words) > 0 && strings.Contains(strings.ToLower(sentence), strings.ToLower(words[len(words)-1]))
}

// enclosing returns the words of a sentence before and behind what it is about.
func (m *maker) enclosing(d *record.Side) (before, after string) {
	text := m.runes(d.Mention.Report)
	if d.About.Start > d.Mention.Start {
		before = strings.Join(strings.Fields(string(text[d.Mention.Start:d.About.Start])), " ") + " "
	}
	if d.About.End < d.Mention.End {
		after = string(text[d.About.End:d.Mention.End])
		space := strings.TrimLeft(after, " \n\t") != after
		if after = strings.Join(strings.Fields(after), " "); space {
			after = " " + after
		}
	}
	return before, after
}

// passive says what is done to somebody where nobody is named who does it.
var passive = map[string]string{"accuses": "accused", "charges": "charged", "sues": "sued", "criticises": "criticised"}

// by is what is done, and by whom: "denies (Ada Okoro)".
func (d *exchanged) by() string {
	if d.Who == "" {
		return d.What
	}
	return d.What + " (" + d.Who + ")"
}

// sides lists the accusations, then the answers.
func (x *exchange) sides() []sided {
	var out []sided
	for _, d := range x.Accusations {
		out = append(out, sided{d.by(), d.excerpted})
	}
	for _, d := range x.Answers {
		out = append(out, sided{"answer, " + d.by(), d.excerpted})
	}
	return out
}

// None is what stands in place of the answers, where there are none.
func (x *exchange) None() string { return "No word of theirs in these reports." }

func (n *notes) exchanges(list []exchange) {
	if len(list) == 0 {
		return
	}
	n.printf("## Accusation and answer\n\n")
	for _, x := range list {
		n.printf("### %s\n\n", escape(x.Name))
		for _, d := range x.Accusations {
			n.side("- *"+escape(d.by())+"*", d.excerpted)
		}
		for _, d := range x.Answers {
			n.side("  - answer, *"+escape(d.by())+"*", d.excerpted)
		}
		if len(x.Answers) == 0 {
			n.printf("  - %s\n", x.None())
		}
		n.printf("\n")
	}
}

func (t *terminal) exchanges(list []exchange) {
	if len(list) == 0 {
		return
	}
	t.head("Accusation and answer")
	for _, x := range list[:min(len(list), mostExchanges)] {
		t.wrapStyled("  ", x.Name, "1")
		t.sides(x.sides())
		if len(x.Answers) == 0 {
			t.wrap("    ", x.None())
		}
	}
	t.more(len(list)-mostExchanges, "exchange", "exchanges")
}
