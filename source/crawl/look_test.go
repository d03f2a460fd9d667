package crawl_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"synoptic/ingest/web"
	"synoptic/source/crawl"
)

// TestTry gives addresses of all kinds, as people do.
func TestTry(t *testing.T) {
	mux := http.NewServeMux()
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	for path, text := range map[string]string{
		"/feed": "<rss version='2.0'><channel><title>Lenne Post</title><item><title>Bridge shut</title><link>/bridge</link></item>",
		"/map":  "<urlset><url><loc>/bridge</loc></url></urlset>",
		"/site": `<!doctype html><html lang=en><title>The Lenne Post, the paper of the harbour</title><link rel=alternate type="application/rss+xml" href="/feed"><p>The harbour bridge of Lenne was closed on Tuesday, and nobody can say for how long it will stay so.`,
		"/null": "",
	} {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, text) })
	}
	mux.Handle("/old", http.RedirectHandler("/feed", http.StatusMovedPermanently))
	mux.Handle("/today", http.RedirectHandler("/feed", http.StatusFound))
	mux.Handle("/round", http.RedirectHandler("/round", http.StatusFound))
	f := web.New(web.Options{Local: true})
	defer f.Close()
	for path, want := range map[string]string{
		"/feed":  "feed /feed | Lenne Post | Bridge shut /bridge | [the feed is broken; only its whole items were read]",
		"/old":   "feed /feed | Lenne Post | Bridge shut /bridge | [the feed is broken; only its whole items were read]",
		"/today": "feed /today | Lenne Post | Bridge shut /bridge | [the feed is broken; only its whole items were read]",
		"/map":   "sitemap /map |  |  /bridge | []",
		"/site":  "page /site | The Lenne Post, the paper of the harbour | The Lenne Post, the paper of the harbour /site | [] /feed",
		"/null":  "is empty; there is nothing to read",
		"/none":  "answers 404 Not Found; there is no page (any more): check the address, or look for it in a web archive",
		"/round": "redirects more than 10 times; open it in a browser and give the address you end at",
	} {
		l, err := crawl.Try(t.Context(), f, s.URL+path)
		got := fmt.Sprint(err)
		if err == nil {
			got = fmt.Sprintf("%s %s | %s | %s %s | %v", l.Kind, l.URL, l.Title, l.Reports[0].Title, l.Reports[0].URL, l.Doubts)
			for _, x := range l.Feeds {
				got += " " + x.URL
			}
		}
		if got = strings.ReplaceAll(got, s.URL, ""); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}
