package quote

import (
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
	"synoptic/learn"
)

// The values of a short passage. "Before" and "behind" mean what stands outside
// the marks, within the sentence.
const (
	sBefore  = iota // the word before
	sBeforeT        // its tag
	sBeforeV        // what verb of saying it is
	sBefore2        // the word before that
	sBehind         // the word behind
	sBehindT        // its tag
	sTags           // the tags of the first words
	sFirstT         // the tag of the first
	sLast           // the last word
	sLastT          // its tag
	sSize           // how many words
	sStop           // the stop at the end, within the marks
	sCapital        // which words have capitals
	sOwn            // a pronoun of the first person, a finite verb
	sPlace          // whether it opens or ends its sentence
	sHead           // lemma of the head
	sHeadT          // its tag
	sRel            // how that hangs on the word above
	sOver           // lemma of the word above
	sOverV          // what verb of saying that is
	sAbove          // nearest cue-like ancestor
	sAboveL         // its lemma
	sAboveV         // nearest verb of saying that is an ancestor
	sClause         // nearest verb above
	sClauseB        // and the next
	sLeft           // nearest cue-like verb before
	sLeftL          // its lemma
	sLeftV          // nearest verb of saying before, and how far
	sRight          // nearest cue-like verb behind
	sRightL         // its lemma
	shorts
)

// shortTemplates are the features of a short passage.
var shortTemplates = joined(
	one(sBeforeV, 0), one(sBefore2, 0), one(sBehind, 0), one(sBehindT, 0), one(sFirstT, 0), one(sLast, 0), one(sSize, 0), one(sCapital, 0), one(sOwn, 0),
	one(sHead, 0), one(sHeadT, 0), one(sOver, 0), one(sOverV, 0), one(sAbove, 0), one(sAboveL, 0), one(sAboveV, 0), one(sClause, 0), one(sClauseB, 0),
	one(sLeft, 0), one(sLeftL, 0), one(sLeftV, 0), one(sRight, 0), one(sRightL, 0),
	[]learn.Conjunction{
		{}, {at(sBefore, 0), at(sBefore2, 0)}, {at(sBefore, 0), at(sCapital, 0)}, {at(sBefore, 0), at(sBehindT, 0)}, {at(sBeforeT, 0), at(sTags, 0), at(sBehindT, 0)},
		{at(sCapital, 0), at(sSize, 0), at(sStop, 0)}, {at(sCapital, 0), at(sBeforeT, 0)}, {at(sCapital, 0), at(sBehindT, 0)}, {at(sSize, 0), at(sBehindT, 0)}, {at(sRel, 0), at(sOver, 0)},
		{at(sPlace, 0), at(sStop, 0)}, {at(sPlace, 0), at(sCapital, 0)}, {at(sAbove, 0), at(sTags, 0)}, {at(sAboveL, 0), at(sHeadT, 0)}, {at(sAbove, 0), at(sCapital, 0)},
		{at(sLeft, 0), at(sBeforeT, 0)}, {at(sLeft, 0), at(sRight, 0)}, {at(sLeftL, 0), at(sBefore, 0)}, {at(sLeft, 0), at(sBehindT, 0), at(sHeadT, 0)}, {at(sLeft, 0), at(sCapital, 0)},
		{at(sBefore, 0), at(sLastT, 0), at(sBehindT, 0)}, {at(sFirstT, 0), at(sLastT, 0), at(sBehindT, 0)}, {at(sAbove, 0), at(sBehindT, 0), at(sBeforeT, 0)},
	},
)

// shortView sees one short passage after another.
type shortView struct {
	*view
	learn.Values
	keys []learn.Key
	path learn.Path
}

func newShortView(v *view) *shortView {
	s := &shortView{view: v, Values: learn.Values{Width: shorts}}
	s.Values.Resize(1)
	return s
}

// longestShort is how many words a passage has at most of which the model says
// whether they are a source's.
const longestShort = 6

// long reports whether p has more words, or none.
func (s *shortView) long(p *mark.Passage) bool {
	n := s.length(p)
	return n == 0 || n > longestShort
}

// length counts the words and numbers of p.
func (v *view) length(p *mark.Passage) int {
	n := 0
	for i := p.Tokens.Start; i < p.Tokens.End; i++ {
		if t := &v.Tokens[i]; t.Kind.Word() || t.Kind == language.Number {
			n++
		}
	}
	return n
}

// features returns the features of p, until the next call.
func (s *shortView) features(p *mark.Passage) []learn.Key {
	x := s.Values.At(0)
	clear(x)
	c := trimmed(s.Text, p.Tokens)
	s.around(x, p)
	s.within(x, p, c)
	s.hanging(x, c)
	s.saying(x, c)
	s.keys = s.Values.Keys(s.keys[:0], shortTemplates, 0, 0)
	return s.keys
}

