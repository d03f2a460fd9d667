package figure

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// age is the unit of ages of persons.
const age = "years old"

// oldest is the greatest age taken for one.
const oldest = 115

// ageUnit reads "16-year-old", "two years old", "18 months of age", "age 18
// months".
func (r *reader) ageUnit(i int, n number, s language.Range) (string, int) {
	w, next := r.Tokens[i].Lower, r.lower(i+1, s.End)
	switch w {
	case "yo", "y.o.":
		return age, i + 1 // "67yo"
	case "year", "month", "week", "day":
		switch {
		case next == "-" && r.is(i+2, s.End, "old"):
			return w + "s old", i + 3
		case next == "old":
			return w + "s old", i + 2 // "19 year old", "6-year old"
		}
	case "years", "months", "weeks", "days":
		if next == "old" {
			return w + " old", i + 2
		}
		if next == "of" && r.is(i+2, s.End, "age") {
			return w + " old", i + 3
		}
		if r.is(n.Start-1, s.End, "age") || r.is(n.Start-1, s.End, "aged") {
			return w + " old", i + 1
		}
	}
	return "", i
}

// isAge reports whether n is an age in apposition: "Okoro, 47, was", "the
// driver, 42, from". In a list of numbers it is none.
func (r *reader) isAge(n number, s language.Range) bool {
	k := n.Start - 1
	if r.is(k, s.End, "between") {
		k--
	}
	if k >= s.Start && agedWords[r.Tokens[k].Lower] {
		return !turning[r.Tokens[k].Lower] || n.max <= oldest && (n.End == s.End || !noun(r.Tokens[n.End]))
	}
	if n.max <= oldest && (r.is(k, s.End, "age") || r.is(k, s.End, "of") && (r.is(k-1, s.End, "age") || r.is(k-1, s.End, "ages"))) {
		return true // "at age 60", "at the age of 60"
	}
	k = n.Start - 2
	if r.is(k+1, s.End, "also") {
		k-- // "Okoro, also 18"
	}
	if k < s.Start || n.max > oldest || n.End > n.Start+1 || n.min != float64(int(n.min)) {
		return false
	}
	if !r.is(k+1, s.End, ",") || r.Tokens[n.Start].Kind != language.Number || !r.Tokens[k].Kind.Capital() && !persons[r.Tokens[k].Lower] && !r.definite(k, s) {
		return false
	}
	if n.End == s.End {
		return true
	}
	w := r.Tokens[n.End]
	return w.Kind == language.Punct && w.Lower != "-" && w.Lower != "%" && w.Lower != "/" || stops[w.Lower]
}

// agedWords are words before an age.
var agedWords = lexicon.Words(`aged ages turned turning turns`)

// definite reports whether token k ends a phrase like "the tram driver".
func (r *reader) definite(k int, s language.Range) bool {
	for j := k - 1; j >= s.Start && j > k-4 && r.Tokens[j].Kind.Word(); j-- {
		if r.is(j, s.End, "the") || r.is(j, s.End, "a") {
			return true
		}
	}
	return false
}

// aged returns the name right before an age: "Ada Okoro, 47".
func (r *reader) aged(i int, s language.Range) language.Range {
	end := i
	if r.is(end-1, s.End, "age") {
		if !r.is(end-2, s.End, ",") {
			return language.Range{Start: i, End: i} // "at age 60"
		}
		end-- // "Okoro, age 60"
	}
	if end-1 > s.Start && agedWords[r.Tokens[end-1].Lower] {
		end-- // "children aged 6 to 12"
	}
	for end-1 > s.Start && turning[r.Tokens[end-1].Lower] {
		end-- // "Okoro, who was turning 47"
	}
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
	if k == end && k > s.Start && r.Tokens[k-1].Kind == language.Lower && noun(r.Tokens[k-1]) && !stops[r.Tokens[k-1].Lower] {
		k--
	}
	return language.Range{Start: k, End: end}
}

// turning are the words that may stand between somebody and the age they reach.
var turning = lexicon.Words(`who also is was will be to going soon just recently about 's turns turned turning`)
