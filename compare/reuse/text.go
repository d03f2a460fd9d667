package reuse

import (
	"slices"
	"strings"
	"time"

	"synoptic/annotate/credit"
	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
)

// text is a reading made ready for comparison.
type text struct {
	reading   *reading.Reading
	words     *align.Sequence
	around    *align.Sequence // what it prints around the story
	told      []bool          // of each word: it is the reporter's own
	quoted    []bool          // of each word: this report has it in marks
	naming    []bool          // of each word: it stands in a name, a title or an office
	routine   []bool          // of each word: boilerplate
	narration int             // how many words are told
	agencies  []string
	sources   []source // organisations to which it gives what it says
	passers   []source // those through whom it has what others say
	names     []string // by which others may name its outlet, folded
	rooms     []string // newsrooms that it credits, folded
	owner     string   // as the user says
}

func newText(r *reading.Reading, o *Options) text {
	t := text{reading: r, words: align.New(r.Text, runWords), around: around(r), sources: sources(r), passers: passers(r), names: outletNames(r)}
	t.routine = o.Boilerplate.in(r, t.words)
	for _, name := range credit.Newsrooms(r.Version) {
		t.rooms = append(t.rooms, strings.TrimSuffix(folded(name), "com"))
	}
	outlet := o.Outlets.of(r)
	t.owner = outlet.Owner
	quoted, named := marked(r)
	t.quoted = make([]bool, t.words.Len())
	t.told, t.naming = make([]bool, t.words.Len()), make([]bool, t.words.Len())
	for i := range t.told {
		token := t.words.Tokens(i).Start
		t.naming[i], t.quoted[i] = named[token], quoted[token]
		if !quoted[token] && !t.routine[i] {
			t.told[i] = true
			t.narration++
		}
	}
	for _, c := range r.Credits {
		if c.Agency != "" && !slices.Contains(t.agencies, c.Agency) {
			t.agencies = append(t.agencies, c.Agency)
		}
	}
	if outlet.Wire != "" && !slices.Contains(t.agencies, outlet.Wire) {
		t.agencies = append(t.agencies, outlet.Wire)
	}
	slices.Sort(t.agencies)
	return t
}

func sequences(texts []text) []*align.Sequence {
	out := make([]*align.Sequence, len(texts))
	for i := range texts {
		out[i] = texts[i].words
	}
	return out
}

// marked says of each token of r whether it stands in quotation marks, and
// whether in a name or an office.
func marked(r *reading.Reading) (quoted, named []bool) {
	quoted, named = make([]bool, len(r.Text.Tokens)), make([]bool, len(r.Text.Tokens))
	mark := func(list []bool, x language.Range) {
		for i := x.Start; i < x.End; i++ {
			list[i] = true
		}
	}
	for _, p := range r.Passages {
		mark(quoted, p.Tokens)
	}
	for _, q := range r.Quotes {
		for _, s := range q.Quoted {
			mark(quoted, r.Text.Cover(s))
		}
	}
	for _, n := range r.Names {
		mark(named, r.Text.Cover(n.Span))
	}
	for _, a := range r.Actors {
		for _, x := range a.Roles {
			mark(named, r.Text.Cover(x.Span))
		}
	}
	return quoted, named
}

// quoteSpread takes out of the narration of every text what another one of
// the story shows to be a quotation: a post printed without marks here may
// stand in marks there.
func quoteSpread(texts []text) {
	said := map[uint64]bool{}
	for i := range texts {
		t := &texts[i]
		for w, run := 0, 0; w < t.words.Len(); w++ {
			if t.told[w] || t.routine[w] {
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

// nameShare is the share of names and offices, among the words that are not
// mere grammar, from which on a run only says who somebody is; longestName is
// how many words that takes at most.
const (
	nameShare   = 0.7
	longestName = 15
)

// passage makes a passage of a run between texts i and k, false where it is
// boilerplate.
func passage(texts []text, i, k int, run align.Run) (Passage, bool) {
	a, b := &texts[i], &texts[k]
	p := Passage{A: report.Ref{Report: i, Span: run.A}, B: report.Ref{Report: k, Span: run.B}, Words: run.Words, Class: Narration, Earlier: earlier(a, b)}
	content, naming, routine := 0, 0, 0
	for w := range run.Words {
		x, y := run.StartA+w, run.StartB+w
		if a.routine[x] || b.routine[y] {
			routine++
		}
		if a.told[x] && b.told[y] {
			p.Told++
		}
		if lexicon.Function(a.reading.Text.Tokens[a.words.Tokens(x).Start].Lower) {
			continue
		}
		content++
		if a.naming[x] || b.naming[y] {
			naming++
		}
	}
	switch {
	case 2*p.Told < run.Words:
		p.Class = Quotation
	case run.Words <= longestName && float64(naming) >= nameShare*float64(content):
		p.Class, p.Told = Name, 0
	}
	return p, 2*routine < run.Words
}

// unmarked counts the words of a run that neither report has in marks.
func unmarked(a, b *text, run align.Run) (n int) {
	for w := range run.Words {
		if !a.quoted[run.StartA+w] && !b.quoted[run.StartB+w] {
			n++
		}
	}
	return n
}

// earlier says which of two reports was published first: by the moment when
// both give one with its zone, else by the day.
func earlier(a, b *text) string {
	x, y := a.reading.Version.Published, b.reading.Version.Published
	p, badX := time.Parse(time.RFC3339, x)
	q, badY := time.Parse(time.RFC3339, y)
	order := p.Compare(q)
	if badX != nil || badY != nil {
		if min(len(x), len(y)) < len(time.DateOnly) {
			return ""
		}
		order = strings.Compare(x[:len(time.DateOnly)], y[:len(time.DateOnly)])
	}
	switch {
	case order < 0:
		return "a"
	case order > 0:
		return "b"
	}
	return ""
}
