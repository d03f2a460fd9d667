package alert

import (
	"fmt"
	"slices"

	"synoptic/record"
)

// maxShown is how many changed paragraphs an event points at.
const maxShown = 5

// edits finds reports whose text changed.
func (c *change) edits() []Event {
	var out []Event
	for _, id := range c.story.Reports {
		now, was := c.reports[id], c.old[id]
		if now == nil || was == nil || now.SHA256 == was.SHA256 || c.watch.Value != "" && normal(text(now.Outlet)) != normal(c.watch.Value) {
			continue
		}
		changed := c.fresh(id)
		gone := len(missing(was, now))
		what := fmt.Sprintf("%s edited its report: %s", name(now), paragraphs(len(changed), gone))
		if len(now.Notices) > len(was.Notices) {
			what += ", with a notice"
		}
		spans := changed[:min(len(changed), maxShown)]
		if len(spans) == 0 {
			spans = c.heads([]string{id})
		}
		if len(spans) > 0 {
			out = append(out, c.event(what, spans, id, now.SHA256))
		}
	}
	return out
}

// name is how an event speaks of the outlet of a report.
func name(r *record.Report) string {
	if o := text(r.Outlet); o != "" {
		return o
	}
	return "an outlet"
}

// paragraphs counts what changed, for people.
func paragraphs(fresh, gone int) string {
	switch {
	case gone == 0 && fresh == 0:
		return "paragraphs in another order"
	case gone == 0:
		return fmt.Sprintf("paragraphs new: %d", fresh)
	case fresh == 0:
		return fmt.Sprintf("paragraphs taken out: %d", gone)
	}
	return fmt.Sprintf("paragraphs new or changed: %d, old ones gone: %d", fresh, gone)
}

// fresh returns the blocks of a report that it did not have before; all of
// them where it is new.
func (c *change) fresh(id string) []record.Span {
	known := map[string]bool{}
	if was := c.old[id]; was != nil {
		for _, b := range blocks(was) {
			known[b.Text] = true
		}
	}
	return slices.DeleteFunc(blocks(c.reports[id]), func(b record.Span) bool { return known[b.Text] })
}

// missing returns the blocks of one version that the other has not.
func missing(was, now *record.Report) []record.Span {
	have := map[string]bool{}
	for _, b := range blocks(now) {
		have[b.Text] = true
	}
	return slices.DeleteFunc(blocks(was), func(b record.Span) bool { return have[b.Text] })
}

func blocks(r *record.Report) []record.Span {
	if r == nil {
		return nil
	}
	text := []rune(r.Text)
	var out []record.Span
	for _, b := range r.Blocks {
		if b.Start >= 0 && b.Start < b.End && b.End <= len(text) {
			out = append(out, record.Span{Report: r.ID, Start: b.Start, End: b.End, Text: string(text[b.Start:b.End])})
		}
	}
	return out
}
