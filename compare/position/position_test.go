package position_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/entity"
	"synoptic/compare/position"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"verb and object", "Mayor Ada Okoro condemned the closure of the bridge.",
			[]string{"Ada Okoro criticises the closure of the bridge"}},
		{"a verb with its preposition and what should be done", "Lena Marsh called on the council to open the bridge.",
			[]string{"Lena Marsh demands the council to open the bridge"}},
		{"the perfect says what happened", "The Vellan Port Authority has rejected the offer.",
			[]string{"Vellan Port Authority declines the offer"}},
		{"what is rejected as false is denied", "The Vellan Port Authority has rejected the allegations of theft.",
			[]string{"Vellan Port Authority denies the allegations of theft"}},
		{"a pronoun alone is about nothing", "Ada Okoro announced it on Monday. Thomas Farwe condemned them.", nil},
		{"what somebody is accused of", "Ada Okoro accused them of theft.", []string{"Ada Okoro criticises them of theft"}},
		{"a day and a preposition before the object", "Foreign activists have protested weekly against the port policy.",
			[]string{"Foreign activists criticises the port policy"}},
		{"what may have happened is none", "Ada Okoro may have denounced the plan.", nil},
		{"the subject stands beside its verb", "Vellan Rail apologized to two men who were kicked off a train in Lenne after Thomas Farwe accused the men of theft.",
			[]string{"Thomas Farwe criticises the men of theft"}},
		{"an object ends where another clause begins", "Ada Okoro condemned the closure of the bridge, saying it hurts the town.",
			[]string{"Ada Okoro criticises the closure of the bridge"}},
		{"not right behind its subject", "Ada Okoro has repeatedly promised to rebuild the bridge.",
			[]string{"Ada Okoro promises to rebuild the bridge"}},
		{"two subjects", "Ada Okoro and Thomas Farwe welcomed the ruling.",
			[]string{"Ada Okoro supports the ruling", "Thomas Farwe supports the ruling"}},
		{"two verbs", "Ada Okoro backed the plan and denounced its costs.",
			[]string{"Ada Okoro supports the plan", "Ada Okoro criticises its costs"}},
		{"what is denied is no position", "Ada Okoro did not support the plan.", nil},
		{"what has ended is none", "Ada Okoro no longer blames the council.", nil},
		{"two objects", "The port denied it entry.", nil},
		{"the object of a verb does not hold it", "Ada Okoro was criticised by nobody.", nil},
		{"another meaning", "Thomas Farwe hailed from Vellan and blasted a ball over the bar.", nil},
		{"words of a speaker", "“The council backed the plan,” Ada Okoro said.", nil},
	} {
		v := &report.Version{ID: "r", Published: "2031-03-05", Text: c.text, Blocks: []report.Block{{Span: span.Span{End: len(c.text)}, Role: report.Body}}}
		readings := []*reading.Reading{reading.Read(v)}
		entities := entity.Join(readings)
		var got []string
		for _, p := range position.Find(readings, entities) {
			for _, m := range p.Mentions {
				got = append(got, fmt.Sprintf("%s %s %s", entities[p.Entity].Name, p.Stance, m.About.In(c.text)))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, strings.Join(got, "; "), strings.Join(c.want, "; "))
		}
	}
}
