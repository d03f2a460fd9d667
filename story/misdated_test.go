package story_test

import (
	"fmt"
	"testing"

	"synoptic/ingest/block"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/story"
)

// TestMisdated: a day that the report itself and all others contradict is none; a
// follow-up keeps its own.
func TestMisdated(t *testing.T) {
	told := "The ferry Halcyon sank off Vellan in a storm on Wednesday, and boats of the coast guard saved all nine sailors.\n\nThe council has closed the port."
	for _, c := range []struct {
		why, title, url, text, by string
		known                     bool
	}{
		{"its address has the day of the others", "Ferry sinks", "https://lenne.example/2031/03/06/ferry", "The ferry was old. Nobody was hurt this morning.", "meta", false},
		{"its headline has", "The news of March 6, 2031", "", "The ferry was old. Nobody was hurt this morning.", "meta", false},
		{"it tells as of Wednesday what they do", "Ferry sinks", "", "The ferry Halcyon sank off Vellan in a storm on Wednesday, and the coast guard saved nine sailors.", "meta", false},
		{"a follow-up", "Captain of the ferry is fined", "", "A court of Lenne fined the captain of the ferry Halcyon on Wednesday.", "meta", true},
		{"the user says so", "Ferry sinks", "https://lenne.example/2031/03/06/ferry", "The ferry was old.", "correction by mo", true},
	} {
		var list []*reading.Reading
		add := func(outlet, day, title, url, text, by string) {
			text = title + "\n\n" + text
			list = append(list, reading.Read(&report.Version{ID: fmt.Sprint("r", len(list)), Outlet: outlet, Title: title, URL: url, Published: day, Text: text, Blocks: block.Cut(text, title), Metadata: []report.Claim{{Field: "published", Value: day, From: by}}}))
		}
		for i := range 3 {
			add(fmt.Sprint("Outlet ", i), "2031-03-06", "A ferry sinks off Vellan", "", told, "meta")
		}
		add("Lenne Post", "2031-04-24", c.title, c.url, c.text, c.by)
		r := story.Told(list)[3]
		if _, known := r.Version.Day(); known != c.known {
			t.Errorf("%s: the day is known: %v", c.why, known)
		}
		if doubted := len(r.Doubts) > 0 && r.Doubts[len(r.Doubts)-1].Kind == report.Misdated; doubted == c.known {
			t.Errorf("%s: doubts %v", c.why, r.Doubts)
		}
	}
}
