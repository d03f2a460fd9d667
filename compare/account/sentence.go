package account

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// teller is one report, read for sentences that say themselves that something
// was told otherwise before.
type teller struct {
	*language.Text
	r      *reading.Reading
	report int
	marked []bool // tokens in quotation marks
}

func newTeller(i int, r *reading.Reading) *teller {
	t := &teller{Text: r.Text, r: r, report: i, marked: make([]bool, len(r.Text.Tokens))}
	for _, p := range r.Passages {
		for k := p.Tokens.Start; k < p.Tokens.End; k++ {
			t.marked[k] = true
		}
	}
	return t
}

// moved is what one sentence, or two, say of before and of now; before may be
// empty.
type moved struct {
	kind          Kind
	before, after language.Range
}

// sentences lists what the reports themselves say was told otherwise before;
// those of the same words are one.
func (s *Story) sentences() []Shift {
	var out []Shift
	var keys [][]string
	tellers := make([]*teller, len(s.Readings))
	for i, r := range s.Readings {
		if !r.Astray {
			tellers[i] = newTeller(i, r)
		}
	}
	for _, t := range tellers {
		if t == nil {
			continue
		}
		for k := range t.Sentences {
			m, ok := t.moved(k)
			if !ok || m.kind == Told && m.before.End == m.before.Start && !s.known(t, m.after) {
				continue
			}
			x := Shift{Kind: m.kind, After: []report.Ref{t.ref(m.after)}}
			if m.before.End > m.before.Start {
				x.Before = []report.Ref{t.ref(m.before)}
			}
			key := append(t.content(m.before), t.content(m.after)...)
			if n := slices.IndexFunc(keys, func(o []string) bool { return alike(o, key) }); n >= 0 {
				out[n].Before, out[n].After = append(out[n].Before, x.Before...), append(out[n].After, x.After...)
				continue
			}
			x.Before = append(s.told(&x, tellers), x.Before...)
			out, keys = append(out, x), append(keys, key)
		}
	}
	return out
}

// known reports whether what r says is of the story: all that it names, and it
// names something, stands in another report too.
func (s *Story) known(t *teller, r language.Range) bool {
	names := 0
	for k := r.Start; k < r.End; k++ {
		if x := &t.Tokens[k]; x.Tag == language.PROPN && x.Kind.Capital() && !lexicon.Calendar(x.Lower) {
			names++
			if !slices.ContainsFunc(s.Readings, func(o *reading.Reading) bool { return o != t.r && strings.Contains(o.Text.Source, t.Word(k)) }) {
				return false
			}
		}
	}
	return names > 0
}

func (t *teller) ref(r language.Range) report.Ref {
	return report.Ref{Report: t.report, Span: t.Span(r)}
}

// moved reads sentence k, with the one behind it where that says what holds now.
func (t *teller) moved(k int) (moved, bool) {
	s := t.Sentences[k].Range
	if t.r.Version.RoleAt(t.Tokens[s.Start].Span.Start) != report.Body || t.Tokens[s.End-1].Lower == "?" {
		return moved{}, false
	}
	if m, ok := t.regraded(s); ok {
		return m, true
	}
	if a, ok := t.first(s); ok {
		if m, ok := t.turns(s, a); ok {
			return m, true
		}
		if m, ok := t.next(k, a); ok {
			return m, true
		}
		return t.last(k, a)
	}
	if m, ok := t.despite(s); ok {
		return m, true
	}
	if k > 0 { // told with the sentence before it
		if p := t.Sentences[k-1].Range; t.Sentences[k-1].Paragraph+1 >= t.Sentences[k].Paragraph {
			if a, ok := t.first(p); ok {
				if _, ok := t.turns(p, a); !ok {
					if _, ok := t.next(k-1, a); ok {
						return moved{}, false
					}
				}
			}
		}
	}
	if i := t.mended(s); i >= 0 {
		return t.takesBack(k, i), true
	}
	return moved{}, false
}

// takesBack is sentence k, whose verb at i takes something back; with the sentence
// before it where "that" is what it takes back.
func (t *teller) takesBack(k, i int) moved {
	s := t.Sentences[k].Range
	for n := i + 1; n < min(s.End, i+4); n++ {
		switch t.Tokens[n].Lower {
		case "that", "this", "those", "these":
			if k > 0 && t.Tokens[n].Tag != language.SCONJ && t.Sentences[k-1].Paragraph == t.Sentences[k].Paragraph {
				return moved{Told, t.trim(t.Sentences[k-1].Range), t.trim(s)}
			}
		}
	}
	return moved{kind: Told, after: t.trim(s)}
}

