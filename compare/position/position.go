// Package position says what each actor demands, supports, defends,
// criticises, denies, promises, announces or declines to say, by the class of
// the cue.
package position

import (
	"synoptic/compare/entity"
	"synoptic/reading"
	"synoptic/report"
)

// Position is one stance of one entity with the words that show it.
type Position struct {
	Entity   int
	Stance   string // "demands", "supports", "defends", "criticises", "denies", "promises", "announces", "declines"
	Mentions []report.Ref
}

// Find returns the positions of a story in order of entity, then stance.
func Find(readings []*reading.Reading, entities []entity.Entity) []Position { return nil }
