package reading

import (
	"slices"
	"strings"

	"synoptic/report"
	"synoptic/span"
)

// prose returns the blocks that tell the story; the outlet's own apparatus is
// not read as language, nor are headings between paragraphs, which tell nothing
// that a paragraph does not. An insert in the middle of a line is a gap in its
// paragraph.
func prose(v *report.Version) (paragraphs, gaps []span.Span) {
	for i, b := range v.Blocks {
		if !b.Role.Prose() || b.Role == report.Headline && i > 0 {
			continue
		}
		if i > 1 && v.Blocks[i-1].Role == report.Insert && v.Blocks[i-2].Role.Prose() && !strings.Contains(v.Text[v.Blocks[i-2].Span.End:b.Span.Start], "\n") {
			paragraphs[len(paragraphs)-1].End = b.Span.End
			gaps = append(gaps, v.Blocks[i-1].Span)
		} else {
			paragraphs = append(paragraphs, b.Span)
		}
	}
	return paragraphs, gaps
}

// splitQuotes takes the gaps out of what is said, and by whom.
func splitQuotes(r *Reading) {
	_, gaps := prose(r.Version)
	for _, gap := range gaps {
		for i := range r.Quotes {
			q := &r.Quotes[i]
			q.Content, q.Quoted, q.Source = r.without(q.Content, gap), r.without(q.Quoted, gap), r.without(q.Source, gap)
		}
	}
}

// without returns spans with the gap cut out of the one that holds it.
func (r *Reading) without(spans []span.Span, gap span.Span) []span.Span {
	i := slices.IndexFunc(spans, func(s span.Span) bool { return s.Start < gap.Start && gap.End < s.End })
	if i < 0 {
		return spans
	}
	k := r.Text.TokenAt(gap.End)
	before := span.Span{Start: spans[i].Start, End: r.Text.Tokens[k-1].Span.End}
	behind := span.Span{Start: r.Text.Tokens[k].Span.Start, End: spans[i].End}
	return slices.Concat(spans[:i], []span.Span{before, behind}, spans[i+1:])
}
