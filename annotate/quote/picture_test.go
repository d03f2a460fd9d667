package quote_test

import (
	"testing"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/language/mark"
	"synoptic/report"
	"synoptic/span"
)

// TestPictures: what the caption of a picture shows somebody do is no statement,
// what it says that somebody said is one.
func TestPictures(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"Harbour commissioner Ada Okoro testifies at a hearing of the county council in Lenne, May 3, 2031.", 0},
		{"Fishers protest against the new harbour fees outside the county council in Lenne on Monday.", 0},
		{"The bridge was shut on Monday. Harbour commissioner Ada Okoro said it would stay shut until spring.", 1},
		{"The sea office says the storm brought nine inches of rain.", 1},
	} {
		lines := []span.Span{{Start: 0, End: len(c.text)}}
		x := parsed(c.text, lines)
		passages := mark.Find(x)
		v := &report.Version{Text: c.text, Blocks: []report.Block{{Span: lines[0], Role: report.Caption}}}
		f := mention.Find(x, v, passages)
		said := 0
		list, _ := quote.Find(x, v, passages, &f)
		for _, q := range list {
			if q.Act == quote.Speech {
				said++
			}
		}
		if said != c.want {
			t.Errorf("%s\n%d statements, want %d: %+v", c.text, said, c.want, list)
		}
	}
}
