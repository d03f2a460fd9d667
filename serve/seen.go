package serve

import (
	"context"
	"sync"
	"time"

	"synoptic/store"
)

// seen gathers which stories visitors look at, and writes them together: a
// page does not wait for the disk, nor for the work that has it. What a power
// cut takes is a story shown as new once more. Until it is written, what was
// gathered is laid over what the store says.
type seen struct {
	store store.Marks

	mu      sync.Mutex
	waiting map[looked]store.Mark
	timer   *time.Timer // runs while something waits; nil otherwise
	closed  bool

	writing sync.Mutex // one at a time, in order
}

type looked struct{ user, story string }

const (
	gathering = time.Second // how long looks are gathered
	mostSeen  = 4096        // more than so many do not wait: the store is stuck
)

func newSeen(s store.Marks) *seen { return &seen{store: s, waiting: map[looked]store.Mark{}} }

// note says that a visitor sees a story as it is now.
func (s *seen) note(user, story string, now store.Mark) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || len(s.waiting) >= mostSeen {
		return
	}
	s.waiting[looked{user, story}] = now
	s.wind()
}

// wind sees to it that what waits is written. The lock is held.
func (s *seen) wind() {
	if s.timer == nil && !s.closed && len(s.waiting) > 0 {
		s.timer = time.AfterFunc(gathering, func() { _ = s.write(context.Background()) }) // what fails waits for the next time
	}
}

// over lays what waits over marks of a user.
func (s *seen) over(user string, marks map[string]store.Mark, stories []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range stories {
		if now, ok := s.waiting[looked{user, id}]; ok {
			now.Starred = marks[id].Starred
			marks[id] = now
		}
	}
}

// write writes what waits, in one transaction, and returns when it is kept.
func (s *seen) write(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.mu.Lock()
	if s.timer != nil {
		s.timer.Stop()
		s.timer = nil
	}
	var all []store.Look
	for k, m := range s.waiting {
		all = append(all, store.Look{User: k.user, Story: k.story, Reports: m.Reports, Edited: m.Edited})
	}
	s.mu.Unlock()
	if len(all) == 0 {
		return nil
	}
	err := s.store.Looked(ctx, all)
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, l := range all {
		k := looked{l.User, l.Story}
		if m := s.waiting[k]; err == nil && m.Reports == l.Reports && m.Edited == l.Edited { // else it was seen again meanwhile
			delete(s.waiting, k)
		}
	}
	s.wind()
	return err
}

// close writes what waits; nothing is gathered after it.
func (s *seen) close() error {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	return s.write(context.Background())
}
