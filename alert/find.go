package alert

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"synoptic/record"
)

// words cuts a text into its words, in lower case.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// quoted finds statements of the person that no report had before.
func (c *change) quoted() []Event {
	known := c.quotedBefore()
	actors := map[string]string{}
	for _, a := range c.story.Actors {
		actors[a.ID] = a.Name
	}
	old := map[string]bool{} // statements with a quotation that was known
	for _, q := range c.story.Quotes {
		if q.Statement != nil && known[normal(q.Text)] {
			old[*q.Statement] = true
		}
	}
	var out []Event
	for _, q := range c.story.Quotes {
		if q.Speaker == nil || q.Sure < MinSure || known[normal(q.Text)] || q.Statement != nil && old[*q.Statement] {
			continue
		}
		name := *q.Speaker
		if q.Actor != nil && actors[*q.Actor] != "" {
			name = actors[*q.Actor]
		}
		spans := c.pieces(q.Report, q.Content)
		if !named(name, c.watch.Value) || len(spans) == 0 {
			continue
		}
		known[normal(q.Text)] = true
		if q.Statement != nil {
			old[*q.Statement] = true
		}
		out = append(out, c.event(fmt.Sprintf("%s is quoted", name), spans, normal(q.Text)))
	}
	return out
}

// quotedBefore returns what was quoted before, by its words.
func (c *change) quotedBefore() map[string]bool {
	known := map[string]bool{}
	if c.was != nil {
		for _, q := range c.was.Quotes {
			known[normal(q.Text)] = true
		}
	}
	return known
}

// named reports whether a name is that of the person watched: it ends like the
// value, and has all its words in order. "Okoro" is any Okoro, "Ada Okoro" also
// Ada B. Okoro.
func named(name, value string) bool {
	have, want := words(name), words(value)
	if len(want) == 0 || len(have) == 0 || have[len(have)-1] != want[len(want)-1] {
		return false
	}
	for _, w := range have {
		if len(want) > 0 && w == want[0] {
			want = want[1:]
		}
	}
	return len(want) == 0
}

// pieces makes spans of ranges of a report.
func (c *change) pieces(report string, ranges []record.Range) []record.Span {
	r := c.reports[report]
	if r == nil {
		return nil
	}
	text := []rune(r.Text)
	var out []record.Span
	for _, x := range ranges {
		if x[0] >= 0 && x[0] < x[1] && x[1] <= len(text) {
			out = append(out, record.Span{Report: report, Start: x[0], End: x[1], Text: string(text[x[0]:x[1]])})
		}
	}
	return out
}

// figures finds values that no report gave before of what reports counted
// already.
func (c *change) figures() []Event {
	if c.was == nil {
		return nil
	}
	known := map[string]map[string]bool{}
	for _, f := range c.was.Figures {
		k := counted(f)
		if known[k] == nil {
			known[k] = map[string]bool{}
		}
		for _, m := range f.Mentions {
			known[k][bounds(m.Min, m.Max)] = true
		}
	}
	var out []Event
	for _, f := range c.story.Figures {
		k := counted(f)
		if known[k] == nil || !holds(f.Of+" "+text(f.Unit), c.watch.Value) {
			continue
		}
		var spans []record.Span
		for _, m := range f.Mentions {
			if !known[k][bounds(m.Min, m.Max)] {
				known[k][bounds(m.Min, m.Max)] = true
				spans = append(spans, m.Span)
			}
		}
		if len(spans) > 0 {
			out = append(out, c.event(fmt.Sprintf("a new figure for %s: %s", f.Of, spans[0].Text), spans, c.story.ID, k, spans[0].Text))
		}
	}
	return out
}

// counted names what a figure counts.
func counted(f record.Figure) string { return normal(f.Of) + "|" + normal(text(f.Unit)) }

// bounds names an interval.
func bounds(low, high *float64) string {
	end := func(x *float64) string {
		if x == nil {
			return "-"
		}
		return fmt.Sprint(*x)
	}
	return end(low) + " " + end(high)
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// signatories finds who signs a document now and did not before, and other
// numbers of signatories than were given.
func (c *change) signatories() []Event {
	if c.was == nil {
		return nil
	}
	known := map[string]bool{}
	for _, d := range c.was.Documents {
		known[document(d)] = true
		for _, s := range d.Signatories.Named {
			known[document(d)+"|"+signs(c.was, s)] = true
		}
		for _, n := range d.Signatories.Declared {
			known[document(d)+"|"+bounds(n.Min, n.Max)] = true
		}
	}
	var out []Event
	tell := func(d record.Document, tells, what string, spans []record.Span) {
		if k := document(d) + "|" + tells; !known[k] && len(spans) > 0 {
			known[k] = true
			out = append(out, c.event(what, spans, c.story.ID, k))
		}
	}
	for _, d := range c.story.Documents {
		if !known[document(d)] || !holds(d.Kind+" "+d.Name, c.watch.Value) {
			continue
		}
		for _, s := range d.Signatories.Named {
			if who := signs(c.story, s); who != "" {
				tell(d, who, fmt.Sprintf("%s is named as a signatory of: %s", who, d.Name), s.Mentions)
			}
		}
		for _, n := range d.Signatories.Declared {
			tell(d, bounds(n.Min, n.Max), fmt.Sprintf("a new number of signatories of: %s", d.Name), []record.Span{n.Mention})
		}
	}
	return out
}

func document(d record.Document) string { return d.Kind + "|" + normal(d.Name) }

// signs names a signatory: the person, else the jurisdiction.
func signs(s *record.Story, x record.Signatory) string {
	for _, a := range s.Actors {
		if x.Actor != nil && a.ID == *x.Actor {
			return a.Name
		}
	}
	return text(x.Jurisdiction)
}

// sources finds write-ups that derive from none that was there.
func (c *change) sources() []Event {
	if c.was == nil || c.story.Independent.Count <= c.was.Independent.Count {
		return nil
	}
	var spans []record.Span
	var ids []string
	for _, g := range c.story.Independent.Groups {
		if slices.ContainsFunc(g, func(id string) bool { return slices.Contains(c.was.Reports, id) }) {
			continue
		}
		ids = append(ids, g...)
		spans = append(spans, c.heads(g)...)
	}
	if len(spans) == 0 {
		return nil
	}
	return []Event{c.event(fmt.Sprintf("%d independent sources, %d before", c.story.Independent.Count, c.was.Independent.Count), spans, append(ids, c.story.ID)...)}
}

// heads returns the first block of each report.
func (c *change) heads(ids []string) []record.Span {
	var out []record.Span
	for _, id := range ids {
		if r := c.reports[id]; r != nil && len(r.Blocks) > 0 {
			out = append(out, c.pieces(id, []record.Range{{r.Blocks[0].Start, r.Blocks[0].End}})...)
		}
	}
	return out
}
