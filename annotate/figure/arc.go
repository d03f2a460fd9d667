package figure

import "synoptic/language"

// arc reads the primes at token i as minutes and seconds of an angle: behind
// degrees ("51° 30′ 12″"), and where brackets give one in the other ("2½′
// (150″)"). Elsewhere they are feet and inches, of which only twelve make one.
func (r *reader) arc(i int, n number, s language.Range) (string, int) {
	if r.Tokens[i].Space || n.End != i {
		return "", i
	}
	before := n.Start - 1
	switch {
	case r.minutePrime(i) && (r.degree(before) || r.inSeconds(n, i+1, s.End)):
		return "′", i + 1
	case r.secondPrime(i) && r.minutePrime(before) && r.degree(before-2):
		return "″", i + 1
	case r.secondPrime(i) && before > 0 && r.Word(before) == "(" && r.minutePrime(before-1):
		for k := before - 2; k >= max(before-3, 0); k-- { // "30", "2½"
			if m := r.number(k, before-1); m.End == before-1 && 60*m.max == n.max {
				return "″", i + 1
			}
		}
	}
	return "", i
}

// inSeconds reports whether brackets at token i hold n times sixty, with the
// mark of seconds.
func (r *reader) inSeconds(n number, i, end int) bool {
	if !r.is(i, end, "(") || i+2 >= end || r.Tokens[i+1].Kind != language.Number {
		return false
	}
	m := r.digits(i+1, end)
	return !m.none() && m.max == 60*n.max && m.End < end && r.secondPrime(m.End)
}

func (r *reader) minutePrime(i int) bool {
	return i >= 0 && (r.Word(i) == "'" || r.Word(i) == "’" || r.Word(i) == "′")
}

func (r *reader) secondPrime(i int) bool { return r.Word(i) == "\"" || r.Word(i) == "″" }

// degree reports whether token i is the unit of an angle.
func (r *reader) degree(i int) bool { return i >= 0 && measures[r.Tokens[i].Lower] == "degrees" }
