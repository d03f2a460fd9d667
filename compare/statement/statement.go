// Package statement finds one utterance in several reports: the same words,
// cut at either end, joined, with an ellipsis or a changed word.
//
// Two quotations of different reports are taken for one utterance when most
// words of the shorter one stand in the longer one, in order; the fewer words
// there are, the more must agree, and of three words or fewer the speaker must
// too. Quotations are joined into statements by average linkage, so that a
// long quotation does not tie two unlike ones together. Find is pure; order is
// that of the first quotation.
package statement

import (
	"cmp"
	"slices"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/compare/entity"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
)

// Statement is one utterance and the quotations that print it.
type Statement struct {
	Text    report.Ref // the longest quotation of it
	Quotes  []Quote    // in order of report, then position
	Differs []string   // "wording", "cut", "speaker", "kind", "date", "medium", in this order
}

// Quote names one quotation: report and index into its Quotes.
type Quote struct{ Report, Quote int }

// Find returns the statements of a story. Every direct or mixed quotation
// belongs to exactly one; order is that of the first quotation.
func Find(readings []*reading.Reading, entities []entity.Entity) []Statement {
	list := utterances(readings, entities)
	groups := link(list)
	out := make([]Statement, 0, len(groups))
	for _, g := range groups {
		out = append(out, state(list, g))
	}
	slices.SortStableFunc(out, func(a, b Statement) int {
		x, y := a.Quotes[0], b.Quotes[0]
		return cmp.Or(cmp.Compare(x.Report, y.Report), cmp.Compare(x.Quote, y.Quote))
	})
	return out
}

// utterance is a quotation in marks as words.
type utterance struct {
	Quote
	words   []string
	speaker int  // entity, -1 when not known
	paper   bool // a document speaks
	named   bool // the speaker has a proper name
	written bool
	kind    quote.Kind
	span    report.Ref
}

// utterances returns the quotations in marks of all readings.
func utterances(readings []*reading.Reading, entities []entity.Entity) []utterance {
	entityOf := map[entity.Member]int{}
	for i, e := range entities {
		for _, m := range e.Members {
			entityOf[m] = i
		}
	}
	var out []utterance
	for i, r := range readings {
		for k := range r.Quotes {
			q := &r.Quotes[k]
			if q.Kind == quote.Indirect || q.Act == quote.Belief || q.Act == quote.OtherAct {
				continue
			}
			u := utterance{Quote: Quote{i, k}, speaker: -1, written: q.Act == quote.Writing, kind: q.Kind}
			longest := q.Quoted[0]
			for _, s := range q.Quoted {
				for t := r.Text.Cover(s); t.Start < t.End; t.Start++ {
					if tok := &r.Text.Tokens[t.Start]; tok.Kind.Word() || tok.Kind == language.Number {
						u.words = append(u.words, tok.Lower)
					} else if tok.Lower == "&" {
						u.words = append(u.words, "and")
					}
				}
				if s.Len() > longest.Len() {
					longest = s
				}
			}
			u.span = report.Ref{Report: i, Span: longest}
			if e, ok := entityOf[entity.Member{Report: i, Actor: q.Actor}]; ok && q.Actor >= 0 {
				u.speaker, u.named = e, named(&r.Actors[q.Actor])
				u.paper = r.Actors[q.Actor].Kind == mention.DocumentKind
			}
			out = append(out, u)
		}
	}
	return out
}

// known reports whether the speaker is somebody in particular: a name or a
// document, not "officials".
func (u *utterance) known() bool { return u.named || u.paper }

// named reports whether the report gives the actor a proper name.
func named(a *mention.Actor) bool {
	return a.Kind != mention.DocumentKind && slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}

// state makes a statement of the utterances g.
func state(list []utterance, g []int) Statement {
	longest := g[0]
	s := Statement{}
	for _, i := range g {
		s.Quotes = append(s.Quotes, list[i].Quote)
		if len(list[i].words) > len(list[longest].words) {
			longest = i
		}
	}
	s.Text = list[longest].span
	s.Differs = differences(list, g, longest)
	return s
}

// differences says in what the quotations of one utterance differ.
func differences(list []utterance, g []int, longest int) []string {
	var wording, cut, speaker, kind, medium bool
	base := &list[longest]
	for _, i := range g {
		u := &list[i]
		if len(u.words) < len(base.words) {
			cut = true
		}
		if !contains(base.words, u.words) {
			wording = true
		}
		kind = kind || u.kind != base.kind
		medium = medium || u.written != base.written
		for _, k := range g {
			v := &list[k]
			speaker = speaker || u.speaker >= 0 && v.speaker >= 0 && u.speaker != v.speaker && u.Report != v.Report && u.known() && v.known() && !(u.paper && v.paper)
		}
	}
	var out []string
	for _, d := range []struct {
		is   bool
		name string
	}{{wording, "wording"}, {cut, "cut"}, {speaker, "speaker"}, {kind, "kind"}, {medium, "medium"}} {
		if d.is {
			out = append(out, d.name)
		}
	}
	return out
}

// contains reports whether part stands in whole as one run.
func contains(whole, part []string) bool {
	for i := 0; i+len(part) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(part)], part) {
			return true
		}
	}
	return len(part) == 0
}
