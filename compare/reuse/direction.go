package reuse

import (
	"slices"
	"strings"
)

// Hint speaks for one report of a pair having been there before the other's
// text. Hints may contradict each other, and none proves who wrote what.
type Hint struct {
	By    HintKind
	First string // "a" or "b"
}

// HintKind is what a hint rests on.
type HintKind string

// The kinds of hints.
const (
	ByTime    HintKind = "time"    // published earlier
	ByCredit  HintKind = "credit"  // the other one credits the agency whose own report this is
	BySource  HintKind = "source"  // the other one names its outlet as a source
	ByFullest HintKind = "fullest" // the other one's narration stands wholly in it, not the reverse
)

// hints returns what speaks for either of two reports that share words which
// neither has in marks.
func hints(texts []text, p *Pair, own int) []Hint {
	if own == 0 {
		return nil
	}
	a, b := &texts[p.A], &texts[p.B]
	var out []Hint
	add := func(by HintKind, first, second bool) {
		switch {
		case first && !second:
			out = append(out, Hint{by, "a"})
		case second && !first:
			out = append(out, Hint{by, "b"})
		}
	}
	order := earlier(a, b)
	add(ByTime, order == "a", order == "b")
	add(ByCredit, a.issues(b), b.issues(a))
	add(BySource, b.draws(a), a.draws(b))
	add(ByFullest, p.ofB == Wholly && p.ofA != Wholly, p.ofA == Wholly && p.ofB != Wholly)
	return out
}

// issues reports whether t stands on the pages of an agency that u credits:
// "AP" on apnews.
func (t *text) issues(u *text) bool {
	return slices.ContainsFunc(u.agencies, func(agency string) bool {
		name := folded(agency)
		return slices.ContainsFunc(t.names, func(n string) bool { return n == name || strings.TrimSuffix(n, "news") == name })
	})
}
