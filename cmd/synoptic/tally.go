package main

import (
	"strings"

	"synoptic/store"
)

// tally counts the lines of an export by what they hold; what belongs to
// something else is not told.
type tally struct{ captures, corrections, removals, sources, watches int }

func (t *tally) add(l *store.Line) {
	switch {
	case l.Capture != nil:
		t.captures++
	case l.Correction != nil:
		t.corrections++
	case l.Removal != nil:
		t.removals++
	case l.Source != nil:
		t.sources++
	case l.Watch != nil:
		t.watches++
	}
}

// String names what there is, "nothing" where there is nothing.
func (t *tally) String() string {
	var parts []string
	for _, x := range []struct {
		n    int
		noun string
	}{{t.captures, "capture"}, {t.corrections, "correction"}, {t.removals, "removal"}, {t.sources, "source"}, {t.watches, "watch"}} {
		if x.n > 0 {
			parts = append(parts, plural(x.n, x.noun))
		}
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, ", ")
}
