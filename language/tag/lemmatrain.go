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
	counts := map[inflected]map[edit]int{}
	for _, t := range texts {
		for i, k := range t.Tokens {
			e, ok := editOf(t.Word(i), k.Lower, k.Lemma)
			if !ok || k.Rel == language.Goeswith {
				continue
			}
			w := inflected{k.Fine, k.Lower}
			if counts[w] == nil {
				counts[w] = map[edit]int{}
			}
			counts[w][e]++
		}
	}
	ends := map[language.Fine][]example{}
	for w, c := range counts {
		ends[w.fine] = append(ends[w.fine], example{w.lower, most(c)})
	}
	var b strings.Builder
	for _, fine := range slices.Sorted(maps.Keys(ends)) {
		list := ends[fine]
		slices.SortFunc(list, func(a, b example) int { return cmp.Compare(a.word, b.word) })
		writeRules(&b, fine, "", list, edit{})
	}
	return b.String()
}

// example is a word and what makes its lemma.
type example struct {
	word string
	edit edit
}

// editOf returns the shortest edit that makes lemma of a word.
func editOf(word, lower, lemma string) (edit, bool) {
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
	return e, lemma != "" && !strings.ContainsAny(e.add, " _") && !strings.ContainsAny(lower, " \u00a0")
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
