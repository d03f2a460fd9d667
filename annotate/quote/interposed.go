package quote

import (
	"slices"

	"synoptic/language"
)

// interposed makes who stands between two commas right at the cue the source of
// a, and content what the model took for it: "The council, Reyes said, had acted
// “like a bully.”", "The bridge, according to Okoro, is “a trap.”"
func (r *reader) interposed(a *attribution) {
	who, end := language.Range{}, a.cue.End
	if p, ok := r.endingAt(a.cue.Start, max(0, a.cue.Start-longestMention)); ok && r.saying(r.view.headOf(a.cue)) {
		who = p.Range
	} else if p, ok := r.startingAt(a.cue.End); ok && r.lower(a.cue.Start) == "according" {
		who, end = p.Range, p.End
	}
	start := min(who.Start, a.cue.Start)
	if who.End == 0 || start < 2 || r.lower(start-1) != "," || r.lower(end) != "," || a.source == who {
		return
	}
	before := language.Range{Start: r.Sentences[r.SentenceOf(start)].Start, End: start - 1}
	switch {
	case a.source.End == before.End && a.source.Start >= before.Start:
		before = a.source
	case a.source.End > 0:
		return
	case len(a.content) > 1 && a.content[0].End == before.End:
		before, a.content = a.content[0], a.content[1:]
	}
	if k := slices.IndexFunc(a.content, func(c language.Range) bool {
		return c.Start >= a.cue.End && c.Start <= r.behindMark(end+1) && c.End > end+1
	}); k >= 0 {
		a.content[k] = trimmed(r.Text, language.Range{Start: end + 1, End: a.content[k].End})
		a.source, a.content = who, slices.Insert(a.content, k, trimmed(r.Text, before))
	}
}

// behindMark returns the token behind an opening mark at token i, i where none is.
func (r *reader) behindMark(i int) int {
	if i < len(r.Tokens) && r.Tokens[i].Kind == language.Quote {
		return i + 1
	}
	return i
}
