package api

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"synoptic/record"
	"synoptic/report"
	"synoptic/store"
)

// StoryHead is a story as lists give it.
type StoryHead struct {
	ID      string    `json:"id"`
	Reports []string  `json:"reports"`
	First   string    `json:"first" doc:"earliest publication, ISO 8601"`
	Last    string    `json:"last"`
	Changed time.Time `json:"changed" doc:"when its record was made"`
	store.Summary
}

func storyOf(s *store.Story) StoryHead {
	return StoryHead{s.ID, s.Reports, s.First, s.Last, s.Changed, s.Summary}
}

// ReportHead is where a report stands.
type ReportHead struct {
	ID       string          `json:"id"`
	Story    string          `json:"story"`
	URL      string          `json:"url"`
	Outlet   string          `json:"outlet"`
	Title    string          `json:"title"`
	First    time.Time       `json:"first_captured"`
	Last     time.Time       `json:"last_captured"`
	Versions int             `json:"versions"`
	SHA256   string          `json:"sha256" doc:"of the newest text"`
	Version  *report.Version `json:"version,omitempty" doc:"the newest version, with its text for those who may have it"`
}

// VersionHead is one state of a report's text.
type VersionHead struct {
	Number  int       `json:"number"`
	At      time.Time `json:"at"`
	Title   string    `json:"title"`
	SHA256  string    `json:"sha256"`
	Capture int64     `json:"capture"`
}

// ByID asks for one thing.
type ByID struct {
	ID string `path:"id"`
}

type storyQuery struct {
	Part
	After    string `query:"after" doc:"published on that day or later"`
	Before   string `query:"before"`
	Outlet   string `query:"outlet"`
	Differs  bool   `query:"differs" doc:"only stories in which reports differ"`
	Edited   bool   `query:"edited"`
	Reports  int    `query:"reports" doc:"at least so many reports"`
	Document string `query:"document" doc:"turns on a document of that kind (letter, lawsuit, …)"`
	Sort     string `query:"sort" enum:"newest,reports,quotations,differences" default:"newest"`
}

// reads adds what is asked for by id, and the list of stories.
func (d *desk) reads(a huma.API) {
	huma.Register(a, operation(http.MethodGet, "/stories", "stories", "Stories", "read"), func(ctx context.Context, q *storyQuery) (*items[StoryHead], error) {
		found, next, err := d.store.Stories(ctx, store.StoryFilter{After: q.After, Before: q.Before, Outlet: q.Outlet, Differs: q.Differs, Edited: q.Edited, Reports: q.Reports, Document: q.Document}, q.page(q.Sort))
		var out []StoryHead
		for i := range found {
			out = append(out, storyOf(&found[i]))
		}
		return listed(out, next, err)
	})
	huma.Register(a, operation(http.MethodGet, "/stories/{id}", "story", "One story; a merged one gives the story it went into", "read"), func(ctx context.Context, q *ByID) (*one[StoryHead], error) {
		s, err := d.store.Story(ctx, q.ID)
		if err != nil {
			return nil, problem(err)
		}
		return &one[StoryHead]{Body: storyOf(s)}, nil
	})
	huma.Register(a, operation(http.MethodGet, "/stories/{id}/record", "record", "The record of a story (synoptic.record/1)", "read"), d.record)
	huma.Register(a, operation(http.MethodGet, "/reports/{id}", "report", "One report with its newest version", "read"), d.report)
	huma.Register(a, operation(http.MethodGet, "/reports/{id}/versions", "versions", "The versions of a report, oldest first", "read"), func(ctx context.Context, q *ByID) (*items[VersionHead], error) {
		found, err := d.store.Versions(ctx, q.ID)
		var out []VersionHead
		for _, v := range found {
			out = append(out, VersionHead{v.Number, v.At, v.Title, v.SHA256, v.Capture})
		}
		return listed(out, "", err)
	})
}

func (d *desk) record(ctx context.Context, q *struct {
	ByID
	IfNoneMatch string `header:"If-None-Match"`
}) (*one[*record.Record], error) {
	rec, err := d.store.Record(ctx, q.ID)
	if err != nil {
		return nil, problem(err)
	}
	full := d.o.May(ctx, "text")
	out := &one[*record.Record]{ETag: fmt.Sprintf(`"%s-%d-%v"`, rec.Story, rec.Number, full), Body: rec.Value}
	if q.IfNoneMatch == out.ETag {
		return nil, huma.Status304NotModified()
	}
	if !full {
		out.Body = record.Excerpted(rec.Value)
	}
	return out, nil
}

func (d *desk) report(ctx context.Context, q *ByID) (*one[ReportHead], error) {
	r, err := d.store.Report(ctx, q.ID)
	if err != nil {
		return nil, problem(err)
	}
	if r.Removed != nil {
		return nil, problem(store.ErrRemoved)
	}
	v, err := d.store.Version(ctx, q.ID, 0)
	if err != nil {
		return nil, problem(err)
	}
	value := *v.Value
	if !d.o.May(ctx, "text") {
		value.Text, value.Blocks = "", nil
	}
	return &one[ReportHead]{ETag: `"` + v.SHA256 + `"`, Body: ReportHead{r.ID, r.Story, r.URL, r.Outlet, r.Title, r.First, r.Last, r.Versions, r.SHA256, &value}}, nil
}
