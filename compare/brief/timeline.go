package brief

import (
	"cmp"
	"slices"
	"time"

	"synoptic/annotate/timex"
	"synoptic/report"
	"synoptic/span"
)

// The age from which on a date tells of what led to the story, and how many
// such sentences make the background.
const (
	agoDays        = 60
	mostBackground = 4
)

// Background returns the sentences that tell what came before: those with a
// date well before publication.
func Background(s *Story) []report.Ref {
	list := sentences(s)
	weights := weigh(s, list)
	old := map[report.Ref]bool{}
	for i, r := range s.Readings {
		day, ok := r.Version.Day()
		if !ok {
			continue
		}
		before := day.AddDate(0, 0, -agoDays).Format(time.DateOnly)
		for _, d := range r.Dates {
			if d.Type == timex.Date && len(d.Value) >= 4 && d.Value[0] >= '1' && d.Value[0] <= '2' && d.Value < before[:min(len(d.Value), len(before))] {
				old[report.Ref{Report: i, Span: sentenceAt(s, i, d)}] = true
			}
		}
	}
	return choose(list, weights, mostBackground, func(x *sentence) bool { return x.tells() && old[x.ref] })
}

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

// events returns for each day or month that the reports name the sentence
// that says most of the story.
func events(s *Story) []Entry {
	list := sentences(s)
	weights := weigh(s, list)
	score := map[report.Ref]float64{}
	for i := range list {
		score[list[i].ref] = list[i].gain(weights, nil)
	}
	best := map[string]report.Ref{}
	for i, r := range s.Readings {
		for _, d := range r.Dates {
			if d.Type != timex.Date && d.Type != timex.Time || !dated(d.Value) {
				continue
			}
			value := d.Value[:min(len(d.Value), len(time.DateOnly))]
			ref := report.Ref{Report: i, Span: sentenceAt(s, i, d)}
			if old, ok := best[value]; score[ref] > 0 && (!ok || score[ref] > score[old]) {
				best[value] = ref
			}
		}
	}
	var out []Entry
	for value, ref := range best {
		out = append(out, Entry{value, "event", ref})
	}
	return out
}

// dated reports whether a TIMEX3 value names a month or a day.
func dated(value string) bool {
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
