package quote

import (
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/form"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
	"synoptic/learn"
)

// The values that the templates see of each token.
const (
	vWord      = iota
	vLemma     // base form
	vTag       // Penn part of speech
	vShape     // of capitals, letters, digits
	vClass     // class of the word by its neighbours in news
	vEnd       // last three letters
	vCue       // how often the lemma is a cue
	vVerb      // its class in the list of cue verbs
	vIn        // inside marks or not
	vMarks     // the same, with how long the passage is and how it ends
	vPlace     // where in the passage
	vName      // mention that the token is part of
	vIndex     // where in the paragraph
	vLeft      // nearest cue-like verb before: distance, sentence, cue-ness
	vLeftL     // its lemma
	vLeftN     // the word behind it
	vLeftP     // the tags from it to here
	vRight     // nearest cue-like verb behind
	vRightL    // its lemma
	vRightP    // the tags from here to it
	vRel       // relation to the head
	vSide      // the same, with the side of the head
	vHead      // lemma of the head
	vHeadT     // tag of the head
	vKids      // relations of the children, with their sides
	vKidsC     // the same, where the lemma is cue-like
	vAbove     // nearest cue-like ancestor: how one gets there, cue-ness, inside marks or not
	vAboveL    // its lemma, and how one gets there
	vAboveE    // at which edge of the branch the token stands, and cue-ness
	vClause    // nearest verb above: how one gets there, edges, cue-ness
	vClauseB   // the same, one verb further
	vSaid      // label by the first pass
	vSure      // how sure it was
	vBefore    // the parts that it saw before
	vBehind    // and behind
	vUnder     // nearest ancestor that it took for a cue: how one gets there, edges
	vUnderL    // its lemma, and how one gets there
	vHeadSaid  // what the first pass took the head for, and how one gets there
	vCueBefore // lemma of the nearest cue that it saw before, in the sentence
	vCueBehind // and behind
	vCueNear   // how far these are
	values
)

// view is one text as values of its tokens.
type view struct {
	*language.Text
	*learn.Values
	words  *words
	inside []uint8 // by token: 0 outside marks, 1 in double, 2 in single ones, marks included
	cue    []uint8 // by token: how cue-like its lemma is, see [words]
	branch []branch
}

// bucket puts a count into one of seven classes, from one on.
func bucket(n int) uint64 {
	switch {
	case n < 0:
		return 8
	case n < 4:
		return uint64(n) + 1
	case n < 7:
		return 5
	case n < 12:
		return 6
	case n < 25:
		return 7
	}
	return 9
}

// newView computes the values of all tokens of t into x.
func newView(x *learn.Values, t *language.Text, passages []mark.Passage, f *mention.Finding, w *words, leave []uint8) *view {
	x.Width = values
	v := &view{Text: t, Values: x, words: w}
	v.Resize(len(t.Tokens))
	v.cue = make([]uint8, len(t.Tokens))
	v.inside = make([]uint8, len(t.Tokens))
	for i := range t.Tokens {
		v.word(i, leave)
	}
	v.passages(passages)
	v.mentions(f)
	for _, p := range t.Paragraphs {
		v.paragraph(p)
	}
	v.syntax()
	return v
}

// word fills in what token i tells by itself. Leave, when not nil, are its
// right labels, which must not be counted for it.
func (v *view) word(i int, leave []uint8) {
	t, x := &v.Tokens[i], v.At(i)
	f := form.Of(v.Text, i)
	x[vWord], x[vShape] = f.Word, f.Shape
	x[vLemma] = form.OfLower(t.Lemma).Word
	x[vTag] = uint64(t.Fine) + 2
	x[vClass] = uint64(f.Class)
	if t.Kind.Word() && len(t.Lower) > 3 {
		x[vEnd] = f.Suffix[2]
	}
	label := -1
	if leave != nil {
		label = int(leave[i])
	}
	v.cue[i] = v.words.class(x[vLemma], x[vClass], label)
	x[vCue] = uint64(v.cue[i]) + 1
	x[vVerb] = 1
	if c, ok := lexicon.CueOf(t.Lower); ok {
		x[vVerb] = 2 + uint64(c.Act) + uint64(c.Frame)<<2 + uint64(c.Tense)<<10
	}
}

