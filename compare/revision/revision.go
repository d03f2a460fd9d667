// Package revision says what changed between two versions of a report, or
// between two reports that carry one dispatch as it stood at different hours.
//
// Input are two readings, output what became of every sentence (kept, edited,
// added, deleted; moved or not), which facts changed: figures, dates, names,
// speakers, quotations, headlines; and what the later version says of it:
// corrections with the old and the new value. White space, marks, case,
// encoding and datelines are no change. The actions are those of NewsEdits
// (Spangher et al., NAACL 2022). Compare is pure; swapping its arguments swaps
// the answer.
package revision

import (
	"synoptic/reading"
	"synoptic/span"
)

// Action is what became of a sentence.
type Action string

// The actions. A kept sentence has the same words.
const (
	Kept    Action = "kept"
	Edited  Action = "edited"
	Added   Action = "added"
	Deleted Action = "deleted"
)

// Sentence is one sentence of either version.
type Sentence struct {
	Action Action
	Moved  bool      // stands elsewhere among the sentences that both have
	A, B   span.Span // bytes of each text; zero where it is missing
}

// Kind is what sort of fact changed.
type Kind string

// The kinds of changes, the important ones first.
const (
	Figure    Kind = "figure"
	Date      Kind = "date"
	Name      Kind = "name"
	Speaker   Kind = "speaker"
	Quotation Kind = "quotation"
	Headline  Kind = "headline"
	Wording   Kind = "wording"
)

// kinds in order of importance.
var kinds = []Kind{Figure, Date, Name, Speaker, Quotation, Headline, Wording}

// Change is a stretch of words of a that stands otherwise in b.
type Change struct {
	Kind  Kind
	A, B  span.Span
	Noted bool // a notice of b gives the old words or the new ones
}

// Revision is everything that changed.
type Revision struct {
	Sentences []Sentence // in order of b; deleted ones where they stood in a
	Changes   []Change   // facts first, then in order of b
	Notices   []Notice   // what b, and not a, says of its own changes
}

// Facts returns the changes that are more than wording.
func (r *Revision) Facts() []Change {
	for i, c := range r.Changes {
		if c.Kind == Wording {
			return r.Changes[:i]
		}
	}
	return r.Changes
}

// Compare returns what changed from a to b.
func Compare(a, b *reading.Reading) Revision {
	x, y := newSide(a), newSide(b)
	match(x, y)
	move(x, y)
	r := Revision{Sentences: sentences(x, y), Changes: changes(x, y)}
	r.Notices = notices(x, y, &r)
	noted(x, y, &r)
	return r
}
