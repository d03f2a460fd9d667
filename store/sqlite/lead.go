package sqlite

import (
	"fmt"

	"github.com/gofrs/flock"

	"synoptic/store"
)

// Lead implements store.Work by a lock on a file beside the store, which the
// system releases when the process ends.
func (s *Store) Lead() (release func(), err error) {
	lock := flock.New(s.path+".lock", flock.SetPermissions(0o600))
	got, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("store %s: lock: %w", s.path, err)
	}
	if !got {
		return nil, fmt.Errorf("store %s: %w", s.path, store.ErrBusy)
	}
	return func() { _ = lock.Unlock() }, nil
}
