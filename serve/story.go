package serve

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"strconv"
	"strings"

	"synoptic/page"
	"synoptic/record"
	"synoptic/store"
)

// storyPage is one story with what the user may do to it.
type storyPage struct {
	Story  *store.Story
	Number int
	shown
	Log     []logged // what was corrected, newest first
	Waiting bool     // no record yet
	New     string
	Starred bool
	Folders []store.Share // of the sources that its reports came through
}

// shown is what the page has of a record.
type shown struct {
	Body    template.HTML
	Reports []named
	People  []string
	Unused  []string // what is to be said of texts of documents that no report quotes
}

// named is a report with what a list calls it.
type named struct{ ID, Name, Title string }

func (v *Server) story(w http.ResponseWriter, r *http.Request) error {
	id, format := cut(r.PathValue("id"))
	s, err := v.store.Story(r.Context(), id)
	if err != nil {
		return err
	}
	if s.ID != id { // merged
		to := "/s/" + s.ID
		if format != "" {
			to += "." + format
		}
		http.Redirect(w, r, v.url(to), http.StatusMovedPermanently)
		return nil
	}
	head, err := v.store.RecordHead(r.Context(), id)
	switch {
	case errors.Is(err, store.ErrNotFound):
		v.render(w, r, http.StatusOK, "story", frame{Title: "Being read", Tab: "stories", Main: storyPage{Story: s, Waiting: true}})
		return nil
	case err != nil:
		return err
	case format != "":
		return v.storyAs(w, r, id, format)
	}
	return v.storyPage(w, r, s, head)
}

func (v *Server) storyPage(w http.ResponseWriter, r *http.Request, s *store.Story, head *store.Record) error {
	p := storyPage{Story: s, Number: head.Number}
	var err error
	if p.shown, err = v.shown(r, head); err != nil {
		return err
	}
	if err := v.look(r, &p); err != nil {
		return err
	}
	folders, err := v.store.Folders(r.Context(), []string{s.ID})
	if err != nil {
		return err
	}
	p.Folders = folders[s.ID]
	log, err := v.store.Corrections(r.Context(), s.ID)
	if err != nil {
		return err
	}
	p.Log = logOf(log, visitorOf(r), "story")
	f := frame{Title: s.Title, Tab: "stories", Main: p}
	for _, x := range []also{{"application/json", "JSON", ".json"}, {"text/markdown", "Markdown", ".md"}, {"application/x-bibtex", "BibTeX", ".bib"}, {"application/vnd.citationstyles.csl+json", "CSL-JSON", ".csl"}, {"application/ld+json", "JSON-LD", ".jsonld"}, {"text/csv", "Quotations as CSV", "/quotes.csv"}, {"text/csv", "Figures as CSV", "/figures.csv"}, {"text/html", "One file", ".html"}} {
		f.Also = append(f.Also, also{x.Type, x.Name, v.url("/s/" + s.ID + x.Href)})
	}
	v.render(w, r, http.StatusOK, "story", f)
	return nil
}

// look says what is new to the visitor, who sees it now.
func (v *Server) look(r *http.Request, p *storyPage) error {
	who := visitorOf(r).Name
	marks, err := v.marks(r, who, []string{p.Story.ID})
	if err != nil {
		return err
	}
	m := marks[p.Story.ID]
	p.Starred = m.Starred
	if m.Reports > 0 {
		p.New = news(p.Story, m)
	}
	now := store.Mark{Reports: len(p.Story.Reports), Edited: p.Story.Edited, Starred: m.Starred}
	if r.Method == http.MethodGet && m != now {
		v.seen.note(who, p.Story.ID, now)
	}
	return nil
}

// marks returns what a visitor has seen of stories.
func (v *Server) marks(r *http.Request, who string, stories []string) (map[string]store.Mark, error) {
	marks, err := v.store.MarksOf(r.Context(), who, stories)
	if err == nil {
		v.seen.over(who, marks, stories)
	}
	return marks, err
}

// sight is what a visitor may see of whole texts: those with the scope, but
// reports whose outlet wants no copy shown only the keeper of the newsroom.
func sight(r *http.Request) page.Options {
	who := visitorOf(r)
	return page.Options{Excerpts: !who.may(text), Reserved: !who.may(admin)}
}

// made names a record: by its hour too, since numbers begin anew behind a
// removal.
func made(head *store.Record) string {
	return fmt.Sprintf("%s %d %d", head.Story, head.Number, head.At.UnixMicro())
}

// shown returns what the page has of a record, made once for each.
func (v *Server) shown(r *http.Request, head *store.Record) (shown, error) {
	o := sight(r)
	return get(v.cache, fmt.Sprintf("story %s %v", made(head), o), func() (shown, int, error) {
		rec, err := v.store.Record(r.Context(), head.Story)
		if err != nil {
			return shown{}, 0, err
		}
		return shownOf(rec.Value, o)
	})
}

// pagePerText is how much longer than the texts of its reports a page is.
const pagePerText = 4

