package reading_test

import (
	"testing"

	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/reading"
)

// TestGap: a sentence goes on behind what a page sets into its middle, and
// nobody says or is called what stands there.
func TestGap(t *testing.T) {
	const text = "The bridge was shut on Monday.\n\nSen. Ada Okoro Ada (Addy) Mary OkoroFerry owner names captain MORE said the county owes Tom Reyes Thomas Jay ReyesNight Report: Harbour fees rise MORE a new bridge."
	v, err := extract.Version(ingest.Item{Input: "a.txt", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	r := reading.Read(v)
	if len(r.Text.Sentences) != 2 || len(r.Quotes) != 1 {
		t.Fatalf("%d sentences, quotes %+v", len(r.Text.Sentences), r.Quotes)
	}
	q, got := r.Quotes[0], ""
	for _, s := range q.Content {
		got += s.In(v.Text) + "|"
	}
	if want := "the county owes Tom Reyes|a new bridge|"; got != want {
		t.Errorf("content %q, want %q", got, want)
	}
	if q.Actor < 0 || r.Actors[q.Actor].Name != "Ada Okoro" {
		t.Errorf("actors %+v", r.Actors)
	}
}
