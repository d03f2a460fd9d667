package mention

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// recoverNames adds names that the tagger passed over: first words with a
// capital right behind an office or before a description of a person, then
// those found elsewhere in the text.
func (f *finder) recoverNames() {
	f.recoverBy(f.league)
	f.recoverBy(f.halved)
	f.recoverBy(f.bracketed)
	f.recoverBy(func(i int, taken []bool) (int, Type) { return f.introduced(i, taken), Person })
	f.recoverBy(f.opening)
	longest, types := f.keys()
	f.recoverBy(func(i int, taken []bool) (int, Type) { return f.elsewhere(i, taken, longest, types) })
	surnames := f.surnames()
	f.recoverBy(func(i int, _ []bool) (int, Type) { return f.speaks(i, surnames) })
	f.joinParticles()
	f.recoverBy(func(i int, _ []bool) (int, Type) { return f.usedAsName(i), Person })
	f.recoverBy(f.plain)
	f.takeGiven()
	for i := range f.names {
		f.takeFirstName(i)
	}
	f.joinFirms()
}

// league returns the end of the name of a body that says whom it unites and
// what for: "Citizens for Tax Justice"; i when there is none.
func (f *finder) league(i int, taken []bool) (int, Type) {
	_, plural, _ := lexicon.PersonNoun(f.lower(i))
	if s := f.Sentences[f.SentenceOf(i)]; !plural || i+3 > s.End || i == s.Start && f.Tokens[i+2].Kind != language.Title {
		return i, ""
	}
	switch f.lower(i + 1) {
	case "for", "against", "without", "united":
	default:
		return i, ""
	}
	end := i + 2
	for limit := f.Sentences[f.SentenceOf(i)].End; end < limit && !taken[end] && f.Tokens[end].Kind == language.Title; end++ {
	}
	if end < i+3 || end < i+4 && f.opens(i, f.Sentences[f.SentenceOf(i)].Start) {
		return i, ""
	}
	return end, Organization
}

// recoverBy adds the names that find ends at or behind a free token with a
// capital.
func (f *finder) recoverBy(find func(i int, taken []bool) (int, Type)) {
	taken := f.takenTokens()
	for i := 0; i < len(f.Tokens); i++ {
		if taken[i] || !f.Tokens[i].Kind.Capital() {
			continue
		}
		end, typ := find(i, taken)
		if end == i {
			continue
		}
		r := language.Range{Start: i, End: end}
		if whole := f.withSurname(r); whole != r {
			r, typ, end = whole, Person, whole.End
		}
		f.names = append(f.names, name{Range: r, typ: typ, actor: -1, key: f.keyOf(r)})
		i = end - 1
	}
	f.sortNames()
}

func (f *finder) sortNames() {
	slices.SortFunc(f.names, func(a, b name) int { return cmp.Compare(a.Start, b.Start) })
}

// takenTokens marks the tokens within names.
func (f *finder) takenTokens() []bool {
	taken := make([]bool, len(f.Tokens))
	for _, n := range f.names {
		for i := n.Start; i < n.End; i++ {
			taken[i] = true
		}
	}
	return taken
}

// keys returns the names found with their types, and for each first word the
// length in tokens of the longest name that it opens.
func (f *finder) keys() (longest map[string]int, types map[string]Type) {
	longest, types = map[string]int{}, map[string]Type{}
	for i := range f.names {
		n := &f.names[i]
		if n.typ == Misc || n.End-n.Start == 1 && (lexicon.Common(n.key) || f.cases[n.key].small > 0) {
			continue
		}
		if types[n.key] == "" {
			types[n.key] = n.typ
		}
		first := f.lower(n.Start)
		longest[first] = max(longest[first], n.End-n.Start)
		for _, short := range shortForms(bodyParts(n.key)) {
			if n.typ == Organization && len(short) > 2 && types[short] == "" {
				types[short], longest[short] = Organization, max(longest[short], 1)
			}
		}
		if last := f.lastWord(n); n.typ == Person && !n.single() {
			if key := f.keyOf(last); !lexicon.Common(key) && f.cases[key].small == 0 && types[key] == "" {
				w := f.lower(last.Start)
				types[key], longest[w] = Person, max(longest[w], last.End-last.Start)
			}
		}
	}
	return longest, types
}

// lastWord returns the last word of n, with its halves before and behind
// hyphens.
func (f *finder) lastWord(n *name) language.Range {
	start := n.End - 1
	for start > n.Start && !f.Tokens[start].Space {
		start--
	}
	return language.Range{Start: start, End: n.End}
}

// elsewhere returns the end and type of the longest known name at token i, i
// itself when there is none.
func (f *finder) elsewhere(i int, taken []bool, longest map[string]int, types map[string]Type) (int, Type) {
	for end := min(len(f.Tokens), i+longest[f.lower(i)]); end > i; end-- {
		if slices.Contains(taken[i:end], true) {
			continue
		}
		if t := types[f.keyOf(language.Range{Start: i, End: end})]; t != "" {
			return end, t
		}
	}
	return i, ""
}

