package parse

import (
	"synoptic/language"
	"synoptic/learn"
)

// How the parser is trained; measured on the dev part of EWT.
const (
	epochs     = 10
	minUpdates = 2
	exploreOf  = 10 // one in so many steps follows the oracle, not the model
)

// Train learns a parser from texts whose tags are as the tagger gives them
// and whose heads and relations are gold.
func Train(texts []*language.Text, actionRows, labelRows int) *Parser {
	l := learner{actions: learn.NewTrainer(int(actions)), labels: learn.NewTrainer(int(language.Rels))}
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
	return &Parser{l.actions.Narrow(actionRows), l.labels.Table(labelRows)}
}

// learner is what is kept from sentence to sentence.
type learner struct {
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
	l.gold = l.gold[:0]
	for i := r.Start; i < r.End; i++ {
		h := t.Tokens[i].Head - int32(r.Start)
		if t.Tokens[i].Head == language.HeadRoot {
			h = s.root()
		}
		l.gold = append(l.gold, h)
	}
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

// action corrects the model of actions and returns what to do next.
func (l *learner) action() action {
	s := &l.state
	may, costs := s.may(), s.costs(l.gold)
	if may == onlyShift {
		return shift
	}
	var sums [actions]int32
	s.features(&l.keys)
	l.actions.ScoreKeys(sums[:], l.keys.list)
	said := bestOf(&sums, may)
	right := may
	least := costs[said]
	for a := range actions {
		if may[a] {
			least = min(least, costs[a])
		}
	}
	for a := range actions {
		right[a] = may[a] && costs[a] == least
	}
	gold := bestOf(&sums, right)
	l.actions.Tick()
	if gold != said {
		l.actions.UpdateKeys(l.keys.list, int(gold), 1)
		l.actions.UpdateKeys(l.keys.list, int(said), -1)
	}
	l.steps++
	if follow := learn.Random(l.steps) % exploreOf; l.epoch == 0 && follow > 0 || follow == 0 {
		return gold
	}
	return said
}

// label corrects the model of labels where the arc is right, and returns what
// the model said.
func (l *learner) label(head, dependent int32, gold language.Rel) language.Rel {
	var sums [language.Rels]int32
	l.state.labelFeatures(&l.keys, head, dependent)
	l.labels.ScoreKeys(sums[:], l.keys.list)
	said := bestLabel(sums[:])
	if l.gold[dependent] != head {
		return said
	}
	l.labels.Tick()
	if gold != said && gold > language.Root {
		l.labels.UpdateKeys(l.keys.list, int(gold), 1)
		l.labels.UpdateKeys(l.keys.list, int(said), -1)
	}
	return said
}
