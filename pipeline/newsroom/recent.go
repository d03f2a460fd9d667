package newsroom

import (
	"container/list"
	"sync"

	"synoptic/reading"
)

// recentReadings is how many bytes of text the readings in memory may have
// together. A reading takes some 60 times its text.
const recentReadings = 4 << 20

// recent keeps the readings used last: what comes in is compared soon, and a
// story that grew today grows tomorrow.
type recent struct {
	mu    sync.Mutex
	most  int
	size  int
	order *list.List // of kept, the latest first
	byKey map[version]*list.Element
}

// version names a version of a report.
type version struct {
	report string
	number int
}

// kept is a reading in memory.
type kept struct {
	version
	reading *reading.Reading
}

func newRecent(most int) *recent {
	return &recent{most: most, order: list.New(), byKey: map[version]*list.Element{}}
}

func (c *recent) get(report string, number int) *reading.Reading {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byKey[version{report, number}]
	if e == nil {
		return nil
	}
	c.order.MoveToFront(e)
	return e.Value.(kept).reading
}

// put keeps r, in place of any other of that version, and lets go of those
// that were not used for longest.
func (c *recent) put(report string, number int, r *reading.Reading) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k := version{report, number}
	if old := c.byKey[k]; old != nil {
		c.size -= len(c.order.Remove(old).(kept).reading.Version.Text)
	}
	c.byKey[k] = c.order.PushFront(kept{k, r})
	for c.size += len(r.Version.Text); c.size > c.most && c.order.Len() > 1; {
		old := c.order.Remove(c.order.Back()).(kept)
		c.size -= len(old.reading.Version.Text)
		delete(c.byKey, old.version)
	}
}
