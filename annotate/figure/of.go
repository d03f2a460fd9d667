package figure

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// longestPhrase is the most tokens looked at for the noun phrase counted, and
// reach the most between it and what befell them.
const (
	longestPhrase = 7
	reach         = 6
)

// counted fills in what f counts, from the words right of the whole figure,
// else from those left of it.
func (r *reader) counted(f *Figure, whole, s language.Range) {
	np := r.phraseAt(whole.End, f.Unit != "", s)
	if f.Unit == age && np.Start == np.End {
		np = r.aged(whole.Start, s)
	}
	if r.credited(np) {
		return
	}
	if np.Start == np.End && f.Unit == "" {
		np = r.antecedent(whole, s)
	}
	if np.Start == np.End && (f.Unit != "" && f.Unit != age) {
		np = r.leftNoun(whole.Start, s)
	}
	if np.Start == np.End && f.Unit != "" && f.Unit != age && !lasting[f.Unit] {
		np = r.subject(whole, s)
	}
	var at language.Range
	f.State, at = r.stateAt(r.overAside(max(np.End, whole.End), s), s)
	if lasting[f.Unit] && f.State != served {
		f.State, at = "", language.Range{}
	}
	if f.State == "" {
		f.State = r.leftState(whole.Start, f.Unit, r.is(np.Start, s.End, "lives"), s)
	} else if np.Start == np.End && at.Start == whole.End {
		np = at // "50 injured"
	}
	if np.Start == np.End {
		return
	}
	f.OfSpan = r.Span(np)
	f.Of = strings.ToLower(f.OfSpan.In(r.Source))
	if at.Start >= np.End && persons[r.Tokens[np.End-1].Lower] {
		f.Of += " " + r.befell(at.Start, f.State) // "people killed"
	}
}

// phraseAt returns the noun phrase behind a number that ends before token i:
// up to its first plural noun, else to the last noun of the run. What holds no
// noun counts nothing.
func (r *reader) phraseAt(i int, measured bool, s language.Range) language.Range {
	if r.is(i, s.End, "-") && !r.Tokens[i].Space && i+1 < s.End && r.Tokens[i+1].Kind == language.Lower && !r.is(i+1, s.End, "a") && !stops[r.Tokens[i+1].Lower] && !measured {
		return language.Range{Start: i + 1, End: i + 2} // "two-car tram": cars
	}
	from := i
	i, hyphened := r.toPhrase(i, measured, s)
	end := i
	for k := i; k < s.End && k < i+longestPhrase; k++ {
		tok := r.Tokens[k]
		if tok.Lower == "-" && !tok.Space && k > i || k > i && tok.Kind == language.Number && r.names[r.numberedAt(k, s)] {
			continue
		}
		if !r.within(k, end > i, s) || end > i && end == k && r.relative(k, s) {
			break
		}
		if !noun(tok) && !(r.title && tok.Kind.Word()) {
			continue
		}
		end = k + 1
		if hyphened || r.plural(k) && !r.compound(k+1, s) {
			break
		}
	}
	if end > i && (measured && (i == from && periods[r.Tokens[end-1].Lower] || tagged(r.Tokens[i], language.VBG)) || end == i+1 && states[r.Tokens[i].Lower] != "" && !persons[r.Tokens[i].Lower] && !r.bullet(i, s)) {
		end = i // "26 percent next year"; "50 injured" is a state
	}
	return language.Range{Start: i, End: end}
}

// bullet reports whether token i is a shot that was fired: one of them, of which
// nobody is said to have died.
func (r *reader) bullet(i int, s language.Range) bool {
	return r.is(i, s.End, shot) && (r.is(i-1, s.End, "one") || r.is(i-1, s.End, "1") || r.is(i-1, s.End, "a")) && !r.fatal(i+1, s)
}

// credited reports whether np is the name in the credit of a picture that the
// line before runs into: "40 Ada Okoro/Carrow Wire".
func (r *reader) credited(np language.Range) bool {
	for i := np.Start; i < np.End; i++ {
		if !r.Tokens[i].Kind.Capital() {
			return false
		}
	}
	return np.End-np.Start > 1 && np.End+1 < len(r.Tokens) && r.Tokens[np.End].Lower == "/" && r.Tokens[np.End+1].Kind.Capital()
}

// within reports whether token k may stand in a noun phrase; a noun of it has
// been read or not. Behind a noun a participle or adjective goes on only
// before another one: "two state run schools", but "people killed".
func (r *reader) within(k int, read bool, s language.Range) bool {
	tok := r.Tokens[k]
	switch {
	case tok.Kind == language.Clitic:
		return tok.Lower == "'s"
	case r.Word(k) == "US":
		return true // the country, no pronoun
	case !tok.Kind.Word() || stops[tok.Lower] || tok.Lower[0] == '#' || tok.Lower[0] == '@':
		return false
	case noun(tok):
		return true
	case r.title:
		return !read || states[tok.Lower] == "" && !verbal(tok.Lower)
	case tagged(tok, language.JJ, language.JJR, language.JJS, language.VBN, language.VBG):
		return !read || states[tok.Lower] == "" && k+1 < s.End && noun(r.Tokens[k+1]) && !r.plural(k-1)
	case tagged(tok, language.VBD):
		return !read && verbal(tok.Lower) && k+1 < s.End && noun(r.Tokens[k+1]) && r.plural(k+1) // "95 retired teachers"
	case tagged(tok, language.RB, language.RBR, language.RBS):
		return !read
	}
	return false
}

