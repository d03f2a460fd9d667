package crawl_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"synoptic/ingest/web"
	"synoptic/source"
	"synoptic/source/crawl"
)

// A whole day of 40 sources: go test ./source/crawl -run TestDay -sources 40 -hours 24 -v
var (
	sourceCount = flag.Int("sources", len(habits), "how many sources TestDay plays")
	hourCount   = flag.Int("hours", 6, "how many hours TestDay plays")
)

// TestDay plays sources against a real web server each, in fast time, with
// everything that servers do to visitors; it is stopped and started again on
// the way, and the ledger fails once. Every report must be taken once, every
// edit be found, no host asked more often than it allows, nothing lost.
func TestDay(t *testing.T) {
	clock := &fast{now: dawn}
	end := dawn.Add(time.Duration(*hourCount) * time.Hour)
	ledger := newMemory()
	var outlets []*outlet
	for n := range *sourceCount {
		o := newOutlet(t, n, clock, end)
		outlets = append(outlets, o)
		kind := source.Feed
		if o.habit == "sitemap" {
			kind = source.Sitemap
		}
		v := source.New(int64(n+1), kind, o.URL+"/feed", dawn)
		ledger.visits[v.Key] = v
	}
	fetcher := web.New(web.Options{Local: true, Timeout: patience})
	ledger.breaks = 100
	for _, stop := range []time.Time{dawn.Add(end.Sub(dawn) / 3), dawn.Add(end.Sub(dawn) / 2), end} {
		play(t, ledger, fetcher, clock, stop, outlets)
	}
	requests := 0
	fetcher.Close()
	for n, o := range outlets {
		o.Close() // a request that the stop cut off may still be answered
		requests += len(o.asked)
		t.Run(fmt.Sprintf("%02d %s", n, o.habit), func(t *testing.T) {
			o.checkManners(t)
			o.checkCaptures(t, ledger.captures, int64(n+1), end)
		})
	}
	t.Logf("%d sources, %d hours: %d requests, %d captures of %d addresses", len(outlets), *hourCount, requests, len(ledger.captures), len(ledger.visits))
}

// play lets a new crawler run until an hour; when its ledger fails, another.
func play(t *testing.T, ledger *memory, fetcher *web.Fetcher, clock *fast, stop time.Time, outlets []*outlet) {
	t.Helper()
	for {
		ctx, cancel := context.WithCancel(t.Context())
		err := crawl.New(ledger, fetcher, crawl.Options{Clock: until{clock, stop, cancel}}).Run(ctx)
		cancel()
		for _, o := range outlets {
			o.left()
		}
		if err == nil {
			return
		}
		if !errors.Is(err, errFull) {
			t.Fatal(err)
		}
	}
}

// checkManners checks when and what the outlet was asked.
func (o *outlet) checkManners(t *testing.T) {
	if o.crowded {
		t.Error("asked two things at the same time")
	}
	pause, feeds := crawl.Pause, 0
	for i, a := range o.asked {
		if a.path == "/feed" {
			feeds++
		}
		if o.habit == "forbidden" && strings.HasPrefix(a.path, "/news/") {
			t.Errorf("%s is asked, which robots.txt forbids", a.path)
		}
		if i == 0 {
			continue
		}
		before := o.asked[i-1]
		if gap := a.at.Sub(before.at); gap < max(pause, before.pause) {
			t.Errorf("%s asked %v after %s, which answered %d", a.path, gap, before.path, before.status)
		}
		if o.habit == "slow" && a.path == "/robots.txt" {
			pause = 30 * time.Second
		}
	}
	if o.habit == "moved" && feeds != 1 {
		t.Errorf("the old address of the feed is asked %d times", feeds)
	}
}

var said = regexp.MustCompile(`Report (\d+) of (\w+), version (\d+)\.`)

// checkCaptures checks that each version of each report was taken, once.
func (o *outlet) checkCaptures(t *testing.T, captures []crawl.Capture, id int64, end time.Time) {
	times := map[string]int{}
	gone := map[string]bool{}
	for _, c := range captures {
		if c.Source != id {
			continue
		}
		if c.Item.Bytes == nil {
			gone[c.Item.URL] = true
			continue
		}
		m := said.FindStringSubmatch(string(c.Item.Bytes))
		if m == nil || m[2] != o.habit {
			t.Errorf("%s: captured %q", c.Key, c.Item.Bytes)
			continue
		}
		times[m[1]+"."+m[3]]++
	}
	for i, r := range o.reports {
		for v := range len(r.edits) + 1 {
			name := fmt.Sprintf("%d.%d", i, v)
			if times[name] != 1 {
				t.Errorf("version %d of report %d (published at %v) was taken %d times", v, i, r.at.Sub(dawn), times[name])
			}
			delete(times, name)
		}
		if page := fmt.Sprintf("%s/news/%d", o.URL, i); !r.gone.IsZero() && !gone[page] {
			t.Errorf("nobody saw that report %d is gone", i)
		}
	}
	for name := range times {
		t.Errorf("report %s was taken, which never was", name)
	}
}
