package serve

import (
	lru "container/list"
	"sync"
)

// cache keeps what was made of records last. A key names everything that it
// depends on, so nothing in it grows old; only its size is bounded.
type cache struct {
	sync.Mutex
	order *lru.List // of *cached, the latest first
	byKey map[string]*lru.Element
	size  int
}

// cached is what stands under a key, with how many bytes it takes.
type cached struct {
	key   string
	value any
	size  int
}

// mostCached is the size of all that is kept.
const mostCached = 64 << 20

func newCache() *cache { return &cache{order: lru.New(), byKey: map[string]*lru.Element{}} }

// get returns what stands under a key, made now if it is not there.
func get[T any](c *cache, key string, make func() (value T, size int, err error)) (T, error) {
	c.Lock()
	if e, ok := c.byKey[key]; ok {
		c.order.MoveToFront(e)
		c.Unlock()
		return e.Value.(*cached).value.(T), nil
	}
	c.Unlock()
	value, size, err := make()
	if err == nil && size <= mostCached/4 {
		c.put(&cached{key, value, size})
	}
	return value, err
}

// put keeps x, and lets go of what was not asked for longest.
func (c *cache) put(x *cached) {
	c.Lock()
	defer c.Unlock()
	if _, ok := c.byKey[x.key]; !ok {
		c.byKey[x.key] = c.order.PushFront(x)
		c.size += x.size
	}
	for c.size > mostCached {
		old := c.order.Remove(c.order.Back()).(*cached)
		delete(c.byKey, old.key)
		c.size -= old.size
	}
}
