package figure

import (
	"strings"

	"synoptic/language"
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
	if np.Start == np.End && (f.Unit != "" && f.Unit != age) {
		np = r.leftNoun(whole.Start, s)
	}
	var at language.Range
	f.State, at = r.stateAt(max(np.End, whole.End), s)
	if f.State == "" {
		f.State = r.leftState(whole.Start, r.is(np.Start, s.End, "lives"), s)
	} else if np.Start == np.End {
		np = at
	}
	if np.Start == np.End {
		return
	}
	f.OfSpan = r.Span(np)
	f.Of = strings.ToLower(f.OfSpan.In(r.Source))
	if at.Start >= np.End && persons[r.Tokens[np.End-1].Lower] {
		f.Of += " " + r.Tokens[at.Start].Lower // "people killed"
	}
}

// phraseAt returns the noun phrase that starts at token i: up to its first
// plural noun, else up to the first word that cannot belong to it.
func (r *reader) phraseAt(i int, measured bool, s language.Range) language.Range {
	if r.is(i, s.End, "-") && !r.Tokens[i].Space && i+1 < s.End && r.Tokens[i+1].Kind == language.Lower && !r.is(i+1, s.End, "a") && !stops[r.Tokens[i+1].Lower] && !measured {
		return language.Range{Start: i + 1, End: i + 2} // "two-car tram": cars
	}
	i, hyphened := r.toPhrase(i, measured, s)
	end, k := i, i
	if i < s.End && measured && strings.HasSuffix(r.Tokens[i].Lower, "ing") {
		return language.Range{Start: i, End: i}
	}
	for ; k < s.End && k < i+longestPhrase; k++ {
		tok := r.Tokens[k]
		if tok.Lower == "-" && !tok.Space && k > i {
			continue
		}
		if !tok.Kind.Word() && tok.Kind != language.Clitic || tok.Kind == language.Clitic && tok.Lower != "'s" || stops[tok.Lower] || tok.Lower[0] == '#' || tok.Lower[0] == '@' {
			break
		}
		if k > i && (states[tok.Lower] != "" || verbal(tok.Lower)) && !verbal(r.Tokens[k-1].Lower) {
			break
		}
		end = k + 1
		if hyphened || r.plural(k) && !(k+1 < s.End && r.plural(k+1) && !stops[r.Tokens[k+1].Lower] && states[r.Tokens[k+1].Lower] == "") {
			break
		}
	}
	if end == i+1 && states[r.Tokens[i].Lower] != "" {
		return language.Range{Start: i, End: i} // "50 injured": no noun, a state
	}
	return language.Range{Start: i, End: end}
}

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
		if i+1 < s.End && assets[r.Tokens[i+1].Lower] {
			return i + 1, false
		}
		return i, false
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

// aged returns the name right before an age: "Ada Okoro, 47".
func (r *reader) aged(i int, s language.Range) language.Range {
	end := i
	if r.is(end-1, s.End, ",") && end-1 > s.Start {
		end--
	}
	k := end
	for k > s.Start && k > end-4 && r.Tokens[k-1].Kind.Capital() {
		k--
	}
	if k < end && stops[r.Tokens[k].Lower] {
		k++
	}
	if k == end && k > s.Start && r.Tokens[k-1].Kind == language.Lower && !stops[r.Tokens[k-1].Lower] {
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

// stateAt finds what befell those counted, within the next few words: "were
// killed", "have been taken to hospital".
func (r *reader) stateAt(i int, s language.Range) (string, language.Range) {
	for k := i; k < s.End && k < i+reach; k++ {
		tok := r.Tokens[k]
		if st := states[tok.Lower]; st != "" {
			return st, language.Range{Start: k, End: k + 1}
		}
		if lost[tok.Lower] && k+2 < s.End && (r.is(k+1, s.End, "lives") || r.is(k+2, s.End, "lives")) {
			return "killed", language.Range{Start: k, End: k + 1}
		}
		if !tok.Kind.Word() || breaks[tok.Lower] {
			break
		}
	}
	return "", language.Range{}
}

// leftState finds it before the number: "killed 21", "death toll rose to 21".
func (r *reader) leftState(i int, lives bool, s language.Range) string {
	for k := i - 1; k >= s.Start && k >= i-reach; k-- {
		tok := r.Tokens[k]
		if st := states[tok.Lower]; st != "" {
			return st
		}
		if lost[tok.Lower] && lives {
			return "killed"
		}
		if tok.Kind == language.Punct && tok.Lower != "-" || tok.Kind == language.Number || breaks[tok.Lower] || partings[tok.Lower] {
			break
		}
	}
	return ""
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
