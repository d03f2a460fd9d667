package serve_test

import (
	"bytes"
	"encoding/json"
	"html"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"synoptic/ingest"
	"synoptic/serve"
	"synoptic/store"
)

// facetLinks are the links of the facets of a page, with the count beside them.
var facetLinks = regexp.MustCompile(`<a href="([^"]+)"[^>]*>[^<]*</a> <span class="count">(\d+)</span>`)

// TestFacets follows every facet of every list: behind it lie as many entries
// as it says, and choosing it shows in the page.
func TestFacets(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	count := regexp.MustCompile(`<h1>\w+ <span class="count">(\d+)</span>`)
	followed := 0
	for _, list := range []string{"/stories?reports=1", "/documents", "/sources", "/search?q=bridge", "/search?q=bridge&in=reports", "/search?q=letter&in=documents"} {
		for _, m := range facetLinks.FindAllStringSubmatch(page(t, server.URL+list).body, -1) {
			to := html.UnescapeString(m[1])
			a := page(t, server.URL+to)
			if a.code != http.StatusOK {
				t.Errorf("%s leads to %s, which answers %d", list, to, a.code)
			}
			followed++
			got := count.FindStringSubmatch(a.body)
			if strings.HasPrefix(list, "/search") || strings.HasPrefix(list, "/sources") { // their heading counts all
				got = []string{"", itoa(strings.Count(a.body, `<a class="chip" href="/r/`) + strings.Count(a.body, "<li><h2>") + strings.Count(a.body, "<tr><th scope=\"row\">"))}
			}
			if got == nil || got[1] != m[2] {
				t.Errorf("%s says that %s has %s; it has %q", list, to, m[2], got)
			}
		}
	}
	if followed < 10 {
		t.Errorf("the lists have %d facets", followed)
	}
}

// TestList checks what stands beside the headline of a story: a sentence of its
// brief, and how many reports came through the folders of sources; and that the
// form of the filter is folded until it says something.
func TestList(t *testing.T) {
	s := newsroomOf(t)
	x := &store.Source{Kind: "feed", URL: "https://docknews.example/feed", Folder: []string{"Coast", "Lenne"}}
	if err := s.SaveSource(t.Context(), x); err != nil {
		t.Fatal(err)
	}
	if err := s.Capture(t.Context(), &store.Capture{Source: x.ID, Item: ingest.Item{Input: "late.txt", Text: "Lenne Bridge stays closed\n\nThe Lenne Bridge stays closed to all traffic after divers found cracks in two of its piers, Harbour Commissioner Ada Okoro said. The ferry will not sail before June."}}); err != nil {
		t.Fatal(err)
	}
	work(t, s)
	server := start(t, s, options(serve.Access{Loopback: true}))
	r, err := s.Report(t.Context(), reportOf(t, s, x))
	if err != nil {
		t.Fatal(err)
	}
	story, err := s.Story(t.Context(), r.Story)
	if err != nil || story.Brief == "" {
		t.Fatalf("%+v, %v", story, err)
	}
	list := page(t, server.URL+"/stories?reports=1").body
	if !strings.Contains(html.UnescapeString(list), story.Brief) {
		t.Errorf("the list does not have %q", story.Brief)
	}
	for _, body := range []string{list, page(t, server.URL+"/s/"+story.ID).body} {
		if !strings.Contains(body, "from Coast / Lenne 1<") {
			t.Error("the folder of the source is not counted")
		}
	}
	if !strings.Contains(list, `<details class="narrow" open>`) || !strings.Contains(page(t, server.URL+"/stories").body, `<details class="narrow">`) {
		t.Error("the filter is not folded, or folded while it narrows the list")
	}
}

