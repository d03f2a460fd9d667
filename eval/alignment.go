package eval

import (
	"cmp"
	"slices"

	"synoptic/corpus"
	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/record"
	"synoptic/report"
)

// alignment measures figures side by side: one record is made of all reports,
// and each marked mention is taken to be the said mention of the same report
// with the greatest Jaccard index of characters (ties: the shortest).
//
// Grouping: of the pairs of marked mentions of one story, those in one said
// figure are said, those in one marked figure are gold. Mentions that nobody
// marked do not count. Verdict: a marked figure of several mentions is right
// when the said figure that holds most of its mentions, and more than half,
// has its verdict; agree, compatible and refined are one verdict here, for
// marked figures draw their line elsewhere. Differ: the figures of all reports
// on which they are said to differ; right are those that hold a mention of a
// marked one, so precision is a lower bound.
func alignment(gold []Gold) ([]Score, error) {
	figures, err := named(corpus.ReadAligned)(gold[0])
	if err != nil {
		return nil, err
	}
	reports, err := named(corpus.ReadClusters)(gold[1])
	if err != nil {
		return nil, err
	}
	a := aligner{record: pipeline.Run(items(reports), nil, nil)}
	a.index()
	return []Score{a.grouping(figures), a.verdicts(figures), a.differ(figures)}, nil
}

// items are the reports as `synoptic read` takes them. Their texts open with
// the headline; it is not given once more, since positions count in the text.
func items(reports []corpus.Clustered) (out []ingest.Item) {
	for _, r := range reports {
		item := ingest.Item{Input: r.ID, Text: r.Text}
		for _, c := range []report.Claim{{Field: "published", Value: r.Date}, {Field: "outlet", Value: r.Outlet}, {Field: "url", Value: r.URL}} {
			if c.Value != "" {
				c.From = "given"
				item.Given = append(item.Given, c)
			}
		}
		out = append(out, item)
	}
	return out
}

// aligner finds marked mentions in a record.
type aligner struct {
	record *record.Record
	at     map[string][]said // by input
}

// said is one mention of a figure of the record.
type said struct {
	figure     *record.Figure
	start, end int
}

func (a *aligner) index() {
	a.at = map[string][]said{}
	inputs := map[string][]string{}
	for i := range a.record.Reports {
		inputs[a.record.Reports[i].ID] = a.record.Reports[i].Inputs
	}
	for i := range a.record.Stories {
		for k := range a.record.Stories[i].Figures {
			f := &a.record.Stories[i].Figures[k]
			for _, m := range f.Mentions {
				for _, in := range inputs[m.Report] {
					a.at[in] = append(a.at[in], said{f, m.Start, m.End})
				}
			}
		}
	}
}

// find returns the figure in which the record has p, nil for none.
func (a *aligner) find(p corpus.Place) *record.Figure {
	best := said{}
	most := 0.0
	for _, x := range a.at[p.Report] {
		shared := min(x.end, p.End) - max(x.start, p.Start)
		if shared <= 0 {
			continue
		}
		j := float64(shared) / float64(max(x.end, p.End)-min(x.start, p.Start))
		if j > most || j == most && x.end-x.start < best.end-best.start {
			best, most = x, j
		}
	}
	return best.figure
}

func (a *aligner) grouping(figures []corpus.Aligned) Score {
	type mention struct {
		gold int
		said *record.Figure
	}
	var list []mention
	for i, f := range figures {
		for _, p := range f.Mentions {
			list = append(list, mention{i, a.find(p)})
		}
	}
	var c count
	for n, x := range list {
		for _, y := range list[n+1:] {
			gold, said := x.gold == y.gold, x.said != nil && x.said == y.said
			c.gold, c.said, c.right = c.gold+one(gold), c.said+one(said), c.right+one(gold && said)
		}
	}
	return c.score("pairs of one quantity")
}

func (a *aligner) verdicts(figures []corpus.Aligned) Score {
	right, n := 0, 0
	for _, f := range figures {
		if len(f.Mentions) < 2 {
			continue
		}
		n++
		x, share := a.home(f)
		right += one(2*share > len(f.Mentions) && outcome(x.Relation) == outcome(f.Relation))
	}
	return accuracy("verdict right", right, n)
}

// home returns the said figure with most mentions of f, and how many.
func (a *aligner) home(f corpus.Aligned) (*record.Figure, int) {
	held := map[*record.Figure]int{}
	var order []*record.Figure
	for _, p := range f.Mentions {
		if x := a.find(p); x != nil {
			if held[x] == 0 {
				order = append(order, x)
			}
			held[x]++
		}
	}
	if len(order) == 0 {
		return nil, 0
	}
	best := slices.MaxFunc(order, func(x, y *record.Figure) int { return cmp.Compare(held[x], held[y]) })
	return best, held[best]
}

// outcome is the class of a verdict that counts.
func outcome(relation string) string {
	switch relation {
	case "agree", "compatible", "refined":
		return "no contradiction"
	case "update", "updated":
		return "updated"
	}
	return relation
}

func (a *aligner) differ(figures []corpus.Aligned) Score {
	marked := map[*record.Figure]bool{}
	var c count
	for _, f := range figures {
		if f.Relation == "differ" {
			c.gold++
			for _, p := range f.Mentions {
				marked[a.find(p)] = true
			}
		}
	}
	for i := range a.record.Stories {
		for k := range a.record.Stories[i].Figures {
			if f := &a.record.Stories[i].Figures[k]; f.Relation == "differ" {
				c.said++
				c.right += one(marked[f])
			}
		}
	}
	return c.score("said to differ")
}
