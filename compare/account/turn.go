package account

import "synoptic/language"

// turns parts a sentence that tells both, by its "but" or by a mark.
func (t *teller) turns(s language.Range, a account) (moved, bool) {
	if a.adverb > s.Start && t.Tokens[a.adverb-1].Lower == "but" && !a.spoken && !a.loose { // told the other way round
		return t.moves(a, language.Range{Start: a.adverb, End: s.End}, language.Range{Start: s.Start, End: a.adverb - 1})
	}
	from := max(a.adverb, a.verb) + 1
	if from >= s.End {
		return moved{}, false
	}
	if i, ok := t.compared(s, a); ok {
		return t.moves(a, language.Range{Start: i, End: i}, s)
	}
	n := t.now(language.Range{Start: from, End: s.End})
	cut := t.cut(from, n, s.End)
	switch {
	case n < 0 && (cut < 0 || a.spoken || a.loose && !t.concedes(cut, s.End) || !strong[t.Tokens[cut].Lower] || !t.verbal(language.Range{Start: cut + 1, End: s.End})):
		return t.although(s, a)
	case cut < 0:
		return moved{}, false
	}
	return t.moves(a, language.Range{Start: t.opening(s, a), End: cut}, language.Range{Start: cut + 1, End: s.End})
}

// strong are words and marks at which a sentence turns.
var strong = map[string]bool{"but": true, ";": true, "however": true}

// weak are those at which it may go on as well.
var weak = map[string]bool{",": true, "—": true, "–": true, "--": true, "and": true, "before": true, ":": true}

// cut returns the token at which a sentence turns from what was told at first:
// before n, where that is known; -1 for none.
func (t *teller) cut(from, n, end int) int {
	if n >= 0 {
		end = n
	}
	last := -1
	for k := from; k < end; k++ {
		if t.marked[k] {
			continue
		}
		if w := t.Tokens[k].Lower; strong[w] {
			if n < 0 {
				return k
			}
			last = k
		} else if n >= 0 && weak[w] && (last < 0 || !strong[t.Tokens[last].Lower]) {
			last = k
		}
	}
	return last
}

// opening returns where the clause of an account begins: behind a mark or a "but"
// that parts it from what stands before.
func (t *teller) opening(s language.Range, a account) int {
	for k := min(a.adverb, a.verb) - 1; k > s.Start; k-- {
		if w := t.Tokens[k].Lower; !t.marked[k] && (strong[w] || w == "—" || w == "–") {
			return k + 1
		}
	}
	return s.Start
}

// concedes reports whether between from and end somebody owns that it was not so.
func (t *teller) concedes(from, end int) bool {
	for k := from; k < min(end, from+subjectReach); k++ {
		if t.Tokens[k].Tag == language.VERB && owning[t.Tokens[k].Lemma] && t.finite(k) {
			return true
		}
	}
	return false
}

// although parts a sentence that opens with "while" or "although".
func (t *teller) although(s language.Range, a account) (moved, bool) {
	switch t.Tokens[s.Start].Lower {
	case "while", "although", "though":
	default:
		return moved{}, false
	}
	for k := max(a.adverb, a.verb) + 1; k+1 < s.End; k++ {
		if t.Tokens[k].Lower != "," || t.marked[k] {
			continue
		}
		switch t.Tokens[k+1].Tag {
		case language.PRON, language.PROPN, language.DET, language.NOUN:
			return t.moves(a, language.Range{Start: s.Start + 1, End: k}, language.Range{Start: k + 1, End: s.End})
		}
		return moved{}, false
	}
	return moved{}, false
}

// compared finds the "than" before "the bureau initially estimated".
func (t *teller) compared(s language.Range, a account) (int, bool) {
	for k := min(a.adverb, a.verb) - 1; k >= max(s.Start, a.adverb-comparedReach); k-- {
		if t.Tokens[k].Lower == "than" {
			return k, true
		}
	}
	return 0, false
}

// comparedReach is how many tokens a subject behind "than" has at most.
const comparedReach = 6

// moves makes what moved of two stretches, without the marks and little words at
// their ends.
func (t *teller) moves(a account, before, after language.Range) (moved, bool) {
	before, after = t.trim(before), t.trim(after)
	if after.End-after.Start < fewestTokens || before.End > before.Start && before.End-before.Start < fewestTokens {
		return moved{}, false
	}
	return moved{a.kind, before, after}, true
}

// fewestTokens is how many tokens a side must have to say anything.
const fewestTokens = 3

// trim takes the marks and conjunctions off both ends.
func (t *teller) trim(r language.Range) language.Range {
	edge := func(k int) bool {
		w := t.Tokens[k].Lower
		return t.Tokens[k].Kind == language.Punct && w != "$" && w != "." || w == "but" || w == "and" || w == "—" || w == "–"
	}
	for r.Start < r.End && edge(r.Start) {
		r.Start++
	}
	for r.End > r.Start && edge(r.End-1) {
		r.End--
	}
	return r
}

