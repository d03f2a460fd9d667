package reuse

import (
	"slices"

	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
)

// text is a reading made ready for comparison.
type text struct {
	reading   *reading.Reading
	words     *align.Sequence
	told      []bool // parallel to words: the reporter's own words
	narration int    // how many of them
	agencies  []string
}

func newText(r *reading.Reading) text {
	t := text{reading: r, words: align.New(r.Text, runWords)}
	quoted := make([]bool, len(r.Text.Tokens))
	mark := func(x language.Range) {
		for i := x.Start; i < x.End; i++ {
			quoted[i] = true
		}
	}
	for _, p := range r.Passages {
		mark(p.Tokens)
	}
	for _, q := range r.Quotes {
		for _, s := range q.Quoted {
			mark(r.Text.Cover(s))
		}
	}
	t.told = make([]bool, t.words.Len())
	for i := range t.told {
		if !quoted[t.words.Tokens(i).Start] {
			t.told[i] = true
			t.narration++
		}
	}
	for _, c := range r.Credits {
		if c.Agency != "" && !slices.Contains(t.agencies, c.Agency) {
			t.agencies = append(t.agencies, c.Agency)
		}
	}
	slices.Sort(t.agencies)
	return t
}

// quoteSpread takes out of the narration of every text what another one of
// the story shows to be a quotation: a post printed without marks here may
// stand in marks there.
func quoteSpread(texts []text) {
	said := map[uint64]bool{}
	for i := range texts {
		t := &texts[i]
		for w, run := 0, 0; w < t.words.Len(); w++ {
			if t.told[w] {
				run = 0
				continue
			}
			if run++; run >= runWords {
				if g, ok := t.words.Shingle(w - runWords + 1); ok {
					said[g] = true
				}
			}
		}
	}
	for i := range texts {
		t := &texts[i]
		for w := range t.words.Len() {
			if g, ok := t.words.Shingle(w); ok && said[g] {
				t.untell(w, w+runWords)
			}
		}
	}
}

// untell marks words [from, to) as quoted.
func (t *text) untell(from, to int) {
	for w := from; w < to; w++ {
		if t.told[w] {
			t.told[w] = false
			t.narration--
		}
	}
}

// nameShare is the share of capitals from which on a run is a list of names
// and titles.
const nameShare = 0.7

// passage makes a passage of a run between texts i and k and returns how many
// of its words are narration in both.
func passage(texts []text, i, k int, run align.Run) (Passage, int) {
	a, b := &texts[i], &texts[k]
	told, capitals := 0, 0
	for w := range run.Words {
		if a.told[run.StartA+w] && b.told[run.StartB+w] {
			told++
		}
		if a.reading.Text.Tokens[a.words.Tokens(run.StartA+w).Start].Kind.Capital() {
			capitals++
		}
	}
	p := Passage{A: report.Ref{Report: i, Span: run.A}, B: report.Ref{Report: k, Span: run.B}, Words: run.Words, Class: Narration, Earlier: earlier(a, b)}
	switch {
	case 2*told < run.Words:
		p.Class = Quotation
	case float64(capitals) >= nameShare*float64(run.Words):
		p.Class, told = Name, 0
	}
	return p, told
}

// earlier says which of two reports was published first, when both say when
// and the moments differ as far as both give them.
func earlier(a, b *text) string {
	x, y := a.reading.Version.Published, b.reading.Version.Published
	n := min(len(x), len(y))
	switch {
	case n < len("2006-01-02"), x[:n] == y[:n]:
		return ""
	case x[:n] < y[:n]:
		return "a"
	}
	return "b"
}

// links joins reports into groups (union-find, the least index leads).
type links []int

func newLinks(n int) links {
	l := make(links, n)
	for i := range l {
		l[i] = i
	}
	return l
}

func (l links) root(i int) int {
	for l[i] != i {
		i = l[i]
	}
	return i
}

func (l links) join(i, k int) {
	x, y := l.root(i), l.root(k)
	l[max(x, y)] = min(x, y)
}

// groups returns the groups in order of their first report.
func (l links) groups() [][]int {
	var out [][]int
	at := map[int]int{}
	for i := range l {
		r := l.root(i)
		if _, ok := at[r]; !ok {
			at[r] = len(out)
			out = append(out, nil)
		}
		out[at[r]] = append(out[at[r]], i)
	}
	return out
}
