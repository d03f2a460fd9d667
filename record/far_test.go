package record_test

import (
	"testing"

	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
)

// TestFar: a report dated long before all others has a doubt; two that are far
// from the rest and near each other follow the story up.
func TestFar(t *testing.T) {
	story := func(days ...string) []string {
		var list []*reading.Reading
		for i, d := range days {
			list = append(list, reading.Read(&report.Version{ID: "r" + string(rune('a'+i)), Published: d, Text: "It rained."}))
		}
		rec := record.Build(list, nil, []record.Findings{{Readings: list}}, nil)
		var notes []string
		for _, r := range rec.Reports {
			for _, d := range r.Doubts {
				if d.Kind == record.Far {
					notes = append(notes, r.ID+" "+d.Note)
				}
			}
		}
		return notes
	}
	if got := story("2030-02-03", "2031-03-05", "2031-03-06"); len(got) != 1 || got[0] != "ra dated 13 months before the other reports of its story" {
		t.Errorf("doubts %q, want one for the first report", got)
	}
	for _, days := range [][]string{{"2031-03-05", "2031-03-06", "2031-07-01", "2031-07-02"}, {"2030-02-03", "2031-03-05"}, {"", "2031-03-05", "2031-03-06"}} {
		if got := story(days...); len(got) != 0 {
			t.Errorf("%v: doubts %q, want none", days, got)
		}
	}
}
