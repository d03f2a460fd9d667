package source_test

import (
	"fmt"
	"testing"
	"time"

	"synoptic/source"
)

var start = time.Date(2031, 4, 16, 9, 0, 0, 0, time.UTC)

func feed() source.Visit { return source.New(1, source.Feed, "https://a.example/feed", start) }

// TestAdapts lets sources bring items at fixed spacings for three weeks and
// checks how often they are asked at the end.
func TestAdapts(t *testing.T) {
	for _, c := range []struct {
		every    time.Duration
		low, top time.Duration
	}{
		{time.Minute, source.Shortest, 6 * time.Minute},
		{20 * time.Minute, source.Shortest, 13 * time.Minute},
		{3 * time.Hour, 40 * time.Minute, 2 * time.Hour},
		{24 * time.Hour, 4 * time.Hour, 17 * time.Hour},
		{1000 * time.Hour, source.Longest, source.Longest},
	} {
		v, items := feed(), 0
		now := start
		for now.Sub(start) < 21*24*time.Hour {
			now = v.Next
			have := int(now.Sub(start) / c.every)
			v = v.Good(now, have-items, 0)
			items = have
		}
		if wait := v.Next.Sub(now); wait < c.low || wait > c.top {
			t.Errorf("an item each %v: asked each %v, want %v to %v", c.every, wait, c.low, c.top)
		}
	}
}

// TestBounds checks that no wait leaves its bounds, whatever comes.
func TestBounds(t *testing.T) {
	for _, floor := range []time.Duration{0, time.Hour, 100 * time.Hour} {
		for n := range 200 {
			v := feed()
			v.Memory.Newest, v.Memory.Spacing = start.Add(-time.Duration(n*n)*time.Minute), time.Duration(n)*time.Hour
			v = v.Good(start, n%7, floor)
			if wait := v.Next.Sub(start); wait < max(source.Shortest, min(floor, source.Longest)) || wait > source.Longest {
				t.Fatalf("floor %v: a wait of %v", floor, wait)
			}
		}
	}
}

// TestExpect checks that a new source is asked by the hours of its items.
func TestExpect(t *testing.T) {
	v := feed()
	v.Expect([]time.Time{start, start.Add(-8 * time.Hour), start.Add(-4 * time.Hour)})
	if v = v.Good(start, 3, 0); v.Next.Sub(start) < 2*time.Hour || v.Next.Sub(start) > 130*time.Minute {
		t.Errorf("asked after %v", v.Next.Sub(start))
	}
}

func report() source.Visit {
	v := feed()
	return v.Found("https://a.example/1", "https://a.example/1", "h", start)
}

// TestRecapture checks the ages at which a report is captured, when it is
// never edited, and when it was found late because the program was off.
func TestRecapture(t *testing.T) {
	v := report()
	var got []time.Duration
	for !v.Next.IsZero() {
		now := v.Next
		v = v.Good(now, 0, 0)
		got = append(got, now.Sub(start))
	}
	const want = "[0s 15m0s 1h0m0s 3h0m0s 12h0m0s 24h0m0s 72h0m0s 168h0m0s 720h0m0s]"
	if fmt.Sprint(got) != want {
		t.Errorf("got %v, want %v", got, want)
	}
	v = report().Good(start, 0, 0).Good(start.Add(20*time.Hour), 0, 0)
	if v.Next.Sub(start) != 24*time.Hour {
		t.Errorf("after a night off: next at %v", v.Next.Sub(start))
	}
	v = report().Good(start, 0, 0).Good(start.Add(4*24*time.Hour), 1, 0)
	if v.Next.Sub(start) != 4*24*time.Hour+time.Hour {
		t.Errorf("after an edit: next at %v", v.Next.Sub(start))
	}
}

func TestFailures(t *testing.T) {
	v, now := feed(), start
	for n := range 20 {
		next := v.Bad(now, "answers 500", 0)
		if wait := next.Next.Sub(now); wait < source.Shortest || n > 10 && wait < source.Longest || next.Memory.Failures != n+1 {
			t.Errorf("failure %d: a wait of %v", n+1, wait)
		}
		v, now = next, next.Next
	}
	if v = v.Bad(now, "answers 429", 3*24*time.Hour); v.Next.Sub(now) != 3*24*time.Hour {
		t.Errorf("Retry-After is not obeyed: %v", v.Next.Sub(now))
	}
	if v = v.Good(now, 0, 0); v.Memory.Failures != 0 || v.Memory.Error != "" {
		t.Errorf("a success does not mend: %+v", v.Memory)
	}
	gone := report()
	for !gone.Next.IsZero() {
		gone = gone.Bad(gone.Next, "answers 404", 0)
	}
	if gone.Memory.Ended != "given up: answers 404" || gone.Memory.Last.Sub(start) > 12*time.Hour {
		t.Errorf("a report that never was: %+v", gone.Memory)
	}
}

func TestRedirects(t *testing.T) {
	v := feed().Redirected(start, "https://b.example/feed", true)
	if v.Ask() != "https://b.example/feed" || v.Host != "b.example" || !v.Next.Equal(start) {
		t.Errorf("led on: %+v", v)
	}
	if moved := v.Arrived().Good(start, 0, 0); moved.URL != "https://b.example/feed" || moved.Key != feed().Key || moved.Host != "b.example" {
		t.Errorf("moved: %+v", moved)
	}
	v = v.Redirected(start, "https://c.example/feed", false)
	if back := v.Arrived().Good(start, 0, 0); back.URL != "https://a.example/feed" || back.Host != "a.example" || back.Ask() != back.URL {
		t.Errorf("not moved: %+v", back)
	}
	for n := 0; v.Memory.Failures == 0 && n < 100; n++ {
		v = v.Redirected(start, "https://b.example/feed", false)
	}
	if v.Memory.Failures != 1 || v.Host != "a.example" || v.Memory.Hop != "" {
		t.Errorf("led in a circle: %+v", v.Memory)
	}
}

func TestHinted(t *testing.T) {
	v := report().Good(start, 0, 0)
	if got := v.Hinted("h", start.Add(time.Minute)); !got.Next.Equal(v.Next) {
		t.Error("nothing new, and yet asked")
	}
	if got := v.Hinted("other", start.Add(time.Minute)); !got.Next.Equal(start.Add(time.Minute)) {
		t.Error("the feed tells of an edit, and it is not asked")
	}
	if got := v.End(start, "gone").Hinted("other", start); !got.Next.IsZero() {
		t.Error("what ended is asked again")
	}
}
