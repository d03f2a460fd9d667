package serve

import (
	"bytes"
	"html/template"
	"net/http"
	"slices"

	"synoptic/page"
	"synoptic/record"
	"synoptic/store"
)

// comparePage sets two reports of a story side by side.
type comparePage struct {
	Story      *store.Story
	Reports    []record.Report
	A, B       string
	NameA      string
	NameB      string
	Left       template.HTML
	Right      template.HTML
	Comparison *record.Comparison
}

func (v *Server) compare(w http.ResponseWriter, r *http.Request) error {
	rec, err := v.store.Record(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	s, err := v.store.Story(r.Context(), rec.Story)
	if err != nil {
		return err
	}
	p := comparePage{Story: s, Reports: rec.Value.Reports, A: r.FormValue("a"), B: r.FormValue("b")}
	if len(p.Reports) > 1 && p.A == "" && p.B == "" {
		p.A, p.B = p.Reports[0].ID, p.Reports[1].ID
	}
	for _, x := range p.Reports {
		switch x.ID {
		case p.A:
			p.NameA = name(x)
		case p.B:
			p.NameB = name(x)
		}
	}
	has := func(id string) bool {
		return slices.ContainsFunc(p.Reports, func(x record.Report) bool { return x.ID == id })
	}
	if v.o.Compare != nil && has(p.A) && has(p.B) && p.A != p.B {
		if err := v.sideBySide(r, &p); err != nil {
			return err
		}
	}
	v.render(w, r, http.StatusOK, "compare", frame{Title: "Side by side: " + s.Title, Tab: "stories", Main: p})
	return nil
}

func (v *Server) sideBySide(r *http.Request, p *comparePage) error {
	a, err := v.store.Version(r.Context(), p.A, 0)
	if err != nil {
		return err
	}
	b, err := v.store.Version(r.Context(), p.B, 0)
	if err != nil {
		return err
	}
	two := v.o.Compare(a.Value, b.Value)
	if len(two.Reports) < 2 {
		return failure{http.StatusUnprocessableEntity, "The two are the same report."}
	}
	p.Comparison = record.Compare(two, a.Value.Inputs[0])
	o := sight(r)
	for _, side := range []struct {
		id string
		to *template.HTML
	}{{p.A, &p.Left}, {p.B, &p.Right}} {
		var out bytes.Buffer
		if err := page.Sheet(&out, two, side.id, o); err != nil {
			return err
		}
		*side.to = template.HTML(out.String())
	}
	return nil
}
