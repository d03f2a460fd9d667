package web

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// packed is n zero bytes after gzip.
func packed(n int) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(make([]byte, n))
	_ = z.Close()
	return b.Bytes()
}

// source answers as servers of news do; it notes the requests.
func source(t *testing.T, asked *[]http.Header) *httptest.Server {
	bomb := packed(MaxBytes + 1)
	mux := http.NewServeMux()
	note := func(w http.ResponseWriter, r *http.Request) { *asked = append(*asked, r.Header) }
	mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		note(w, r)
		w.Header().Set("ETag", `W/"7"`)
		w.Header().Set("Set-Cookie", "visitor=1")
		w.Header().Set("Cache-Control", "public, max-age=600")
		w.Header().Set("X-Robots-Tag", "otherbot: noindex, noarchive")
		if r.Header.Get("If-None-Match") == `W/"7"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "application/rss+xml; charset=utf-8")
		fmt.Fprint(w, "<rss/>")
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/feed#x", http.StatusMovedPermanently)
	})
	mux.HandleFunc("/nowhere", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusFound) })
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(bomb)
	})
	mux.HandleFunc("/zeros", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(packed(100))
	})
	mux.HandleFunc("/short", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		fmt.Fprint(w, "<rss>")
	})
	mux.HandleFunc("/loris", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil { // a byte now and then, for ever
			fmt.Fprint(w, " ")
			w.(http.Flusher).Flush()
			<-time.After(10 * time.Millisecond)
		}
	})
	mux.HandleFunc("/late", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "120")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// TestAsk checks a first question and one that names its answer.
func TestAsk(t *testing.T) {
	var asked []http.Header
	s := source(t, &asked)
	f := New(Options{Local: true, Contact: "mailto:desk@lenne.example"})
	defer f.Close()
	a, err := f.Ask(t.Context(), Question{Address: s.URL + "/feed"})
	if err != nil || a.Status != http.StatusOK || string(a.Item.Bytes) != "<rss/>" || a.Item.Charset != "utf-8" || a.Item.URL != s.URL+"/feed" {
		t.Fatalf("%+v, %v", a, err)
	}
	if a.Header["Set-Cookie"] != "" || !a.NoArchive() || len(a.Item.Hints) != 1 || a.Fresh() != 10*time.Minute {
		t.Errorf("cookies, noarchive, age: %v, %v", a.Header, a.Item.Hints)
	}
	a, err = f.Ask(t.Context(), Question{Address: s.URL + "/feed", ETag: a.Header["Etag"], Modified: "Wed, 16 Apr 2031 09:00:00 GMT"})
	if err != nil || a.Status != http.StatusNotModified || a.Item.Bytes != nil {
		t.Errorf("%+v, %v", a, err)
	}
	var got []string
	for _, h := range asked {
		got = append(got, strings.Join([]string{h.Get("User-Agent"), h.Get("If-None-Match"), h.Get("If-Modified-Since"), h.Get("Cookie"), h.Get("Accept-Encoding")}, "|"))
	}
	want := []string{"synoptic/1 (+mailto:desk@lenne.example)||||gzip, br, zstd", `synoptic/1 (+mailto:desk@lenne.example)|W/"7"|Wed, 16 Apr 2031 09:00:00 GMT||gzip, br, zstd`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAnswers(t *testing.T) {
	var asked []http.Header
	s := source(t, &asked)
	f := New(Options{Local: true, Timeout: 200 * time.Millisecond})
	defer f.Close()
	a, err := f.Ask(t.Context(), Question{Address: s.URL + "/moved"})
	if err != nil || a.Location != s.URL+"/feed#x" || !a.Permanent() {
		t.Errorf("a redirect is told, not followed: %+v, %v", a, err)
	}
	if a, err = f.Ask(t.Context(), Question{Address: s.URL + "/zeros"}); err != nil || len(a.Item.Bytes) != 100 {
		t.Errorf("a packed body: %d bytes, %v", len(a.Item.Bytes), err)
	}
	if a, err = f.Ask(t.Context(), Question{Address: s.URL + "/late"}); err != nil || a.Header["Retry-After"] != "120" || a.Problem() != "answers 429 Too Many Requests; try again later" {
		t.Errorf("%+v, %v", a, err)
	}
	for path, want := range map[string]string{
		"/bomb":    "sends more than the 20 MB that are read",
		"/short":   "cannot be fetched: unexpected EOF",
		"/loris":   "gave no full answer within 200ms",
		"/nowhere": "redirects to nowhere",
	} {
		limit := f
		if path == "/bomb" {
			limit = New(Options{Local: true})
		}
		if _, err := limit.Ask(context.Background(), Question{Address: s.URL + path}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", path, err, want)
		}
	}
}
