package story

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/report"
	"synoptic/span"
)

// view is one way to look at a report.
type view int

// The views: words of the headline, words of the first paragraphs, names,
// numbers, and pairs of words that follow each other.
const (
	headline view = iota
	lead
	names
	numbers
	phrases
	views
)

// Profile is what of a report tells its story from others: some three
// kilobytes, all that grouping needs.
type Profile struct {
	terms [views][]term // of length unit, by word
	day   time.Time
	dated bool
}

// term is a word, number or phrase, by its hash, with its weight.
type term struct {
	word   uint32
	weight uint16
}

const (
	leadWords = 120  // where the news is told
	leastRare = 7    // words more common than this level say nothing
	phraseGap = 2    // how many tokens on the second word of a phrase stands
	unit      = 4096 // the length of a view
)

// NewProfile looks at a version with the tokens t of its prose.
func NewProfile(v *report.Version, t *language.Text) *Profile {
	p, c := &Profile{}, countsOf(v, t)
	for k := range c {
		p.terms[k] = weigh(c[k])
	}
	p.day, p.dated = v.Day()
	return p
}

// countsOf counts the words of a version.
func countsOf(v *report.Version, t *language.Text) *counts {
	var c counts
	for k := range c {
		c[k] = map[string]int{}
	}
	c.read(t, func(at int) bool { return v.RoleAt(at) == report.Headline })
	if len(c[headline]) == 0 && v.Title != "" { // given beside the text
		c.read(language.Read(v.Title, []span.Span{{Start: 0, End: len(v.Title)}}), func(int) bool { return true })
	}
	return &c
}

// counts says how often each view of a report holds each word.
type counts [views]map[string]int

// read counts the words of t; title says whether a byte stands in a headline.
func (c *counts) read(t *language.Text, title func(at int) bool) {
	words, last := 0, -phraseGap-1
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Kind == language.Number && len(tok.Lower) > 1 {
			c[numbers][tok.Lower]++
		}
		if !tok.Kind.Word() {
			continue
		}
		words++
		if !telling(tok.Lower) {
			continue
		}
		w := stem(tok.Lower)
		switch {
		case title(tok.Span.Start):
			c[headline][w]++
		case tok.Kind.Capital() && !lexicon.Common(tok.Lower):
			c[names][w]++
		}
		if words <= leadWords {
			c[lead][w]++
		}
		if last >= i-phraseGap {
			c[phrases][stem(t.Tokens[last].Lower)+" "+w]++
		}
		last = i
	}
}

// telling reports whether w is rare enough to say something of a story.
func telling(w string) bool {
	return !lexicon.Function(w) && !lexicon.Calendar(w) && lexicon.Rarity(w) >= leastRare
}

// stem takes the plural off.
func stem(w string) string {
	if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return w[:len(w)-1]
	}
	return w
}

// weigh makes terms of counted words: the more often and the rarer in news,
// the heavier (tf-idf with a logarithm), and all together of length unit.
func weigh(count map[string]int) []term {
	out := make([]term, 0, len(count))
	squares := 0
	for w, n := range count {
		x := int(10*(1+math.Log(float64(n)))) * rarity(w)
		out = append(out, term{hash(w), uint16(min(x, math.MaxUint16))})
		squares += x * x
	}
	length := math.Sqrt(float64(squares))
	for i := range out {
		out[i].weight = uint16(unit * float64(out[i].weight) / length)
	}
	slices.SortFunc(out, func(a, b term) int { return cmp.Compare(a.word, b.word) })
	return out
}

// hash is FNV-1a of 32 bits: of the half million phrases of a month two in
// ten thousand share their number with another.
func hash(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// rarity returns the level of a word, of the two of a phrase together, and
// of a number by its digits.
func rarity(w string) int {
	if w[0] >= '0' && w[0] <= '9' {
		return len(w)
	}
	if a, b, two := strings.Cut(w, " "); two {
		return lexicon.Rarity(a) + lexicon.Rarity(b)
	}
	return lexicon.Rarity(w)
}
