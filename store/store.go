// Package store says what a newsroom keeps and how it is asked for: captures
// as they came, versions of reports, readings, stories and their records,
// and what the user adds (corrections, watches, sources, removals, users).
//
// A capture is the only thing that cannot be made again; everything from
// versions to search rows follows from captures, corrections and the
// program. So [Captures.Capture] returns when the capture is on the disk,
// and the rest may lag behind.
//
// Times are UTC. Lists have a total order and are asked for in pages: give a
// list's cursor to get what follows. Ids are those of the record: reports
// "r…", stories "s…"; they stay valid for ever, a merged story leads to the
// one it went into. What is not there is [ErrNotFound].
//
// Implementations are store/sqlite; storetest holds what each of them must
// do. Methods may be called from several goroutines.
package store

import (
	"context"
	"errors"
	"time"

	"synoptic/correct"
	"synoptic/query"
	"synoptic/source"
)

var (
	// ErrNotFound is returned for an id that the store does not hold.
	ErrNotFound = errors.New("not in the store")
	// ErrRemoved is returned for what was removed for good; the tombstone
	// is a [Removal].
	ErrRemoved = errors.New("removed")
	// ErrMoved is returned by KeepReadings when the user moved or removed
	// reports since the last job of that kind was taken: what was grouped
	// meanwhile is to be grouped again.
	ErrMoved = errors.New("reports were moved or removed meanwhile")
	// ErrBusy is returned by Lead while another process works for the store.
	ErrBusy = errors.New("another synoptic works for this store")
)

// Store is everything together. Rooms that need less ask for less.
type Store interface {
	Captures
	Reports
	Stories
	Finder
	Desk
	Sources
	Plan
	Watches
	Users
	Work
	Marks
	Transfer
	Close() error
}

// Captures keeps what came in, byte by byte.
type Captures interface {
	// Capture keeps list and puts the reading of each into the queue, all or
	// nothing. It sets ID, SHA256 and, where it is zero, At. When it returns
	// nil, the captures survive kill -9 and power loss. Content that was
	// removed is refused with ErrRemoved: ask one by one to know which.
	Capture(ctx context.Context, list ...*Capture) error
	// CaptureByID returns one capture with its bytes.
	CaptureByID(ctx context.Context, id int64) (*Capture, error)
	// CapturesOf lists the captures of a report, oldest first, without bytes.
	CapturesOf(ctx context.Context, report string) ([]Capture, error)
	// Rejected lists captures that gave no report, newest first.
	Rejected(ctx context.Context, p Page) ([]Capture, string, error)
}

// Reports returns what was made of captures.
type Reports interface {
	// Report returns one report with where it stands.
	Report(ctx context.Context, id string) (*Report, error)
	// Version returns one version; number 0 is the newest.
	Version(ctx context.Context, report string, number int) (*Version, error)
	// Versions lists the versions of a report, oldest first.
	Versions(ctx context.Context, report string) ([]Version, error)
	// Edited lists versions after the first, newest first.
	Edited(ctx context.Context, p Page) ([]Version, string, error)
}

// Stories returns stories and their records.
type Stories interface {
	// Story returns a story. For a merged one it is that it went into: its ID
	// is then not the one asked for.
	Story(ctx context.Context, id string) (*Story, error)
	// Stories lists stories, those with the newest reports first; sorted by
	// "reports", "quotations" or "differences", those with most of them.
	Stories(ctx context.Context, f StoryFilter, p Page) ([]Story, string, error)
	// TallyStories counts the stories of a filter; kinds are those of documents.
	TallyStories(ctx context.Context, f StoryFilter) (Tally, error)
	// Folders returns, by story, how many reports came through the sources of
	// each folder, most first. What came through no folder is not counted.
	Folders(ctx context.Context, stories []string) (map[string][]Share, error)
	// Record returns the newest record of a story, following merges.
	Record(ctx context.Context, story string) (*Record, error)
	// RecordHead returns the newest record of a story without its Value, which
	// takes long to read.
	RecordHead(ctx context.Context, story string) (*Record, error)
}

// Finder answers questions across stories: the newest day of publication first,
// within a day what was found last; sorted by "oldest" the other way round,
// documents also by "reports" and "signatories".
type Finder interface {
	FindStatements(ctx context.Context, q query.Query, p Page) ([]FoundStatement, string, error)
	FindReports(ctx context.Context, q query.Query, p Page) ([]FoundReport, string, error)
	FindDocuments(ctx context.Context, q query.Query, p Page) ([]FoundDocument, string, error)
	// Tally counts what q finds among "statements", "reports" or "documents".
	Tally(ctx context.Context, among string, q query.Query) (Tally, error)
	// People lists persons whose name holds the words of name (all of them
	// for ""), those most often quoted first; or by "name", "stories", "last".
	People(ctx context.Context, name string, p Page) ([]Person, string, error)
	// CountPeople returns how many persons People lists.
	CountPeople(ctx context.Context, name string) (int, error)
	// PersonByID returns a person with all appearances, newest first.
	PersonByID(ctx context.Context, id string) (*Person, []Appearance, error)
}

