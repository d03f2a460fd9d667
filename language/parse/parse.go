// Package parse finds the head of every word and its relation to it.
//
// Trees are those of Universal Dependencies v2, one root a sentence, without
// crossing arcs. The parser is arc-eager and greedy, trained with a dynamic
// oracle; one linear model chooses the action and one the label of an arc.
// Time is linear in the number of words. The result depends on the words and
// their fine tags alone.
package parse

import (
	"fmt"
	"io"
	"sync"

	"synoptic/language"
	"synoptic/learn"
	"synoptic/weights"
)

// Parser is a trained model. It is read-only and safe for concurrent use.
type Parser struct {
	sureActions, actions *learn.Narrow
	sureLabels, labels   *learn.Table
	free                 sync.Pool // of *work, so that a sentence costs no memory
}

// work is the memory that parsing a sentence takes.
type work struct {
	state state
	keys  keys
}

// New makes a parser of its weights file.
func New(name, file string) (*Parser, error) {
	r := learn.NewReader(name, file)
	p := &Parser{sureActions: r.Narrow(), actions: r.Narrow(), sureLabels: r.Table(), labels: r.Table()}
	if err := r.Done(); err != nil {
		return nil, err
	}
	if a, l := min(p.sureActions.Width(), p.actions.Width()), min(p.sureLabels.Width(), p.labels.Width()); a != int(actions) || l != int(language.Rels) {
		return nil, fmt.Errorf("weights %s: it tells %d actions and %d labels apart, not %d and %d: %w", name, a, l, actions, language.Rels, learn.ErrDamaged)
	}
	return p, nil
}

// Write writes the weights file of p.
func (p *Parser) Write(w io.Writer) error {
	for _, t := range []interface{ Write(io.Writer) error }{p.sureActions, p.actions, p.sureLabels, p.labels} {
		if err := t.Write(w); err != nil {
			return err
		}
	}
	return nil
}

// embedded is the parser that comes with the program.
var embedded = sync.OnceValue(func() *Parser {
	p, err := New("parse.bin", weights.Parse)
	if err != nil {
		panic(err)
	}
	return p
})

// Parse fills Head and Rel of the tokens of one sentence of t, which have
// tags.
func Parse(t *language.Text, sentence int) { embedded().Parse(t, sentence) }

// Parse fills Head and Rel of the tokens of one sentence of t.
func (p *Parser) Parse(t *language.Text, sentence int) {
	w, _ := p.free.Get().(*work)
	if w == nil {
		w = &work{}
	}
	defer p.free.Put(w)
	r := t.Sentences[sentence].Range
	s, k := &w.state, &w.keys
	s.begin(t, r)
	for !s.done() {
		a := p.action(s, k)
		label := language.RelNone
		if head, dependent := s.arc(a); head != none {
			label = p.label(s, k, head, dependent)
		}
		s.do(a, label)
	}
	s.write(t.Tokens[r.Start:r.End], r.Start)
}

// action returns the best action that is possible.
func (p *Parser) action(s *state, k *keys) action {
	may := s.may()
	if a := p.sureAction(s, may); a != action(none) {
		return a
	}
	var sums [actions]int32
	s.features(k)
	p.actions.AddAll(sums[:], k.list)
	return bestOf(&sums, may)
}

// sureAction returns the action where there is nothing to choose, or nothing
// that people choose; none elsewhere.
func (p *Parser) sureAction(s *state, may [actions]bool) action {
	if may == onlyShift {
		return shift
	}
	if a := p.sureActions.Label(s.situation()); a >= 0 && may[a] {
		return action(a)
	}
	return none
}

// bestOf returns the possible action with the largest sum.
func bestOf(sums *[actions]int32, may [actions]bool) action {
	best := action(none)
	for a := range actions {
		if may[a] && (best == none || sums[a] > sums[best]) {
			best = a
		}
	}
	return best
}

// label returns the best label of an arc; only words below the root get Root.
func (p *Parser) label(s *state, k *keys, head, dependent int32) language.Rel {
	if head == s.root() {
		return language.Root
	}
	if r := p.sureLabels.Label(s.relation(head, dependent)); r >= 0 {
		return language.Rel(r)
	}
	var sums [language.Rels]int32
	s.labelFeatures(k, head, dependent)
	p.labels.AddAll(sums[:], k.list)
	return bestLabel(sums[:])
}

// bestLabel returns the label with the largest sum, never none and never Root.
func bestLabel(sums []int32) language.Rel {
	return language.Rel(learn.Best(sums[language.Root+1:])) + language.Root + 1
}

// write hands the tree over to tokens, the first of which is number first. A
// sentence has one root: the first word found to be one.
func (s *state) write(tokens []language.Token, first int) {
	root := none
	for i := range tokens {
		n := &s.nodes[i]
		tokens[i].Rel, tokens[i].Head = n.label, n.head+int32(first)
		if n.head != s.root() {
			continue
		}
		if root == none {
			root = first + i
			tokens[i].Head = language.HeadRoot
			continue
		}
		tokens[i].Head, tokens[i].Rel = int32(root), language.Parataxis
		if tokens[i].Tag == language.PUNCT {
			tokens[i].Rel = language.RelPunct
		}
	}
}
