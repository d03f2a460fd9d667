package crawl_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/ingest/web"
	"synoptic/source"
	"synoptic/source/crawl"
)

// crawled runs a crawler over a plan for some hours of fast time.
func crawled(t *testing.T, hours int, plan ...source.Visit) *memory {
	t.Helper()
	m := newMemory(plan...)
	f := web.New(web.Options{Local: true, Timeout: time.Second})
	defer f.Close()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	clock := until{&fast{now: dawn}, dawn.Add(time.Duration(hours) * time.Hour), cancel}
	if err := crawl.New(m, f, crawl.Options{Clock: clock}).Run(ctx); err != nil {
		t.Fatal(err)
	}
	return m
}

// TestFolder checks that files of a watched folder are taken when they are
// new and when they change, and that what cannot be read is told.
func TestFolder(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string, at time.Time) {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "Shut.", dawn.Add(-time.Hour))
	write("b.txt", "Open.", dawn.Add(10*time.Minute))
	write(".hidden.txt", "No.", dawn.Add(-time.Hour))
	write("c.zip", "no archive", dawn.Add(-time.Hour))
	write("d.png", "no report", dawn.Add(-time.Hour))
	v := source.New(7, source.Folder, folder, dawn)
	m := crawled(t, 1, v)
	var got []string
	for _, c := range m.captures {
		got = append(got, fmt.Sprintf("%d %s %s %s", c.Source, filepath.Base(c.Item.Input), c.Item.Bytes, c.At.Sub(dawn).Truncate(time.Minute)))
	}
	if want := "7 a.txt Shut. 0s\n7 b.txt Open. 11m0s"; strings.Join(got, "\n") != want {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), want)
	}
	if why := m.visits[source.Name(source.Folder, filepath.Join(folder, "c.zip"))].Memory.Error; !strings.Contains(why, "damaged zip") {
		t.Errorf("of the archive it says %q", why)
	}
	write("a.txt", "Shut again.", dawn.Add(2*time.Hour))
	gone := source.New(8, source.Folder, filepath.Join(folder, "none"), dawn)
	again := crawled(t, 3, append([]source.Visit{gone}, values(m)...)...)
	if n := len(again.captures); n != 1 || string(again.captures[0].Item.Bytes) != "Shut again." {
		t.Errorf("after a change %d files are taken", n)
	}
	if why := again.visits[gone.Key].Memory.Error; !strings.Contains(why, "the folder cannot be read (no such file or directory)") {
		t.Errorf("of a folder that is not there it says %q", why)
	}
}

func values(m *memory) (out []source.Visit) {
	for _, v := range m.visits {
		out = append(out, v)
	}
	return out
}

// TestFirstLook checks what is told of sources that are none, and of what a
// sitemap index and an archive of old pages hold.
func TestFirstLook(t *testing.T) {
	mux := http.NewServeMux()
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	pages := map[string]string{
		"/site":     `<html><link rel=alternate type="application/rss+xml" href="/feed">`,
		"/index":    "<sitemapindex><sitemap><loc>/new</loc><lastmod>2031-04-16</lastmod></sitemap><sitemap><loc>/old</loc><lastmod>2030-01-01</lastmod></sitemap></sitemapindex>",
		"/new":      "<urlset><url><loc>/a</loc><lastmod>2031-04-16</lastmod></url><url><loc>/b</loc><lastmod>2030-01-01</lastmod></url><url><loc>/c</loc></url></urlset>",
		"/a":        "<p>A.</p>",
		"/page":     "<p>Page.</p>",
		"/weird":    "{}",
		"/gone":     "",
		"/hour.mp3": "ID3",
		"/radio":    "<rss version='2.0'><channel><title>Lenne Radio</title><item><title>Hour</title><link>/hour.mp3</link><description>The harbour hour.</description></item></channel></rss>",
	}
	for path, text := range pages {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			switch path {
			case "/gone":
				w.WriteHeader(http.StatusGone)
			case "/hour.mp3":
				w.Header().Set("Content-Type", "audio/mpeg")
				fmt.Fprint(w, text)
			default:
				fmt.Fprint(w, text)
			}
		})
	}
	var plan []source.Visit
	for i, x := range []struct {
		kind source.Kind
		path string
	}{{source.Feed, "/site"}, {source.Sitemap, "/index"}, {source.Page, "/page"}, {source.Feed, "/weird"}, {source.Feed, "/gone"}, {source.Feed, "/radio"}} {
		plan = append(plan, source.New(int64(i), x.kind, s.URL+x.path, dawn))
	}
	m := crawled(t, 2, plan...)
	var got []string
	for _, c := range m.captures {
		got = append(got, strings.TrimPrefix(c.Item.URL, s.URL))
		if strings.HasSuffix(c.Item.URL, ".mp3") && !strings.Contains(string(c.Item.Bytes), "The harbour hour.") {
			t.Errorf("of a sound, what the feed says is taken, not %q", c.Item.Bytes)
		}
	}
	slices.Sort(got)
	if strings.Join(got, " ") != "/a /hour.mp3 /page" {
		t.Errorf("taken: %v", got)
	}
	for i, want := range map[int]string{0: "is a page, no feed; its feed is " + s.URL + "/feed", 3: "is JSON but no feed; a JSON Feed has a version and items", 4: "answers 410 Gone; there is no page (any more): check the address, or look for it in a web archive"} {
		if why := m.visits[plan[i].Key].Memory.Error; why != want {
			t.Errorf("%s: %q, want %q", plan[i].URL, why, want)
		}
	}
	if v := m.visits[plan[4].Key]; v.Memory.Ended == "" || !v.Next.IsZero() {
		t.Errorf("a source that is gone is asked again: %+v", v)
	}
}

// told is a ledger that ends the run when something was captured.
type told struct {
	*memory
	stop context.CancelFunc
}

func (l told) Keep(ctx context.Context, captures []crawl.Capture, visits []source.Visit) error {
	if len(captures) > 0 {
		defer l.stop()
	}
	return l.memory.Keep(ctx, captures, visits)
}

// TestWake adds a source to a crawler that sleeps, by the clock on the wall:
// it is asked at once, and not when the crawler would have woken.
func TestWake(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<p>Shut.") }))
	t.Cleanup(s.Close)
	f := web.New(web.Options{Local: true})
	defer f.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	m := newMemory()
	c := crawl.New(told{m, cancel}, f, crawl.Options{})
	done := make(chan error)
	go func() { done <- c.Run(ctx) }()
	v := source.New(1, source.Page, s.URL, time.Now())
	if err := m.Keep(ctx, nil, []source.Visit{v}); err != nil {
		t.Fatal(err)
	}
	c.Wake()
	if err := <-done; err != nil || len(m.captures) != 1 {
		t.Errorf("%d captures, %v", len(m.captures), err)
	}
}
