package crawl

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"synoptic/ingest/extract"
	"synoptic/ingest/feed"
	"synoptic/ingest/sitemap"
	"synoptic/ingest/web"
	"synoptic/source"
)

// Look is what stands behind an address that someone gives: what to watch it
// as, and what it would bring now.
type Look struct {
	URL     string // to watch; where permanent redirects have led
	Kind    source.Kind
	Title   string
	Reports []Found     // as the source lists them
	Feeds   []feed.Link // that a page names: perhaps one of them is meant
	Doubts  []string    // for people
}

// Found is one report that a source lists.
type Found struct{ URL, Title, Published string }

// Try asks an address once, over redirects, and says what it is. Nothing is
// kept.
func Try(ctx context.Context, f *web.Fetcher, at string) (Look, error) {
	look := Look{URL: at}
	moved := true
	for range source.MaxHops + 1 {
		a, err := f.Ask(ctx, web.Question{Address: at})
		switch {
		case err != nil:
			return Look{}, err
		case a.Location != "":
			at = a.Location
			if moved = moved && a.Permanent(); moved {
				look.URL = at
			}
			continue
		case a.Status != http.StatusOK:
			return Look{}, errors.New(a.Problem())
		}
		return look, look.read(a)
	}
	return Look{}, fmt.Errorf("redirects more than %d times; open it in a browser and give the address you end at", source.MaxHops)
}

// read tells what an answer is: a feed, a sitemap, else a page.
func (l *Look) read(a web.Answer) error {
	if f, err := feed.Parse(a.Item.Bytes, a.Item.Charset, a.Item.URL); err == nil {
		l.Kind, l.Title = source.Feed, f.Title
		for _, x := range f.Items {
			l.Reports = append(l.Reports, Found{x.URL, x.Title, x.Published})
		}
		for _, d := range f.Doubts {
			l.Doubts = append(l.Doubts, d.Note)
		}
		return nil
	}
	if s, err := sitemap.Parse(a.Item.Bytes, a.Item.Charset, a.Item.URL); err == nil {
		l.Kind = source.Sitemap
		for _, e := range append(s.Pages, s.Maps...) {
			l.Reports = append(l.Reports, Found{e.URL, e.Title, e.Published})
		}
		for _, d := range s.Doubts {
			l.Doubts = append(l.Doubts, d.Note)
		}
		return nil
	}
	v, err := extract.Version(a.Item)
	if err != nil {
		return err
	}
	l.Kind, l.Title = source.Page, v.Title
	l.Reports = []Found{{a.Item.URL, v.Title, v.Published}}
	l.Feeds = feed.Links(string(a.Item.Bytes), a.Item.URL)
	for _, d := range v.Doubts {
		l.Doubts = append(l.Doubts, d.Note)
	}
	return nil
}
