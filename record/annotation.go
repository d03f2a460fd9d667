package record

import (
	"fmt"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/reading"
	"synoptic/span"
)

// Annotation is one text's reading as `synoptic annotate` prints it. Actor ids
// hold within it.
type Annotation struct {
	ID        string         `json:"id"`
	Sentences []Range        `json:"sentences"`
	Entities  []Entity       `json:"entities"`
	Actors    []ReportActor  `json:"actors"`
	Quotes    []Attribution  `json:"quotes"`
	Dates     []Timex        `json:"dates"`
	Figures   []ReportFigure `json:"figures"`
	Blocks    []Block        `json:"blocks"`
	Doubts    []Doubt        `json:"doubts"`
}

// Entity is one proper name.
type Entity struct {
	Start int     `json:"start"`
	End   int     `json:"end"`
	Type  string  `json:"type"`
	Actor *string `json:"actor"`
}

// ReportActor is an actor within one report.
type ReportActor struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind"`
	Name     string   `json:"name"`
	Roles    []string `json:"roles"`
	Mentions []Range  `json:"mentions"`
}

// Timex is an expression of time.
type Timex struct {
	Start int     `json:"start"`
	End   int     `json:"end"`
	Type  string  `json:"type"`
	Value *string `json:"value"`
}

// ReportFigure is a number within one report.
type ReportFigure struct {
	Start int      `json:"start"`
	End   int      `json:"end"`
	Text  string   `json:"text"`
	Min   *float64 `json:"min"`
	Max   *float64 `json:"max"`
	Hedge *string  `json:"hedge"`
	Unit  *string  `json:"unit"`
	Of    *string  `json:"of"`
}

// Annotate converts the reading of one text; id is the caller's name for it.
func Annotate(id string, r *reading.Reading) *Annotation {
	m := newRuler(r.Text.Source)
	a := &Annotation{ID: id, Blocks: m.blocks(r.Version.Blocks), Doubts: m.doubts(r.Doubts),
		Sentences: make([]Range, 0, len(r.Text.Sentences)), Entities: []Entity{}, Actors: []ReportActor{},
		Quotes: []Attribution{}, Dates: []Timex{}, Figures: []ReportFigure{}}
	for _, s := range r.Text.Sentences {
		a.Sentences = append(a.Sentences, m.rangeOf(r.Text.Span(s.Range)))
	}
	for _, n := range r.Names {
		p := m.rangeOf(n.Span)
		a.Entities = append(a.Entities, Entity{p[0], p[1], string(n.Type), localID(n.Actor)})
	}
	for i := range r.Actors {
		a.Actors = append(a.Actors, reportActor(m, i, &r.Actors[i]))
	}
	for i := range r.Quotes {
		q := &r.Quotes[i]
		a.Quotes = append(a.Quotes, attribution(m, r, q, localID(q.Actor)))
	}
	for _, d := range r.Dates {
		p := m.rangeOf(d.Span)
		a.Dates = append(a.Dates, Timex{p[0], p[1], string(d.Type), orNull(d.Value)})
	}
	for _, f := range r.Figures {
		p := m.rangeOf(f.Span)
		a.Figures = append(a.Figures, ReportFigure{p[0], p[1], f.Span.In(m.text), f.Min, f.Max, orNull(f.Hedge), orNull(f.Unit), orNull(f.Of)})
	}
	return a
}

// localID names actor i of one report, nil for none.
func localID(i int) *string {
	if i < 0 {
		return nil
	}
	id := fmt.Sprintf("a%d", i+1)
	return &id
}

func reportActor(m *ruler, i int, a *mention.Actor) ReportActor {
	out := ReportActor{ID: *localID(i), Kind: string(a.Kind), Name: a.Name, Roles: []string{}, Mentions: []Range{}}
	for _, r := range a.Roles {
		out.Roles = append(out.Roles, r.Title)
	}
	for _, x := range a.Mentions {
		out.Mentions = append(out.Mentions, m.rangeOf(x.Span))
	}
	return out
}

// attribution converts q; actor is the id under which its source is listed.
func attribution(m *ruler, r *reading.Reading, q *quote.Quote, actor *string) Attribution {
	a := Attribution{Kind: string(q.Kind), Act: string(q.Act), Content: m.ranges(q.Content), Quoted: m.ranges(q.Quoted),
		Cue: m.ranges(q.Cue), Source: m.ranges(q.Source), Actor: actor, Confidence: Hundredth(q.Confidence), Sure: Hundredth(q.Sure), Text: joined(m.text, q.Content)}
	if q.Actor >= 0 {
		a.Speaker = orNull(r.Actors[q.Actor].Name)
	}
	return a
}

// joined returns the pieces of text with " … " between them.
func joined(text string, pieces []span.Span) string {
	parts := make([]string, len(pieces))
	for i, p := range pieces {
		parts[i] = p.In(text)
	}
	return strings.Join(parts, " … ")
}
