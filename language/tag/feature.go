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
	fine  []uint64    // tags so far, with margin before
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
	s.fine = append(s.fine[:0], uint64(language.Fines), uint64(language.Fines))
}

// features returns the features of word i, which live until the next call.
// Words before i are tagged.
func (s *sentence) features(i int) []learn.Key {
	i += margin
	w, a, b, c, d := &s.forms[i], &s.forms[i-1], &s.forms[i+1], &s.forms[i-2], &s.forms[i+2]
	t1, t2 := s.fine[i-1], s.fine[i-2]
	n := 0
	s.keys = s.keys[:0]
	add := func(values ...uint64) {
		k := learn.Template(n)
		for _, v := range values {
			k = k.With(v)
		}
		s.keys = append(s.keys, k)
		n++
	}
	add()
	add(w.Word)
	add(w.Word, w.Shape)
	add(w.Suffix[3])
	add(w.Suffix[2])
	add(w.Suffix[1])
	add(w.Suffix[0])
	add(w.Prefix[2])
	add(w.Prefix[0])
	add(w.Shape)
	add(w.Shape, w.Suffix[2])
	add(t1)
	add(t1, t2)
	add(w.Word, t1)
	add(a.Word)
	add(a.Suffix[2])
	add(b.Word)
	add(b.Suffix[2])
	add(c.Word)
	add(d.Word)
	add(b.Shape, w.Shape)
	add(a.Shape, w.Shape)
	add(w.Word, b.Word)
	add(a.Word, w.Word)
	add(w.Suffix[2], t1)
	add(b.Suffix[1], t1)
	add(w.Suffix[2], b.Suffix[1])
	add(b.Word, t1)
	return s.keys
}
