package serve_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/netip"
	"net/url"
	"strings"
	"testing"

	"synoptic/serve"
	"synoptic/store"
)

// TestNobodyComesIn checks that off the loopback no page, no feed and no part
// of the API answers without credentials, whatever is forged.
func TestNobodyComesIn(t *testing.T) {
	s := newsroomOf(t)
	a := serve.Access{Token: "0123456789abcdef", Proxies: []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")}, Header: "Remote-User", Role: "admin"}
	server := start(t, s, options(a))
	story := first(t, s)
	all := pages(story)
	for p := range formats(story) {
		all = append(all, p)
	}
	for _, p := range all {
		if p == "/healthz" || p == "/readyz" || p == "/api/v1/openapi.json" {
			continue
		}
		for _, forged := range [][]string{nil, {"Remote-User", "admin"}, {"Authorization", "Bearer wrong"}, {"Cookie", "synoptic=wrong"}, {"X-Forwarded-For", "127.0.0.1"}, {"Host", "localhost"}} {
			x := ask(t, &http.Client{}, http.MethodGet, server.URL+p, "*/*", nil, forged...)
			if x.code != http.StatusUnauthorized {
				t.Errorf("%s with %q answers %d", p, forged, x.code)
			}
			if strings.Contains(x.body, "Okoro") {
				t.Errorf("%s with %q gives words of reports", p, forged)
			}
		}
	}
	if x := ask(t, &http.Client{}, http.MethodGet, server.URL+"/", "text/html", nil); x.code != http.StatusSeeOther || !strings.HasPrefix(x.head.Get("Location"), "/login") {
		t.Errorf("a browser is sent to %d %q, not to the login", x.code, x.head.Get("Location"))
	}
	if x := ask(t, &http.Client{}, http.MethodGet, server.URL+"/stories.json", "*/*", nil, "Authorization", "Bearer 0123456789abcdef"); x.code != http.StatusOK {
		t.Errorf("the token of the start does not open: %d", x.code)
	}
}

// TestOtherPagesSendNothing checks what comes from pages of the web: forms
// that they send, names that they let point here.
func TestOtherPagesSendNothing(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	for _, p := range []string{"/add", "/sources", "/watches", "/review/undo", "/admin/users", "/admin/tokens", "/s/" + first(t, s).ID + "/correct", "/api/v1/captures"} {
		x := ask(t, &http.Client{}, http.MethodPost, server.URL+p, "text/html", url.Values{"text": {"x"}}, "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
		if x.code != http.StatusForbidden {
			t.Errorf("%s takes a form of another page: %d", p, x.code)
		}
	}
	for _, host := range []string{"evil.example", "evil.example:80", "127.0.0.1.evil.example"} {
		if x := ask(t, &http.Client{}, http.MethodGet, server.URL+"/stories.json", "*/*", nil, "Host", host); x.code != http.StatusMisdirectedRequest {
			t.Errorf("answers to the name %s: %d", host, x.code)
		}
	}
	if x := ask(t, &http.Client{}, http.MethodGet, server.URL+"/stories.json", "*/*", nil, "X-Forwarded-For", "203.0.113.7"); x.code != http.StatusUnauthorized {
		t.Errorf("a proxy that nobody named opens the loopback: %d", x.code)
	}
}

// TestSignIn checks users, what each may do, wrong passwords, and the end of
// a session.
func TestSignIn(t *testing.T) {
	s := newsroomOf(t)
	if err := s.SaveUser(t.Context(), &store.User{Name: "mira", Hash: serve.HashPassword("a long password"), Role: "reader"}); err != nil {
		t.Fatal(err)
	}
	server := start(t, s, options(serve.Access{Token: "0123456789abcdef"}))
	jar, _ := cookiejar.New(nil)
	c := &http.Client{Jar: jar}
	if x := ask(t, c, http.MethodPost, server.URL+"/login", "text/html", url.Values{"name": {"mira"}, "password": {"a wrong password"}}); x.code != http.StatusUnauthorized {
		t.Errorf("a wrong password: %d", x.code)
	}
	x := ask(t, c, http.MethodPost, server.URL+"/login", "text/html", url.Values{"name": {"mira"}, "password": {"a long password"}, "to": {"//evil.example/"}})
	if x.code != http.StatusSeeOther || x.head.Get("Location") != "/" {
		t.Errorf("signing in answers %d %q", x.code, x.head.Get("Location"))
	}
	if cookie := x.head.Get("Set-Cookie"); !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Lax") {
		t.Errorf("the cookie is %q", cookie)
	}
	story := first(t, s)
	a := ask(t, c, http.MethodGet, server.URL+"/s/"+story.ID, "text/html", nil)
	if a.code != http.StatusOK || !strings.Contains(a.body, "[…]") {
		t.Errorf("a reader gets %d, and whole texts: %v", a.code, !strings.Contains(a.body, "[…]"))
	}
	for _, p := range []string{"/add", "/admin", "/review"} {
		if x := ask(t, c, http.MethodGet, server.URL+p, "text/html", nil); x.code != http.StatusForbidden {
			t.Errorf("a reader opens %s: %d", p, x.code)
		}
	}
	var rec struct{ Reports []struct{ Text string } }
	if err := json.Unmarshal([]byte(ask(t, c, http.MethodGet, server.URL+"/s/"+story.ID+".json", "*/*", nil).body), &rec); err != nil || len(rec.Reports) == 0 || rec.Reports[0].Text != "" {
		t.Errorf("a reader gets the whole text by JSON: %v", err)
	}
	ask(t, c, http.MethodPost, server.URL+"/logout", "text/html", url.Values{})
	if x := ask(t, c, http.MethodGet, server.URL+"/", "text/html", nil); x.code != http.StatusSeeOther {
		t.Errorf("after signing out: %d", x.code)
	}
	last := 0
	for range 8 {
		last = ask(t, &http.Client{}, http.MethodPost, server.URL+"/login", "text/html", url.Values{"name": {"mira"}, "password": {"guess"}}).code
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("the ninth wrong password in a row answers %d", last)
	}
}

// TestTrustedProxy checks that users whom a trusted proxy names come in.
func TestTrustedProxy(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Proxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, Header: "Remote-User", Role: "reader"}))
	if x := ask(t, &http.Client{}, http.MethodGet, server.URL+"/stories.json", "*/*", nil, "Remote-User", "mira"); x.code != http.StatusOK {
		t.Errorf("a named user: %d", x.code)
	}
	if x := ask(t, &http.Client{}, http.MethodGet, server.URL+"/admin", "*/*", nil, "Remote-User", "mira"); x.code != http.StatusForbidden {
		t.Errorf("a reader of the proxy opens /admin: %d", x.code)
	}
}

// TestTooMuch checks that bodies over the limit are refused and harm nothing.
func TestTooMuch(t *testing.T) {
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	r, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+"/api/v1/captures", io.LimitReader(endless{}, serve.MostBody+10))
	r.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(r)
	if err == nil {
		_ = res.Body.Close()
		if res.StatusCode < 400 {
			t.Errorf("too much is taken: %d", res.StatusCode)
		}
	}
	if a := page(t, server.URL+"/"); a.code != http.StatusOK {
		t.Errorf("afterwards: %d", a.code)
	}
}

type endless struct{}

// Read gives blanks.
func (endless) Read(p []byte) (int, error) { return copy(p, bytes.Repeat([]byte{' '}, len(p))), nil }
