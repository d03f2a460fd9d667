package serve_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/pipeline/newsroom"
	"synoptic/serve"
	"synoptic/store"
	"synoptic/store/sqlite"
)

var (
	loadFile = flag.String("load", "", "articles that TestLoad sends (JSON Lines: id, text, title, date, outlet); none: invented ones")
	loadMost = flag.Int("articles", 60, "how many articles TestLoad sends")
)

// TestLoad sends articles through the API of a newsroom that works on them,
// and then asks for pages of stories and for words. Every article must be a
// report at the end. How fast it was is logged, not judged: run
//
//	go test ./serve -run TestLoad -load FILE -articles 30000 -timeout 60m -v
func TestLoad(t *testing.T) {
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	server := start(t, s, options(serve.Access{Loopback: true}))
	began := time.Now()
	sent := 0
	for batch := range articles(t) {
		send(t, server.URL, batch)
		sent += len(batch)
		if sent%5000 < len(batch) {
			work(t, s)
			t.Logf("%d articles after %v, with %s s of processor time", sent, time.Since(began).Round(time.Second), spent(t, server.URL))
		}
	}
	work(t, s)
	took := time.Since(began)
	p, err := newsroom.New(s, nil).Progress(t.Context())
	if err != nil || p.Captures+p.Stories > 0 {
		t.Fatalf("work is left: %+v, %v", p, err)
	}
	stuck, err := s.Queue().Failures(t.Context())
	if err != nil || len(stuck) > 0 {
		t.Errorf("work failed for good: %+v, %v", stuck, err)
	}
	u, err := s.Usage(t.Context())
	if err != nil || u.Captures != sent || u.Reports+u.Rejected < sent*99/100 { // the same address twice is one report
		t.Errorf("%d articles gave %+v: %v", sent, u, err)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	t.Logf("%d articles in %v: %.0f a second; %d MB from the system; store %d MB, %d stories", sent, took.Round(time.Second), float64(sent)/took.Seconds(), m.Sys>>20, u.File>>20, u.Stories)
	stories, _, err := s.Stories(t.Context(), store.StoryFilter{Reports: 2}, store.Page{Limit: 300})
	if err != nil {
		t.Fatal(err)
	}
	var addresses, searches []string
	for _, x := range stories {
		addresses = append(addresses, "/s/"+x.ID)
		for _, w := range strings.Fields(x.Title) {
			searches = append(searches, "/search?q="+url.QueryEscape(w), "/search?in=reports&q="+url.QueryEscape(w))
		}
	}
	t.Logf("story pages: %s", times(t, server.URL, addresses))
	t.Logf("searches: %s", times(t, server.URL, searches))
}

// spent is the processor time of this process so far, in seconds, as the
// newsroom tells it.
func spent(t *testing.T, root string) string {
	t.Helper()
	for _, line := range strings.Split(page(t, root+"/metrics").body, "\n") {
		if x, ok := strings.CutPrefix(line, "process_cpu_seconds_total "); ok {
			return x
		}
	}
	return "?"
}

// times asks for pages and says how long the slowest hundredth took.
func times(t *testing.T, root string, paths []string) string {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	r.Shuffle(len(paths), func(i, k int) { paths[i], paths[k] = paths[k], paths[i] })
	paths = paths[:min(len(paths), 400)]
	var all []time.Duration
	for _, p := range paths {
		began := time.Now()
		if a := page(t, root+p); a.code != http.StatusOK {
			t.Errorf("%s answers %d", p, a.code)
		}
		all = append(all, time.Since(began))
	}
	if len(all) == 0 {
		return "none"
	}
	slices.Sort(all)
	return fmt.Sprintf("%d asked, half within %v, 99 of 100 within %v, the slowest %v", len(all), all[len(all)/2].Round(time.Microsecond), all[len(all)*99/100].Round(time.Microsecond), all[len(all)-1].Round(time.Microsecond))
}

func send(t *testing.T, root string, batch []json.RawMessage) {
	t.Helper()
	b, err := json.Marshal(batch)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.Post(root+"/api/v1/captures", "application/json", bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close() //nolint:errcheck // read only
	if answer.StatusCode != http.StatusAccepted {
		t.Fatalf("the newsroom does not take a batch: %s", answer.Status)
	}
}

// articles gives articles in batches of up to a hundred.
func articles(t *testing.T) func(yield func([]json.RawMessage) bool) {
	return func(yield func([]json.RawMessage) bool) {
		next := invented()
		if *loadFile != "" {
			f, err := os.Open(*loadFile)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close() //nolint:errcheck // read only
			next = lines(f)
		}
		var batch []json.RawMessage
		for range *loadMost {
			a := next()
			if a == nil {
				break
			}
			if batch = append(batch, a); len(batch) == 100 {
				if !yield(batch) {
					return
				}
				batch = nil
			}
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

func lines(f *os.File) func() json.RawMessage {
	in := bufio.NewScanner(f)
	in.Buffer(nil, 64<<20)
	return func() json.RawMessage {
		for in.Scan() {
			var a struct{ ID, Text, Title, Date, Outlet string }
			if json.Unmarshal(in.Bytes(), &a) == nil && a.Text != "" {
				b, _ := json.Marshal(map[string]string{"id": a.ID, "text": a.Text, "title": a.Title, "date": a.Date, "outlet": a.Outlet})
				return b
			}
		}
		return nil
	}
}

// invented makes articles on events of invented places, three an event.
func invented() func() json.RawMessage {
	places := []string{"Lenne", "Orrest", "Skarn", "Brunn", "Westhaven", "Tolland", "Lennehaven"}
	things := []string{"bridge", "ferry", "mill", "school", "reservoir", "tramway", "market"}
	n := -1
	return func() json.RawMessage {
		n++
		place, thing := places[n/3%len(places)], things[n/21%len(things)]
		b, _ := json.Marshal(map[string]string{"id": fmt.Sprint("a", n), "outlet": fmt.Sprint("Outlet ", n%3), "date": fmt.Sprintf("2031-04-%02d", 1+n/3%28), "title": fmt.Sprintf("The %s of %s is closed", thing, place),
			"text": fmt.Sprintf("The %s of %s was closed on Tuesday after %d cracks were found, Mayor Cleo Marsh said.\n\n“The %s stays shut,” she told reporter %d. The town of %s has %d people.", thing, place, n/3+2, thing, n%3, place, 1000+n/3)})
		return b
	}
}
