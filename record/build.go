package record

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"synoptic/annotate/quote"
	"synoptic/compare/account"
	"synoptic/compare/agree"
	"synoptic/compare/answer"
	"synoptic/compare/brief"
	"synoptic/compare/difference"
	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/original"
	"synoptic/compare/position"
	"synoptic/compare/reuse"
	"synoptic/compare/statement"
	"synoptic/ingest"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// Findings is everything compared about one story. Refs and report indexes
// within it count the story's own readings, then its originals.
type Findings struct {
	ID          string // of the story, where it has one that must stay; else made from the first report
	Readings    []*reading.Reading
	Lineage     reuse.Lineage
	Entities    []entity.Entity
	Statements  []statement.Statement
	Documents   []document.Document
	Originals   []original.Original
	Figures     []agree.Figure
	Dates       []agree.Date
	Positions   []position.Position
	Differences []difference.Difference
	Shifts      []account.Shift
	Exchanges   []answer.Exchange
	Title       report.Ref
	Brief       []report.Ref
	Background  []brief.Told
	Timeline    []brief.Entry
}

// Build joins readings and findings to one record. Readings are all reports
// in order of publication, then id; each stands in one of the stories. Texts
// are the originals in order of id, also those of which no report prints words.
func Build(readings []*reading.Reading, texts []*original.Text, stories []Findings, rejected []ingest.Rejected) *Record {
	rec := &Record{Schema: Schema, Reports: []Report{}, Originals: []Report{}, Stories: []Story{}, Rejected: []Rejected{}}
	rulers := map[*reading.Reading]*ruler{}
	for _, r := range readings {
		rulers[r] = newRuler(r.Version.Text)
		rec.Reports = append(rec.Reports, buildReport(rulers[r], r))
	}
	originals := map[*original.Text]*ruler{}
	for _, t := range texts {
		originals[t] = newRuler(t.Version.Text)
		rec.Originals = append(rec.Originals, buildReport(originals[t], &reading.Reading{Version: t.Version, Doubts: t.Version.Doubts}))
	}
	ids := &counter{}
	for i := range stories {
		b := &builder{Findings: &stories[i], ids: ids}
		for _, r := range stories[i].Readings {
			b.rulers = append(b.rulers, rulers[r])
		}
		for _, o := range stories[i].Originals {
			b.rulers = append(b.rulers, originals[o.Text])
		}
		rec.Stories = append(rec.Stories, b.story())
	}
	rec.doubtUnused()
	rec.doubtFar()
	for _, x := range rejected {
		rec.Rejected = append(rec.Rejected, Rejected{x.Input, x.Line, x.Reason})
	}
	return rec
}

func buildReport(m *ruler, r *reading.Reading) Report {
	v := r.Version
	sum := sha256.Sum256([]byte(v.Text))
	out := Report{ID: v.ID, Inputs: v.Inputs, URL: orNull(v.URL), Outlet: orNull(v.Outlet), Title: orNull(v.Title),
		Published: orNull(v.Published), Modified: orNull(v.Modified), Captured: orNull(v.Captured), Language: orNull(v.Language),
		Partial: v.Partial, Text: v.Text, SHA256: hex.EncodeToString(sum[:]), Blocks: m.blocks(v.Blocks), Doubts: m.doubts(r.Doubts),
		Credits: []Credit{}, Notices: []Notice{}, Metadata: []Claim{}}
	if len(v.Inputs) > 0 {
		out.Input = v.Inputs[0]
	}
	for _, c := range r.Credits {
		x := Credit{Agency: c.Agency, Person: orNull(c.Person), Kind: c.Kind, From: c.From}
		x.Start, x.End = m.ends(c.Span)
		out.Credits = append(out.Credits, x)
	}
	for _, n := range r.Notices {
		p := m.rangeOf(n.Span)
		out.Notices = append(out.Notices, Notice{n.Kind, p[0], p[1], orNull(n.Old), orNull(n.New)})
	}
	for _, c := range v.Metadata {
		out.Metadata = append(out.Metadata, Claim{c.Field, c.Value, c.From})
	}
	return out
}

