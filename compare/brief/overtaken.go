package brief

import (
	"slices"
	"time"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
)

// course is what a report tells of how the matter went.
type course struct {
	day      string // on which it came out; empty when not known
	furthest stage  // of the law
	amends   bool   // a charge became another one
	died     bool   // its opening tells of a death
}

// courses returns the course of each report; those of other stories have none.
func (s *Story) courses() []course {
	out := make([]course, len(s.Readings))
	for i, r := range s.Readings {
		if day, known := r.Version.Day(); known && !r.Astray {
			c := course{day: day.Format(time.DateOnly), died: begins(r, dead)}
			for _, o := range r.Text.Sentences {
				c.furthest = max(c.furthest, stageOf(r.Text, o.Range))
				c.amends = c.amends || amends(r.Text, o.Range)
			}
			out[i] = c
		}
	}
	return out
}

// overtakenBy reports whether a later report tells what has become of what x, sentence
// at of its report, tells: who was sought is held, who was charged has pleaded, the
// charge is another, who was in danger has died.
func (x *sentence) overtakenBy(all []course, t *language.Text, at language.Range) bool {
	danger := !all[x.ref.Report].died && slices.ContainsFunc(t.Tokens[at.Start:at.End], func(k language.Token) bool { return grave[k.Lower] })
	return later(x.ref.Report, all, func(c *course) bool {
		return danger && c.died || x.stage == sought && c.furthest >= held || x.stage == charged && (c.furthest >= pleaded || c.amends) || x.amends && c.amends
	})
}

// surpassedBy reports whether a later report tells a later stage of the law than x.
func (x *sentence) surpassedBy(all []course) bool {
	return x.stage > 0 && later(x.ref.Report, all, func(c *course) bool { return c.furthest > x.stage && c.furthest >= pleaded })
}

// later reports whether what holds is so of a report that came out after the day of
// report i.
func later(i int, all []course, holds func(*course) bool) bool {
	for k := range all {
		if all[i].day != "" && all[k].day > all[i].day && holds(&all[k]) {
			return true
		}
	}
	return false
}

// begins reports whether the headline or the first sentences of r have one of words.
func begins(r *reading.Reading, words map[string]bool) bool {
	for k := range min(len(r.Text.Sentences), leads+1) {
		at := r.Text.Sentences[k]
		if slices.ContainsFunc(r.Text.Tokens[at.Start:at.End], func(x language.Token) bool { return words[x.Lower] }) {
			return true
		}
	}
	return false
}

// grave are words of somebody who may die, dead of one who has.
var (
	grave = lexicon.Words("critical critically grave gravely life-threatening")
	dead  = lexicon.Words("die dies died dead death deaths killed")
)

// changing are participles of what becomes of a charge.
var changing = lexicon.Words("upgraded downgraded reduced dropped dismissed changed amended withdrawn")

// amends reports whether a sentence tells that a charge became another one.
func amends(t *language.Text, at language.Range) bool {
	charge, change := false, false
	for i := at.Start; i < at.End; i++ {
		charge = charge || t.Tokens[i].Lemma == "charge" && t.Tokens[i].Fine.Noun()
		change = change || changing[t.Tokens[i].Lower]
	}
	return charge && change
}