// verbal reports whether r holds a finite verb.
func (t *teller) verbal(r language.Range) bool {
	for k := r.Start; k < r.End; k++ {
		if x := &t.Tokens[k]; x.Tag == language.VERB && t.finite(k) || x.Tag == language.AUX {
			return true
		}
	}
	return false
}

// next takes the sentence behind that of an account, where it says what holds
// now.
func (t *teller) next(k int, a account) (moved, bool) {
	if a.plan || k+1 >= len(t.Sentences) || t.Sentences[k+1].Paragraph > t.Sentences[k].Paragraph+1 {
		return moved{}, false
	}
	s, n := t.Sentences[k].Range, t.Sentences[k+1].Range
	if !t.body(n) {
		return moved{}, false
	}
	opens := t.Tokens[n.Start].Lower
	turns := (opens == "but" || opens == "however") && !a.loose && t.follows(s, n)
	if !turns && t.now(n) < 0 || t.marked[n.Start] {
		return moved{}, false
	}
	return t.moves(a, s, n)
}

// follows reports whether sentence n, behind a "but", is still of what s tells: it
// shares a word of content, or begins with a pronoun.
func (t *teller) follows(s, n language.Range) bool {
	for k := n.Start + 1; k < min(n.End, n.Start+pronounReach); k++ {
		if t.Tokens[k].Tag == language.PRON {
			return true
		}
	}
	return shared(t.content(s), t.content(n)) > 0
}

// pronounReach is how many tokens at the start of a sentence its first pronoun
// stands in.
const pronounReach = 4

// last takes a sentence shortly before that of an account, where it gives another
// number of the same thing, or what somebody is charged with now.
func (t *teller) last(k int, a account) (moved, bool) {
	s := t.Sentences[k].Range
	for i := k - 1; i >= max(0, k-lastReach); i-- {
		n := t.Sentences[i].Range
		if !t.body(n) {
			break
		}
		if a.kind == Charge && i == k-1 && t.charged(n) || a.kind == Told && t.recounts(s, n) {
			return t.moves(a, s, n)
		}
	}
	return moved{}, false
}

// lastReach is how many sentences before that of an account are looked at.
const lastReach = 3

// charged reports whether s says with what somebody is charged now.
func (t *teller) charged(s language.Range) bool {
	now := false
	for k := s.Start; k < s.End; k++ {
		now = now || t.Tokens[k].Lower == "now"
		if now && t.Tokens[k].Lemma == "charge" && t.Tokens[k].Tag == language.VERB {
			return true
		}
	}
	return false
}

// recounts reports whether two sentences give unlike numbers of one thing.
func (t *teller) recounts(a, b language.Range) bool {
	for i := range t.r.Figures {
		f := &t.r.Figures[i]
		if f.State == "" || !t.Span(a).Contains(f.Span) {
			continue
		}
		for k := range t.r.Figures {
			g := &t.r.Figures[k]
			if t.Span(b).Contains(g.Span) && f.Unit == g.Unit && f.State == g.State && f.Min != nil && g.Min != nil && *f.Min != *g.Min {
				return true
			}
		}
	}
	return false
}

// despite parts a sentence that sets what is so against what was told first:
// "despite initial reports that two were sought".
func (t *teller) despite(s language.Range) (moved, bool) {
	for k := s.Start; k+2 < s.End; k++ {
		w := t.Tokens[k].Lower
		from := k + 1
		switch {
		case against[w]:
		case w == "contrary" && t.Tokens[k+1].Lower == "to":
			from++
		default:
			continue
		}
		if t.marked[k] || from+1 >= s.End || !first[t.Tokens[from].Lower] || !reports[t.Tokens[from+1].Lemma] {
			continue
		}
		end := s.End
		if k == s.Start {
			for end = from; end < s.End && t.Tokens[end].Lower != ","; end++ {
			}
			return t.moves(account{kind: Told}, language.Range{Start: from, End: end}, language.Range{Start: end, End: s.End})
		}
		return t.moves(account{kind: Told}, language.Range{Start: from, End: end}, language.Range{Start: s.Start, End: k})
	}
	return moved{}, false
}

// regraded finds charges and conditions that were raised or lowered.
func (t *teller) regraded(s language.Range) (moved, bool) {
	for k := s.Start; k+1 < s.End; k++ {
		w := t.Tokens[k].Lower
		if t.marked[k] || w != "upgraded" && w != "downgraded" && w != "reduced" && w != "raised" || t.Tokens[k+1].Lower != "to" || !t.passive(k) || t.denied(k) {
			continue
		}
		for i := max(s.Start, k-gradeReach); i < k; i++ {
			switch t.Tokens[i].Lemma {
			case "charge":
				return moved{kind: Charge, after: t.trim(s)}, true
			case "condition":
				return moved{kind: Condition, after: t.trim(s)}, true
			}
		}
	}
	return moved{}, false
}

// gradeReach is how many tokens before the verb stands what is graded.
const gradeReach = 8
