package quote

import (
	"fmt"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/form"
	"synoptic/language/mark"
	"synoptic/learn"
)

// Example is one text with the attributions that people found in it.
type Example struct {
	Text     *language.Text
	Passages []mark.Passage
	Found    *mention.Finding
	Right    []Quote
}

// count counts how often lemmas, and classes of words, are cues.
func count(list []Example) *words {
	w := &words{counts: map[learn.Key]wordCount{}}
	for _, x := range list {
		for i, l := range labelled(x.Text, x.Right) {
			w.add(lemmaKey(form.OfLower(x.Text.Tokens[i].Lemma).Word), l)
			if c := form.Of(x.Text, i).Class; c > 0 {
				w.add(groupKey(uint64(c)), l)
			}
		}
	}
	return w
}

// How the tagger is trained; chosen on the development part of PolNeAR.
var rate = learn.Rate{Step: 0.02, Sparse: 1, Shrink: 0.01}

const (
	epochs = 6
	folds  = 3       // parts that the first pass labels after learning from the others
	least  = 2       // times that a feature is seen
	rows   = 250_000 // features kept, so that the file stays below 6 MB
)

// paragraphs are the examples that a chain learns from, and where they stand.
type paragraphs struct {
	list []learn.Sequence
	at   []language.Range
	doc  []int
}

// sequences makes the features of all texts.
func sequences(t *learn.ChainTrainer, list []Example, views []*view, gold [][]uint8, templates []learn.Conjunction) *paragraphs {
	var out paragraphs
	var keys []learn.Key
	for d, x := range list {
		for _, p := range x.Text.Paragraphs {
			if p.Start == p.End {
				continue
			}
			s := learn.Sequence{Gold: gold[d][p.Start:p.End]}
			repaired(s.Gold)
			for i := p.Start; i < p.End; i++ {
				keys = views[d].Keys(keys[:0], templates, 0, i)
				for _, k := range keys {
					s.Rows = append(s.Rows, t.Row(k))
				}
				s.Ends = append(s.Ends, int32(len(s.Rows)))
			}
			out.list, out.at, out.doc = append(out.list, s), append(out.at, p), append(out.doc, d)
		}
	}
	return &out
}

// Train learns a model. Progress tells what is done; it may be nil.
func Train(list []Example, progress func(string)) *Model {
	if progress == nil {
		progress = func(string) {}
	}
	words := count(list)
	views := make([]*view, len(list))
	gold := make([][]uint8, len(list))
	for d, x := range list {
		gold[d] = labelled(x.Text, x.Right)
		views[d] = newView(x.Text, x.Passages, x.Found, words, gold[d])
	}
	tables := []*learn.Table{words.freeze().table, trainLinks(list, views, rows)}
	t := learn.NewChainTrainer(int(labels), follows, rate)
	s := sequences(t, list, views, gold, templates)
	t.Drop(s.list, least)
	var path learn.Path
	for f := range folds {
		x := t.Fresh()
		var rest []learn.Sequence
		for i, q := range s.list {
			if s.doc[i]%folds != f {
				rest = append(rest, q)
			}
		}
		for e := range epochs {
			progress(fmt.Sprintf("fold %d, epoch %d: loss %.4f", f+1, e+1, x.Epoch(rest, uint64(e))))
		}
		for i := range s.list {
			if s.doc[i]%folds == f {
				x.Decode(&path, &s.list[i])
				views[s.doc[i]].said(s.at[i], &path)
			}
		}
	}
	first := fit(t, s, progress)
	for _, v := range views {
		for _, p := range v.Paragraphs {
			v.again(p)
		}
	}
	t = learn.NewChainTrainer(int(labels), follows, rate)
	s = sequences(t, list, views, gold, allTemplates)
	t.Drop(s.list, least)
	both := learn.Beside(first, fit(t, s, progress), rows)
	return newModel(append(tables, learn.NewTable(2*int(labels), both)))
}

// fit trains a chain on all of s.
func fit(t *learn.ChainTrainer, s *paragraphs, progress func(string)) []learn.Row {
	t = t.Fresh()
	for e := range epochs {
		progress(fmt.Sprintf("epoch %d: loss %.4f", e+1, t.Epoch(s.list, uint64(e))))
	}
	return t.Rows()
}

// Pieces tags one text.
func (m *Model) Pieces(x *Example) (out []Quote) {
	v := newView(x.Text, x.Passages, x.Found, m.words, nil)
	list := m.tag(v).labels
	for _, p := range x.Text.Paragraphs {
		for _, y := range pieces(x.Text, p.Start, list[p.Start:p.End]) {
			q := Quote{}
			s := x.Text.Span(y.Range)
			switch y.part {
			case sourcePart:
				q.Source = append(q.Source, s)
			case cuePart:
				q.Cue = append(q.Cue, s)
			case contentPart:
				q.Content = append(q.Content, s)
			}
			out = append(out, q)
		}
	}
	return out
}
