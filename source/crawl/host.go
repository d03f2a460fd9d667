package crawl

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"synoptic/ingest/address"
	"synoptic/ingest/robots"
	"synoptic/ingest/web"
	"synoptic/retry"
	"synoptic/source"
)

// host is what the crawler knows of one host. Only Run's goroutine touches it
// but while it is busy, when the job that keeps it busy may.
type host struct {
	name  string
	busy  bool
	free  time.Time // not asked before
	rules *robots.Rules
	until time.Time // the rules hold
	hop   string    // where the redirects of robots.txt have led
	hops  int
	visit source.Visit // what is kept of the host over a stop
	dirty bool         // and is not kept yet
}

// How long a robots.txt holds, and how many redirects of it are followed (RFC
// 9309, sections 2.4 and 2.3.1.2).
const (
	rulesHold = 24 * time.Hour
	rulesHops = 5
)

// host returns what is known of a host: from this run, else from the ledger.
func (c *Crawler) host(ctx context.Context, name string, now time.Time) (*host, error) {
	if h := c.hosts[name]; h != nil {
		return h, nil
	}
	h := &host{name: name, visit: source.Visit{Key: "host " + name, Kind: source.Host, Host: name}}
	known, err := c.ledger.Visits(ctx, []string{h.visit.Key})
	if err != nil {
		return nil, err
	}
	if v, ok := known[h.visit.Key]; ok {
		h.visit = v
		if !v.Memory.Last.IsZero() {
			h.read()
		}
		h.leave(now, c.Pause, v.Memory.Until.Sub(now)) // it may have been asked just before a stop
		h.dirty = false
	}
	c.hosts[name] = h
	return h, nil
}

// read makes rules of what is kept of the host.
func (h *host) read() {
	m := &h.visit.Memory
	h.rules, h.until = robots.Parse(m.Text, web.Token), m.Last.Add(m.Floor)
	if m.Failures > 0 {
		h.rules = robots.Deny()
	}
}

// leave frees a host that was busy, to be asked again after a pause.
func (h *host) leave(now time.Time, pause, asked time.Duration) {
	if h.rules != nil {
		pause = max(pause, h.rules.Delay)
	}
	h.busy, h.free = false, now.Add(max(pause, asked))
	if asked > pause {
		h.visit.Memory.Until, h.dirty = h.free, true
	}
}

// robots returns the address to ask next for the rules that hold for at.
func (h *host) robots(at string) string {
	if h.hop != "" {
		return h.hop
	}
	return address.Resolve(at, "/robots.txt")
}

// refuses says for people why an address may not be asked, empty when it may;
// until is when the rules are asked for again if they could not be had.
func (h *host) refuses(at string) (why string, until time.Time) {
	u, err := url.Parse(at)
	if err != nil {
		return "is no valid address", time.Time{}
	}
	if h.rules.Allowed(u.RequestURI()) {
		return "", time.Time{}
	}
	if h.visit.Memory.Failures > 0 {
		return fmt.Sprintf("the robots.txt of %s cannot be had, so nothing there is asked; tried again later", h.name), h.until
	}
	return fmt.Sprintf("the robots.txt of %s asks not to fetch it", h.name), time.Time{}
}

// askRobots asks for robots.txt, or for where it has led.
func (c *Crawler) askRobots(ctx context.Context, h *host, at string) result {
	a, err := c.fetcher.Ask(ctx, web.Question{Address: at})
	if err != nil && ctx.Err() != nil {
		return result{} // cut off: asked again
	}
	now := c.Clock.Now()
	asked := retry.Asked(a.Header["Retry-After"], now)
	if err == nil && a.Location != "" && h.hops < rulesHops {
		h.hop, h.hops = a.Location, h.hops+1
		return result{}
	}
	m := &h.visit.Memory
	m.Last, m.Floor, m.Text = now, rulesHold, nil
	switch {
	case err != nil || a.Status >= 500 || a.Status == http.StatusTooManyRequests:
		m.Failures++
		m.Floor = max(asked, retry.After(m.Failures, h.name, 5*time.Minute, rulesHold))
	case a.Status == http.StatusOK:
		m.Failures, m.Text = 0, a.Item.Bytes[:min(len(a.Item.Bytes), robots.MaxBytes)]
	default:
		m.Failures = 0
	}
	h.hop, h.hops, h.dirty = "", 0, true
	h.read()
	return result{pause: asked}
}
