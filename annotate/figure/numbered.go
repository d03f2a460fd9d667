package figure

import (
	"strings"

	"synoptic/language"
)

// numbered returns the names with a number that t has: "falcon 9", "room 12". A
// number that belongs to a name once belongs to it wherever it follows the name:
// also in a heading, at the start of a sentence and before a plural.
func (r *reader) numbered() map[string]bool {
	names := map[string]bool{}
	for _, s := range r.Sentences {
		if r.headline(s.Range) {
			continue
		}
		for i := s.Start + 2; i < s.End; i++ {
			if key := r.numberedAt(i, s.Range); key != "" && r.nameEnds(i-1, s.Range) > s.Start && (i+1 >= s.End || !r.plurals(i+1) && !r.counting(i+1, s.Range) || r.determined(i-1, s.Range)) {
				names[key] = true
			}
		}
	}
	return names
}

// numberedAt returns the name before the digits at token i with them, empty
// where there are none.
func (r *reader) numberedAt(i int, s language.Range) string {
	if i <= s.Start || r.Tokens[i].Kind != language.Number || !r.Tokens[i].Space || strings.ContainsRune(r.Word(i), ',') {
		return ""
	}
	k := r.nameEnds(i-1, s)
	if k < s.Start || stops[r.Tokens[k].Lower] || hedges[r.Tokens[k].Lower] != 0 {
		return ""
	}
	return r.Tokens[k].Lower + " " + r.Word(i)
}

// nameEnds returns the token that opens the word with a capital that ends at
// token k, "Qan" of "Qan'e" too; before s where it has none.
func (r *reader) nameEnds(k int, s language.Range) int {
	if r.Tokens[k].Kind == language.Title || r.Tokens[k].Kind == language.Upper {
		return k
	}
	if k-2 >= s.Start && r.Tokens[k].Kind == language.Lower && r.Tokens[k].Lower != "s" && !r.Tokens[k].Space && !r.Tokens[k-1].Space && strings.ContainsAny(r.Word(k-1), "'’") && r.Tokens[k-2].Kind == language.Title {
		return k - 2
	}
	return s.Start - 1
}

// counting reports whether what stands at token i makes the number before it a
// count, a measure or an age whatever stands before that.
func (r *reader) counting(i int, s language.Range) bool {
	w := r.Tokens[i].Lower
	return persons[w] || states[w] != "" || magnitudes[w] != 0 || collectives[w] || r.unitWord(i) != "" || w == "%" || w == "of" || w == "-" || w == "–"
}

// determined reports whether the name that ends at token k follows a word that
// belongs to a noun phrase, or a number: "the Falcon 9", "three Falcon 9".
func (r *reader) determined(k int, s language.Range) bool {
	k = r.nameEnds(k, s) - 1
	if k < s.Start {
		return false
	}
	tok := r.Tokens[k]
	return determiners[tok.Lower] || tok.Lower == "'s" || tok.Kind == language.Number || cardinals[tok.Lower] != 0
}
