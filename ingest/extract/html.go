package extract

import (
	"errors"
	"net/url"
	"strings"
	"unicode"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Extractor finds the main text of a parsed page: the element that holds it.
// It may change the tree.
type Extractor interface {
	Main(doc *html.Node, address *url.URL) (*html.Node, error)
}

// maxNodes is the size of a page beyond which the faster extractor takes over:
// the other one takes quadratic time on long flat pages.
const maxNodes = 30000

// readHTML reads title, main text and metadata of a page, or of one part of it.
func readHTML(source, address, part string) (page, error) {
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil { // the parser refuses more than 512 open elements
		return stripped(source), nil
	}
	base, _ := url.Parse(address)
	if part != "" {
		if p, ok := readUpdate(doc, part, base); ok {
			return p, nil
		}
	}
	p := page{claims: pageClaims(doc, base)}
	p.title = first(p.claims, "title", "")
	joinSpeakers(doc)
	p.body = mainText(doc, base)
	if strings.TrimSpace(p.body) == "" {
		p.body = paragraphs(doc)
	}
	p.body = withGallery(p.body, doc)
	p.body = withoutTitles(p.body, append(headings(doc), p.title))
	return p, nil
}

// secondOpinion is how many times longer the text of the second extractor must
// be for the first to have lost half of the body. Very short texts are left
// alone: there the second one takes comments and teasers. Measured on the
// scrapinghub pages, where it concerns 1 page in 50.
const (
	secondOpinion = 1.7
	shortText     = 1500 // bytes
)

// mainText returns the text that the extractors find.
func mainText(doc *html.Node, base *url.URL) string {
	if a := onlyArticle(doc); a != nil {
		return paragraphs(a)
	}
	second := text(readable{}, doc, base)
	if count(doc, maxNodes) >= maxNodes {
		return second
	}
	first := text(densities{}, doc, base)
	if first == "" || len(first) > shortText && float64(len(second)) > secondOpinion*float64(len(first)) {
		return second
	}
	return first
}

// text returns what one extractor finds, empty when it fails.
func text(e Extractor, doc *html.Node, base *url.URL) string {
	node, err := e.Main(clone(doc), base)
	if err != nil || node == nil {
		return ""
	}
	return paragraphs(node)
}

// densities is the extractor of go-trafilatura (Barbaresi, ACL 2021).
type densities struct{}

// Main implements Extractor.
func (densities) Main(doc *html.Node, address *url.URL) (*html.Node, error) {
	keepBlanks(doc)
	r, err := trafilatura.ExtractDocument(doc, trafilatura.Options{ExcludeComments: true, OriginalURL: address, Focus: trafilatura.FavorRecall, HtmlDateMode: trafilatura.Disabled})
	if err != nil {
		return nil, err
	}
	return r.ContentNode, nil
}

// readable is the extractor of Readability.js, as ported by Readeck.
type readable struct{}

// Main implements Extractor.
func (readable) Main(doc *html.Node, address *url.URL) (*html.Node, error) {
	if address == nil {
		address = &url.URL{}
	}
	a, err := readability.FromDocument(doc, address)
	if err != nil {
		return nil, err
	}
	if a.Node == nil {
		return nil, errors.New("no main text")
	}
	return a.Node, nil
}

// count returns the number of nodes under n, at most limit.
func count(n *html.Node, limit int) int {
	total := 0
	for range n.Descendants() {
		if total++; total >= limit {
			break
		}
	}
	return total
}

// clone copies a tree; extractors change what they are given.
func clone(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: append([]html.Attribute(nil), n.Attr...)}
	for child := range n.ChildNodes() {
		c.AppendChild(clone(child))
	}
	return c
}

// paragraphs returns the text under n, a blank line between its blocks.
func paragraphs(n *html.Node) string {
	var out []string
	var line strings.Builder
	flush := func() {
		if s := strings.Join(strings.Fields(line.String()), " "); s != "" {
			out = append(out, s)
		}
		line.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			for i, part := range strings.Split(n.Data, newline) {
				if i > 0 {
					flush()
				}
				line.WriteString(strings.ReplaceAll(part, blank, " "))
			}
			return
		case n.Type == html.ElementNode && hidden[n.DataAtom]:
			return
		}
		block := n.Type == html.ElementNode && blocks[n.DataAtom]
		if block {
			flush()
		} else if cell(n) {
			line.WriteByte(' ')
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
		if block {
			flush()
		}
	}
	walk(n)
	flush()
	return strings.Join(out, "\n\n")
}

// blocks are elements that start a paragraph.
var blocks = atoms(atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Br, atom.Tr, atom.Table, atom.Figure, atom.Figcaption,
	atom.Section, atom.Article, atom.Header, atom.Footer, atom.Pre, atom.Dd, atom.Dt, atom.Hr, atom.Main, atom.Aside)

// hidden are elements whose text nobody sees.
var hidden = atoms(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Iframe, atom.Svg, atom.Button, atom.Select, atom.Form)

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, a := range list {
		m[a] = true
	}
	return m
}

// headings returns the first-level headings of a page.
func headings(doc *html.Node) []string {
	var out []string
	for n := range doc.Descendants() {
		if n.DataAtom == atom.H1 {
			out = append(out, inner(n))
		}
	}
	return out
}

// withoutTitles cuts the first paragraph when it only repeats one of titles.
func withoutTitles(body string, titles []string) string {
	head, rest, _ := strings.Cut(body, "\n\n")
	for _, t := range titles {
		if k := wordsOnly(t); k != "" && k == wordsOnly(head) {
			return rest
		}
	}
	return body
}

// wordsOnly leaves the letters and digits of s in small letters: titles are
// repeated with other quotation marks, dashes and blanks.
func wordsOnly(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// stripped reads a page that no parser takes: its text without tags.
func stripped(text string) page {
	var line strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	skip := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return page{body: collapse(line.String())}
		case html.TextToken:
			if skip == 0 {
				line.Write(z.Text())
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			if a := atom.Lookup(name); hidden[a] && a != atom.Head {
				skip++
			} else if blocks[a] {
				line.WriteByte('\n')
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if a := atom.Lookup(name); hidden[a] && a != atom.Head && skip > 0 {
				skip--
			} else if blocks[a] {
				line.WriteByte('\n')
			}
		}
	}
}

// collapse makes single blanks and blank lines of runs of white space.
func collapse(s string) string {
	var out []string
	for line := range strings.Lines(s) {
		if l := strings.Join(strings.Fields(line), " "); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n\n")
}
