package page

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/record"
)

// glance is what somebody wants to know of a story at once: how many voices
// tell it, what changed, on what they differ, and which words most of them print.
type glance struct {
	WriteUps    string    // how many are independent, in words
	Shared      []sources // write-ups of several reports, the largest first
	Alone       []string  // reports that are a write-up of their own
	Cautions    []string
	Changed     []shift
	Differences []difference
	More        int // differences that are not shown
	Carried     []carriedWords
}

// carriedWords are words that several reports print.
type carriedWords struct {
	Text, Speaker string
	Lead          string // the verb of those that are only retold
	Quoted        bool
	chip          // its label says how many reports and write-ups print them
}

// The most that is shown of each part, and the fewest words that say something
// out of their place.
const (
	mostGlances   = 3
	fewestCarried = 5
)

// glance makes the first look at a story, nil for one report. The differences
// are those of v.
func (m *maker) glance(s *record.Story, v *story) *glance {
	if v.Lineage == nil {
		return nil
	}
	g := &glance{WriteUps: count(len(v.Lineage.Groups), "independent write-up", "independent write-ups"), Carried: m.mostCarried(s), Cautions: v.Cautions}
	for _, w := range v.Lineage.Groups {
		if len(w.Reports) > 1 {
			g.Shared = append(g.Shared, w)
			continue
		}
		name := w.Reports[0]
		if w.Origin != "" {
			name += " (" + w.Origin + ")"
		}
		g.Alone = append(g.Alone, name)
	}
	slices.SortStableFunc(g.Shared, func(a, b sources) int { return cmp.Compare(len(b.Reports), len(a.Reports)) })
	g.Changed = v.Changed[:min(len(v.Changed), mostGlances)]
	n := min(len(v.Differences), mostGlances)
	g.Differences, g.More = v.Differences[:n], len(v.Differences)-n
	return g
}

// mostCarried lists the words that most write-ups print, one utterance of a
// sure speaker each.
func (m *maker) mostCarried(s *record.Story) []carriedWords {
	list := carried(s)
	slices.SortStableFunc(list, func(a, b *record.Statement) int { return cmp.Compare(b.Independent, a.Independent) })
	var out []carriedWords
	for _, u := range list {
		g := group{statement: u}
		for _, id := range u.Quotes {
			g.quotes = append(g.quotes, m.quotes[id])
		}
		_, name := m.speakerOf(g)
		if name = capital(name); name == "" || slices.Contains(u.Differs, "speaker") || len(strings.Fields(u.Text.Text)) < fewestCarried || slices.ContainsFunc(out, func(c carriedWords) bool { return c.Speaker == name }) {
			continue
		}
		c := m.chip(spoke, u.Text.Report, u.Text.Start, u.Text.End)
		if c.Label = count(u.Reports, "report", "reports"); u.Independent < u.Reports {
			c.Label += ", " + count(u.Independent, "write-up", "write-ups")
		}
		w := carriedWords{Text: shorten(clean(u.Text.Text), 140), Speaker: name, Quoted: m.quotedIn(u), chip: c}
		if !w.Quoted {
			w.Lead = m.lead(m.quoting(u))
		}
		out = append(out, w)
		if len(out) == mostGlances {
			break
		}
	}
	return out
}

// quoting returns the quotation whose words stand for u.
func (m *maker) quoting(u *record.Statement) *record.Quote {
	for _, id := range u.Quotes {
		if q := m.quotes[id]; q.Report == u.Text.Report && len(q.Content) > 0 && q.Content[0][0] == u.Text.Start {
			return q
		}
	}
	return m.quotes[u.Quotes[0]]
}

// quotedIn reports whether some report has a statement in quotation marks.
func (m *maker) quotedIn(u *record.Statement) bool {
	return slices.ContainsFunc(u.Quotes, func(id string) bool { return m.quotes[id].Kind != "indirect" })
}
