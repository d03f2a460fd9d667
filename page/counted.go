package page

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"synoptic/record"
)

// counted names a quantity: what it counts, with names as the reports print
// them and the unit where the words of the mentions may lack it.
func (m *maker) counted(of, unit string) string {
	if of == "" {
		return capital(measure(unit))
	}
	ws := strings.Fields(of)
	for i, w := range ws {
		if p, ok := m.printed[w]; ok {
			ws[i] = p
		}
	}
	name := capital(strings.Join(ws, " "))
	if unit == "" || unit == "percent" || currency(unit) {
		return name
	}
	return name + " (" + unit + ")"
}

// measure names what a unit measures, for a quantity of which no report says
// what it counts.
func measure(unit string) string {
	switch {
	case unit == "":
		return "number"
	case unit == "percent":
		return "percentage"
	case currency(unit):
		return "amount in " + unit
	case strings.HasSuffix(unit, " old"):
		return "age in " + strings.TrimSuffix(unit, " old")
	case slices.Contains(times, strings.TrimSuffix(unit, "s")):
		return "time in " + unit
	case slices.Contains(lengths, unit):
		return "distance in " + unit
	}
	return unit
}

var (
	times   = []string{"second", "minute", "hour", "day", "week", "month", "year", "decade"}
	lengths = []string{"km", "mi", "m", "ft", "cm", "in", "yd"}
)

// currency reports whether unit is a code of ISO 4217.
func currency(unit string) bool {
	return len(unit) == 3 && strings.ToUpper(unit) == unit
}

// thingsCounted are the names of what figures count.
func thingsCounted(list []record.Figure) []string {
	var out []string
	for _, f := range list {
		out = append(out, f.Of)
	}
	return out
}

// printedForms returns, for each word of names that the reports mostly print
// with capitals, how: "chibok" is "Chibok". Headlines do not count, and a tie
// goes to small letters: capitals open sentences too.
func (m *maker) printedForms(reports, names []string) map[string]string {
	capitals, small, looks := map[string]map[string]int{}, map[string]int{}, map[uint32]bool{}
	for w := range strings.FieldsSeq(strings.Join(names, " ")) {
		capitals[w] = map[string]int{}
		looks[look([]rune(w))] = true
	}
	for _, id := range reports {
		for _, b := range m.reports[id].Blocks {
			if b.Role == "headline" {
				continue
			}
			for word := range wordsOf(m.runes(id)[b.Start:b.End]) {
				if !looks[look(word)] {
					continue
				}
				w := string(word)
				low := strings.ToLower(w)
				forms, named := capitals[low]
				switch {
				case !named:
				case w == low:
					small[low]++
				default:
					forms[w]++
				}
			}
		}
	}
	out := map[string]string{}
	for low, forms := range capitals {
		if w := mostOf(forms); forms[w] > small[low] {
			out[low] = w
		}
	}
	return out
}

// mostOf returns the form with the highest count, the first in order of bytes
// of several.
func mostOf(forms map[string]int) string {
	best := ""
	for w, n := range forms {
		if best == "" || n > forms[best] || n == forms[best] && w < best {
			best = w
		}
	}
	return best
}

// look is a number that words of the same letters have in common (FNV-1a): most
// words of a text need not be made strings to know that they are none of a few.
func look(word []rune) uint32 {
	h := uint32(2166136261)
	for _, r := range word {
		if r < 'a' || 'z' < r {
			r = unicode.ToLower(r)
		}
		h = (h ^ uint32(r)) * 16777619
	}
	return h
}

// wordsOf gives the words of a text one after the other.
func wordsOf(text []rune) iter.Seq[[]rune] {
	return func(yield func([]rune) bool) {
		start := 0
		for i := 0; i <= len(text); i++ {
			if i < len(text) && !notLetter(text[i]) {
				continue
			}
			if i > start && !yield(text[start:i]) {
				return
			}
			start = i + 1
		}
	}
}

func notLetter(r rune) bool {
	if 'a' <= r && r <= 'z' { // as nearly all are
		return false
	}
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\'' && r != '’' && r != '.'
}
