package tag

import (
	"cmp"
	"math"
	"slices"

	"synoptic/language"
	"synoptic/learn"
)

// How the tagger is trained; measured on the dev parts of EWT and GUM.
const (
	epochs     = 8
	minUpdates = 4
	lead       = 40    // by how much the sum of the right tag must exceed the others
	knownCount = 20    // a word is looked up when it stands as often …
	knownShare = 0.995 // … and has one tag in this share
)

// Train learns a tagger of at most limit rows from texts with gold tags.
func Train(texts []*language.Text, limit int) *Tagger {
	g := &Tagger{known: knownWords(texts)}
	trainer := learn.NewTrainer(len(labels))
	trainer.MinUpdates = minUpdates
	all := sentencesOf(texts)
	sums := make([]int32, len(labels))
	for epoch := range epochs {
		for _, n := range learn.Order(len(all), uint64(epoch)) {
			g.learn(trainer, all[n].text, all[n].words, sums)
		}
	}
	g.scores = trainer.Table(limit)
	return g
}

// place is a sentence of one of several texts.
type place struct {
	text  *language.Text
	words language.Range
}

func sentencesOf(texts []*language.Text) (all []place) {
	for _, t := range texts {
		for _, k := range t.Sentences {
			all = append(all, place{t, k.Range})
		}
	}
	return all
}

// learn corrects trainer on one sentence. Features see the tags that the
// model gave, as they will when it is used.
func (g *Tagger) learn(trainer *learn.Trainer, t *language.Text, r language.Range, sums []int32) {
	var s sentence
	s.read(t, r)
	for i := range r.End - r.Start {
		tok := &t.Tokens[r.Start+i]
		said := g.known.Label(knownKey(&s.forms[margin+i]))
		if said < 0 {
			keys := s.features(i)
			clear(sums)
			trainer.ScoreKeys(sums, keys)
			said = learn.Best(sums)
			gold := numberOf(tok.Fine, tok.Tag)
			own := sums[gold]
			sums[gold] = math.MinInt32
			if other := learn.Best(sums); sums[other]+lead >= own {
				trainer.UpdateKeys(keys, gold, 1)
				trainer.UpdateKeys(keys, other, -1)
			}
			trainer.Tick()
		}
		s.said = append(s.said, uint64(said))
	}
}

// knownWords returns the table of frequent words with one tag only.
func knownWords(texts []*language.Text) *learn.Table {
	counts := map[learn.Key][]int{}
	var s sentence
	for _, p := range sentencesOf(texts) {
		s.read(p.text, p.words)
		for i := range p.words.End - p.words.Start {
			k := knownKey(&s.forms[margin+i])
			if counts[k] == nil {
				counts[k] = make([]int, len(labels))
			}
			tok := &p.text.Tokens[p.words.Start+i]
			counts[k][numberOf(tok.Fine, tok.Tag)]++
		}
	}
	var rows []learn.Row
	for k, n := range counts {
		total, most := 0, 0
		for l, c := range n {
			total += c
			if c > n[most] {
				most = l
			}
		}
		if total >= knownCount && float64(n[most]) >= knownShare*float64(total) {
			w := make([]int32, len(labels))
			w[most] = 1
			rows = append(rows, learn.Row{Key: k, Weights: w})
		}
	}
	slices.SortFunc(rows, func(a, b learn.Row) int { return cmp.Compare(a.Key, b.Key) })
	return learn.NewTable(len(labels), rows)
}