// relative reports whether the name at token k opens a clause on the noun right
// before it: "the gun Okoro fired".
func (r *reader) relative(k int, s language.Range) bool {
	return !r.title && r.Tokens[k-1].Kind == language.Lower && r.Tokens[k].Kind == language.Title && k+1 < s.End && r.Tokens[k+1].Kind == language.Lower &&
		(tagged(r.Tokens[k+1], language.VBD, language.VBZ, language.MD) || states[r.Tokens[k+1].Lower] != "")
}

// compound reports whether token k carries a plural noun on to another: "sales
// tax rises".
func (r *reader) compound(k int, s language.Range) bool {
	return k < s.End && r.plural(k) && noun(r.Tokens[k]) && !stops[r.Tokens[k].Lower] && states[r.Tokens[k].Lower] == ""
}

// noun reports whether the tagger took the token for one.
func noun(tok language.Token) bool {
	return tagged(tok, language.NN, language.NNS, language.NNP, language.NNPS)
}

// tagged reports whether the token has one of the tags.
func tagged(tok language.Token, tags ...language.Fine) bool { return slices.Contains(tags, tok.Fine) }

// lasting are the units that tell how long or how often, not how much.
var lasting = lexicon.Words(`seconds minutes hours days weeks months years decades centuries times`)

// periods are nouns of time, which a measure does not count.
var periods = lexicon.Words(`year years month months week weeks day days decade quarter season today weekend night afternoon morning evening time`)

// toPhrase skips what may stand between a number and its noun: a hyphen,
// "more", "other", "of the", "of its". In "$70-a-share offer" one word follows,
// hyphened.
func (r *reader) toPhrase(i int, measured bool, s language.Range) (_ int, hyphened bool) {
	if r.is(i, s.End, "-") && !r.Tokens[i].Space {
		i++
	}
	for i < s.End && further[r.Tokens[i].Lower] {
		i++
	}
	if measured && r.is(i, s.End, "in") {
		return r.given(i, s), false
	}
	if r.is(i, s.End, "of") || r.is(i, s.End, "per") || r.is(i, s.End, "a") || r.is(i, s.End, "an") {
		i++
		if r.is(i, s.End, "-") {
			hyphened = true
			i++
		}
		for i < s.End && (determiners[r.Tokens[i].Lower] || further[r.Tokens[i].Lower]) {
			i++
		}
		i = r.overNumber(i, s)
	}
	return i, hyphened
}

// given returns the token behind the "in" at token i where it opens what a sum
// is given or owed in: "in damages", "in unpaid federal taxes".
func (r *reader) given(i int, s language.Range) int {
	for k := i + 1; k < s.End && k < i+longestPhrase; k++ {
		if tok := r.Tokens[k]; assets[tok.Lower] {
			return i + 1
		} else if stops[tok.Lower] || !noun(tok) && !tagged(tok, language.JJ, language.JJR, language.JJS, language.VBN, language.VBD, language.VBG) {
			break
		}
	}
	return i
}

// overNumber skips a second number with its hedge: "of the more than 200
// pupils".
func (r *reader) overNumber(i int, s language.Range) int {
	for k := i; k < s.End && k < i+longestHedge; k++ {
		if n := r.number(k, s.End); !n.none() {
			return n.End
		}
		if k > i && !stops[r.Tokens[k].Lower] && hedges[r.Tokens[k].Lower] == 0 {
			break
		}
	}
	return i
}

// verbal reports whether w looks like a participle, which goes before a noun
// but does not end its phrase.
func verbal(w string) bool {
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing"))
}

// antecedent returns the noun phrase right before a count of some of it: "25
// pupils, five of whom".
func (r *reader) antecedent(whole, s language.Range) language.Range {
	end := whole.Start
	if !r.is(whole.End, s.End, "of") || !r.is(whole.End+1, s.End, "whom") && !r.is(whole.End+1, s.End, "which") {
		return language.Range{Start: end, End: end}
	}
	for end > s.Start && r.Tokens[end-1].Kind == language.Punct {
		end--
	}
	k := end
	for k > s.Start && (noun(r.Tokens[k-1]) || k < end && tagged(r.Tokens[k-1], language.JJ, language.VBN)) {
		k--
	}
	return language.Range{Start: k, End: end}
}

// leftNoun returns the noun left of a measure that has none on its right: "a
// bid of $4 billion", "the offer to $4 billion". Only a phrase that opens with
// a determiner is taken, so that no verb is.
func (r *reader) leftNoun(i int, s language.Range) language.Range {
	none := language.Range{Start: i, End: i}
	end := i - 1
	if end <= s.Start || !links[r.Tokens[end].Lower] {
		return none
	}
	for k := end - 1; k >= s.Start && k > end-reach && r.Tokens[k].Kind.Word(); k-- {
		if w := r.Tokens[k].Lower; determiners[w] && k+1 < end {
			return language.Range{Start: k + 1, End: end}
		} else if stops[w] {
			break
		}
	}
	if r.Tokens[end].Lower == "of" && !stops[r.Tokens[end-1].Lower] && r.Tokens[end-1].Kind.Word() {
		return language.Range{Start: end - 1, End: end}
	}
	return none
}

// plural reports whether token i is a word that looks like a plural noun.
func (r *reader) plural(i int) bool {
	w := r.Tokens[i].Lower
	if persons[w] {
		return w != "man" && w != "woman" && w != "child" && w != "person"
	}
	n := len(w)
	return r.Tokens[i].Kind.Word() && n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i'
}

// people reports whether token i is a word for people or for what befell
// them.
func (r *reader) people(i, end int) bool {
	return i < end && (persons[r.Tokens[i].Lower] || states[r.Tokens[i].Lower] != "")
}
