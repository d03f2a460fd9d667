package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/record"
	"synoptic/report"
)

func extractCommand() *cobra.Command {
	var in inputs
	var all bool
	c := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Print the main text and metadata of pages (JSON Lines)",
		Long: `Print the main text and metadata of pages, one JSON object a line: title, byline,
outlet, dates of publication and change, language, text, and where each of them was
found. With --all also every block that is not main text, with its role.

` + takes,
		Example: `  synoptic extract page.html
  synoptic extract --all saved-pages/ > pages.jsonl
  synoptic extract https://example.org/story | jq -r .text`,
		Args: someInputs,
		RunE: func(c *cobra.Command, args []string) error {
			if err := in.check(); err != nil {
				return err
			}
			items, bad := in.gather(c.Context(), args)
			return extractAll(items, bad, all)
		},
	}
	in.flags(c)
	c.Flags().BoolVar(&all, "all", false, "also the full text with the role of each block")
	return c
}

// extracted is one line of the output.
type extracted struct {
	ID        string         `json:"id"`
	Title     *string        `json:"title"`
	Byline    []string       `json:"byline"`
	Outlet    *string        `json:"outlet"`
	Published *string        `json:"published"`
	Modified  *string        `json:"modified"`
	Language  *string        `json:"language"`
	Text      string         `json:"text"`
	Metadata  []record.Claim `json:"metadata"`
	FullText  string         `json:"full_text,omitempty"`
	Blocks    []record.Block `json:"blocks,omitempty"`
}

func extractAll(items []ingest.Item, bad []ingest.Rejected, all bool) error {
	w := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	p := newProgress("extracting page", len(items))
	done := 0
	for _, item := range items {
		v, err := extract.Version(item)
		p.step()
		if err != nil {
			bad = append(bad, ingest.Rejected{Input: item.Input, Reason: err.Error()})
			continue
		}
		done++
		if err := enc.Encode(newExtracted(v, all)); err != nil {
			return failed(err)
		}
	}
	p.end()
	if err := w.Flush(); err != nil {
		return failed(err)
	}
	for _, r := range bad {
		complain(r.Input, r.Reason)
	}
	switch {
	case done == 0:
		return failed(errors.New("no report could be read"))
	case len(bad) > 0:
		return status{code: exitPartial, silent: true, error: errors.New("some inputs failed")}
	}
	return nil
}

func newExtracted(v *report.Version, all bool) extracted {
	x := extracted{ID: name(v.Inputs[0]), Title: orNull(v.Title), Byline: []string{}, Outlet: orNull(v.Outlet), Published: orNull(v.Published), Modified: orNull(v.Modified), Language: orNull(v.Language),
		Text: body(v), Metadata: record.Claims(v)}
	for _, c := range v.Metadata {
		if c.Field == "byline" && len(x.Byline) == 0 {
			x.Byline = append(x.Byline, c.Value)
		}
	}
	if all {
		x.FullText, x.Blocks = v.Text, record.Blocks(v)
	}
	return x
}

// name is the file name without .gz and .html, or the address.
func name(input string) string {
	if strings.Contains(input, "://") {
		return input
	}
	return strings.TrimSuffix(strings.TrimSuffix(filepath.Base(input), ".gz"), ".html")
}

// body joins the paragraphs that tell the story and the headings between them.
func body(v *report.Version) string {
	var out []string
	for i, b := range v.Blocks {
		switch b.Role {
		case report.Headline:
			if i == 0 {
				continue
			}
			fallthrough
		case report.Body, report.Dateline, report.Correction, report.Caption:
			out = append(out, b.Span.In(v.Text))
		}
	}
	return strings.Join(out, "\n\n")
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
