package serve_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"synoptic/browsertest"
	"synoptic/serve"
)

// TestBrowser opens every page in Chromium, at both widths and in both colour
// schemes: nothing is loaded from elsewhere, the browser complains of
// nothing, the policy is never violated (a hostile report is among them),
// nothing is wider than the screen, and axe-core finds no violation of WCAG.
func TestBrowser(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	ctx := browsertest.Start(t)
	complaints := browsertest.Listen(ctx, t, server.URL)
	source := browsertest.Axe(t)
	for _, p := range append(pages(first(t, s)), "/login") {
		for _, width := range browsertest.Widths {
			for _, scheme := range []string{"light", "dark"} {
				browsertest.Violations(ctx, t, source, server.URL+p, width, scheme)
			}
			if wide := browsertest.List(ctx, t, browsertest.WiderThanScreen); len(wide) > 0 {
				t.Errorf("%s is wider than %d pixels: %q", p, width, wide)
			}
		}
	}
	for _, c := range complaints() {
		t.Error(c)
	}
}

// TestKeys walks a story with the keyboard alone: to a line, to its evidence,
// back, and to the list of keys.
func TestKeys(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	ctx := browsertest.Start(t)
	open(ctx, t, server.URL+"/s/"+first(t, s).ID)
	walk := []struct{ why, keys, see, want string }{
		{"j goes to the first line", "j", `document.querySelectorAll(".here").length`, "1"},
		{"e opens its evidence", "e", `document.querySelector("#evidence").hidden`, "false"},
		{"the panel holds words of the report", "", `document.querySelector("#evidence .hit") !== null`, "true"},
		{"Escape closes it", "\u001b", `document.querySelector("#evidence").hidden`, "true"},
		{"] goes to a difference", "]", `document.querySelector(".here").matches(".differences > li")`, "true"},
		{"? shows the keys", "?", `document.querySelector("#keys").open`, "true"},
		{"Escape closes them", "\u001b", `document.querySelector("#keys").open`, "false"},
		{"/ goes to the search", "/", `document.activeElement.id`, "q"},
	}
	for _, step := range walk {
		if step.keys != "" {
			if err := chromedp.Do(ctx, chromedp.KeyEvent(step.keys)); err != nil {
				t.Fatal(err)
			}
		}
		if got := browsertest.List(ctx, t, "[String("+step.see+")]"); got[0] != step.want {
			t.Errorf("%s: %s is %s", step.why, step.see, got[0])
		}
	}
}

// TestWithoutScripts checks that the newsroom works with JavaScript off: links
// lead to the words, and forms are there.
func TestWithoutScripts(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	ctx := browsertest.Start(t)
	if err := chromedp.Do(ctx, browsertest.Command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})); err != nil {
		t.Fatal(err)
	}
	for _, p := range pages(first(t, s)) {
		html := source(ctx, t, server.URL+p)
		if !strings.Contains(html, `<main id="main"`) || !strings.Contains(html, `role="search"`) {
			t.Errorf("%s is not whole without scripts", p)
		}
	}
}

func open(ctx context.Context, t *testing.T, address string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 800), chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
}

func source(ctx context.Context, t *testing.T, address string) string {
	t.Helper()
	open(ctx, t, address)
	html, err := chromedp.Run(ctx, chromedp.OuterHTML("html"))
	if err != nil {
		t.Fatal(err)
	}
	return html
}
