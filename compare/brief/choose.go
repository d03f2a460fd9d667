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
	named   map[string]bool // last names that a reader knows
	common  map[string]bool // words that several reports use
	of      map[int]int     // how many of each report have been taken
}

// slot is a set of questions that a sentence answers.
type slot uint16

const (
	who slot = 1 << iota
	where
	when
	disputed
	counted // a number that several reports give
	carried // words of somebody that several reports print
	answer  // what somebody says against what is said of him
	latest  // what the last reports open with
	ended   // how far the matter has come
)

// A lead is one of the first sentences of a report; leadBonus puts it before
// all others. Two, since what stands first may be a caption or a kicker.
// slotBonus is for each question that no sentence has answered yet, keyBonus for
// those that a reader misses most.
const (
	leads       = 2
	leadBonus   = 4
	slotBonus   = 0.25
	keyBonus    = 1
	latestBonus = 2
)

// viewed is what a lead is worth that does not open a brief well, such as "It is
// another blow to the trade"; decided one that tells how a case in court stands;
// newest what one of the last day is worth more than one of the first.
const (
	viewed  = 0.6
	decided = 1.6
	newest  = 0.15
)

// A sentence that only explains is worth background of another one; one more of
// a report that has k among those taken 1/(1+sameReport·k); the first of another
// report, which opens with the same in other words, otherLead; and one of whose
// words less than kinship stand in other reports the less, the fewer.
const (
	background = 0.4
	sameReport = 0.15
	otherLead  = 0.5
	kinship    = 0.4
)

// A brief is at an end when, with enough sentences, the next one adds less than
// enoughShare of what the second one did.
const (
	enough      = 6
	enoughShare = 0.33
)

// unplaced is what a sentence of a report without a day is worth as the first of
// a brief, beside reports that have one: nothing tells how matters stood then.
const unplaced = 0.01

// choose returns up to want sentences; words already told count no more.
func (c *chooser) choose(want int) []report.Ref {
	c.told, c.opening, c.of = map[string]bool{}, map[string]bool{}, map[int]int{}
	c.named = map[string]bool{}
	for i := range c.list {
		if x := &c.list[i]; x.headline {
			for _, w := range slices.Concat(x.full, x.short) {
				c.named[w] = true
			}
		}
	}
	var out []report.Ref
	second := 0.0
	for len(out) < want {
		best, most := -1, 0.0
		owed := len(out) == 1 && c.owes()
		for i := range c.list {
			if x := &c.list[i]; c.may(i) && !slices.Contains(out, x.ref) && (!owed || c.ends(i)) {
				if g := c.gain(i, len(out) == 0); g > most {
					best, most = i, g
				}
			}
		}
		if best < 0 || c.lead && len(out) >= enough && most < enoughShare*second {
			break
		}
		if len(out) == 1 {
			second = most
		}
		c.of[c.list[best].ref.Report]++
		for _, w := range c.list[best].full {
			c.named[w] = true
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

// may reports whether sentence i fits and does not repeat what has been told.
func (c *chooser) may(i int) bool {
	x := &c.list[i]
	return c.fit(x) && !c.repeats(x, c.fresh(i))
}

// ends reports whether sentence i is the first to tell in what the matter ended.
func (c *chooser) ends(i int) bool {
	return (c.list[i].stage > 0 || c.list[i].amends && c.list[i].final()) && c.fresh(i)&ended != 0
}

// owes reports whether a sentence that may be taken tells in what the matter ended,
// and none has: it comes second, whatever it adds.
func (c *chooser) owes() bool {
	for i := range c.list {
		if c.lead && c.ends(i) && c.may(i) {
			return true
		}
	}
	return false
}

// repeats reports whether most of x has been told; fresh are the questions that
// it answers first. What the last reports open with may name much of the first.
func (c *chooser) repeats(x *sentence, fresh slot) bool {
	most := alike
	if fresh&ended != 0 && x.stage > 0 {
		most = alikeEnded
	}
	return x.told(nil, c.told) > most || c.lead && x.place < leads && fresh&(latest|ended) == 0 && x.told(c.weights, c.opening) > alikeLeads
}

// fresh returns the questions that sentence i answers and none before it has.
func (c *chooser) fresh(i int) slot {
	if c.slots == nil {
		return 0
	}
	return c.slots[i] &^ c.filled
}

// headed reports whether a headline of another report has a word of x, where there
// are headlines.
func (c *chooser) headed(x *sentence) bool {
	any := false
	for i := range c.list {
		if y := &c.list[i]; y.headline && y.ref.Report != x.ref.Report {
			if any = true; shared(x.words, y.words) > 0 {
				return true
			}
		}
	}
	return !any
}

// opens is how well x opens a brief: better the newer it is, less well when it only
// says what something is, opens with words of somebody, with a participle or with
// what the reader does not know yet, or has no word of other headlines.
func (c *chooser) opens(x *sentence) float64 {
	out := 1 + newest*x.age
	for _, less := range []bool{x.views, x.quoted, x.called, !c.headed(x)} {
		if less {
			out *= viewed
		}
	}
	switch {
	case x.bare != "":
		out *= pointing
	case x.outcome && x.stage >= pleaded:
		out *= decided
	case x.surpassed:
		out *= viewed
	}
	return out
}

// gain is what sentence i adds. The first is a lead: it opens a report and
// holds most of the story, however long it is.
func (c *chooser) gain(i int, first bool) float64 {
	x := &c.list[i]
	g := x.gain(c.weights, c.told) * x.early()
	if c.common != nil {
		k := min(1, x.told(nil, c.common)/kinship)
		g *= k * k
	}
	if x.bare != "" && !c.told[x.bare] && !first {
		g *= pointing
	}
	g *= c.knowing(x)
	if first && x.undated {
		g *= unplaced
	}
	if c.lead && first && x.place < leads && !x.past && !x.leans && !x.points {
		return g * c.opens(x) * math.Sqrt(float64(x.tokens)) * leadBonus
	}
	if c.slots == nil {
		return g
	}
	if x.past {
		g *= background
	}
	if x.place == 0 && c.lead && c.fresh(i)&latest == 0 {
		g *= otherLead
	}
	for q := who; q <= ended; q <<= 1 {
		switch {
		case c.fresh(i)&q == 0:
		case q == latest || q == ended && x.stage >= pleaded:
			g *= 1 + latestBonus
		case q >= carried:
			g *= 1 + keyBonus
		default:
			g *= 1 + slotBonus
		}
	}
	return g / (1 + sameReport*float64(c.of[x.ref.Report]))
}

// knowing is the less, the more things sentence x takes for known that have not been
// told: "the book", "the four victims".
func (c *chooser) knowing(x *sentence) float64 {
	out := 1.0
	for _, w := range x.definite {
		if !c.told[w] {
			out *= unknownThing
		}
	}
	for _, w := range x.short {
		if !c.named[w] {
			out *= unknownName
		}
	}
	return max(out, leastKnown)
}

// unknownThing is what one such thing leaves of a sentence's worth, unknownName what
// somebody leaves whom it calls by the last name alone, leastKnown what all leave.
const (
	unknownThing = 0.7
	unknownName  = 0.85
	leastKnown   = 0.5
)

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
		out[i] |= s.keys(&list[i])
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