// passages fills in what the marks say.
func (v *view) passages(list []mark.Passage) {
	for i := range v.Tokens {
		v.At(i)[vIn], v.At(i)[vMarks] = 1, 1
	}
	for _, p := range list {
		if p.Depth > 0 {
			continue
		}
		end := uint64(1)
		switch last := v.Tokens[p.Tokens.End-1].Lower; {
		case p.Continued:
			end = 2
		case p.Close.End == 0:
			end = 3
		case strings.Contains(",.?!…...—--", last):
			end = 4
		}
		kind := uint8(1)
		if p.Single {
			kind = 2
		}
		n := p.Tokens.End - p.Tokens.Start
		for i := max(p.Tokens.Start-1, 0); i < min(p.Tokens.End+1, len(v.Tokens)); i++ {
			inner := i >= p.Tokens.Start && i < p.Tokens.End
			if !inner && v.Tokens[i].Kind != language.Quote {
				continue
			}
			x := v.At(i)
			v.inside[i] = kind
			x[vIn] = 2
			x[vMarks] = 2 + end<<1 + bucket(n)<<4
			x[vPlace] = x[vMarks] | bucket(i-p.Tokens.Start)<<8
		}
	}
}

// mentions fills in who is spoken of.
func (v *view) mentions(f *mention.Finding) {
	for i := range v.Tokens {
		v.At(i)[vName] = 1
	}
	kinds := map[mention.Kind]uint64{mention.PersonKind: 1, mention.OrgKind: 2, mention.GroupKind: 3, mention.DocumentKind: 4}
	for a := range f.Actors {
		kind := kinds[f.Actors[a].Kind]
		for _, m := range f.Actors[a].Mentions {
			r := v.Cover(m.Span)
			for i := r.Start; i < r.End; i++ {
				code := uint64(2) | kind<<3 | uint64(m.Form)<<6
				if i == r.Start {
					code |= 1 << 9
				}
				if i == r.End-1 {
					code |= 1 << 10
				}
				if x := v.At(i); x[vName] == 1 || i == r.Start {
					x[vName] = code
				}
			}
		}
	}
}

// candidate reports whether token i is cue-like and outside marks.
func (v *view) candidate(i int) bool {
	return v.inside[i] == 0 && candidate(v.cue[i])
}

// paragraph fills in places and the nearest cue-like verbs.
func (v *view) paragraph(p language.Range) {
	quoted := uint64(0)
	if p.Start < p.End && v.inside[p.Start] > 0 {
		quoted = 16
	}
	last := -1
	for i := p.Start; i < p.End; i++ {
		v.At(i)[vIndex] = bucket(i-p.Start) | quoted
		v.toLeft(i, last)
		if v.candidate(i) {
			last = i
		}
	}
	last = -1
	for i := p.End - 1; i >= p.Start; i-- {
		v.toRight(i, last)
		if v.candidate(i) {
			last = i
		}
	}
}

// toLeft notes the nearest cue-like verb before token i, -1 for none.
func (v *view) toLeft(i, k int) {
	x := v.At(i)
	if k < 0 {
		x[vLeft] = 1
		return
	}
	y, same := v.At(k), v.same(k, i)
	x[vLeft] = 2 | same<<1 | bucket(i-k)<<2 | uint64(v.cue[k])<<8 | x[vIn]<<12
	x[vLeftL] = y[vLemma] ^ same<<1 ^ x[vIn]
	if k+1 < len(v.Tokens) {
		switch v.Tokens[k+1].Lower {
		case "that", ",", ":", "to", "in", "on":
			x[vLeftN] = v.At(k + 1)[vWord] ^ bucket(i-k)<<1 ^ same ^ x[vIn]<<8
		}
	}
	if i-k <= 4 {
		x[vLeftP] = v.tags(k+1, i+1) ^ uint64(v.cue[k]) ^ x[vIn]<<8
	}
}

// toRight notes the nearest cue-like verb behind token i, -1 for none.
func (v *view) toRight(i, k int) {
	x := v.At(i)
	if k < 0 {
		x[vRight] = 1 | x[vIn]<<12
		return
	}
	y, same := v.At(k), v.same(i, k)
	x[vRight] = 2 | same<<1 | bucket(k-i)<<2 | uint64(v.cue[k])<<8 | x[vIn]<<12
	x[vRightL] = y[vLemma] ^ same<<1 ^ x[vIn]
	if k-i <= 4 {
		x[vRightP] = v.tags(i, k) ^ uint64(v.cue[k])
	}
}

// same is one when no sentence ends between tokens i and k.
func (v *view) same(i, k int) uint64 {
	if v.SentenceOf(i) == v.SentenceOf(k) {
		return 1
	}
	return 0
}

// tags joins the tags of tokens [from, to).
func (v *view) tags(from, to int) uint64 {
	h := uint64(14695981039346656037)
	for i := from; i < to; i++ {
		h = h*1099511628211 ^ v.At(i)[vTag]
	}
	return h | 1<<63
}
