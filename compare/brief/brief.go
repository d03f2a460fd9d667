// Package brief chooses the sentences of a story that say it: the title, the
// brief, the background and the timeline. It chooses, it never writes.
//
// A sentence counts by the words of the story it holds: those that several
// independent write-ups use, by how rare they are in news (the summaries of
// Nenkova and Vanderwende, 2005, with document frequency for probability).
// Sentences are taken one after another, each time the one that adds most to
// those already there (Carbonell and Goldstein, SIGIR 1998). The newest report
// that tells how a matter stands goes before older ones, reports before opinion. An
// event of the timeline belongs to the day of its sentence's main verb. Everything is
// pure; ties go by report, then place.
package brief

import (
	"synoptic/compare/agree"
	"synoptic/compare/reuse"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
)

// Entry is one line of the timeline.
type Entry struct {
	Value   string // TIMEX3 or ISO 8601, empty when not known
	Lane    string // "event", "publication" or "change"
	Mention report.Ref
}

// Story is what has been found about a story so far.
type Story struct {
	Readings   []*reading.Reading
	Lineage    reuse.Lineage
	Statements []statement.Statement
	Figures    []agree.Figure

	list []sentence
}

// Title returns the headline that stands for the story: the one whose words
// most write-ups share, else the first sentence of the report that has most. Where
// no report tells anything, it is the first headline.
func Title(s *Story) report.Ref {
	list := s.sentences()
	weights := weigh(s, list)
	over := ""
	for i := range list {
		if list[i].outcome && list[i].stage >= pleaded {
			over = list[i].day
		}
	}
	var best report.Ref
	most := -1.0
	for i := range list {
		x := &list[i]
		if !x.headline && (x.place > 1 || !x.tells()) {
			continue
		}
		score := x.gain(weights, nil) / float64(len(x.words)+steady)
		if x.headline {
			score *= headlineBonus
		}
		if x.quotes {
			score *= quotedPenalty
		}
		if x.surpassed {
			score *= viewed
		}
		if s.behind(x.ref) {
			score *= outrun
		}
		if over != "" && x.day >= over {
			score *= decided
		}
		if score > most {
			best, most = x.ref, score
		}
	}
	for i := 0; best.Span.IsZero() && i < len(s.Readings); i++ {
		if b := s.Readings[i].Version.Blocks; len(b) > 0 && b[0].Role == report.Headline {
			best = report.Ref{Report: i, Span: b[0].Span}
		}
	}
	return best
}

// steady keeps very short titles from winning by their length; headlineBonus
// prefers what the outlet itself set as a title; quotedPenalty passes over titles
// that leave the saying to somebody.
const (
	steady        = 6
	headlineBonus = 3
	quotedPenalty = 0.7
)

// The brief has one sentence for every perSentence sentences of the longest
// report, within these bounds.
const (
	fewest      = 4
	mostBrief   = 7
	perSentence = 2
)

// Brief returns up to mostBrief sentences, fewer in short stories, no two alike, that
// hold most of what the reports have in common, with who, where and when, and
// what they differ on.
func Brief(s *Story) []report.Ref {
	list := s.sentences()
	longest := 0
	for i := range list {
		longest = max(longest, list[i].place+1)
	}
	c := &chooser{list: list, weights: weigh(s, list), slots: s.slots(list), common: s.common(list), lead: true}
	ofStory := linked(s, list)
	c.fit = func(x *sentence) bool { return x.tells() && !x.points && !x.overtaken && (ofStory(x) || x.central) }
	return ordered(s, list, c.choose(min(mostBrief, max(fewest, longest/perSentence))))
}
