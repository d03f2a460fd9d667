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
	Stories []store.Story
	Filter  store.StoryFilter
	Single  bool // stories of one report too
	More    string
	Empty   bool // the newsroom holds nothing yet
}

// filterOf reads which stories are wanted. Stories of one report are left out
// unless asked for: there is nothing to set side by side.
func filterOf(r *http.Request) (f store.StoryFilter, single bool) {
	f = store.StoryFilter{After: r.FormValue("after"), Before: r.FormValue("before"), Outlet: r.FormValue("outlet"), Person: r.FormValue("person"), Document: r.FormValue("document"), Differs: r.FormValue("differs") != "", Edited: r.FormValue("edited") != "", Reports: 2}
	if n, err := strconv.Atoi(r.FormValue("reports")); err == nil {
		f.Reports = n
	}
	return f, f.Reports < 2
}

func (v *Server) stories(w http.ResponseWriter, r *http.Request) error {
	f, single := filterOf(r)
	p := storiesPage{Filter: f, Single: single}
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
	p.Stories, p.More = stories, v.more(r, next)
	l := list{frame: frame{Title: "Stories", Tab: "stories", Main: p}, Template: "stories", Value: summaries(stories), Next: next, Entries: []entry{},
		Columns: []string{"story", "title", "first", "last", "reports", "independent", "quotations", "documents", "differences", "edited"}}
	for _, s := range stories {
		l.Rows = append(l.Rows, []string{s.ID, s.Title, s.First, s.Last, strconv.Itoa(len(s.Reports)), strconv.Itoa(s.Independent), strconv.Itoa(s.Quotes), strconv.Itoa(s.Documents), strconv.Itoa(s.Differences), strconv.Itoa(s.Edited)})
		l.Entries = append(l.Entries, entry{ID: s.ID, Title: s.Title, Path: "/s/" + s.ID, At: s.Changed, Text: fmt.Sprintf("%s, %s, %s", count(len(s.Reports), "report", "reports"), count(s.Independent, "independent write-up", "independent write-ups"), count(s.Differences, "difference", "differences"))})
	}
	return v.list(w, r, "/stories", l)
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
