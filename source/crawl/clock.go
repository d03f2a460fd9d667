package crawl

import "time"

// Clock is the time that a crawler lives in: the clock on the wall, or one
// that plays a day in seconds.
type Clock interface {
	Now() time.Time
	// At returns a channel that gives something when t has come. Idle says
	// that nothing is under way: only then may a fast clock jump to t.
	At(t time.Time, idle bool) <-chan time.Time
}

// wall is the clock on the wall.
type wall struct{}

// Now implements Clock.
func (wall) Now() time.Time { return time.Now().UTC() }

// At implements Clock.
func (wall) At(t time.Time, _ bool) <-chan time.Time { return time.After(time.Until(t)) }
