package reuse

import (
	"slices"

	"synoptic/report"
)

// Pair is what two reports have to do with each other.
type Pair struct {
	A, B     int
	Told     int // words of narration that stand in both
	ofA, ofB Derivation
	runs     int         // of narration
	ordered  bool        // they stand in one order
	quoted   int         // words of quotation that stand in both
	Why      Reason      // why they are one write-up, empty when they are not
	Hints    []Hint      // which was there first
	Naming   *report.Ref // where one names the other as its source, when that makes them one write-up
}

// Derivation says how much of a report's narration stands in the other one,
// in the three classes by which the METER corpus (Gaizauskas et al., 2001)
// sorts news against its agency copy. It says nothing of who wrote it first.
type Derivation string

// The classes of derivation.
const (
	Wholly Derivation = "wholly"
	Partly Derivation = "partly"
	Hardly Derivation = "non-derived"
)

// Reason is why two reports are one write-up.
type Reason string

// The reasons, the strongest first.
const (
	SameText   Reason = "text"   // enough of the shorter one's narration stands in the other
	SameOrder  Reason = "order"  // many stretches of narration stand in both, all in one order
	SameAgency Reason = "agency" // both credit an agency, and share narration
	Named      Reason = "source" // one names the other's outlet as its source, and shares narration, or retells its quotations
	SameOutlet Reason = "outlet" // one newsroom wrote both, and credits no agency for either
	SameOwner  Reason = "owner"  // the user says that one owner stands behind both
)

// The share of narration that tells derivation and makes one write-up, alone
// and with an agency credited by both, and the words of narration that make
// one with a source named. Chosen on 204 reports of 32 events whose credits
// are known: they join 24 of the 25 pairs that credit one agency and share
// narration, and none of the 24 that credit different ones.
const (
	wholly     = 0.80
	oneWriteUp = 0.20
	sameAgency = 0.05
	namedWords = 20
)

// oneOrder is how many stretches of narration, of sameAgency in all, make one
// write-up when they stand in one order: by chance five do in one of 120 cases.
const oneOrder = 5

// retold is the share of a report's words in marks that must stand in the
// other, and be namedWords or more, for the report to be a retelling of the
// outlet that it names: more than a line in passing. It joins five pairs of the
// 204 reports, all of which retell.
const retold = 1.0 / 3

// newPair adds up the passages of reports i and k.
func newPair(texts []text, i, k int, passages []Passage) Pair {
	p := Pair{A: i, B: k}
	p.ordered = true
	last := -1
	for _, x := range passages {
		p.Told += x.Told
		if x.Class == Quotation {
			p.quoted += x.Words - x.Told
		}
		if x.Class == Narration {
			p.runs, p.ordered, last = p.runs+1, p.ordered && x.B.Span.Start > last, x.B.Span.Start
		}
	}
	p.ofA, p.ofB = derivation(p.Told, texts[i].narration), derivation(p.Told, texts[k].narration)
	return p
}

// Derived returns how much of either report's narration stands in the other.
func (p *Pair) Derived() (a, b Derivation) { return p.ofA, p.ofB }

func derivation(told, all int) Derivation {
	switch share := float64(told) / float64(max(1, all)); {
	case share >= wholly:
		return Wholly
	case share >= oneWriteUp:
		return Partly
	}
	return Hardly
}

// why returns the reason for which p is one write-up. Own is how many shared
// words neither report has in marks, whatever a third one shows.
func why(texts []text, p *Pair, own int) Reason {
	a, b := &texts[p.A], &texts[p.B]
	shorter := float64(max(1, min(a.narration, b.narration)))
	share := float64(p.Told) / shorter
	switch {
	case share >= oneWriteUp:
		return SameText
	case share >= sameAgency && p.runs >= oneOrder && p.ordered:
		return SameOrder
	case share >= sameAgency && slices.ContainsFunc(a.agencies, func(x string) bool { return slices.Contains(b.agencies, x) }):
		return SameAgency
	case own >= namedWords && float64(own) >= sameAgency*shorter && (a.draws(b) || b.draws(a)):
		return Named
	case p.retells(a, b) || p.retells(b, a):
		return Named
	case a.newsroom(b):
		return SameOutlet
	case a.owner != "" && a.owner == b.owner:
		return SameOwner
	}
	return ""
}

// retells reports whether t says to have from the outlet of u what others said,
// and has much of what it quotes from there: what one outlet alone obtained has
// one source.
func (p *Pair) retells(t, u *text) bool {
	return p.quoted >= namedWords && float64(p.quoted) >= retold*float64(t.words.Len()-t.narration) && t.passes(u)
}
