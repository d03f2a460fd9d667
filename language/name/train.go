package name

import (
	"math"

	"synoptic/language"
	"synoptic/learn"
)

// Example is a document with its names.
type Example struct {
	Text    *language.Text
	Names   []Name // in order
	Partial bool   // no Misc is marked, though there may be some
}

// margin is by how much the right path has to lead, for each token of what is
// wrong. Chosen on the development parts of UNER and GUM: 0 to 150 tried,
// within 1.2 points of F.
const margin = 5

// Options says how to train.
type Options struct {
	Models     int // how many models to learn and average
	Epochs     int
	Rows       int // rows to keep
	MinUpdates int
}

// Train learns a model from the examples: the mean of several that see them in
// different orders and err in different places. The result depends on the
// order of the examples and on nothing else.
func Train(examples []Example, o Options) *learn.Narrow {
	models := make([][]learn.Row, o.Models)
	for i := range models {
		models[i] = trainOne(examples, o, i)
	}
	return learn.NewNarrow(int(types-Person), relative(learn.Mean(models, o.Rows)))
}

// trainOne learns model n.
func trainOne(examples []Example, o Options, n int) []learn.Row {
	m := learn.NewTrainer(int(types))
	m.MinUpdates = o.MinUpdates
	for epoch := range o.Epochs {
		for _, i := range learn.Order(len(examples), uint64(n*o.Epochs+epoch)) {
			learnFrom(m, &examples[i])
		}
	}
	return m.Rows(math.MaxInt)
}

// relative returns rows with the weights of the types less that of None.
func relative(rows []learn.Row) []learn.Row {
	for i := range rows {
		w := rows[i].Weights
		for t := Person; t < types; t++ {
			w[t] -= w[None]
		}
		rows[i].Weights = w[Person:]
	}
	return rows
}

// trainer makes a scorer of a trainer.
type trainer struct{ *learn.Trainer }

func (t trainer) score(sums *[types]int32, keys []learn.Key) { t.ScoreKeys(sums[:], keys) }

// learnFrom goes over one document as Find does and corrects m run by run.
func learnFrom(m *learn.Trainer, x *Example) {
	d := newDocument(x.Text)
	g := newGold(x)
	l := &lattice{document: d}
	for _, r := range d.runs {
		l.score(r, trainer{m})
		g.cover(l)
		gold := l.best(g.allows, nil)
		said := l.best(nil, func(r language.Range, t Type) int32 {
			if g.allows(r, t) {
				return 0
			}
			return margin * int32(r.End-r.Start)
		})
		if !same(said, gold) {
			l.update(m, gold, 1)
			l.update(m, said, -1)
		}
		m.Tick()
		d.remember(said)
	}
}

// gold answers which names an example permits.
type gold struct {
	partial bool
	at      map[language.Range]Type
	inside  map[int]bool // tokens within names
	covered map[int]bool // those that some candidate of the lattice covers
}

func newGold(x *Example) *gold {
	g := &gold{x.Partial, map[language.Range]Type{}, map[int]bool{}, map[int]bool{}}
	for _, n := range x.Names {
		g.at[n.Range] = n.Type
		for i := n.Start; i < n.End; i++ {
			g.inside[i] = true
		}
	}
	return g
}

// cover notes which names of the example are candidates of l.
func (g *gold) cover(l *lattice) {
	for k := range l.names {
		start := k / maxName
		r := l.span(edge{start, start + k%maxName + 1})
		if l.names[k].possible && g.at[r] != None {
			for i := r.Start; i < r.End; i++ {
				g.covered[i] = true
			}
		}
	}
}

// allows is a [filter]. Tokens of a name that no candidate covers may be plain
// words; where Misc is not marked, what is no name may be one.
func (g *gold) allows(r language.Range, t Type) bool {
	if t == None {
		return !g.covered[r.Start]
	}
	if t == Misc && g.partial {
		for i := r.Start; i < r.End; i++ {
			if g.inside[i] {
				return false
			}
		}
		return true
	}
	return g.at[r] == t
}

func same(a, b []Name) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Range != b[i].Range || a[i].Type != b[i].Type {
			return false
		}
	}
	return true
}

// update adds by to the weights of the path that holds names.
func (l *lattice) update(m *learn.Trainer, names []Name, by int32) {
	label := make([]Type, l.run.End-l.run.Start)
	for _, n := range names {
		for i := n.Start; i < n.End; i++ {
			label[i-l.run.Start] = n.Type
		}
		l.keys = l.nameKeys(l.keys[:0], n.Range, l.run)
		m.UpdateKeys(l.keys, int(n.Type), by)
	}
	for i, t := range label {
		l.keys = l.tokenKeys(l.keys[:0], l.run.Start+i)
		m.UpdateKeys(l.keys, int(t), by)
	}
}
