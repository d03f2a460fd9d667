package document

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// held reports whether p names what somebody thinks, or tweets: "it was his
// judgment that the bridge is safe".
func (s *scene) held(p phrase) bool {
	if s.find(p.Range, posts) >= 0 {
		return true
	}
	return views[s.lower(p.head)] && (p.pronoun || mine[s.lower(p.Start)] || s.lower(p.End) == "that")
}

// views are nouns for papers, and for what somebody thinks.
var views = lexicon.Words("judgment judgement")

// posts are what people write to the world, one by one.
var posts = lexicon.Words("tweet tweets tweeted twitter facebook instagram")

// unreal reports whether the text does not say that there is the paper of p: it
// is spoken of in general, denied, or what somebody asks another to write.
func (s *scene) unreal(p phrase) bool {
	first := s.lower(p.Start)
	if first == "no" || first == "any" || s.lower(p.Start-1) == "without" || s.lower(p.Start-1) == "no" {
		return true
	}
	if p.Start == p.head && s.general(p) {
		return true
	}
	if p.doc.Kind == Bill && !s.definite(p) && !(p.indefinite && len(s.topics(p)) > 0) && !s.madeLaw(p) {
		return true // "a vote on gun legislation"
	}
	if p.doc.Kind == Order && !determiners[s.lower(p.Start)] && !s.clitic(p.Start) && s.Tokens[p.head].Kind == language.Lower && s.issue(&p, s.sentence(p.head)) < 0 {
		return true // "under court order"
	}
	if !p.indefinite && p.Start != p.head {
		return false
	}
	verb := s.verbOver(p.head)
	if verb < 0 || !writing[s.lower(verb)] {
		return false
	}
	return s.wanted(verb) || s.supposed(verb)
}

// madeLaw reports whether the sentence tells that a bill was brought in or
// passed, or will be brought in, and not that it should be.
func (s *scene) madeLaw(p phrase) bool {
	issue := s.issue(&p, s.sentence(p.head))
	if issue >= 0 && sponsoring[s.Tokens[issue].Lemma] && s.intended(issue, s.sentence(p.head)) && !s.possible(issue) && !s.would(issue) {
		return true // "said they will introduce a bill"
	}
	return issue >= 0 && !wishing[s.lower(p.Start-1)] && s.Tokens[issue].Fine != language.VB && !s.possible(issue) && !s.wanted(issue)
}

// definite reports whether p opens with a word for one that is known, or is
// called by a name.
func (s *scene) definite(p phrase) bool {
	if !p.indefinite && determiners[s.lower(p.Start)] || s.clitic(p.Start) {
		return true
	}
	issue := s.issue(&p, s.sentence(p.head))
	return s.Tokens[p.head].Kind == language.Title && s.Tokens[p.Start].Kind == language.Title && (issue < 0 || !s.possible(issue))
}

// supposed reports whether the verb at i, or one on which it hangs as what is to
// be done or by what means, only may happen: "would have to file", "could start
// it by writing".
func (s *scene) supposed(i int) bool {
	for range deepest {
		if s.possible(i) {
			return true
		}
		switch s.Tokens[i].Rel {
		case language.Advcl, language.Xcomp, language.ACL:
		default:
			return false
		}
		head := int(s.Tokens[i].Head)
		if s.Tokens[i].Fine == language.VBD || head < 0 {
			return false
		}
		if s.Tokens[i].Fine == language.VB && s.would(head) {
			return true
		}
		i = head
	}
	return false
}

// deepest is over how many verbs a "could" reaches.
const deepest = 4

// would reports whether a "would" stands at the verb at i: "would require".
func (s *scene) would(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if w := s.lower(k); w == "would" || w == "'d" {
			return true
		}
	}
	return false
}

// general reports whether a bare noun stands for all of its kind: "an arrest and
// indictment", in small letters, with nothing that says of whom.
func (s *scene) general(p phrase) bool {
	switch s.lower(p.End) {
	case "of", "by", "from", "against", "to":
		return false
	}
	return s.Tokens[p.head].Kind == language.Lower && unmistakable[s.lower(p.head)]
}

// verbOver returns the verb on which the noun at i hangs, over those to which
// an "or" joins it; -1 for none.
func (s *scene) verbOver(i int) int {
	for i >= 0 && s.Tokens[i].Rel == language.Conj {
		i = int(s.Tokens[i].Head)
	}
	if i < 0 {
		return -1
	}
	if h := int(s.Tokens[i].Head); h >= 0 && s.Tokens[h].Tag == language.VERB {
		return h
	}
	return -1
}

// possible reports whether what the verb at i tells may have happened, or has
// not: "could be sued", "did not file".
func (s *scene) possible(i int) bool {
	first := max(s.sentence(i).Start, i-reachOfModal)
	for k := i - 1; k >= first; k-- {
		t := &s.Tokens[k]
		if may[t.Lower] {
			return true
		}
		if t.Tag != language.AUX && t.Tag != language.ADV && t.Tag != language.PART && t.Kind != language.Clitic {
			return false
		}
	}
	return false
}

// reachOfModal is how many words stand between "could" and its verb at most.
const reachOfModal = 5

// may are words of what may be or is not.
var may = lexicon.Words("can could may might must should cannot not n't never")

// wanted reports whether the verb at i is in the clause of an "if", or what
// somebody asks another to do: "suggested that the office issue a subpoena".
func (s *scene) wanted(i int) bool {
	if s.Tokens[i].Rel == language.Conj && s.Tokens[i].Head >= 0 && int(s.Tokens[i].Head) < i && s.wanted(int(s.Tokens[i].Head)) {
		return true
	}
	sent := s.sentence(i)
	for k := sent.Start; k < sent.End; k++ {
		if int(s.Tokens[k].Head) == i && s.Tokens[k].Rel == language.Mark && supposing[s.Tokens[k].Lower] {
			return true
		}
	}
	head := int(s.Tokens[i].Head)
	switch s.Tokens[i].Rel {
	case language.Ccomp, language.Xcomp:
		return head >= 0 && wishing[s.Tokens[head].Lemma]
	case language.ACL:
		return head >= 0 && wishes[s.Tokens[head].Lemma] && s.Tokens[i].Fine == language.VB
	}
	return false
}

// supposing open clauses of what may come.
var supposing = lexicon.Words("if unless whether once")

// wishes are nouns, as lemmas, behind which stands what somebody is to do.
var wishes = lexicon.Words("requirement proposal demand request promise pledge plan need call obligation")

// wishing are verbs that ask somebody for a deed.
var wishing = lexicon.Words("get getting see seeing suggest recommend propose ask urge request demand want advise require need")
