package brief_test

import (
	"strings"
	"testing"

	"synoptic/compare/brief"
)

// TestEvents: a day of the timeline has a sentence whose main verb belongs to it,
// or none. Reports come out on 5 and 6 March 2031, a Wednesday and a Thursday.
func TestEvents(t *testing.T) {
	rest := "\nThe council has closed the port of Vellan to every ferry.\nRescuers from Lenne searched the water for the crew of the Halcyon."
	for _, c := range []struct {
		why, text string
		want      string // day and first words of its sentence
		not       string
	}{
		{"the day of the main verb", "The ferry Halcyon sank off Vellan on Monday with its captain.", "2031-03-03 The ferry Halcyon sank", ""},
		{"not that of a relative clause", "The captain of the ferry Halcyon, who died on Sunday in Vellan, was buried by the council.", "", "2031-03-02"},
		{"not that of what was before", "The mayor of Vellan left the ferry Halcyon after it had burned on Sunday in Lenne.", "", "2031-03-02"},
		{"not that of a noun that it names by the way", "The captain was charged in connection with the February fire on the ferry Halcyon of Vellan.", "", "2031-02"},
		{"that of the event in which somebody took part", "The mayor of Vellan died in the fire on the ferry Halcyon on Sunday.", "2031-03-02 The mayor of Vellan died", ""},
		{"a time of day alone has no day of its own", "The ferry Halcyon of Vellan sank at 6 a.m. with its captain.", "", "2031-03-05"},
		{"tomorrow of somebody's words", "“The ferry Halcyon leaves Vellan tomorrow,” the captain said.", "", "2031-03-06"},
		{"an idiom of somebody's words", "“There is no March surprise on the ferry Halcyon of Vellan,” the captain said, “and none in February.”", "", "2031-02"},
		{"a sentence that tells the death is taken, not one that mentions the fire", "One of the victims of Sunday's fire on the ferry Halcyon of Vellan has died.\nThe fire on the ferry Halcyon of Vellan broke out on Sunday.", "2031-03-02 The fire on the ferry", ""},
		{"the week to come or the one just past", "The ferry Halcyon is expected to leave Vellan on Tuesday.\nThe captain of the ferry came to Vellan on Tuesday, March 4.", "", "2031-03-11"},
		{"the year of a month in a list of years", "Ferries sank off Vellan in May 1999, in June 2003, in March 2011 and in July 2019.\nThe ferry Halcyon of Vellan sank with its captain in January.", "", "2031-01"},
	} {
		var got []string
		s := story(c.text+rest, "The ferry Halcyon of Vellan and its captain are sought by rescuers from Lenne."+rest)
		for _, e := range brief.Timeline(s) {
			if e.Lane == "event" {
				got = append(got, e.Value+" "+e.Mention.Span.In(s.Readings[e.Mention.Report].Version.Text))
			}
		}
		all := strings.Join(got, "\n")
		if !strings.Contains(all, c.want) || c.not != "" && strings.Contains(all, c.not+" ") {
			t.Errorf("%s: events\n%s\nwant %q, not %q", c.why, all, c.want, c.not)
		}
	}
}
