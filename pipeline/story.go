package pipeline

import (
	"cmp"
	"slices"

	"synoptic/compare/reuse"
	"synoptic/correct"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
)

// The versions of the stages. What was kept under another number is stale and
// made again, so a change of what a stage finds in the same input needs a new
// number here.
const (
	ReadingStage = 1 // extract to reading, and what grouping looks at
	RecordStage  = 2 // compare to record, and what search looks at
)

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
	found := compare(readings, nil, reuse.Options{})
	found.ID = id
	rec := record.Build(readings, nil, []record.Findings{found}, nil)
	correct.Record(rec, log)
	return rec
}