// reportOf returns the report that came through a source.
func reportOf(t *testing.T, s store.Store, x *store.Source) string {
	t.Helper()
	stories, _, err := s.Stories(t.Context(), store.StoryFilter{}, store.Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, story := range stories {
		for _, id := range story.Reports {
			all, err := s.CapturesOf(t.Context(), id)
			if err == nil && len(all) > 0 && all[0].Source == x.ID {
				return id
			}
		}
	}
	t.Fatal("no report came through the source")
	return ""
}

// TestJoined checks that a statement is one line of a search, with a chip for
// each report that prints it, while programs get every printing.
func TestJoined(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	var found struct {
		Items []struct{ Story, Statement, Report string }
	}
	if err := json.Unmarshal([]byte(page(t, server.URL+"/search.json?q=bridge").body), &found); err != nil {
		t.Fatal(err)
	}
	lines := map[string]bool{}
	for i, x := range found.Items {
		if x.Statement == "" {
			x.Statement = itoa(i)
		}
		lines[x.Story+" "+x.Statement] = true
	}
	if len(lines) == len(found.Items) {
		t.Fatalf("no statement is printed twice: %+v", found.Items)
	}
	body := page(t, server.URL+"/search?q=bridge").body
	if n := strings.Count(body, `<li><p class="words">`); n != len(lines) {
		t.Errorf("%d statements stand in %d lines", len(lines), n)
	}
	if n := strings.Count(body, `<a class="chip" href="/r/`); n != len(found.Items) {
		t.Errorf("%d printings have %d chips", len(found.Items), n)
	}
}

// TestSorted checks that a list can be sorted, that programs get the same
// order, and that an order which there is not is the usual one.
func TestSorted(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	csv := func(address string) []string {
		return strings.Split(strings.TrimSpace(ask(t, &http.Client{}, http.MethodGet, server.URL+address, "*/*", nil).body), "\r\n")[1:]
	}
	usual, byName := csv("/people.csv"), csv("/people.csv?sort=name")
	if len(usual) != len(byName) || strings.Join(usual, "") == strings.Join(byName, "") {
		t.Errorf("by name: %q", byName)
	}
	for i := 1; i < len(byName); i++ {
		if a, b := strings.Split(byName[i-1], ",")[1], strings.Split(byName[i], ",")[1]; strings.ToLower(a) > strings.ToLower(b) {
			t.Errorf("%s stands before %s", a, b)
		}
	}
	var api struct{ Items []struct{ Name string } }
	if err := json.Unmarshal([]byte(ask(t, &http.Client{}, http.MethodGet, server.URL+"/api/v1/people?sort=name", "*/*", nil).body), &api); err != nil {
		t.Fatal(err)
	}
	for i, p := range api.Items {
		if !strings.Contains(byName[i], p.Name) {
			t.Errorf("the API has %s where the list has %s", p.Name, byName[i])
		}
	}
	if a := ask(t, &http.Client{}, http.MethodGet, server.URL+"/api/v1/people?sort=weight", "*/*", nil); a.code != http.StatusUnprocessableEntity {
		t.Errorf("the API sorts by weight: %d %s", a.code, a.body)
	}
	if got := csv("/people.csv?sort=weight"); strings.Join(got, "") != strings.Join(usual, "") {
		t.Errorf("an order that there is not: %q", got)
	}
}

// TestSeen checks what is new to a visitor: all at first, nothing once it was
// looked at, and the story again when a report comes.
func TestSeen(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	story, c := first(t, s), &http.Client{}
	fresh := func() int {
		t.Helper()
		return strings.Count(page(t, server.URL+"/stories?reports=1").body, "badge fresh")
	}
	all := fresh()
	page(t, server.URL+"/s/"+story.ID)
	if n := fresh(); n != all-1 {
		t.Errorf("%d stories are new; %d before one was looked at", n, all)
	}
	if a := page(t, server.URL+"/stories?unseen=1&reports=1"); strings.Contains(a.body, "/s/"+story.ID+`"`) {
		t.Error("what was looked at is among what was not")
	}
	if x := ask(t, c, http.MethodPost, server.URL+"/stories/seen?reports=1", "text/html", url.Values{}); x.code != http.StatusSeeOther || fresh() != 0 {
		t.Errorf("all were marked as seen (%d), and %d are new", x.code, fresh())
	}
	keep(t, s, "late.txt", "Lenne Bridge stays closed\n\nThe Lenne Bridge stays closed to all traffic after divers found cracks in two of its piers, Harbour Commissioner Ada Okoro said. The ferry will not sail before June.")
	work(t, s)
	if a := page(t, server.URL+"/stories?unseen=1&reports=1"); !strings.Contains(a.body, "badge fresh") {
		t.Error("a report more makes nothing new")
	}
	ask(t, c, http.MethodPost, server.URL+"/s/"+story.ID+"/star", "text/html", url.Values{"on": {"1"}})
	if a := page(t, server.URL+"/stories?starred=1"); !strings.Contains(a.body, story.ID) || !strings.Contains(a.body, "★") {
		t.Error("a starred story is not among the starred ones")
	}
	ask(t, c, http.MethodPost, server.URL+"/s/"+story.ID+"/star", "text/html", url.Values{"on": {""}})
	if a := page(t, server.URL+"/stories?starred=1"); strings.Contains(a.body, story.ID) {
		t.Error("the star stays")
	}
}

// TestSeenIsKept looks at all stories and ends: what was seen is in the store
// then, as it was when it was seen.
func TestSeenIsKept(t *testing.T) {
	s := newsroomOf(t)
	pages := serve.New(s, options(serve.Access{Loopback: true}))
	server := httptest.NewServer(pages)
	all, _, err := s.Stories(t.Context(), store.StoryFilter{}, store.Page{})
	if err != nil || len(all) == 0 {
		t.Fatal(all, err)
	}
	for _, x := range all {
		page(t, server.URL+"/s/"+x.ID)
	}
	keep(t, s, "late.txt", "Lenne Bridge stays closed\n\nThe Lenne Bridge stays closed to all traffic after divers found cracks in two of its piers, Harbour Commissioner Ada Okoro said. The ferry will not sail before June.")
	work(t, s)
	server.Close()
	if err := pages.Close(); err != nil {
		t.Fatal(err)
	}
	left, _, err := s.Stories(t.Context(), store.StoryFilter{User: "you", Unseen: true}, store.Page{})
	if err != nil || len(left) != 1 {
		t.Errorf("%d stories are new after all were seen and one got a report more: %v", len(left), err)
	}
}

// TestRemovedFromPages looks at a story, has a report of it removed, and looks
// again: no page that was made before is shown.
func TestRemovedFromPages(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	story := first(t, s)
	rec, err := s.Record(t.Context(), story.ID)
	if err != nil {
		t.Fatal(err)
	}
	gone := story.Reports[0]
	if a := page(t, server.URL+"/s/"+story.ID); !strings.Contains(a.body, `id="`+gone+`"`) {
		t.Fatal("the page does not show the report")
	}
	if err := s.Remove(t.Context(), &store.Removal{Report: gone, Reason: "court order"}); err != nil {
		t.Fatal(err)
	}
	work(t, s)
	now, err := s.Record(t.Context(), story.ID)
	if err != nil || now.Number != rec.Number {
		t.Fatalf("the record after has number %d, that before %d, so the test shows nothing: %v", now.Number, rec.Number, err)
	}
	if a := page(t, server.URL+"/s/"+story.ID); strings.Contains(a.body, `id="`+gone+`"`) || a.code != http.StatusOK {
		t.Error("the page shows a report that was removed")
	}
}

// TestFolders takes a list of feeds in folders, narrows by one, and gives the
// folders back.
func TestFolders(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	const feeds = `<opml version="2.0"><body><outline text="Coast"><outline text="Lenne"><outline text="Dock News" xmlUrl="https://docknews.example/feed"/></outline></outline><outline text="Plain" xmlUrl="https://plain.example/feed"/></body></opml>`
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	_ = form.WriteField("do", "import") // to memory, as all of these
	w, _ := form.CreateFormFile("file", "feeds.opml")
	_, _ = w.Write([]byte(feeds))
	_ = form.Close()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+"/sources", &b)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", form.FormDataContentType())
	if _, err := http.DefaultClient.Do(r); err != nil {
		t.Fatal(err)
	}
	a := page(t, server.URL+"/sources?folder=Coast+%2F+Lenne")
	if !strings.Contains(a.body, "docknews.example") || strings.Contains(a.body, "plain.example") {
		t.Error("a folder does not narrow the list to its sources")
	}
	if a := page(t, server.URL+"/sources.opml"); !strings.Contains(a.body, `text="Coast"`) || !strings.Contains(a.body, `text="Lenne"`) {
		t.Errorf("the folders do not come back: %s", a.body)
	}
	all, err := s.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range all {
		if x.Title == "Plain" {
			ask(t, &http.Client{}, http.MethodPost, server.URL+"/sources", "text/html", url.Values{"do": {"move"}, "id": {itoa(int(x.ID))}, "folder": {"Coast / Brunn"}})
			if got, err := s.SourceByID(t.Context(), x.ID); err != nil || strings.Join(got.Folder, "|") != "Coast|Brunn" {
				t.Errorf("moved to %q: %v", got.Folder, err)
			}
		}
	}
}

