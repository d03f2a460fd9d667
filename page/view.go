package page

import (
	"time"

	"synoptic/record"
)

// view is a record in the order in which a reader meets it.
type view struct {
	Title    string
	Stories  []*story
	Rejected []record.Rejected
	Excerpts bool
}

// story is one story of the page.
type story struct {
	ID, Title         string
	Headline          chip // where the title stands
	Facts             []string
	Cautions          []string // what to know of single reports before the rest
	Glance            *glance
	Differences       []difference
	Changed           []shift
	Exchanges         []exchange
	Brief, Background []dated
	Headlines         []line // of the reports, when there are several
	Said              []speaker
	Documents         []paper
	Alluded           []paper // of which nothing is told but that there is one
	Positions         []holder
	Figures           *figureTable
	Coverage          *matrix
	Lineage           *lineage
	Timeline          []moment
	People            []person
	Reports           []*sheet
	Originals         []*sheet // texts of documents
}

// line is a stretch of a report with the chips that lead to it.
type line struct {
	Text  string
	Chips []chip
}

// chip is a link to the words of a report.
type chip struct{ Href, Label, Title string }

// maker builds the view of one record.
type maker struct {
	rec *record.Record
	Options
	reports map[string]*record.Report
	labels  map[string]string
	actors  map[string]*record.Actor
	quotes  map[string]*record.Quote
	printed map[string]string // words of the story in capitals, by small letters
	marks   map[string][]mark // what chips point at, by report
	texts   map[string][]rune // of reports, as spans count them
}

// newMaker knows the reports and the texts of rec.
func newMaker(rec *record.Record, o Options) *maker {
	m := &maker{rec: rec, Options: o, reports: map[string]*record.Report{}, labels: map[string]string{}, marks: map[string][]mark{}, texts: map[string][]rune{}}
	for i := range rec.Reports {
		m.reports[rec.Reports[i].ID] = &rec.Reports[i]
	}
	for i := range rec.Originals {
		m.reports[rec.Originals[i].ID] = &rec.Originals[i]
	}
	return m
}

func newView(rec *record.Record, o Options) *view {
	m := newMaker(rec, o)
	v := &view{Title: "synoptic", Rejected: rec.Rejected, Excerpts: o.Excerpts}
	for i := range rec.Stories {
		v.Stories = append(v.Stories, m.story(&rec.Stories[i]))
	}
	if len(v.Stories) > 0 {
		v.Title = v.Stories[0].Title
	}
	return v
}

// runes returns the text of a report by code points, as spans count them.
func (m *maker) runes(report string) []rune {
	text, ok := m.texts[report]
	if !ok {
		text = []rune(m.reports[report].Text)
		m.texts[report] = text
	}
	return text
}

// words returns a stretch of a report.
func (m *maker) words(report string, r record.Range) string {
	return string(m.runes(report)[r[0]:r[1]])
}

// story makes the view of one story. The reports come last: every part before
// them notes what they must mark.
func (m *maker) story(s *record.Story) *story {
	m.actors, m.quotes = map[string]*record.Actor{}, map[string]*record.Quote{}
	for i := range s.Actors {
		m.actors[s.Actors[i].ID] = &s.Actors[i]
	}
	for i := range s.Quotes {
		m.quotes[s.Quotes[i].ID] = &s.Quotes[i]
	}
	m.label(s)
	m.printed = m.printedForms(s.Reports, thingsCounted(s.Figures))
	v := &story{ID: s.ID, Title: "Story " + s.ID, Facts: m.facts(s)}
	if s.Title != nil {
		v.Title, v.Headline = clean(s.Title.Text), m.chip(told, s.Title.Report, s.Title.Start, s.Title.End)
	}
	if name := renamed(s); name != "" {
		v.Title, v.Headline = name, chip{}
	}
	v.Differences, v.Changed = m.differences(s), m.changed(s)
	v.Brief, v.Background = m.withDays(s, s.Brief), m.background(s)
	v.Said = m.said(s)
	v.Exchanges = m.exchanges(s)
	v.Documents, v.Alluded = m.documents(s)
	v.Positions = m.positions(s)
	v.Figures, v.Coverage = m.figures(s), m.coverage(s)
	v.Lineage = m.lineage(s)
	v.Cautions = m.cautions(s)
	v.Glance = m.glance(s, v)
	v.Timeline = m.timeline(s)
	v.People = m.people(s)
	v.Headlines = m.headlines(s)
	for _, id := range s.Reports {
		v.Reports = append(v.Reports, m.sheet(m.reports[id]))
	}
	for _, d := range s.Documents {
		if d.Original != nil {
			v.Originals = append(v.Originals, m.sheet(m.reports[d.Original.Text]))
		}
	}
	return v
}

// background lists what explains the matter, each line with all reports that
// tell it.
func (m *maker) background(s *record.Story) []dated {
	out := m.withDays(s, s.Background)
	for i := range out {
		if i < len(s.BackgroundAlso) {
			out[i].Chips = append(out[i].Chips, m.once(told, s.BackgroundAlso[i])...)
		}
	}
	return out
}

// renamed returns what the user calls the story, "" for nothing.
func renamed(s *record.Story) string {
	name := ""
	for _, c := range s.Corrected {
		if c.Field == "title" {
			name = c.Is
		}
	}
	return name
}

// headlines sets the headlines of the reports side by side, those of the same
// words in one line.
func (m *maker) headlines(s *record.Story) []line {
	var spans []record.Span
	for _, id := range s.Reports {
		for _, b := range m.reports[id].Blocks {
			if b.Role == "headline" {
				spans = append(spans, record.Span{Report: id, Start: b.Start, End: b.End, Text: m.words(id, record.Range{b.Start, b.End})})
				break
			}
		}
	}
	if len(spans) < 2 {
		return nil
	}
	return m.merged(told, spans)
}

// facts are the numbers in the head of a story.
func (m *maker) facts(s *record.Story) []string {
	out := []string{count(len(s.Reports), "report", "reports"), count(s.Independent.Count, "independent write-up", "independent write-ups")}
	if first, last := m.period(s); !last.IsZero() {
		out = append(out, "published "+days(first.Format(time.DateOnly), last.Format(time.DateOnly)))
	}
	for _, f := range []struct {
		n         int
		one, many string
	}{{len(s.Quotes), "quotation", "quotations"}, {listed(s), "document", "documents"}, {len(s.Differences), "difference", "differences"}} {
		if f.n > 0 {
			out = append(out, count(f.n, f.one, f.many))
		}
	}
	return out
}

// Long reports whether the title is a sentence rather than a headline.
func (s *story) Long() bool { return len(s.Title) > longTitle }

// longTitle is the number of bytes from which on a title is set smaller.
const longTitle = 110
