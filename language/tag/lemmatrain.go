package tag

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"synoptic/language"
)

// minGain is how many words more a rule for an end must get right than the
// rule for the shorter end; one for a whole word needs one.
const minGain = 2

// inflected is a word of a treebank with its lemma.
type inflected struct {
	fine  language.Fine
	lower string
}

// LearnLemmas returns the file of rules that texts with gold lemmas suggest.
func LearnLemmas(texts []*language.Text) string {
	seen := map[inflected]map[occurrence]int{}
	for _, t := range texts {
		for i, k := range t.Tokens {
			if !learnable(k.Lower, k.Lemma) || k.Rel == language.Goeswith {
				continue
			}
			w := inflected{k.Fine, k.Lower}
			if seen[w] == nil {
				seen[w] = map[occurrence]int{}
			}
			seen[w][occurrence{t.Word(i), k.Lemma}]++
		}
	}
	ends := map[language.Fine][]example{}
	for w, all := range seen {
		ends[w.fine] = append(ends[w.fine], example{w.lower, most(fits(w.lower, all))})
	}
	var b strings.Builder
	for _, fine := range slices.Sorted(maps.Keys(ends)) {
		list := ends[fine]
		slices.SortFunc(list, func(a, b example) int { return cmp.Compare(a.word, b.word) })
		writeRules(&b, fine, "", list, edit{})
	}
	return b.String()
}

// occurrence is a word as it stands in a text, and its lemma.
type occurrence struct{ word, lemma string }

// fits returns how many occurrences of a word each of their edits gets right:
// the one that makes "I" of "i" also keeps "I".
func fits(lower string, all map[occurrence]int) map[edit]int {
	counts := map[edit]int{}
	for o := range all {
		counts[editOf(o.word, lower, o.lemma)] = 0
	}
	for e := range counts {
		for o, n := range all {
			if e.apply(o.word, lower) == o.lemma {
				counts[e] += n
			}
		}
	}
	return counts
}

// learnable reports whether a lemma can be written as an edit of its word.
func learnable(lower, lemma string) bool {
	return lemma != "" && !strings.ContainsAny(lemma, " _") && !strings.ContainsAny(lower, " \u00a0")
}

// example is a word and what makes its lemma.
type example struct {
	word string
	edit edit
}

// editOf returns the shortest edit that makes lemma of a word.
func editOf(word, lower, lemma string) edit {
	e := edit{keep: strings.ToLower(lemma) != lemma}
	from := lower
	if e.keep {
		from = word
	}
	same := 0
	for same < min(len(from), len(lemma)) && from[same] == lemma[same] {
		same++
	}
	for same > 0 && (same < len(from) && !utf8.RuneStart(from[same]) || same < len(lemma) && !utf8.RuneStart(lemma[same])) {
		same--
	}
	e.cut, e.add = len(from)-same, lemma[same:]
	return e
}

// most returns the edit with the largest count, the smallest of equals.
func most(counts map[edit]int) edit {
	var best edit
	for e, n := range counts {
		if m := counts[best]; n > m || n == m && less(e, best) {
			best = e
		}
	}
	return best
}

func less(a, b edit) bool {
	if a.keep != b.keep {
		return b.keep
	}
	return cmp.Or(cmp.Compare(a.cut, b.cut), cmp.Compare(a.add, b.add)) < 0
}

// writeRules writes the rule for an end that all words of list have, where it
// does better than inherited, then those for longer ends.
func writeRules(b *strings.Builder, fine language.Fine, end string, list []example, inherited edit) {
	counts := map[edit]int{}
	for _, x := range list {
		counts[x.edit]++
	}
	if best := most(counts); best != inherited && counts[best]-counts[inherited] >= minGain {
		inherited = best
		writeRule(b, fine, "$"+end, best)
	}
	longer := map[byte][]example{}
	for _, x := range list {
		if len(x.word) == len(end) || len(end) == longestEnd {
			if x.edit != inherited {
				writeRule(b, fine, "^"+x.word, x.edit)
			}
			continue
		}
		c := x.word[len(x.word)-len(end)-1]
		longer[c] = append(longer[c], x)
	}
	for _, c := range slices.Sorted(maps.Keys(longer)) {
		writeRules(b, fine, string([]byte{c})+end, longer[c], inherited)
	}
}

func writeRule(b *strings.Builder, fine language.Fine, end string, e edit) {
	keep := ""
	if e.keep {
		keep = " keep"
	}
	fmt.Fprintf(b, "%s %s %d _%s%s\n", fine, end, e.cut, e.add, keep)
}
