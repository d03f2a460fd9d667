package serve_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"synoptic/examples"
	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/pipeline/newsroom"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
	"synoptic/serve"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// hostile is a report whose words would do harm if a page took them as its
// own.
const hostile = `<script>alert("headline")</script> closed

The "><img src=x onerror=alert(1)> bridge at Lenne was closed, Commissioner Ada Okoro said. ` + "\u202e" + `Right to left.

“It stays shut,” <svg onload=alert(2)> said Okoro. Read [more](javascript:alert(3)).`

// newsroomOf keeps the demo's reports and a hostile one, and reads them.
func newsroomOf(t testing.TB) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	names, err := fs.Glob(examples.Bridge, "bridge/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		b, err := fs.ReadFile(examples.Bridge, n)
		if err != nil {
			t.Fatal(err)
		}
		keep(t, s, path.Base(n), string(b))
	}
	keep(t, s, "hostile.txt", hostile)
	watchSome(t, s)
	work(t, s)
	return s
}

// watchSome gives the newsroom a source, watches of both kinds of ways, and an
// input that cannot be read, so that no page is empty.
func watchSome(t testing.TB, s store.Store) {
	t.Helper()
	add := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	add(s.SaveSource(t.Context(), &store.Source{Kind: "feed", URL: "https://lennepost.example/feeds/all-of-the-news-of-the-valley-and-the-coast.xml", Title: "Lenne Post", Outlet: "Lenne Post"}))
	add(s.SaveSource(t.Context(), &store.Source{Kind: "page", URL: "https://brunncourier.example/local", Paused: true}))
	add(s.SaveWatch(t.Context(), &store.Watch{Name: "Okoro", Kind: "person", Value: "Ada Okoro", Channel: "feed"}))
	add(s.SaveWatch(t.Context(), &store.Watch{Name: "words: bridge", Kind: "words", Value: "bridge", Channel: "webhook", Target: "https://desk.example/hooks/a-very-long-name-of-a-hook-that-does-not-break"}))
	add(s.SaveWatch(t.Context(), &store.Watch{Name: "old", Kind: "words", Value: "by:okoro", Channel: "feed"}))
	add(s.Capture(t.Context(), &store.Capture{Item: ingest.Item{Input: "empty.txt", Bytes: []byte(" ")}}))
}

func keep(t testing.TB, s store.Store, name, text string) {
	t.Helper()
	item := ingest.Item{Input: name, Text: text, Given: []report.Claim{{Field: "outlet", Value: strings.TrimSuffix(name, ".txt"), From: "given"}, {Field: "published", Value: "2031-04-16", From: "given"}, {Field: "url", Value: "https://" + name + ".example/story", From: "given"}}}
	if err := s.Capture(t.Context(), &store.Capture{Item: item}); err != nil {
		t.Fatal(err)
	}
}

