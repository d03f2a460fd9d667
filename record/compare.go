package record

import (
	"synoptic/compare/document"
	"synoptic/compare/position"
	"synoptic/report"
)

// entityID returns the id of entity i, nil for none.
func (b *builder) entityID(i int) *string {
	if i < 0 || b.actors[i] == "" {
		return nil
	}
	return &b.actors[i]
}

func (b *builder) buildDocuments() []Document {
	out := []Document{}
	for i, d := range b.Documents {
		x := Document{ID: next("d", &b.ids.document), Kind: string(d.Kind), Name: d.Name, Date: orNull(d.Date), Status: orNull(string(d.Status)),
			Actor: b.actorOfDocument(d.Speaks), Lead: b.entityID(d.Lead), Organiser: b.entityID(d.Organiser), Addressees: []string{}, Court: orNull(d.Court), Docket: orNull(d.Docket),
			Signatories: Signatories{Declared: []Declared{}, Named: b.signatories(d.Signatories), NotSigned: b.signatories(d.NotSigned)},
			Demands:     b.spans(d.Demands), Grounds: b.spans(d.Grounds), Passages: []Passage{}, Unmarked: []Use{}, Original: b.original(i), Mentions: b.spans(d.Mentions)}
		for _, a := range d.Addressees {
			x.Addressees = append(x.Addressees, b.actors[a])
		}
		for _, c := range d.Declared {
			x.Signatories.Declared = append(x.Signatories.Declared, Declared{c.Min, c.Max, b.span(c.Mention)})
		}
		for _, u := range d.Unmarked {
			x.Unmarked = append(x.Unmarked, Use{b.span(u.Print), b.span(u.Quoted), u.Words})
		}
		for order, s := range d.Passages {
			x.Passages = append(x.Passages, Passage{b.statements[s], order})
		}
		out = append(out, x)
	}
	return out
}

// actorOfDocument returns the actor that the document is, nil where no report
// lets it act.
func (b *builder) actorOfDocument(speaks []int) *string {
	if len(speaks) == 0 {
		return nil
	}
	return b.entityID(speaks[0])
}

func (b *builder) signatories(list []document.Signatory) []Signatory {
	out := []Signatory{}
	for _, s := range list {
		out = append(out, Signatory{b.entityID(s.Entity), orNull(s.Jurisdiction), b.spans(s.Mentions)})
	}
	return out
}

func (b *builder) buildFigures() []Figure {
	out := []Figure{}
	for _, f := range b.Figures {
		x := Figure{ID: next("f", &b.ids.figure), Of: f.Of, Unit: orNull(f.Unit), Relation: string(f.Relation),
			Independent: f.Independent, Note: orNull(f.Note), Mentions: []FigureMention{}}
		for _, m := range f.Mentions {
			y := m.Figure
			x.Mentions = append(x.Mentions, FigureMention{b.span(report.Ref{Report: m.Report, Span: y.Span}), y.Min, y.Max, orNull(y.Hedge), orNull(y.Unit)})
		}
		out = append(out, x)
	}
	return out
}

func (b *builder) buildDates() []Date {
	out := []Date{}
	for _, d := range b.Dates {
		x := Date{Value: orNull(d.Value), Relation: string(d.Relation), Mentions: b.spans(d.Mentions)}
		if !d.Event.Span.IsZero() {
			s := b.span(d.Event)
			x.Event = &s
		}
		out = append(out, x)
	}
	return out
}

func (b *builder) buildReuse() []Reuse {
	out := []Reuse{}
	for _, p := range b.Lineage.Passages {
		out = append(out, Reuse{b.span(p.A), b.span(p.B), p.Words, p.Told, string(p.Class), orNull(p.Earlier)})
	}
	return out
}

func (b *builder) buildPositions() []Position {
	out := []Position{}
	for _, p := range b.Positions {
		x := Position{Actor: b.actors[p.Entity], Position: p.Stance}
		for _, m := range p.Mentions {
			x.Mentions = append(x.Mentions, b.span(m.Ref))
			x.About = append(x.About, b.span(report.Ref{Report: m.Report, Span: m.About}))
		}
		out = append(out, x)
	}
	return out
}

func (b *builder) buildDifferences() []Difference {
	out := []Difference{}
	for _, d := range b.Differences {
		out = append(out, Difference{string(d.Kind), d.Note, b.spans(d.Mentions)})
	}
	return out
}

func (b *builder) buildShifts() []Shift {
	out := []Shift{}
	for _, x := range b.Shifts {
		out = append(out, Shift{string(x.Kind), x.Note, b.spans(x.Before), b.spans(x.After)})
	}
	return out
}

func (b *builder) buildExchanges() []Exchange {
	out := []Exchange{}
	for _, x := range b.Exchanges {
		y := Exchange{Actor: b.entityID(x.Target), Accusations: []Side{}, Answers: []Side{}}
		for _, a := range x.Accusations {
			y.Accusations = append(y.Accusations, b.side(a.By, a.Stance, a.Mention))
		}
		for _, a := range x.Answers {
			y.Answers = append(y.Answers, b.side(a.By, a.Kind, a.Mention))
		}
		out = append(out, y)
	}
	return out
}

func (b *builder) side(by int, stance string, m position.Mention) Side {
	return Side{b.entityID(by), stance, b.span(m.Ref), b.span(report.Ref{Report: m.Report, Span: m.About})}
}

func (b *builder) buildTimeline() []Entry {
	out := []Entry{}
	for _, e := range b.Timeline {
		out = append(out, Entry{orNull(e.Value), e.Lane, b.span(e.Mention)})
	}
	return out
}
