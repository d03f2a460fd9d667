package account

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
)

// moved is what one sentence, or two, say of before and of now; before may be
// empty.
type moved struct {
	kind          Kind
	before, after language.Range
}

// sentences lists what the reports themselves say was told otherwise before;
// those of the same words are one.
func (s *Story) sentences(tellers []*teller) []Shift {
	var out []Shift
	var keys [][]string
	for _, t := range tellers {
		if t == nil {
			continue
		}
		for k := range t.Sentences {
			m, ok := t.moved(k)
			if !ok || m.kind == Told && m.before.End == m.before.Start && !s.ofStory(t, m.after) {
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

// ofStory reports whether what r says is of the story: all that it names, and it
// names something, stands in another report too.
func (s *Story) ofStory(t *teller, r language.Range) bool {
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

// moved reads sentence k, with the one behind it where that says what holds now.
func (t *teller) moved(k int) (moved, bool) {
	s := t.Sentences[k].Range
	if !t.body(s) || t.Tokens[s.End-1].Lower == "?" {
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
	if i := t.mended(s); i >= 0 && !t.continues(k) {
		return t.takesBack(k, i), true
	}
	return moved{}, false
}

// continues reports whether sentence k only says what holds now beside the sentence
// before it, with which it is told.
func (t *teller) continues(k int) bool {
	if k == 0 || t.Sentences[k-1].Paragraph+1 < t.Sentences[k].Paragraph {
		return false
	}
	s := t.Sentences[k-1].Range
	a, ok := t.first(s)
	if !ok {
		return false
	}
	if _, ok := t.turns(s, a); ok {
		return false
	}
	_, ok = t.next(k-1, a)
	return ok
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

// alike reports whether two lists of words are of one sentence.
func alike(a, b []string) bool {
	n := shared(a, b)
	return n > 0 && 10*n >= 7*min(len(a), len(b)) && 10*n >= 5*max(len(a), len(b))
}
