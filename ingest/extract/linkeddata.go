package extract

import (
	"encoding/json"
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/report"
)

// linkedData reads the schema.org articles that a page declares in JSON-LD.
func linkedData(doc *html.Node) []report.Claim {
	var out []report.Claim
	for x := range declarations(doc) {
		for _, v := range within(x, 0, func(v map[string]any) bool { return isArticle(v["@type"]) }) {
			out = append(out, article(v)...)
		}
	}
	return out
}

// declarations yields the JSON-LD objects of a page.
func declarations(doc *html.Node) iter.Seq[any] {
	return func(yield func(any) bool) {
		for n := range doc.Descendants() {
			if n.DataAtom != atom.Script || !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") || n.FirstChild == nil {
				continue
			}
			var x any
			if json.Unmarshal([]byte(n.FirstChild.Data), &x) == nil && !yield(x) {
				return
			}
		}
	}
}

// maxDepth bounds how deep objects are looked for in a declaration.
const maxDepth = 6

// within returns the objects of a declaration for which is holds.
func within(x any, depth int, is func(map[string]any) bool) []map[string]any {
	if depth > maxDepth {
		return nil
	}
	var out []map[string]any
	switch v := x.(type) {
	case []any:
		for _, e := range v {
			out = append(out, within(e, depth+1, is)...)
		}
	case map[string]any:
		if is(v) {
			return []map[string]any{v}
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"} {
			if e, ok := v[key]; ok {
				out = append(out, within(e, depth+1, is)...)
			}
		}
	}
	return out
}

func isArticle(t any) bool {
	for _, s := range stringsOf(t) {
		if strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "BlogPosting") || s == "Report" {
			return true
		}
	}
	return false
}

// article reads the fields of one article.
func article(v map[string]any) []report.Claim {
	var out []report.Claim
	add := func(field, value string) {
		if value = strings.Join(strings.Fields(html.UnescapeString(value)), " "); value != "" {
			out = append(out, report.Claim{Field: field, Value: value, From: "jsonld"})
		}
	}
	for _, s := range stringsOf(v["headline"]) {
		add("title", s)
	}
	for _, s := range stringsOf(v["datePublished"]) {
		add("published", isoDate(s))
	}
	for _, s := range stringsOf(v["dateModified"]) {
		add("modified", isoDate(s))
	}
	for _, s := range stringsOf(v["author"]) {
		add("byline", s)
	}
	for _, s := range stringsOf(v["publisher"]) {
		add("outlet", s)
	}
	for _, s := range stringsOf(v["inLanguage"]) {
		add("language", strings.ToLower(s))
	}
	return out
}

// stringsOf returns a value, the names of objects, or those of a list.
func stringsOf(x any) []string {
	switch v := x.(type) {
	case string:
		return []string{v}
	case map[string]any:
		return stringsOf(v["name"])
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, stringsOf(e)...)
		}
		return out
	}
	return nil
}
