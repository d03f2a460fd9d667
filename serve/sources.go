package serve

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"synoptic/store"
)

type sourcesPage struct {
	Sources  []store.Source
	Rejected []store.Capture
	Tested   string
	CanTest  bool
}

func (v *Server) sources(w http.ResponseWriter, r *http.Request) error {
	list0, err := v.store.Sources(r.Context())
	if err != nil {
		return err
	}
	rejected, _, err := v.store.Rejected(r.Context(), store.Page{Limit: 20})
	if err != nil {
		return err
	}
	l := list{frame: frame{Title: "Sources", Tab: "sources", Main: sourcesPage{list0, rejected, r.FormValue("tested"), v.o.Test != nil}}, Template: "sources", Columns: []string{"kind", "address", "title", "outlet", "last", "next", "reports", "error"}}
	items := []map[string]any{}
	for _, s := range list0 {
		l.Rows = append(l.Rows, []string{s.Kind, s.URL, s.Title, s.Outlet, hour(s.Last), hour(s.Next), strconv.Itoa(s.Reports), s.Error})
		items = append(items, map[string]any{"id": s.ID, "kind": s.Kind, "url": s.URL, "title": s.Title, "outlet": s.Outlet, "last": s.Last, "next": s.Next, "reports": s.Reports, "error": s.Error, "paused": s.Paused})
	}
	l.Value = items
	return v.list(w, r, "/sources", l)
}

// changeSource adds, tests, pauses or removes a source.
func (v *Server) changeSource(w http.ResponseWriter, r *http.Request) error {
	do, said := r.PostFormValue("do"), ""
	if do == "add" {
		s, err := newSource(r, v)
		if err != nil {
			return err
		}
		if err := v.store.SaveSource(r.Context(), s); err != nil {
			return err
		}
		http.Redirect(w, r, v.url("/sources"), http.StatusSeeOther)
		return nil
	}
	id, err := strconv.ParseInt(r.PostFormValue("id"), 10, 64)
	if err != nil {
		return failure{http.StatusUnprocessableEntity, "Say which source is meant."}
	}
	s, err := v.store.SourceByID(r.Context(), id)
	if err != nil {
		return err
	}
	switch do {
	case "test":
		if v.o.Test == nil {
			return failure{http.StatusUnprocessableEntity, "This newsroom fetches nothing."}
		}
		if said, err = v.o.Test(r.Context(), s); err != nil {
			said = s.URL + " " + err.Error()
		}
	case "pause":
		s.Paused = !s.Paused
		err = v.store.SaveSource(r.Context(), s)
	case "now":
		s.Next = v.o.Now()
		err = v.store.SaveSource(r.Context(), s)
	case "remove":
		err = v.store.DeleteSource(r.Context(), id)
	default:
		return failure{http.StatusUnprocessableEntity, "A source can be tested, asked now, paused and removed."}
	}
	if err != nil {
		return err
	}
	to := "/sources"
	if said != "" {
		to += "?" + url.Values{"tested": {said}}.Encode()
	}
	http.Redirect(w, r, v.url(to), http.StatusSeeOther)
	return nil
}

func newSource(r *http.Request, v *Server) (*store.Source, error) {
	address := strings.TrimSpace(r.PostFormValue("url"))
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, failure{http.StatusUnprocessableEntity, "A source needs a web address, like https://example.org/feed.xml."}
	}
	kind := r.PostFormValue("kind")
	if kind == "" {
		kind = "feed"
	}
	return &store.Source{Kind: kind, URL: address, Outlet: strings.TrimSpace(r.PostFormValue("outlet")), Added: v.o.Now(), Next: v.o.Now()}, nil
}

type watchesPage struct {
	Watches    []store.Watch
	Deliveries []store.Delivery
	Kinds      []watchKind
}

type watchKind struct{ Kind, Words string }

// watchKinds are what can be watched, in words.
var watchKinds = []watchKind{{"person", "a person is quoted"}, {"words", "words match"}, {"figure", "a figure changes"}, {"signatory", "a new signatory appears"}, {"source", "a new independent source appears"}, {"edit", "a report is edited"}}

func (v *Server) watches(w http.ResponseWriter, r *http.Request) error {
	list, err := v.store.Watches(r.Context())
	if err != nil {
		return err
	}
	told, _, err := v.store.Deliveries(r.Context(), 0, store.Page{})
	if err != nil {
		return err
	}
	v.render(w, r, http.StatusOK, "watches", frame{Title: "Watches", Tab: "watches", Main: watchesPage{list, told, watchKinds}})
	return nil
}

// watchFeed is what a watch found, as Atom.
func (v *Server) watchFeed(w http.ResponseWriter, r *http.Request) error {
	id, format := cut(r.PathValue("id"))
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil || format != "atom" {
		return store.ErrNotFound
	}
	told, _, err := v.store.Deliveries(r.Context(), n, store.Page{})
	if err != nil {
		return err
	}
	l := list{frame: frame{Title: "Watch " + id}, Entries: []entry{}}
	for _, d := range told {
		var e struct{ Title, Text string }
		_ = json.Unmarshal(d.Event, &e) // an event without words still has its story
		l.Entries = append(l.Entries, entry{ID: "watch:" + id + ":" + d.Key, Title: e.Title, Path: "/s/" + d.Story, Text: e.Text, At: d.At})
	}
	r.SetPathValue("format", "atom")
	return v.list(w, r, "/watches/"+id, l)
}

func (v *Server) changeWatch(w http.ResponseWriter, r *http.Request) error {
	if r.PostFormValue("do") == "remove" {
		id, err := strconv.ParseInt(r.PostFormValue("id"), 10, 64)
		if err != nil {
			return failure{http.StatusUnprocessableEntity, "Say which watch is meant."}
		}
		if err := v.store.DeleteWatch(r.Context(), id); err != nil {
			return err
		}
	} else {
		x := store.Watch{Name: strings.TrimSpace(r.PostFormValue("name")), Kind: r.PostFormValue("kind"), Value: strings.TrimSpace(r.PostFormValue("value")), Story: strings.TrimSpace(r.PostFormValue("story")), Channel: r.PostFormValue("channel"), Target: strings.TrimSpace(r.PostFormValue("target")), Secret: r.PostFormValue("secret"), Added: v.o.Now()}
		if x.Channel == "" {
			x.Channel = "feed"
		}
		if x.Value == "" && x.Story == "" {
			return failure{http.StatusUnprocessableEntity, "Say what is to be watched: a name, words, or a story."}
		}
		if x.Channel != "feed" && x.Target == "" {
			return failure{http.StatusUnprocessableEntity, "Say where to send it."}
		}
		if x.Name == "" {
			x.Name = x.Kind + ": " + x.Value + x.Story
		}
		if err := v.store.SaveWatch(r.Context(), &x); err != nil {
			return err
		}
	}
	http.Redirect(w, r, v.url("/watches"), http.StatusSeeOther)
	return nil
}
