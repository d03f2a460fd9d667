// Package serve shows a newsroom over HTTP: stories and their records, people,
// documents, reports with their versions, search, sources, watches, and what
// the user corrects.
//
// Every page is made on the server and works without scripts. A page that is
// a list is also there as .json, .csv, .md and .atom, a story as .json, .md,
// .bib and .csl.json. Serve runs no stage of the pipeline: what takes work is
// put into the queue, or asked of the functions in [Options].
//
// Words of reports leave in full only for those who hold the scope "text";
// all others get excerpts. Input over [MostBody] bytes is refused.
package serve

import (
	"context"
	"html/template"
	"net/http"
	"time"

	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/record"
	"synoptic/report"
	"synoptic/source/crawl"
	"synoptic/store"
)

// MostBody is the size of the largest body that is taken.
const MostBody = 32 << 20

// Options says how a newsroom is shown. Functions that are nil are not
// offered.
type Options struct {
	Base    string // path before all others, as behind a proxy: "" or "/news"
	Access  Access // who may come in
	Version string // of the program, for people

	// Fetch fetches one address, with how it answered.
	Fetch func(ctx context.Context, address string) (*store.Capture, error)
	// Revise says what changed between two versions of a report.
	Revise func(a, b *report.Version) *record.Revision
	// Compare makes the record of two reports.
	Compare func(a, b *report.Version) *record.Record
	// Why says what makes reports one story.
	Why func(versions []*report.Version) []pipeline.Reason
	// Annotate and Read work on texts that are not kept.
	Annotate func(item ingest.Item) (*record.Annotation, error)
	Read     func(items []ingest.Item) *record.Record
	// Try asks an address once, and says what it is and would bring. Wake makes
	// the crawler look for sources that are new.
	Try  func(ctx context.Context, address string) (crawl.Look, error)
	Wake func()
	// Facts says of what the store holds and how large it is, name by name.
	Facts func(ctx context.Context) ([][2]string, error)
	// Backup writes a copy of the store, and says where.
	Backup func(ctx context.Context) (string, error)
	// Now is the clock; nil is time.Now.
	Now func() time.Time
}

// Server is an http.Handler.
type Server struct {
	store   store.Store
	o       Options
	pages   map[string]*template.Template
	doors   doors
	cache   *cache
	seen    *seen
	metrics *metrics
	handler http.Handler
}

// New makes a server for what s keeps.
func New(s store.Store, o Options) *Server {
	if o.Now == nil {
		o.Now = time.Now
	}
	v := &Server{store: s, o: o, cache: newCache(), seen: newSeen(s), metrics: newMetrics(s)}
	v.doors.now = o.Now
	v.pages = v.templates()
	v.handler = v.guard(v.routes())
	return v
}

// Close writes what visitors have seen since it was written last. It is called
// when no request is under way any more, before the store is closed.
func (v *Server) Close() error { return v.seen.close() }

// ServeHTTP answers one request.
func (v *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { v.handler.ServeHTTP(w, r) }
