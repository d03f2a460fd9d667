package page

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"synoptic/record"
)

// view is a record in the order in which a reader meets it.
type view struct {
	Title    string
	Stories  []*story
	Rejected []record.Rejected
}

// story is one story of the page.
type story struct {
	ID, Title         string
	Facts             []string
	Differences       []difference
	Brief, Background []line
	Said              []speaker
	Documents         []paper
	Figures           *matrix
	Coverage          *matrix
	Lineage           *lineage
	Timeline          []moment
	People            []person
	Reports           []*sheet
}

// line is a stretch of a report with the chips that lead to it.
type line struct {
	Text  string
	Chips []chip
}

// chip is a link to the words of a report.
type chip struct{ Href, Label, Title string }

// difference is one point on which reports differ.
type difference struct {
	Kind, Note string
	Sides      []line
}

// maker builds the view of one record.
type maker struct {
	rec     *record.Record
	reports map[string]*record.Report
	labels  map[string]string
	actors  map[string]*record.Actor
	quotes  map[string]*record.Quote
	marks   map[string][]record.Range // what chips point at, by report
}

func newView(rec *record.Record) *view {
	m := &maker{rec: rec, reports: map[string]*record.Report{}, labels: map[string]string{}, marks: map[string][]record.Range{}}
	for i := range rec.Reports {
		m.reports[rec.Reports[i].ID] = &rec.Reports[i]
	}
	m.label()
	v := &view{Title: "synoptic", Rejected: rec.Rejected}
	for i := range rec.Stories {
		v.Stories = append(v.Stories, m.story(&rec.Stories[i]))
	}
	if len(v.Stories) > 0 {
		v.Title = v.Stories[0].Title
	}
	return v
}

// label gives every report a short name that no other has: its outlet, with a
// number where an outlet has several.
func (m *maker) label() {
	seen := map[string]int{}
	for i := range m.rec.Reports {
		r := &m.rec.Reports[i]
		name := value(r.Outlet)
		if name == "" {
			name = shorten(strings.TrimSuffix(filepath.Base(r.Input), filepath.Ext(r.Input)), 24)
		}
		name = strings.TrimPrefix(name, "www.")
		if seen[name]++; seen[name] > 1 {
			name = fmt.Sprintf("%s %d", name, seen[name])
		}
		m.labels[r.ID] = name
	}
}

// value returns what p points at, empty for nil.
func value(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

// shorten cuts s to n characters.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimSpace(string(r[:n-1])) + "…"
}

// chip makes a link to a span and notes that the report must mark it.
func (m *maker) chip(report string, start, end int) chip {
	m.marks[report] = append(m.marks[report], record.Range{start, end})
	return chip{Href: "#" + anchor(report, start, end), Label: m.labels[report], Title: "to these words in " + m.labels[report]}
}

func anchor(report string, start, end int) string { return fmt.Sprintf("%s-%d-%d", report, start, end) }

func (m *maker) line(s record.Span) line {
	return line{clean(s.Text), []chip{m.chip(s.Report, s.Start, s.End)}}
}

func (m *maker) lines(list []record.Span) []line {
	var out []line
	for _, s := range list {
		out = append(out, m.line(s))
	}
	return out
}

// clean puts single blanks for all white space.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// merged joins spans that hold the same words into one line each, in order.
func (m *maker) merged(list []record.Span) []line {
	var out []line
	at := map[string]int{}
	for _, s := range list {
		text := clean(s.Text)
		i, ok := at[text]
		if !ok {
			i = len(out)
			at[text] = i
			out = append(out, line{Text: text})
		}
		if c := m.chip(s.Report, s.Start, s.End); !slices.ContainsFunc(out[i].Chips, func(x chip) bool { return x.Label == c.Label }) {
			out[i].Chips = append(out[i].Chips, c)
		}
	}
	return out
}

// story makes the view of one story.
func (m *maker) story(s *record.Story) *story {
	m.actors, m.quotes = map[string]*record.Actor{}, map[string]*record.Quote{}
	for i := range s.Actors {
		m.actors[s.Actors[i].ID] = &s.Actors[i]
	}
	for i := range s.Quotes {
		m.quotes[s.Quotes[i].ID] = &s.Quotes[i]
	}
	v := &story{ID: s.ID, Title: m.title(s), Facts: m.facts(s)}
	for _, d := range s.Differences {
		v.Differences = append(v.Differences, difference{d.Kind, d.Note, m.merged(d.Mentions)})
	}
	v.Brief, v.Background = m.lines(s.Brief), m.lines(s.Background)
	v.Said = m.said(s)
	v.Documents = m.documents(s)
	v.Figures, v.Coverage = m.figures(s), m.coverage(s)
	v.Lineage = m.lineage(s)
	v.Timeline = m.timeline(s)
	v.People = m.people(s)
	for _, id := range s.Reports {
		v.Reports = append(v.Reports, m.sheet(m.reports[id]))
	}
	return v
}

func (m *maker) title(s *record.Story) string {
	if s.Title != nil {
		return clean(s.Title.Text)
	}
	return "Story " + s.ID
}

// facts are the numbers in the head of a story.
func (m *maker) facts(s *record.Story) []string {
	out := []string{count(len(s.Reports), "report", "reports"), count(s.Independent.Count, "independent write-up", "independent write-ups")}
	var days []string
	for _, id := range s.Reports {
		if p := value(m.reports[id].Published); len(p) >= 10 {
			days = append(days, p[:10])
		}
	}
	if len(days) > 0 {
		slices.Sort(days)
		span := days[0]
		if last := days[len(days)-1]; last != span {
			span += " to " + last
		}
		out = append(out, "published "+span)
	}
	return out
}

// count says a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// moment is one line of the timeline.
type moment struct {
	When, Lane string
	line
}

func (m *maker) timeline(s *record.Story) []moment {
	var out []moment
	for _, e := range s.Timeline {
		out = append(out, moment{cmp.Or(value(e.Value), "no date"), e.Lane, m.line(e.Mention)})
	}
	return out
}

// person is an actor with its offices.
type person struct {
	Name, Kind string
	Roles      []line
	Mentions   int
	First      chip
}

// mostPeople bounds the list of actors.
const mostPeople = 40

// people lists the persons and bodies that the reports name, those of most
// reports first.
func (m *maker) people(s *record.Story) []person {
	type counted struct {
		*record.Actor
		reports int
	}
	var list []counted
	for i := range s.Actors {
		a := &s.Actors[i]
		if a.Kind != "person" && a.Kind != "organization" || len(a.Mentions) == 0 || strings.ToLower(a.Name) == a.Name {
			continue
		}
		seen := map[string]bool{}
		for _, x := range a.Mentions {
			seen[x.Report] = true
		}
		list = append(list, counted{a, len(seen)})
	}
	slices.SortStableFunc(list, func(a, b counted) int {
		return cmp.Or(cmp.Compare(b.reports, a.reports), cmp.Compare(len(b.Mentions), len(a.Mentions)), cmp.Compare(a.ID, b.ID))
	})
	var out []person
	for _, a := range list[:min(len(list), mostPeople)] {
		p := person{Name: a.Name, Kind: a.Kind, Mentions: len(a.Mentions), First: m.chip(a.Mentions[0].Report, a.Mentions[0].Start, a.Mentions[0].End)}
		for _, r := range a.Roles {
			text := r.Title
			if of := value(r.Of); of != "" {
				text += ", " + of
			}
			p.Roles = append(p.Roles, line{text, m.merged(r.Mentions)[0].Chips})
		}
		out = append(out, p)
	}
	return out
}
