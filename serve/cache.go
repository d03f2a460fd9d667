package serve

import (
	lru "container/list"
	"sync"
)

// cache keeps what was rendered last. A key names everything that the bytes
// depend on, so nothing in it grows old; only its size is bounded.
type cache struct {
	sync.Mutex
	order *lru.List // of *cached, the latest first
	byKey map[string]*lru.Element
	size  int
}

type cached struct {
	key  string
	data []byte
}

// mostCached is the size of all that is kept.
const mostCached = 64 << 20

func newCache() *cache { return &cache{order: lru.New(), byKey: map[string]*lru.Element{}} }

// get returns what stands under a key, made now if it is not there.
func (c *cache) get(key string, make func() ([]byte, error)) ([]byte, error) {
	c.Lock()
	if e, ok := c.byKey[key]; ok {
		c.order.MoveToFront(e)
		c.Unlock()
		return e.Value.(*cached).data, nil
	}
	c.Unlock()
	data, err := make()
	if err != nil || len(data) > mostCached/4 {
		return data, err
	}
	c.Lock()
	defer c.Unlock()
	if _, ok := c.byKey[key]; !ok {
		c.byKey[key] = c.order.PushFront(&cached{key, data})
		c.size += len(data)
	}
	for c.size > mostCached {
		e := c.order.Back()
		c.order.Remove(e)
		delete(c.byKey, e.Value.(*cached).key)
		c.size -= len(e.Value.(*cached).data)
	}
	return data, nil
}
