package mention

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// joinParticles takes in the first name before a person's name and what it
// goes on with: particles and surname, a nickname in marks with the surname.
func (f *finder) joinParticles() {
	for i := range f.names {
		n := &f.names[i]
		if f.takeFirstName(i); n.typ != Person {
			continue
		}
		limit := f.Sentences[f.SentenceOf(n.Start)].End
		if i+1 < len(f.names) && !(f.names[i+1].single() && generations[f.names[i+1].key]) {
			limit = min(limit, f.names[i+1].Start)
		}
		end := n.End
		for end < limit && particles[f.lower(end)] && end < n.End+3 {
			end++
		}
		switch {
		case end > n.End && i+1 < len(f.names) && f.names[i+1].Start == end && f.names[i+1].End == end+1:
			n.End = end + 1 // dropCovered removes the surname that stood alone
		case end < limit && generations[f.lower(end)]:
			n.End = end + 1
		case end+1 < limit && f.lower(end) == "," && generations[f.lower(end+1)]:
			n.End = end + 2
		case end > n.End && end < limit && f.Tokens[end].Kind == language.Title && !f.unlikely(end):
			n.End = end + 1
		case n.single() && (f.monthly(n, limit) || f.surnameBehind(n, limit)):
			n.End++
		case n.single():
			n.End = f.nickname(n.End)
		default:
			n.Range = f.withHalf(n.Range)
		}
		if f.halfMarked(n) {
			n.Start--
		}
		n.key = strings.ReplaceAll(f.keyOf(n.Range), ",", "") // "Okoro, Jr." is "Okoro Jr."
	}
	f.dropCovered()
}

// monthly reports whether a surname that is a month as well follows the first
// name n behind an office: "Prime Minister Lena May".
func (f *finder) monthly(n *name, limit int) bool {
	return n.End < limit && f.firstName(n.Start) && f.office1(n.Start-1) && f.Tokens[n.End].Kind == language.Title && lexicon.Calendar(f.lower(n.End)) &&
		!f.endsSentence(n.Start) && (n.End+1 >= len(f.Tokens) || f.Tokens[n.End+1].Kind != language.Number)
}

// surnameBehind reports whether a word in no list follows the first name n,
// written as names are where not all words have a capital.
func (f *finder) surnameBehind(n *name, limit int) bool {
	k := n.End
	return k < limit && f.firstName(n.Start) && !f.office1(n.Start) && f.Tokens[k].Kind == language.Title && f.Tokens[k].Space && !f.unlikely(k) && !f.endsSentence(n.Start) &&
		!f.headlineCase(f.Sentences[f.SentenceOf(k)].Range) && !strings.HasSuffix(f.lower(k), ".") && (k+1 >= len(f.Tokens) || !f.Tokens[k+1].Kind.Capital() || f.endsSentence(k))
}

// takeFirstName extends name i, a single word, over a first name before it.
func (f *finder) takeFirstName(i int) {
	n := &f.names[i]
	k := n.Start - 1
	if i > 0 && n.typ == Person && n.single() {
		if first := &f.names[i-1]; first.End == n.Start && first.typ == Person && first.single() && f.firstName(first.Start) && !f.office1(first.Start) && !f.dated(first.Start) && f.Tokens[n.Start].Space && !f.endsSentence(first.Start) {
			first.End = n.End // dropCovered removes the surname
			first.key = f.keyOf(first.Range)
			return
		}
	}
	for m := n.Start - 3; m >= max(0, n.Start-5); m-- { // over a nickname in marks
		if f.firstName(m) && f.nickname(m+1) == n.End {
			k = m
		}
	}
	if n.End-n.Start > 1 || k < 0 || i > 0 && f.names[i-1].End > k || f.Tokens[k].Kind != language.Title || !f.Tokens[n.Start].Space ||
		!f.firstName(k) || f.office1(k) || f.endsSentence(k) || f.dated(k) || n.typ != Person && (f.listed(n.key) != "" || lexicon.OrgHead(n.key) || lexicon.Calendar(f.lower(k))) {
		return
	}
	n.Start, n.typ = k, Person
	n.key = f.keyOf(n.Range)
}

