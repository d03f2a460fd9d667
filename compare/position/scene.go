package position

import (
	"iter"
	"slices"

	"synoptic/annotate/quote"
	"synoptic/compare/entity"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// scene is one report of a story with its grammar and with the entities of its
// actors.
type scene struct {
	*grammar
	*reading.Reading
	report   int
	entities []entity.Entity
	entityOf map[entity.Member]int
}

// scenes yields the reports that tell the story.
func scenes(readings []*reading.Reading, entities []entity.Entity) iter.Seq[*scene] {
	entityOf := entity.ByMember(entities)
	return func(yield func(*scene) bool) {
		for i, r := range readings {
			if !r.Astray && !yield(&scene{newGrammar(r), r, i, entities, entityOf}) {
				return
			}
		}
	}
}

// bearer returns the entity of an actor that may hold a position.
func (s *scene) bearer(actor int) (int, bool) {
	e, ok := s.entityOf[entity.Member{Report: s.report, Actor: actor}]
	return e, ok && s.entities[e].Voiced()
}

// mention returns the sentence of the verb at k, which is about something.
func (s *scene) mention(k int, about span.Span) Mention {
	return Mention{report.Ref{Report: s.report, Span: s.Span(s.Sentences[s.SentenceOf(k)].Range)}, about}
}

// quoted reports whether the token stands in quotation marks.
func (s *scene) quoted(k int) bool {
	at := s.Tokens[k].Span
	return slices.ContainsFunc(s.Quotes, func(q quote.Quote) bool {
		return slices.ContainsFunc(q.Quoted, func(s span.Span) bool { return s.Overlaps(at) })
	})
}

// told reports whether the token stands in the report's own prose.
func (s *scene) told(k int) bool {
	role := s.Version.RoleAt(s.Tokens[k].Span.Start)
	return (role == report.Body || role == report.Headline) && !s.quoted(k)
}
