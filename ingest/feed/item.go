package feed

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/rss"
	"golang.org/x/net/html"

	"synoptic/ingest"
	"synoptic/ingest/address"
	"synoptic/report"
)

// convert makes an item of gofeed's.
func convert(x *gofeed.Item, source Source, base string) Item {
	out := Item{ID: strings.TrimSpace(x.GUID), URL: address.Unwrap(address.Resolve(base, link(x))), Title: plain(x.Title), Content: x.Content, Whole: x.Content != "",
		Published: stamp(x.PublishedParsed), Updated: stamp(x.UpdatedParsed), Source: source}
	if out.URL == "" { // a guid is an address unless it says otherwise
		out.URL = address.Resolve("", x.GUID)
	}
	if out.Content == "" {
		out.Content = x.Description
	}
	for _, a := range x.Authors {
		if name := plain(a.Name); name != "" && !slices.Contains(out.Authors, name) {
			out.Authors = append(out.Authors, name)
		}
	}
	if out.Source.URL != "" {
		out.Source.URL = address.Resolve(base, out.Source.URL)
	}
	return out
}

// link returns where an item leads, past the services that count clicks.
func link(x *gofeed.Item) string {
	if o := x.Extensions["feedburner"]["origLink"]; len(o) > 0 && o[0].Value != "" {
		return o[0].Value
	}
	return x.Link
}

// source returns the source that item i of a feed names; gofeed's own item
// drops it.
func source(original any, i int) Source {
	switch o := original.(type) {
	case *rss.Feed:
		if i < len(o.Items) && o.Items[i].Source != nil {
			return Source{plain(o.Items[i].Source.Title), o.Items[i].Source.URL}
		}
	case *atom.Feed:
		if i < len(o.Entries) && o.Entries[i].Source != nil {
			s := Source{Title: plain(o.Entries[i].Source.Title)}
			for _, l := range o.Entries[i].Source.Links {
				if l.Rel == "" || l.Rel == "alternate" {
					s.URL = l.Href
				}
			}
			return s
		}
	}
	return Source{}
}

func stamp(t *time.Time) string {
	if t == nil || t.Year() < 1 || t.Year() > 9999 {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// every returns the interval that a feed asks for (RSS ttl, in minutes).
func every(f *gofeed.Feed) time.Duration {
	o, ok := f.OriginalFeed().(*rss.Feed)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(strings.TrimSpace(o.TTL))
	if err != nil || n < 0 {
		return 0
	}
	return time.Duration(min(n, 24*60)) * time.Minute
}

// plain returns the text of a title, which may hold HTML, with single blanks.
func plain(s string) string {
	if strings.ContainsAny(s, "<&") {
		var b strings.Builder
		for z := html.NewTokenizer(strings.NewReader(s)); ; {
			t := z.Next()
			if t == html.ErrorToken {
				break
			}
			if t == html.TextToken {
				b.Write(z.Text())
			}
		}
		s = b.String()
	}
	return strings.Join(strings.Fields(html.UnescapeString(s)), " ")
}

// Claims returns what the feed says of the item's report. Where it names the
// feed that it took the item from, the outlet is that one.
func (x *Item) Claims(f *Feed) []report.Claim {
	var out []report.Claim
	add := func(field, value string) {
		if value != "" {
			out = append(out, report.Claim{Field: field, Value: value, From: "feed"})
		}
	}
	add("title", x.Title)
	add("published", x.Published)
	add("modified", x.Updated)
	for _, a := range x.Authors {
		add("byline", a)
	}
	add("outlet", x.Source.Title)
	add("source", x.Source.URL)
	if x.Source == (Source{}) {
		add("outlet", f.Title)
	}
	add("language", f.Language)
	return out
}

// Page returns the item as an input of its own, for a report whose page cannot
// be fetched: what the feed has of its text.
func (x *Item) Page(f *Feed) ingest.Item {
	return ingest.Item{Input: x.Key, URL: x.URL, MediaType: "text/html", Charset: "utf-8", Hints: x.Claims(f),
		Bytes: []byte("<!doctype html><meta charset=utf-8><title>" + html.EscapeString(x.Title) + "</title><article>" + x.Content + "</article>")}
}
