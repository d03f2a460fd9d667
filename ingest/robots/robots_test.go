package robots_test

import (
	"strings"
	"testing"
	"time"

	"synoptic/ingest/robots"
)

func TestAllowed(t *testing.T) {
	const two = "User-agent: synoptic\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n"
	for _, c := range []struct {
		why, file, path string
		want            bool
	}{
		{"nothing said, all allowed", "", "/a", true},
		{"a rule without a group says nothing", "Disallow: /", "/a", true},
		{"the group that names the crawler holds", two, "/b", true},
		{"and its rules", two, "/a/b", false},
		{"a group for another that begins alike does not", "User-agent: syn\nDisallow: /\n", "/a", true},
		{"version and case of a token do not matter", "user-agent: Synoptic/2.0\ndisallow: /", "/a", false},
		{"several groups of one crawler are one", "User-agent: synoptic\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: synoptic\nDisallow: /b", "/b", false},
		{"several names open one group", "User-agent: x\nUser-agent: synoptic\nDisallow: /a", "/a", false},
		{"an empty group of one's own allows all", "User-agent: *\nDisallow: /\nUser-agent: synoptic\nDisallow:", "/a", true},
		{"the longest rule decides", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
		{"of two equally long ones the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
		{"a star in the middle", "User-agent: *\nDisallow: /*/print", "/news/7/print", false},
		{"a star that finds nothing", "User-agent: *\nDisallow: /*/print", "/print", true},
		{"the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false},
		{"not the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true},
		{"the end may come twice", "User-agent: *\nDisallow: /*a$", "/a-a", false},
		{"a pattern without a star, to the end", "User-agent: *\nDisallow: /a$", "/ab", true},
		{"encoded and plain are one", "User-agent: *\nDisallow: /caf%c3%a9", "/café", false},
		{"an encoded slash is no slash", "User-agent: *\nDisallow: /a/b", "/a%2Fb", true},
		{"robots.txt itself", "User-agent: *\nDisallow: /", "/robots.txt", true},
		{"the root", "User-agent: *\nDisallow: /$", "", false},
		{"comments, marks and old line ends", "\ufeffUser-agent: * # all\rDisallow: /a # b\r", "/a", false},
		{"what stands beyond the limit is not read", "User-agent: *\n" + strings.Repeat("#\n", robots.MaxBytes/2) + "Disallow: /", "/a", true},
		{"a line cut by the limit does not count", "User-agent: *\nAllow: /x\nDisallow: /" + strings.Repeat("a", robots.MaxBytes), "/aa", true},
	} {
		if got := robots.Parse([]byte(c.file), "synoptic").Allowed(c.path); got != c.want {
			t.Errorf("%s: %q: got %v", c.why, c.path, got)
		}
	}
	if robots.Deny().Allowed("/a") {
		t.Error("a server that fails allows nothing")
	}
}

func TestDelayAndSitemaps(t *testing.T) {
	r := robots.Parse([]byte("Sitemap: https://example.org/a.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow:\nsitemap:/b.xml\nUser-agent: other\nCrawl-delay: 1e9"), "synoptic")
	if r.Delay != 2500*time.Millisecond || len(r.Sitemaps) != 2 || r.Sitemaps[1] != "/b.xml" {
		t.Errorf("got %+v", r)
	}
	if d := robots.Parse([]byte("User-agent: *\nCrawl-delay: 1e300"), "synoptic").Delay; d != robots.MaxDelay {
		t.Errorf("a delay of %v", d)
	}
}

// FuzzAllowed checks that no file and no path breaks the reader, and that what
// is disallowed is so by a rule that allows less than the empty file.
func FuzzAllowed(f *testing.F) {
	f.Add([]byte("User-agent: *\nDisallow: /*a*b$\nAllow: /%e2%"), "/xaab")
	f.Add([]byte("user-agent:*\rcrawl-delay:NaN\n"), "%")
	f.Fuzz(func(t *testing.T, b []byte, path string) {
		r := robots.Parse(b, "synoptic")
		if !r.Allowed(path) && !strings.Contains(strings.ToLower(string(b)), "disallow") {
			t.Fatal("disallowed by no rule")
		}
		if r.Delay < 0 || r.Delay > robots.MaxDelay {
			t.Fatalf("a delay of %v", r.Delay)
		}
	})
}

// BenchmarkStars measures a pattern that makes naive matchers take
// exponential time.
func BenchmarkStars(b *testing.B) {
	r := robots.Parse([]byte("User-agent: *\nDisallow: /"+strings.Repeat("*a", 1000)+"b$"), "synoptic")
	path := "/" + strings.Repeat("a", 4000)
	for b.Loop() {
		r.Allowed(path)
	}
}
