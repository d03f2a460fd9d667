package brief

import (
	"cmp"
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/report"
)

// ordered puts the sentences of a brief, chosen by worth, in an order in which they
// can be read: the lead first, then days that lie apart in their order and the
// sentences of a day by their worth and by how far in their report they stand,
// those of one report in its order; whoever is called by the last name alone behind
// the sentence that names him in full.
func ordered(s *Story, list []sentence, chosen []report.Ref) []report.Ref {
	if len(chosen) < 3 {
		return chosen
	}
	length := map[int]int{}
	for i := range list {
		length[list[i].ref.Report] = max(length[list[i].ref.Report], list[i].place+1)
	}
	depth := func(ref report.Ref) float64 {
		return float64(find(list, ref).place)/float64(length[ref.Report]) + float64(slices.Index(chosen, ref))/float64(len(chosen))
	}
	out := slices.Clone(chosen)
	slices.SortStableFunc(out[1:], func(a, b report.Ref) int {
		return cmp.Or(cmp.Compare(s.part(a.Report), s.part(b.Report)), cmp.Compare(depth(a), depth(b)))
	})
	inPlace(out[1:])
	for i := 1; i < len(out); i++ {
		for k := len(out) - 1; k > i; k-- {
			if s.introduces(out[k], out[i]) && !slices.ContainsFunc(out[:i], func(r report.Ref) bool { return s.introduces(r, out[i]) }) {
				late := out[k]
				out = slices.Insert(slices.Delete(out, k, k+1), i, late)
				break
			}
		}
	}
	return out
}

// inPlace puts the sentences of one report, wherever they stand among the others, in
// the order of the report.
func inPlace(list []report.Ref) {
	of := map[int][]report.Ref{}
	for _, r := range list {
		of[r.Report] = append(of[r.Report], r)
	}
	for _, own := range of {
		slices.SortFunc(own, func(a, b report.Ref) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	}
	for i, r := range list {
		list[i], of[r.Report] = of[r.Report][0], of[r.Report][1:]
	}
}

// part numbers the parts of a story between which days without reports lie, by
// the reports of each.
func (s *Story) part(i int) int {
	own, ok := s.Readings[i].Version.Day()
	if !ok {
		return 0
	}
	var days []int
	for _, r := range s.Readings {
		if day, ok := r.Version.Day(); ok {
			days = append(days, int(own.Sub(day).Hours()/24))
		}
	}
	slices.Sort(days) // negative: reports that came later
	n, last := 0, 0
	for _, d := range days {
		if d < 0 {
			continue
		}
		if d-last > nearDays {
			n++
		}
		last = d
	}
	return n
}

// introduces reports whether sentence a names a person in full whom b calls by the
// last name alone.
func (s *Story) introduces(a, b report.Ref) bool {
	full := s.named(a, true)
	return slices.ContainsFunc(s.named(b, false), func(short string) bool {
		return !strings.Contains(short, " ") && slices.ContainsFunc(full, func(name string) bool { return strings.HasSuffix(name, " "+short) })
	})
}

// named returns the names in a sentence as it prints them, of persons alone or all:
// what a last name by itself names is not sure.
func (s *Story) named(ref report.Ref, persons bool) []string {
	r := s.Readings[ref.Report]
	var out []string
	for _, n := range r.Names {
		if (n.Type == mention.Person || !persons) && ref.Span.Contains(n.Span) {
			out = append(out, n.Span.In(r.Version.Text))
		}
	}
	return out
}

// lastNames returns the last names of the persons whom a sentence names in full,
// and those of others whom it calls by the last name alone.
func (s *Story) lastNames(ref report.Ref) (full, short []string) {
	names := s.named(ref, true)
	for _, n := range names {
		if i := strings.LastIndexByte(n, ' '); i >= 0 {
			full = append(full, n[i+1:])
		}
	}
	for _, n := range names {
		if !strings.Contains(n, " ") && !slices.Contains(full, n) {
			short = append(short, n)
		}
	}
	return full, short
}
