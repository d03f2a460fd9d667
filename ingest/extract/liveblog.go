package extract

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"synoptic/ingest"
	"synoptic/ingest/charset"
)

// Split returns the reports that item holds: the updates of a live blog that
// marks them up (schema.org LiveBlogPosting), each with the same bytes and a
// part of its own, which [Version] then reads alone; of all others, the item
// as it is.
func Split(item ingest.Item) []ingest.Item {
	if item.Part != "" || len(item.Bytes) > maxLive || !bytes.Contains(item.Bytes, []byte("liveBlogUpdate")) || sniff(item) != kindHTML {
		return []ingest.Item{item}
	}
	text, _ := charset.Decode(item.Bytes, item.Charset, true)
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return []ingest.Item{item}
	}
	var out []ingest.Item
	for _, u := range updates(doc) {
		part := item
		part.Part = u.part
		out = append(out, part)
	}
	if len(out) < 2 {
		return []ingest.Item{item}
	}
	return out
}

// update is one entry of a live blog.
type update struct {
	part   string
	fields map[string]any
	body   string // plain text, paragraphs with a blank line between them
}

// What is split: each update costs a look through the whole page.
const (
	maxLive    = 4 << 20 // bytes
	maxUpdates = 300     // the first in the order of the page, which are the newest
)

// updates returns the updates that a page marks up, in its order, each once.
func updates(doc *html.Node) []update {
	var out []update
	seen := map[string]bool{}
	for x := range declarations(doc) {
		for _, v := range within(x, 0, func(v map[string]any) bool { return v["liveBlogUpdate"] != nil }) {
			list, ok := v["liveBlogUpdate"].([]any)
			if !ok {
				list = []any{v["liveBlogUpdate"]}
			}
			for _, e := range list {
				fields, ok := e.(map[string]any)
				if !ok || len(out) == maxUpdates {
					continue
				}
				u := update{part: partOf(fields), fields: fields, body: updateText(fields["articleBody"])}
				if u.body != "" && !seen[u.part] {
					seen[u.part] = true
					out = append(out, u)
				}
			}
		}
	}
	return out
}

// partOf names an update by its own id or address, else by its hour and
// headline, so that it keeps its name when it is edited.
func partOf(fields map[string]any) string {
	name := ""
	for _, key := range []string{"@id", "url", "datePublished"} {
		if s := stringsOf(fields[key]); len(s) > 0 && s[0] != "" {
			name = s[0]
			if key == "datePublished" {
				name += " " + strings.Join(stringsOf(fields["headline"]), " ")
			}
			break
		}
	}
	sum := sha256.Sum256([]byte(name))
	return "update-" + hex.EncodeToString(sum[:6])
}

// updateText reads the body of an update, which may be text or HTML.
func updateText(x any) string {
	text := strings.Join(stringsOf(x), "\n")
	if !strings.Contains(text, "<") {
		return collapse(html.UnescapeString(text))
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return stripped(text).body
	}
	return paragraphs(doc)
}

// readUpdate reads one update of a live blog as a report, false when the page
// has none of that name.
func readUpdate(doc *html.Node, part string, base *url.URL) (page, bool) {
	for _, u := range updates(doc) {
		if u.part != part {
			continue
		}
		p := page{body: u.body, claims: article(u.fields)}
		for _, c := range pageClaims(doc, base) { // of the page, what holds for all its updates
			if c.Field == "outlet" || c.Field == "language" || c.Field == "url" || c.Field == "robots" {
				p.claims = append(p.claims, c)
			}
		}
		p.title = first(p.claims, "title", "")
		p.body = withoutTitles(p.body, []string{p.title})
		return p, p.body != ""
	}
	return page{}, false
}
