package align_test

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"synoptic/compare/align"
	"synoptic/corpus"
	"synoptic/language"
	"synoptic/span"
)

// BenchmarkAllPairs aligns every pair of 204 real reports, 20,706 pairs, on
// one core.
func BenchmarkAllPairs(b *testing.B) {
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", "clusters", "news_cluster.jsonl.gz"))
	if err != nil {
		b.Skip("needs data outside the repository")
	}
	defer f.Close() //nolint:errcheck // read only
	z, err := gzip.NewReader(f)
	if err != nil {
		b.Fatal(err)
	}
	reports, err := corpus.ReadClusters(z)
	if err != nil {
		b.Fatal(err)
	}
	var texts []*language.Text
	for _, r := range reports {
		texts = append(texts, language.Read(r.Text, []span.Span{{Start: 0, End: len(r.Text)}}))
	}
	b.ReportAllocs()
	for b.Loop() {
		list := make([]*align.Sequence, len(texts))
		for i, t := range texts {
			list[i] = align.New(t, 8)
		}
		align.All(list)
	}
}
