package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"synoptic/browsertest"
	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/page"
	"synoptic/pipeline"
)

// TestBrowser opens the demo's page in Chromium: nothing is loaded or
// complained of, nothing is wider than the screen, every link leads to
// something that is then in sight, and axe-core finds no violation, at both
// widths and in both colour schemes.
func TestBrowser(t *testing.T) {
	ctx := browsertest.Start(t)
	file := demoPage(t)
	complaints := browsertest.Listen(ctx, t, "file://")
	for _, width := range browsertest.Widths {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800), chromedp.Navigate("file://"+file)); err != nil {
				t.Fatal(err)
			}
			if wide := browsertest.List(ctx, t, browsertest.WiderThanScreen); len(wide) > 0 {
				t.Errorf("wider than %d pixels: %q", width, wide)
			}
			if astray := browsertest.List(ctx, t, linksAstray); len(astray) > 0 {
				t.Errorf("links that lead nowhere or out of sight: %q", astray)
			}
		})
	}
	for _, c := range complaints() {
		t.Error(c)
	}
	t.Run("axe", func(t *testing.T) {
		source := browsertest.Axe(t)
		for _, width := range browsertest.Widths {
			for _, scheme := range []string{"light", "dark"} {
				browsertest.Violations(ctx, t, source, "file://"+file, width, scheme)
			}
		}
	})
}

// linksAstray follows every link within the page as a reader would and lists
// those whose target is missing or not on the screen afterwards.
const linksAstray = `[...document.querySelectorAll('a[href^="#"]'), document.querySelector('a.chip') ?? document.body].filter(a => {
	a.click();
	const target = a.hash && document.getElementById(decodeURIComponent(a.hash.slice(1)));
	if (!target) return true;
	const box = target.getClientRects()[0];
	return !box || box.bottom < 0 || box.top > innerHeight;
}).map(a => a.outerHTML.slice(0, 120))`

// demoPage writes the page of the demo, with a text of the letter that it is
// about and a report that takes something back and has an accusation answered,
// and returns where it is.
func demoPage(t *testing.T) string {
	t.Helper()
	items, err := exampleItems(examples.Bridge, "bridge")
	if err != nil {
		t.Fatal(err)
	}
	items = append(items, ingest.Item{Input: "letter.txt", Original: true,
		Text: "We, the mayors of the valley, were told of a ferry within a week of any closure, and no ferry has come."},
		ingest.Item{Input: "later.txt", Text: "Police initially said the pier fell in a storm, but later determined that a barge had hit it.\n\nMayor Ada Okoro accused Thomas Farwe of theft. Farwe denied the allegations."})
	var b bytes.Buffer
	if err := page.HTML(&b, pipeline.Run(items, nil, nil), page.Options{}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "demo.html")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
