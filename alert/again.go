package alert

import (
	"time"

	"synoptic/retry"
)

// How long deliveries that fail are tried again: the waits double from a
// minute to twelve hours, some three days in all.
const (
	firstWait   = time.Minute
	longestWait = 12 * time.Hour
	maxAttempts = 15
)

// Again returns how long to wait before a delivery that has failed so many
// times is tried once more, and false when it is given up. The key is the
// delivery's; asked is what the receiver asks for (a Retry-After header).
func Again(attempts int, key string, asked time.Duration) (time.Duration, bool) {
	return max(retry.After(attempts, key, firstWait, longestWait), asked), attempts < maxAttempts
}
