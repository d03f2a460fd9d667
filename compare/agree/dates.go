package agree

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"

	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// moment is one mention of a day or time with the words of what happened.
type moment struct {
	report.Ref
	value string
	text  string   // as printed
	words []string // stems around it, sorted, each once
	event span.Span
	days  []string // those of its sentence
}

// Evidence that two moments tell of one event, in shared words. Measured on
// the development stories.
const (
	sameDay  = 3 // of one day
	otherDay = 6 // of unlike days: almost the same sentence
)

// Dates brings together the dates of the same event: mentions of one day, or
// of a day and a time on it, whose words say the same. Unlike days are joined
// only when they stand in almost the same words.
func Dates(readings []*reading.Reading) []Date {
	list := moments(readings)
	group, members := make([]int, len(list)), make([][]int, len(list))
	byMonth := map[string][]int{}
	for i := range list {
		group[i], members[i] = i, []int{i}
		month := list[i].value[:len("2006-01")]
		for _, k := range byMonth[month] {
			if a, b := group[k], group[i]; a != b && oneEvent(&list[k], &list[i]) && allFit(list, members[a], members[b], nested(list[k].value, list[i].value)) {
				for _, m := range members[b] {
					group[m] = a
				}
				members[a], members[b] = append(members[a], members[b]...), nil
			}
		}
		byMonth[month] = append(byMonth[month], i)
	}
	var out []Date
	for _, m := range members {
		if len(m) > 0 {
			slices.Sort(m)
			out = append(out, date(list, m))
		}
	}
	slices.SortStableFunc(out, func(a, b Date) int {
		return cmp.Or(cmp.Compare(a.Mentions[0].Report, b.Mentions[0].Report), span.Compare(a.Mentions[0].Span, b.Mentions[0].Span))
	})
	return out
}

// moments lists the mentions of days and times whose value is known, but for
// those of captions: they tell when a picture was taken.
func moments(readings []*reading.Reading) []moment {
	var out []moment
	for i, r := range readings {
		for _, x := range r.Dates {
			if x.Type != timex.Date && x.Type != timex.Time || len(x.Value) < len("2006-01-02") || x.Value[4] != '-' || x.Value[0] == 'X' || r.Version.RoleAt(x.Span.Start) == report.Caption {
				continue
			}
			at := r.Text.Cover(x.Span)
			if at.Start >= len(r.Text.Tokens) {
				continue
			}
			s := r.Text.Sentences[r.Text.SentenceOf(at.Start)].Range
			near := language.Range{Start: max(s.Start, at.Start-window), End: min(s.End, at.End+window)}
			out = append(out, moment{report.Ref{Report: i, Span: x.Span}, x.Value, x.Span.In(r.Text.Source), context(r.Text, at, near), r.Text.Span(s), nil})
		}
	}
	days := map[report.Ref][]string{}
	for _, m := range out {
		days[m.sentence()] = append(days[m.sentence()], dayOf(m.value))
	}
	for i := range out {
		out[i].days = days[out[i].sentence()]
	}
	return out
}

// sentence returns the sentence that m stands in.
func (m *moment) sentence() report.Ref { return report.Ref{Report: m.Report, Span: m.event} }

// dayOf returns the day of a value that may hold a time on it.
func dayOf(value string) string { return value[:len(time.DateOnly)] }

// oneEvent reports whether a and b tell when the same thing happened. Where
// copies print the same "Tuesday", only their days of publication differ; a
// sentence that names both days tells of two events.
func oneEvent(a, b *moment) bool {
	n := shared(a.words, b.words)
	if nested(a.value, b.value) {
		return n >= sameDay
	}
	if !a.dated() || !b.dated() {
		return false
	}
	return a.Report != b.Report && a.text != b.text && (roughly(a.value, b.value) || !slices.Contains(a.days, dayOf(b.value)) && !slices.Contains(b.days, dayOf(a.value))) &&
		n >= otherDay && 4*n >= 3*min(len(a.words), len(b.words))
}

// nested reports whether one value is the other or a sharper form of it:
// "2024-05-14" and "2024-05-14T19:33".
func nested(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// dated reports whether m names its day: that of "4:12 p.m." alone is only the
// nearest one.
func (m *moment) dated() bool {
	return len(m.value) == len(time.DateOnly) || slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(m.text), func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool {
		return lexicon.Calendar(w) || lexicon.Calendar(w+".")
	})
}

// roughly reports whether two values are times of one day that may be one: a
// rounded one, or one whose half of the day is not said.
func roughly(a, b string) bool {
	if dayOf(a) != dayOf(b) {
		return false
	}
	x, ok := minutesOf(timex.Timex{Type: timex.Time, Value: a})
	y, ok2 := minutesOf(timex.Timex{Type: timex.Time, Value: b})
	d := math.Abs(x - y)
	return ok && ok2 && (d <= roundedClock || d == halfDay)
}

const halfDay = 12 * 60

// allFit reports whether groups a and b hold no two days that speak against
// one event: two of one report, or any two when a day joins them.
func allFit(list []moment, a, b []int, oneDay bool) bool {
	for _, x := range a {
		for _, y := range b {
			if !nested(list[x].value, list[y].value) && (oneDay || list[x].Report == list[y].Report) {
				return false
			}
		}
	}
	return true
}

// date makes the date of one group of moments.
func date(list []moment, members []int) Date {
	first := &list[members[0]]
	d := Date{Value: first.value, Relation: Single, Event: report.Ref{Report: first.Report, Span: first.event}}
	several, sharper, unlike := false, false, false
	for _, i := range members {
		m := &list[i]
		d.Mentions = append(d.Mentions, m.Ref)
		several = several || m.Report != first.Report
		if nested(m.value, d.Value) {
			sharper = sharper || m.value != d.Value
			if len(m.value) > len(d.Value) {
				d.Value = m.value
			}
		} else if roughly(m.value, d.Value) {
			sharper = true
		} else {
			unlike = true
		}
	}
	switch {
	case !several:
	case unlike:
		d.Relation = Differ
	case sharper:
		d.Relation = Refined
	default:
		d.Relation = Agree
	}
	return d
}
