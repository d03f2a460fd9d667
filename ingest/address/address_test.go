package address_test

import (
	"testing"

	"synoptic/ingest/address"
)

func TestCanonical(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"scheme, host and port have one form", "HTTP://Www.Example.ORG:80/a", "https://example.org/a"},
		{"another port is another server", "http://example.org:8080/a", "https://example.org:8080/a"},
		{"the mobile twin shows the same report", "https://m.example.org/a/", "https://example.org/a"},
		{"a name of two labels is no twin", "https://m.org/a", "https://m.org/a"},
		{"names of other scripts are asked for in ASCII", "https://bücher.example/a", "https://xn--bcher-kva.example/a"},
		{"percent-encoding is needed here, not there", "https://example.org/caf%c3%a9/%7Ea", "https://example.org/caf%C3%A9/~a"},
		{"letters beyond ASCII are encoded", "https://example.org/café", "https://example.org/caf%C3%A9"},
		{"dot segments", "https://example.org/a/../b/./c", "https://example.org/b/c"},
		{"above the root is the root", "https://example.org/../..", "https://example.org"},
		{"the AMP twin by its path", "https://example.org/a/amp/", "https://example.org/a"},
		{"the AMP twin by its ending", "https://example.org/a.amp.html", "https://example.org/a"},
		{"the AMP twin by a parameter", "https://example.org/a?outputType=amp&id=7", "https://example.org/a?id=7"},
		{"readers are not tracked", "https://example.org/a?utm_source=x&id=7&fbclid=y&at_medium=z", "https://example.org/a?id=7"},
		{"the order of parameters says nothing", "https://example.org/a?b=2&a=1&a=0", "https://example.org/a?a=1&a=0&b=2"},
		{"the place within a page is no page", "https://example.org/a#part", "https://example.org/a"},
		{"but a page may be chosen by it", "https://example.org/#!/a", "https://example.org#!/a"},
		{"users are no part of a name", "https://u:p@example.org/a", "https://example.org/a"},
		{"IPv6", "http://[::1]:8080/a", "https://[::1]:8080/a"},
		{"a front page", "https://www.example.org/index.html", "https://example.org"},
		{"what is no web address stays", "  urn:isbn:1#x", "urn:isbn:1"},
		{"nothing is nothing", "", ""},
	} {
		if got := address.Canonical(c.in); got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.why, c.in, got, c.want)
		}
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct{ base, link, want string }{
		{"https://example.org/news/feed.xml", "../a?x=1#y", "https://example.org/a?x=1"},
		{"https://example.org/news/", "//other.example/b", "https://other.example/b"},
		{"", "https://example.org/a", "https://example.org/a"},
		{"", "/a", ""},
		{"https://example.org/", "javascript:alert(1)", ""},
		{"https://example.org/", "mailto:a@example.org", ""},
		{"https://example.org/", "http://[bad", ""},
		{"https://example.org/", " ", ""},
	} {
		if got := address.Resolve(c.base, c.link); got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.link, c.base, got, c.want)
		}
	}
}

func TestHost(t *testing.T) {
	for in, want := range map[string]string{"HTTPS://www.Example.org:443/a": "www.example.org", "http://127.0.0.1:81/": "127.0.0.1:81", "file:///a": "", "a": ""} {
		if got := address.Host(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestUnwrap(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.google.com/url?rct=j&url=https://lenne.example/a%3Fb%3D1&ct=ga":       "https://lenne.example/a?b=1",
		"http://www.bing.com/news/apiclick.aspx?ref=x&url=https%3a%2f%2flenne.example%2fa": "https://lenne.example/a",
		"https://www.google.com/url?url=javascript:alert(1)":                               "https://www.google.com/url?url=javascript:alert(1)",
		"https://lenne.example/url?url=https://other.example/":                             "https://lenne.example/url?url=https://other.example/",
		"urn:x": "urn:x",
	} {
		if got := address.Unwrap(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// FuzzCanonical checks that the canonical form of a canonical form is itself:
// otherwise one report could have two names.
func FuzzCanonical(f *testing.F) {
	for _, s := range []string{"https://www.example.org/a/../b?utm_x=1&c=%7e#d", "http://m.www.amp.b.c/amp/index.html", "http://[::1%25a]/", "https://a./%2e%2E/.amp", "http://x/?%75tm_a=1", "urn:a#b", "http://x/..amp.amp"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := address.Canonical(s)
		if twice := address.Canonical(once); twice != once {
			t.Fatalf("%q: %q becomes %q", s, once, twice)
		}
	})
}
