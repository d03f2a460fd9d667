package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// onlyArticle returns the article of a page that holds nothing else, nil for
// all other pages. There is nothing to find in it: extractors, made for pages
// with much around the text, break such as a feed's summary.
func onlyArticle(doc *html.Node) *html.Node {
	var article *html.Node
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Body {
			continue
		}
		for c := range n.ChildNodes() {
			switch {
			case c.DataAtom == atom.Article && article == nil:
				article = c
			case c.Type == html.ElementNode, c.Type == html.TextNode && strings.TrimSpace(c.Data) != "":
				return nil
			}
		}
	}
	return article
}

// joinSpeakers makes paragraphs of transcripts that are lists of terms: a
// speaker's name with a colon (dt) goes before the words (dd), so that no
// extractor parts them.
func joinSpeakers(doc *html.Node) {
	var terms []*html.Node
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Dt && strings.HasSuffix(inner(n), ":") {
			terms = append(terms, n)
		}
	}
	for _, dt := range terms {
		dd := dt.NextSibling
		for dd != nil && dd.Type != html.ElementNode {
			dd = dd.NextSibling
		}
		if dd == nil || dd.DataAtom != atom.Dd || dt.Parent == nil {
			continue
		}
		label := &html.Node{Type: html.TextNode, Data: inner(dt) + " "}
		dd.InsertBefore(label, dd.FirstChild)
		dd.DataAtom, dd.Data = atom.P, "p"
		if list := dt.Parent; list.DataAtom == atom.Dl {
			list.DataAtom, list.Data = atom.Div, "div"
		}
		dt.Parent.RemoveChild(dt)
	}
}

// minPictures is from how many captions on a page may be a gallery.
const minPictures = 4

// withGallery adds the captions of a gallery, a page whose captions hold more
// than its body: extractors leave captions out, but there they are the report.
func withGallery(body string, doc *html.Node) string {
	var captions []string
	length := 0
	seen := map[string]bool{}
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Figcaption {
			continue
		}
		if text := inner(n); text != "" && !seen[text] && !strings.Contains(body, text) {
			seen[text] = true
			captions = append(captions, text)
			length += len(text)
		}
	}
	if len(captions) < minPictures || length < len(body) {
		return body
	}
	return strings.TrimSpace(body + "\n\n" + strings.Join(captions, "\n\n"))
}
