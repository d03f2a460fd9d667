// Package pipeline is the only room that knows the order of the stages:
// extract, read, group, compare, record. Here they run once, in memory;
// pipeline/newsroom runs them for a store.
package pipeline

import (
	"cmp"
	"io"
	"runtime"
	"slices"
	"sync"

	"synoptic/compare/account"
	"synoptic/compare/agree"
	"synoptic/compare/answer"
	"synoptic/compare/brief"
	"synoptic/compare/difference"
	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/original"
	"synoptic/compare/position"
	"synoptic/compare/reuse"
	"synoptic/compare/revision"
	"synoptic/compare/statement"
	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/reading"
	"synoptic/record"
	"synoptic/report"
	"synoptic/story"
)

// Options say what the items do not. The zero value says nothing.
type Options struct {
	Outlets  reuse.Outlets // what the user knows of outlets
	OneStory bool          // all reports are of one story, however unlike they are
}

// WithOutlets is o with what an outlets file says; see [reuse.ReadOutlets].
func (o Options) WithOutlets(r io.Reader) (Options, error) {
	var err error
	o.Outlets, err = reuse.ReadOutlets(r)
	return o, err
}

// Run is [Options.Run] without options.
func Run(items []ingest.Item, rejected []ingest.Rejected, done func()) *record.Record {
	return Options{}.Run(items, rejected, done)
}

// Run makes one record of items: of those that are reports, beside the
// original texts of the documents among them. Done is called after each report
// that has been read, from several goroutines; it may be nil. The record
// depends on the items and options alone, not on the order of items.
func (o Options) Run(items []ingest.Item, rejected []ingest.Rejected, done func()) *record.Record {
	texts, reports, unread := originals(items)
	readings, bad := readAll(reports, done)
	rejected = slices.Concat(rejected, unread, bad)
	slices.SortFunc(rejected, func(a, b ingest.Rejected) int {
		return cmp.Or(cmp.Compare(a.Input, b.Input), cmp.Compare(a.Line, b.Line))
	})
	var stories []record.Findings
	groups := o.group(readings)
	known := reuse.Options{Outlets: o.Outlets, Boilerplate: reuse.FindBoilerplate(readings, groups)}
	for _, members := range groups {
		var list []*reading.Reading
		for _, i := range members {
			list = append(list, readings[i])
		}
		list = story.Told(list)
		for k, i := range members {
			readings[i] = list[k]
		}
		stories = append(stories, compare(list, texts, known))
	}
	return record.Build(readings, texts, stories, rejected)
}

// group returns the stories among readings.
func (o Options) group(readings []*reading.Reading) [][]int {
	if !o.OneStory || len(readings) == 0 {
		return story.Group(readings)
	}
	all := make([]int, len(readings))
	for i := range all {
		all[i] = i
	}
	return [][]int{all}
}

// readAll extracts and reads the items on all cores. The same report twice is
// one reading with several inputs.
func readAll(items []ingest.Item, done func()) ([]*reading.Reading, []ingest.Rejected) {
	items = parts(items)
	versions := make([]*report.Version, len(items))
	reasons := make([]error, len(items))
	parallel(len(items), func(i int) { versions[i], reasons[i] = extract.Version(items[i]) })
	var rejected []ingest.Rejected
	for i, err := range reasons {
		if err != nil {
			rejected = append(rejected, ingest.Rejected{Input: items[i].Input, Reason: err.Error()})
		}
	}
	unique := merge(versions)
	readings := make([]*reading.Reading, len(unique))
	parallel(len(unique), func(i int) {
		readings[i] = reading.Read(unique[i])
		if done != nil {
			done()
		}
	})
	return readings, rejected
}

// parts splits items that hold several reports.
func parts(items []ingest.Item) []ingest.Item {
	var out []ingest.Item
	for _, item := range items {
		out = append(out, extract.Split(item)...)
	}
	return out
}

// merge orders versions by publication, then id, and joins the inputs of those
// with the same id.
func merge(versions []*report.Version) []*report.Version {
	versions = slices.DeleteFunc(versions, func(v *report.Version) bool { return v == nil })
	slices.SortStableFunc(versions, func(a, b *report.Version) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Inputs[0], b.Inputs[0]))
	})
	var out []*report.Version
	for _, v := range versions {
		if n := len(out); n > 0 && out[n-1].ID == v.ID {
			out[n-1].Inputs = append(out[n-1].Inputs, v.Inputs...)
			continue
		}
		out = append(out, v)
	}
	return out
}

// parallel calls do for 0 … n-1 on all cores and waits.
func parallel(n int, do func(i int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

// compare sets the readings of one story side by side.
func compare(readings []*reading.Reading, texts []*original.Text, o reuse.Options) record.Findings {
	f := record.Findings{Readings: readings}
	f.Lineage = reuse.Find(readings, o)
	f.Entities = entity.Join(readings)
	f.Statements = statement.Find(readings, f.Entities)
	f.Documents = document.Join(readings, f.Entities, f.Statements)
	f.Documents = document.Unmarked(f.Documents, readings, f.Statements, f.Lineage.Passages)
	f.Originals, f.Documents = original.Attach(texts, readings, f.Documents, f.Statements)
	var speaking [][]int
	for _, d := range f.Documents {
		speaking = append(speaking, d.Speaks)
	}
	f.Entities = entity.Unite(f.Entities, speaking)
	f.Figures = agree.Figures(readings, f.Lineage, f.Documents)
	f.Dates = agree.Dates(readings)
	f.Positions = position.Find(readings, f.Entities)
	f.Exchanges = answer.Find(readings, f.Entities)
	versions := revision.Find(readings, &f.Lineage)
	sides := &difference.Story{Readings: readings, Lineage: f.Lineage, Entities: f.Entities,
		Statements: f.Statements, Documents: f.Documents, Originals: f.Originals, Figures: f.Figures, Dates: f.Dates, Positions: f.Positions, Versions: versions}
	f.Differences = difference.Find(sides)
	f.Shifts = account.Find(&account.Story{Readings: readings, Figures: f.Figures, Versions: versions, Reversals: difference.Reversals(sides)})
	b := &brief.Story{Readings: readings, Lineage: f.Lineage, Statements: f.Statements, Figures: f.Figures}
	f.Title, f.Brief, f.Timeline = brief.Title(b), brief.Brief(b), brief.Timeline(b)
	f.Background = brief.Background(b, f.Brief)
	f.Entities = entity.Tidy(f.Entities, readings, acting(&f))
	return f
}