// counter hands out ids that are unique within the record, in order.
type counter struct{ quote, statement, actor, document, figure int }

func next(prefix string, n *int) string {
	*n++
	return fmt.Sprintf("%s%d", prefix, *n)
}

// builder converts the findings of one story.
type builder struct {
	*Findings
	rulers     []*ruler // of the readings, then of the originals
	ids        *counter
	actors     []string                   // id of each entity
	actorOf    map[entity.Member]string   // id of the entity of each actor of a report
	statements []string                   // id of each statement
	statement  map[statement.Quote]string // id of the statement of each quotation
	quotes     map[statement.Quote]string // id of each quotation kept
	loose      map[int][]string           // ids of what prints each statement without a speaker
}

func (b *builder) story() Story {
	s := Story{ID: b.storyID(), Reports: []string{}, Title: b.title(), Independent: b.independent(), Actors: b.buildActors()}
	for _, r := range b.Readings {
		s.Reports = append(s.Reports, r.Version.ID)
	}
	b.nameStatements()
	s.Quotes = b.buildQuotes()
	s.Statements = b.buildStatements()
	s.Documents = b.buildDocuments()
	s.Figures = b.buildFigures()
	s.Dates = b.buildDates()
	s.Reuse = b.buildReuse()
	s.Positions = b.buildPositions()
	s.Differences = b.buildDifferences()
	s.Shifts = b.buildShifts()
	s.Exchanges = b.buildExchanges()
	s.Timeline = b.buildTimeline()
	s.Background, s.BackgroundAlso = []Span{}, [][]Span{}
	for _, t := range b.Findings.Background {
		s.Background = append(s.Background, b.span(t.Ref))
		s.BackgroundAlso = append(s.BackgroundAlso, b.spans(t.Also))
	}
	s.Brief = b.spans(b.Findings.Brief)
	return s
}

// storyID is made from the first report, so that it stays when later reports
// join.
func (b *builder) storyID() string {
	if b.ID != "" {
		return b.ID
	}
	sum := sha256.Sum256([]byte(b.Readings[0].Version.ID))
	return "s" + hex.EncodeToString(sum[:4])
}

// span converts a reference.
func (b *builder) span(r report.Ref) Span {
	m := b.rulers[r.Report]
	p := m.rangeOf(r.Span)
	if n := r.Report - len(b.Readings); n >= 0 {
		return Span{b.Originals[n].Text.Version.ID, p[0], p[1], r.Span.In(m.text)}
	}
	return Span{b.Readings[r.Report].Version.ID, p[0], p[1], r.Span.In(m.text)}
}

func (b *builder) spans(refs []report.Ref) []Span {
	out := make([]Span, len(refs))
	for i, r := range refs {
		out[i] = b.span(r)
	}
	return out
}

func (b *builder) title() *Span {
	if b.Title.Span.IsZero() {
		return nil
	}
	s := b.span(b.Title)
	return &s
}

func (b *builder) buildActors() []Actor {
	out := []Actor{}
	b.actorOf = map[entity.Member]string{}
	for _, e := range b.Entities {
		if len(e.Members) == 0 {
			b.actors = append(b.actors, "")
			continue
		}
		a := Actor{ID: next("a", &b.ids.actor), Kind: string(e.Kind), Name: e.Name, Roles: []Role{}, Mentions: []Span{}}
		for _, r := range e.Roles {
			a.Roles = append(a.Roles, Role{r.Title, orNull(r.Of), b.spans(r.Mentions)})
		}
		for _, m := range e.Members {
			b.actorOf[m] = a.ID
			for _, x := range b.Readings[m.Report].Actors[m.Actor].Mentions {
				a.Mentions = append(a.Mentions, b.span(report.Ref{Report: m.Report, Span: x.Span}))
			}
		}
		b.actors = append(b.actors, a.ID)
		out = append(out, a)
	}
	return out
}

