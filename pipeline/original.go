package pipeline

import (
	"cmp"
	"slices"

	"synoptic/compare/original"
	"synoptic/ingest"
	"synoptic/ingest/extract"
)

// originals parts the texts of documents from the reports. They are in order
// of their ids, each once.
func originals(items []ingest.Item) (texts []*original.Text, reports []ingest.Item, rejected []ingest.Rejected) {
	for _, x := range items {
		if !x.Original {
			reports = append(reports, x)
			continue
		}
		v, err := extract.Version(x)
		if err != nil {
			rejected = append(rejected, ingest.Rejected{Input: x.Input, Reason: err.Error()})
			continue
		}
		v.ID = "o" + v.ID[1:]
		texts = append(texts, original.Read(v))
	}
	slices.SortStableFunc(texts, func(a, b *original.Text) int {
		return cmp.Or(cmp.Compare(a.Version.ID, b.Version.ID), cmp.Compare(a.Version.Inputs[0], b.Version.Inputs[0]))
	})
	texts = slices.CompactFunc(texts, func(a, b *original.Text) bool { return a.Version.ID == b.Version.ID })
	return texts, reports, rejected
}
