package align

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"synoptic/language"
	"synoptic/span"
)

func sequence(text string, n int) *Sequence {
	return New(language.Read(text, []span.Span{{Start: 0, End: len(text)}}), n)
}

func TestRuns(t *testing.T) {
	cases := []struct {
		why, a, b string
		n         int
		want      []string // words of A of each run
	}{
		{"case and marks do not count", `The ferry left Lenne, crew said.`, `"the FERRY left" — Lenne`, 3, []string{"The ferry left Lenne"}},
		{"dashes and line ends do not count", "a well-known harbour pilot", "a well known\nharbour - pilot", 5, []string{"a well-known harbour pilot"}},
		{"apostrophes of both styles are one", "Okoro’s boat didn’t sink", "Okoro's boat didn't sink", 4, []string{"Okoro’s boat didn’t sink"}},
		{"a negation is a difference", "the boat did sink at noon", "the boat didn't sink at noon", 3, []string{"sink at noon"}},
		{"a rank in short", "ask Gen. Okoro of Lenne now", "ask General Okoro of Lenne now", 5, []string{"ask Gen. Okoro of Lenne now"}},
		{"full stops of abbreviations do not count", "the U.S. envoy left Lenne", "the US envoy left Lenne", 5, []string{"the U.S. envoy left Lenne"}},
		{"fewer words than n are chance", "the old mill burned", "the old mill stood", 4, nil},
		{"runs stand in order of A", "one two three x four five six", "four five six y one two three", 3, []string{"one two three", "four five six"}},
		{"a sentence printed twice is shared once", "red boats sank today", "red boats sank today and red boats sank today", 4, []string{"red boats sank today"}},
		{"the longest run goes first", "p q r s t u v", "p q r s x r s t u v", 3, []string{"r s t u v"}},
		{"what a longer run leaves is still shared", "p q r s t u v", "p q r s x s t u v", 3, []string{"p q r s", "t u v"}},
		{"an empty text shares nothing", "", "red boats sank", 1, nil},
	}
	for _, c := range cases {
		var got []string
		for _, r := range Runs(sequence(c.a, c.n), sequence(c.b, c.n)) {
			got = append(got, r.A.In(c.a))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q and %q share %q, want %q", c.why, c.a, c.b, got, c.want)
		}
	}
}

// TestAll checks that several texts share what they share two by two.
func TestAll(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		list := make([]*Sequence, r.IntN(6))
		for i := range list {
			list[i] = sequence(words(r, r.IntN(40), 2+r.IntN(6)), 3)
		}
		all := All(list)
		for i := range list {
			for k := i + 1; k < len(list); k++ {
				var got []Run
				if len(all) > 0 && all[0].A == i && all[0].B == k {
					got, all = all[0].Runs, all[1:]
				}
				if want := Runs(list[i], list[k]); !slices.Equal(got, want) {
					t.Fatalf("texts %d and %d of %d share %v, alone %v", i, k, len(list), got, want)
				}
			}
		}
		if len(all) > 0 {
			t.Fatalf("%v left over", all)
		}
	}
}

// TestFold: what is one word however it is spelled, and what is not.
func TestFold(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"organisation", "organization", true},
		{"realised", "realized", true},
		{"analyse", "analyze", true},
		{"harbour", "harbor", true},
		{"neighbouring", "neighboring", true},
		{"centres", "centers", true},
		{"defence", "defense", true},
		{"travelled", "traveled", true},
		{"twelve", "12", true},
		{"forty", "40", true},
		{"u.s.", "us", true},
		{"1.5", "15", false},
		{"four", "for", false},
		{"hour", "hor", false},
		{"mourning", "morning", false},
		{"fourth", "forth", false},
		{"prise", "prize", false},
		{"one", "1", false},
	} {
		if (Fold(c.a) == Fold(c.b)) != c.same {
			t.Errorf("%s is %s, %s is %s: one word is %v, want %v", c.a, Fold(c.a), c.b, Fold(c.b), !c.same, c.same)
		}
	}
}

// words returns a text of n words of a small vocabulary, so that much repeats.
func words(r *rand.Rand, n, vocabulary int) string {
	var b strings.Builder
	for range n {
		b.WriteString("abcdefghij"[r.IntN(vocabulary):][:1] + " ")
	}
	return b.String()
}

func TestRunsOfRandomTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		vocabulary := 1 + r.IntN(8)
		check(t, words(r, r.IntN(40), vocabulary), words(r, r.IntN(40), vocabulary), 1+r.IntN(4))
	}
}

// check asserts what Runs promises of any two texts.
func check(t *testing.T, x, y string, n int) {
	t.Helper()
	a, b := sequence(x, n), sequence(y, n)
	runs := Runs(a, b)
	usedA, usedB := make([]bool, a.Len()), make([]bool, b.Len())
	last := 0
	for _, r := range runs {
		if r.Words < n || r.StartA < last || !r.A.Valid(len(x)) || !r.B.Valid(len(y)) {
			t.Fatalf("%q, %q: run %+v is short, out of order or outside", x, y, r)
		}
		last = r.StartA + r.Words
		for i := range r.Words {
			if a.words[r.StartA+i].hash != b.words[r.StartB+i].hash || usedA[r.StartA+i] || usedB[r.StartB+i] {
				t.Fatalf("%q, %q: run %+v has unlike words or overlaps another", x, y, r)
			}
			usedA[r.StartA+i], usedB[r.StartB+i] = true, true
		}
	}
	for _, r := range runs {
		for _, step := range []int{-1, r.Words} {
			i, k := r.StartA+step, r.StartB+step
			if i >= 0 && k >= 0 && i < a.Len() && k < b.Len() && !usedA[i] && !usedB[k] && a.words[i].hash == b.words[k].hash {
				t.Fatalf("%q, %q: run %+v could be longer", x, y, r)
			}
		}
	}
	back := Runs(b, a)
	for i := range back {
		r := &back[i]
		r.A, r.B, r.StartA, r.StartB = r.B, r.A, r.StartB, r.StartA
	}
	slices.SortFunc(back, func(p, q Run) int { return p.StartA - q.StartA })
	if !slices.Equal(runs, back) {
		t.Fatalf("%q, %q: swapped texts share %v, not %v", x, y, back, runs)
	}
}

// TestRunsOfRepetitiveTexts would not end if work grew with the square of
// the length: each text has two hundred thousand words.
func TestRunsOfRepetitiveTexts(t *testing.T) {
	const size = 200_000
	for _, unit := range []string{"a ", "a b c ", strings.Repeat("a b ", 50) + "c ", strings.Repeat("word ", 5000) + "end "} {
		x := strings.Repeat(unit, size/strings.Count(unit, " "))
		total := 0
		for _, r := range Runs(sequence(x, 8), sequence("z "+x, 8)) {
			total += r.Words
		}
		if total < size/2 {
			t.Errorf("a text of %d words that repeats %.10q shares %d words with itself", size, unit, total)
		}
	}
}

func FuzzRuns(f *testing.F) {
	f.Add("The ferry didn’t leave “Lenne”.", "the FERRY didn't leave Lenne", uint8(2))
	f.Add("a a a a a", "a a a", uint8(1))
	f.Add("\xff\u00a0é-é 1,000 ''", "é é 1,000", uint8(1))
	f.Fuzz(func(t *testing.T, x, y string, n uint8) { check(t, x, y, 1+int(n%10)) })
}

func BenchmarkRuns(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	common := words(r, 300, 10)
	x, y := sequence(words(r, 400, 10)+common, 8), sequence(common+words(r, 400, 10), 8)
	for b.Loop() {
		Runs(x, y)
	}
}
