package sqlite

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"synoptic/correct"
	"synoptic/store"
)

func scanPerson(row scanner) (store.Person, error) {
	var p store.Person
	err := row.Scan(&p.ID, &p.Name, &p.Quotes, &p.Stories, &p.Last)
	return p, err
}

// People implements store.Finder. Persons whom the user hid are not listed.
func (s *Store) People(ctx context.Context, name string, p store.Page) ([]store.Person, string, error) {
	where, args, err := s.listed(ctx, name)
	if err != nil {
		return nil, "", err
	}
	order, ok := peopleSorts[p.Sort]
	if !ok {
		order = `quotes DESC, stories DESC, id`
	}
	args = append(args, limit(p)+1, offset(p))
	all, err := list(ctx, s.read, scanPerson, `SELECT id, name, quotes, stories, last FROM people WHERE `+where+` ORDER BY `+order+` LIMIT ? OFFSET ?`, args...)
	all, next := following(all, p)
	return all, next, err
}

// peopleSorts are the orders of people beside the most quoted first.
var peopleSorts = map[string]string{"name": `folded, id`, "stories": `stories DESC, quotes DESC, id`, "last": `last DESC, quotes DESC, id`}

// CountPeople implements store.Finder.
func (s *Store) CountPeople(ctx context.Context, name string) (int, error) {
	where, args, err := s.listed(ctx, name)
	if err != nil {
		return 0, err
	}
	return one(ctx, s.read, scanOne[int], `SELECT count(*) FROM people WHERE `+where, args...)
}

// listed is the condition for persons of a name whom nobody hid.
func (s *Store) listed(ctx context.Context, name string) (string, []any, error) {
	hidden, err := s.hidden(ctx)
	where, args := []string{`1`}, []any{}
	for _, w := range strings.Fields(store.Fold(name)) {
		where, args = append(where, `instr(folded, ?) > 0`), append(args, w)
	}
	for _, id := range hidden {
		where, args = append(where, `id <> ?`), append(args, id)
	}
	return strings.Join(where, ` AND `), args, err
}

// hidden returns the ids of the persons whom the user hid.
func (s *Store) hidden(ctx context.Context) ([]string, error) {
	log, err := list(ctx, s.read, scanCorrection, `SELECT id, value FROM corrections WHERE kind IN ('hide', 'undo') ORDER BY id`)
	var out []string
	for _, c := range correct.Live(log) {
		if c.Kind == correct.Hide {
			out = append(out, store.PersonID(c.Name))
		}
	}
	return out, err
}

// PersonByID implements store.Finder. Of a hidden person it says no more than
// that.
func (s *Store) PersonByID(ctx context.Context, id string) (*store.Person, []store.Appearance, error) {
	p, err := one(ctx, s.read, scanPerson, `SELECT id, name, quotes, stories, last FROM people WHERE id = ?`, id)
	if err != nil {
		return nil, nil, fmt.Errorf("person %s: %w", id, err)
	}
	hidden, err := s.hidden(ctx)
	if err != nil {
		return nil, nil, err
	}
	if slices.Contains(hidden, id) {
		return &store.Person{ID: id, Name: p.Name, Hidden: true}, nil, nil
	}
	all, err := list(ctx, s.read, func(row scanner) (a store.Appearance, err error) {
		err = row.Scan(&a.Story, &a.StoryTitle, &a.Actor, &a.Quotes, &a.Last)
		return a, err
	}, `SELECT actors.story, `+headline+`, actor, quotes, actors.last FROM actors JOIN stories ON stories.id = actors.story WHERE person = ? ORDER BY actors.last DESC, actors.story, actor`, id)
	return &p, all, err
}
