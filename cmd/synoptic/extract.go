package main

import (
	"bufio"
	"encoding/json"
	"fmt"
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
		Long: `Print the main text and metadata of pages, one JSON object a line.

Takes files and folders of .txt, .html, .pdf, .docx and .jsonl (also .gz), http and
https addresses, and - for standard input.`,
		Example: "  synoptic extract page.html\n  synoptic extract --all saved-pages/ > pages.jsonl",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
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
	for _, item := range items {
		v, err := extract.Version(item)
		if err != nil {
			bad = append(bad, ingest.Rejected{Input: item.Input, Reason: err.Error()})
			continue
		}
		if err := enc.Encode(newExtracted(v, all)); err != nil {
			return status{code: exitFailed, error: err}
		}
	}
	if err := w.Flush(); err != nil {
		return status{code: exitFailed, error: err}
	}
	return complain(bad, len(bad) == len(items)+len(bad))
}

// complain prints what could not be taken, a line each.
func complain(bad []ingest.Rejected, nothing bool) error {
	for _, r := range bad {
		fmt.Fprintf(os.Stderr, "synoptic: %s %s\n", r.Input, r.Reason)
	}
	switch {
	case nothing:
		return status{code: exitFailed, error: fmt.Errorf("no report could be read")}
	case len(bad) > 0:
		return status{code: exitPartial, silent: true, error: fmt.Errorf("some inputs failed")}
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

// body joins the paragraphs that tell the story.
func body(v *report.Version) string {
	var out []string
	for _, b := range v.Blocks {
		switch b.Role {
		case report.Body, report.Dateline, report.Credit, report.Correction, report.Caption:
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
