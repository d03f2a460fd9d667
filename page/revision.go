package page

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"synoptic/record"
)

// Revision writes r for a terminal of 80 columns: the facts that changed, what
// the later version says of it, then the other words and the sentences
// rewritten, added, deleted and moved.
func Revision(w io.Writer, r *record.Revision, colour bool) error {
	t := &terminal{bufio.NewWriter(w), colour}
	t.wrapStyled("", fmt.Sprintf("%s → %s", r.A.Input, r.B.Input), "1")
	t.wrapStyled("", actions(r), "2")
	t.changes("Facts that changed", r, func(c *record.Change) bool { return c.Kind != "wording" })
	t.notices(r)
	whole := rewritten(r)
	t.changes("Other words", r, func(c *record.Change) bool { return c.Kind == "wording" && len(holding(c, whole)) == 0 })
	if len(whole) > 0 {
		t.head("Rewritten")
	}
	for _, s := range whole {
		t.wrap("  ", "before: "+clean(s.A.Text))
		t.wrap("  ", "after:  "+clean(s.B.Text))
	}
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

func (t *terminal) changes(head string, r *record.Revision, want func(*record.Change) bool) {
	told := map[string]bool{} // the headline often has what the story has
	for i := range r.Changes {
		c := &r.Changes[i]
		if key := c.Kind + clean(c.A.Text) + "\x00" + clean(c.B.Text); !want(c) || told[key] {
			continue
		} else {
			told[key] = true
		}
		if head != "" {
			t.head(head)
			head = ""
		}
		line := fmt.Sprintf("“%s” → “%s”", clean(c.A.Text), clean(c.B.Text))
		if c.Kind != "wording" {
			line = c.Kind + ": " + line
		}
		if c.Noted {
			line += " (noted)"
		}
		t.wrap("  ", line)
		if in := sentenceOf(c, r.Sentences); in != "" {
			t.wrapStyled("    ", "in: "+in, "2")
		}
	}
}

// mostAround is how many characters of a sentence stand on either side of what
// changed in it.
const mostAround = 120

// sentenceOf returns the later version's sentence around a change, "" where the
// change is most of it.
func sentenceOf(c *record.Change, list []record.RevisedSentence) string {
	for _, s := range list {
		if s.B == nil || c.B.Start < s.B.Start || c.B.End > s.B.End {
			continue
		}
		words := []rune(s.B.Text)
		start, end := c.B.Start-s.B.Start, c.B.End-s.B.Start
		if end > len(words) || (end-start)*3 > len(words)*2 {
			return ""
		}
		from, to := max(0, start-mostAround), min(len(words), end+mostAround)
		in := string(words[from:to])
		if from > 0 {
			in = "… " + cutFirst(in)
		}
		if to < len(words) {
			in = cutLast(in) + " …"
		}
		return clean(in)
	}
	return ""
}

// notices says what the later version tells of its own changes, and where it
// tells nothing though facts have changed.
func (t *terminal) notices(r *record.Revision) {
	facts := slices.ContainsFunc(r.Changes, func(c record.Change) bool { return c.Kind != "wording" && c.Kind != "headline" })
	if len(r.Notices) == 0 {
		if facts {
			t.wrapStyled("  ", "No notice in the later version tells of a change.", "2")
		}
		return
	}
	t.head("What the later version says of its changes")
	for _, n := range r.Notices {
		t.wrap("  ", n.Kind+": "+clean(n.B.Text))
		switch {
		case n.Old != nil && !n.Seen:
			t.wrapStyled("    ", fmt.Sprintf("“%s” did not stand in the earlier version, or still stands in the later one.", *n.Old), "2")
		case !n.Seen:
			t.wrapStyled("    ", "Nothing has changed otherwise.", "2")
		}
	}
}

// mostWords is how many changed stretches of a sentence are listed one by one;
// a sentence with more is shown as it was and as it is.
const mostWords = 3

// rewritten returns the edited sentences with more changes than that.
func rewritten(r *record.Revision) []record.RevisedSentence {
	var out []record.RevisedSentence
	for _, s := range r.Sentences {
		n := 0
		for i := range r.Changes {
			n += len(holding(&r.Changes[i], []record.RevisedSentence{s}))
		}
		if n > mostWords {
			out = append(out, s)
		}
	}
	return out
}

// holding returns the sentences of list that hold the change on both sides.
func holding(c *record.Change, list []record.RevisedSentence) (out []record.RevisedSentence) {
	for _, s := range list {
		if s.A != nil && s.B != nil && s.A.Start <= c.A.Start && c.A.End <= s.A.End && s.B.Start <= c.B.Start && c.B.End <= s.B.End {
			out = append(out, s)
		}
	}
	return out
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
