package quote

import (
	"synoptic/language"
	"synoptic/learn"
)

// tagger labels one paragraph after another.
type tagger struct {
	*Model
	*view
	*work
}

// allTemplates are those of both passes; their weights are looked up once.
var allTemplates = joined(templates, again)

// tagged are the labels of the tokens of a text, and by how much each is better
// than the second best.
type tagged struct {
	labels []uint8
	lead   []int32
}

// tag labels all tokens of v.
func (m *Model) tag(v *view, w *work) tagged {
	out := tagged{make([]uint8, len(v.Tokens)), make([]int32, len(v.Tokens))}
	g := &tagger{m, v, w}
	for _, p := range v.Paragraphs {
		g.paragraph(p)
		copy(out.labels[p.Start:], g.path.Labels)
		for i := range g.path.Labels {
			out.lead[p.Start+i] = lead(&g.path, i)
		}
	}
	return out
}

// lead returns by how much the best path is better than the best with another
// label at position i.
func lead(path *learn.Path, i int) int32 {
	n := int(labels)
	second := int32(1 << 30)
	for l, m := range path.Margin[i*n:][:n] {
		if l != int(path.Labels[i]) {
			second = min(second, m)
		}
	}
	return second
}

// eager is what a source or cue is worth beyond what the model gives it, and
// eagerContent a content: likelihood leaves out more parts than are wrong. On
// the development part of PolNeAR they lose 6 points of precision and win 4 of
// recall.
const (
	eager        = learn.Unit * 65 / 100
	eagerContent = learn.Unit * 4 / 10
)

func (g *tagger) paragraph(p language.Range) {
	g.score(p, templates, 0)
	g.first.Decode(&g.path, g.firstSums)
	g.said(p, &g.path)
	g.view.again(p)
	g.score(p, allTemplates, len(templates))
	for i := 0; i < len(g.secondSums); i += int(labels) {
		g.secondSums[i+int(beginSource)] += eager
		g.secondSums[i+int(beginCue)] += eager
		g.secondSums[i+int(beginContent)] += eagerContent
	}
	g.second.Decode(&g.path, g.secondSums)
}

// score adds the weights of the templates from number from on to the sums of
// the tokens of p.
func (g *tagger) score(p language.Range, list []learn.Conjunction, from int) {
	n := int(labels)
	if from == 0 {
		g.firstSums, g.secondSums = zeros(g.firstSums, (p.End-p.Start)*n), zeros(g.secondSums, (p.End-p.Start)*n)
	}
	var both [2 * labels]int32
	for i := p.Start; i < p.End; i++ {
		clear(both[:])
		g.keys = g.Keys(g.keys[:0], list, from, i)
		g.Model.labels.AddAll(both[:], g.keys)
		at := (i - p.Start) * n
		for l := range n {
			g.firstSums[at+l] += both[l]
			g.secondSums[at+l] += both[n+l]
		}
	}
}

// zeros returns a slice of n zeros, in the memory of list where that is enough.
func zeros(list []int32, n int) []int32 {
	if cap(list) < n {
		return make([]int32, n, n*5/4)
	}
	list = list[:n]
	clear(list)
	return list
}
