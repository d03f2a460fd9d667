package corpus

import "fmt"

// Tally counts what was found.
type Tally struct{ Gold, Said, Right int }

// Plus returns the sum of t and o.
func (t Tally) Plus(o Tally) Tally { return Tally{t.Gold + o.Gold, t.Said + o.Said, t.Right + o.Right} }

// F returns the harmonic mean of precision and recall, in percent.
func (t Tally) F() float64 {
	if t.Gold+t.Said == 0 {
		return 0
	}
	return 200 * float64(t.Right) / float64(t.Gold+t.Said)
}

// String shows precision, recall and their mean.
func (t Tally) String() string {
	return fmt.Sprintf("P %.1f R %.1f F %.1f (%d of %d)", 100*float64(t.Right)/float64(max(t.Said, 1)), 100*float64(t.Right)/float64(max(t.Gold, 1)), t.F(), t.Right, t.Gold)
}

// ScoreNames counts the names of each type that are said with exactly the
// bounds and the type of the gold ones; "" has the sum. Only the types given
// are looked at.
func ScoreNames(gold, said []Name, types ...string) map[string]Tally {
	want := map[string]bool{}
	for _, t := range types {
		want[t] = true
	}
	is := map[Name]bool{}
	out := map[string]Tally{}
	add := func(t string, o Tally) {
		for _, key := range []string{t, ""} {
			out[key] = out[key].Plus(o)
		}
	}
	for _, n := range gold {
		if want[n.Type] {
			is[n] = true
			add(n.Type, Tally{Gold: 1})
		}
	}
	for _, n := range said {
		if want[n.Type] {
			t := Tally{Said: 1}
			if is[n] {
				t.Right = 1
			}
			add(n.Type, t)
		}
	}
	return out
}
