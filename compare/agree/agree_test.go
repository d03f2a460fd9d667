package agree_test

import (
	"fmt"
	"strings"
	"testing"

	"synoptic/compare/agree"
	"synoptic/compare/reuse"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// story reads each text as a report of one day.
func story(texts ...string) []*reading.Reading {
	var out []*reading.Reading
	for i, s := range texts {
		out = append(out, reading.Read(&report.Version{ID: fmt.Sprint("r", i), Published: fmt.Sprintf("2031-03-%02d", 5+i), Text: s,
			Blocks: []report.Block{{Span: span.Span{Start: 0, End: len(s)}, Role: report.Body}}}))
	}
	return out
}

// apart is the lineage in which every report is a source of its own.
func apart(n int) reuse.Lineage {
	var l reuse.Lineage
	for i := range n {
		l.Groups, l.Origins = append(l.Groups, []int{i}), append(l.Origins, "")
	}
	return l
}

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		want  string
	}{
		{"the same toll in other words agrees",
			[]string{"Seven miners were killed when the shaft flooded.", "The flood left seven people dead in the shaft."},
			"agree 2: Seven miners | seven people"},
		{"an equal number of other things is no agreement",
			[]string{"Three boats sank in the harbour storm.", "Three bakers won prizes at the harbour fair."},
			"single 1: Three boats; single 1: Three bakers"},
		{"the killed and the injured are not compared",
			[]string{"The blast killed 14 miners at Ostrava pit.", "The blast injured 15 miners at Ostrava pit."},
			"single 1: 14 miners; single 1: 15 miners"},
		{"a hedge that allows the number is sharper, not other",
			[]string{"More than 200 schoolgirls were kidnapped from the dormitory.", "The men kidnapped 214 schoolgirls from the dormitory."},
			"refined 2: More than 200 schoolgirls | 214 schoolgirls"},
		{"a toll that rises with time is an update",
			[]string{"The landslide at Vellan killed 31 villagers on the slope.", "The landslide at Vellan killed 34 villagers on the slope."},
			"updated 2: 31 villagers | 34 villagers"},
		{"a floor that rises with time is an update too",
			[]string{"At least 31 people died on the slope at Vellan.", "At least 44 people died on the slope at Vellan."},
			"updated 2: At least 31 people | At least 44 people"},
		{"a floor and a ceiling at one number are two quantities",
			[]string{"The men seized more than 200 schoolgirls at Vellan.", "The men still hold nearly 200 schoolgirls of Vellan."},
			"single 1: more than 200 schoolgirls; single 1: nearly 200 schoolgirls"},
		{"an age goes by the name",
			[]string{"Ada Okoro, 47, was held after the crash at Vellan.", "Police held driver Ben Adeyemi, 47, after the crash at Vellan.", "The crash at Vellan hurt Okoro, 48."},
			"differ 2: 47 | 48; single 1: 47"},
		{"the same words with unlike numbers differ",
			[]string{"The council of Ferris spent $40 million on its new bridge over the river Tarn.", "The council of Ferris spent $47 million on its new bridge over the river Tarn."},
			"differ 2: $40 million | $47 million"},
		{"one report that prints both does not contradict itself",
			[]string{"The council of Ferris spent $40 million on its new bridge over the river Tarn. The council of Ferris spent $47 million on its new bridge over the river Tarn with debt."},
			"single 1: $40 million; single 1: $47 million"},
	} {
		readings := story(c.texts...)
		var got []string
		for _, f := range agree.Figures(readings, apart(len(c.texts)), nil) {
			var said []string
			for _, m := range f.Mentions {
				x := m.Figure
				end := max(x.Span.End, x.OfSpan.End)
				said = append(said, readings[m.Report].Text.Source[x.Span.Start:end])
			}
			got = append(got, fmt.Sprintf("%s %d: %s", f.Relation, f.Independent, strings.Join(said, " | ")))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.why, s, c.want)
		}
	}
}
