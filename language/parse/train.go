package parse

import (
	"math"

	"synoptic/language"
	"synoptic/learn"
)

// How the parser is trained; measured on the dev part of EWT.
const (
	epochs     = 10
	minUpdates = 2
	exploreOf  = 10  // one in so many steps follows the oracle, not the model
	lead       = 120 // by how much the sum of the right action must exceed the others
	labelLead  = 10  // the same for labels
)

// Train learns a parser from texts whose tags are as the tagger gives them
// and whose heads and relations are gold.
func Train(texts []*language.Text, actionRows, labelRows int) *Parser {
	p := &Parser{}
	p.sureActions, p.sureLabels = sure(texts)
	l := learner{sure: p, actions: learn.NewTrainer(int(actions)), labels: learn.NewTrainer(int(language.Rels))}
	l.actions.MinUpdates, l.labels.MinUpdates = minUpdates, minUpdates
	type place struct{ text, sentence int }
	var all []place
	for i, t := range texts {
		for k := range t.Sentences {
			all = append(all, place{i, k})
		}
	}
	for l.epoch = range epochs {
		for _, n := range learn.Order(len(all), uint64(l.epoch)) {
			t := texts[all[n].text]
			l.sentence(t, t.Sentences[all[n].sentence].Range)
		}
	}
	p.actions, p.labels = l.actions.Narrow(actionRows), l.labels.Table(labelRows)
	return p
}

// learner is what is kept from sentence to sentence.
type learner struct {
	sure            *Parser // decides what needs no model
	actions, labels *learn.Trainer
	epoch           int
	state           state
	gold            []int32
	keys            keys
	steps           uint64
}

// sentence learns from one sentence.
func (l *learner) sentence(t *language.Text, r language.Range) {
	s := &l.state
	s.begin(t, r)
	l.gold = s.heads(l.gold[:0], t, r)
	for !s.done() {
		a := l.action()
		label := language.RelNone
		if head, dependent := s.arc(a); head == s.root() {
			label = language.Root
		} else if head != none {
			label = l.label(head, dependent, t.Tokens[r.Start+int(dependent)].Rel)
		}
		s.do(a, label)
	}
}

// heads appends the gold heads of the words of a sentence to list.
func (s *state) heads(list []int32, t *language.Text, r language.Range) []int32 {
	for i := r.Start; i < r.End; i++ {
		h := t.Tokens[i].Head - int32(r.Start)
		if t.Tokens[i].Head == language.HeadRoot {
			h = s.root()
		}
		list = append(list, h)
	}
	return list
}

// action corrects the model of actions and returns what to do next.
func (l *learner) action() action {
	s := &l.state
	may := s.may()
	if a := l.sure.sureAction(s, may); a != action(none) {
		return a
	}
	costs := s.costs(l.gold)
	var sums [actions]int32
	s.features(&l.keys)
	l.actions.ScoreKeys(sums[:], l.keys.list)
	right, wrong := cheapest(may, costs)
	gold, other := bestOf(&sums, right), bestOf(&sums, wrong)
	l.actions.Tick()
	if other != action(none) && sums[other]+lead >= sums[gold] {
		l.actions.UpdateKeys(l.keys.list, int(gold), 1)
		l.actions.UpdateKeys(l.keys.list, int(other), -1)
	}
	l.steps++
	if follow := learn.Random(l.steps) % exploreOf; l.epoch == 0 && follow > 0 || follow == 0 {
		return gold
	}
	return bestOf(&sums, may)
}

// cheapest tells the possible actions that cost least from the others.
func cheapest(may [actions]bool, costs [actions]int) (right, wrong [actions]bool) {
	least := -1
	for a := range actions {
		if may[a] && (least < 0 || costs[a] < least) {
			least = costs[a]
		}
	}
	for a := range actions {
		right[a], wrong[a] = may[a] && costs[a] == least, may[a] && costs[a] > least
	}
	return right, wrong
}

// label corrects the model of labels where the arc is right, and returns what
// the model said.
func (l *learner) label(head, dependent int32, gold language.Rel) language.Rel {
	if r := l.sure.sureLabels.Label(l.state.relation(head, dependent)); r >= 0 {
		return language.Rel(r)
	}
	var sums [language.Rels]int32
	l.state.labelFeatures(&l.keys, head, dependent)
	l.labels.ScoreKeys(sums[:], l.keys.list)
	said := bestLabel(sums[:])
	if l.gold[dependent] != head {
		return said
	}
	l.labels.Tick()
	if gold <= language.Root {
		return said
	}
	own := sums[gold]
	sums[gold] = math.MinInt32
	if other := bestLabel(sums[:]); sums[other]+labelLead >= own {
		l.labels.UpdateKeys(l.keys.list, int(gold), 1)
		l.labels.UpdateKeys(l.keys.list, int(other), -1)
	}
	return said
}
