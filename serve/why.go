package serve

import (
	"net/http"

	"synoptic/pipeline"
	"synoptic/report"
	"synoptic/store"
)

// whyPage says why reports are of one story.
type whyPage struct {
	Story    *store.Story
	Versions []*report.Version
	Reasons  []pipeline.Reason
}

// Name is what a report is called: by outlet and headline, for an outlet may
// have several.
func (p whyPage) Name(i int) string {
	v := p.Versions[i]
	switch {
	case v.Outlet == "":
		return v.Title
	case v.Title == "":
		return short(v.Outlet)
	}
	return short(v.Outlet) + ", “" + v.Title + "”"
}

func (v *Server) why(w http.ResponseWriter, r *http.Request) error {
	s, err := v.store.Story(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	p := whyPage{Story: s}
	for _, id := range s.Reports {
		ver, err := v.store.Version(r.Context(), id, 0)
		if err != nil {
			continue // withdrawn
		}
		p.Versions = append(p.Versions, ver.Value)
	}
	if v.o.Why != nil && len(p.Versions) > 1 {
		p.Reasons = v.o.Why(p.Versions)
	}
	v.render(w, r, http.StatusOK, "why", frame{Title: "Why these belong together", Tab: "stories", Main: p})
	return nil
}