// TestNotAsTyped checks that a question which cannot be taken as meant is not
// answered as another one.
func TestNotAsTyped(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	if a := page(t, server.URL+"/search?q=bridge+before:yesterday"); a.code != http.StatusOK || !strings.Contains(a.body, "is no day") || strings.Contains(a.body, "class=\"found\"") {
		t.Errorf("the page answers %d: %.300s", a.code, a.body)
	}
	if a := page(t, server.URL+"/watches"); !strings.Contains(a.body, "It finds nothing: by: is no field") {
		t.Error("a watch that finds nothing does not say so")
	}
	if a := ask(t, &http.Client{}, http.MethodGet, server.URL+"/search.json?q=bridge+before:yesterday", "*/*", nil); a.code != http.StatusBadRequest {
		t.Errorf("a program gets %d", a.code)
	}
}

// TestReviewStays says who speaks from the review page: the visitor comes back
// there, and is not asked again.
func TestReviewStays(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	fields := regexp.MustCompile(`action="(/s/[^"]+/correct)">.*?name="report" value="([^"]+)".*?name="start" value="(\d+)".*?name="end" value="(\d+)"`)
	before := fields.FindAllStringSubmatch(page(t, server.URL+"/review").body, -1)
	if len(before) == 0 {
		t.Fatal("nothing is to be reviewed")
	}
	m := before[0]
	a := ask(t, &http.Client{}, http.MethodPost, server.URL+m[1], "text/html", url.Values{"kind": {"speaker"}, "back": {"review"}, "report": {m[2]}, "start": {m[3]}, "end": {m[4]}, "value": {"Ned Fallow"}})
	if a.code != http.StatusSeeOther || a.head.Get("Location") != "/review" {
		t.Errorf("answers %d and leads to %s", a.code, a.head.Get("Location"))
	}
	for _, x := range fields.FindAllStringSubmatch(page(t, server.URL+"/review").body, -1) {
		if x[2] == m[2] && x[3] == m[3] {
			t.Error("who has spoken is asked again")
		}
	}
}
