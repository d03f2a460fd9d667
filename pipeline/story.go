package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/compare/original"
	"synoptic/compare/reuse"
	"synoptic/correct"
	"synoptic/ingest"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
	"synoptic/story"
)

// The versions of the stages. What was kept under another number is stale and
// made again, so a change of what a stage finds in the same input needs a new
// number here.
const (
	ReadingStage = 3 // extract to reading, and what grouping looks at
	RecordStage  = 6 // compare to record, and what search looks at
)

// added returns what a log adds: the texts of documents, and the last word on
// outlets. What the program cannot read, it did not take.
func added(log []correct.Correction) ([]*original.Text, reuse.Options) {
	var items []ingest.Item
	for _, c := range log {
		if c.Kind == correct.Document {
			items = append(items, ingest.Item{Input: c.Name, Text: c.Value, Original: true})
		}
	}
	texts, _, _ := originals(items)
	known, err := reuse.ReadOutlets(strings.NewReader(correct.KnownOutlets(log)))
	if err != nil {
		known = nil
	}
	return texts, reuse.Options{Outlets: known}
}

// Story makes the record of one story with the id given, as the user's log
// corrects it. Read gives the reading of a version, which may be one made
// before. The order of versions changes nothing.
func Story(id string, versions []*report.Version, log []correct.Correction, read func(*report.Version) *reading.Reading) *record.Record {
	log = correct.Live(log)
	versions = slices.Clone(versions)
	for i, v := range versions {
		versions[i] = correct.Version(v, log)
	}
	slices.SortFunc(versions, func(a, b *report.Version) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
	})
	readings := make([]*reading.Reading, len(versions))
	for i, v := range versions {
		readings[i] = read(v)
	}
	readings = story.Told(readings)
	texts, known := added(log)
	found := compare(readings, texts, known)
	found.ID = id
	rec := record.Build(readings, texts, []record.Findings{found}, nil)
	correct.Record(rec, log)
	return rec
}
