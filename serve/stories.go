package serve

import (
	"fmt"
	"net/http"
	"strconv"
	"time"

	"synoptic/store"
)

// storiesPage lists stories.
type storiesPage struct {
	Stories []listed
	Filter  store.StoryFilter
	Sort    string
	Single  bool // stories of one report too
	Narrow  bool // something is chosen
	Count   int
	Facets  []facet
	Query   string // the filter as the address has it
	More    string
	Empty   bool // the newsroom holds nothing yet
}

// listed is a story with what is new to the visitor.
type listed struct {
	store.Story
	New     string // in words; "" for nothing
	Starred bool
	Folders []store.Share // of the sources that its reports came through
}

// filterOf reads which stories are wanted. Stories of one report are left out
// unless asked for: there is nothing to set side by side.
func filterOf(r *http.Request) (f store.StoryFilter, single bool) {
	f = store.StoryFilter{After: r.FormValue("after"), Before: r.FormValue("before"), Outlet: r.FormValue("outlet"), Person: r.FormValue("person"), Document: r.FormValue("document"), Differs: r.FormValue("differs") != "", Edited: r.FormValue("edited") != "", Reports: 2,
		User: visitorOf(r).Name, Unseen: r.FormValue("unseen") != "", Starred: r.FormValue("starred") != ""}
	if n, err := strconv.Atoi(r.FormValue("reports")); err == nil {
		f.Reports = n
	}
	return f, f.Reports < 2
}

func (v *Server) stories(w http.ResponseWriter, r *http.Request) error {
	f, single := filterOf(r)
	usual := store.StoryFilter{Reports: 2, User: f.User}
	p := storiesPage{Filter: f, Single: single, Sort: r.FormValue("sort"), Narrow: f != usual || r.FormValue("sort") != ""}
	if f.Unseen {
		if err := v.seen.write(r.Context()); err != nil {
			return err
		}
	}
	stories, next, err := v.store.Stories(r.Context(), f, pageOf(r))
	if err != nil {
		return err
	}
	if len(stories) == 0 && r.URL.RawQuery == "" { // nothing to compare yet: show what there is
		if stories, next, err = v.store.Stories(r.Context(), store.StoryFilter{}, pageOf(r)); err != nil {
			return err
		}
		p.Single, p.Empty = len(stories) > 0, len(stories) == 0
	}
	p.More, p.Query = v.more(r, next), r.URL.RawQuery
	if r.PathValue("format") == "" {
		if err := v.besideStories(r, &p, stories); err != nil {
			return err
		}
	}
	l := list{frame: frame{Title: "Stories", Tab: "stories", Main: p}, Template: "stories", Value: summaries(stories), Next: next, Entries: []entry{},
		Columns: []string{"story", "title", "first", "last", "reports", "independent", "quotations", "documents", "differences", "edited"}}
	for _, s := range stories {
		l.Rows = append(l.Rows, []string{s.ID, s.Title, s.First, s.Last, strconv.Itoa(len(s.Reports)), strconv.Itoa(s.Independent), strconv.Itoa(s.Quotes), strconv.Itoa(s.Documents), strconv.Itoa(s.Differences), strconv.Itoa(s.Edited)})
		l.Entries = append(l.Entries, entry{ID: s.ID, Title: s.Title, Path: "/s/" + s.ID, At: s.Changed, Text: fmt.Sprintf("%s, %s, %s", count(len(s.Reports), "report", "reports"), count(s.Independent, "independent write-up", "independent write-ups"), count(s.Differences, "difference", "differences"))})
	}
	return v.list(w, r, "/stories", l)
}

// besideStories fills in what stands beside a list: what is new to the visitor
// in each story, and how many there are of each outlet, year and document.
func (v *Server) besideStories(r *http.Request, p *storiesPage, stories []store.Story) error {
	var ids []string
	for _, s := range stories {
		ids = append(ids, s.ID)
	}
	marks, err := v.marks(r, p.Filter.User, ids)
	if err != nil {
		return err
	}
	folders, err := v.store.Folders(r.Context(), ids)
	if err != nil {
		return err
	}
	for _, s := range stories {
		p.Stories = append(p.Stories, listed{s, news(&s, marks[s.ID]), marks[s.ID].Starred, folders[s.ID]})
	}
	if p.Single {
		p.Filter.Reports = 0
	}
	t, err := v.store.TallyStories(r.Context(), p.Filter)
	p.Count = t.Count
	p.Facets = some(v.facet(r, "outlet", "outlet", t.Outlets), v.facet(r, "with a", "document", t.Kinds), v.years(r, t.Years), v.sorts(r, "newest", "reports", "quotations", "differences"))
	return err
}

// news says what is new in a story since the visitor looked at it.
func news(s *store.Story, m store.Mark) string {
	more, edits := len(s.Reports)-m.Reports, s.Edited-m.Edited
	switch {
	case m.Reports == 0:
		return "new"
	case more > 0:
		return count(more, "report more", "reports more")
	case edits > 0:
		return "edited since"
	}
	return ""
}

// seeStories marks all stories of a filter as seen.
func (v *Server) seeStories(w http.ResponseWriter, r *http.Request) error {
	f, _ := filterOf(r)
	if err := v.seen.write(r.Context()); err != nil { // what was seen before must not come after
		return err
	}
	if err := v.store.See(r.Context(), f.User, f); err != nil {
		return err
	}
	to := "/stories"
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	http.Redirect(w, r, v.url(to), http.StatusSeeOther)
	return nil
}

// star puts a story among those that the visitor keeps in view, or takes it out.
func (v *Server) star(w http.ResponseWriter, r *http.Request) error {
	s, err := v.store.Story(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	if err := v.store.Star(r.Context(), visitorOf(r).Name, s.ID, r.PostFormValue("on") != ""); err != nil {
		return err
	}
	http.Redirect(w, r, v.url("/s/"+s.ID), http.StatusSeeOther)
	return nil
}

// summary is a story as lists give it to programs.
type summary struct {
	ID      string    `json:"id"`
	Reports []string  `json:"reports"`
	First   string    `json:"first"`
	Last    string    `json:"last"`
	Changed time.Time `json:"changed"`
	store.Summary
}

func summaries(list []store.Story) []summary {
	out := []summary{}
	for _, s := range list {
		out = append(out, summary{s.ID, s.Reports, s.First, s.Last, s.Changed, s.Summary})
	}
	return out
}

// count says a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
