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

// The views: words of the headline, words of the first paragraphs, single names,
// names of two words, ages, numbers, days of the year, all words.
const (
	headline view = iota
	lead
	names
	full
	ages
	numbers
	dates
	words
	views
)

// Profile is what of a report tells its story from others: some three
// kilobytes, all that grouping needs.
type Profile struct {
	terms   [views][]term // of length unit, by word
	lengths [views]int    // of each view before
	day     time.Time
	dated   bool
}

// term is a word, number or name, by its hash, with its weight.
type term struct {
	word   uint32
	weight uint16
}

const (
	leadWords = 120  // where the news is told
	leastRare = 7    // words more common than this level say nothing
	even      = 10   // the level of every age and day
	unit      = 4096 // the length of a view
)

// NewProfile looks at a version with the tokens t of its prose.
func NewProfile(v *report.Version, t *language.Text) *Profile {
	p, c := &Profile{}, countsOf(v, t)
	for k := range c {
		p.terms[k], p.lengths[k] = weigh(c[k], view(k).rarity)
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
	published, _ := v.Day()
	days(t, published, func(d string) { c[dates][d]++ })
	return &c
}

// counts says how often each view of a report holds each word.
type counts [views]map[string]int

// read counts the words of t; title says whether a byte stands in a headline.
func (c *counts) read(t *language.Text, title func(at int) bool) {
	seen := 0
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if tok.Kind == language.Number {
			c.number(t, i)
		}
		if !tok.Kind.Word() {
			continue
		}
		seen++
		if !telling(tok.Lower) {
			continue
		}
		w, headed := stem(tok.Lower), title(tok.Span.Start)
		c[words][w]++
		switch {
		case headed:
			c[headline][w]++
		case naming(tok):
			c[names][w]++
		}
		if seen <= leadWords {
			c[lead][w]++
		}
		if !headed {
			c.name(t, i)
		}
	}
}

// name counts the name of two words that starts at token i, an initial between
// them left out: "Idris Vale", "Idris P. Vale", "Skarn Reef".
func (c *counts) name(t *language.Text, i int) {
	next := i + 1
	if next < len(t.Tokens) && initial(&t.Tokens[next]) {
		next++
	}
	if next < len(t.Tokens) && naming(&t.Tokens[i]) && naming(&t.Tokens[next]) && t.Tokens[next].Space {
		c[full][t.Tokens[i].Lower+" "+t.Tokens[next].Lower]++
	}
}

// number counts the number at token i, and the age that it may be: "aged 7",
// "a 23-year-old", "Petra Quill, 34,".
func (c *counts) number(t *language.Text, i int) {
	w := t.Tokens[i].Lower
	if len(w) > 1 {
		c[numbers][w]++
	}
	at := func(k int) string {
		if k < 0 || k >= len(t.Tokens) {
			return ""
		}
		return t.Tokens[k].Lower
	}
	years := i + 1
	if at(years) == "-" {
		years++
	}
	old := years + 1
	if at(old) == "-" {
		old++
	}
	stands := at(i-1) == "," && at(i+1) == "," && i > 1 && naming(&t.Tokens[i-2])
	if len(w) < 3 && (stands || at(i-1) == "aged" || strings.HasPrefix(at(years), "year") && at(old) == "old") {
		c[ages][w]++
	}
}

// naming reports whether a token has the form of a name.
func naming(t *language.Token) bool {
	return t.Kind.Capital() && len(t.Lower) > 1 && !initial(t) && !lexicon.Function(t.Lower) && !lexicon.Calendar(t.Lower) && !lexicon.Common(t.Lower)
}

func initial(t *language.Token) bool { return len(t.Lower) == 2 && t.Lower[1] == '.' }

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
// the heavier (tf-idf with a logarithm), and all together of length unit. It
// also returns how long they were before.
func weigh(count map[string]int, rarity func(string) int) ([]term, int) {
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
	return out, int(length)
}

// hash is FNV-1a of 32 bits: of the half million names of a month two in ten
// thousand share their number with another.
func hash(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(w[i])) * 16777619
	}
	return h
}

// rarity returns the level of a word of the view: of the two of a name
// together, of a number by its digits.
func (v view) rarity(w string) int {
	switch v {
	case ages, dates:
		return even
	case numbers:
		return len(w)
	case full:
		a, b, _ := strings.Cut(w, " ")
		return lexicon.Rarity(a) + lexicon.Rarity(b)
	}
	return lexicon.Rarity(w)
}
