package feed

import (
	"strings"

	"golang.org/x/net/html"

	"synoptic/ingest/address"
)

// Link is a feed that a page names.
type Link struct{ URL, Title string }

// kinds are the media types of feeds in links.
var kinds = map[string]bool{"application/rss+xml": true, "application/atom+xml": true, "application/feed+json": true, "application/rdf+xml": true}

// Links returns the feeds that a page names in its link elements, in order:
// what to offer when someone gives the address of a site. Feeds of comments
// are left out.
func Links(page, base string) []Link {
	var out []Link
	seen := map[string]bool{}
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return out
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.Data == "base" {
				if href := address.Resolve(base, attribute(t, "href")); href != "" {
					base = href
				}
			}
			if t.Data != "link" || !kinds[strings.ToLower(attribute(t, "type"))] || !strings.Contains(strings.ToLower(attribute(t, "rel")), "alternate") {
				continue
			}
			u, title := address.Resolve(base, attribute(t, "href")), plain(attribute(t, "title"))
			if u == "" || seen[u] || strings.Contains(u, "/comments/") || strings.HasSuffix(title, "Comments Feed") {
				continue
			}
			seen[u] = true
			out = append(out, Link{u, title})
		}
	}
}

func attribute(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