// shownOf makes the part of a page that is the record's, and says how large it
// is.
func shownOf(rec *record.Record, o page.Options) (x shown, size int, err error) {
	var b strings.Builder
	texts := 0
	for i := range rec.Reports {
		texts += len(rec.Reports[i].Text)
	}
	b.Grow(pagePerText * texts)
	if err := page.Stories(&b, rec, o); err != nil {
		return x, 0, err
	}
	x.Body = template.HTML(b.String())
	for i := range rec.Reports {
		r := &rec.Reports[i]
		x.Reports = append(x.Reports, named{r.ID, page.Name(r), value(r.Title)})
	}
	for _, s := range rec.Stories {
		for _, a := range s.Actors {
			if a.Kind == "person" {
				x.People = append(x.People, a.Name)
			}
		}
	}
	for _, o := range rec.Originals {
		for _, d := range o.Doubts {
			if d.Kind == record.Unused && len(o.Inputs) > 0 {
				x.Unused = append(x.Unused, o.Inputs[0]+": "+d.Note)
			}
		}
	}
	return x, len(x.Body) + 64*(len(x.Reports)+len(x.People)), nil
}

// storyAs gives a story in a format.
func (v *Server) storyAs(w http.ResponseWriter, r *http.Request, id, format string) error {
	rec, err := v.store.Record(r.Context(), id)
	if err != nil {
		return err
	}
	full := visitorOf(r).may(text)
	write, kind := (func(io.Writer) error)(nil), ""
	switch format {
	case "json":
		value := rec.Value
		if !full {
			value = record.Excerpted(value)
		}
		kind, write = "application/json; charset=utf-8", func(w io.Writer) error { return record.Write(w, value) }
	case "md":
		kind, write = "text/markdown; charset=utf-8", func(w io.Writer) error { return page.Markdown(w, rec.Value) }
	case "html":
		kind, write = "text/html; charset=utf-8", func(w io.Writer) error { return page.HTML(w, rec.Value, page.Options{Excerpts: true}) }
		w.Header().Set("Content-Disposition", `attachment; filename="`+rec.Story+`.html"`)
	case "bib":
		kind, write = "application/x-bibtex; charset=utf-8", func(w io.Writer) error { return bibtex(w, rec.Value.Reports) }
	case "jsonld":
		kind, write = "application/ld+json; charset=utf-8", func(w io.Writer) error { return encode(w, linked(rec.Value, v.root(r)+v.o.Base)) }
	case "csl":
		kind, write = "application/vnd.citationstyles.csl+json; charset=utf-8", func(w io.Writer) error { return encode(w, cited(rec.Value.Reports)) }
	default:
		return failure{http.StatusNotFound, "A story is not there as ." + format + "; there are .json, .jsonld, .md, .html, .bib and .csl."}
	}
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	return send(w, kind, b.Bytes())
}

// quotes is the table of a story's quotations.
func (v *Server) quotes(w http.ResponseWriter, r *http.Request) error {
	rec, err := v.store.Record(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	l := list{frame: frame{Title: "Quotations"}, Columns: []string{"quotation", "statement", "outlet", "published", "kind", "speaker", "confidence", "words", "report", "start", "end", "address"}}
	heads := headsOf(rec.Value)
	var all []record.Quote
	for _, s := range rec.Value.Stories {
		all = append(all, s.Quotes...)
		for _, q := range s.Quotes {
			h := heads[q.Report]
			l.Rows = append(l.Rows, []string{q.ID, value(q.Statement), value(h.Outlet), value(h.Published), q.Kind, sureSpeaker(&q), fmt.Sprintf("%.2f", float64(q.Sure)/100), q.Text, q.Report,
				strconv.Itoa(q.Content[0][0]), strconv.Itoa(q.Content[len(q.Content)-1][1]), value(h.URL)})
		}
	}
	l.Value = all
	return v.list(w, r, "/s/"+r.PathValue("id")+"/quotes", l)
}

// figures is the table of a story's figures.
func (v *Server) figures(w http.ResponseWriter, r *http.Request) error {
	rec, err := v.store.Record(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	l := list{frame: frame{Title: "Figures"}, Columns: []string{"figure", "counts", "unit", "relation", "independent", "outlet", "words", "min", "max", "hedge", "report", "start", "end"}}
	heads := headsOf(rec.Value)
	var all []record.Figure
	for _, s := range rec.Value.Stories {
		all = append(all, s.Figures...)
		for _, f := range s.Figures {
			for _, m := range f.Mentions {
				l.Rows = append(l.Rows, []string{f.ID, f.Of, value(f.Unit), f.Relation, strconv.Itoa(f.Independent), value(heads[m.Report].Outlet), m.Text, number(m.Min), number(m.Max), value(m.Hedge), m.Report, strconv.Itoa(m.Start), strconv.Itoa(m.End)})
			}
		}
	}
	l.Value = all
	return v.list(w, r, "/s/"+r.PathValue("id")+"/figures", l)
}

// sureSpeaker names who said q where the program is sure enough to say so.
func sureSpeaker(q *record.Quote) string {
	if q.Sure < record.Sure {
		return ""
	}
	return value(q.Speaker)
}

func headsOf(rec *record.Record) map[string]*record.Report {
	out := map[string]*record.Report{}
	for i := range rec.Reports {
		out[rec.Reports[i].ID] = &rec.Reports[i]
	}
	return out
}

func value(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

func number(p *float64) string {
	if p == nil {
		return ""
	}
	return strconv.FormatFloat(*p, 'f', -1, 64)
}
