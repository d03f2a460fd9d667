package story

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/span"
)

// vector is a report as weighted words, of length 1, and its day.
type vector struct {
	terms []term // by word
	day   time.Time
	dated bool
}

// term is a word with its weight.
type term struct {
	word   string
	weight float64
}

// Weights of a word by its place. Chosen on the training parts of labelled
// stories.
const (
	titleWeight = 3.0
	leadWeight  = 1.5
	nameWeight  = 1.5
	leadTokens  = 120
	leastRare   = 7 // words more common than this level say nothing
)

// newVector weighs the words of r.
func newVector(r *reading.Reading) vector {
	count := map[string]float64{}
	tally(count, r.Text, 1)
	if title := r.Version.Title; title != "" {
		tally(count, language.Read(title, []span.Span{{Start: 0, End: len(title)}}), titleWeight)
	}
	var v vector
	norm := 0.0
	for _, w := range slices.Sorted(maps.Keys(count)) {
		x := (1 + math.Log(count[w])) * float64(lexicon.Rarity(w))
		v.terms = append(v.terms, term{w, x})
		norm += x * x
	}
	norm = math.Sqrt(norm)
	for i := range v.terms {
		v.terms[i].weight /= norm
	}
	v.day, v.dated = r.Version.Day()
	return v
}

// tally adds the words of t to count.
func tally(count map[string]float64, t *language.Text, weight float64) {
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if !tok.Kind.Word() || lexicon.Function(tok.Lower) || lexicon.Calendar(tok.Lower) || lexicon.Rarity(tok.Lower) < leastRare {
			continue
		}
		x := weight
		if i < leadTokens {
			x *= leadWeight
		}
		if tok.Kind.Capital() && !lexicon.Common(tok.Lower) {
			x *= nameWeight
		}
		count[stem(tok.Lower)] += max(x, 1)
	}
}

// stem takes plural and possessive endings off.
func stem(w string) string {
	if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return w[:len(w)-1]
	}
	return w
}

// scale turns a cosine into an integer.
const scale = 10000

// edge is how alike two reports are.
type edge struct{ a, b, likeness int }

// likeness returns the pairs of vectors that share words, in order.
func likeness(vectors []vector) []edge {
	index := map[string][]int{}
	dot := make([]float64, len(vectors))
	weightOf := map[string][]float64{}
	var out []edge
	for i := range vectors {
		var touched []int
		for _, t := range vectors[i].terms {
			for n, k := range index[t.word] {
				if dot[k] == 0 {
					touched = append(touched, k)
				}
				dot[k] += t.weight * weightOf[t.word][n]
			}
			index[t.word] = append(index[t.word], i)
			weightOf[t.word] = append(weightOf[t.word], t.weight)
		}
		for _, k := range touched {
			if l := int(dot[k] * scale * nearness(&vectors[k], &vectors[i])); l > floor {
				out = append(out, edge{k, i, l})
			}
			dot[k] = 0
		}
	}
	slices.SortFunc(out, func(x, y edge) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return out
}

// floor is the likeness that counts as none.
const floor = 300

// nearness is what the days between two reports leave of their likeness.
func nearness(a, b *vector) float64 {
	if !a.dated || !b.dated {
		return 1
	}
	switch days := int(math.Abs(b.day.Sub(a.day).Hours()) / 24); {
	case days <= 3:
		return 1
	case days <= 7:
		return 0.9
	case days <= 14:
		return 0.8
	case days <= 30:
		return 0.65
	}
	return 0.5
}
