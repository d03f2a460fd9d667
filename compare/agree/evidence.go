package agree

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"synoptic/annotate/figure"
)

// Evidence that two figures count the same thing, in points. Measured on the
// development stories.
const (
	sameHead    = 4
	sameFamily  = 3 // "girls" and "pupils", or a general word for one of them
	sameState   = 3
	otherState  = -3
	sameHarm    = 2  // hurt, taken to hospital or a victim, where both are of those hurt
	likeHarm    = 1  // shot, and hurt or a victim
	otherDays   = -3 // one of Monday, one of Saturday
	otherYear   = -2 // one of them tells of a year that the other does not name
	otherToll   = -6 // the same of a toll, which is over in days unless it is of thousands
	sameLead    = 1  // both stand where their reports say what has happened
	sameOrder   = 2  // both are of the first offer
	otherOrder  = -4 // one is of the first, one of the new
	samePart    = 3  // both describe a tram
	sameMeasure = 3  // money, percent, hours: the unit narrows what is counted
	sameOthers  = 1  // both count those besides somebody
	unserved    = -2 // a term in prison, and another time
	partly      = -2 // one counts some of them, the other perhaps all
	thePerson   = 0  // a name, and a description of somebody of the same sex and age
	someone     = -2 // a name and a description that need not be of that person
	rareDigit   = 2  // for each significant digit after the first: not met by chance
	mostContext = 9

	// What must be reached to join.
	enoughEqual      = 4 // equal numbers
	enoughRound      = 6 // equal round numbers
	enoughSmall      = 5 // equal numbers below small: more often met by chance
	enoughTiny       = 6 // equal numbers up to tiny
	enoughMeasure    = 4 // equal measures below small
	enoughRounded    = 5 // one is the other, rounded: 276 and "more than 270"
	enoughCompatible = 7 // one interval within the other
	enoughUnlike     = 9
)

// thousands is the least toll that a war or a plague takes in years.
const thousands = 1000

// never is the evidence against which no other helps.
const never = -100

// evidence returns the points for a and b counting the same thing.
func evidence(a, b *quantity) int {
	if a.kind != b.kind || a.bare() && b.bare() || a.kind == clockUnit && relate(a, b) == unlike && !oneClock(a, b) {
		return never
	}
	points, fate := heads(a, b), fates(a, b)
	if points == never || fate == never || relate(a, b) == unlike && !comparables(a, b) {
		return never
	}
	points += fate + occasions(a, b) + min(shared(a.words, b.words), mostContext)
	if !a.counts() {
		points += sameMeasure
	}
	if a.others && b.others {
		points += sameOthers
	} else if a.some != b.some {
		points += partly
	}
	if v := a.value(); v == b.value() || a.halfDay(b) {
		if a.lead && b.lead && a.counts() && slices.Equal(a.years, b.years) {
			points += sameLead
		}
		points += rareDigit * min(rarity(a.kind, v), 2)
		if a.part != "" && b.part != "" && (a.part == b.part || family(a.part, b.part)) {
			points += samePart
		}
	}
	return points
}

// fates compares what befell those counted. "Dozens" without it may be any of
// the story, and dozens hurt are not the dozens killed.
func fates(a, b *quantity) int {
	s, t := a.Figure.State, b.Figure.State
	u, v := vague[a.Figure.Hedge], vague[b.Figure.Hedge]
	switch {
	case (u || v) && s != t, u != v && s == "":
		return never
	case s == t && s != "":
		return sameState
	case a.harmed() && b.harmed():
		return harms(s, t)
	case a.served() != b.served():
		return unserved
	case s == "" || t == "" || s == shot || t == shot:
		return 0
	case exclusive[s] || exclusive[t]:
		return never
	}
	return otherState
}

// harms compares two ways to tell that people were harmed, which are not the
// same word: a victim may have been shot, hurt or killed, and who was shot either.
func harms(s, t string) int {
	switch {
	case exclusive[s] || exclusive[t]:
		if s == "" || t == "" || s == shot || t == shot {
			return 0
		}
		return never
	case s == shot || t == shot:
		return likeHarm
	}
	return sameHarm
}

// served reports whether q is a time in prison.
func (q *quantity) served() bool { return !q.counts() && q.Figure.State == "jailed" }

// harmed reports whether q counts people whom something harmed.
func (q *quantity) harmed() bool {
	s := q.Figure.State
	return q.victims && s == "" || hurt[s] || exclusive[s] || s == shot
}

