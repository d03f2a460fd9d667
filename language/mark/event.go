package mark

import (
	"strings"
	"unicode/utf8"

	"synoptic/language"
)

// event is one quotation mark of a paragraph and the way it leans.
type event struct {
	token  int
	single bool
	lean   lean
}

// lean says what a mark can do where it stands.
type lean uint8

const (
	either lean = iota
	opening
	closing
)

// readEvents returns the marks of a paragraph that may open or close a
// passage; plain apostrophes and the signs of inches are left out.
func readEvents(t *language.Text, r language.Range) []event {
	var out []event
	for i := r.Start; i < r.End; i++ {
		if t.Tokens[i].Kind != language.Quote {
			continue
		}
		e := event{token: i, single: single(t.Word(i))}
		e.lean = leaning(t, r, i)
		if e.single && apostrophe(t, r, e) || !e.single && inch(t, r, e) {
			continue
		}
		out = append(out, e)
	}
	return out
}

// single reports whether w is a single mark; two side by side are a double one.
func single(w string) bool {
	if utf8.RuneCountInString(w) != 1 {
		return false
	}
	return strings.Contains("'‘’`‚‛‹›", w)
}

// leaning reads the white space around the mark at i; where that says nothing
// the shape of the mark decides.
func leaning(t *language.Text, r language.Range, i int) lean {
	before := i == r.Start || t.Tokens[i].Space || opens(t, i-1)
	after := i+1 == r.End || t.Tokens[i+1].Space || ends(t, i+1)
	switch {
	case before && !after:
		return opening
	case after && !before:
		return closing
	}
	switch t.Word(i) {
	case "“", "„", "‟", "«", "‘", "‚", "‛", "‹", "``", "`", "‘‘":
		return opening
	case "”", "»", "’", "›", "’’", "''":
		return closing
	}
	if i == r.Start {
		return opening
	}
	if i+1 == r.End {
		return closing
	}
	return either
}

// opens reports whether token i is an opening bracket, a dash or a mark
// behind which a passage can open without white space.
func opens(t *language.Text, i int) bool {
	switch w := t.Word(i); w {
	case "(", "[", "—", "–", "--", "/":
		return true
	case "-":
		return t.Tokens[i].Space
	case "…", "...":
		return false
	default:
		return t.Tokens[i].Kind == language.Quote && (i == 0 || t.Tokens[i].Space || t.Tokens[i-1].Kind == language.Quote && t.Tokens[i-1].Space)
	}
}

// ends reports whether token i, directly behind a mark, shows that the mark
// closes: a stop, a closing bracket, a dash, a clitic or a further mark.
func ends(t *language.Text, i int) bool {
	tok := &t.Tokens[i]
	switch tok.Kind {
	case language.Clitic:
		return true
	case language.Quote:
		return i+1 == len(t.Tokens) || t.Tokens[i+1].Space || t.Tokens[i+1].Kind == language.Punct
	case language.Punct:
		return strings.Contains(",.;:!?)]—–--/", t.Word(i))
	}
	return false
}

// apostrophe reports whether a single mark belongs to a word: inside one, an
// elision before one ("'em", "'90s") or the possessive of one with no passage
// to close (that is decided by the automaton).
func apostrophe(t *language.Text, r language.Range, e event) bool {
	i := e.token
	if e.lean == either && i > r.Start && i+1 < r.End && !t.Tokens[i].Space && !t.Tokens[i+1].Space {
		return true
	}
	if e.lean != opening || i+1 == r.End {
		return false
	}
	next := &t.Tokens[i+1]
	if t.Word(i) == "‘" && next.Kind != language.Number {
		return elided[next.Lower] && (i == r.Start || t.Word(i) != "‘")
	}
	return elided[next.Lower] || next.Kind == language.Number && strings.HasSuffix(next.Lower, "s")
}

// elided are words that lost their beginning.
var elided = map[string]bool{"em": true, "til": true, "till": true, "tis": true, "twas": true, "cause": true, "bout": true, "cuz": true, "n": true, "round": true}

// inch reports whether a straight mark directly behind a number measures it.
func inch(t *language.Text, r language.Range, e event) bool {
	i := e.token
	return e.lean == closing && i > r.Start && t.Word(i) == "\"" && t.Tokens[i-1].Kind == language.Number &&
		i-2 >= r.Start && single(t.Word(i-2)) && !t.Tokens[i-1].Space
}
