package quote

import (
	"cmp"
	"slices"
	"sort"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/mark"
)

// reader walks over the units of a text and remembers who spoke last.
type reader struct {
	*language.Text
	model *Model
	view  *view
	links *linker
	short *shortView
	leads map[string]int32 // of the words of short passages, the least; nil until asked for
	tagged
	passages []mark.Passage // outer ones only
	found    *mention.Finding
	said     []bool  // parallel to Tokens: content of an attribution
	quoted   []bool  // parallel to Tokens: within marks, marks included
	at       []place // mentions outside marks, in order
	quotes   []Quote
	byWords  map[string]int // actors made of sources, by their words in lower case

	labelledParagraphs int // turns of a transcript, -1 until counted
	memory             memory
	units              int // read so far
}

// place is one mention as a token range.
type place struct {
	language.Range
	actor      int
	form       mention.Form
	confidence int
	kind       mention.Kind
	named      bool // somewhere the actor is given a name
}

// speaker is a source with the words that name it.
type speaker struct {
	actor      int
	source     language.Range
	confidence int
}

// nobody stands for no source.
var nobody = speaker{actor: -1}

// memory is what later units need to know of earlier ones.
type memory struct {
	last      speaker // who spoke last
	paragraph int     // where that was
	unit      int     // number of the unit where that was, counted over the text
	marked    bool    // that was in marks
	open      bool    // that quotation goes on in the next paragraph
	colon     speaker // who is announced by a unit that ends in a colon
	topic     speaker // the subject of the last unit
}

func newReader(m *Model, w *work, t *language.Text, passages []mark.Passage, f *mention.Finding) *reader {
	r := &reader{Text: t, model: m, found: f, quoted: make([]bool, len(t.Tokens)), said: make([]bool, len(t.Tokens)), byWords: map[string]int{}, labelledParagraphs: -1}
	r.view = newView(&w.values, t, passages, f, m.words, nil)
	r.tagged = m.tag(r.view, w)
	r.links = newLinker(r.view)
	r.short = newShortView(r.view)
	r.memory.last, r.memory.colon, r.memory.topic = nobody, nobody, nobody
	for _, p := range passages {
		if p.Depth > 0 {
			continue
		}
		r.passages = append(r.passages, p)
		for i := max(0, p.Tokens.Start-1); i < min(len(t.Tokens), p.Tokens.End+1); i++ {
			if i >= p.Tokens.Start && i < p.Tokens.End || t.Tokens[i].Kind == language.Quote {
				r.quoted[i] = true
			}
		}
	}
	for i := range f.Actors {
		named := slices.ContainsFunc(f.Actors[i].Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
		for _, m := range f.Actors[i].Mentions {
			c := t.Cover(m.Span)
			if c.Start < c.End && !r.quoted[c.Start] {
				r.at = append(r.at, place{c, i, m.Form, m.Confidence, f.Actors[i].Kind, named})
			}
		}
	}
	slices.SortStableFunc(r.at, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.actor, b.actor))
	})
	return r
}

// lower returns token i in lower case, empty outside the text.
func (r *reader) lower(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.Tokens[i].Lower
}

// from returns the index of the first mention that starts at token i or later.
func (r *reader) from(i int) int {
	return sort.Search(len(r.at), func(k int) bool { return r.at[k].Start >= i })
}

// startingAt returns the longest mention that starts at token i.
func (r *reader) startingAt(i int) (place, bool) {
	if k := r.from(i); k < len(r.at) && r.at[k].Start == i {
		return r.at[k], true
	}
	return place{}, false
}

// endingAt returns the longest mention that ends before token end and starts
// at token start or later.
func (r *reader) endingAt(end, start int) (place, bool) {
	for k := r.from(max(start, end-longestMention)); k < len(r.at) && r.at[k].Start < end; k++ {
		if r.at[k].End == end {
			return r.at[k], true
		}
	}
	return place{}, false
}

// longestMention is the number of tokens that a mention has at most.
const longestMention = 25

// speaker makes a source of a mention, of which the text is sure as far as
// most says.
func (p place) speaker(most int) speaker {
	return speaker{p.actor, p.Range, min(most, p.known())}
}

// passagesIn returns the outer passages that start in token range u.
func (r *reader) passagesIn(u language.Range) []mark.Passage {
	i := sort.Search(len(r.passages), func(i int) bool { return r.passages[i].Tokens.Start >= u.Start })
	k := i
	for k < len(r.passages) && r.passages[k].Tokens.Start < u.End {
		k++
	}
	return r.passages[i:k]
}

// note appends q, whose speaker is that sure.
func (r *reader) note(q *Quote, speaker int) {
	q.Sure = speaker
	r.quotes = append(r.quotes, *q)
}