func (b *builder) nameStatements() {
	b.statement, b.quotes = map[statement.Quote]string{}, map[statement.Quote]string{}
	b.loose = map[int][]string{}
	for _, s := range b.Statements {
		id := next("u", &b.ids.statement)
		b.statements = append(b.statements, id)
		for _, x := range s.Prints {
			if x.Home {
				b.statement[x.Quote] = id
			}
		}
	}
}

// buildQuotes keeps speech and writing; beliefs and intentions stay with
// annotate.
func (b *builder) buildQuotes() []Quote {
	out := []Quote{}
	for i, r := range b.Readings {
		for k := range r.Quotes {
			q := &r.Quotes[k]
			if q.Act != quote.Speech && q.Act != quote.Writing {
				continue
			}
			key := statement.Quote{Report: i, Quote: k}
			b.quotes[key] = next("q", &b.ids.quote)
			out = append(out, Quote{ID: b.quotes[key], Report: r.Version.ID, Statement: orNull(b.statement[key]), Attribution: attribution(b.rulers[i], r, q, b.actor(i, q.Actor))})
		}
		out = b.unattributed(out, i)
	}
	return out
}

// unattributed appends what report i prints of statements without giving it to
// anybody.
func (b *builder) unattributed(out []Quote, i int) []Quote {
	for k, s := range b.Statements {
		for _, x := range s.Unattributed {
			if x.Words.Report != i {
				continue
			}
			q := quote.Quote{Kind: quote.Indirect, Act: quote.Speech, Content: []span.Span{x.Words.Span}, Actor: x.Actor, Sure: guess}
			if x.Marked {
				q.Kind, q.Quoted = quote.Mixed, q.Content
			}
			id := next("q", &b.ids.quote)
			b.loose[k] = append(b.loose[k], id)
			out = append(out, Quote{ID: id, Report: b.Readings[i].Version.ID, Statement: &b.statements[k], Unattributed: true, Attribution: attribution(b.rulers[i], b.Readings[i], &q, b.actor(i, x.Actor))})
		}
	}
	return out
}

// guess is how sure the speaker is whom only another report names.
const guess = 50

// actor returns the id of an actor of report i, nil for none.
func (b *builder) actor(i, actor int) *string {
	if id, ok := b.actorOf[entity.Member{Report: i, Actor: actor}]; ok {
		return &id
	}
	return nil
}

func (b *builder) buildStatements() []Statement {
	out := []Statement{}
	for i, s := range b.Statements {
		u := Statement{ID: b.statements[i], Text: b.span(s.Text), Quotes: []string{}, Speakers: []string{}, Differs: append([]string{}, s.Differs...)}
		var reports []int
		said := map[string]bool{}
		for _, x := range s.Prints {
			if x.Home {
				u.Quotes = append(u.Quotes, b.quotes[x.Quote])
			}
			u.Prints = append(u.Prints, b.span(x.Words))
			reports = append(reports, x.Report)
			if name := b.speaker(x.Quote); name != "" && !said[name] {
				said[name] = true
				u.Speakers = append(u.Speakers, name)
			}
		}
		u.Quotes = append(u.Quotes, b.loose[i]...)
		for _, x := range s.Unattributed {
			u.Prints = append(u.Prints, b.span(x.Words))
			reports = append(reports, x.Words.Report)
		}
		u.Reports, u.Independent = distinct(reports), b.Lineage.Independent(reports)
		out = append(out, u)
	}
	return out
}

// speaker returns the name, across reports, of who says q.
func (b *builder) speaker(q statement.Quote) string {
	actor := b.Readings[q.Report].Quotes[q.Quote].Actor
	for _, e := range b.Entities {
		for _, m := range e.Members {
			if m == (entity.Member{Report: q.Report, Actor: actor}) {
				return e.Name
			}
		}
	}
	return ""
}

func distinct(list []int) int {
	seen := map[int]bool{}
	for _, x := range list {
		seen[x] = true
	}
	return len(seen)
}
