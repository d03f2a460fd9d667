// Package extract turns what came in into reports: main text, blocks with
// roles, and metadata with the origin of every field.
//
// Input is one item of bytes, whatever its label says: HTML, plain text, PDF
// and Word documents are told apart by their first bytes. Output is a report
// or an error for people that says why there is none. Bytes are decoded by
// byte-order mark, else as UTF-8 where they are valid, else by the declared
// label, else by detection; invalid bytes become U+FFFD and a doubt. No input
// makes it panic, and work is bounded by the limits below.
package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"synoptic/ingest"
	"synoptic/ingest/address"
	"synoptic/ingest/block"
	"synoptic/ingest/charset"
	"synoptic/report"
)

// MaxBytes is the size of an input beyond which it is refused: no news report
// is that long, and extraction takes some 30 times its size in memory.
const MaxBytes = 20 << 20

// MaxText is the number of bytes of text beyond which a report is refused:
// the longest rulings have some 600 kB. What compares reports takes more than
// linear time.
const MaxText = 1 << 20

// Version returns the report that item holds, or an error that says for
// people why there is none. A title that was given apart from the text opens
// the text of the report.
func Version(item ingest.Item) (*report.Version, error) { return version(item, true) }

// Plain is Version for the text as it came: positions in the report are
// positions in what was given, and a title given apart stays apart.
func Plain(item ingest.Item) (*report.Version, error) { return version(item, false) }

func version(item ingest.Item, titled bool) (v *report.Version, err error) {
	defer func() { // an extractor is foreign code: one bad page must not end a run
		if r := recover(); r != nil {
			v, err = nil, fmt.Errorf("could not be read: the extractor failed on it (%v); save the page as text and try again", r)
		}
	}()
	if item.Bytes == nil && item.Text != "" {
		if len(item.Text) > MaxText {
			return nil, tooLong(item.Text)
		}
		return finish(item, page{body: item.Text}, titled), nil
	}
	if len(item.Bytes) > MaxBytes {
		return nil, fmt.Errorf("is %d MB, more than the %d MB that are read; cut it or save only the article", len(item.Bytes)>>20, MaxBytes>>20)
	}
	p, err := read(item)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(p.body) == "" {
		return nil, errors.New("holds no text; if it is a page made by script, save it from a browser first")
	}
	if len(p.body) > MaxText {
		return nil, tooLong(p.body)
	}
	return finish(item, p, titled), nil
}

func tooLong(text string) error {
	return fmt.Errorf("holds %d kB of text, more than the %d kB that are read; cut it to the part that matters", len(text)>>10, MaxText>>10)
}

// page is what an extractor finds in one input.
type page struct {
	title  string
	body   string // paragraphs with a blank line between them
	claims []report.Claim
	doubts []report.Doubt
}

// read chooses the extractor by the first bytes.
func read(item ingest.Item) (page, error) {
	switch kind := sniff(item); kind {
	case kindEmpty:
		return page{}, errors.New("is empty; there is nothing to read")
	case kindPDF:
		return readPDF(item.Bytes)
	case kindWord:
		return readWord(item.Bytes)
	case kindHTML:
		text, doubts := charset.Decode(item.Bytes, item.Charset, true)
		p, err := readHTML(text, item.URL, item.Part)
		p.doubts = append(p.doubts, doubts...)
		return p, err
	case kindText:
		text, doubts := charset.Decode(item.Bytes, item.Charset, false)
		return page{body: strings.ReplaceAll(text, "\r\n", "\n"), doubts: doubts}, nil
	default:
		if !strings.Contains(kind, ";") {
			kind += "; give the report as text, HTML, PDF or .docx"
		}
		return page{}, fmt.Errorf("is no report but %s", kind)
	}
}

// finish makes a report of a page and what was given with it.
func finish(item ingest.Item, p page, titled bool) *report.Version {
	v := &report.Version{Inputs: []string{item.Input}, URL: item.URL, Text: p.body, Doubts: p.doubts}
	v.Metadata = slices.Concat(item.Given, p.claims, item.Hints)
	v.Title, v.URL = first(v.Metadata, "title", p.title), first(v.Metadata, "url", v.URL)
	v.Outlet, v.Published, v.Modified = first(v.Metadata, "outlet", ""), first(v.Metadata, "published", ""), first(v.Metadata, "modified", "")
	v.Captured = first(v.Metadata, "captured", "")
	if titled && v.Title != "" && !strings.HasPrefix(v.Text, v.Title) {
		v.Text = v.Title + "\n\n" + v.Text
	}
	var doubt *report.Doubt
	if v.Language, doubt = languageOf(v.Text, first(v.Metadata, "language", "")); doubt != nil {
		v.Doubts = append(v.Doubts, *doubt)
	}
	v.Blocks = block.Cut(v.Text, v.Title)
	ownPosts(v)
	judge(v)
	v.ID = id(v, item.Part)
	return v
}

// first returns the value of the first claim on the field: what was given
// counts more than what the page says, and claims stand in that order.
func first(claims []report.Claim, field, otherwise string) string {
	for _, c := range claims {
		if c.Field == field && c.Value != "" {
			return c.Value
		}
	}
	return otherwise
}

// id is made from the address and the part of it, else from outlet and text.
func id(v *report.Version, part string) string {
	key := address.Canonical(v.URL)
	switch {
	case key == "":
		key = v.Outlet + "\n" + v.Text
	case part != "":
		key += "#" + part
	}
	sum := sha256.Sum256([]byte(key))
	return "r" + hex.EncodeToString(sum[:6])
}
