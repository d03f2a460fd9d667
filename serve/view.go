package serve

import (
	"bytes"
	"embed"
	"encoding/json"
	"html/template"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"

	"synoptic/page"
	"synoptic/record"
	"synoptic/store"
)

//go:embed html
var sources embed.FS

// frame is what stands around every page.
type frame struct {
	Title string
	Tab   string // the entry of the menu that the page belongs to
	Query string // in the search box
	Also  []also // the same in other formats
	Who   visitor
	Main  any
}

// also is the same page in another format.
type also struct{ Type, Name, Href string }

// templates returns one template for each page, set in the frame.
func (v *Server) templates() map[string]*template.Template {
	out := map[string]*template.Template{}
	base := template.Must(template.New("").Funcs(template.FuncMap{
		"url": v.url, "ago": v.ago, "due": v.due, "join": strings.Join, "short": short, "day": day, "hour": hour, "plus": func(a, b int) int { return a + b }, "live": live, "name": name, "kindOf": page.KindOf, "who": page.Who, "opening": opening, "closing": closing, "differs": page.Differs, "odd": func(i int) bool { return i%2 == 1 },
	}).ParseFS(sources, "html/frame.html", "html/part_*.html"))
	names, _ := fs.Glob(sources, "html/*.html")
	for _, n := range names {
		name := strings.TrimSuffix(path.Base(n), ".html")
		if name != "frame" && !strings.HasPrefix(name, "part_") {
			out[name] = template.Must(template.Must(base.Clone()).ParseFS(sources, n))
		}
	}
	return out
}

// buffers hold pages until they are whole: the next page needs no new memory.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// render writes a page in its frame.
func (v *Server) render(w http.ResponseWriter, r *http.Request, code int, name string, f frame) {
	f.Who = visitorOf(r)
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := v.pages[name].ExecuteTemplate(b, "frame", f); err != nil {
		http.Error(w, "The page cannot be made: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(b.Len()))
	w.WriteHeader(code)
	_, _ = b.WriteTo(w) // whoever asked has gone
}

// url returns the address of a path on this server.
func (v *Server) url(p string) string { return v.o.Base + p }

func escapeQuery(s string) string { return url.QueryEscape(s) }

// send writes data of a type.
func send(w http.ResponseWriter, kind string, data []byte) error {
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(data) // whoever asked has gone
	return nil
}

// encode writes JSON for programs and people.
func encode(w io.Writer, x any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(x)
}

func sendJSON(w http.ResponseWriter, x any) error {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	return encode(w, x)
}

// cut takes a format off an id: "s1.json" is "s1" and "json".
func cut(id string) (string, string) {
	if i := strings.LastIndexByte(id, '.'); i > 0 {
		return id[:i], id[i+1:]
	}
	return id, ""
}

// ago says for people how long ago a time was.
func (v *Server) ago(t time.Time) string {
	d := v.o.Now().Sub(t)
	switch {
	case t.IsZero():
		return "never"
	case d < 0:
		return "in " + span(-d)
	case d < time.Minute:
		return "just now"
	}
	return span(d) + " ago"
}

// due says for people when something comes next.
func (v *Server) due(t time.Time) string {
	if !t.IsZero() && !t.After(v.o.Now()) {
		return "now"
	}
	return v.ago(t)
}

func span(d time.Duration) string {
	for _, u := range []struct {
		size      time.Duration
		one, many string
	}{{24 * time.Hour, "day", "days"}, {time.Hour, "hour", "hours"}, {time.Minute, "minute", "minutes"}} {
		if n := int(d / u.size); n > 0 {
			return count(n, u.one, u.many)
		}
	}
	return "a moment"
}

// day returns the date of an ISO 8601 time as "18 June 2018".
func day(s string) string {
	if len(s) < len(time.DateOnly) {
		return s
	}
	t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	if err != nil {
		return s
	}
	return t.Format("2 January 2006")
}

func hour(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2 Jan 2006, 15:04 UTC")
}

// name is what a report is called.
func name(r record.Report) string { return page.Name(&r) }

// opening and closing are the marks that show what of words, whole or in the
// parts of a snippet, is quoted.
func opening(kind string, words any) string {
	before, _ := marks(kind, words)
	return before
}

func closing(kind string, words any) string {
	_, after := marks(kind, words)
	return after
}

func marks(kind string, words any) (before, after string) {
	switch w := words.(type) {
	case store.Snippet:
		return page.Marks(kind, strings.Join(w, ""))
	case string:
		return page.Marks(kind, w)
	}
	return "", ""
}

// live is the address of words on the outlet's own page (text fragment).
func live(address, words string) string {
	if address == "" {
		return ""
	}
	list := strings.Fields(words)
	if len(list) > 12 { // start and end name a long stretch
		return address + "#:~:text=" + fragment(list[:6]) + "," + fragment(list[len(list)-6:])
	}
	return address + "#:~:text=" + fragment(list)
}

func fragment(words []string) string {
	return strings.ReplaceAll(url.PathEscape(strings.Join(words, " ")), "-", "%2D")
}

// pageOf reads where to go on in a list, and how it is sorted.
func pageOf(r *http.Request) store.Page {
	return store.Page{Limit: 50, Cursor: r.FormValue("after_id"), Sort: r.FormValue("sort")}
}
