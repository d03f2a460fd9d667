package serve

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"synoptic/page"
	"synoptic/record"
	"synoptic/report"
	"synoptic/store"
)

// reportPage is one report: its text with what the record finds in it marked.
type reportPage struct {
	Report   *store.Report
	Version  *store.Version
	Story    *store.Story
	Number   int // of the version shown
	Newest   bool
	Body     template.HTML // marked
	Plain    []report.Block
	Text     string
	Metadata []report.Claim
	Captures []store.Capture
	Versions []store.Version
}

// Words returns the words of a block of the plain text.
func (p reportPage) Words(b report.Block) string { return p.Text[b.Span.Start:b.Span.End] }

func (v *Server) report(w http.ResponseWriter, r *http.Request) error {
	id, format := cut(r.PathValue("id"))
	id, at, _ := strings.Cut(id, "@")
	number, _ := strconv.Atoi(at)
	head, err := v.store.Report(r.Context(), id)
	if err != nil {
		return err
	}
	if head.Removed != nil {
		v.render(w, r, http.StatusGone, "withdrawn", frame{Title: "Withdrawn", Main: head.Removed})
		return nil
	}
	ver, err := v.store.Version(r.Context(), id, number)
	if err != nil {
		return err
	}
	if head.Title == "" {
		head.Title = headline(ver.Value)
	}
	p := reportPage{Report: head, Version: ver, Number: ver.Number, Newest: ver.Number == head.Versions, Metadata: ver.Value.Metadata}
	if p.Captures, err = v.store.CapturesOf(r.Context(), id); err != nil {
		return err
	}
	if p.Versions, err = v.store.Versions(r.Context(), id); err != nil {
		return err
	}
	if err := v.marked(r, &p); err != nil {
		return err
	}
	switch format {
	case "":
	case "json":
		return v.reportJSON(w, r, p)
	case "bib", "csl":
		return v.reportCited(w, p, format)
	default:
		return failure{http.StatusNotFound, "A report is not there as ." + format + "; there are .json, .bib and .csl."}
	}
	f := frame{Title: head.Title, Tab: "stories", Main: p}
	for _, x := range []also{{"application/json", "JSON", ".json"}, {"application/x-bibtex", "BibTeX", ".bib"}, {"application/vnd.citationstyles.csl+json", "CSL-JSON", ".csl"}} {
		f.Also = append(f.Also, also{x.Type, x.Name, v.url("/r/" + id + x.Href)})
	}
	v.render(w, r, http.StatusOK, "report", f)
	return nil
}

// headline is what stands in a report as its headline, "" for nothing.
func headline(v *report.Version) string {
	if len(v.Blocks) > 0 && v.Blocks[0].Role == report.Headline {
		return v.Blocks[0].Span.In(v.Text)
	}
	return ""
}

// marked sets the marks of the story's record into the newest version; other
// versions are shown plain, to those who may see them.
func (v *Server) marked(r *http.Request, p *reportPage) error {
	o := sight(r)
	full := !o.Excerpts && !(o.Reserved && noArchive(p.Version.Value))
	if p.Report.Story != "" {
		s, err := v.store.Story(r.Context(), p.Report.Story)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		p.Story = s
	}
	if p.Newest && p.Story != nil {
		head, err := v.store.RecordHead(r.Context(), p.Story.ID)
		if err == nil {
			p.Body, err = v.sheet(r, head, p.Report.ID, o)
			return err
		}
		if !errors.Is(err, store.ErrNotFound) {
			return err
		}
	}
	if full {
		p.Text, p.Plain = p.Version.Value.Text, p.Version.Value.Blocks
	}
	return nil
}

// sheet returns a report as a record marks it, made once for each record.
func (v *Server) sheet(r *http.Request, head *store.Record, report string, o page.Options) (template.HTML, error) {
	return get(v.cache, fmt.Sprintf("report %s %s %v", report, made(head), o), func() (template.HTML, int, error) {
		rec, err := v.store.Record(r.Context(), head.Story)
		if err != nil {
			return "", 0, err
		}
		var b bytes.Buffer
		err = page.Sheet(&b, rec.Value, report, o)
		return template.HTML(b.String()), b.Len(), err
	})
}

func (v *Server) reportJSON(w http.ResponseWriter, r *http.Request, p reportPage) error {
	x := *p.Version.Value
	if o := sight(r); o.Excerpts || o.Reserved && noArchive(&x) {
		x.Text, x.Blocks = "", nil
	}
	return sendJSON(w, map[string]any{"id": p.Report.ID, "story": p.Report.Story, "version": p.Number, "versions": p.Report.Versions, "sha256": p.Version.SHA256, "report": x})
}

func (v *Server) reportCited(w http.ResponseWriter, p reportPage, format string) error {
	x := p.Version.Value
	one := record.Report{ID: x.ID, Title: &x.Title, Outlet: &x.Outlet, Published: &x.Published, Captured: &x.Captured, URL: &x.URL, SHA256: p.Version.SHA256}
	for _, m := range x.Metadata {
		one.Metadata = append(one.Metadata, record.Claim{Field: m.Field, Value: m.Value, From: m.From})
	}
	if format == "csl" {
		return sendJSON(w, cited([]record.Report{one}))
	}
	w.Header().Set("Content-Type", "application/x-bibtex; charset=utf-8")
	return bibtex(w, []record.Report{one})
}

// noArchive reports whether the outlet asks that no copy be shown.
func noArchive(v *report.Version) bool {
	return slices.ContainsFunc(v.Metadata, func(c report.Claim) bool { return c.Field == "robots" && c.Value == "noarchive" })
}
