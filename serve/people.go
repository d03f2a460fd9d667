package serve

import (
	"net/http"
	"strconv"

	"synoptic/query"
	"synoptic/store"
)

type peoplePage struct {
	Name   string
	Count  int
	Sorts  []facet
	People []store.Person
	More   string
}

func (v *Server) people(w http.ResponseWriter, r *http.Request) error {
	name := r.FormValue("name")
	people, next, err := v.store.People(r.Context(), name, pageOf(r))
	if err != nil {
		return err
	}
	n, err := v.store.CountPeople(r.Context(), name)
	if err != nil {
		return err
	}
	l := list{frame: frame{Title: "People", Tab: "people", Main: peoplePage{name, n, some(v.sorts(r, "quotations", "stories", "last", "name")), people, v.more(r, next)}}, Template: "people", Next: next, Columns: []string{"person", "name", "quotations", "stories", "last"}}
	items := []map[string]any{}
	for _, p := range people {
		l.Rows = append(l.Rows, []string{p.ID, p.Name, strconv.Itoa(p.Quotes), strconv.Itoa(p.Stories), p.Last})
		items = append(items, map[string]any{"id": p.ID, "name": p.Name, "quotations": p.Quotes, "stories": p.Stories, "last": p.Last})
	}
	l.Value = items
	return v.list(w, r, "/people", l)
}

// personPage is one person: where they appear, what they said, and what was
// said in stories that speak of them.
type personPage struct {
	Person *store.Person
	In     []store.Appearance
	Said   []said
	More   string
}

func (v *Server) person(w http.ResponseWriter, r *http.Request) error {
	id, format := cut(r.PathValue("id"))
	p, in, err := v.store.PersonByID(r.Context(), id)
	if err != nil {
		return err
	}
	if p.Hidden {
		return failure{http.StatusNotFound, "This person has no page here."}
	}
	found, next, err := v.store.FindStatements(r.Context(), query.Query{Speaker: []string{p.Name}}, pageOf(r))
	if err != nil {
		return err
	}
	l := v.statementList(found, next)
	l.frame = frame{Title: p.Name, Tab: "people", Main: personPage{p, in, joined(found), v.more(r, next)}}
	l.Template = "person"
	r.SetPathValue("format", format)
	return v.list(w, r, "/p/"+id, l)
}
