package figure

import "synoptic/language"

// unit is the unit of a number with the tokens it takes on both sides.
type unit struct {
	name  string
	start int // first token of number and unit
	end   int // token behind number and unit
}

// age is the unit of ages of persons.
const age = "years old"

// flight is the unit of numbers of flights: they count nothing, but reports
// give them as facts and contradict each other on them.
const flight = "flight number"

// unitOf reads the unit of n: a currency sign before it, or a word behind it.
func (r *reader) unitOf(n number, s language.Range) unit {
	u := unit{start: n.Start, end: n.End}
	if n.Start > s.Start {
		u.currency(r, n, s)
	}
	i := n.End
	if n.vague && r.is(i, s.End, "of") && i+1 < s.End && (money[r.Tokens[i+1].Lower] != "" || measures[r.Tokens[i+1].Lower] != "") {
		i++ // "millions of dollars", "hundreds of miles"
	}
	if r.is(i, s.End, "-") && !r.Tokens[i].Space || r.is(i, s.End, "–") && !r.Tokens[i].Space {
		i++
	}
	if u.name != "" {
		u.end = r.repeated(u, s)
		return u
	}
	u.name, u.end = r.measure(i, n, s)
	if u.name == "" {
		u.end = n.End
	}
	return u
}

// repeated returns the token behind the currency that stands once more behind
// the number: "$249 USD", "$9.99 US dollars".
func (r *reader) repeated(u unit, s language.Range) int {
	k := u.end
	if r.is(k, s.End, "us") || r.is(k, s.End, "u.s.") {
		k++
	}
	if k < s.End && r.Tokens[k].Space && money[r.Tokens[k].Lower] == u.name {
		return k + 1
	}
	return u.end
}

// currency takes the currency sign or code before n.
func (u *unit) currency(r *reader, n number, s language.Range) {
	k := n.Start - 1
	name := currencies[r.Tokens[k].Lower]
	if name == "" || r.Tokens[k].Kind.Word() && r.Tokens[k].Kind != language.Upper && r.Word(k) != "Rs" && r.Word(k) != "Rs." {
		return
	}
	u.name, u.start = name, k
	if k > s.Start && r.Word(k) == "$" && !r.Tokens[k].Space {
		if d := dollars[r.Tokens[k-1].Lower]; d != "" {
			u.name, u.start = d, k-1
		}
	}
}

// measure reads the unit at token i behind n; it returns its name and the
// token after it.
func (r *reader) measure(i int, n number, s language.Range) (string, int) {
	if i >= s.End {
		return "", i
	}
	w, next := r.Tokens[i].Lower, ""
	if i+1 < s.End {
		next = r.Tokens[i+1].Lower
	}
	switch {
	case w == "per" && next == "cent":
		return "percent", i + 2
	case (w == "percentage" || w == "basis") && (next == "point" || next == "points"):
		return w + " points", i + 2
	case w == "square" || w == "sq" || w == "sq.":
		return power(measures[next], "2"), i + 2
	case w == "cubic" || w == "cu":
		return power(measures[next], "3"), i + 2
	case w == "in" && sizes[next]:
		return "in", i + 1
	case w == "km" && next == "/" && r.is(i+2, s.End, "h"):
		return "km/h", i + 3
	case w == "pound" || w == "pounds":
		if n.max < 1000 && next != "sterling" {
			return "lb", i + 1
		}
		return "GBP", i + 1
	case (w == "us" || w == "u.s.") && (next == "dollars" || next == "cents"):
		return money[next], i + 2
	case (w == "year" || w == "month" || w == "week" || w == "day") && next == "-" && r.is(i+2, s.End, "old"):
		return w + "s old", i + 3
	case w == "years" && next == "old" || w == "months" && next == "old" || w == "years" && next == "of" && r.is(i+2, s.End, "age"):
		return w + " old", i + 2
	}
	if m := money[w]; m != "" && (!bigMoney[w] || n.max >= 1e6) && (w != "p" || !r.Tokens[i].Space) {
		return m, i + 1
	}
	return r.plainMeasure(i, s)
}

// sizes are what makes "in" behind a number inches.
var sizes = set(`thick wide tall long high deep`)

// plainMeasure reads a unit of one word, "mph" also as "miles per hour".
func (r *reader) plainMeasure(i int, s language.Range) (string, int) {
	for _, rule := range [...]func(*reader, int, language.Range) (string, int){(*reader).powered, (*reader).symbol} {
		if name, end := rule(r, i, s); name != "" {
			return name, end
		}
	}
	m := measures[r.Tokens[i].Lower]
	switch {
	case m == "":
		return "", i
	case len(r.Tokens[i].Lower) == 1 && r.Tokens[i].Kind.Word() && (r.Tokens[i].Space || r.Tokens[i].Kind != language.Lower):
		return "", i // "2 M", "3G"
	case r.Tokens[i].Kind == language.Title && r.Tokens[i].Space && i+1 < s.End && r.Tokens[i+1].Kind == language.Title && !r.title:
		return "", i // "Four Seconds Summer"
	case r.is(i+1, s.End, "per") && r.is(i+2, s.End, "hour") || r.is(i+1, s.End, "an") && r.is(i+2, s.End, "hour"):
		switch m {
		case "mi":
			return "mph", i + 3
		case "km":
			return "km/h", i + 3
		}
	}
	return m, i + 1
}

// oldest is the greatest age taken for one.
const oldest = 115

// isAge reports whether n is an age in apposition: "Okoro, 47, was", "the
// driver, 42, from". In a list of numbers it is none.
func (r *reader) isAge(n number, s language.Range) bool {
	k := n.Start - 2
	if n.Start < s.Start+2 || n.max > oldest || n.End > n.Start+1 || n.min != float64(int(n.min)) {
		return r.is(n.Start-1, s.End, "aged") || r.is(n.Start-1, s.End, "turned")
	}
	if r.is(n.Start-1, s.End, "aged") || r.is(n.Start-1, s.End, "turned") {
		return true
	}
	if !r.is(n.Start-1, s.End, ",") || r.Tokens[n.Start].Kind != language.Number || !r.Tokens[k].Kind.Capital() && !persons[r.Tokens[k].Lower] && !r.definite(k, s) {
		return false
	}
	if n.End == s.End {
		return true
	}
	w := r.Tokens[n.End]
	return w.Kind == language.Punct && w.Lower != "-" && w.Lower != "%" && w.Lower != "/" || stops[w.Lower]
}

// definite reports whether token k ends a phrase like "the tram driver".
func (r *reader) definite(k int, s language.Range) bool {
	for j := k - 1; j >= s.Start && j > k-4 && r.Tokens[j].Kind.Word(); j-- {
		if r.is(j, s.End, "the") || r.is(j, s.End, "a") {
			return true
		}
	}
	return false
}
