// Package sitemap reads sitemaps (sitemaps.org 0.9), their indexes, and the
// news extension (sitemap-news 0.9).
//
// Input is a sitemap as it came, unpacked: XML, or text with an address a
// line. What is broken is read up to the break, with a doubt. At most
// MaxEntries are taken, which is what the protocol permits.
package sitemap

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"synoptic/ingest/address"
	"synoptic/ingest/markup"
	"synoptic/report"
)

// MaxEntries is the number of addresses that one sitemap may hold.
const MaxEntries = 50000

// Sitemap is what a sitemap lists: pages, or other sitemaps.
type Sitemap struct {
	Pages  []Entry
	Maps   []Entry
	Doubts []report.Doubt
}

// Entry is one address with what the sitemap says of it; what it does not say
// is empty. Times are as written, which is ISO 8601 by the protocol.
type Entry struct {
	URL       string
	Modified  string
	Outlet    string // of the news extension, like all that follow
	Language  string
	Published string
	Title     string
}

// Parse reads a sitemap that was fetched from base.
func Parse(b []byte, label, base string) (Sitemap, error) {
	text, doubts := markup.Clean(b, label)
	if text == "" {
		return lines(string(b), base)
	}
	if markup.TooDeep(text) {
		return Sitemap{}, errors.New("is no sitemap: it nests too deep")
	}
	s := Sitemap{Doubts: doubts}
	r := reader{sitemap: &s, base: base}
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	for len(s.Pages)+len(s.Maps) < MaxEntries {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			s.Doubts = append(s.Doubts, report.Doubt{Kind: "partial text", Note: "the sitemap breaks off; what stands behind the break is unknown"})
			break
		}
		r.take(token)
	}
	if !r.rooted {
		return Sitemap{}, errors.New("is no sitemap; its first element should be urlset or sitemapindex")
	}
	return s, nil
}

// reader goes through the elements of a sitemap.
type reader struct {
	sitemap *Sitemap
	base    string
	rooted  bool
	entry   Entry
	field   *string // of entry, while inside its element
}

func (r *reader) take(token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		r.field = nil
		switch t.Name.Local {
		case "urlset", "sitemapindex":
			r.rooted = true
		case "url", "sitemap":
			r.entry = Entry{}
		default:
			r.field = r.fieldOf(t.Name)
		}
	case xml.CharData:
		if r.field != nil {
			*r.field += string(t)
		}
	case xml.EndElement:
		r.field = nil
		switch t.Name.Local {
		case "url":
			r.add(&r.sitemap.Pages)
		case "sitemap":
			r.add(&r.sitemap.Maps)
		}
	}
}

// fieldOf returns where the text of an element belongs. Pictures and films
// have a loc, a title and a date of their own, told apart by their namespace.
func (r *reader) fieldOf(n xml.Name) *string {
	space := strings.ToLower(n.Space)
	switch {
	case strings.Contains(space, "image") || strings.Contains(space, "video"):
		return nil
	case n.Local == "loc":
		return &r.entry.URL
	case n.Local == "lastmod":
		return &r.entry.Modified
	case !strings.Contains(space, "news"):
		return nil
	}
	switch n.Local {
	case "name":
		return &r.entry.Outlet
	case "language":
		return &r.entry.Language
	case "publication_date":
		return &r.entry.Published
	case "title":
		return &r.entry.Title
	}
	return nil
}

func (r *reader) add(list *[]Entry) {
	e := r.entry
	for _, s := range []*string{&e.Modified, &e.Outlet, &e.Language, &e.Published, &e.Title} {
		*s = strings.Join(strings.Fields(*s), " ")
	}
	if e.URL = address.Resolve(r.base, e.URL); e.URL != "" {
		*list = append(*list, e)
	}
	r.entry = Entry{}
}

// lines reads a sitemap of text: an address a line.
func lines(text, base string) (Sitemap, error) {
	var s Sitemap
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
		if line == "" {
			continue
		}
		u := address.Resolve(base, line)
		if u == "" || !strings.Contains(line, "://") {
			return Sitemap{}, errors.New("is no sitemap; it should be XML, or hold an address a line")
		}
		if s.Pages = append(s.Pages, Entry{URL: u}); len(s.Pages) == MaxEntries {
			break
		}
	}
	if len(s.Pages) == 0 {
		return Sitemap{}, errors.New("is empty; there is nothing to read")
	}
	return s, nil
}
