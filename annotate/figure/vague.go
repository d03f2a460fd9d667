package figure

import "synoptic/language"

// vague reads "dozens", "tens of thousands", "several hundred", "a few dozen".
func (r *reader) vague(i, end int) number {
	k := i
	if r.is(k, end, "a") && k+1 < end && (r.is(k+1, end, "few") || groups[r.Tokens[k+1].Lower] > 0) {
		k++
	}
	if c := r.couple(k, end); c > 0 {
		x := 2 * magnitudes[r.Tokens[c].Lower]
		for c++; c < end && magnitudes[r.Tokens[c].Lower] >= 1000; c++ {
			x *= magnitudes[r.Tokens[c].Lower] // "a couple of hundred thousand"
		}
		return number{Range: language.Range{Start: i, End: c}, min: x, max: x, vague: true}
	}
	if x := groups[r.Tokens[k].Lower]; x > 0 && r.is(k+1, end, "of") && k > i {
		return number{Range: language.Range{Start: i, End: k + 1}, min: x, max: x}
	}
	few := r.is(k, end, "several") || r.is(k, end, "few")
	x := plurals[r.Tokens[k].Lower]
	switch {
	case few && k+1 < end && magnitudes[r.Tokens[k+1].Lower] > 0:
		x = 2 * magnitudes[r.Tokens[k+1].Lower]
		k += 2
	case few && k == i:
		if !r.people(k+1, end) {
			return number{}
		}
		x, k = 2, k+1
	case x > 0 && r.is(k+1, end, "of") && k+2 < end && plurals[r.Tokens[k+2].Lower] > 0:
		x *= plurals[r.Tokens[k+2].Lower] / 2
		k += 3
	case x > 0 && r.Tokens[k].Lower != "tens" && r.Tokens[k].Lower != "scores":
		k++
	case r.is(k, end, "scores") && r.is(k+1, end, "of"):
		k++
	default:
		return number{}
	}
	return number{Range: language.Range{Start: i, End: k}, min: x, max: x, vague: true}
}

// couple returns the magnitude that "couple" or "couple of" at token k counts,
// 0 for none.
func (r *reader) couple(k, end int) int {
	if !r.is(k, end, "couple") {
		return 0
	}
	k++
	if r.is(k, end, "of") {
		k++
	}
	if magnitudes[r.lower(k, end)] > 0 {
		return k
	}
	return 0
}
