package extract

import (
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/report"
)

// pageClaims reads what a page says about itself: JSON-LD first, then meta
// elements, then the page's own text and address.
func pageClaims(doc *html.Node, base *url.URL) []report.Claim {
	claims := linkedData(doc)
	var lang, title, heading, canonicalURL string
	metas := map[string]string{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			lang = attr(n, "lang")
		case atom.Title:
			if title == "" {
				title = inner(n)
			}
		case atom.H1:
			if heading == "" {
				heading = inner(n)
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				canonicalURL = attr(n, "href")
			}
		case atom.Meta:
			name := strings.ToLower(attr(n, "property") + attr(n, "name") + attr(n, "itemprop"))
			if _, ok := metas[name]; !ok {
				metas[name] = strings.TrimSpace(attr(n, "content"))
			}
		}
	}
	add := func(field, from, value string) {
		value = strings.Join(strings.Fields(value), " ")
		if field == "published" || field == "modified" {
			value = isoDate(value)
		}
		if value != "" {
			claims = append(claims, report.Claim{Field: field, Value: value, From: from})
		}
	}
	for _, m := range metaFields {
		add(m.field, "meta", metas[m.name])
	}
	if r := strings.ToLower(metas["robots"]); strings.Contains(r, "noarchive") || strings.Contains(r, "none") {
		add("robots", "meta", "noarchive")
	}
	add("title", "text", heading)
	add("title", "text", withoutSite(title))
	add("language", "meta", strings.ToLower(lang))
	if u, err := url.Parse(canonicalURL); err == nil && canonicalURL != "" && (base != nil || u.IsAbs()) {
		if base != nil {
			u = base.ResolveReference(u)
		}
		if u.IsAbs() {
			add("url", "meta", u.String())
		}
	}
	return claims
}

// metaFields are the meta elements that pages use, the most reliable first.
var metaFields = []struct{ name, field string }{
	{"og:title", "title"}, {"twitter:title", "title"}, {"headline", "title"},
	{"article:published_time", "published"}, {"datepublished", "published"}, {"pubdate", "published"}, {"date", "published"}, {"dc.date.issued", "published"}, {"parsely-pub-date", "published"}, {"sailthru.date", "published"},
	{"article:modified_time", "modified"}, {"datemodified", "modified"}, {"og:updated_time", "modified"}, {"lastmod", "modified"},
	{"author", "byline"}, {"article:author", "byline"}, {"parsely-author", "byline"}, {"byl", "byline"}, {"dc.creator", "byline"},
	{"og:site_name", "outlet"}, {"application-name", "outlet"},
	{"og:locale", "language"},
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// inner returns the text under n with single blanks.
func inner(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// withoutSite cuts the name of the site off a page title: "Bridge closes |
// Lenne Post".
func withoutSite(title string) string {
	for _, mark := range []string{" | ", " – ", " — ", " - ", " :: "} {
		if i := strings.LastIndex(title, mark); i > 20 {
			return title[:i]
		}
	}
	return title
}

// layouts are the forms of dates that pages declare.
var layouts = []string{time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05.000Z", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "2006/01/02", "20060102", time.RFC1123Z, time.RFC1123,
	"January 2, 2006", "Jan 2, 2006", "2 January 2006", "2 Jan 2006", "January 2, 2006 3:04 PM", "Mon Jan 2 15:04:05 MST 2006"}

// isoDate returns a declared date in ISO 8601, empty when it cannot be read.
func isoDate(s string) string {
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil {
			if strings.Contains(l, "04") {
				return t.Format(time.RFC3339)
			}
			return t.Format(time.DateOnly)
		}
	}
	if len(s) >= 10 {
		if t, err := time.Parse(time.DateOnly, s[:10]); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
