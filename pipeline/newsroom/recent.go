package newsroom

import (
	"sync"

	"synoptic/reading"
)

// recentReadings is how many bytes of text the readings in memory may have
// together. A reading takes some 60 times its text.
const recentReadings = 2 << 20

// recent keeps the readings made last: what comes in is compared soon.
type recent struct {
	mu    sync.Mutex
	most  int
	size  int
	byKey map[version]*reading.Reading
	order []version
}

// version names a version of a report.
type version struct {
	report string
	number int
}

func newRecent(most int) *recent {
	return &recent{most: most, byKey: map[version]*reading.Reading{}}
}

func (c *recent) get(report string, number int) *reading.Reading {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.byKey[version{report, number}]
}

// put keeps r and lets go of the oldest.
func (c *recent) put(report string, number int, r *reading.Reading) {
	c.mu.Lock()
	defer c.mu.Unlock()
	k := version{report, number}
	if c.byKey[k] != nil {
		return
	}
	c.byKey[k] = r
	c.order = append(c.order, k)
	for c.size += len(r.Version.Text); c.size > c.most && len(c.order) > 1; {
		old := c.order[0]
		c.size -= len(c.byKey[old].Version.Text)
		delete(c.byKey, old)
		c.order = c.order[1:]
	}
}
