// Package opml reads and writes the lists of feeds that readers exchange
// (OPML 1.0 and 2.0).
//
// Outlines nest; a folder is the path of the outlines around a feed. Input is
// a file as it came: wrong encodings and breaks are read as far as they go,
// documents that nest without end or hold more than MaxFeeds are refused.
package opml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"synoptic/ingest/address"
	"synoptic/ingest/markup"
)

// MaxFeeds is how many feeds one file may list.
const MaxFeeds = 20000

// Feed is one feed of a list.
type Feed struct {
	URL    string // of the feed
	Title  string
	Site   string   // the page that the feed belongs to, empty when not said
	Folder []string // the outlines around it, the outermost first
}

// outline is an element of a list; attribute names are matched in lower case,
// as programs write them in all ways.
type outline map[string]string

// Parse returns the feeds of a list in its order, each address once, and how
// many outlines name a feed that is no web address.
func Parse(b []byte) (feeds []Feed, unusable int, err error) {
	text, _ := markup.Clean(b, "")
	if markup.TooDeep(text) {
		return nil, 0, errors.New("is no list of feeds: it nests too deep")
	}
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	r := reader{seen: map[string]bool{}}
	for {
		token, err := d.Token()
		switch {
		case err != nil && !r.rooted:
			return nil, 0, errors.New("is no list of feeds; its first element should be opml")
		case err != nil && !errors.Is(err, io.EOF) && len(r.feeds) == 0:
			return nil, 0, fmt.Errorf("is a damaged list of feeds (%v); export it again", err)
		case err != nil:
			return r.feeds, r.unusable, nil
		}
		r.take(token)
		if len(r.feeds) > MaxFeeds {
			return nil, 0, fmt.Errorf("lists more than the %d feeds that are taken", MaxFeeds)
		}
	}
}

// reader goes through the elements of a list.
type reader struct {
	feeds    []Feed
	seen     map[string]bool
	unusable int
	rooted   bool
	open     []string // titles of the outlines around
}

func (r *reader) take(token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		r.rooted = r.rooted || strings.EqualFold(t.Name.Local, "opml")
		if strings.EqualFold(t.Name.Local, "outline") {
			o := attributes(t)
			if o["xmlurl"] != "" {
				r.feed(o)
			}
			r.open = append(r.open, o.title())
		}
	case xml.EndElement:
		if strings.EqualFold(t.Name.Local, "outline") && len(r.open) > 0 {
			r.open = r.open[:len(r.open)-1]
		}
	}
}

func (r *reader) feed(o outline) {
	u := address.Resolve("", o["xmlurl"])
	switch {
	case u == "":
		r.unusable++
	case !r.seen[u]:
		r.seen[u] = true
		r.feeds = append(r.feeds, Feed{URL: u, Title: o.title(), Site: address.Resolve("", o["htmlurl"]), Folder: named(r.open)})
	}
}

func attributes(t xml.StartElement) outline {
	o := outline{}
	for _, a := range t.Attr {
		o[strings.ToLower(a.Name.Local)] = strings.Join(strings.Fields(a.Value), " ")
	}
	return o
}

func (o outline) title() string {
	if o["title"] != "" {
		return o["title"]
	}
	return o["text"]
}

// named copies the folders that have a name.
func named(folders []string) []string {
	var out []string
	for _, f := range folders {
		if f != "" {
			out = append(out, f)
		}
	}
	return out
}

// Write writes a list of feeds as OPML 2.0, each folder once, where its first
// feed stands.
func Write(w io.Writer, title string, feeds []Feed) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s<opml version=\"2.0\">\n<head><title>%s</title></head>\n<body>\n", xml.Header, escape(title))
	writeLevel(&b, feeds, 0)
	b.WriteString("</body>\n</opml>\n")
	_, err := w.Write(b.Bytes())
	return err
}

// writeLevel writes the feeds whose first folders, as many as level, are open.
func writeLevel(b *bytes.Buffer, feeds []Feed, level int) {
	done := map[string]bool{}
	for i, f := range feeds {
		if len(f.Folder) == level {
			fmt.Fprintf(b, "<outline type=\"rss\" text=\"%[1]s\" title=\"%[1]s\" xmlUrl=\"%[2]s\" htmlUrl=\"%[3]s\"/>\n", escape(f.Title), escape(f.URL), escape(f.Site))
			continue
		}
		name := f.Folder[level]
		if done[name] {
			continue
		}
		done[name] = true
		var within []Feed
		for _, g := range feeds[i:] {
			if len(g.Folder) > level && g.Folder[level] == name {
				within = append(within, g)
			}
		}
		fmt.Fprintf(b, "<outline text=\"%s\">\n", escape(name))
		writeLevel(b, within, level+1)
		b.WriteString("</outline>\n")
	}
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // writing to memory does not fail
	return b.String()
}
