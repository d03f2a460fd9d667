package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/page"
	"synoptic/pipeline"
)

// widths are those of a telephone and of a desk, in pixels.
var widths = []int64{360, 1280}

// TestBrowser opens the demo's page in Chromium: nothing is loaded or
// complained of, nothing is wider than the screen, every link leads to
// something that is then in sight, and axe-core finds no violation, at both
// widths and in both colour schemes.
func TestBrowser(t *testing.T) {
	ctx := browser(t)
	file := demoPage(t)
	complaints := listen(ctx, t)
	for _, width := range widths {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800), chromedp.Navigate("file://"+file)); err != nil {
				t.Fatal(err)
			}
			if wide := list(ctx, t, widerThanScreen); len(wide) > 0 {
				t.Errorf("wider than %d pixels: %q", width, wide)
			}
			if astray := list(ctx, t, linksAstray); len(astray) > 0 {
				t.Errorf("links that lead nowhere or out of sight: %q", astray)
			}
		})
	}
	for _, c := range complaints() {
		t.Error(c)
	}
	t.Run("axe", func(t *testing.T) {
		source := axe(t)
		for _, width := range widths {
			for _, scheme := range []string{"light", "dark"} {
				violations(ctx, t, source, file, width, scheme)
			}
		}
	})
}

// widerThanScreen lists the elements that make the page scroll sideways.
const widerThanScreen = `document.documentElement.scrollWidth <= innerWidth ? [] :
	[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.wide')).map(e => e.outerHTML.slice(0, 120))`

// linksAstray follows every link within the page as a reader would and lists
// those whose target is missing or not on the screen afterwards.
const linksAstray = `[...document.querySelectorAll('a[href^="#"]'), document.querySelector('a.chip') ?? document.body].filter(a => {
	a.click();
	const target = a.hash && document.getElementById(decodeURIComponent(a.hash.slice(1)));
	if (!target) return true;
	const box = target.getClientRects()[0];
	return !box || box.bottom < 0 || box.top > innerHeight;
}).map(a => a.outerHTML.slice(0, 120))`

// violations runs axe-core on the page and reports what it finds.
func violations(ctx context.Context, t *testing.T, source, file string, width int64, scheme string) {
	t.Helper()
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800), command(emulation.SetEmulatedMedia, media),
		chromedp.Navigate("file://"+file), chromedp.Steps(chromedp.Evaluate[chromedp.Void](source)))
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range list(ctx, t, axeViolations) {
		t.Errorf("%d pixels, %s: %s", width, scheme, v)
	}
}

// axeViolations says which rule is broken, and by which elements.
const axeViolations = `axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')))`

// list evaluates an expression that gives a list of texts.
func list(ctx context.Context, t *testing.T, expression string) []string {
	t.Helper()
	out, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// command is an action of one command of the protocol.
func command[P, R any](c cdp.Command[P, R], p P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, p)
		return err
	})
}

// browser starts Chromium, or skips where there is none.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("there is no Chromium on this machine; install it to check the page")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU)
	alloc, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(alloc)
	t.Cleanup(cancel)
	ctx, done := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(done)
	if err := chromedp.Do(ctx, command(network.Enable, network.EnableParams{}), command(log.Enable, cdp.Empty{})); err != nil {
		t.Fatalf("Chromium at %s does not start: %v", path, err)
	}
	return ctx
}

// listen notes what the page loads and what the browser complains of.
func listen(ctx context.Context, t *testing.T) func() []string {
	t.Helper()
	heard := make(chan string, 1000)
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, "file://") {
				heard <- "the page loads " + e.Request.URL
			}
		case *log.EventEntryAdded:
			heard <- "the browser says: " + e.Entry.Text
		case *runtime.EventExceptionThrown:
			heard <- "the browser says: " + e.ExceptionDetails.Text
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return func() []string {
		var all []string
		for len(heard) > 0 {
			all = append(all, <-heard)
		}
		return all
	}
}

// demoPage writes the page of the demo, with a text of the letter that it is
// about, and returns where it is.
func demoPage(t *testing.T) string {
	t.Helper()
	items, err := exampleItems(examples.Bridge, "bridge")
	if err != nil {
		t.Fatal(err)
	}
	items = append(items, ingest.Item{Input: "letter.txt", Original: true,
		Text: "We, the mayors of the valley, were told of a ferry within a week of any closure, and no ferry has come."})
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

// The release of axe-core that checks the page, and the hash that the npm
// registry gives of it.
const (
	axeURL  = "https://registry.npmjs.org/axe-core/-/axe-core-4.14.1.tgz"
	axeHash = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
)

// axe fetches axe-core, or skips where the registry cannot be reached.
func axe(t *testing.T) string {
	t.Helper()
	client := http.Client{Timeout: 30 * time.Second}
	answer, err := client.Get(axeURL)
	if err != nil {
		t.Skipf("axe-core cannot be fetched: %v", err)
	}
	defer answer.Body.Close() //nolint:errcheck // it was read
	packed, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Skipf("axe-core cannot be fetched: %s, %v", answer.Status, err)
	}
	if sum := sha512.Sum512(packed); base64.StdEncoding.EncodeToString(sum[:]) != axeHash {
		t.Fatalf("%s is not what it was: its hash differs", axeURL)
	}
	source, err := unpack(packed, "package/axe.min.js")
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// unpack returns one file of a tar.gz.
func unpack(packed []byte, name string) (string, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", err
	}
	for r := tar.NewReader(z); ; {
		head, err := r.Next()
		if errors.Is(err, io.EOF) {
			return "", fmt.Errorf("it holds no %s", name)
		}
		if err != nil {
			return "", err
		}
		if head.Name == name {
			b, err := io.ReadAll(r)
			return string(b), err
		}
	}
}
