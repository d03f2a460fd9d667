package brief

import (
	"cmp"
	"regexp"
	"slices"
	"time"

	"synoptic/annotate/timex"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// sentenceAt returns the sentence that holds date d of report i.
func sentenceAt(s *Story, i int, d timex.Timex) span.Span {
	t := s.Readings[i].Text
	return t.Span(t.Sentences[t.SentenceOf(t.TokenAt(d.Span.Start))].Range)
}

// Timeline returns events, publications and changes in order of time.
func Timeline(s *Story) []Entry {
	out := slices.Concat(events(s), publications(s), changes(s))
	slices.SortStableFunc(out, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Value, b.Value), cmp.Compare(lane(a.Lane), lane(b.Lane)), cmp.Compare(a.Mention.Report, b.Mention.Report), cmp.Compare(a.Mention.Span.Start, b.Mention.Span.Start))
	})
	return out
}

func lane(name string) int { return slices.Index([]string{"event", "publication", "change"}, name) }

// events returns for each day or month that the reports name the sentence that
// tells what happened then and says most of the story, and of it alone: one that
// names other days too is less of this one, and none of a month behind one of the
// story's own days. Captions and what is not of the story are left out, and days
// of a year or week that nothing tells.
func events(s *Story) []Entry {
	list := s.sentences()
	weights, ofStory := weigh(s, list), linked(s, list)
	score := map[report.Ref]float64{}
	for i := range list {
		if x := &list[i]; x.whole && x.prose && !x.said && ofStory(x) {
			score[x.ref] = x.gain(weights, nil)
		}
	}
	days, own := map[report.Ref]int{}, map[report.Ref]string{} // that the sentence names; one of them that is the story's own
	for i, r := range s.Readings {
		for _, d := range r.Dates {
			if value, ok := day(&d); ok {
				ref := report.Ref{Report: i, Span: sentenceAt(s, i, d)}
				days[ref]++
				if near(r.Version, value) {
					own[ref] = value
				}
			}
		}
	}
	best, most := map[string]report.Ref{}, map[string]float64{}
	for i, r := range s.Readings {
		history := chronicle(r)
		for _, d := range r.Dates {
			value, ok := day(&d)
			ok = ok && (anchored(d.Span.In(r.Version.Text)) || sane(value, r.Version.Published) && !(history && !near(r.Version, value)))
			ref := report.Ref{Report: i, Span: sentenceAt(s, i, d)}
			if !ok || score[ref] == 0 || len(value) < len(time.DateOnly) && own[ref] >= value || s.eitherWeek(r, &d) {
				continue
			}
			if told := score[ref] / float64(days[ref]) * happens(r, &d); told > most[value] {
				best[value], most[value] = ref, told
			}
		}
	}
	var out []Entry
	for value, ref := range best {
		out = append(out, Entry{value, "event", ref})
	}
	return out
}

// chronicle reports whether r tells of many years, as a list of past events does:
// the year of a month without one is any of them.
func chronicle(r *reading.Reading) bool {
	years := map[string]bool{}
	for _, d := range r.Dates {
		if d.Type == timex.Date && monthly(d.Value) && printedYear.MatchString(d.Span.In(r.Version.Text)) {
			years[d.Value[:4]] = true
		}
	}
	return len(years) >= manyYears
}

// manyYears is how many years with a month or day make a list of past events.
const manyYears = 4

// eitherWeek reports whether d is a weekday that r puts in the week to come, and
// reports name the day of that name which has just been: a text is often older
// than the date it bears, and then means that one.
func (s *Story) eitherWeek(r *reading.Reading, d *timex.Timex) bool {
	out, known := r.Version.Day()
	value, ok := day(d)
	at, err := time.Parse(time.DateOnly, value)
	if !known || !ok || err != nil || !at.After(out) || !weekday.MatchString(d.Span.In(r.Version.Text)) {
		return false
	}
	last := at.AddDate(0, 0, -7)
	return out.Sub(last) <= lagging*24*time.Hour && slices.ContainsFunc(s.Readings, func(o *reading.Reading) bool {
		return slices.ContainsFunc(o.Dates, func(x timex.Timex) bool {
			v, ok := day(&x)
			return ok && v == last.Format(time.DateOnly)
		})
	})
}

// lagging is by how many days a text may be older than the date it bears.
const lagging = 3

// weekday matches a weekday without its date.
var weekday = regexp.MustCompile(`(?i)^[^0-9]*(?:mon|tues|wednes|thurs|fri|satur|sun)day[^0-9]*$`)

// near reports whether value is one of the days that v, when it came out, had
// just seen.
func near(v *report.Version, value string) bool {
	out, known := v.Day()
	return known && len(value) == len(time.DateOnly) && value <= out.AddDate(0, 0, 1).Format(time.DateOnly) && value >= out.AddDate(0, 0, -nearDays).Format(time.DateOnly)
}

// sameSeason is how far from publication, in days, a day or month without a year
// may lie: further away the year is a guess, and "in January" of a December is
// as likely the next.
const sameSeason = 200

// anchored reports whether words tell by themselves which year they mean.
func anchored(words string) bool {
	return printedYear.MatchString(words)
}

var printedYear = regexp.MustCompile(`(?i)\b(?:1[0-9]{3}|20[0-9]{2}|ago|last|next)\b`)

// sane reports whether a day or month lies near the publication, if both are
// known.
func sane(value, published string) bool {
	if len(published) < len(time.DateOnly) {
		return true
	}
	if len(value) < len(time.DateOnly) {
		value += "-15"
	}
	at, err := time.Parse(time.DateOnly, value)
	out, outErr := time.Parse(time.DateOnly, published[:len(time.DateOnly)])
	distance := at.Sub(out).Abs()
	return err != nil || outErr != nil || distance <= sameSeason*24*time.Hour
}

// day returns the day or month that d names.
func day(d *timex.Timex) (string, bool) {
	if d.Type != timex.Date && d.Type != timex.Time || !monthly(d.Value) {
		return "", false
	}
	return d.Value[:min(len(d.Value), len(time.DateOnly))], true
}

// monthly reports whether a TIMEX3 value names a month or a day.
func monthly(value string) bool {
	if len(value) < len("2006-01") || value[4] != '-' {
		return false
	}
	for _, c := range value[:4] + value[5:7] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// publications returns when each report came out, with its first words.
func publications(s *Story) []Entry {
	var out []Entry
	for i, r := range s.Readings {
		if v := r.Version.Published; v != "" && len(r.Text.Sentences) > 0 {
			out = append(out, Entry{v, "publication", report.Ref{Report: i, Span: r.Text.Span(r.Text.Sentences[0].Range)}})
		}
	}
	return out
}

// changes returns the notices of corrections and updates.
func changes(s *Story) []Entry {
	var out []Entry
	for i, r := range s.Readings {
		for _, n := range r.Notices {
			out = append(out, Entry{r.Version.Modified, "change", report.Ref{Report: i, Span: n.Span}})
		}
	}
	return out
}
