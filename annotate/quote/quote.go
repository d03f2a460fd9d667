// Package quote finds attributions: what is said, by which words it is
// introduced, and who says it.
//
// Input is the tokenised text with its quoted passages, actors and documents,
// and the version for the roles of its blocks; output are attributions in order
// of their content, positions in bytes. A paragraph is cut into units, sentences
// that no quotation runs over; in each unit verbs of saying are found with their
// subjects, and every passage goes to the nearest of them. What has no such verb
// floats: it belongs to whoever spoke in the unit before. Find is pure and
// linear in the length of the text.
//
// Source, cue and content follow PolNeAR (Newell, Margolin and Ruths, LREC
// 2018); the sieve of patterns is in the manner of Muzny et al. (EACL 2017).
package quote

import (
	"cmp"
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/report"
	"synoptic/span"
)

// Kind says how much of the content stands in quotation marks.
type Kind string

// The kinds of quotations: all, part or none of the content is quoted.
const (
	Direct   Kind = "direct"
	Mixed    Kind = "mixed"
	Indirect Kind = "indirect"
)

// Act is the class of the cue.
type Act string

// The classes of cues.
const (
	Speech   Act = "speech"
	Writing  Act = "writing"
	Belief   Act = "belief"
	OtherAct Act = "other"

	topic Act = "topic" // while a text is read: somebody speaks of a thing, and what is said of it stands nowhere
)

// Quote is one attribution with source, cue and content.
type Quote struct {
	Kind       Kind
	Act        Act
	Content    []span.Span // in order; two pieces when the cue interrupts
	Quoted     []span.Span // what of Content stands in quotation marks, marks excluded
	Cue        []span.Span // empty when the quotation floats
	Source     []span.Span // empty when the report does not say
	Actor      int         // index into mention.Finding.Actors, -1 when not known
	Confidence int         // 0 to 100 that content and actor are right
	Sure       int         // 0 to 100 that the actor is right, wherever the content ends
}

// Find returns the attributions of t in order of their content. It may append
// actors to f for sources that nothing else has named ("a witness").
func Find(t *language.Text, v *report.Version, passages []mark.Passage, f *mention.Finding) ([]Quote, []report.Doubt) {
	return trained().Find(t, v, passages, f)
}

// Find is [Find] with another model.
func (m *Model) Find(t *language.Text, v *report.Version, passages []mark.Passage, f *mention.Finding) ([]Quote, []report.Doubt) {
	w, _ := m.free.Get().(*work)
	if w == nil {
		w = &work{}
	}
	defer m.free.Put(w)
	r := newReader(m, w, t, passages, f)
	for p, tokens := range t.Paragraphs {
		if tokens.Start == tokens.End {
			continue
		}
		switch v.RoleAt(t.Tokens[tokens.Start].Span.Start) {
		case report.Insert: // of other stories
		case report.Caption:
			r.caption(p)
		default:
			r.paragraph(p)
		}
	}
	for i := range r.quotes {
		q := &r.quotes[i]
		if q.Act == topic {
			q.Act = OtherAct
		}
		for _, pieces := range [][]span.Span{q.Source, q.Cue, q.Content, q.Quoted} { // what was put to a quotation later may stand before it
			slices.SortFunc(pieces, func(a, b span.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
		}
	}
	slices.SortStableFunc(r.quotes, func(a, b Quote) int { return cmp.Compare(a.Content[0].Start, b.Content[0].Start) })
	var doubts []report.Doubt
	for _, q := range r.quotes {
		if q.Actor < 0 && q.Kind != Indirect {
			doubts = append(doubts, report.Doubt{Kind: "no speaker", Span: q.Content[0]})
		}
	}
	return r.quotes, doubts
}
