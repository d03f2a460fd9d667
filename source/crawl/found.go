package crawl

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"synoptic/ingest/address"
	"synoptic/ingest/feed"
	"synoptic/ingest/sitemap"
	"synoptic/ingest/web"
	"synoptic/report"
	"synoptic/source"
)

// found is what a source says, to be compared with the plan.
type found struct {
	visit   source.Visit // of the source
	entries []entry
	maps    []sitemap.Entry // further sitemaps
	now     time.Time
	floor   time.Duration
}

// entry is what a source says of one report.
type entry struct {
	key    string
	url    string // of its page
	shared bool   // that page is not the report's own
	path   string // of its file, for folders
	hint   string // changes when what is said changes
	claims []report.Claim
	text   []byte // a page of what the source has of it
	wait   bool   // not asked for until what is said changes
}

// feed takes up the items of a feed; old is the visit as it was planned.
func (c *Crawler) feed(old, v source.Visit, a web.Answer, now time.Time) result {
	f, err := feed.Parse(a.Item.Bytes, a.Item.Charset, a.Item.URL)
	if errors.Is(err, feed.ErrPage) {
		if links := feed.Links(string(a.Item.Bytes), a.Item.URL); len(links) > 0 {
			err = fmt.Errorf("is a page, no feed; its feed is %s", links[0].URL)
		}
	}
	if err != nil {
		return c.failed(old, web.Answer{}, err.Error(), now)
	}
	var entries []entry
	var published []time.Time
	for i := range f.Items {
		x := &f.Items[i]
		if t, err := time.Parse(time.RFC3339, x.Published); err == nil && !t.After(now) {
			published = append(published, t)
		}
		e := entry{key: x.Key, url: x.URL, hint: hint(x.Title, x.Updated, x.Content), claims: x.Claims(f), text: x.Page(f).Bytes}
		if x.Content == "" {
			e.text = nil
		}
		if x.Key != address.Canonical(x.URL) { // no page of its own
			e.key, e.shared = fmt.Sprintf("%d %s", v.Source, x.Key), true
		}
		entries = append(entries, e)
	}
	v.Expect(published)
	return result{found: &found{visit: v, entries: entries, now: now, floor: floor(&a, f.Every)}}
}

// recent is how old an entry of a sitemap may be to be taken: what lies
// further back is the site's archive.
const recent = 48 * time.Hour

// sitemap takes up the pages and sitemaps that a sitemap lists.
func (c *Crawler) sitemap(old, v source.Visit, a web.Answer, now time.Time) result {
	s, err := sitemap.Parse(a.Item.Bytes, a.Item.Charset, a.Item.URL)
	if err != nil {
		return c.failed(old, web.Answer{}, err.Error(), now)
	}
	var entries []entry
	for _, e := range s.Pages {
		at, dated := date(e)
		if dated && now.Sub(at) > recent {
			continue
		}
		entries = append(entries, entry{key: address.Canonical(e.URL), url: e.URL, hint: hint(e.Title, e.Modified, e.Published), claims: said(e), wait: !dated && v.Memory.First.IsZero()})
	}
	return result{found: &found{visit: v, entries: entries, maps: s.Maps, now: now, floor: floor(&a, 0)}}
}

// date returns when an entry was published or modified, the later of both.
func date(e sitemap.Entry) (at time.Time, ok bool) {
	for _, s := range []string{e.Published, e.Modified} {
		for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", time.DateOnly} {
			if t, err := time.Parse(layout, s); err == nil && t.After(at) {
				at, ok = t, true
			}
		}
	}
	return at, ok
}

func said(e sitemap.Entry) []report.Claim {
	var out []report.Claim
	for _, c := range []report.Claim{{Field: "title", Value: e.Title}, {Field: "published", Value: e.Published}, {Field: "modified", Value: e.Modified}, {Field: "outlet", Value: e.Outlet}, {Field: "language", Value: e.Language}} {
		if c.Value != "" {
			c.From = "sitemap"
			out = append(out, c)
		}
	}
	return out
}

// take makes visits of what a source says that is new or changed, and plans
// the source's own next visit last.
func (c *Crawler) take(ctx context.Context, f *found) (result, error) {
	var keys []string
	for _, e := range f.entries {
		keys = append(keys, e.key)
	}
	for _, m := range f.maps {
		keys = append(keys, source.Name(source.Sitemap, m.URL))
	}
	known, err := c.ledger.Visits(ctx, keys)
	if err != nil {
		return result{}, err
	}
	var r result
	fresh := 0
	for _, e := range f.entries {
		x, ok := known[e.key]
		if ok && x.Memory.Hint == e.hint {
			continue
		}
		if !ok {
			fresh++
		}
		x, captures := e.apply(x, ok, f)
		known[e.key] = x
		r.captures, r.visits = append(r.captures, captures...), append(r.visits, x)
	}
	for _, m := range f.maps {
		x := source.New(f.visit.Source, source.Sitemap, m.URL, f.now)
		if _, ok := known[x.Key]; ok || x.Key == f.visit.Key {
			continue
		}
		if at, dated := date(m); !dated || f.now.Sub(at) < recent {
			known[x.Key] = x
			r.visits = append(r.visits, x)
		}
	}
	r.visits = append(r.visits, f.visit.Good(f.now, fresh, f.floor))
	return r, nil
}

// apply makes or changes the visit of a report by what its source says now. A
// report without a page of its own is taken as the source has it.
func (e *entry) apply(x source.Visit, known bool, f *found) (source.Visit, []Capture) {
	if known {
		x = x.Hinted(e.hint, f.now)
	} else {
		x = f.visit.Found(e.key, e.url, e.hint, f.now)
	}
	x.Memory.Claims = e.claims
	if e.path != "" {
		x.Next = time.Time{}
		return e.files(x, f.now)
	}
	if x.Memory.First.IsZero() {
		x.Memory.Text = e.text
	}
	if e.wait {
		x.Next = time.Time{}
	}
	if !e.shared {
		return x, nil
	}
	c := fromFeed(&x, f.now)
	c.Item.Input, c.Item.Part = e.key, e.key
	x.Next, x.Memory.Text = time.Time{}, nil
	if e.text == nil {
		return x, nil
	}
	return x, []Capture{c}
}

// hint is a hash of what a source says of a report.
func hint(fields ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(fields, "\x00")))
	return hex.EncodeToString(sum[:8])
}
