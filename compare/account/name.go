package account

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/report"
)

// part is what somebody is in a story, by the nouns of a sentence.
type part int

const (
	nobody part = iota
	suspect
	victim
	officer
)

// parts gives the part of the nouns that tell one.
var parts = func() map[string]part {
	m := map[string]part{}
	for p, words := range map[part]string{
		suspect: "suspect shooter gunman attacker assailant perpetrator bomber",
		victim:  "victim deceased",
		officer: "officer deputy trooper",
	} {
		for w := range lexicon.Words(words) {
			m[w] = p
		}
	}
	return m
}()

// names lists who has a name in a later report of whom an earlier one says that
// nobody gave it.
func (s *Story) names(tellers []*teller) []Shift {
	var out []Shift
	var taken []string
	unnamed := map[part][]report.Ref{}
	for i, t := range tellers {
		if t == nil {
			continue
		}
		for k := range t.Sentences {
			sent := t.Sentences[k].Range
			if !t.body(sent) {
				continue
			}
			if p := t.nameless(sent); p != nobody {
				unnamed[p] = append(unnamed[p], t.ref(sent))
			}
			p, name := t.named(sent)
			if name == "" {
				continue
			}
			if n := slices.Index(taken, name); n >= 0 {
				out[n].After = append(out[n].After, t.ref(sent))
				continue
			}
			before := slices.DeleteFunc(slices.Clone(unnamed[p]), func(x report.Ref) bool {
				return !s.earlier(x.Report, i) || strings.Contains(s.Readings[x.Report].Version.Text, name)
			})
			if len(before) > 0 {
				taken = append(taken, name)
				out = append(out, Shift{Kind: Name, Before: before, After: []report.Ref{t.ref(sent)}})
			}
		}
	}
	return out
}

// nameless returns of whom s says that the name is not given.
func (t *teller) nameless(s language.Range) part {
	for k := s.Start; k < s.End; k++ {
		if t.marked[k] || !t.withheld(k, s) {
			continue
		}
		if p := t.partIn(s); p != nobody {
			return p
		}
	}
	return nobody
}

// withheld reports whether the word at k says that somebody has no name, or that
// none is given.
func (t *teller) withheld(k int, s language.Range) bool {
	switch t.Tokens[k].Lemma {
	case "identify", "name":
		return t.Tokens[k].Tag == language.VERB && t.not(k, s)
	case "release", "disclose", "give":
		if t.Tokens[k].Tag != language.VERB || !t.not(k, s) {
			return false
		}
		for i := max(s.Start, k-withheldReach); i < min(s.End, k+withheldReach); i++ {
			switch t.Tokens[i].Lemma {
			case "name", "identity":
				return true
			}
		}
	}
	return false
}

// withheldReach is how many tokens around a verb the name stands that is not
// given.
const withheldReach = 7

// not reports whether the verb at k is denied, or somebody declines to.
func (t *teller) not(k int, s language.Range) bool {
	for i := k - 1; i >= max(s.Start, k-4); i-- {
		switch t.Tokens[i].Lemma {
		case "not", "n't", "decline", "refuse":
			return true
		case "until", "unless", "if":
			return false
		}
	}
	return false
}

// partIn returns the one part of which s speaks, nobody where it is none or
// several.
func (t *teller) partIn(s language.Range) part {
	found := nobody
	for _, x := range t.Tokens[s.Start:s.End] {
		if p := parts[x.Lemma]; p != nobody && p != found {
			if found != nobody {
				return nobody
			}
			found = p
		}
	}
	return found
}

// named returns whom s identifies, by the surname, and as what.
func (t *teller) named(s language.Range) (part, string) {
	for k := s.Start; k < s.End; k++ {
		if l := t.Tokens[k].Lemma; t.marked[k] || l != "identify" && l != "name" || t.Tokens[k].Tag != language.VERB || t.not(k, s) {
			continue
		}
		as := k + 1
		for as < min(s.End, k+identifyReach) && t.Tokens[as].Lower != "as" {
			as++
		}
		if as >= s.End || t.Tokens[as].Lower != "as" {
			continue
		}
		for _, n := range t.r.Names {
			at := t.Cover(n.Span)
			if n.Type == mention.Person && at.Start > as && at.Start <= as+nameReach && at.End <= s.End {
				words := strings.Fields(n.Span.In(t.Source))
				return t.partIn(language.Range{Start: s.Start, End: at.Start}), words[len(words)-1]
			}
		}
	}
	return nobody, ""
}

// identifyReach and nameReach are how many tokens stand between a verb of naming
// and its "as", and between that and a name.
const (
	identifyReach = 10
	nameReach     = 5
)