// introduced returns the end of the name of a person at token i that an office
// before it or a description behind it shows; i when there is none.
func (f *finder) introduced(i int, taken []bool) int {
	if i > 0 && f.Tokens[i-1].Kind.Capital() && !f.office1(i-1) || f.opens(i, f.Sentences[f.SentenceOf(i)].Start) && lexicon.Common(f.lower(i)) {
		return i
	}
	limit := f.Sentences[f.SentenceOf(i)].End
	end := i
	for end < limit && end < i+3 && !taken[end] && f.Tokens[end].Kind == language.Title && !f.unlikely(end) {
		end++
	}
	end = f.hyphenated(end, limit)
	if end == i || end < limit && f.Tokens[end].Kind.Capital() {
		return i
	}
	office := i > 0 && f.office1(i-1) && !f.endsSentence(i-1) && f.Tokens[i].Space
	if office && (end-i > 1 || f.Tokens[i-1].Kind.Capital() || lexicon.Office(f.lower(i-1))) {
		return end
	}
	if end-i > 1 && f.lower(end) == "," {
		if _, head := f.description(end + 1); head >= 0 {
			return end
		}
	}
	return i
}

// hyphenated takes in the second half of "Marsh-Reyes" behind token end.
func (f *finder) hyphenated(end, limit int) int {
	if end+1 < limit && f.lower(end) == "-" && !f.Tokens[end].Space && !f.Tokens[end+1].Space && f.Tokens[end+1].Kind == language.Title {
		return end + 2
	}
	return end
}

// plain returns the end and type of the run of words at token i that have a
// capital within a sentence and are no common words; i when there is none.
func (f *finder) plain(i int, taken []bool) (int, Type) {
	s := f.Sentences[f.SentenceOf(i)].Range
	if pluralLetters(f.Word(i)) || f.opens(i, s.Start) || f.lower(i-1) == "-" && !f.Tokens[i].Space || f.headlineCase(s) {
		return i, ""
	}
	end := i
	if lexicon.Demonym(f.lower(i)) && end+1 < s.End && f.Tokens[end+1].Kind == language.Title && !f.unlikely(end+1) {
		end++ // "Islamic Jihad"
	}
	for end < s.End && !taken[end] && f.Tokens[end].Kind.Capital() && !f.unlikely(end) && f.cases[f.lower(end)].small == 0 && f.Word(end) == strings.TrimSuffix(f.Word(end), ".") {
		end++
	}
	if end = f.hyphenated(end, s.End); end == i || end < s.End && (f.Tokens[end].Kind.Capital() || f.lower(end) == "-") || f.Tokens[i-1].Kind.Capital() && taken[i-1] {
		return i, ""
	}
	return end, f.guess(language.Range{Start: i, End: end})
}

// guess types unknown words by what stands around them: only what says
// something is a body.
func (f *finder) guess(r language.Range) Type {
	before := f.lower(r.Start - 1)
	last := f.lower(r.End - 1)
	key := f.keyOf(r)
	switch {
	case f.listed(key) != "":
		return f.listed(key)
	case lexicon.Listed(key) == lexicon.Firm:
		return Organization
	case before == "of" && settlements[f.lower(r.Start-2)]:
		return Location
	case f.doubleSurname(r), f.honorific(r.Start-1) && f.Tokens[r.Start-1].Kind.Capital() && !f.endsSentence(r.Start-1):
		return Person
	case lexicon.PlaceLike(last):
		return Location
	case f.firstName(r.Start) && r.End-r.Start > 1, lexicon.Surname(last) && !f.dish(r):
		return Person
	case f.Tokens[r.Start].Kind == language.Title && (before == "in" || before == "near" || before == "from" || before == "at"):
		return Location
	case f.said(r.End):
		return Organization
	}
	return Misc
}

// dish reports whether another word with a capital that is no part of a name
// stands before the last of r: "Vegetable Curry", "Alaskan Knight".
func (f *finder) dish(r language.Range) bool {
	if lexicon.Demonym(f.lower(r.Start)) {
		return true
	}
	k := r.Start - 1
	return k >= 0 && f.Tokens[k].Kind == language.Title && f.Tokens[r.Start].Space && lexicon.Common(f.lower(k)) && !f.office1(k) && !f.opens(k, f.Sentences[f.SentenceOf(k)].Start)
}

// unlikely reports whether the word at i is no part of a person's name.
func (f *finder) unlikely(i int) bool {
	w := f.lower(i)
	return lexicon.Common(w) || lexicon.Function(w) || lexicon.Calendar(w) || lexicon.Demonym(w) || lexicon.Office(w) || lexicon.OrgHead(w) || lexicon.OrgSuffix(w) || lexicon.Place(w) || len(w) < 2
}

// pluralLetters reports whether w is a plural of initials, which names nobody:
// "MPs", "CEOs".
func pluralLetters(w string) bool {
	n := len(w) - 1
	return n >= 2 && n <= 4 && w[n] == 's' && strings.ToUpper(w[:n]) == w[:n] && w[0] >= 'A' && w[0] <= 'Z'
}