// Desk keeps what the user says: corrections and removals.
type Desk interface {
	// Correct appends c to the log, sets its ID, and marks its story dirty.
	Correct(ctx context.Context, c *correct.Correction) error
	// Corrections returns the log of a story ("" for all), oldest first,
	// corrections undone included.
	Corrections(ctx context.Context, story string) ([]correct.Correction, error)
	// Remove erases what r names for good and keeps r as its tombstone. It
	// sets r.ID, r.SHA256 and r.URL, and marks the story dirty.
	Remove(ctx context.Context, r *Removal) error
	// Removals lists the tombstones, newest first; proposals where proposed.
	Removals(ctx context.Context, proposed bool, p Page) ([]Removal, string, error)
	// Propose keeps a removal for the user to decide on.
	Propose(ctx context.Context, r *Removal) error
	// Dismiss drops a proposal.
	Dismiss(ctx context.Context, id int64) error
}

// Sources keeps what the user wants watched.
type Sources interface {
	// SaveSource adds a source or replaces that of its address. A new one is
	// due at once; Next moves the hour at which an old one is asked.
	SaveSource(ctx context.Context, s *Source) error
	SourceByID(ctx context.Context, id int64) (*Source, error)
	Sources(ctx context.Context) ([]Source, error)
	// Failing returns the visits of reports of a source that went wrong the
	// last time, the last first.
	Failing(ctx context.Context, id int64) ([]source.Visit, error)
	// DeleteSource drops a source with its visits. What came through it stays.
	DeleteSource(ctx context.Context, id int64) error
}

// Plan keeps when which address is asked; see package source.
type Plan interface {
	// Due returns visits that are due, longest due first: at most n, one for
	// each host, none of the hosts named busy, none of a source that pauses.
	// Next is when a visit that is not due yet will be, zero for never.
	Due(ctx context.Context, now time.Time, busy []string, n int) (due []source.Visit, next time.Time, err error)
	// Visits returns those of keys that are in the plan.
	Visits(ctx context.Context, keys []string) (map[string]source.Visit, error)
	// KeepVisits keeps captures, as Capture does, together with the visits
	// that follow from them. Captures of what was removed are left out.
	KeepVisits(ctx context.Context, captures []*Capture, visits []source.Visit) error
}

// Watches keeps what the user wants to be told of, and what was told.
type Watches interface {
	// SaveWatch adds w (ID zero) or replaces it.
	SaveWatch(ctx context.Context, w *Watch) error
	Watches(ctx context.Context) ([]Watch, error)
	DeleteWatch(ctx context.Context, id int64) error
	// Deliver keeps d unless its watch has one with the same key.
	Deliver(ctx context.Context, d *Delivery) error
	// SaveDelivery keeps what became of a delivery.
	SaveDelivery(ctx context.Context, d *Delivery) error
	// Deliveries lists those of a watch (0 for all), newest first.
	Deliveries(ctx context.Context, watch int64, p Page) ([]Delivery, string, error)
	// DueDeliveries lists up to n that are to be sent at that hour: the oldest
	// of each watch, none of the watches named busy.
	DueDeliveries(ctx context.Context, at time.Time, busy []int64, n int) ([]Delivery, error)
}

// Marks keeps what each user has seen.
type Marks interface {
	// See notes that the user has seen the stories of f as they are now.
	See(ctx context.Context, user string, f StoryFilter) error
	// Looked notes that users saw stories as they were when they looked. What
	// is no story, or was merged, is left out.
	Looked(ctx context.Context, list []Look) error
	// Star puts a story among those that the user keeps in view, or takes it
	// out. A starred story outlives retention.
	Star(ctx context.Context, user, story string, on bool) error
	// MarksOf returns the marks of a user on stories, by story.
	MarksOf(ctx context.Context, user string, stories []string) (map[string]Mark, error)
}

// Users keeps who may come in. Passwords and tokens come here hashed.
type Users interface {
	SaveUser(ctx context.Context, u *User) error
	UserByName(ctx context.Context, name string) (*User, error)
	Users(ctx context.Context) ([]User, error)
	DeleteUser(ctx context.Context, name string) error
	SaveToken(ctx context.Context, t *Token) error
	// TokenByHash returns the token or session with that hash.
	TokenByHash(ctx context.Context, hash string) (*Token, error)
	Tokens(ctx context.Context, user string) ([]Token, error)
	DeleteToken(ctx context.Context, id int64) error
}

// Page asks for a part of a list: what follows cursor ("" for the start), at
// most Limit (0 is 50, never more than 1000). Lists return the cursor of what
// follows, "" at their end. A cursor holds for its Sort alone.
type Page struct {
	Limit  int
	Cursor string
	Sort   string // what a list can be sorted by says the list; anything else is its usual order
}