// account is where a sentence speaks of what was told before: the adverb and the
// verb that it belongs to.
type account struct {
	adverb, verb int
	kind         Kind
	plan         bool // no more than a plan
	spoken       bool // the adverb stands behind its verb, and may be of what was said
	loose        bool // what was told earlier need not have been told otherwise
}

// first finds in s the verb of an account that was given before.
func (t *teller) first(s language.Range) (account, bool) {
	for k := s.Start; k < s.End; k++ {
		if t.marked[k] {
			continue
		}
		w, end := t.Tokens[k].Lower, k+1
		switch {
		case firstly[w]:
		case w == "at" && end < s.End && t.Tokens[end].Lower == "first":
			end++
		case beside[w]:
			if end < s.End && t.finite(end) && t.tells(end, s) && !(w == "first" && breaking[t.Tokens[end].Lemma]) {
				return account{adverb: k, verb: end, kind: Told, loose: true}, true
			}
			continue
		default:
			continue
		}
		for _, v := range t.near(k, end, s) {
			switch {
			case t.marked[v]:
			case t.tells(v, s):
				return account{adverb: k, verb: v, kind: Told, spoken: v < k, loose: w == "previously"}, true
			case t.Tokens[v].Lemma == "charge" && t.passive(v), t.faces(v, s):
				return account{adverb: k, verb: v, kind: Charge, spoken: v < k}, true
			case planning[t.Tokens[v].Lemma] && t.finite(v):
				return account{adverb: k, verb: v, kind: Told, plan: true, spoken: v < k}, true
			}
		}
	}
	return account{}, false
}

// faces reports whether the verb at v has a charge for its object: "faced a
// charge of theft".
func (t *teller) faces(v int, s language.Range) bool {
	if t.Tokens[v].Lemma != "face" || !t.finite(v) {
		return false
	}
	for i := v + 1; i < min(s.End, v+subjectReach); i++ {
		if x := &t.Tokens[i]; x.Lemma == "charge" {
			return true
		} else if x.Tag == language.ADP || x.Tag == language.VERB {
			return false
		}
	}
	return false
}

// near lists the verbs that an adverb from k to end may belong to, the likeliest
// first.
func (t *teller) near(k, end int, s language.Range) []int {
	var out []int
	for v := end; v < min(s.End, end+3); v++ {
		if t.Tokens[v].Tag == language.VERB {
			out = append(out, v)
			break
		}
		if !lexicon.Auxiliary(t.Tokens[v].Lower) && !lexicon.Adverb(t.Tokens[v].Lower) {
			break
		}
	}
	if k == s.Start || t.Tokens[k-1].Kind == language.Quote || t.Tokens[k-1].Lower == "," || t.Tokens[k-1].Lower == "but" {
		for v := end; v < min(s.End, end+subjectReach); v++ {
			if t.Tokens[v].Tag == language.VERB && t.Tokens[v].Fine != language.VBG {
				out = append(out, v)
				break
			}
		}
	}
	if k > s.Start && t.Tokens[k-1].Tag == language.VERB {
		out = append(out, k-1)
	}
	return out
}

// subjectReach is how many tokens behind an adverb that opens a clause its verb
// may stand.
const subjectReach = 8

// tells reports whether the verb at v gives an account.
func (t *teller) tells(v int, s language.Range) bool {
	switch lemma := t.Tokens[v].Lemma; {
	case saying[lemma]:
		return t.finite(v) || t.passive(v)
	case holding[lemma]:
		return t.passive(v) || t.finite(v) && t.found(v, s)
	}
	return false
}

// found reports whether the subject before the verb at v are those who look into
// the matter.
func (t *teller) found(v int, s language.Range) bool {
	for i := v - 1; i >= max(s.Start, v-finderReach); i-- {
		if finders[t.Tokens[i].Lower] {
			return true
		}
	}
	return false
}

// finderReach is how many tokens before a verb its subject may stand.
const finderReach = 4

// finite reports whether the verb at v is told as a fact of the past or present.
func (t *teller) finite(v int) bool {
	switch t.Tokens[v].Fine {
	case language.VBD, language.VBZ, language.VBP:
		return true
	case language.VBN:
		return t.aided(v, "have") || t.passive(v)
	}
	return false
}

// passive reports whether a form of "be" stands before the verb at v.
func (t *teller) passive(v int) bool { return t.aided(v, "be") }

