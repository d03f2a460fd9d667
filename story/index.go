package story

import (
	"cmp"
	"slices"
	"time"
)

// Index groups a stream: each report joins the story that it is most like on
// average, or opens one, by what came before it alone. Settle then mends
// what later reports show to be wrong.
//
// A report meets the few reports that share its rarest words, so that its cost
// hardly grows with what the index holds. The same stream gives the same
// stories. An Index is not safe for use by several goroutines; the zero value
// is empty and ready.
type Index struct {
	reports []filed
	words   map[uint32][]int32 // reports that use a word, in order of arrival
	stories []*told
	byID    map[string]int32 // reports
	named   map[string]int32 // stories
	shared  []int32          // per report, while candidates are looked for or grouped; 0 between
	changed []int32          // stories since Settle, may repeat
}

// filed is one report of the index.
type filed struct {
	id      string
	profile *Profile
	story   int32
	alike   []link
}

// link leads to a report that is at all alike.
type link struct {
	report   int32
	likeness int
}

// told is one story; without members it was merged or forgotten.
type told struct {
	id      string
	members []int32
}

// Decision says where a report went. Confidence is in hundredths.
type Decision struct {
	Story      string
	New        bool
	Confidence int
}

const (
	enough     = 4000 // likeness, on average, for a report to join a story
	candidates = 64   // reports that are compared in full
	longest    = 2000 // reports of one word that are looked at, the latest
)

// Add files a report and decides on its story. A report filed before stays
// where it is.
func (x *Index) Add(id string, p *Profile) Decision {
	if i, ok := x.byID[id]; ok {
		return Decision{Story: x.stories[x.reports[i].story].id, Confidence: 100}
	}
	links := x.near(p)
	best, average := x.closest(links)
	d := Decision{New: average < enough, Confidence: confidence(average)}
	if d.New {
		best = x.open("s" + id)
	}
	x.file(id, p, best, links)
	d.Story = x.stories[best].id
	x.changed = append(x.changed, best)
	return d
}

// Restore files a report in the story where it was, as after a start.
func (x *Index) Restore(id string, p *Profile, story string) {
	if _, ok := x.byID[id]; ok {
		return
	}
	k, ok := x.named[story]
	if !ok {
		k = x.open(story)
	}
	x.file(id, p, k, x.near(p))
}

// open makes a story without members.
func (x *Index) open(id string) int32 {
	if x.named == nil {
		x.byID, x.named, x.words = map[string]int32{}, map[string]int32{}, map[uint32][]int32{}
	}
	k := int32(len(x.stories))
	x.stories = append(x.stories, &told{id: id})
	x.named[id] = k
	return k
}

// file enters a report.
func (x *Index) file(id string, p *Profile, story int32, links []link) {
	i := int32(len(x.reports))
	x.reports = append(x.reports, filed{id, p, story, links})
	x.shared = append(x.shared, 0)
	x.byID[id] = i
	for _, l := range links {
		x.reports[l.report].alike = append(x.reports[l.report].alike, link{i, l.likeness})
	}
	p.rarest(func(word uint32, _ int) {
		if list := x.words[word]; len(list) == 0 || list[len(list)-1] != i {
			x.words[word] = append(list, i)
		}
	})
	x.stories[story].members = append(x.stories[story].members, i)
}

// closest returns the story whose reports are most alike on average, the
// oldest of several.
func (x *Index) closest(links []link) (story int32, average int) {
	sums := map[int32]int{}
	for _, l := range links {
		sums[x.reports[l.report].story] += l.likeness
	}
	story = -1
	for s, sum := range sums {
		if a := sum / len(x.stories[s].members); a > average || a == average && s < story {
			story, average = s, a
		}
	}
	return story, average
}

// near returns the reports that are at all alike, in order of arrival.
func (x *Index) near(p *Profile) []link {
	var met []int32
	p.rarest(func(word uint32, weight int) {
		list := x.words[word]
		for _, i := range list[max(0, len(list)-longest):] {
			if x.shared[i] == 0 {
				met = append(met, i)
			}
			x.shared[i] += int32(weight)
		}
	})
	slices.SortFunc(met, func(a, b int32) int { return cmp.Or(cmp.Compare(x.shared[b], x.shared[a]), cmp.Compare(b, a)) })
	for _, i := range met {
		x.shared[i] = 0
	}
	var out []link
	for _, i := range met[:min(len(met), candidates)] {
		if l := likeness(x.reports[i].profile, p); l > 0 {
			out = append(out, link{i, l})
		}
	}
	slices.SortFunc(out, func(a, b link) int { return cmp.Compare(a.report, b.report) })
	return out
}

// sought says what it is worth to share a word of a view, for finding the
// reports that are compared in full.
var sought = [views]int{headline: 3, lead: 3, names: 5, full: 5, numbers: 4}

// rarest calls do with the words of the views by which like reports are sought,
// and with what sharing one is worth. Words in several views come several times.
func (p *Profile) rarest(do func(word uint32, weight int)) {
	for v, worth := range sought {
		if worth == 0 {
			continue
		}
		for _, t := range p.terms[v] {
			do(t.word, int(t.weight)*int(t.weight)/unit*worth+1)
		}
	}
}

// likeness compares two reports in all views.
func likeness(a, b *Profile) int { return scale(logit(a, b, overlapOf(a, b))) }

// Forget lets go of reports of days before that one, undated ones excepted,
// so that the index holds what may still go on. Their stories keep their ids.
func (x *Index) Forget(before time.Time) {
	y := Index{}
	for i := range x.reports {
		if r := &x.reports[i]; !r.profile.dated || !r.profile.day.Before(before) {
			y.Restore(r.id, r.profile, x.stories[r.story].id)
		}
	}
	for _, s := range x.changed {
		if k, ok := y.named[x.stories[s].id]; ok {
			y.changed = append(y.changed, k)
		}
	}
	*x = y
}

// sure says how often, in hundredths, a decision at each 500 of average
// likeness was right: to open a story below enough, to join one from there on.
// Measured on the development parts of the sets that the weights were trained on,
// with weights from the training parts alone.
var sure = [certain/500 + 1]int{95, 96, 91, 87, 85, 81, 70, 70, 25, 25, 44, 50, 65, 68, 75, 83, 88, 93, 93, 93, 97}

// confidence tells how sure a decision at an average likeness is.
func confidence(average int) int { return sure[average/500] }
