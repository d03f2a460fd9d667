package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/report"
)

func demoCommand() *cobra.Command {
	var output string
	c := &cobra.Command{
		Use:   "demo",
		Short: "Make the record of an invented event and show it",
		Long: `Make the record of an invented event from five reports that lie in the program,
print it, write the page and open it. Nothing is fetched and nothing else is written.`,
		Example: "  synoptic demo\n  synoptic demo -o demo.html",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return demo(output) },
	}
	c.Flags().StringVarP(&output, "output", "o", filepath.Join(os.TempDir(), "synoptic-demo.html"), "where to write the page")
	return c
}

func demo(output string) error {
	items, err := exampleItems(examples.Bridge, "bridge")
	if err != nil {
		return failed(err)
	}
	rec := pipeline.Run(items, nil, nil)
	if err := page.Text(os.Stdout, rec, coloured(os.Stdout)); err != nil {
		return failed(err)
	}
	var b bytes.Buffer
	if err := page.HTML(&b, rec, page.Options{}); err != nil {
		return failed(err)
	}
	if err := writeFile(output, b.Bytes()); err != nil {
		return failed(err)
	}
	if open(output) {
		fmt.Printf("\nThe page, opened in your browser: %s\n", output)
	} else {
		fmt.Printf("\nThe page, to open in a browser: %s\n", output)
	}
	return nil
}

// exampleItems reads the texts of a folder with their metadata.
func exampleItems(files fs.FS, folder string) ([]ingest.Item, error) {
	names, err := fs.Glob(files, path.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	var items []ingest.Item
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		meta, err := fs.ReadFile(files, strings.TrimSuffix(name, ".txt")+".meta.json")
		if err != nil {
			return nil, err
		}
		var m struct{ Outlet, Date, URL string }
		if err := json.Unmarshal(meta, &m); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		items = append(items, ingest.Item{Input: path.Base(name), Bytes: text, Given: []report.Claim{
			{Field: "outlet", Value: m.Outlet, From: "given"}, {Field: "published", Value: m.Date, From: "given"}, {Field: "url", Value: m.URL, From: "given"}}})
	}
	return items, nil
}

// open shows a file in the browser when there is a display, and reports
// whether it could be asked to.
func open(file string) bool {
	var c *exec.Cmd
	switch runtime.GOOS {
	case "darwin":
		c = exec.Command("open", file)
	case "windows":
		c = exec.Command("rundll32", "url.dll,FileProtocolHandler", file)
	default:
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
			return false
		}
		c = exec.Command("xdg-open", file)
	}
	return c.Start() == nil
}
