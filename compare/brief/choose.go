package brief

import (
	"math"
	"slices"

	"synoptic/annotate/mention"
	"synoptic/annotate/timex"
	"synoptic/compare/agree"
	"synoptic/report"
)

// chooser takes sentences one after another, each time the one that adds most
// to those already taken.
type chooser struct {
	list    []sentence
	weights map[string]float64
	fit     func(*sentence) bool
	lead    bool            // the first is one that opens a report
	slots   []slot          // what each sentence of list answers; nil where that does not count
	told    map[string]bool // words of those taken
	opening map[string]bool // words of the first
	filled  slot
}

// slot is a set of questions that a sentence answers.
type slot uint8

const (
	who slot = 1 << iota
	where
	when
	disputed
)

// A lead is one of the first sentences of a report; leadBonus puts it before
// all others. Two, since what stands first may be a caption or a kicker.
// slotBonus is for each question that no sentence has answered yet.
const (
	leads     = 2
	leadBonus = 4
	slotBonus = 0.25
)

// choose returns up to want sentences; words already told count no more.
func (c *chooser) choose(want int) []report.Ref {
	c.told, c.opening = map[string]bool{}, map[string]bool{}
	var out []report.Ref
	for len(out) < want {
		best, most := -1, 0.0
		for i := range c.list {
			if x := &c.list[i]; c.fit(x) && !slices.Contains(out, x.ref) && !c.repeats(x) {
				if g := c.gain(i, len(out) == 0); g > most {
					best, most = i, g
				}
			}
		}
		if best < 0 {
			break
		}
		out = append(out, c.list[best].ref)
		for _, w := range c.list[best].words {
			c.told[w] = true
			if len(out) == 1 {
				c.opening[w] = true
			}
		}
		if c.slots != nil {
			c.filled |= c.slots[best]
		}
	}
	return out
}

// repeats reports whether most of x has been told.
func (c *chooser) repeats(x *sentence) bool {
	return x.told(nil, c.told) > alike || c.lead && x.place < leads && x.told(c.weights, c.opening) > alikeLeads
}

// gain is what sentence i adds. The first is a lead: it opens a report and
// holds most of the story, however long it is.
func (c *chooser) gain(i int, first bool) float64 {
	x := &c.list[i]
	g := x.gain(c.weights, c.told) * x.early()
	if c.lead && first && x.place < leads {
		g *= math.Sqrt(float64(x.tokens)) * leadBonus
	}
	if c.slots != nil {
		for q := who; q <= disputed; q <<= 1 {
			if c.slots[i]&^c.filled&q != 0 {
				g *= 1 + slotBonus
			}
		}
	}
	return g
}

// slots says which questions each sentence answers: a name of a person or body,
// a name of a place, a day, a number on which reports differ.
func (s *Story) slots(list []sentence) []slot {
	out := make([]slot, len(list))
	for i := range list {
		ref := list[i].ref
		r := s.Readings[ref.Report]
		for _, n := range r.Names {
			if ref.Span.Contains(n.Span) && n.Type == mention.Location {
				out[i] |= where
			} else if ref.Span.Contains(n.Span) {
				out[i] |= who
			}
		}
		if slices.ContainsFunc(r.Dates, func(d timex.Timex) bool { return d.Value != "" && ref.Span.Contains(d.Span) }) {
			out[i] |= when
		}
		if s.differs(ref) {
			out[i] |= disputed
		}
	}
	return out
}

// differs reports whether a sentence gives a number that another report does
// not.
func (s *Story) differs(ref report.Ref) bool {
	return slices.ContainsFunc(s.Figures, func(f agree.Figure) bool {
		return (f.Relation == agree.Differ || f.Relation == agree.Updated) && slices.ContainsFunc(f.Mentions, func(m agree.Mention) bool {
			return m.Report == ref.Report && ref.Span.Contains(m.Figure.Span)
		})
	})
}
