package crawl

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
	"time"

	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/ingest/web"
	"synoptic/retry"
	"synoptic/source"
)

// visit asks one address and says what follows from the answer.
func (c *Crawler) visit(ctx context.Context, v source.Visit) result {
	q := web.Question{Address: v.Ask(), ETag: v.Memory.ETag, Modified: v.Memory.Modified}
	a, err := c.fetcher.Ask(ctx, q)
	now := c.Clock.Now()
	if err != nil && ctx.Err() != nil {
		return result{} // cut off: asked again
	}
	if err != nil {
		return c.failed(v, web.Answer{}, err.Error(), now)
	}
	switch {
	case a.Location != "":
		return result{visits: []source.Visit{v.Redirected(now, a.Location, a.Permanent())}}
	case a.Status == http.StatusNotModified:
		return result{visits: []source.Visit{v.Arrived().Good(now, 0, floor(&a, v.Memory.Floor))}}
	case a.Status != http.StatusOK:
		return c.failed(v, a, a.Problem(), now)
	}
	return c.came(v, a, now)
}

// came says what follows from bytes that came.
func (c *Crawler) came(old source.Visit, a web.Answer, now time.Time) result {
	sum := sha256.Sum256(a.Item.Bytes)
	hash := hex.EncodeToString(sum[:])
	v := old.Arrived()
	v.Memory.ETag, v.Memory.Modified, v.Memory.SHA256 = a.Header["Etag"], a.Header["Last-Modified"], hash
	switch {
	case hash == old.Memory.SHA256:
		return result{visits: []source.Visit{v.Good(now, 0, floor(&a, v.Memory.Floor))}}
	case v.Kind == source.Feed:
		return c.feed(old, v, a, now)
	case v.Kind == source.Sitemap:
		return c.sitemap(old, v, a, now)
	case v.Kind == source.Report && medium(a.Item.MediaType):
		return asFeed(v, v.End(now, "is no report but "+a.Item.MediaType), now)
	}
	a.Item.Input = v.URL
	a.Item.Hints = append(a.Item.Hints, v.Memory.Claims...)
	r := result{visits: []source.Visit{v.Good(now, 1, floor(&a, 0))}}
	for _, part := range extract.Split(a.Item) {
		a.Item = part
		r.captures = append(r.captures, capture(&v, a, now))
	}
	return r
}

// medium reports whether a media type is that of sound or pictures.
func medium(kind string) bool {
	return strings.HasPrefix(kind, "audio/") || strings.HasPrefix(kind, "video/") || strings.HasPrefix(kind, "image/")
}

// asFeed takes a report as its feed has it, if that was not done yet, and
// plans on with next.
func asFeed(v, next source.Visit, now time.Time) (r result) {
	if v.Memory.Text != nil {
		r.captures = []Capture{fromFeed(&v, now)}
	}
	next.Memory.Text = nil
	r.visits = []source.Visit{next}
	return r
}

func capture(v *source.Visit, a web.Answer, now time.Time) Capture {
	return Capture{Source: v.Source, Key: v.Key, At: now, Status: a.Status, Header: a.Header, Item: a.Item}
}

// maxFresh bounds how long an answer's age is believed: servers put days on
// pages that change within the hour.
const maxFresh = time.Hour

// floor is how often an answer asks to be asked at most.
func floor(a *web.Answer, every time.Duration) time.Duration {
	return max(every, min(a.Fresh(), maxFresh))
}

// patience is after how many failures a report is taken as its feed has it.
const patience = 3

// failed plans on after a visit that brought nothing. A report that is gone is
// a finding; one that cannot be had is taken as its feed has it.
func (c *Crawler) failed(v source.Visit, a web.Answer, why string, now time.Time) result {
	c.Log.Info("a visit failed", "address", v.Ask(), "reason", why)
	asked := retry.Asked(a.Header["Retry-After"], now)
	var r result
	if a.Status == http.StatusTooManyRequests || a.Status == http.StatusServiceUnavailable {
		r.pause = max(asked, time.Minute)
	}
	gone := a.Status == http.StatusNotFound || a.Status == http.StatusGone || a.Status == http.StatusUnavailableForLegalReasons
	if gone && v.Kind == source.Report && !v.Memory.First.IsZero() && v.Memory.Failures == 0 {
		a.Item = ingest.Item{Input: v.URL, URL: v.URL}
		r.captures = append(r.captures, capture(&v, a, now))
	}
	next := v.Bad(now, why, asked)
	if a.Status == http.StatusGone {
		next = v.End(now, why)
	}
	refused := a.Status >= 400 && a.Status < 500 && a.Status != http.StatusTooManyRequests
	if refused || next.Memory.Failures >= patience || next.Memory.Ended != "" {
		r.captures = append(r.captures, asFeed(v, next, now).captures...)
		next.Memory.Text = nil
	}
	r.visits = []source.Visit{next}
	return r
}

// fromFeed is a report as its feed has it.
func fromFeed(v *source.Visit, now time.Time) Capture {
	return Capture{Source: v.Source, Key: v.Key, At: now, Item: ingest.Item{Input: v.URL, URL: v.URL, MediaType: "text/html", Charset: "utf-8", Bytes: v.Memory.Text, Hints: v.Memory.Claims}}
}

// refused plans on where robots.txt forbids the visit: the report is taken as
// its feed has it, and asked for again when the feed tells of an edit. Where
// the rules could not be had, it waits for them.
func refused(v source.Visit, why string, until, now time.Time) result {
	v.Memory.Error = why
	if v.Next = until; !until.IsZero() {
		return result{visits: []source.Visit{v}}
	}
	next := v
	next.Memory.Last = now
	return asFeed(v, next, now)
}
