package brief

import (
	"cmp"
	"slices"
	"time"

	"synoptic/annotate/timex"
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

// events returns for each day or month that the reports name the sentence
// that says most of the story.
func events(s *Story) []Entry {
	list := sentences(s)
	weights := weigh(s, list)
	score := map[report.Ref]float64{}
	for i := range list {
		score[list[i].ref] = list[i].gain(weights, nil)
		if !list[i].whole || !list[i].prose {
			score[list[i].ref] /= 8 // a caption, where nothing else has the day
		}
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
