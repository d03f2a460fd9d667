package quote

import (
	"fmt"
	"slices"

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

// Train learns a model. Progress is told what is done; it may be nil.
//
// The second pass learns from labels that a first pass gave to texts it had
// not seen (jack-knifing), so that it meets the faults that it will meet.
func Train(list []Example, progress func(string)) *Model {
	if progress == nil {
		progress = func(string) {}
	}
	s := &school{list: list, progress: progress}
	words := count(list)
	for _, x := range list {
		gold := labelled(x.Text, x.Right)
		s.gold = append(s.gold, gold)
		s.views = append(s.views, newView(new(learn.Values), x.Text, x.Passages, x.Found, words, gold))
	}
	links := trainLinks(list, s.views, rows)
	s.prepare(templates)
	s.jackknife()
	first := s.fit()
	s.prepare(allTemplates)
	both := learn.Beside(first, s.fit(), rows)
	return newModel(words.freeze(), links, learn.NewMiddle(2*int(labels), both))
}

// school holds what the passes learn from.
type school struct {
	list     []Example
	progress func(string)
	gold     [][]uint8
	views    []*view
	trainer  *learn.ChainTrainer
	lessons  []lesson
}

// lesson is a paragraph of a text.
type lesson struct {
	learn.Sequence
	text int
	at   language.Range
}

// prepare makes the features of all paragraphs.
func (s *school) prepare(list []learn.Conjunction) {
	s.trainer = learn.NewChainTrainer(int(labels), follows, rate)
	s.lessons = s.lessons[:0]
	var keys []learn.Key
	for d, v := range s.views {
		for _, p := range v.Paragraphs {
			if p.Start == p.End {
				continue
			}
			l := lesson{text: d, at: p, Sequence: learn.Sequence{Gold: repaired(slices.Clone(s.gold[d][p.Start:p.End]))}}
			for i := p.Start; i < p.End; i++ {
				keys = v.Keys(keys[:0], list, 0, i)
				for _, k := range keys {
					l.Rows = append(l.Rows, s.trainer.Row(k))
				}
				l.Ends = append(l.Ends, int32(len(l.Rows)))
			}
			s.lessons = append(s.lessons, l)
		}
	}
	s.trainer.Drop(least)
	for i := range s.lessons {
		s.trainer.Renumber(&s.lessons[i].Sequence)
	}
}

// jackknife gives every text the labels of a first pass that has not seen it.
func (s *school) jackknife() {
	var path learn.Path
	for f := range folds {
		t := s.trainer.Fresh()
		s.teach(t, func(l *lesson) bool { return l.text%folds != f })
		for i := range s.lessons {
			if l := &s.lessons[i]; l.text%folds == f {
				t.Decode(&path, &l.Sequence)
				s.views[l.text].said(l.at, &path)
			}
		}
	}
	for _, v := range s.views {
		for _, p := range v.Paragraphs {
			v.again(p)
		}
	}
}

// fit learns from all.
func (s *school) fit() []learn.Row {
	s.teach(s.trainer, func(*lesson) bool { return true })
	return s.trainer.Rows()
}

// teach shows t the lessons that are chosen.
func (s *school) teach(t *learn.ChainTrainer, chosen func(*lesson) bool) {
	var list []learn.Sequence
	for i := range s.lessons {
		if chosen(&s.lessons[i]) {
			list = append(list, s.lessons[i].Sequence)
		}
	}
	for e := range epochs {
		s.progress(fmt.Sprintf("%d paragraphs, epoch %d: loss %.4f", len(list), e+1, t.Epoch(list, uint64(e))))
	}
}
