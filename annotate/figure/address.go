package figure

import (
	"strconv"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// House is the unit of numbers of houses and of blocks of a hundred houses.
const House = "house number"

// Addresses returns the numbers of houses in t, "12 Mill Road", and of blocks,
// "the 1200 block of N. Mill Road", in order; a block allows a hundred numbers.
// They count nothing, so Find leaves them out, but reports contradict each other
// on them. OfSpan is the name of the street alone: "Mill".
func Addresses(t *language.Text) []Figure {
	var out []Figure
	for _, s := range t.Sentences {
		for i := s.Start; i < s.End; i++ {
			if f, end, ok := house(t, i, s.End); ok {
				out = append(out, f)
				i = end - 1
			}
		}
	}
	return out
}

// house reads the address whose number is token i; it returns the token behind it.
func house(t *language.Text, i, end int) (Figure, int, bool) {
	number, err := strconv.Atoi(t.Word(i))
	if err != nil || t.Tokens[i].Kind != language.Number || number <= 0 || len(t.Word(i)) > longestHouse {
		return Figure{}, i, false
	}
	k, block := i+1, false
	if k < end && t.Word(k) == "-" {
		k++
	}
	if k < end && t.Tokens[k].Lower == "block" {
		k, block = k+1, true
	} else if k > i+1 {
		return Figure{}, i, false
	}
	last := k
	if block && k < end && t.Tokens[k].Lower == "of" {
		k++
	}
	from, to, behind := street(t, k, end)
	if from == to || behind > to && courts[t.Tokens[to-1].Lower] && t.Tokens[to].Lower == "court" || !block && (behind == to || behind < end && t.Tokens[behind].Fine == language.NNS) {
		return Figure{}, i, false
	}
	low, high := float64(number), float64(number)
	switch {
	case block && len(t.Word(i)) == longestHouse && number%1000 == 0:
		high += 999 // where numbers are so great, blocks are told roughly
	case block:
		high += 99
	}
	f := Figure{Span: t.Span(language.Range{Start: i, End: last}), Min: &low, Max: &high, Unit: House, OfSpan: t.Span(language.Range{Start: from, End: to})}
	f.Of = strings.ToLower(t.Span(language.Range{Start: from, End: behind}).In(t.Source))
	return f, behind, true
}

// longestHouse is the most digits in the number of a house.
const longestHouse = 5

// street reads the name of a street at token k: the tokens of the name, and the
// one behind the word for a street, which is the name's end where there is none.
func street(t *language.Text, k, end int) (from, to, behind int) {
	if k+1 < end && quarters[strings.ReplaceAll(t.Word(k), ".", "")] || k+1 < end && directions[t.Tokens[k].Lower] && t.Tokens[k].Kind.Capital() {
		k++
	}
	from = k
	for k < end && k < from+longestStreet && (t.Tokens[k].Kind.Capital() || t.Tokens[k].Kind == language.Number && numberedStreet(t.Word(k))) {
		if k > from && streets[t.Tokens[k].Lower] {
			return from, k, k + 1
		}
		k++
	}
	return from, k, k
}

// numberedStreet reports whether w may be the name of a street: "36th", "42".
func numberedStreet(w string) bool {
	return strings.IndexFunc(strings.TrimRight(w, "sthndr"), func(c rune) bool { return c < '0' || c > '9' }) < 0
}

// longestStreet is the most tokens in the name of a street with its kind.
const longestStreet = 4

// courts are the words that make "Court" no street.
var courts = lexicon.Words(`supreme superior district circuit high crown county appeals appellate federal municipal magistrates family juvenile probate`)

// directions are the quarters of a town in words.
var directions = lexicon.Words(`north south east west northeast northwest southeast southwest`)
