// Package reuse says who shares text with whom, of which class the shared
// words are, and how many independent write-ups stand behind a story.
//
// Input are the readings of one story, output the shared runs of words, what
// follows for each pair of reports, and the groups of reports that count as
// one source. Narration shared is lineage, quotation shared is a common source
// and no lineage, names and titles shared are nothing, and so is apparatus: what
// stands around the story, such as a gallery's captions. What one outlet prints
// under unrelated stories is boilerplate and left out. What one report
// shows to be a quotation is one in all of them. Why two reports are one
// write-up is said with each pair: see [Reason]. Find is pure.
package reuse

import (
	"slices"

	"synoptic/compare/align"
	"synoptic/reading"
	"synoptic/report"
)

// Class says what the shared words are.
type Class string

// The classes of shared text.
const (
	Narration Class = "narration"
	Quotation Class = "quotation"
	Name      Class = "name"
	Apparatus Class = "apparatus" // of blocks that are no part of the story
)

// Passage is a run of words that two reports share.
type Passage struct {
	A, B    report.Ref
	Words   int
	Told    int    // of them narration in both reports; none in a name or apparatus
	Class   Class  // of most of the words
	Earlier string // "a", "b" or empty when not known
}

// Lineage is the shared text of one story and what follows from it.
type Lineage struct {
	Passages []Passage
	Pairs    []Pair   // of reports that share text or are one write-up, in order
	Groups   [][]int  // reports that count as one source; together all reports but those astray
	Origins  []string // parallel to Groups: the agency credited, else the outlet that the others name as their source, or empty
	Notes    []Note   // where text and credits do not go together
}

// Options say what the readings of a story do not say themselves. The zero
// value says nothing.
type Options struct {
	Outlets     Outlets
	Boilerplate Boilerplate
}

// runWords is the least number of words that make a run: shorter ones are
// phrases that reports share by chance.
const runWords = 8

// Find compares all pairs of a story's readings.
func Find(readings []*reading.Reading, o Options) Lineage {
	var l Lineage
	texts := make([]text, len(readings))
	for i, r := range readings {
		texts[i] = newText(r, &o)
	}
	quoteSpread(texts)
	link := newLinks(len(readings))
	shared := align.All(sequences(texts))
	around := align.All(apparatuses(texts))
	for i := range texts {
		for k := i + 1; k < len(texts); k++ {
			first, own := len(l.Passages), 0
			if len(shared) > 0 && shared[0].A == i && shared[0].B == k {
				for _, run := range shared[0].Runs {
					if p, ok := passage(texts, i, k, run); ok {
						l.Passages = append(l.Passages, p)
						own += unmarked(&texts[i], &texts[k], run)
					}
				}
				shared = shared[1:]
			}
			p := newPair(texts, i, k, l.Passages[first:])
			if !readings[i].Astray && !readings[k].Astray {
				p.Why, p.Hints = why(texts, &p, own), hints(texts, &p, own)
			}
			if p.Why == Named {
				p.Naming = naming(texts, i, k)
			}
			if p.Why != "" {
				link.join(i, k)
			}
			if len(around) > 0 && around[0].A == i && around[0].B == k {
				l.Passages = append(l.Passages, apparatus(texts, around[0])...)
				around = around[1:]
			}
			if p.Why != "" || len(l.Passages) > first {
				l.Pairs = append(l.Pairs, p)
			}
		}
	}
	l.Notes = notes(texts, l.Pairs)
	l.Groups = slices.DeleteFunc(link.groups(), func(g []int) bool { return readings[g[0]].Astray })
	for _, g := range l.Groups {
		l.Origins = append(l.Origins, origin(texts, g))
	}
	return l
}

// origin returns the agency that most reports of the group credit, ties by
// name; where none does, the outlet that another report of the group draws on.
func origin(texts []text, group []int) string {
	count := map[string]int{}
	best := ""
	for _, i := range group {
		for _, a := range texts[i].agencies {
			count[a]++
			if best == "" || count[a] > count[best] || count[a] == count[best] && a < best {
				best = a
			}
		}
	}
	for _, i := range group {
		if best == "" && slices.ContainsFunc(group, func(k int) bool { return k != i && texts[k].draws(&texts[i]) }) {
			best = texts[i].outlet()
		}
	}
	return best
}

// Independent returns how many groups of the lineage the given reports
// belong to.
func (l *Lineage) Independent(reports []int) int {
	n := 0
	for _, g := range l.Groups {
		if slices.ContainsFunc(g, func(r int) bool { return slices.Contains(reports, r) }) {
			n++
		}
	}
	return n
}