// occasions compares which of several a and b are of: the first offer or the new
// one, this year or another, Monday or Saturday.
func occasions(a, b *quantity) int {
	points := 0
	switch {
	case a.order == "" || b.order == "":
	case a.order == b.order:
		points += sameOrder
	case a.order == "new" || b.order == "new":
		points += otherOrder
	}
	if len(a.days) > 0 && len(b.days) > 0 && shared(a.days, b.days) == 0 {
		points += otherDays
	}
	switch {
	case slices.Equal(a.years, b.years):
	case (tolls[a.Figure.State] || tolls[b.Figure.State]) && a.value() < thousands:
		points += otherToll
	default:
		points += otherYear
	}
	return points
}

// comparables reports whether unlike numbers a and b can contradict each other
// at all. Prices, rates, polls and shares are of their moment and their way of
// asking; ages need a name, times a limit ("up to ten years") or a noun.
func comparables(a, b *quantity) bool {
	switch {
	case a.kind == clockUnit:
		return true
	case a.kind == figure.House:
		return neighbours(a, b)
	case moving[a.kind], market[a.head], a.kind == "km" && (a.name || b.name), a.others != b.others, a.holds(b), b.holds(a), a.order != b.order && a.order != "" && b.order != "":
		return false
	case a.kind == Age:
		return a.name && b.name && !a.inferred && !b.inferred
	case a.kind == "hours" || a.kind == "years":
		return a.head != "" && a.head == b.head || limits[a.Figure.Hedge] && limits[b.Figure.Hedge]
	}
	return true
}

// holds reports whether b may be some of the people whom q counts: "two men" of
// "three people".
func (q *quantity) holds(b *quantity) bool {
	return q.person && q.head == "" && b.human && b.head != "" && q.value() > b.value()
}

// heads compares the nouns counted. Two nouns that are not known to stand for
// one another count different things; measures have no noun of their own, so
// there it says less.
func heads(a, b *quantity) int {
	switch {
	case a.kind == Age && otherSex(a.sex, b.sex), a.way != b.way && a.way != "" && b.way != "":
		return never
	case a.head == "" && b.head == "":
		if a.person && b.person || a.Figure.State != "" && a.Figure.State == b.Figure.State {
			return sameFamily
		}
		return 0
	case a.head == "" || b.head == "":
		switch {
		case a.human && b.human:
			return sameFamily - 1
		case a.person || b.person:
			return -1 // "people" and a noun that need not be one for people
		}
		return 0
	case a.head == b.head:
		return sameHead
	case a.name && b.name:
		if a.kind == Age && (a.head == b.first || a.first == b.head) {
			return sameHead // "Oscar" and "Oscar Cerda"
		}
		if a.kind == Age && a.first != "" && a.first == b.first && misspelt(a.head, b.head) {
			return sameFamily
		}
		return never
	case a.name != b.name && a.kind == Age:
		switch {
		case a.name && a.rivals || b.name && b.rivals:
			return never
		case a.sex == b.sex && a.sex != 0:
			return thePerson
		}
		return someone
	case family(a.head, b.head), a.kind == Age && young[a.head] && young[b.head]:
		return sameFamily
	case a.counts():
		return never
	}
	return -1
}

// family reports whether two stems of nouns stand for one another: one list
// holds both, or one is the end of the other ("girl", "schoolgirl").
func family(a, b string) bool {
	for _, f := range families {
		if f[a] && f[b] {
			return true
		}
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 2 && strings.HasSuffix(b, a)
}

// misspelt reports whether a and b differ by one letter.
func misspelt(a, b string) bool {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1
}

// rarity says how seldom v is met by chance: its significant digits after the
// first; a time of day is rare off the quarters of an hour.
func rarity(kind string, v float64) int {
	switch {
	case kind != clockUnit:
	case math.Mod(v, 15) != 0:
		return 2
	default:
		return 0
	}
	return digits(v) - 1
}

// digits returns how many significant digits v has.
func digits(v float64) int {
	mantissa, _, _ := strings.Cut(strconv.FormatFloat(v, 'e', 6, 64), "e")
	return len(strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0"))
}

// shared counts the words that stand in both sorted lists.
func shared(a, b []string) int {
	n := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch strings.Compare(a[i], b[k]) {
		case 0:
			n++
			i++
			k++
		case -1:
			i++
		default:
			k++
		}
	}
	return n
}
