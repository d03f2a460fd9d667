package name

import (
	"strings"
	"unicode"

	"synoptic/language"
	"synoptic/language/form"
	"synoptic/language/lexicon"
	"synoptic/learn"
)

// document is a text made ready for the features.
type document struct {
	*language.Text
	words   []word // parallel to Tokens
	runs    []language.Range
	facts   []fact
	byWord  map[string]int32    // facts by word in lower case
	history map[learn.Key]votes // names found so far, by phrase
}

// word is what the features want to know of a token.
type word struct {
	form    form.Form
	class   lexicon.Class
	list    lexicon.List
	profile profile // how news in general treats it
	fact    int32   // index into facts, -1 for words that are never in a run
	opens   bool    // stands where any word has a capital
	styled  bool    // stands in a headline or among words all in capitals
}

// votes counts how often a phrase was found as each type.
type votes [types]uint8

// top returns the type with most votes, the lower one of equals.
func (v *votes) top() Type {
	best := None
	for t := Person; t < types; t++ {
		if v[t] > v[best] {
			best = t
		}
	}
	return best
}

// newDocument cuts t into runs and gathers what it tells of each word.
func newDocument(t *language.Text) *document {
	d := &document{Text: t, words: make([]word, len(t.Tokens)), byWord: map[string]int32{}, history: map[learn.Key]votes{}}
	known := profiles()
	for i := range t.Tokens {
		w := t.Tokens[i].Lower
		d.words[i] = word{class: lexicon.ClassOf(w), fact: -1}
		if d.Tokens[i].Kind.Capital() {
			d.words[i].profile = profile(known.Of(w))
			d.words[i].list = lexicon.Listed(w)
		}
	}
	for _, s := range t.Sentences {
		styled := d.styled(s.Range)
		for i := s.Start; i < s.End; i++ {
			d.words[i].styled = styled
			d.words[i].opens = d.opensSentence(i, s.Start)
		}
		d.cut(s.Range)
	}
	d.shape()
	d.gather()
	return d
}

// shape makes the forms of the words in runs and of their neighbours, the only
// ones that features look at.
func (d *document) shape() {
	done := 0
	for _, r := range d.runs {
		for i := max(done, r.Start-2); i < min(len(d.words), r.End+2); i++ {
			d.words[i].form = form.Of(d.Text, i)
		}
		done = min(len(d.words), r.End+2)
	}
}

// opensSentence reports whether token i stands at the start of a sentence or
// behind a mark that is followed by a capital.
func (d *document) opensSentence(i, start int) bool {
	if i == start {
		return true
	}
	switch before := &d.Tokens[i-1]; before.Kind {
	case language.Quote:
		return true
	case language.Punct:
		return i-1 == start || strings.Contains(":.!?…—–•|*", before.Lower)
	}
	return false
}

// styled reports whether the words of r have capitals by style: three of four
// that are not words of grammar, and no full stop at the end.
func (d *document) styled(r language.Range) bool {
	if r.Start < r.End && d.Tokens[r.End-1].Lower == "." {
		return false
	}
	words, capitals := 0, 0
	for i := r.Start; i < r.End; i++ {
		if k := d.Tokens[i].Kind; k.Word() && d.words[i].class&lexicon.ClassFunction == 0 {
			words++
			if k.Capital() {
				capitals++
			}
		}
	}
	return words >= 4 && capitals*4 >= words*3
}

// maxJoin is the number of small words that may join two capitalised ones.
const maxJoin = 3

// cut finds the runs of sentence s: capitalised words with what may join them.
func (d *document) cut(s language.Range) {
	for i := s.Start; i < s.End; i++ {
		if !d.capital(i) && !d.particle(i) {
			continue
		}
		end := i + 1
		for k := end; k < s.End && k-end <= maxJoin; k++ {
			if d.capital(k) || d.Tokens[k].Kind == language.Number && k == end || d.closes(k) && (k == end || k == end+1 && d.Tokens[end].Lower == "-") {
				end = k + 1
			} else if !d.connects(k) {
				break
			}
		}
		d.runs = append(d.runs, language.Range{Start: i, End: end})
		i = end
	}
}

