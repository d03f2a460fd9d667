package revision

import (
	"slices"
	"strings"

	"synoptic/annotate/credit"
	"synoptic/report"
)

// Notice is a correction or update that b prints and a does not.
type Notice struct {
	credit.Notice
	Seen bool // what it speaks of has changed: its old words are gone, or, where it gives none, some sentence is not as it was
}

// notices lists what b says of its own changes.
func notices(a, b *side, r *Revision) []Notice {
	var out []Notice
	for _, n := range b.Notices {
		words := letters(n.Span.In(b.Text.Source))
		if slices.ContainsFunc(a.Notices, func(o credit.Notice) bool { return letters(o.Span.In(a.Text.Source)) == words }) {
			continue
		}
		seen := slices.ContainsFunc(r.Sentences, func(s Sentence) bool { return s.Action != Kept })
		if n.Old != "" {
			seen = a.prints(n.Old) && !b.prints(n.Old)
		}
		out = append(out, Notice{n, seen})
	}
	return out
}

// prints reports whether the story of v holds the words.
func (v *side) prints(words string) bool {
	for _, b := range v.Version.Blocks {
		if b.Role != report.Correction && strings.Contains(letters(b.Span.In(v.Version.Text)), letters(words)) {
			return true
		}
	}
	return false
}

// noted marks the changes that a notice gives: it names the old words or the
// new ones.
func noted(a, b *side, r *Revision) {
	for i := range r.Changes {
		c := &r.Changes[i]
		old, now := letters(c.A.In(a.Text.Source)), letters(c.B.In(b.Text.Source))
		c.Noted = slices.ContainsFunc(r.Notices, func(n Notice) bool { return covers(old, n.Old) || covers(now, n.New) })
	}
}

// covers reports whether one of the two is part of the other.
func covers(letter, words string) bool {
	w := letters(words)
	return w != "" && (strings.Contains(letter, w) || strings.Contains(w, letter))
}
