package serve

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"synoptic/alert"
	"synoptic/store"
)

type watchesPage struct {
	Watches []watched
	Told    []told
	Kinds   []watchKind
}

// watched is a watch, with why it finds nothing: one that an older program
// took may say what none understands.
type watched struct {
	store.Watch
	Error error
}

// told is one thing that a watch found.
type told struct {
	store.Delivery
	Watch string
	Event alert.Event
}

type watchKind struct{ Kind, Words string }

// watchKinds are what can be watched, in words.
var watchKinds = []watchKind{{"person", "a person is quoted"}, {"words", "a search finds something new"}, {"figure", "a figure changes"}, {"signatory", "a new signatory appears"}, {"source", "a new independent source appears"}, {"edit", "a report is edited"}}

func (v *Server) watches(w http.ResponseWriter, r *http.Request) error {
	list, err := v.store.Watches(r.Context())
	if err != nil {
		return err
	}
	found, _, err := v.store.Deliveries(r.Context(), 0, store.Page{})
	if err != nil {
		return err
	}
	var all []told
	for _, d := range found {
		x := told{Delivery: d}
		for _, w := range list {
			if w.ID == d.Watch {
				x.Watch = w.Name
			}
		}
		_ = json.Unmarshal(d.Event, &x.Event) // an event without words still has its story
		all = append(all, x)
	}
	p := watchesPage{Told: all, Kinds: watchKinds}
	for _, x := range list {
		p.Watches = append(p.Watches, watched{x, alert.Watch{Kind: alert.Kind(x.Kind), Value: x.Value}.Err()})
	}
	v.render(w, r, http.StatusOK, "watches", frame{Title: "Watches", Tab: "watches", Main: p})
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
		var e alert.Event
		_ = json.Unmarshal(d.Event, &e) // an event without words still has its story
		x := entry{ID: "watch:" + id + ":" + d.Key, Title: e.What, Path: "/s/" + d.Story, Text: e.Title, At: d.At}
		for _, s := range e.Spans {
			x.Text += "\n" + s.Text
		}
		l.Entries = append(l.Entries, x)
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
		if err := (alert.Watch{Kind: alert.Kind(x.Kind), Value: x.Value}).Err(); err != nil {
			return failure{http.StatusUnprocessableEntity, "This cannot be watched: " + err.Error() + "."}
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
