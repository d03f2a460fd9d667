package page_test

import (
	"bytes"
	"strings"
	"testing"

	"synoptic/page"
	"synoptic/record"
)

// TestDays: where reports lie apart, each sentence of the brief and the background
// bears the day of its report in every form; where they do not, none does.
func TestDays(t *testing.T) {
	texts := map[string]string{"Post": "The mill burned on Monday.", "Echo": "The miller was freed on Monday."}
	for last, want := range map[string]bool{"2031-05-14": true, "2031-04-16": false} {
		rec, s := made(texts, "Post", "Echo")
		for i, day := range []string{"2031-04-15", last} {
			rec.Reports[i].Published = &day
		}
		s.Brief = []record.Span{stretch(rec, "Post", texts["Post"])}
		s.Background = []record.Span{stretch(rec, "Echo", texts["Echo"])}
		var md, html bytes.Buffer
		if err := page.Markdown(&md, rec); err != nil {
			t.Fatal(err)
		}
		if err := page.HTML(&html, rec, page.Options{}); err != nil {
			t.Fatal(err)
		}
		for form, out := range map[string]string{"Markdown": md.String(), "text": strings.Join(strings.Fields(text(t, rec)), " ")} {
			if got := strings.Contains(out, " (15 April 2031)"); got != want {
				t.Errorf("%s, last report %s: the day stands there %v, want %v:\n%s", form, last, got, want, out)
			}
		}
		if got := strings.Count(html.String(), `<span class="day">15 April 2031</span></p>`) + strings.Count(html.String(), `<span class="day">14 May 2031</span></p>`); (got == 2) != want {
			t.Errorf("page, last report %s: %d days, want two %v", last, got, want)
		}
	}
}
