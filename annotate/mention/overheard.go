package mention

import (
	"sort"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// overheard is what the words of somebody called by one noun tell of who that
// is: "the director said she met Okoro" is a woman and not Okoro.
type overheard struct {
	male, female bool
	others       map[int]bool // actors named in the words
}

// overhear gathers, by noun, what those say who are called "the director" and
// so on; one noun means one person in a report.
func (c *cast) overhear() map[string]*overheard {
	out := map[string]*overheard{}
	for i := 1; i < len(c.Tokens)-1; i++ {
		if trades[c.lower(i)] == 0 || c.lower(i-1) != "the" || c.quoted[i] {
			continue
		}
		o := out[c.lower(i)]
		if o == nil {
			o = &overheard{others: map[int]bool{}}
			out[c.lower(i)] = o
		}
		switch {
		case lexicon.Says(c.lower(i + 1)):
			c.listen(o, i, i+1)
		case i > 2 && c.lower(i-2) == "said" && c.Tokens[i-3].Kind == language.Quote: // “We stay,” said the director
			o.names(c, c.marked(i-3))
		}
	}
	return out
}

// listen notes what the words around a verb tell of its subject at token i.
func (c *cast) listen(o *overheard, i, verb int) {
	end, next := c.Sentences[c.SentenceOf(i)].End, verb+1
	if c.lower(next) == "that" {
		next++
	}
	switch p, ok := lexicon.PronounOf(c.lower(next)); {
	case next >= end || c.lower(next) == "." || lexicon.Preposition(c.lower(next)):
		o.names(c, c.marked(i-2)) // “We stay,” the director said
		return
	case ok && !c.quoted[next] && !p.Possessive:
		o.male, o.female = o.male || p.Male, o.female || p.Female
	}
	for end < len(c.Tokens) && c.quoted[end] {
		end++
	}
	o.names(c, language.Range{Start: next, End: end})
}

// marked returns the words in marks that end at token i.
func (c *cast) marked(i int) language.Range {
	end := i + 1
	for i >= 0 && (c.quoted[i] || c.Tokens[i].Kind == language.Quote) {
		i--
	}
	return language.Range{Start: i + 1, End: end}
}

// names notes who is named in words.
func (o *overheard) names(c *cast, words language.Range) {
	for k := sort.Search(c.named, func(k int) bool { return c.at[k].Start >= words.Start }); k < c.named && c.at[k].Start < words.End; k++ {
		o.others[c.at[k].actor] = true
	}
}

// excludes reports whether the words show that x, actor a, does not say them.
func (o *overheard) excludes(a int, x *actor) bool {
	return o != nil && (o.others[a] || o.male != o.female && !x.byName && (o.male && x.Gender == Female || o.female && x.Gender == Male))
}
