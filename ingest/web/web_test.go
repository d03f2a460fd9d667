package web

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// server answers on the loopback interface as pages do, and as they should not.
func server(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("/story", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=windows-1252")
		fmt.Fprint(w, "<p>The bridge is \x93closed\x94.</p>")
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/story", http.StatusFound) })
	mux.HandleFunc("/round", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/round", http.StatusFound) })
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/hosts", http.StatusFound)
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "<p>The bridge")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		for chunk := []byte(strings.Repeat("x", 1<<16)); ; {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/busy", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestGet(t *testing.T) {
	s := server(t)
	a, err := New(Options{Local: true}).Get(context.Background(), s.URL+"/moved")
	item := a.Item
	if err != nil {
		t.Fatal(err)
	}
	if item.Input != s.URL+"/moved" || item.URL != s.URL+"/story" || item.MediaType != "text/html" || item.Charset != "windows-1252" || len(item.Bytes) == 0 {
		t.Errorf("got %+v", item)
	}
}

// TestGetRefuses checks that every bad address gives one line that says why
// and what to do.
func TestGetRefuses(t *testing.T) {
	s := server(t)
	closed := httptest.NewServer(nil)
	closed.Close()
	for _, c := range []struct {
		address string
		o       Options
		want    string
	}{
		{s.URL + "/round", Options{Local: true}, "redirects more than 10 times"},
		{s.URL + "/file", Options{Local: true}, "redirects to file:///etc/hosts, which is no web address"},
		{s.URL + "/slow", Options{Local: true, Timeout: 200 * time.Millisecond}, "gave no full answer within 200ms"},
		{s.URL + "/endless", Options{Local: true}, "sends more than the 20 MB that are read"},
		{s.URL + "/gone", Options{Local: true}, "answers 404 Not Found; there is no page (any more)"},
		{s.URL + "/busy", Options{Local: true}, "answers 503 Service Unavailable; try again later"},
		{s.URL + "/story", Options{}, "points into a private network"},
		{"http://localhost:80/", Options{}, "points into a private network"},
		{"http://[::ffff:10.0.0.1]/", Options{}, "points into a private network"},
		{"http://[64:ff9b::7f00:1]/", Options{}, "points into a private network"},
		{closed.URL, Options{Local: true}, "cannot be fetched"},
		{"http://", Options{}, "cannot be fetched"},
		{"http://a b/", Options{}, "is no valid address"},
	} {
		_, err := New(c.o).Get(context.Background(), c.address)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.address, err, c.want)
		} else if strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: more than one line: %q", c.address, err)
		}
	}
}

func TestIs(t *testing.T) {
	for s, want := range map[string]bool{"https://example.org": true, "http://x": true, "HTTPS://EXAMPLE.ORG/A": true, "ftp://x": false, "http.txt": false, "-": false} {
		if Is(s) != want {
			t.Errorf("Is(%q) = %v", s, !want)
		}
	}
}
