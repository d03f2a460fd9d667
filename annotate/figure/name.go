package figure

import (
	"strings"
	"unicode"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// name reports whether n only names something: a year, an address, a
// telephone number, an item of a list, "Room 12", "F-16", "3G".
func (r *reader) name(n number, u unit, h hedge, s language.Range) bool {
	if u.name != "" {
		return r.glued(u.start, s) || r.programme(n, u) || u.name == "points" && r.is(n.Start, s.End, "one") && r.is(n.Start-1, s.End, "at")
	}
	first := r.Tokens[n.Start]
	switch {
	case r.glued(u.start, s), n.End < s.End && !r.Tokens[n.End].Space && r.Tokens[n.End].Kind.Word(), r.score(n, s), r.list(n, s), r.telephone(n, s), r.address(n, s), r.clock(n, s):
		return true
	case r.single(n, h, s):
		return true
	case r.place(n, s):
		return true
	case first.Kind == language.Number:
		return r.year(n, h) || r.label(n, h, s) || h.bound == 0 && r.model(n, s)
	case first.Kind.Capital() && n.Start > s.Start && !r.title:
		return n.End < s.End && r.Tokens[n.End].Kind.Capital() || r.Tokens[n.Start-1].Kind.Capital() // "Channel Four", "Six Nations"
	}
	return false
}

// programme reports whether n and its unit are the name of something: "on 60
// Minutes".
func (r *reader) programme(n number, u unit) bool {
	return lasting[u.name] && !r.title && u.end == n.End+1 && r.Tokens[n.End].Kind == language.Title && r.Tokens[n.End].Space
}

// glued reports whether token i hangs on what stands before it: "F-16",
// "Covid-19", "mid-20s", "#4".
func (r *reader) glued(i int, s language.Range) bool {
	if i <= s.Start || r.Tokens[i].Space {
		return false
	}
	switch w := r.Word(i - 1); w {
	case "#", "/", ".", "*", "_":
		return true
	case "-", "–":
		return i-1 > s.Start && !r.Tokens[i-1].Space && (r.Tokens[i-2].Kind.Word() || r.Tokens[i-2].Kind == language.Number)
	}
	return false
}

// score reports whether n is the first of two numbers that nothing tells the
// meaning of: "52-48". Results have been read before, and numbers that rise as a
// range.
func (r *reader) score(n number, s language.Range) bool {
	i := n.End
	return i+1 < s.End && r.dash(i) && r.Tokens[i+1].Kind == language.Number
}

// list reports whether n counts the items of a list: "1. …", "2) …".
func (r *reader) list(n number, s language.Range) bool {
	return n.Start == s.Start && n.End < s.End && n.End == n.Start+1 && !r.Tokens[n.End].Space && (r.is(n.End, s.End, ".") || r.is(n.End, s.End, ")"))
}

// telephone reports whether n stands in a run of digits joined by hyphens or
// by nothing.
func (r *reader) telephone(n number, s language.Range) bool {
	i := n.End
	digits := func(i int) bool {
		return i > 0 && i < s.End && r.Tokens[i].Kind == language.Number && !strings.HasSuffix(r.Tokens[i].Lower, "s") // "50 300s" are aeroplanes
	}
	return digits(n.Start-1) && n.Start > s.Start || digits(i) || r.is(i, s.End, "-") && digits(i+1) && r.is(i+2, s.End, "-") && digits(i+3) || r.local(n, s)
}

// local reports whether n is a telephone number without its area, "576-8477", the
// area, "(203)", a number that ends in a word, "214-373-TIPS", or one to write to,
// "274637".
func (r *reader) local(n number, s language.Range) bool {
	i, length := n.End, func(k int) int {
		if strings.ContainsFunc(r.Word(k), func(c rune) bool { return c < '0' || c > '9' }) {
			return 0
		}
		return len(r.Word(k))
	}
	switch counts := i < s.End && noun(r.Tokens[i]); {
	case i == n.Start+1:
		return length(n.Start) > 4 && !counts || length(n.Start) == 3 && r.is(n.Start-1, s.End, "(") && r.is(i, s.End, ")") && i+1 < s.End && length(i+1) == 3
	case i != n.Start+3 || !r.is(n.Start+1, s.End, "-") || length(n.Start) != 3:
		return false
	case length(n.Start+2) == 4:
		return !counts
	}
	return i+1 < s.End && r.is(i, s.End, "-") && !r.Tokens[i].Space && !r.Tokens[i+1].Space && r.Tokens[i+1].Kind == language.Upper
}

// address reports whether n is the number of a house: "12 Mill Road", "561 N.
// Center".
func (r *reader) address(n number, s language.Range) bool {
	if i := n.End; i+1 < s.End && quarters[strings.TrimSuffix(r.Word(i), ".")] && r.Tokens[i+1].Kind.Capital() {
		return true
	}
	for i := n.End; i < s.End && i < n.End+4 && r.Tokens[i].Kind.Capital(); i++ {
		if i > n.End && streets[r.Tokens[i].Lower] {
			return true
		}
	}
	return false
}

// quarters are the parts of a town in the names of its streets.
var quarters = lexicon.Words(`N S E W NE NW SE SW`)

// clock reports whether n is a time of day that no date took.
func (r *reader) clock(n number, s language.Range) bool {
	w := r.Word(n.Start)
	if dot := strings.IndexByte(w, '.'); r.is(n.Start-1, s.End, "at") && dot > 0 && len(w) == dot+3 && n.min < 24 && w[dot+1] < '6' {
		return true // "at 6.10"
	}
	if n.End >= s.End {
		return false
	}
	switch r.Tokens[n.End].Lower {
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "et", "est", "edt", "pst", "pdt", "bst", "cet", "utc":
		return true
	}
	return false
}

// year reports whether n is most likely a year: four digits without a comma.
func (r *reader) year(n number, h hedge) bool {
	return n.End == n.Start+1 && len(r.Word(n.Start)) == 4 && n.min >= 1500 && n.min < 2100 && n.min == float64(int(n.min)) && h.bound == 0
}

// label reports whether n belongs to the name before it: "Room 12", "No. 4",
// "page 3", "Apollo 11".
func (r *reader) label(n number, h hedge, s language.Range) bool {
	if h.bound == 0 && n.End == n.Start+1 && r.names[r.numberedAt(n.Start, s)] {
		return true
	}
	if n.Start == s.Start || h.bound != 0 || n.End > n.Start+1 && !r.is(n.Start+1, s.End, "-") {
		return false
	}
	before := r.Tokens[n.Start-1]
	if before.Lower == "of" && n.Start-2 > s.Start && r.Word(n.Start-2) == "Group" {
		return true // "the Group of 20"
	}
	if labels[before.Lower] || before.Lower == "of" && n.Start-3 >= s.Start && labels[r.Tokens[n.Start-3].Lower] { // "photo 4 of 37"
		return true
	}
	if camel(r.Word(n.Start - 1)) {
		return n.End >= s.End || !r.plurals(n.End)
	}
	if r.title || before.Kind != language.Title && before.Kind != language.Upper || n.Start-1 == s.Start {
		return false
	}
	return n.End >= s.End || !r.plurals(n.End)
}

// plurals reports whether token i is a plural noun, by its form and its tag.
func (r *reader) plurals(i int) bool { return r.plural(i) && noun(r.Tokens[i]) }

// model reports whether n names a make or line: "their 340 airliner", "the
// 500 index". What it stood for as a count would have a plural.
func (r *reader) model(n number, s language.Range) bool {
	if n.End != n.Start+1 || n.min < 100 || n.Start == s.Start || strings.ContainsAny(r.Word(n.Start), ",.") {
		return false
	}
	switch r.Tokens[n.Start-1].Fine {
	case language.DT, language.PRPS, language.POS, language.JJ, language.VBN:
	default:
		return false
	}
	k := n.End
	for ; k < s.End; k++ {
		switch r.Tokens[k].Fine {
		case language.NNS, language.NNPS:
			return false
		case language.NN, language.NNP, language.JJ:
			if persons[r.Tokens[k].Lower] || collectives[r.Tokens[k].Lower] {
				return false
			}
			continue
		}
		break
	}
	return k > n.End && r.Tokens[k-1].Fine != language.JJ
}

// collectives are nouns that count without a plural.
var collectives = lexicon.Words(`aircraft staff crew personnel cattle sheep fish deer livestock poultry infantry cavalry troop faculty rank-and-file percent per cent foot head mark level threshold barrier milestone`)

// place reports whether n is the word for a place in a row, "in game seven", "on
// day two", and counts nothing behind it.
func (r *reader) place(n number, s language.Range) bool {
	return n.Start > s.Start && n.End == n.Start+1 && r.Tokens[n.Start].Kind.Word() && rows[r.Tokens[n.Start-1].Lower] && (n.End >= s.End || !r.plurals(n.End))
}

// rows are nouns for what is numbered in words as well as in digits.
var rows = lexicon.Words(`game day week month year round phase chapter act part stage level grade tier category season episode volume lap step number`)

// camel reports whether w is written like a brand: a small letter, then a
// capital.
func camel(w string) bool {
	return w != "" && 'a' <= w[0] && w[0] <= 'z' && strings.ContainsFunc(w, unicode.IsUpper)
}

// single reports whether n is the word "one" where it counts nothing: a
// pronoun, "one of", "one day". It counts people, and what a hedge or "only"
// singles out.
func (r *reader) single(n number, h hedge, s language.Range) bool {
	if n.End != n.Start+1 || r.Tokens[n.Start].Lower != "one" {
		return false
	}
	if n.End >= s.End || h.bound != 0 && h.bound != about {
		return n.End >= s.End
	}
	next := r.Tokens[n.End].Lower
	if stops[next] {
		return next == "of" || n.Start == s.Start || !harms[states[r.Tokens[n.Start-1].Lower]] // "killed one and hurt five"
	}
	before := r.is(n.Start-1, s.End, "only") || r.is(n.Start-1, s.End, "just") || r.is(n.Start-1, s.End, "least")
	return !before && !r.person(n.End, s) && states[next] == ""
}

// harms are the states of those whom a verb right before "one" may take.
var harms = map[string]bool{"killed": true, "injured": true}

// person reports whether a noun for a person ends the phrase that starts at
// token i: "injured port worker".
func (r *reader) person(i int, s language.Range) bool {
	for ; i < s.End; i++ {
		switch r.Tokens[i].Fine {
		case language.NN, language.NNP:
			if persons[r.Tokens[i].Lower] {
				return true
			}
		case language.JJ, language.VBN:
		default:
			return persons[r.Tokens[i].Lower]
		}
	}
	return false
}

// headline reports whether s is written in title case.
func (r *reader) headline(s language.Range) bool {
	words, capital := 0, 0
	for _, tok := range r.Tokens[s.Start:s.End] {
		if tok.Kind.Word() && len(tok.Lower) > 3 {
			words++
			if tok.Kind.Capital() {
				capital++
			}
		}
	}
	return words > 2 && 4*capital >= 3*words
}
