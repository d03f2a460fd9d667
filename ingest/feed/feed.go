// Package feed reads RSS, RDF, Atom and JSON feeds.
//
// Input is a feed as it came and the address it was fetched from. Parsing is
// mmcdole/gofeed's; what that library leaves to its users is done here: bytes
// are made valid UTF-8, forbidden characters left out, entities never
// expanded, depth bounded, links made absolute, dates brought to RFC 3339. A
// feed that breaks keeps the items that are whole, with a doubt. Items stand
// in the order of the feed, each once.
package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"synoptic/ingest/address"
	"synoptic/ingest/markup"
	"synoptic/report"
)

// MaxItems is how many items of one feed are taken, in its order; feeds list
// the newest first, and some hundreds at most.
const MaxItems = 5000

// Feed is what a feed says.
type Feed struct {
	Title    string
	Home     string        // the site that it belongs to
	Language string        // as written
	Every    time.Duration // it asks to be fetched no more often; zero when it does not say
	Items    []Item
	Doubts   []report.Doubt
}

// Item is one entry of a feed. What the feed does not say is empty.
type Item struct {
	Key       string // one name for one report: its canonical address, else its id in the feed, else hour and title
	ID        string // guid or id as written
	URL       string // where the report is; absolute
	Title     string // plain text
	Content   string // HTML: the whole text where the feed has it, else a summary
	Whole     bool   // Content is meant to be the whole text (content:encoded, content)
	Authors   []string
	Published string // RFC 3339
	Updated   string
	Source    Source
}

// Source is the feed that an item was taken from, where it says so (RSS and
// Atom <source>): the outlet that published the report.
type Source struct{ Title, URL string }

// ErrPage is returned for HTML in place of a feed: a page that may link to
// its feeds, or an error of the server.
var ErrPage = errors.New("is a page, no feed; give the address of the feed that it links to")

// Parse reads a feed. Label is the charset that the server declared, base the
// address that the feed was fetched from.
func Parse(b []byte, label, base string) (*Feed, error) {
	text, doubts := markup.Clean(b, label)
	p, err := parse(b, text)
	if err != nil {
		return nil, err
	}
	f := &Feed{Title: plain(p.Title), Home: address.Resolve(base, p.Link), Language: strings.ToLower(p.Language), Every: every(p.Feed), Doubts: doubts}
	if p.broken {
		f.Doubts = append(f.Doubts, report.Doubt{Kind: "partial text", Note: "the feed is broken; only its whole items were read"})
	}
	for i, x := range p.Items[:min(len(p.Items), MaxItems)] {
		f.Items = append(f.Items, convert(x, p.sources[i], base))
	}
	f.name()
	return f, nil
}

// parsed is a feed as gofeed has it, with the source of each item.
type parsed struct {
	*gofeed.Feed
	sources []Source
	broken  bool // only the whole items are in it
}

func parse(b []byte, text string) (p *parsed, err error) {
	defer func() { // a parser is foreign code: one bad feed must not end a run
		if r := recover(); r != nil {
			p, err = nil, fmt.Errorf("is no feed that can be read: the parser failed on it (%v)", r)
		}
	}()
	if isJSON(b) {
		return parseJSON(b)
	}
	switch root := strings.ToLower(rootOf(text)); root {
	case "html", "head", "body":
		return nil, ErrPage
	case "rss", "feed", "rdf":
	default:
		return nil, errors.New("is no feed; it should be RSS, Atom or JSON Feed")
	}
	if markup.TooDeep(text) {
		return salvage(text)
	}
	p, err = universal(text)
	if err == nil && len(p.Items) >= count(text, itemName(text)) {
		return p, nil
	}
	saved, why := salvage(text)
	if why == nil && (err != nil || len(saved.Items) > len(p.Items)) {
		return saved, nil
	}
	if err != nil {
		return nil, why
	}
	return p, nil
}

// universal parses a feed that is whole.
func universal(text string) (*parsed, error) {
	g := gofeed.NewParser()
	g.KeepOriginalFeed = true
	f, err := g.Parse(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	p := &parsed{Feed: f}
	for i := range f.Items {
		p.sources = append(p.sources, source(f.OriginalFeed(), i))
	}
	return p, nil
}

// rootOf returns the name of the root element without its prefix.
func rootOf(text string) string {
	if text == "" {
		return ""
	}
	name := text[1:]
	if i := strings.IndexAny(name, " \t\r\n/>"); i >= 0 {
		name = name[:i]
	}
	if _, local, ok := strings.Cut(name, ":"); ok {
		return local
	}
	return name
}

// name gives every item its key, and drops items that come again. Links that
// several items share, or that lead to the site's front, name no report.
func (f *Feed) name() {
	links := map[string]map[string]bool{} // canonical address → ids of items
	for _, x := range f.Items {
		c := address.Canonical(x.URL)
		if links[c] == nil {
			links[c] = map[string]bool{}
		}
		links[c][x.ID] = true
	}
	home, seen := address.Canonical(f.Home), map[string]bool{}
	kept := f.Items[:0]
	for _, x := range f.Items {
		c := address.Canonical(x.URL)
		switch {
		case c != "" && c != home && len(links[c]) == 1, c != "" && x.ID == "":
			x.Key = c
		case x.ID != "":
			x.Key = x.ID
		default:
			x.Key = strings.TrimSpace(x.Published + " " + x.Title)
		}
		if x.Key == "" && x.Content != "" {
			sum := sha256.Sum256([]byte(x.Content))
			x.Key = "text " + hex.EncodeToString(sum[:8])
		}
		if x.Key == "" || seen[x.Key] || x.URL == "" && x.Title == "" && x.Content == "" {
			continue
		}
		seen[x.Key] = true
		kept = append(kept, x)
	}
	f.Items = kept
}