func work(t testing.TB, s newsroom.Store) {
	t.Helper()
	if err := newsroom.New(s, nil).Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// options are those of the command.
func options(a serve.Access) serve.Options {
	return serve.Options{Access: a, Version: "test", Why: pipeline.Why,
		Revise: func(a, b *report.Version) *record.Revision { return record.Revise(reading.Read(a), reading.Read(b)) },
		Compare: func(a, b *report.Version) *record.Record {
			return pipeline.Story("", []*report.Version{a, b}, nil, reading.Read)
		},
		Read: func(items []ingest.Item) *record.Record { return pipeline.Run(items, nil, nil) }}
}

func start(t testing.TB, s store.Store, o serve.Options) *httptest.Server {
	t.Helper()
	pages := serve.New(s, o)
	server := httptest.NewServer(pages)
	t.Cleanup(func() {
		server.Close()
		if err := pages.Close(); err != nil {
			t.Error(err)
		}
	})
	return server
}

// answer is what came back.
type answer struct {
	code int
	body string
	head http.Header
}

// browser asks as a browser does: for pages, without following redirects.
func ask(t testing.TB, c *http.Client, method, address, accept string, form url.Values, header ...string) answer {
	t.Helper()
	var body io.Reader
	if form != nil {
		body = strings.NewReader(form.Encode())
	}
	r, err := http.NewRequestWithContext(t.Context(), method, address, body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", accept)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for i := 0; i < len(header); i += 2 {
		if header[i] == "Host" {
			r.Host = header[i+1]
			continue
		}
		r.Header.Set(header[i], header[i+1])
	}
	c.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	res, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close() //nolint:errcheck // read only
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{res.StatusCode, string(b), res.Header}
}

// page asks for a page to look at.
func page(t testing.TB, address string) answer {
	t.Helper()
	return ask(t, &http.Client{}, http.MethodGet, address, "text/html", nil)
}

// first returns the story with most reports.
func first(t testing.TB, s store.Store) store.Story {
	t.Helper()
	list, _, err := s.Stories(context.Background(), store.StoryFilter{Reports: 2}, store.Page{})
	if err != nil || len(list) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	return list[0]
}

// pages are all addresses of a newsroom that a visitor can look at.
func pages(s store.Story) []string {
	r := s.Reports[0]
	return []string{"/", "/stories?reports=1", "/people", "/documents", "/search", "/search?q=bridge", "/search?q=bridge&in=reports", "/search?q=letter&in=documents", "/search?q=before:yesterday", "/stories?outlet=Dockside&sort=reports", "/people?sort=name", "/sources", "/watches", "/review", "/add", "/admin",
		"/s/" + s.ID, "/s/" + s.ID + "/compare", "/s/" + s.ID + "/why", "/r/" + r, "/r/" + r + "@1", "/r/" + r + "/versions", "/p/" + store.PersonID(s.Speakers[0])}
}

// formats are the addresses for programs, with what they must parse as.
func formats(s store.Story) map[string]string {
	out := map[string]string{"/s/" + s.ID + ".json": "json", "/s/" + s.ID + ".md": "text", "/s/" + s.ID + ".html": "text", "/s/" + s.ID + ".bib": "text", "/s/" + s.ID + ".csl": "json", "/s/" + s.ID + ".jsonld": "json", "/r/" + s.Reports[0] + ".json": "json",
		"/s/" + s.ID + "/quotes.csv": "csv", "/s/" + s.ID + "/figures.csv": "csv", "/search.atom?q=bridge": "xml", "/search.json?q=bridge": "json", "/metrics": "text", "/healthz": "text", "/readyz": "text",
		"/api/v1/stories": "json", "/api/v1/stories/" + s.ID + "/record": "json", "/api/v1/openapi.json": "json", "/api/v1/search/statements?q=bridge": "json", "/api/v1/people": "json", "/api/v1/reports/" + s.Reports[0]: "json"}
	for _, list := range []string{"/stories", "/people", "/documents", "/sources"} {
		out[list+".json"], out[list+".csv"], out[list+".md"] = "json", "csv", "text"
	}
	out["/stories.atom"] = "xml"
	return out
}

// TestPages checks that every page and every format answers, and that what
// claims to be JSON, XML or CSV is.
func TestPages(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	story := first(t, s)
	for _, p := range pages(story) {
		a := page(t, server.URL+p)
		if a.code != http.StatusOK || !strings.Contains(a.body, `<main id="main"`) || strings.Contains(a.body, "<no value>") {
			t.Errorf("%s answers %d: %.300s", p, a.code, a.body)
		}
	}
	for p, kind := range formats(story) {
		a := ask(t, &http.Client{}, http.MethodGet, server.URL+p, "*/*", nil)
		if a.code != http.StatusOK {
			t.Errorf("%s answers %d: %.300s", p, a.code, a.body)
			continue
		}
		var err error
		switch kind {
		case "json":
			if !json.Valid([]byte(a.body)) {
				t.Errorf("%s is no JSON: %.200s", p, a.body)
			}
		case "xml":
			err = xml.Unmarshal([]byte(a.body), &struct{ XMLName xml.Name }{})
		case "csv":
			_, err = csv.NewReader(strings.NewReader(a.body)).ReadAll()
		}
		if err != nil {
			t.Errorf("%s is no %s: %v", p, kind, err)
		}
	}
	for _, p := range []string{"/nothing", "/s/s0", "/r/r0", "/p/p0", "/c/9999", "/s/" + story.ID + ".doc", "/static/", "/static/../serve.go", "/..%2f..%2fetc/passwd", "/watches/1.atom.x"} {
		if a := page(t, server.URL+p); a.code < 300 || a.code >= 500 {
			t.Errorf("%s answers %d", p, a.code)
		}
	}
}

// TestRecordHolds checks that the record that leaves by HTTP proves itself.
func TestRecordHolds(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	a := page(t, server.URL+"/s/"+first(t, s).ID+".json")
	if n, err := record.Check(strings.NewReader(a.body)); err != nil || n < 100 {
		t.Errorf("%d spans checked: %v", n, err)
	}
}

// TestHostileWords checks that words of reports are text on every page.
func TestHostileWords(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	list, _, err := s.Stories(t.Context(), store.StoryFilter{}, store.Page{})
	if err != nil {
		t.Fatal(err)
	}
	bad := regexp.MustCompile(`(?i)<script>|<img src=x|<svg onload|href="javascript:|src="data:`)
	for _, story := range list {
		for _, p := range append(pages(story), "/s/"+story.ID+".html") {
			a := page(t, server.URL+p)
			if m := bad.FindString(a.body); m != "" {
				t.Errorf("%s holds %q as markup", p, m)
			}
			if csp := a.head.Get("Content-Security-Policy"); !strings.Contains(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") {
				t.Errorf("%s has the policy %q", p, csp)
			}
		}
	}
}

// TestAddAndCorrect walks the desk: a text is pasted, read, its speaker
// corrected, and the correction undone.
func TestAddAndCorrect(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	c := &http.Client{}
	x := ask(t, c, http.MethodPost, server.URL+"/add", "text/html", url.Values{"text": {"The pier at Orrest will open in May, Harbour Master Petra Quill said on Monday.\n\n“We are ready,” she said."}, "outlet": {"Orrest Echo"}, "date": {"2031-05-01"}})
	if x.code != http.StatusSeeOther || !strings.HasPrefix(x.head.Get("Location"), "/c/") {
		t.Fatalf("adding answers %d: %.200s", x.code, x.body)
	}
	work(t, s)
	x = ask(t, c, http.MethodGet, server.URL+x.head.Get("Location"), "text/html", nil)
	id := strings.TrimPrefix(x.head.Get("Location"), "/s/")
	rec, err := s.Record(t.Context(), id)
	if err != nil {
		t.Fatalf("no record of %q: %v", id, err)
	}
	q := rec.Value.Stories[0].Quotes[len(rec.Value.Stories[0].Quotes)-1]
	form := url.Values{"kind": {"speaker"}, "report": {q.Report}, "start": {itoa(q.Content[0][0])}, "end": {itoa(q.Content[len(q.Content)-1][1])}, "value": {"Osgar Thane"}}
	if x = ask(t, c, http.MethodPost, server.URL+"/s/"+id+"/correct", "text/html", form); x.code != http.StatusSeeOther {
		t.Fatalf("correcting answers %d: %.300s", x.code, x.body)
	}
	work(t, s)
	if a := page(t, server.URL+"/s/"+id); !strings.Contains(a.body, "Osgar Thane") {
		t.Error("the correction is not on the page")
	}
	log, err := s.Corrections(t.Context(), id)
	if err != nil || len(log) != 1 || log[0].By != "you" {
		t.Fatalf("the log holds %v: %v", log, err)
	}
	if a := page(t, server.URL+"/s/"+id); !strings.Contains(a.body, `action="/review/undo"`) {
		t.Error("the story has no way to undo its correction")
	}
	x = ask(t, c, http.MethodPost, server.URL+"/review/undo", "text/html", url.Values{"id": {itoa(int(log[0].ID))}, "story": {id}, "back": {"story"}})
	if to := x.head.Get("Location"); to != "/s/"+id+"#corrected" {
		t.Errorf("undone, and led to %q", to)
	}
	work(t, s)
	if a := page(t, server.URL+"/s/"+id); !strings.Contains(a.body, "undone") || strings.Contains(a.body, `action="/review/undo"`) {
		t.Error("the story does not say that the correction was undone")
	}
	if rec, err = s.Record(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if b, _ := json.Marshal(rec.Value.Stories[0].Quotes); bytes.Contains(b, []byte("Osgar Thane")) {
		t.Error("the correction is still in force after it was undone")
	}
}

// TestAddDocument adds the real text of the letter and says who owns the
// outlets: the story has both, and the log says so in few words.
func TestAddDocument(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	story, c := first(t, s), &http.Client{}
	was := story.Independent
	letter := "To the governor\n\nOur towns were promised a boat within a week of any closure. We ask that you keep that promise.\n"
	if x := ask(t, c, http.MethodPost, server.URL+"/s/"+story.ID+"/document", "text/html", url.Values{"text": {letter}}); x.code != http.StatusSeeOther {
		t.Fatalf("adding a document answers %d: %.300s", x.code, x.body)
	}
	for _, x := range []struct {
		outlets string
		code    int
	}{{"what is this", http.StatusUnprocessableEntity}, {"outlet,owner,wire\nLenne Post,Okoro Media,\nHarbour Radio,Okoro Media,\nDockside,Okoro Media,\nCarrow News Agency,Okoro Media,\n", http.StatusSeeOther}} {
		if a := ask(t, c, http.MethodPost, server.URL+"/sources", "text/html", url.Values{"do": {"outlets"}, "outlets": {x.outlets}}); a.code != x.code {
			t.Errorf("%.30q answers %d: %.300s", x.outlets, a.code, a.body)
		}
	}
	work(t, s)
	a := page(t, server.URL+"/s/"+story.ID)
	if !strings.Contains(a.body, "promised a boat") {
		t.Error("the text of the letter is not on the page")
	}
	if now := first(t, s).Independent; now >= was {
		t.Errorf("outlets of one owner still count as %d voices", now)
	}
	if a := page(t, server.URL+"/sources"); !strings.Contains(a.body, "Harbour Radio,Okoro Media") {
		t.Error("what is known of outlets is not shown")
	}
	if x := ask(t, c, http.MethodPost, server.URL+"/s/"+story.ID+"/document", "text/html", url.Values{"text": {" "}}); x.code != http.StatusUnprocessableEntity {
		t.Errorf("no document is taken: %d", x.code)
	}
}

func itoa(n int) string { b, _ := json.Marshal(n); return string(b) }

// TestBase checks a newsroom behind a path: every link of every page stays
// below it.
func TestBase(t *testing.T) {
	s := newsroomOf(t)
	o := options(serve.Access{Loopback: true})
	o.Base = "/news"
	server := start(t, s, o)
	links := regexp.MustCompile(`(?:href|action|src)="(/[^"]*)"`)
	for _, p := range pages(first(t, s)) {
		a := page(t, server.URL+"/news"+p)
		if a.code != http.StatusOK {
			t.Errorf("%s answers %d", p, a.code)
		}
		for _, m := range links.FindAllStringSubmatch(a.body, -1) {
			if !strings.HasPrefix(m[1], "/news/") {
				t.Errorf("%s links to %s", p, m[1])
			}
		}
	}
	for _, p := range []string{"/", "/newsx/", "/stories.json"} {
		if a := page(t, server.URL+p); a.code != http.StatusNotFound {
			t.Errorf("%s, beside the base path, answers %d", p, a.code)
		}
	}
}
