package serve

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"synoptic/query"
	"synoptic/store"
)

// searchPage answers one question in three ways.
type searchPage struct {
	Asked      string
	Notes      []string
	Tab        string // statements, reports, documents
	Tabs       []tab
	Facets     []facet
	Statements []said
	Reports    []store.FoundReport
	Documents  []store.FoundDocument
	More       string
}

// tab is one kind of results, with how many there are.
type tab struct {
	Name, Href string
	Count      int
	Over       bool // there are more than were counted
}

// tally counts what a question finds, for the tabs and the facets of the one
// that is open.
func (v *Server) tally(r *http.Request, q query.Query, p *searchPage) error {
	for _, name := range []string{"statements", "reports", "documents"} {
		t, err := v.store.Tally(r.Context(), name, q)
		if err != nil {
			return err
		}
		p.Tabs = append(p.Tabs, tab{name, v.url("/search?" + escape("q", p.Asked, "in", name)), t.Count, t.More})
		if name != p.Tab {
			continue
		}
		kind := facet{}
		switch name {
		case "statements":
			kind = v.asked(r, "quoted", "type:", t.Kinds, func(x string) bool { return slices.Contains(q.Type, x) })
		case "documents":
			kind = v.asked(r, "kind", "doc:", t.Kinds, func(x string) bool { return slices.Contains(q.Doc, x) })
		}
		p.Facets = some(kind, v.asked(r, "outlet", "outlet:", t.Outlets, func(x string) bool { return slices.Contains(q.Outlet, x) }), v.yearsAsked(r, q, t.Years), v.sorts(r, "newest", "oldest"))
	}
	return nil
}

// yearsAsked makes a facet of years for a question that asks for no days yet.
func (v *Server) yearsAsked(r *http.Request, q query.Query, shares []store.Share) facet {
	f := facet{Name: "year"}
	if q.After != "" || q.Before != "" {
		return f
	}
	for _, s := range shares {
		if n, err := strconv.Atoi(s.Value); err == nil {
			f.Values = append(f.Values, choice{Label: s.Value, Href: v.with(r, "q", fmt.Sprintf("%s after:%d before:%d", r.FormValue("q"), n, n+1)), Count: s.Count})
		}
	}
	return f
}

func (v *Server) search(w http.ResponseWriter, r *http.Request) error {
	asked := strings.TrimSpace(r.FormValue("q"))
	q := query.Parse(asked)
	p := searchPage{Asked: asked, Notes: q.Notes, Tab: r.FormValue("in")}
	l := list{frame: frame{Title: "Search", Tab: "search", Query: asked}}
	switch err := q.Err(); {
	case err != nil && r.PathValue("format") != "":
		return failure{http.StatusBadRequest, "This question cannot be taken as meant: " + err.Error() + "."}
	case err != nil, asked == "":
		l.Main = p
		v.render(w, r, http.StatusOK, "search", l.frame)
		return nil
	case p.Tab == "reports":
		list, next, err := v.store.FindReports(r.Context(), q, pageOf(r))
		if err != nil {
			return err
		}
		p.Reports, p.More, l = list, v.more(r, next), v.reportList(list, next)
	case p.Tab == "documents":
		list, next, err := v.store.FindDocuments(r.Context(), q, pageOf(r))
		if err != nil {
			return err
		}
		p.Documents, p.More, l = list, v.more(r, next), v.documentList(list, next)
	default:
		p.Tab = "statements"
		list, next, err := v.store.FindStatements(r.Context(), q, pageOf(r))
		if err != nil {
			return err
		}
		p.Statements, p.More, l = joined(list), v.more(r, next), v.statementList(list, next)
	}
	if asked != "" && r.PathValue("format") == "" {
		if err := v.tally(r, q, &p); err != nil {
			return err
		}
	}
	l.frame = frame{Title: "Search", Tab: "search", Query: asked, Main: p}
	l.Template = "search"
	return v.list(w, r, "/search", l)
}

// statementList makes a list of quotations.
func (v *Server) statementList(found []store.FoundStatement, next string) list {
	l := list{Columns: []string{"speaker", "words", "kind", "outlet", "published", "story", "report", "start", "end"}, Next: next, Entries: []entry{}}
	items := []map[string]any{}
	for _, f := range found {
		words := strings.Join(f.Snippet, "")
		l.Rows = append(l.Rows, []string{f.Speaker, words, f.Kind, f.Outlet, f.Published, f.Story, f.Report, strconv.Itoa(f.Start), strconv.Itoa(f.End)})
		items = append(items, map[string]any{"speaker": f.Speaker, "person": f.Person, "text": words, "kind": f.Kind, "outlet": f.Outlet, "published": f.Published, "story": f.Story, "report": f.Report, "quote": f.Quote, "statement": f.Statement, "start": f.Start, "end": f.End, "speaker_confidence": float64(f.Sure) / 100})
		title := f.Speaker
		if title == "" {
			title = "Speaker not known"
		}
		l.Entries = append(l.Entries, entry{ID: f.Story + ":" + f.Report + ":" + f.Quote, Title: title + ", " + f.Outlet, Path: "/r/" + f.Report + "#" + f.Report + "-" + strconv.Itoa(f.Start) + "-" + strconv.Itoa(f.End), Text: words, At: published(f.Published)})
	}
	l.Value = items
	return l
}

func (v *Server) reportList(found []store.FoundReport, next string) list {
	l := list{Columns: []string{"title", "outlet", "published", "report", "story", "address"}, Next: next, Entries: []entry{}}
	items := []map[string]any{}
	for _, f := range found {
		l.Rows = append(l.Rows, []string{f.Title, f.Outlet, f.Published, f.Report, f.Story, f.URL})
		items = append(items, map[string]any{"title": f.Title, "outlet": f.Outlet, "published": f.Published, "report": f.Report, "story": f.Story, "url": f.URL})
		l.Entries = append(l.Entries, entry{ID: f.Report, Title: f.Title, Path: "/r/" + f.Report, Text: strings.Join(f.Snippet, ""), At: published(f.Published)})
	}
	l.Value = items
	return l
}

func (v *Server) documentList(found []store.FoundDocument, next string) list {
	l := list{Columns: []string{"kind", "name", "date", "status", "declared", "named", "reports", "story", "document"}, Next: next}
	items := []map[string]any{}
	for _, f := range found {
		l.Rows = append(l.Rows, []string{f.Kind, f.Name, f.Date, f.Status, strconv.Itoa(f.Declared), strconv.Itoa(f.Named), strconv.Itoa(f.Reports), f.Story, f.Document})
		items = append(items, map[string]any{"kind": f.Kind, "name": f.Name, "date": f.Date, "status": f.Status, "declared": f.Declared, "named": f.Named, "reports": f.Reports, "story": f.Story, "document": f.Document})
	}
	l.Value = items
	return l
}

// published reads an ISO 8601 day or time.
func published(s string) time.Time {
	for _, layout := range []string{time.RFC3339, time.DateTime, time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	if len(s) > 10 {
		return published(s[:10])
	}
	return time.Unix(0, 0)
}
