// Package browsertest opens pages in a real Chromium for tests, and checks
// them with axe-core, which it fetches from the npm registry. Tests skip, and
// say why, where there is no browser or no registry.
package browsertest

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
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Widths are those of a telephone and of a desk, in pixels.
var Widths = []int64{360, 1280}

// WiderThanScreen lists the elements that make the page scroll sideways.
const WiderThanScreen = `document.documentElement.scrollWidth <= innerWidth ? [] :
	[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.wide')).map(e => e.outerHTML.slice(0, 120))`

// Violations runs axe-core on the page and reports what it finds.
func Violations(ctx context.Context, t *testing.T, source, address string, width int64, scheme string) {
	t.Helper()
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800), Command(emulation.SetEmulatedMedia, media),
		chromedp.Navigate(address), chromedp.Steps(chromedp.Evaluate[chromedp.Void](source)))
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range List(ctx, t, axeViolations) {
		t.Errorf("%s, %d pixels, %s: %s", address, width, scheme, v)
	}
}

// axeViolations says which rule is broken, and by which elements.
const axeViolations = `axe.run().then(r => r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')))`

// List evaluates an expression that gives a list of texts.
func List(ctx context.Context, t *testing.T, expression string) []string {
	t.Helper()
	out, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Command is an action of one command of the protocol.
func Command[P, R any](c cdp.Command[P, R], p P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, p)
		return err
	})
}

// Start starts Chromium, or skips where there is none.
func Start(t *testing.T) context.Context {
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
	ctx, done := context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(done)
	if err := chromedp.Do(ctx, Command(network.Enable, network.EnableParams{}), Command(log.Enable, cdp.Empty{})); err != nil {
		t.Fatalf("Chromium at %s does not start: %v", path, err)
	}
	return ctx
}

// Listen notes what pages load from elsewhere than own and what the browser complains of.
func Listen(ctx context.Context, t *testing.T, own string) func() []string {
	t.Helper()
	heard := make(chan string, 1000)
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, own) && !strings.HasPrefix(e.Request.URL, "data:") {
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

// The release of axe-core that checks the page, and the hash that the npm
// registry gives of it.
const (
	axeURL  = "https://registry.npmjs.org/axe-core/-/axe-core-4.14.1.tgz"
	axeHash = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
)

// Axe fetches axe-core, or skips where the registry cannot be reached.
func Axe(t *testing.T) string {
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
