package page

import (
	"strings"

	"synoptic/record"
)

// exchange is what is held against somebody, or a thing, beside the answers.
type exchange struct {
	Name                 string
	Words                bool // the name is the words of a report
	Accusations, Answers []deed
}

// deed is a sentence in which somebody accuses or answers; Who is empty where it
// names them itself, where it is the one accused, or nobody is known.
type deed struct {
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
			x.Accusations = m.deed(x.Accusations, &d, nil)
		}
		for _, d := range e.Answers {
			x.Answers = m.deed(x.Answers, &d, e.Actor)
		}
		out = append(out, x)
	}
	return out
}

// deed appends d to list, or its chip to the line there that has the same words.
func (m *maker) deed(list []deed, d *record.Side, self *string) []deed {
	c := m.chip(told, d.Mention.Report, d.Mention.Start, d.Mention.End)
	x := deed{What: d.Position}
	switch a := m.actors[value(d.By)]; {
	case d.By == nil:
		x.What = passive[d.Position]
	case a != nil && value(self) != *d.By && !names(d.Mention.Text, a.Name):
		x.Who = capital(a.Name)
	}
	x.Text, x.Chips = clean(d.About.Text), []chip{c}
	x.Before, x.After = m.within(d)
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

// within returns the words of the sentence before and behind what a deed is about.
func (m *maker) within(d *record.Side) (before, after string) {
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
func (d *deed) by() string {
	if d.Who == "" {
		return d.What
	}
	return d.What + " (" + d.Who + ")"
}

// unanswered is what stands in place of answers, where there are none.
const unanswered = "No word of theirs in these reports."

// None is what stands in place of the answers.
func (x *exchange) None() string { return unanswered }

func (n *notes) exchanges(list []exchange) {
	if len(list) == 0 {
		return
	}
	n.printf("## Accusation and answer\n\n")
	for _, x := range list {
		n.printf("### %s\n\n", escape(x.Name))
		for _, d := range x.Accusations {
			n.printf("- *%s*: %s%s\n", escape(d.by()), inSentence(d.excerpted), n.marks(d.Chips))
		}
		for _, d := range x.Answers {
			n.printf("  - answer, *%s*: %s%s\n", escape(d.by()), inSentence(d.excerpted), n.marks(d.Chips))
		}
		if len(x.Answers) == 0 {
			n.printf("  - %s\n", unanswered)
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
		for _, d := range x.Accusations {
			t.wrap("    ", d.by()+": "+d.whole()+from(d.Chips))
		}
		for _, d := range x.Answers {
			t.wrap("    ", "answer, "+d.by()+": "+d.whole()+from(d.Chips))
		}
		if len(x.Answers) == 0 {
			t.wrap("    ", unanswered)
		}
	}
	t.more(len(list)-mostExchanges, "exchange", "exchanges")
}

func (d *deed) whole() string { return shorten(d.Before+d.Text+d.After, 300) }
