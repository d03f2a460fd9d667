package serve

import (
	"net/http"
	"slices"
	"strconv"

	"synoptic/record"
	"synoptic/store"
)

// versionsPage says what changed from one version to the next.
type versionsPage struct {
	Report   *store.Report
	Versions []store.Version
	A, B     int
	Revision *record.Revision
	Facts    []record.Change
	Wording  []record.Change
}

// Edited sets the words of an edited sentence: plain, taken out and put in.
func (p versionsPage) Edited(s record.RevisedSentence) []edit {
	var out []edit
	words := []rune(s.B.Text)
	at := s.B.Start
	for _, c := range p.Revision.Changes {
		if c.B.Start < at || c.B.End > s.B.End || c.B.Text == "" && c.A.Text == "" {
			continue
		}
		out = append(out, edit{Text: string(words[at-s.B.Start : c.B.Start-s.B.Start])}, edit{Gone: c.A.Text, Come: c.B.Text})
		at = c.B.End
	}
	if len(out) == 0 {
		return []edit{{Gone: s.A.Text, Come: s.B.Text}}
	}
	return append(out, edit{Text: string(words[at-s.B.Start:])})
}

// edit is a stretch of an edited sentence.
type edit struct{ Text, Gone, Come string }

// Count says how many sentences an action befell.
func (p versionsPage) Count(action string) int {
	n := 0
	for _, s := range p.Revision.Sentences {
		if s.Action == action {
			n++
		}
	}
	return n
}

func (v *Server) versions(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	head, err := v.store.Report(r.Context(), id)
	if err != nil {
		return err
	}
	p := versionsPage{Report: head}
	if p.Versions, err = v.store.Versions(r.Context(), id); err != nil {
		return err
	}
	n := len(p.Versions)
	p.A, p.B = numberOr(r.FormValue("a"), n-1), numberOr(r.FormValue("b"), n)
	if n > 1 && v.o.Revise != nil && visitorOf(r).may(text) {
		a, err := v.store.Version(r.Context(), id, p.A)
		if err != nil {
			return err
		}
		b, err := v.store.Version(r.Context(), id, p.B)
		if err != nil {
			return err
		}
		p.Revision = v.o.Revise(a.Value, b.Value)
		slices.SortStableFunc(p.Revision.Changes, func(x, y record.Change) int { return x.B.Start - y.B.Start })
		for _, c := range p.Revision.Changes {
			if c.Kind == "wording" {
				p.Wording = append(p.Wording, c)
			} else {
				p.Facts = append(p.Facts, c)
			}
		}
	}
	v.render(w, r, http.StatusOK, "versions", frame{Title: "Versions of " + head.Title, Tab: "stories", Main: p})
	return nil
}

func numberOr(s string, otherwise int) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return otherwise
}
