package serve

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// list is a page that is a list, the same for browsers and programs.
type list struct {
	frame
	Template string
	Columns  []string   // of the table
	Rows     [][]string // for CSV and Markdown
	Entries  []entry    // for Atom
	Value    any        // for JSON
	Next     string     // cursor of what follows
}

// entry is one item of a feed.
type entry struct {
	ID, Title, Path, Text string
	At                    time.Time
}

// formats are how a list can be had; Atom where it has entries.
var formats = []struct{ ext, kind, name string }{
	{"json", "application/json", "JSON"},
	{"csv", "text/csv", "CSV"},
	{"md", "text/markdown", "Markdown"},
	{"atom", "application/atom+xml", "Atom"},
}

// list answers with l in the format that the address names.
func (v *Server) list(w http.ResponseWriter, r *http.Request, path string, l list) error {
	switch f := r.PathValue("format"); {
	case f == "json":
		return sendJSON(w, map[string]any{"items": l.Value, "next": l.Next})
	case f == "csv":
		return send(w, "text/csv; charset=utf-8", table(l.Columns, l.Rows))
	case f == "md":
		return send(w, "text/markdown; charset=utf-8", markdown(l.Title, l.Columns, l.Rows))
	case f == "atom" && l.Entries != nil:
		return v.feed(w, r, path, l)
	case f != "":
		return failure{http.StatusNotFound, "This page is not there as ." + f + "."}
	}
	query := ""
	if r.URL.RawQuery != "" {
		query = "?" + r.URL.RawQuery
	}
	for _, f := range formats {
		if f.ext != "atom" || l.Entries != nil {
			l.Also = append(l.Also, also{f.kind, f.name, v.url(path + "." + f.ext + query)})
		}
	}
	v.render(w, r, http.StatusOK, l.Template, l.frame)
	return nil
}

// more returns the address of what follows a list.
func (v *Server) more(r *http.Request, next string) string {
	if next == "" {
		return ""
	}
	q := r.URL.Query()
	q.Set("after_id", next)
	return v.url(r.URL.Path) + "?" + q.Encode()
}

// table writes CSV as RFC 4180 has it. A cell that a spreadsheet would take
// for a formula is marked as text.
func table(columns []string, rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	_ = w.Write(columns) // to memory
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				cell = "'" + cell
			}
			safe[i] = cell
		}
		_ = w.Write(safe)
	}
	w.Flush()
	return b.Bytes()
}

// markdown writes a table.
func markdown(title string, columns []string, rows [][]string) []byte {
	var b bytes.Buffer
	cell := strings.NewReplacer("|", `\|`, "\n", " ", "\r", " ", "<", "&lt;", "*", `\*`, "_", `\_`, "`", "\\`")
	b.WriteString("# " + cell.Replace(title) + "\n\n| " + strings.Join(columns, " | ") + " |\n|" + strings.Repeat("---|", len(columns)) + "\n")
	for _, row := range rows {
		for i, x := range row {
			if i == 0 {
				b.WriteByte('|')
			}
			b.WriteString(" " + cell.Replace(x) + " |")
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// The parts of an Atom feed (RFC 4287).
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Content string   `xml:"content,omitempty"`
}

// feed writes a list as Atom. Ids are made from paths, so that they hold when
// the server moves.
func (v *Server) feed(w http.ResponseWriter, r *http.Request, path string, l list) error {
	root := v.root(r)
	f := atomFeed{ID: "urn:synoptic:" + url.PathEscape(path), Title: l.Title + " · synoptic", Updated: time.Unix(0, 0).UTC().Format(time.RFC3339), Author: "synoptic",
		Links: []atomLink{{"self", root + v.url(path+".atom")}, {"alternate", root + v.url(path)}}}
	for i, e := range l.Entries {
		at := e.At.UTC().Format(time.RFC3339)
		if i == 0 || at > f.Updated {
			f.Updated = at
		}
		f.Entries = append(f.Entries, atomEntry{ID: "urn:synoptic:" + e.ID, Title: e.Title, Updated: at, Link: atomLink{"alternate", root + v.url(e.Path)}, Content: e.Text})
	}
	var b bytes.Buffer
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(&b).Encode(f); err != nil {
		return err
	}
	return send(w, "application/atom+xml; charset=utf-8", b.Bytes())
}

// root is scheme and host as the visitor sees them.
func (v *Server) root(r *http.Request) string {
	scheme := "http"
	if r.TLS != nil || v.proxied(r) != "" && r.Header.Get("X-Forwarded-Proto") == "https" {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}
