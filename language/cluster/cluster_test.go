package cluster_test

import (
	"strings"
	"testing"

	"synoptic/language/cluster"
)

func of(w string) cluster.Path { return cluster.Of(w, strings.ToLower(w)) }

func TestOf(t *testing.T) {
	const steps = 8
	for _, c := range []struct{ a, b string }{{"March", "October"}, {"Brussels", "Dublin"}, {"should", "must"}, {"began", "started"}} {
		if a, b := of(c.a).Steps(steps), of(c.b).Steps(steps); a != b || a == 0 {
			t.Errorf("%s and %s are in classes %b and %b", c.a, c.b, a, b)
		}
	}
	for why, same := range map[string][2]string{
		"digits are all one digit":                   {"2019", "1987"},
		"apostrophes are all one":                    {"’s", "'s"},
		"a capital that no news has is a small word": {"Unexpectedly", "unexpectedly"},
	} {
		if of(same[0]) != of(same[1]) || of(same[0]) == 0 {
			t.Errorf("%s: %s and %s are in classes %b and %b", why, same[0], same[1], of(same[0]), of(same[1]))
		}
	}
	if of("Bush") == of("bush") {
		t.Error("a name and a plant are in one class")
	}
	if p := of("zzyzxq"); p != 0 || p.Steps(4) != 0 {
		t.Errorf("a word that no news has is in class %b", p)
	}
}

func TestSteps(t *testing.T) {
	const p = cluster.Path(0b1_0110)
	for n, want := range []cluster.Path{0b1, 0b1_0, 0b1_01, 0b1_011, p, p, p} {
		if got := p.Steps(n); got != want {
			t.Errorf("%d steps of %b: %b, want %b", n, p, got, want)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	words := strings.Fields("The minister said on Tuesday that no decision had been taken in Zzyzxqville")
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			cluster.Of(w, w)
		}
	}
}
