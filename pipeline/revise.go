package pipeline

import (
	"fmt"

	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/reading"
	"synoptic/record"
)

// Revise says what changed from item a to item b, whichever reports they are.
func Revise(a, b ingest.Item) (*record.Revision, error) {
	var read [2]*reading.Reading
	for i, item := range []ingest.Item{a, b} {
		v, err := extract.Version(item)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", item.Input, err)
		}
		read[i] = reading.Read(v)
	}
	return record.Revise(read[0], read[1]), nil
}
