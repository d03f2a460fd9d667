// Package retry says how long to wait before asking again.
//
// Waits double from failure to failure. They differ from key to key, so that
// many that failed together do not come back together; the same key and count
// give the same wait.
package retry

import (
	"hash/fnv"
	"strconv"
	"strings"
	"time"
)

// MaxAsked bounds what a server may ask for.
const MaxAsked = 7 * 24 * time.Hour

// After returns the wait after so many failures in a row: first, doubled with
// each further failure up to longest, and up to a quarter of that on top.
func After(failures int, key string, first, longest time.Duration) time.Duration {
	wait := first
	for range min(failures, 64) - 1 {
		if wait *= 2; wait >= longest {
			break
		}
	}
	wait = min(wait, longest)
	return wait + Jitter(key+" "+strconv.Itoa(failures), wait/4)
}

// Jitter returns a wait from zero up to below most that follows from the key.
func Jitter(key string, most time.Duration) time.Duration {
	if most <= 0 {
		return 0
	}
	h := fnv.New64a()
	_, _ = h.Write([]byte(key)) // a hash takes all
	return time.Duration(h.Sum64() >> 1 % uint64(most))
}

// Asked returns how long a Retry-After header asks to wait (RFC 9110, section
// 10.2.3): seconds, or a date; zero when it asks for nothing.
func Asked(header string, now time.Time) time.Duration {
	header = strings.TrimSpace(header)
	if n, err := strconv.ParseUint(header, 10, 63); err == nil {
		return time.Duration(min(n, uint64(MaxAsked/time.Second))) * time.Second
	}
	for _, layout := range []string{"Mon, 02 Jan 2006 15:04:05 GMT", time.RFC850, time.ANSIC} {
		if t, err := time.Parse(layout, header); err == nil {
			return min(max(t.Sub(now), 0), MaxAsked)
		}
	}
	return 0
}
