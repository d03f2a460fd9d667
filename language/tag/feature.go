package tag

import (
	"synoptic/language"
	"synoptic/language/form"
	"synoptic/learn"
)

// margin is how many words beyond a sentence features look at.
const margin = 2

// sentence is what features of one sentence are made from.
type sentence struct {
	forms []form.Form // with margin before and behind
	said  []uint64    // labels so far, with margin before
	keys  []learn.Key
}

// outside is the form of places beyond a sentence.
var outside = form.Form{Word: 1, Shape: 1, Suffix: [4]uint64{1, 1, 1, 1}}

// read prepares s for the sentence r of t.
func (s *sentence) read(t *language.Text, r language.Range) {
	s.forms = append(s.forms[:0], outside, outside)
	for i := r.Start; i < r.End; i++ {
		s.forms = append(s.forms, form.Of(t, i))
	}
	s.forms = append(s.forms, outside, outside)
	s.said = append(s.said[:0], uint64(len(labels)), uint64(len(labels)))
}

// near, far and kind are how many steps of the path to the class of a word
// features take, beside the whole path.
const (
	near = 8
	kind = 5
)

// templates start the keys of features.
var templates = func() (t [64]learn.Key) {
	for i := range t {
		t[i] = learn.Template(i)
	}
	return t
}()

// add adds the feature of a value, add2 and add3 those of several; each has
// a template of its own by the order in which they are added.
func (s *sentence) add(a uint64) { s.keys = append(s.keys, templates[len(s.keys)].With(a)) }
func (s *sentence) add2(a, b uint64) {
	s.keys = append(s.keys, templates[len(s.keys)].With(a).With(b))
}

// features returns the features of word i, which live until the next call.
// Words before i are tagged.
func (s *sentence) features(i int) []learn.Key {
	i += margin
	w, a, b, c, d := &s.forms[i], &s.forms[i-1], &s.forms[i+1], &s.forms[i-2], &s.forms[i+2]
	t1, t2 := s.said[i-1], s.said[i-2]
	wc, bc := uint64(w.Class.Steps(near)), uint64(b.Class.Steps(near))
	s.keys = s.keys[:0]
	s.add(0)
	s.add(w.Word)
	s.add2(w.Word, w.Shape)
	s.add(w.Suffix[3])
	s.add(w.Suffix[2])
	s.add(w.Suffix[1])
	s.add(w.Suffix[0])
	s.add(w.Prefix[2])
	s.add(w.Prefix[0])
	s.add(w.Shape)
	s.add2(w.Shape, w.Suffix[2])
	s.add(t1)
	s.add(t1 | t2<<16)
	s.add2(w.Word, t1)
	s.add(a.Word)
	s.add(b.Word)
	s.add(c.Word)
	s.add(d.Word)
	s.add2(b.Shape, w.Shape)
	s.add2(a.Shape, w.Shape)
	s.add2(w.Word, b.Word)
	s.add2(a.Word, w.Word)
	s.add2(w.Suffix[2], t1)
	s.add2(w.Suffix[2], b.Suffix[1])
	s.add(uint64(w.Class))
	s.add(uint64(b.Class))
	s.add(uint64(a.Class))
	s.add(wc | t1<<16)
	s.add(wc | bc<<16)
	s.add2(w.Suffix[2], uint64(w.Class.Steps(kind)))
	s.add2(w.Suffix[1], bc|t1<<16)
	s.add2(w.Word, bc)
	return s.keys
}
