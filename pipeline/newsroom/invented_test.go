package newsroom_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"synoptic/ingest"
	"synoptic/report"
	"synoptic/store"
	"synoptic/store/sqlite"
)

// Invented events: what happened where, and who speaks of it.
var (
	towns  = []string{"Brackwater", "Osterlund", "Vellmark", "Tarnholm", "Kessing", "Marrowby", "Dunmore Quay", "Halvick"}
	things = []struct{ what, who, office, said, where string }{
		{"a warehouse of fireworks burned down", "Ines Calloway", "Fire Chief", "nobody could go within three streets of the heat", "the chandlery quarter"},
		{"the river burst the old dyke", "Tobias Wrenn", "Water Commissioner", "the pumps were never built for such a flood", "the lower meadows"},
		{"a tram ran into the glass market", "Odile Marchetti", "Transit Director", "the brakes had been tested a week before", "the market square"},
		{"striking weavers closed the looms", "Piet Haldane", "Union Secretary", "no loom will run before wages rise", "the mill district"},
		{"the observatory lost its great telescope", "Yara Lindqvist", "Observatory Keeper", "the mirror cannot be cast again in my lifetime", "the northern ridge"},
	}
)

// invented returns input i: reports of forty events, three outlets each, round
// after round. In a later round every tenth has another figure, the others
// are as they were.
func invented(i int) ingest.Item {
	event, outlet := i/3%40, i%3
	town, x := towns[event%len(towns)], things[event/len(towns)]
	count := 40 + 7*event
	if i%10 == 9 {
		count += i / 120
	}
	day := time.Date(2031, 4, 1+event%25, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	address := fmt.Sprintf("https://outlet%d.example/%s/%d", outlet, day, event)
	ledes := []string{
		"%[1]s: %[2]s\n\nIn %[1]s %[2]s on Tuesday, %[3]s %[4]s said.",
		"Alarm in %[1]s\n\nHundreds looked on in %[1]s as %[2]s, and %[5]s was closed to everyone.",
		"%[4]s speaks in %[1]s\n\n%[3]s %[4]s told reporters in %[5]s of %[1]s that %[2]s.",
	}
	text := fmt.Sprintf(ledes[outlet]+"\n\n“In %[1]s %[6]s,” %[4]s said.\n\nAbout %[7]d people from %[5]s spent the night in a school in %[1]s.", town, x.what, x.office, x.who, x.where, x.said, count)
	return ingest.Item{Input: fmt.Sprintf("input %d", i), Text: text, Given: []report.Claim{{Field: "published", Value: day, From: "given"},
		{Field: "outlet", Value: fmt.Sprintf("Outlet %d", outlet), From: "given"}, {Field: "url", Value: address, From: "given"}}}
}

// dump writes all that a store says of its stories, without the hours.
func dump(t testing.TB, s *sqlite.Store) string {
	t.Helper()
	ctx := context.Background()
	all, next, err := s.Stories(ctx, store.StoryFilter{}, store.Page{Limit: 1000})
	if err != nil || next != "" {
		t.Fatalf("stories: %v %q", err, next)
	}
	var b bytes.Buffer
	for _, x := range all {
		r, err := s.Record(ctx, x.ID)
		if err != nil {
			t.Fatal(err)
		}
		x.Changed = time.Time{}
		for _, part := range []any{x, r.Value} {
			line, err := json.Marshal(part)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(line)
			b.WriteByte('\n')
		}
		for _, id := range x.Reports {
			versions, err := s.Versions(ctx, id)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range versions {
				fmt.Fprintln(&b, v.Report, v.Number, v.SHA256)
			}
		}
	}
	return b.String()
}

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
