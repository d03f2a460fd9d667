package serve

import (
	"net/http"

	"synoptic/query"
	"synoptic/store"
)

type documentsPage struct {
	Count     int
	Over      bool
	Facets    []facet
	Documents []store.FoundDocument
	More      string
}

func (v *Server) documents(w http.ResponseWriter, r *http.Request) error {
	q := query.Query{After: r.FormValue("after"), Before: r.FormValue("before")}
	if x := r.FormValue("kind"); x != "" {
		q.Doc = []string{x}
	}
	if x := r.FormValue("outlet"); x != "" {
		q.Outlet = []string{x}
	}
	found, next, err := v.store.FindDocuments(r.Context(), q, pageOf(r))
	if err != nil {
		return err
	}
	t, err := v.store.Tally(r.Context(), "documents", q)
	if err != nil {
		return err
	}
	l := v.documentList(found, next)
	p := documentsPage{Count: t.Count, Over: t.More, Documents: found, More: v.more(r, next),
		Facets: some(v.facet(r, "kind", "kind", t.Kinds), v.facet(r, "outlet", "outlet", t.Outlets), v.years(r, t.Years), v.sorts(r, "newest", "oldest", "reports", "signatories"))}
	l.frame = frame{Title: "Documents", Tab: "documents", Main: p}
	l.Template = "documents"
	return v.list(w, r, "/documents", l)
}
