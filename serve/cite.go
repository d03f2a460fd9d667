package serve

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"synoptic/record"
)

// bibtex writes the reports as BibTeX entries of type online.
func bibtex(w io.Writer, reports []record.Report) error {
	escape := strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "#", `\#`, "$", `\$`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)
	for _, r := range reports {
		var fields []string
		add := func(name, value string) {
			if value != "" {
				fields = append(fields, fmt.Sprintf("  %s = {%s}", name, value))
			}
		}
		add("title", escape.Replace(value(r.Title)))
		add("author", escape.Replace(strings.Join(bylines(&r), " and ")))
		add("organization", escape.Replace(value(r.Outlet)))
		add("date", dateOnly(value(r.Published)))
		add("urldate", dateOnly(value(r.Captured)))
		add("url", value(r.URL))
		add("note", "SHA-256 of the text: "+r.SHA256)
		if _, err := fmt.Fprintf(w, "@online{%s,\n%s\n}\n\n", r.ID, strings.Join(fields, ",\n")); err != nil {
			return err
		}
	}
	return nil
}

// reference is an item of CSL-JSON.
type reference struct {
	ID       string    `json:"id"`
	Type     string    `json:"type"`
	Title    string    `json:"title,omitempty"`
	Outlet   string    `json:"container-title,omitempty"`
	Author   []literal `json:"author,omitempty"`
	Issued   *cslDate  `json:"issued,omitempty"`
	Accessed *cslDate  `json:"accessed,omitempty"`
	URL      string    `json:"URL,omitempty"`
	Note     string    `json:"note,omitempty"`
}

type literal struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

func cited(reports []record.Report) []reference {
	out := []reference{}
	for _, r := range reports {
		x := reference{ID: r.ID, Type: "article-newspaper", Title: value(r.Title), Outlet: value(r.Outlet), Issued: parts(value(r.Published)), Accessed: parts(value(r.Captured)), URL: value(r.URL), Note: "SHA-256 of the text: " + r.SHA256}
		for _, b := range bylines(&r) {
			x.Author = append(x.Author, literal{b})
		}
		out = append(out, x)
	}
	return out
}

func bylines(r *record.Report) []string {
	var out []string
	for _, m := range r.Metadata {
		if m.Field == "byline" {
			out = append(out, m.Value)
		}
	}
	return out
}

func dateOnly(s string) string { return s[:min(len(s), 10)] }

func parts(s string) *cslDate {
	var list []int
	for _, x := range strings.Split(dateOnly(s), "-") {
		n, err := strconv.Atoi(x)
		if err != nil {
			return nil
		}
		list = append(list, n)
	}
	return &cslDate{[][]int{list}}
}
