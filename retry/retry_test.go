package retry_test

import (
	"fmt"
	"testing"
	"time"

	"synoptic/retry"
)

// TestAfter checks that waits double up to a limit, vary by key and not by
// chance.
func TestAfter(t *testing.T) {
	const first, longest = 5 * time.Minute, 24 * time.Hour
	plain := first
	for n := 1; n < 100; n++ {
		wait := retry.After(n, "a", first, longest)
		if wait < plain || wait > plain+plain/4 {
			t.Errorf("failure %d: %v, want %v and up to a quarter more", n, wait, plain)
		}
		if wait != retry.After(n, "a", first, longest) {
			t.Errorf("failure %d: not the same twice", n)
		}
		plain = min(2*plain, longest)
	}
	seen := map[time.Duration]bool{}
	for i := range 100 {
		seen[retry.After(3, fmt.Sprint(i), first, longest)] = true
	}
	if len(seen) < 90 {
		t.Errorf("100 keys wait %d different times", len(seen))
	}
}

func TestAsked(t *testing.T) {
	now := time.Date(2031, 4, 16, 9, 0, 0, 0, time.UTC)
	for header, want := range map[string]time.Duration{
		"120":                               2 * time.Minute,
		" 0 ":                               0,
		"":                                  0,
		"soon":                              0,
		"-5":                                0,
		"99999999999999999999":              0,
		"9999999999":                        retry.MaxAsked,
		"Wed, 16 Apr 2031 10:00:00 GMT":     time.Hour,
		"Wed, 16 Apr 2031 08:00:00 GMT":     0,
		"Wednesday, 16-Apr-31 09:30:00 UTC": 30 * time.Minute,
		"Wed Apr 16 09:00:01 2031":          time.Second,
	} {
		if got := retry.Asked(header, now); got != want {
			t.Errorf("%q: got %v, want %v", header, got, want)
		}
	}
}
