package store

import (
	"context"

	"synoptic/correct"
	"synoptic/queue"
)

// The kinds of jobs that the store puts into the queue.
const (
	JobRead    = "read"    // key: id of a capture
	JobRecord  = "record"  // key: id of a story
	JobRegroup = "regroup" // key: "": the user moved or removed reports
)

// AtOnce is the order of a record that a person waits for. That of any other
// is how many reports its story has, or more.
const AtOnce = -1

// Work is what the pipeline alone calls. KeepReadings and KeepRecords are one
// transaction each, which also takes the jobs done from the queue: work that a
// crash cuts off is done again from its start, and never twice.
type Work interface {
	// Lead makes this process the one that works for the store, until release
	// is called or the process ends. ErrBusy: another one does.
	Lead() (release func(), err error)
	// Queue is the work that waits.
	Queue() queue.Queue
	// KeepReadings keeps what became of captures, in their order, then moves
	// reports, and puts a job for every story touched. While a job waits that
	// says that the user moved or removed reports, it keeps nothing: ErrMoved.
	KeepReadings(ctx context.Context, list []Outcome, moves []Move, done []queue.Job) error
	// KeepRecords keeps records and everything found by them. A record of
	// the same bytes as the newest changes nothing, and one from before a
	// removal, or of a story that is no more, is not kept.
	KeepRecords(ctx context.Context, list []Record, done []queue.Job) error
	// Members returns the newest versions of the reports of a story and its
	// corrections: all that its record is made of.
	Members(ctx context.Context, story string) (*Members, error)
	// Grouped calls do with the reading of every report that came out since
	// that day (ISO 8601) or was first captured after that capture, in the
	// order of first captures.
	Grouped(ctx context.Context, since string, after int64, do func(Grouped) error) error
	// Newest returns the day of the newest report among those first captured
	// up to that capture, "" for none. A day in the future does not count.
	Newest(ctx context.Context, until int64) (string, error)
	// Stale lists up to n reports whose reading, and then stories whose
	// record, was made by another stage version, newest stories first.
	Stale(ctx context.Context, reading, record, n int) (reports, stories []string, err error)
	// KeepProfiles replaces readings that were stale.
	KeepProfiles(ctx context.Context, list []Reading) error
}

// Outcome is what became of one capture: rejected, a version known already,
// or a new one.
type Outcome struct {
	Capture  int64
	Reason   string // rejected
	Erase    bool   // its bytes hold what was removed and must go
	Version  *Version
	Known    bool     // the report has a version of that text; only Number and Report of Version are set
	Reading  *Reading // of a new version
	Story    string   // the story of the report
	Retracts string   // what it prints of a retraction or a kill: a removal is proposed
}

// Move says that a report goes from one story to another, for grouping or
// the user wants it.
type Move struct{ Report, From, To string }

// Members is what a record is made of.
type Members struct {
	Story       string
	Versions    []Version // in no order
	Edits       map[string]int
	Corrections []correct.Correction
	Withdrawn   []Removal
}

// Grouped is a report with its place.
type Grouped struct {
	Capture int64
	Report  string
	Story   string
	Profile []byte
	Stage   int
}
