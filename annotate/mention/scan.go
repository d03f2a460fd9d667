package mention

import (
	"strings"
	"unicode/utf8"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// name is one proper name as tokens, with the title before it.
type name struct {
	language.Range                // the name without its title
	title          language.Range // honorific and office before it; empty when none
	typ            Type           // empty while unsettled
	actor          int
	key            string // lower case, one blank between words, no clitic
	sure           bool   // the form alone settles the type
}

// caseCount is how a word is written within sentences of this text.
type caseCount struct{ small, capital int }

// countCase counts, for words that do not start a sentence, how this text
// writes them.
func (f *finder) countCase() {
	f.cases = map[string]caseCount{}
	for _, s := range f.Sentences {
		if f.headlineCase(s.Range) {
			continue
		}
		for i := s.Start; i < s.End; i++ {
			k := f.Tokens[i].Kind
			if !k.Word() || f.opens(i, s.Start) && k.Capital() {
				continue
			}
			c := f.cases[f.Tokens[i].Lower]
			if k.Capital() {
				c.capital++
			} else {
				c.small++
			}
			f.cases[f.Tokens[i].Lower] = c
		}
	}
}

// opens reports whether token i stands where any word has a capital: at the
// start of a sentence or right behind a mark.
func (f *finder) opens(i, start int) bool {
	if i == start {
		return true
	}
	switch f.Tokens[i-1].Kind {
	case language.Quote:
		return true
	case language.Punct:
		return strings.Contains(":.!?…—–•|*", f.Word(i-1)) || i-1 == start
	}
	return false
}

// headlineCase reports whether the words of r have capitals by style, as in
// headlines, which end without a full stop.
func (f *finder) headlineCase(r language.Range) bool {
	if r.End > r.Start && f.Word(r.End-1) == "." {
		return false
	}
	words, capitals := 0, 0
	for i := r.Start; i < r.End; i++ {
		if k := f.Tokens[i].Kind; k.Word() && !lexicon.Function(f.Tokens[i].Lower) {
			words++
			if k.Capital() {
				capitals++
			}
		}
	}
	return words >= 4 && capitals*4 >= words*3
}

// scan finds the names of sentence s.
func (f *finder) scan(s int) {
	r := f.Sentences[s].Range
	styled := f.headlineCase(r)
	for i := r.Start; i < r.End; {
		if !f.starts(i, r, styled) {
			i++
			continue
		}
		end := f.extend(i, r, styled)
		f.add(language.Range{Start: i, End: end}, r)
		i = max(end, i+1)
	}
}

// starts reports whether a name can start at token i.
func (f *finder) starts(i int, r language.Range, styled bool) bool {
	t := &f.Tokens[i]
	if pluralLetters(f.Word(i)) {
		return false
	}
	if !t.Kind.Capital() || lexicon.Calendar(t.Lower) || lexicon.Function(t.Lower) && !f.namedFunction(i, r, styled) {
		return false
	}
	c := f.cases[t.Lower]
	switch {
	case styled:
		return c.capital > c.small || c.small == 0 && !lexicon.Common(t.Lower) && f.known(t.Lower)
	case !f.opens(i, r.Start):
		return utf8.RuneCountInString(t.Lower) > 1 || f.initialBefore(i, r)
	case c.capital > c.small:
		return true
	case f.titleBefore(i, r):
		return true
	case i+1 < r.End && f.Tokens[i+1].Kind.Capital() && !lexicon.Function(f.lower(i+1)):
		return !lexicon.Common(t.Lower) || f.headed(i, r)
	}
	return c.small == 0 && !lexicon.Common(t.Lower) && !lexicon.Adverb(t.Lower)
}

// pluralLetters reports whether w is a plural of initials, which names nobody:
// "MPs", "CEOs".
func pluralLetters(w string) bool {
	n := len(w) - 1
	return n >= 2 && n <= 4 && w[n] == 's' && strings.ToUpper(w[:n]) == w[:n] && w[0] >= 'A' && w[0] <= 'Z'
}

// namedFunction reports whether a word of grammar opens a name: "All Nippon
// Airways" within a sentence.
func (f *finder) namedFunction(i int, r language.Range, styled bool) bool {
	switch f.lower(i) {
	case "the", "a", "an", "i", "he", "she", "we", "it", "they", "you":
		return false
	}
	next := i + 1
	if f.lower(next) == "-" {
		next++
	}
	return !styled && !f.opens(i, r.Start) && next < r.End && f.Tokens[next].Kind.Capital() && !lexicon.Function(f.lower(next))
}

// known reports whether w is in a list of names.
func (f *finder) known(w string) bool {
	_, first := lexicon.FirstName(w)
	return first || lexicon.Surname(w) || lexicon.Place(w) || lexicon.Demonym(w) || lexicon.OrgName(w) || lexicon.PlaceLike(w)
}

// titleBefore reports whether the word at i, which opens a sentence, is an
// honorific or office with a name behind it.
func (f *finder) titleBefore(i int, r language.Range) bool {
	_, honour := lexicon.Honorific(f.lower(i))
	return (honour || lexicon.Office(f.lower(i))) && i+1 < r.End && f.Tokens[i+1].Kind.Capital() && !lexicon.Function(f.lower(i+1))
}

// headed reports whether the capitals from i on run up to the head of a body
// or place: "Food Standards Agency".
func (f *finder) headed(i int, r language.Range) bool {
	for k := i + 1; k < r.End && k < i+6 && f.Tokens[k].Kind.Capital(); k++ {
		if w := f.lower(k); lexicon.OrgHead(w) || lexicon.OrgSuffix(w) || lexicon.Office(w) || lexicon.PlaceNoun(w) {
			return true
		}
	}
	return false
}

// initialBefore reports whether the single letter at i is an initial.
func (f *finder) initialBefore(i int, r language.Range) bool {
	return strings.HasSuffix(f.lower(i), ".") && i+1 < r.End && f.Tokens[i+1].Kind.Capital()
}

// extend returns where the name that starts at i ends.
func (f *finder) extend(i int, r language.Range, styled bool) int {
	end := i + 1
	for end < r.End {
		switch n := f.joined(i, end, r.End, styled); {
		case n == 0:
			return end
		default:
			end += n
		}
	}
	return end
}

// joined returns how many tokens from end on go on with the name that starts
// at i; zero when it is over.
func (f *finder) joined(i, end, limit int, styled bool) int {
	t := &f.Tokens[end]
	capital := func(k int) bool {
		return k < limit && f.Tokens[k].Kind.Capital() && !lexicon.Function(f.lower(k)) && !lexicon.Calendar(f.lower(k))
	}
	if t.Kind.Capital() {
		if !capital(end) || strings.HasSuffix(f.lower(end-1), ".") && f.breaks(end-1, end) || styled && lexicon.Common(t.Lower) && f.cases[t.Lower].capital == 0 {
			return 0
		}
		return 1
	}
	switch t.Lower {
	case "-", "/":
		if !t.Space && capital(end+1) && !f.Tokens[end+1].Space {
			return 2
		}
	case "&":
		if capital(end + 1) {
			return 2
		}
	case ",":
		if w := f.lower(end + 1); w == "jr." || w == "sr." || w == "jr" || w == "sr" || w == "inc." || w == "inc" || w == "llc" || w == "ltd" || w == "ltd." {
			return 2
		}
	case "of", "for":
		if n := f.ofPhrase(end, capital); n > 0 && f.takesOf(end-1, t.Lower) {
			return n
		}
	case "and":
		if f.doubleHead(i, end, capital) {
			return 2
		}
	case "de", "la", "del", "van", "von", "der", "den", "bin", "ibn", "al", "el", "ben", "da", "dos", "du", "le", "ter", "ten", "abu", "di", "della", "bint", "y", "zu":
		if capital(end + 1) {
			return 2
		}
		if particle[f.lower(end+1)] && capital(end+2) {
			return 3
		}
	}
	return f.nickname(end, limit, capital)
}

var particle = map[string]bool{"la": true, "der": true, "den": true, "las": true, "los": true, "-": true}

// ofPhrase returns the tokens of "of Justice", "of the Interior".
func (f *finder) ofPhrase(end int, capital func(int) bool) int {
	if capital(end + 1) {
		return 2
	}
	if f.lower(end+1) == "the" && capital(end+2) {
		return 3
	}
	return 0
}

// takesOf reports whether the name that ends with token i goes on over "of" or
// "for": it is the head of a body, an office, or a common noun with a capital
// ("Transport for London").
func (f *finder) takesOf(i int, w string) bool {
	head := f.lower(i)
	if lexicon.OrgHead(head) || w == "of" && lexicon.Office(head) {
		return true
	}
	return lexicon.Common(head) && !lexicon.Office(head) && f.cases[head].capital > 0 && f.cases[head].small == 0
}

// doubleHead reports whether the "and" at end joins words of one name: "Food
// and Drug Administration", "Department of Health and Human Services".
func (f *finder) doubleHead(i, end int, capital func(int) bool) bool {
	if !capital(end+1) || !lexicon.Common(f.lower(end-1)) {
		return false
	}
	for k := i; k < end; k++ {
		if w := f.lower(k); w == "of" || w == "for" {
			return true
		}
	}
	for k := end + 1; k < end+4 && capital(k); k++ {
		if lexicon.OrgHead(f.lower(k)) {
			return true
		}
	}
	return false
}

// nickname returns the tokens of a nickname in marks with the surname behind
// it, where the word before is a first name.
func (f *finder) nickname(end, limit int, capital func(int) bool) int {
	if f.Tokens[end].Kind != language.Quote || !f.Tokens[end].Space {
		return 0
	}
	if _, first := lexicon.FirstName(f.lower(end - 1)); !first {
		return 0
	}
	for k := end + 2; k < limit && k <= end+4; k++ {
		if f.Tokens[k].Kind == language.Quote && capital(k+1) {
			return k + 2 - end
		}
	}
	return 0
}

// breaks reports whether the full stop that ends token i ends the name too:
// "in the U.S. President Okoro said".
func (f *finder) breaks(i, next int) bool {
	w := f.lower(i)
	return lexicon.Place(w) && !lexicon.Office(f.lower(next)) && lexicon.Common(f.lower(next))
}
