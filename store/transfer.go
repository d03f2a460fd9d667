package store

import (
	"context"
	"time"

	"synoptic/correct"
	"synoptic/ingest"
	"synoptic/report"
	"synoptic/source"
)

// Line is one line of a store written as JSON Lines: exactly one of its
// fields is set. What can be made again from captures (versions, readings,
// records) is not written. Users and tokens stay where they are; what a user has
// seen waits under the name.
type Line struct {
	Schema     string              `json:"schema,omitempty"` // of the first line
	Capture    *CaptureLine        `json:"capture,omitempty"`
	Place      *Place              `json:"place,omitempty"`
	Merged     *Merged             `json:"merged,omitempty"`
	Correction *correct.Correction `json:"correction,omitempty"`
	Removal    *Removal            `json:"removal,omitempty"`
	Source     *Source             `json:"source,omitempty"`
	Visit      *source.Visit       `json:"visit,omitempty"`
	Watch      *Watch              `json:"watch,omitempty"`
	Delivery   *Delivery           `json:"delivery,omitempty"`
	Mark       *Marked             `json:"mark,omitempty"`
}

// LinesSchema is the schema of the lines.
const LinesSchema = "synoptic.store/1"

// CaptureLine is a capture as a line. Bytes are base64; one of Bytes and Text
// is set, or neither where the bytes were removed.
type CaptureLine struct {
	ID        int64             `json:"id"`
	At        time.Time         `json:"at"`
	Source    int64             `json:"source,omitempty"`
	Status    int               `json:"status,omitempty"`
	Header    map[string]string `json:"header,omitempty"`
	SHA256    string            `json:"sha256"`
	Input     string            `json:"input"`
	URL       string            `json:"url,omitempty"`
	Part      string            `json:"part,omitempty"`
	MediaType string            `json:"media_type,omitempty"`
	Charset   string            `json:"charset,omitempty"`
	Given     []report.Claim    `json:"given,omitempty"`
	Hints     []report.Claim    `json:"hints,omitempty"`
	Bytes     []byte            `json:"bytes,omitempty"`
	Text      string            `json:"text,omitempty"`
}

// LineOf is a capture as a line.
func LineOf(c *Capture) *CaptureLine {
	return &CaptureLine{c.ID, c.At, c.Source, c.Status, c.Header, c.SHA256, c.Item.Input, c.Item.URL, c.Item.Part, c.Item.MediaType, c.Item.Charset, c.Item.Given, c.Item.Hints, c.Item.Bytes, c.Item.Text}
}

// Capture is the capture of a line.
func (l *CaptureLine) Capture() *Capture {
	c := &Capture{ID: l.ID, At: l.At, Source: l.Source, Status: l.Status, Header: l.Header, SHA256: l.SHA256,
		Item: ingest.Item{Input: l.Input, URL: l.URL, Part: l.Part, MediaType: l.MediaType, Charset: l.Charset, Given: l.Given, Hints: l.Hints, Bytes: l.Bytes, Text: l.Text}}
	if c.Item.Text == "" && c.Item.Bytes == nil {
		c.Item.Bytes = []byte{}
	}
	return c
}

// Place says in which story a report stands.
type Place struct {
	Report string `json:"report"`
	Story  string `json:"story"`
	Pinned bool   `json:"pinned,omitempty"`
}

// Merged says which story another one went into.
type Merged struct {
	Story string `json:"story"`
	Into  string `json:"into"`
}

// Transfer carries a store elsewhere, also to one of another kind.
type Transfer interface {
	// Export calls do with every line, captures last, in the same order each
	// time.
	Export(ctx context.Context, do func(*Line) error) error
	// Import takes lines, in their order, into a store that holds nothing
	// else; ids stay. Captures are read by the pipeline afterwards, and
	// reports take the places that were written for them.
	Import(ctx context.Context, lines ...*Line) error
	// Empty reports whether the store holds nothing yet.
	Empty(ctx context.Context) (bool, error)
}
