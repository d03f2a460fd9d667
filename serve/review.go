package serve

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"synoptic/correct"
	"synoptic/page"
	"synoptic/record"
	"synoptic/store"
)

// reviewPage is what waits for a person: speakers that the program is not sure
// of, removals that a feed proposes; and what was corrected.
type reviewPage struct {
	Unsure    []unsure
	Proposals []store.Removal
	Log       []logged
}

// unsure is a quotation whose speaker is only probable.
type unsure struct {
	Story, Title, Outlet string
	Before, After        string // the words around it
	Quote                record.Quote
}

// Start and End are where its content stands.
func (u unsure) Start() int { return u.Quote.Content[0][0] }

// End is where its content ends.
func (u unsure) End() int { return u.Quote.Content[len(u.Quote.Content)-1][1] }

// Perhaps is who it may be.
func (u unsure) Perhaps() string { return value(u.Quote.Speaker) }

// logged is a correction with whether it was undone, whether who looks may undo
// it, and where that leads back to.
type logged struct {
	correct.Correction
	Undone, May bool
	Back        string
}

const (
	reviewStories = 40 // the newest stories are looked through
	reviewMost    = 30
)

func (v *Server) review(w http.ResponseWriter, r *http.Request) error {
	var p reviewPage
	all, err := v.store.Corrections(r.Context(), "")
	if err != nil {
		return err
	}
	if p.Unsure, err = v.unsure(r, correct.Live(all)); err != nil {
		return err
	}
	if p.Proposals, _, err = v.store.Removals(r.Context(), true, store.Page{}); err != nil {
		return err
	}
	p.Log = logOf(all, visitorOf(r), "review")
	v.render(w, r, http.StatusOK, "review", frame{Title: "Review", Tab: "review", Main: p})
	return nil
}

// unsure lists what the newest stories are not sure of. Of what the log speaks,
// the record may not know yet.
func (v *Server) unsure(r *http.Request, log []correct.Correction) ([]unsure, error) {
	stories, _, err := v.store.Stories(r.Context(), store.StoryFilter{Reports: 2}, store.Page{Limit: reviewStories})
	if err != nil {
		return nil, err
	}
	var out []unsure
	for _, s := range stories {
		if len(out) >= reviewMost {
			break
		}
		rec, err := v.store.Record(r.Context(), s.ID)
		if err != nil {
			continue
		}
		for _, u := range unsureOf(&s, rec.Value) {
			if !slices.ContainsFunc(log, func(c correct.Correction) bool {
				return c.Kind == correct.Speaker && c.Span.Report == u.Quote.Report && c.Span.Start == u.Start()
			}) {
				out = append(out, u)
			}
		}
	}
	return out[:min(len(out), reviewMost)], nil
}

// unsureOf lists direct and mixed quotations whose speaker is probable, not
// sure, and on whom the user has not spoken. Whom the report itself describes is
// no question.
func unsureOf(s *store.Story, rec *record.Record) []unsure {
	var out []unsure
	heads := headsOf(rec)
	for _, st := range rec.Stories {
		for _, q := range st.Quotes {
			words := func(x record.Range) string { return string([]rune(heads[q.Report].Text)[x[0]:x[1]]) }
			if q.Kind != "indirect" && q.Speaker != nil && q.Sure < record.Sure && q.Sure >= 50 && !q.Described(words) {
				before, after := around(heads[q.Report].Text, q.Content[0][0], q.Content[len(q.Content)-1][1])
				out = append(out, unsure{s.ID, s.Title, page.Name(heads[q.Report]), before, after, q})
			}
		}
	}
	return out
}

// beside is how many characters around a quotation help to decide.
const beside = 160

// around returns the words before and after a stretch of a text.
func around(text string, start, end int) (before, after string) {
	words := []rune(text)
	if len(words) < end {
		return "", ""
	}
	before, after = string(words[max(0, start-beside):start]), string(words[end:min(len(words), end+beside)])
	if start > beside {
		_, before, _ = strings.Cut(before, " ")
		before = "… " + before
	}
	if i := strings.LastIndexByte(after, ' '); end+beside < len(words) && i > 0 {
		after = after[:i] + " …"
	}
	return before, after
}

// logOf returns the newest corrections, with those undone marked.
func logOf(all []correct.Correction, who visitor, back string) []logged {
	gone := map[int64]bool{}
	for _, c := range all {
		if c.Kind == correct.Undo {
			gone[c.Undoes] = true
		}
	}
	var out []logged
	for _, c := range slices.Backward(all) {
		if c.Kind != correct.Undo {
			out = append(out, logged{c, gone[c.ID], who.May("write"), back})
		}
	}
	return out[:min(len(out), 100)]
}

func (v *Server) undo(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PostFormValue("id"), 10, 64)
	if err != nil {
		return failure{http.StatusUnprocessableEntity, "Say which correction is to be undone."}
	}
	c := &correct.Correction{At: v.o.Now().UTC(), By: visitorOf(r).Name, Kind: correct.Undo, Undoes: id, Story: r.PostFormValue("story")}
	if err := v.store.Correct(r.Context(), c); err != nil {
		return err
	}
	back := "/review#log"
	if r.PostFormValue("back") == "story" && c.Story != "" {
		back = "/s/" + url.PathEscape(c.Story) + "#corrected"
	}
	http.Redirect(w, r, v.url(back), http.StatusSeeOther)
	return nil
}

// removal decides on a proposal: away with it, or keep the report.
func (v *Server) removal(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PostFormValue("id"), 10, 64)
	if err != nil {
		return failure{http.StatusUnprocessableEntity, "Say which proposal is meant."}
	}
	list, _, err := v.store.Removals(r.Context(), true, store.Page{Limit: 1000})
	if err != nil {
		return err
	}
	i := slices.IndexFunc(list, func(x store.Removal) bool { return x.ID == id })
	if i < 0 {
		return store.ErrNotFound
	}
	if r.PostFormValue("do") == "remove" {
		x := list[i]
		x.By, x.At, x.Proposed = visitorOf(r).Name, v.o.Now().UTC(), false
		if err := v.store.Remove(r.Context(), &x); err != nil {
			return err
		}
	}
	if err := v.store.Dismiss(r.Context(), id); err != nil {
		return err
	}
	http.Redirect(w, r, v.url("/review"), http.StatusSeeOther)
	return nil
}