// around fills in the words outside the marks.
func (s *shortView) around(x []uint64, p *mark.Passage) {
	sentence := s.Sentences[s.SentenceOf(p.Tokens.Start)].Start
	end := s.Sentences[s.SentenceOf(p.Tokens.End-1)].End
	b, e := p.Tokens.Start-1, p.Tokens.End
	for b >= sentence && s.Tokens[b].Kind == language.Quote {
		b--
	}
	for e < end && s.Tokens[e].Kind == language.Quote && (e == p.Tokens.End || !s.Tokens[e].Space) {
		e++
	}
	for _, value := range []int{sBefore, sBeforeT, sBeforeV, sBefore2, sBehind, sBehindT, sPlace} {
		x[value] = 1
	}
	if b >= sentence {
		y := s.view.At(b)
		x[sBefore], x[sBeforeT], x[sBeforeV] = y[vWord], y[vTag], y[vVerb]
	} else {
		x[sPlace]++
	}
	if b > sentence {
		x[sBefore2] = s.view.At(b - 1)[vWord]
	}
	if e < end {
		x[sBehind], x[sBehindT] = s.view.At(e)[vWord], s.view.At(e)[vTag]
	} else {
		x[sPlace] += 2
	}
}

// within fills in the words inside the marks.
func (s *shortView) within(x []uint64, p *mark.Passage, c language.Range) {
	first, last := s.view.At(c.Start), s.view.At(c.End-1)
	x[sFirstT], x[sLast], x[sLastT] = first[vTag], last[vWord], last[vTag]
	x[sTags] = s.tags(c.Start, min(c.End, c.Start+longestTags))
	x[sSize] = bucket(s.length(p))
	x[sStop] = stops[s.Tokens[p.Tokens.End-1].Lower] + 1
	if p.Single {
		x[sStop] |= 8
	}
	x[sOwn] = 1
	weighty, capital := 0, 0
	for i := c.Start; i < c.End; i++ {
		t := &s.Tokens[i]
		if o, ok := lexicon.PronounOf(t.Lower); ok && o.First {
			x[sOwn] |= 2
		}
		if verbal(t) {
			x[sOwn] |= 4
		}
		if t.Kind.Word() && !lexicon.Function(t.Lower) {
			weighty++
			if t.Kind.Capital() {
				capital++
			}
		}
	}
	switch {
	case weighty > 0 && capital == weighty:
		x[sCapital] = 2 + uint64(min(weighty, 3))
	case s.Tokens[c.Start].Kind.Capital():
		x[sCapital] = 2
	case capital > 0:
		x[sCapital] = 6
	default:
		x[sCapital] = 1
	}
}

// longestTags is how many tags are told at most.
const longestTags = 5

// stops are the classes of what ends a passage.
var stops = map[string]uint64{",": 1, ".": 2, "?": 3, "!": 3, "…": 4, "...": 4, "—": 4, "--": 4, "-": 4}

// hanging fills in what the parse says.
func (s *shortView) hanging(x []uint64, c language.Range) {
	h := s.headOf(c)
	y := s.view.At(h)
	x[sHead], x[sHeadT], x[sRel], x[sOver], x[sOverV] = y[vLemma], y[vTag], y[vSide], y[vHead], 1
	x[sAbove], x[sAboveL], x[sClause], x[sClauseB] = y[vAbove]+1, y[vAboveL]+1, y[vClause]+1, y[vClauseB]+1
	if o := s.Tokens[h].Head; o >= 0 {
		x[sOverV] = s.view.At(int(o))[vVerb]
	}
	x[sAboveV] = 1
	k := int(s.Tokens[h].Head)
	for n := 0; k >= 0 && n < reach; n++ {
		if verb := s.view.At(k)[vVerb]; verb > 1 && s.inside[k] == 0 {
			x[sAboveV] = verb
			return
		}
		k = int(s.Tokens[k].Head)
	}
}

// saying fills in the verbs of saying on both sides.
func (s *shortView) saying(x []uint64, c language.Range) {
	first, last := s.view.At(c.Start), s.view.At(c.End-1)
	x[sLeft], x[sLeftL], x[sRight], x[sRightL] = first[vLeft]+1, first[vLeftL]+1, last[vRight]+1, last[vRightL]+1
	x[sLeftV] = 1
	for k := c.Start - 1; k >= s.Sentences[s.SentenceOf(c.Start)].Start; k-- {
		if verb := s.view.At(k)[vVerb]; verb > 1 && s.inside[k] == 0 {
			x[sLeftV] = verb | bucket(c.Start-k)<<32
			return
		}
	}
}
