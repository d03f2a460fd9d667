package api

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"synoptic/correct"
	"synoptic/ingest"
	"synoptic/record"
	"synoptic/report"
	"synoptic/store"
)

// Text is one text as annotate and read take it.
type Text struct {
	ID     string `json:"id,omitempty"`
	Text   string `json:"text" minLength:"1"`
	Date   string `json:"date,omitempty" doc:"when published, ISO 8601"`
	Title  string `json:"title,omitempty"`
	Outlet string `json:"outlet,omitempty"`
	URL    string `json:"url,omitempty"`
}

// item is t as the pipeline takes it.
func (t *Text) item() ingest.Item {
	out := ingest.Item{Input: t.ID, Text: t.Text}
	for _, c := range []report.Claim{{Field: "published", Value: t.Date}, {Field: "title", Value: t.Title}, {Field: "outlet", Value: t.Outlet}, {Field: "url", Value: t.URL}} {
		if c.Value != "" {
			c.From = "given"
			out.Given = append(out.Given, c)
		}
	}
	return out
}

// Kept says what was kept of a text that was given.
type Kept struct {
	Capture int64  `json:"capture"`
	SHA256  string `json:"sha256"`
}

// writes adds what changes the store, and what works on texts at hand.
func (d *desk) writes(a huma.API) {
	if d.o.Annotate != nil {
		huma.Register(a, operation(http.MethodPost, "/annotate", "annotate", "What one text says; nothing is kept", "read"), func(_ context.Context, q *struct{ Body Text }) (*one[*record.Annotation], error) {
			found, err := d.o.Annotate(q.Body.item())
			if err != nil {
				return nil, huma.Error422UnprocessableEntity(err.Error())
			}
			return &one[*record.Annotation]{Body: found}, nil
		})
	}
	if d.o.Read != nil {
		huma.Register(a, operation(http.MethodPost, "/read", "read", "One record of some texts; nothing is kept", "read"), func(_ context.Context, q *struct {
			Body []Text `minItems:"1" maxItems:"200"`
		}) (*one[*record.Record], error) {
			var list []ingest.Item
			for i := range q.Body {
				list = append(list, q.Body[i].item())
			}
			return &one[*record.Record]{Body: d.o.Read(list)}, nil
		})
	}
	keep := operation(http.MethodPost, "/captures", "keep", "Keep texts, to be read and grouped", "write")
	keep.DefaultStatus = http.StatusAccepted
	huma.Register(a, keep, d.keep)
	huma.Register(a, operation(http.MethodPost, "/corrections", "correct", "Correct a finding", "write"), func(ctx context.Context, q *struct{ Body correct.Correction }) (*one[correct.Correction], error) {
		c := q.Body
		c.ID, c.At, c.By = 0, time.Now().UTC(), d.o.Who(ctx)
		if err := c.Check(); err != nil {
			return nil, huma.Error422UnprocessableEntity(err.Error())
		}
		if err := d.store.Correct(ctx, &c); err != nil {
			return nil, problem(err)
		}
		return &one[correct.Correction]{Body: c}, nil
	})
	huma.Register(a, operation(http.MethodGet, "/corrections", "corrections", "The log of corrections, oldest first", "read"), func(ctx context.Context, q *struct {
		Story string `query:"story"`
	}) (*items[correct.Correction], error) {
		log, err := d.store.Corrections(ctx, q.Story)
		return listed(log, "", err)
	})
}

func (d *desk) keep(ctx context.Context, q *struct {
	Body []Text `minItems:"1" maxItems:"1000"`
}) (*items[Kept], error) {
	var list []*store.Capture
	for i := range q.Body {
		list = append(list, &store.Capture{Item: q.Body[i].item()})
	}
	if err := d.store.Capture(ctx, list...); errors.Is(err, store.ErrRemoved) {
		return nil, huma.Error409Conflict("one of these was withdrawn earlier and is not taken again; give them one by one")
	} else if err != nil {
		return nil, problem(err)
	}
	var out []Kept
	for _, c := range list {
		out = append(out, Kept{c.ID, c.SHA256})
	}
	return listed(out, "", nil)
}
