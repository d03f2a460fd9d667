package opml_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"synoptic/ingest/opml"
)

const list = `<?xml version="1.0"?><opml version="1.0"><head><title>mine</title></head><body>
<outline text="Rivers"><outline title="" text="Lenne"><outline type="rss" text="The Lenne Post &amp; Courier" XMLURL="https://lenne.example/feed" htmlUrl="https://lenne.example/"/></outline>
<outline text="again" xmlUrl="https://lenne.example/feed"/></outline>
<outline text="Harbour" xmlUrl="https://harbour.example/rss.xml"/>
<outline text="a file" xmlUrl="file:///etc/hosts"/>
</body></opml>`

var feeds = []opml.Feed{
	{URL: "https://lenne.example/feed", Title: "The Lenne Post & Courier", Site: "https://lenne.example/", Folder: []string{"Rivers", "Lenne"}},
	{URL: "https://harbour.example/rss.xml", Title: "Harbour"},
}

func TestParse(t *testing.T) {
	got, unusable, err := opml.Parse([]byte(list))
	if diff := cmp.Diff(feeds, got); err != nil || diff != "" || unusable != 1 {
		t.Errorf("%v, %d unusable, %s", err, unusable, diff)
	}
}

// TestRoundTrip checks that a list that was written is read as it was, with
// the feeds of a folder together.
func TestRoundTrip(t *testing.T) {
	in := append(feeds, opml.Feed{URL: "https://a.example/?b=1&c=2", Title: `<"A">`, Folder: []string{"Rivers"}})
	var b bytes.Buffer
	if err := opml.Write(&b, "list", in); err != nil {
		t.Fatal(err)
	}
	got, _, err := opml.Parse(b.Bytes())
	if diff := cmp.Diff([]opml.Feed{in[0], in[2], in[1]}, got); err != nil || diff != "" {
		t.Errorf("%v, %s", err, diff)
	}
}

func TestParseRefuses(t *testing.T) {
	for why, in := range map[string]string{
		"a page":               "<html></html>",
		"nothing":              "",
		"a list without end":   "<opml>" + strings.Repeat("<outline text='a'>", 1000),
		"more than any reader": "<opml>" + manyOutlines(opml.MaxFeeds+1),
	} {
		if got, _, err := opml.Parse([]byte(in)); err == nil {
			t.Errorf("%s gives %d feeds", why, len(got))
		}
	}
	bomb := `<!DOCTYPE opml [<!ENTITY a "` + strings.Repeat("x", 1000) + `"><!ENTITY b "&a;&a;&a;&a;">]><opml><outline text="&b;&b;" xmlUrl="https://a.example/"/></opml>`
	if got, _, err := opml.Parse([]byte(bomb)); err != nil || len(got) != 1 || len(got[0].Title) > 100 {
		t.Errorf("entities: %v, %v", got, err)
	}
}

func manyOutlines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<outline xmlUrl='https://a.example/%d'/>", i)
	}
	return b.String()
}

// FuzzParse checks that what is read can be written, and is read as the same.
func FuzzParse(f *testing.F) {
	f.Add([]byte(list))
	f.Add([]byte("<opml><outline xmlurl='http://a/' text='\x08'><outline></opml>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, _, err := opml.Parse(b)
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := opml.Write(&out, "", got); err != nil {
			t.Fatal(err)
		}
		again, _, err := opml.Parse(out.Bytes())
		if err != nil || len(again) != len(got) {
			t.Fatalf("%d feeds become %d, %v", len(got), len(again), err)
		}
	})
}