// dropCovered removes names that the one before has taken in.
func (f *finder) dropCovered() {
	end := 0
	f.names = slices.DeleteFunc(f.names, func(n name) bool {
		if n.Start < end {
			return true
		}
		end = n.End
		return false
	})
}

// withSurname returns r with the two surnames that it is cut before or in.
func (f *finder) withSurname(r language.Range) language.Range {
	if whole := (language.Range{Start: r.Start, End: r.Start + 4}); r.End < whole.End && f.doubleSurname(whole) {
		return whole
	}
	return r
}

// withHalf returns r with the second half of a given name behind a hyphen,
// mostly written small, as in Korean and Chinese names: "Cho Han-bin".
func (f *finder) withHalf(r language.Range) language.Range {
	k := r.End + 1
	if r.End-r.Start != 2 || k >= len(f.Tokens) || f.lower(r.End) != "-" || f.Tokens[r.End].Space || f.Tokens[k].Space || f.Tokens[k].Kind != language.Lower && f.Tokens[k].Kind != language.Title {
		return r
	}
	if w := f.lower(k); len(w) > 5 || hyphenated[w] || len(w) > 3 && (lexicon.Common(w) || f.Tokens[k].Kind == language.Title) {
		return r
	}
	return language.Range{Start: r.Start, End: k + 1}
}

// hyphenated are short words that go with a name behind a hyphen: "a Tom
// Reyes-led team".
var hyphenated = map[string]bool{"led": true, "era": true, "run": true, "fan": true, "not": true, "but": true, "and": true, "or": true}

// doubleSurname reports whether r is a word and two surnames: "Ada Okoro-Reyes".
func (f *finder) doubleSurname(r language.Range) bool {
	first, half, ok := f.lower(r.Start), "", r.End-r.Start == 2
	if r.End > len(f.Tokens) {
		return false
	}
	if ok {
		half, _, ok = strings.Cut(f.lower(r.Start+1), "-")
	} else if ok = r.End-r.Start == 4 && f.lower(r.Start+2) == "-" && !f.Tokens[r.Start+2].Space && !f.Tokens[r.Start+3].Space; ok {
		half = f.lower(r.Start + 1)
	}
	last := f.lower(r.End - 1)
	last = last[strings.LastIndexByte(last, '-')+1:]
	for _, w := range []string{first, half, last} {
		if !ok || len(w) < 3 || lexicon.Common(w) || f.listed(w) != "" || lexicon.OrgHead(w) || lexicon.PlaceLike(w) {
			return false
		}
	}
	for i := r.Start; i < r.End; i++ {
		if k := f.Tokens[i].Kind; k.Word() && k != language.Title {
			return false
		}
	}
	return true
}

// generations follow the name of a person.
var generations = map[string]bool{"jr.": true, "sr.": true, "jr": true, "sr": true, "ii": true, "iii": true}

// particles join the parts of a person's name.
var particles = map[string]bool{"van": true, "von": true, "der": true, "den": true, "de": true, "la": true, "del": true, "della": true, "di": true, "da": true, "dos": true, "du": true, "le": true, "bin": true, "ibn": true, "ben": true, "al": true, "-": true, "ter": true, "ten": true, "zu": true}

// halfMarked reports whether a name starts within marks that close in it:
// “AJ” Okoro.
func (f *finder) halfMarked(n *name) bool {
	if n.End-n.Start != 3 || f.Tokens[n.Start+1].Kind != language.Quote || n.Start == 0 {
		return false
	}
	return f.Tokens[n.Start-1].Kind == language.Quote && !f.Tokens[n.Start].Space
}

// nickname returns the end of a nickname in marks with the surname behind it,
// end itself when there is none.
func (f *finder) nickname(end int) int {
	limit := min(len(f.Tokens), end+6)
	if end >= limit || f.Tokens[end].Kind != language.Quote || !f.Tokens[end].Space {
		return end
	}
	for k := end + 2; k+1 < limit && k <= end+4; k++ {
		if f.Tokens[k].Kind == language.Quote && f.Tokens[k+1].Kind == language.Title && !lexicon.Function(f.lower(k+1)) && !strings.ContainsAny(f.lower(k-1), ".,!?") {
			return k + 2
		}
	}
	return end
}