// aided reports whether the auxiliary of that lemma stands shortly before the
// verb at v.
func (t *teller) aided(v int, lemma string) bool {
	for i := v - 1; i >= max(0, v-4); i-- {
		if t.Tokens[i].Lemma == lemma && t.Tokens[i].Tag == language.AUX {
			return true
		}
		if t.Tokens[i].Tag != language.AUX && !lexicon.Adverb(t.Tokens[i].Lower) && t.Tokens[i].Lower != "first" && t.Tokens[i].Lower != "at" {
			return false
		}
	}
	return false
}

// now finds in r where what holds now is told, -1 for nowhere.
func (t *teller) now(r language.Range) int {
	for k := r.Start; k < r.End; k++ {
		if t.marked[k] {
			continue
		}
		if lately[t.Tokens[k].Lower] {
			for v := k + 1; v < min(r.End, k+4); v++ {
				if t.known(v) {
					return k
				}
				if !lexicon.Auxiliary(t.Tokens[v].Lower) && !lexicon.Adverb(t.Tokens[v].Lower) {
					break
				}
			}
			if k > r.Start && t.known(k-1) {
				return k - 1
			}
		}
	}
	return t.mended(r)
}

// known reports whether the word at v is a verb by which something is known or
// told.
func (t *teller) known(v int) bool {
	x := &t.Tokens[v]
	return x.Tag == language.VERB && !t.marked[v] && x.Fine != language.VB && x.Fine != language.VBG && (saying[x.Lemma] || holding[x.Lemma] || finding[x.Lemma] || planning[x.Lemma])
}

// mended finds in r the verb by which somebody takes back what they told, -1 for
// none.
func (t *teller) mended(r language.Range) int {
	for k := r.Start; k < r.End; k++ {
		x := &t.Tokens[k]
		if t.marked[k] || x.Tag != language.VERB || x.Fine == language.VB || x.Fine == language.VBG || x.Fine == language.VBN && t.passive(k) || t.denied(k) {
			continue
		}
		end := k + 1
		switch {
		case mending[x.Lemma]:
		case x.Lemma == "walk" && end+1 < r.End && t.Tokens[end].Lower == "back":
			if y := t.Tokens[end+1].Tag; y == language.DET || y == language.PRON {
				return k
			}
			continue
		case x.Lemma == "backtrack" && end < r.End && t.Tokens[end].Lower == "on":
			end++
		case x.Lemma == "change" && end+1 < r.End && t.Tokens[end].Tag == language.PRON && (t.Tokens[end+1].Lower == "story" || t.Tokens[end+1].Lower == "account" || t.Tokens[end+1].Lower == "plea"):
			return k
		default:
			continue
		}
		for i := end; i < min(r.End, end+objectReach); i++ {
			if accounts[t.Tokens[i].Lemma] {
				return k
			}
			if y := t.Tokens[i].Tag; y != language.DET && y != language.PRON && y != language.ADJ && y != language.NOUN && y != language.PROPN && y != language.PART {
				break
			}
		}
	}
	return -1
}

// objectReach is how many tokens behind a verb the noun of its object stands.
const objectReach = 5

// denied reports whether the verb at k is said not to have happened.
func (t *teller) denied(k int) bool {
	for i := k - 1; i >= max(0, k-3); i-- {
		switch t.Tokens[i].Lower {
		case "not", "n't", "never", "to", "would", "could", "should", "if":
			return true
		}
	}
	return false
}

// alike reports whether two lists of words are of one sentence.
func alike(a, b []string) bool {
	n := shared(a, b)
	return n > 0 && 10*n >= 7*min(len(a), len(b)) && 10*n >= 5*max(len(a), len(b))
}

// shared counts the words that two lists share.
func shared(a, b []string) int {
	n := 0
	for i, w := range a {
		if slices.Contains(b, w) && !slices.Contains(a[:i], w) {
			n++
		}
	}
	return n
}

// content lists the words of content of r in small letters.
func (t *teller) content(r language.Range) []string {
	var out []string
	for _, x := range t.Tokens[r.Start:r.End] {
		if strings.ContainsFunc(x.Lower, unicode.IsLetter) && !lexicon.Function(x.Lower) && !slices.Contains(out, x.Lower) {
			out = append(out, x.Lower)
		}
	}
	return out
}

func spanOf(at, n int) span.Span { return span.Span{Start: at, End: at + n} }

// standsAlone reports whether the words from at to end of text are no part of
// longer ones.
func standsAlone(text string, at, end int) bool {
	before, behind := ' ', ' '
	for _, c := range text[:at] {
		before = c
	}
	for _, c := range text[end:] {
		behind = c
		break
	}
	word := func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
	return !word(before) && !word(behind)
}
