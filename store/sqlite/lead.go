package sqlite

import (
	"fmt"

	"github.com/gofrs/flock"

	"synoptic/store"
)

// Lead implements store.Work by a lock on a file beside the store, which the
// system releases when the process ends.
func (s *Store) Lead() (release func(), err error) { return s.hold(".lock") }

// Serve makes this process the only newsroom of the store, until release is
// called or the process ends: two would fetch and send everything twice. Other
// work goes on beside it. store.ErrBusy: another one is.
func (s *Store) Serve() (release func(), err error) { return s.hold(".serve") }

// hold locks the companion of the store with that ending.
func (s *Store) hold(ending string) (release func(), err error) {
	lock := flock.New(s.path+ending, flock.SetPermissions(0o600))
	got, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("store %s: lock: %w", s.path, err)
	}
	if !got {
		return nil, fmt.Errorf("store %s: %w", s.path, store.ErrBusy)
	}
	return func() { _ = lock.Unlock() }, nil
}
