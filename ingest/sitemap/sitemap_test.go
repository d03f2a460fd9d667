package sitemap_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"synoptic/ingest/sitemap"
)

const news = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://lenne.example/bridge?a=1&amp;b=2 </loc><lastmod>2031-04-17</lastmod>
<news:news><news:publication><news:name>The Lenne Post</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2031-04-16T09:00:00Z</news:publication_date><news:title>Bridge
 closes</news:title></news:news>
<image:image><image:loc>https://lenne.example/i.jpg</image:loc><image:title>A picture</image:title></image:image></url>
<url><loc>/ferry</loc></url>
<url><loc>javascript:alert(1)</loc></url>
</urlset>`

func TestParse(t *testing.T) {
	s, err := sitemap.Parse([]byte(news), "", "https://lenne.example/sitemap.xml")
	want := []sitemap.Entry{
		{URL: "https://lenne.example/bridge?a=1&b=2", Modified: "2031-04-17", Outlet: "The Lenne Post", Language: "en", Published: "2031-04-16T09:00:00Z", Title: "Bridge closes"},
		{URL: "https://lenne.example/ferry"},
	}
	if diff := cmp.Diff(want, s.Pages); err != nil || diff != "" || len(s.Maps)+len(s.Doubts) != 0 {
		t.Errorf("%v, %v, %s", err, s.Doubts, diff)
	}
}

func TestParseOthers(t *testing.T) {
	for _, c := range []struct {
		why, in            string
		pages, maps, doubt int
		fails              bool
	}{
		{"an index lists sitemaps", `<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>`, 0, 1, 0, false},
		{"what stands before a break counts", news[:strings.Index(news, "<url><loc>/ferry")+8], 1, 0, 1, false},
		{"text with an address a line", "\ufeffhttps://a.example/1\r\n\r\nhttps://a.example/2\n", 2, 0, 0, false},
		{"an empty list is a list", `<urlset/>`, 0, 0, 0, false},
		{"a page is no sitemap", `<html><body>no</body></html>`, 0, 0, 0, true},
		{"text is no sitemap", "not found", 0, 0, 0, true},
		{"too deep", "<urlset>" + strings.Repeat("<a>", 1000), 0, 0, 0, true},
		{"no more than the protocol permits", "<urlset>" + strings.Repeat("<url><loc>https://a.example/</loc></url>", sitemap.MaxEntries+1), sitemap.MaxEntries, 0, 0, false},
	} {
		s, err := sitemap.Parse([]byte(c.in), "", "")
		if got := fmt.Sprint(len(s.Pages), len(s.Maps), len(s.Doubts), err != nil); got != fmt.Sprint(c.pages, c.maps, c.doubt, c.fails) {
			t.Errorf("%s: %s (%v)", c.why, got, err)
		}
	}
}

// FuzzParse checks that whatever comes in, what comes out are web addresses,
// or a reason in one line.
func FuzzParse(f *testing.F) {
	f.Add([]byte(news))
	f.Add([]byte("https://a.example/1\nhttps://a.example/2"))
	f.Add([]byte(`<sitemapindex><sitemap><loc>x</loc><sitemap>&a;`))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := sitemap.Parse(b, "", "https://a.example/")
		if err != nil && (err.Error() == "" || strings.Contains(err.Error(), "\n")) {
			t.Fatalf("not one line: %q", err)
		}
		for _, e := range append(s.Pages, s.Maps...) {
			if !strings.HasPrefix(e.URL, "http") {
				t.Fatalf("no web address: %q", e.URL)
			}
		}
	})
}
