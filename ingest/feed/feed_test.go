package feed_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"synoptic/ingest/extract"
	"synoptic/ingest/feed"
)

// TestCases reads invented feeds; each file says why.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			in := strings.NewReplacer(`\x08`, "\x08", `\xff`, "\xff", `\xe9`, "\xe9").Replace(string(a.Files[0].Data))
			got := outline(feed.Parse([]byte(strings.TrimSuffix(in, "\n")), "", "https://lenne.example/news/feed"))
			if want := strings.TrimSpace(string(a.Files[1].Data)); got != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Comment, got, want)
			}
		})
	}
}

// outline is what a case compares.
func outline(f *feed.Feed, err error) string {
	if err != nil {
		return "refused: " + err.Error()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "feed= %s | %s | %s\n", f.Title, f.Home, f.Every)
	for _, d := range f.Doubts {
		fmt.Fprintf(&b, "doubt= %s\n", d.Note)
	}
	for _, x := range f.Items {
		fmt.Fprintf(&b, "%s\n ", x.Key)
		for _, field := range []string{x.URL, x.Title, x.Published, strings.Join(x.Authors, "; ")} {
			fmt.Fprintf(&b, " | %s", cmp.Or(field, "-"))
		}
		b.WriteByte('\n')
		if x.Source.Title != "" {
			fmt.Fprintf(&b, "  from %s | %s\n", x.Source.Title, x.Source.URL)
		}
		if x.Content != "" {
			fmt.Fprintf(&b, "  %v: %s\n", map[bool]string{true: "text", false: "summary"}[x.Whole], x.Content)
		}
	}
	return strings.TrimSpace(b.String())
}

// many is a feed of n items.
func many(n int) string {
	var b strings.Builder
	b.WriteString("<rss version='2.0'><channel><title>Lenne</title>")
	for i := range n {
		fmt.Fprintf(&b, "<item><title>Bridge %[1]d</title><link>https://lenne.example/%[1]d</link></item>", i)
	}
	return b.String()
}

// TestHostile checks that feeds made to break a reader do not.
func TestHostile(t *testing.T) {
	bomb := `<!DOCTYPE rss [<!ENTITY a "` + strings.Repeat("x", 100) + `"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>t</title><item><title>&c;&c;</title><guid>1</guid></item></channel></rss>`
	f, err := feed.Parse([]byte(bomb), "", "")
	if err != nil || len(f.Items) != 1 || len(f.Items[0].Title) > 100 {
		t.Errorf("entities: %v, %+v", err, f)
	}
	deep := many(3) + "<item><title>deep</title>" + strings.Repeat("<a>", 1<<20)
	if f, err := feed.Parse([]byte(deep), "", ""); err != nil || len(f.Items) != 3 {
		t.Errorf("depth: %v, %+v", err, f)
	}
	if f, err := feed.Parse([]byte(many(feed.MaxItems+10)), "", ""); err != nil || len(f.Items) != feed.MaxItems {
		t.Errorf("length: %v", err)
	}
}

// TestPage checks that an item is a report of its own, with what its feed says.
func TestPage(t *testing.T) {
	f, err := feed.Parse([]byte(`<rss version="2.0"><channel><title>Lenne Post</title><language>EN-gb</language><item><title>Bridge &amp;lt;shut&amp;gt;</title><link>https://lenne.example/bridge</link><description>&lt;p&gt;Since Tuesday.&lt;/p&gt;</description><source url="https://harbour.example/feed">Harbour News</source></item></channel></rss>`), "", "")
	if err != nil {
		t.Fatal(err)
	}
	v, err := extract.Version(f.Items[0].Page(f))
	if err != nil {
		t.Fatal(err)
	}
	if v.Title != "Bridge <shut>" || v.Outlet != "Harbour News" || v.Text != "Bridge <shut>\n\nSince Tuesday." || v.URL != "https://lenne.example/bridge" {
		t.Errorf("got %+v", v)
	}
}

func TestLinks(t *testing.T) {
	const page = `<html><head><base href="/en/"><link rel=alternate type="application/rss+xml" title="All &amp; sundry" href="feed">
<link rel="alternate" type="application/atom+xml" href="https://lenne.example/comments/feed"><link rel=stylesheet href=a.css><link rel=alternate type="application/rss+xml" href="/en/feed">`
	got := feed.Links(page, "https://lenne.example/")
	if want := (feed.Link{URL: "https://lenne.example/en/feed", Title: "All & sundry"}); len(got) != 1 || got[0] != want {
		t.Errorf("got %v", got)
	}
}

// FuzzParse checks on any bytes that items have a key each, all different, or
// that there is a reason in one line.
func FuzzParse(f *testing.F) {
	f.Add([]byte(many(2)))
	f.Add([]byte(many(2) + "</channel></rss>"))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><link href="/b"/><source><title>s</title></source></entry><entry>`))
	f.Add([]byte(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><link>x</link></item>`))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"url":"/a"},{"id":`))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := feed.Parse(b, "", "https://lenne.example/")
		if err != nil {
			if strings.Contains(err.Error(), "\n") || err.Error() == "" {
				t.Fatalf("not one line: %q", err)
			}
			return
		}
		seen := map[string]bool{}
		for _, x := range got.Items {
			if x.Key == "" || seen[x.Key] {
				t.Fatalf("key %q is empty or comes twice", x.Key)
			}
			seen[x.Key] = true
			x.Page(got)
		}
	})
}

// BenchmarkSalvage measures a broken feed of some megabytes.
func BenchmarkSalvage(b *testing.B) {
	text := []byte(many(feed.MaxItems) + "<item><title>")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := feed.Parse(text, "", ""); err != nil {
			b.Fatal(err)
		}
	}
}
