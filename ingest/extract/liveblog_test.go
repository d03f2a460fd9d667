package extract_test

import (
	"strings"
	"testing"

	"synoptic/ingest"
	"synoptic/ingest/extract"
)

const live = `<!doctype html><html lang="en"><head><meta property="og:site_name" content="Lenne Post"><meta name="robots" content="noarchive">
<link rel="canonical" href="https://lenne.example/live/bridge"><title>Bridge: live</title>
<script type="application/ld+json">{"@graph":[{"@type":"LiveBlogPosting","headline":"Bridge: live","liveBlogUpdate":[
{"@type":"BlogPosting","url":"https://lenne.example/live/bridge#2","headline":"Ferry sails","datePublished":"2031-04-16T10:00:00Z","articleBody":"<p>Ferry sails</p><p>The ferry sails &amp; is full.</p>"},
{"@type":"BlogPosting","url":"https://lenne.example/live/bridge#1","headline":"Bridge shut","datePublished":"2031-04-16T09:00:00Z","author":{"name":"Ada Okoro"},"articleBody":"The bridge is shut.\nNobody says why."},
{"@type":"BlogPosting","url":"https://lenne.example/live/bridge#1","headline":"Again","articleBody":"The same once more."},
{"@type":"BlogPosting","headline":"Empty"}]}]}</script></head><body><article><p>The ferry sails &amp; is full.</p><p>The bridge is shut.</p></article></body></html>`

// TestLiveBlog checks that each update is a report with an id, a time and a
// text of its own, and that an edit of one does not make it another.
func TestLiveBlog(t *testing.T) {
	item := ingest.Item{Input: "live.html", Bytes: []byte(live), MediaType: "text/html", URL: "https://lenne.example/live/bridge"}
	parts := extract.Split(item)
	if len(parts) != 2 {
		t.Fatalf("%d parts", len(parts))
	}
	var got []string
	ids := map[string]bool{}
	for _, p := range parts {
		v, err := extract.Version(p)
		if err != nil {
			t.Fatal(err)
		}
		ids[v.ID] = true
		got = append(got, strings.Join([]string{v.Title, v.Outlet, v.Published, v.Language, v.URL, v.Text}, " | "))
	}
	want := []string{
		"Ferry sails | Lenne Post | 2031-04-16T10:00:00Z | en | https://lenne.example/live/bridge | Ferry sails\n\nThe ferry sails & is full.",
		"Bridge shut | Lenne Post | 2031-04-16T09:00:00Z | en | https://lenne.example/live/bridge | Bridge shut\n\nThe bridge is shut.\n\nNobody says why.",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") || len(ids) != 2 {
		t.Errorf("got:\n%s\nwith %d ids", strings.Join(got, "\n"), len(ids))
	}
	item.Bytes = []byte(strings.Replace(live, "Nobody says why.", "Cracks, the harbour says.", 1))
	v, err := extract.Version(extract.Split(item)[1])
	if err != nil || !ids[v.ID] || !strings.HasSuffix(v.Text, "Cracks, the harbour says.") {
		t.Errorf("an edited update: %+v, %v", v, err)
	}
	for _, c := range v.Metadata {
		if c.Field == "robots" && c.Value == "noarchive" {
			return
		}
	}
	t.Error("that no copy may be shown is not noted")
}

// TestSplitOthers checks that pages that are no live blog stay whole.
func TestSplitOthers(t *testing.T) {
	for why, page := range map[string]string{
		"an ordinary page":    "<p>The bridge is shut.</p>",
		"one update only":     strings.Replace(live, "#2", "#1", 1),
		"words that are none": "<p>A liveBlogUpdate is a field.</p>",
		"a broken one":        strings.Replace(live, `"@graph"`, `@graph"`, 1),
	} {
		if parts := extract.Split(ingest.Item{Input: "a", Bytes: []byte(page)}); len(parts) != 1 || parts[0].Part != "" {
			t.Errorf("%s: %d parts", why, len(parts))
		}
	}
}
