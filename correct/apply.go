package correct

import (
	"slices"
	"strings"
	"unicode/utf8"

	"synoptic/record"
)

// Record applies log, which holds what is in force, in order, to the record of
// a story. Every change stands in a Corrected beside what it changed, with what
// the machine had found. A correction whose words or name the record does not
// hold does nothing: the text may have been edited since.
func Record(rec *record.Record, log []Correction) {
	for i := range rec.Stories {
		e := &editor{&rec.Stories[i], rec}
		for k := range log {
			e.apply(&log[k])
		}
	}
}

// editor changes one story.
type editor struct {
	*record.Story
	rec *record.Record
}

func (e *editor) apply(c *Correction) {
	switch c.Kind {
	case Seen, Confirmed, Doubtful, Note:
		e.mark(c)
	case Speaker:
		e.speaker(c)
	case Rename:
		e.Corrected = append(e.Corrected, stamp(c, "title", e.title()))
	case Same:
		e.same(c)
	case Apart:
		e.apart(c)
	case Role, Hide:
		for i := range e.Actors {
			if a := &e.Actors[i]; a.Name == c.Name {
				a.Corrected = append(a.Corrected, stamp(c, string(c.Kind), ""))
			}
		}
	case Date, Outlet:
		e.report(c)
	}
}

// stamp is the trace of c on a field.
func stamp(c *Correction, field, was string) record.Correction {
	return record.Correction{ID: c.ID, By: c.By, At: c.At.Format("2006-01-02T15:04:05Z07:00"), Field: field, Was: was, Is: c.Value, Note: c.Note}
}

func (e *editor) title() string {
	if e.Title == nil {
		return ""
	}
	return e.Title.Text
}

// mark puts what the user thinks of words beside them: on the quotation that
// they are, else on the story.
func (e *editor) mark(c *Correction) {
	if q := e.quote(c.Span); q != nil {
		q.Corrected = append(q.Corrected, stamp(c, string(c.Kind), ""))
		return
	}
	if s := e.place(c.Span); s != nil {
		x := stamp(c, string(c.Kind), "")
		x.Span = s
		e.Corrected = append(e.Corrected, x)
	}
}

// place returns where the words of s stand in their report of today, nil for
// nowhere or for several places.
func (e *editor) place(s *record.Span) *record.Span {
	i := slices.IndexFunc(e.rec.Reports, func(r record.Report) bool { return r.ID == s.Report })
	if i < 0 {
		return nil
	}
	text := e.rec.Reports[i].Text
	if at := offset(text, s.Start); strings.HasPrefix(text[at:], s.Text) {
		return s
	}
	at, ok := once(text, s.Text)
	if !ok {
		return nil
	}
	start := utf8.RuneCountInString(text[:at])
	return &record.Span{Report: s.Report, Start: start, End: start + utf8.RuneCountInString(s.Text), Text: s.Text}
}

// quote returns the quotation whose words s holds: that at its place, else the
// first of that report.
func (e *editor) quote(s *record.Span) *record.Quote {
	var same *record.Quote
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if q.Report != s.Report || q.Text != s.Text || len(q.Content) == 0 {
			continue
		}
		if q.Content[0][0] == s.Start {
			return q
		}
		if same == nil {
			same = q
		}
	}
	return same
}

// speaker gives a quotation to somebody else. The user is sure.
func (e *editor) speaker(c *Correction) {
	q := e.quote(c.Span)
	if q == nil {
		return
	}
	was := ""
	if q.Speaker != nil {
		was = *q.Speaker
	}
	q.Corrected = append(q.Corrected, stamp(c, "speaker", was))
	q.Speaker, q.Actor, q.Sure = nil, nil, 100
	if c.Value != "" {
		q.Speaker, q.Actor = &c.Value, e.actor(c.Value)
	}
	e.speakers()
}

// actor returns the id of the actor of that name, nil for none.
func (e *editor) actor(name string) *string {
	for i := range e.Actors {
		if strings.EqualFold(e.Actors[i].Name, name) {
			return &e.Actors[i].ID
		}
	}
	return nil
}

// speakers says anew who says the statements that a correction touched.
func (e *editor) speakers() {
	names := map[string]string{}
	for _, a := range e.Actors {
		names[a.ID] = a.Name
	}
	said := map[string][]string{}
	touched := map[string]bool{}
	for _, q := range e.Quotes {
		if q.Statement == nil {
			continue
		}
		touched[*q.Statement] = touched[*q.Statement] || len(q.Corrected) > 0
		name := ""
		if q.Actor != nil {
			name = names[*q.Actor]
		} else if q.Speaker != nil {
			name = *q.Speaker
		}
		if name != "" && !slices.Contains(said[*q.Statement], name) {
			said[*q.Statement] = append(said[*q.Statement], name)
		}
	}
	for i := range e.Statements {
		if u := &e.Statements[i]; touched[u.ID] {
			u.Speakers = append([]string{}, said[u.ID]...)
			if len(u.Speakers) < 2 {
				u.Differs = slices.DeleteFunc(u.Differs, func(d string) bool { return d == "speaker" })
			}
		}
	}
}

// report notes on reports what the user said of them; the value itself came
// in with the version.
func (e *editor) report(c *Correction) {
	field := map[Kind]string{Date: "published", Outlet: "outlet"}[c.Kind]
	for i := range e.rec.Reports {
		r := &e.rec.Reports[i]
		if !slices.Contains(c.Reports, r.ID) {
			continue
		}
		was := ""
		for _, m := range r.Metadata {
			if m.Field == field && !strings.HasPrefix(m.From, "correction by ") {
				was = m.Value
				break
			}
		}
		r.Corrected = append(r.Corrected, stamp(c, field, was))
	}
}

// once returns where words stand in text when they stand there once.
func once(text, words string) (int, bool) {
	at := strings.Index(text, words)
	return at, at >= 0 && !strings.Contains(text[at+1:], words)
}
