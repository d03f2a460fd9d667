// Package reading joins everything that is found in one report.
//
// It holds slices of other rooms' types and finds nothing itself. [Read] is
// pure: the same version gives the same reading on any machine.
package reading

import (
	"slices"
	"time"

	"synoptic/annotate/credit"
	"synoptic/annotate/document"
	"synoptic/annotate/figure"
	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/language/parse"
	"synoptic/language/tag"
	"synoptic/report"
	"synoptic/span"
)

// Reading is all that one report says, each finding with its span.
type Reading struct {
	Version   *report.Version
	Text      *language.Text
	Passages  []mark.Passage
	Credits   []credit.Credit
	Notices   []credit.Notice
	Dates     []timex.Timex
	Figures   []figure.Figure
	Names     []mention.Name
	Actors    []mention.Actor
	Documents []document.Document
	Quotes    []quote.Quote
	Doubts    []report.Doubt
	Astray    bool // it tells nothing of the story that it stands in: it leads no brief and is no write-up
}

// Read finds everything in v.
func Read(v *report.Version) *Reading {
	t := Text(v)
	r := &Reading{Version: v, Text: t, Doubts: v.Doubts}
	r.Passages = mark.Find(t)
	r.Credits, r.Notices = credit.Find(v)
	found := mention.Find(t, v, r.Passages)
	anchor, _ := v.Day()
	var undated, unsaid []report.Doubt
	r.Dates, undated = timex.Find(t, anchor)
	r.Figures = figure.Find(t, points(r.Dates))
	r.Documents = document.Find(t, &found, r.Dates, r.Figures)
	r.Quotes, unsaid = quote.Find(t, v, r.Passages, &found)
	splitQuotes(r)
	r.Names, r.Actors = found.Names, found.Actors
	r.Doubts = append(append(r.Doubts[:len(r.Doubts):len(r.Doubts)], undated...), unsaid...)
	return r
}

// Stray is r among reports of another story: who says what in it stays, its dates,
// figures and documents do not.
func (r *Reading) Stray(doubts ...report.Doubt) *Reading {
	s := *r
	s.Dates, s.Figures, s.Documents = nil, nil, nil
	s.Doubts, s.Astray = slices.Concat(r.Doubts, doubts), true
	return &s
}

// Undated is r without its day of publication, which is not to be believed: what
// counts from that day has none.
func (r *Reading) Undated(why report.Doubt) *Reading {
	s, v := *r, *r.Version
	v.Published = ""
	s.Version = &v
	s.Dates, _ = timex.Find(r.Text, time.Time{})
	s.Doubts = append(r.Doubts[:len(r.Doubts):len(r.Doubts)], why)
	return &s
}

// Text returns the prose of v as tokens with tags and heads.
func Text(v *report.Version) *language.Text {
	t := Tokens(v)
	tag.Tag(t)
	for k := range t.Sentences {
		parse.Parse(t, k)
	}
	return t
}

// Tokens returns the prose of v as sentences and tokens alone.
func Tokens(v *report.Version) *language.Text {
	paragraphs, gaps := prose(v)
	return language.Read(v.Text, paragraphs, gaps...)
}

// points returns where the dates and times stand. Durations and sets are not
// among them: "four hours" is also a figure.
func points(dates []timex.Timex) []span.Span {
	var out []span.Span
	for _, d := range dates {
		if d.Type == timex.Date || d.Type == timex.Time {
			out = append(out, d.Span)
		}
	}
	return out
}
