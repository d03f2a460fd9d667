// Package quote finds attributions: what is said, by which words it is
// introduced, and who says it.
package quote

import (
	"synoptic/annotate/document"
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
)

// Quote is one attribution with source, cue and content as in PolNeAR
// (Newell, Margolin and Ruths, LREC 2018).
type Quote struct {
	Kind       Kind
	Act        Act
	Content    []span.Span // in order; two pieces when the cue interrupts
	Quoted     []span.Span // what of Content stands in quotation marks, marks excluded
	Cue        []span.Span // empty when the quotation floats
	Source     []span.Span // empty when the report does not say
	Actor      int         // index into mention.Finding.Actors, -1 when not known
	Confidence int         // 0 to 100 that content and actor are right
}

// Find returns the attributions of t in order of their content. It may append
// actors to f for sources that nothing else has named ("a witness").
func Find(t *language.Text, passages []mark.Passage, f *mention.Finding, docs []document.Document) ([]Quote, []report.Doubt) {
	return nil, nil
}
