package agree

import (
	"math"
	"strconv"
	"strings"

	"synoptic/annotate/figure"
	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/reading"
)

// clockUnit is the unit of times of day, in minutes after midnight.
const clockUnit = "time of day"

// clocks returns the times of day that r gives, as figures: reports are
// compared on "left at 7:33 p.m." as on any number. What they count is the
// verb of what happened then.
func clocks(r *reading.Reading) []*figure.Figure {
	var out []*figure.Figure
	for _, d := range r.Dates {
		minutes, ok := minutesOf(d)
		at := r.Text.Cover(d.Span)
		if !ok || at.Start >= len(r.Text.Tokens) {
			continue
		}
		if minutes < noon && late(r.Text, at) {
			minutes += noon // "7:30 Saturday evening"
		}
		f := &figure.Figure{Span: d.Span, Unit: clockUnit, Min: &minutes, Max: &minutes}
		if v := verbAbove(r.Text, at); v >= 0 {
			f.OfSpan = r.Text.Tokens[v].Span
			f.Of = r.Text.Tokens[v].Lower
		}
		hedgeClock(r.Text, f, at)
		out = append(out, f)
	}
	return out
}

// minutesOf returns the time of day of d in minutes after midnight.
func minutesOf(d timex.Timex) (float64, bool) {
	_, clock, ok := strings.Cut(d.Value, "T")
	if !ok || d.Type != timex.Time || len(clock) != len("15:04") || clock[2] != ':' {
		return 0, false
	}
	h, err := strconv.Atoi(clock[:2])
	m, err2 := strconv.Atoi(clock[3:])
	return float64(60*h + m), err == nil && err2 == nil
}

// late reports whether the words at and right behind a time name a part of the day
// behind noon.
func late(t *language.Text, at language.Range) bool {
	for i := at.Start; i < min(at.End+3, len(t.Tokens)) && t.Tokens[i].Tag != language.PUNCT; i++ {
		if w := t.Tokens[i].Lower; w == "afternoon" || w == "evening" {
			return true
		}
	}
	return false
}

// verbAbove returns the nearest verb that the words at hang on, -1 for none.
func verbAbove(t *language.Text, at language.Range) int {
	for i, steps := at.Start, 0; i >= 0 && steps < highestVerb; i, steps = int(t.Tokens[i].Head), steps+1 {
		if t.Tokens[i].Tag == language.VERB {
			return i
		}
	}
	return -1
}

// highestVerb is how many words a time may stand below its verb.
const highestVerb = 5

// hedgeClock takes the words before a time that make it a rough one.
func hedgeClock(t *language.Text, f *figure.Figure, at language.Range) {
	s := t.Sentences[t.SentenceOf(at.Start)].Range
	for n := min(2, at.Start-s.Start); n > 0; n-- {
		var words []string
		for _, tok := range t.Tokens[at.Start-n : at.Start] {
			words = append(words, tok.Lower)
		}
		if h := strings.Join(words, " "); clockHedges[h] {
			f.Hedge = h
			f.Span.Start = t.Tokens[at.Start-n].Span.Start
			return
		}
	}
}

// clockHedges are the words before a time that make it a rough one.
var clockHedges = phrasesOf("about", "around", "approximately", "roughly", "nearly", "almost", "circa", "before", "after", "by", "until", "since", "past",
	"just after", "just before", "just past", "shortly after", "shortly before", "soon after", "right before", "right after", "close to")

func phrasesOf(list ...string) map[string]bool {
	m := map[string]bool{}
	for _, p := range list {
		m[p] = true
	}
	return m
}

// noon is half a day in minutes.
const noon = 12 * 60

// halfDay reports whether a and b are one time on the face of a clock, said to be
// of the two halves of a day: "1:30 a.m." and "1:30 p.m.".
func (q *quantity) halfDay(b *quantity) bool {
	return q.kind == clockUnit && math.Abs(q.value()-b.value()) == noon && q.half && b.half
}

// oneClock reports whether two unlike times can be of one moment: those of the two
// halves of a day, or of one kind of event that took place within the hour.
func oneClock(a, b *quantity) bool {
	if a.halfDay(b) {
		return true
	}
	d, least := math.Abs(a.value()-b.value()), 0.
	if a.hedged() || b.hedged() {
		least = 2 * roundedClock
	}
	return a.half && b.half && d > least && d <= sameHour && happening[a.head] && happening[b.head]
}

// sameHour is how many minutes apart two accounts may put one event.
const sameHour = 60

// halved reports whether a time of day tells its half.
func halved(words string) bool {
	w := strings.ToLower(strings.ReplaceAll(words, ".", ""))
	return strings.Contains(w, "am") || strings.Contains(w, "pm")
}