// capital reports whether token i can start or end a name: it has a capital
// letter somewhere, "eBay".
func (d *document) capital(i int) bool {
	k := d.Tokens[i].Kind
	if k.Capital() {
		return true
	}
	if k != language.Lower {
		return false
	}
	if c := d.words[i].class; c&small != 0 && c&(lexicon.ClassCommon|lexicon.ClassFunction) == 0 {
		return true // in posts and mails
	}
	w := d.Word(i)
	return w[0] != '#' && w[0] != '@' && strings.IndexFunc(w, unicode.IsUpper) > 0 && !strings.Contains(w, "/")
}

// small are the classes of words that may be names in small letters.
const small = lexicon.ClassGiven | lexicon.ClassPlace | lexicon.ClassPlaceLike | lexicon.ClassOrgName

// connects reports whether token i can stand within a name.
func (d *document) connects(i int) bool {
	t := &d.Tokens[i]
	switch t.Kind {
	case language.Clitic:
		return t.Lower == "'s"
	case language.Quote, language.Number:
		return true
	case language.Punct:
		switch t.Lower {
		case "-", "&", "/", ",", "'", "+", "!":
			return true
		}
		return false
	}
	return joiners[t.Lower]
}

// particle reports whether token i is a small word that opens a name: "bin
// Laden", "von der Leyen".
func (d *document) particle(i int) bool {
	if i+1 >= len(d.Tokens) || d.Tokens[i].Kind != language.Lower || !particles[d.Tokens[i].Lower] {
		return false
	}
	next := i + 1
	if d.Tokens[next].Lower == "-" && next+1 < len(d.Tokens) {
		next++
	}
	return d.Tokens[next].Kind.Capital()
}

// particles open names of persons and, rarely, of bodies and places.
var particles = map[string]bool{"bin": true, "ibn": true, "al": true, "el": true, "van": true, "von": true, "de": true, "del": true, "di": true, "da": true, "la": true, "le": true}

// closes reports whether token i, which has no capital, may end a name: the
// sign of a shop ("Farwe's"), a mark ("Yahoo!"), the second half of a word
// with a hyphen ("Chi-wai"), a noun for a place or body ("Farwe district").
func (d *document) closes(i int) bool {
	t := &d.Tokens[i]
	switch {
	case t.Kind == language.Clitic:
		return t.Lower == "'s"
	case t.Kind == language.Punct:
		return t.Lower == "!" && !t.Space
	case t.Kind != language.Lower:
		return false
	case d.Tokens[i-1].Lower == "-":
		return !t.Space
	}
	return d.words[i].class&(lexicon.ClassPlaceNoun|lexicon.ClassOrgHead|lexicon.ClassBody) != 0
}

// joiners are small words within names.
var joiners = map[string]bool{
	"of": true, "for": true, "the": true, "and": true, "in": true, "on": true, "to": true, "at": true, "with": true, "from": true, "a": true, "is": true, "by": true,
	"de": true, "la": true, "las": true, "los": true, "del": true, "da": true, "do": true, "dos": true, "di": true, "du": true, "des": true, "le": true, "les": true, "el": true, "y": true, "e": true, "et": true,
	"van": true, "von": true, "der": true, "den": true, "ter": true, "ten": true, "zu": true, "al": true, "bin": true, "ibn": true, "bint": true, "ben": true, "abu": true, "ul": true, "ur": true, "della": true, "und": true,
}

// remember counts the names found, for the runs behind.
func (d *document) remember(names []Name) {
	for _, n := range names {
		key := d.phrase(n.Range)
		v := d.history[key]
		bump(&v[n.Type])
		d.history[key] = v
		if n.End-n.Start < 2 {
			continue
		}
		if f := d.words[n.Start].fact; f >= 0 {
			bump(&d.facts[f].first[n.Type])
		}
		if f := d.words[n.End-1].fact; f >= 0 {
			bump(&d.facts[f].last[n.Type])
		}
	}
}

// bump adds one without running over.
func bump(n *uint8) {
	if *n < 255 {
		*n++
	}
}

// phrase returns the key of the words of r in lower case.
func (d *document) phrase(r language.Range) learn.Key {
	k := learn.Template(0)
	for i := r.Start; i < r.End; i++ {
		k = k.With(d.words[i].form.Word)
	}
	return k
}
