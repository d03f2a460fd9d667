package page

import (
	"bufio"
	"fmt"
	"io"

	"synoptic/record"
)

// Revision writes r for a terminal of 80 columns: the facts that changed, then
// the other words, then sentences added and deleted.
func Revision(w io.Writer, r *record.Revision, colour bool) error {
	t := &terminal{bufio.NewWriter(w), colour}
	t.wrapStyled("", fmt.Sprintf("%s → %s", r.A.Input, r.B.Input), "1")
	t.wrapStyled("", actions(r), "2")
	t.changes("Facts that changed", r.Changes, func(kind string) bool { return kind != "wording" })
	t.changes("Other words", r.Changes, func(kind string) bool { return kind == "wording" })
	t.sentences("Added", r.Sentences, "added")
	t.sentences("Deleted", r.Sentences, "deleted")
	t.sentences("Moved", r.Sentences, "moved")
	return t.Flush()
}

// actions says how many sentences each action befell.
func actions(r *record.Revision) string {
	n := map[string]int{}
	for _, s := range r.Sentences {
		n[s.Action]++
		if s.Moved {
			n["moved"]++
		}
	}
	return fmt.Sprintf("%d sentences kept, %d edited, %d added, %d deleted, %d moved", n["kept"], n["edited"], n["added"], n["deleted"], n["moved"])
}

func (t *terminal) changes(head string, list []record.Change, want func(kind string) bool) {
	for _, c := range list {
		if !want(c.Kind) {
			continue
		}
		if head != "" {
			t.head(head)
			head = ""
		}
		line := fmt.Sprintf("“%s” → “%s”", clean(c.A.Text), clean(c.B.Text))
		if c.Kind != "wording" {
			line = c.Kind + ": " + line
		}
		t.wrap("  ", line)
	}
}

func (t *terminal) sentences(head string, list []record.RevisedSentence, action string) {
	for _, s := range list {
		if s.Action != action && !(action == "moved" && s.Moved) {
			continue
		}
		if head != "" {
			t.head(head)
			head = ""
		}
		p := s.B
		if p == nil {
			p = s.A
		}
		t.wrap("  ", clean(p.Text))
	}
}
