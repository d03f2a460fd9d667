package extract

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"synoptic/report"
)

// linkedData reads the schema.org articles that a page declares in JSON-LD.
func linkedData(doc *html.Node) []report.Claim {
	var out []report.Claim
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Script || !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") || n.FirstChild == nil {
			continue
		}
		var x any
		if json.Unmarshal([]byte(n.FirstChild.Data), &x) == nil {
			out = append(out, articleClaims(x, 0)...)
		}
	}
	return out
}

// maxDepth bounds how deep articles are looked for in a declaration.
const maxDepth = 6

// articleClaims looks for articles in a decoded declaration.
func articleClaims(x any, depth int) []report.Claim {
	if depth > maxDepth {
		return nil
	}
	var out []report.Claim
	switch v := x.(type) {
	case []any:
		for _, e := range v {
			out = append(out, articleClaims(e, depth+1)...)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			return article(v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"} {
			if e, ok := v[key]; ok {
				out = append(out, articleClaims(e, depth+1)...)
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
