package agree_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/compare/agree"
	"synoptic/report"
)

// TestDates: reports are of 5, 6, … March 2031; the 5th is a Wednesday.
func TestDates(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		want  string
	}{
		{"one day by two names",
			[]string{"The ferry Halcyon sank off Vellan on Wednesday.", "The ferry Halcyon sank off Vellan on March 5."},
			"agree 2031-03-05: Wednesday | March 5"},
		{"a time is a sharper form of its day",
			[]string{"The ferry Halcyon sank off Vellan at 6:10 a.m. Wednesday.", "The ferry Halcyon sank off Vellan on March 5."},
			"refined 2031-03-05T06:10: 6:10 a.m. Wednesday | March 5"},
		{"another event of the same day",
			[]string{"The ferry Halcyon sank off Vellan on Wednesday.", "Parliament voted for lower taxes on Wednesday."},
			"single 2031-03-05: Wednesday; single 2031-03-05: Wednesday"},
		{"almost the same words with unlike days differ",
			[]string{"The ferry Halcyon sank off Vellan harbour with 80 pilgrims aboard on March 3.", "The ferry Halcyon sank off Vellan harbour with 80 pilgrims aboard on March 4."},
			"differ 2031-03-03: March 3 | March 4"},
		{"a time and the same one rounded do not differ",
			[]string{"The ferry Halcyon sank off Vellan harbour with 80 pilgrims aboard at 4 p.m. March 3.", "The ferry Halcyon sank off Vellan harbour with 80 pilgrims aboard at 4:12 p.m. March 3."},
			"refined 2031-03-03T16:00: 4 p.m. March 3 | 4:12 p.m. March 3"},
		{"a sentence that names both days tells of two events",
			[]string{"The ferry Halcyon sank off Vellan harbour with 80 pilgrims aboard on March 3.", "The ferry Halcyon, bought on March 4, sank off Vellan harbour with 80 pilgrims aboard on March 3."},
			"agree 2031-03-03: March 3 | March 3; single 2031-03-04: March 4"},
		{"durations and references are no days",
			[]string{"It sank two hours later and is now lost."}, ""},
	} {
		readings := story(c.texts...)
		var got []string
		for _, d := range agree.Dates(readings) {
			var said []string
			for _, m := range d.Mentions {
				said = append(said, m.Span.In(readings[m.Report].Text.Source))
			}
			got = append(got, fmt.Sprintf("%s %s: %s", d.Relation, d.Value, strings.Join(said, " | ")))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.why, s, c.want)
		}
	}
}

// TestDatesOfPictures: a caption tells when a picture was taken, not what
// happened.
func TestDatesOfPictures(t *testing.T) {
	readings := story("The ferry Halcyon sank off Vellan on Wednesday.", "The ferry Halcyon sank off Vellan on March 5.")
	readings[1].Version.Blocks[0].Role = report.Caption
	if d := agree.Dates(readings); len(d) != 1 || len(d[0].Mentions) != 1 || d[0].Mentions[0].Report != 0 {
		t.Errorf("%+v", d)
	}
}

// many is a story of n reports of one event, half of them copies.
func many(n int) []string {
	var out []string
	for i := range n {
		out = append(out, strings.Repeat(fmt.Sprintf("At least %d people were killed and %d injured at Vellan on Wednesday when the ferry Halcyon sank with 230 pilgrims aboard. ", 30+i/2%5, 100+i/2), 5))
	}
	return out
}

func BenchmarkFigures(b *testing.B) {
	readings, lineage := story(many(10)...), apart(10)
	for b.Loop() {
		agree.Figures(readings, lineage, nil)
		agree.Dates(readings)
	}
}
