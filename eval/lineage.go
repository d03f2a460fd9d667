package eval

import (
	"fmt"
	"slices"
	"strings"

	"synoptic/compare/reuse"
	"synoptic/corpus"
	"synoptic/reading"
	"synoptic/span"
)

// event is the reports of one event, read, and what they share.
type event struct {
	ids      []string
	readings []*reading.Reading
	lineage  reuse.Lineage
}

// readEvents reads clusters of reports; titled, their titles open their texts.
func readEvents(gold Gold, titled bool) ([]*event, error) {
	reports, err := named(corpus.ReadClusters)(gold)
	if err != nil {
		return nil, err
	}
	var out []*event
	at := map[int]*event{}
	for _, c := range reports {
		e := at[c.Event]
		if e == nil {
			e = &event{}
			at[c.Event] = e
			out = append(out, e)
		}
		r, err := article{id: c.ID, text: c.Text, title: c.Title, date: c.Date, address: c.URL, headed: titled}.read()
		if err != nil {
			return nil, fmt.Errorf("report %s %w", c.ID, err)
		}
		e.ids, e.readings = append(e.ids, c.ID), append(e.readings, r)
	}
	for _, e := range out {
		e.lineage = reuse.Find(e.readings, reuse.Options{})
	}
	return out, nil
}

// group returns the lineage group of report i.
func (e *event) group(i int) int {
	return slices.IndexFunc(e.lineage.Groups, func(g []int) bool { return slices.Contains(g, i) })
}

// reused compares shared runs of eight words and more with those of another
// program. Characters: those of both reports that lie in a run, over all pairs;
// F1 is 2·both/(gold+said). Class: of the words in runs, as many are right as
// both count as quoted, and as many as both count as told. By marks: the same
// where the said words are sorted by the rule of gold, which takes a word as
// quoted when it stands in double marks in the first report: what is then
// missed are runs, not classes.
func reused(gold []Gold) ([]Score, error) {
	events, err := readEvents(gold[0], false)
	if err != nil {
		return nil, err
	}
	pairs, err := named(corpus.ReadReuse)(gold[1])
	if err != nil {
		return nil, err
	}
	of := map[[2]string]*corpus.Reused{}
	for i := range pairs {
		p := &pairs[i]
		of[[2]string{p.A, p.B}] = p
	}
	var c reuseCount
	for _, e := range events {
		for i := range e.ids {
			for k := range e.ids {
				p := of[[2]string{e.ids[i], e.ids[k]}]
				if p == nil && (k <= i || of[[2]string{e.ids[k], e.ids[i]}] != nil) {
					continue
				}
				if err := e.runs(i, k, p, &c); err != nil {
					return nil, err
				}
			}
		}
	}
	return []Score{c.letters.score("characters in runs"), c.classes.score("narration or quotation, words"), c.marked.score("the same by double marks, words")}, nil
}

// reuseCount is what reused counts.
type reuseCount struct{ letters, classes, marked count }

// runs counts the runs of reports i and k against p, which is nil for none.
func (e *event) runs(i, k int, p *corpus.Reused, c *reuseCount) error {
	var saidA, saidB, goldA, goldB []span.Span
	quoted, told, inMarks, outside := 0, 0, 0, 0
	marks := newLetters(e.readings[i].Text.Source)
	for _, x := range e.lineage.Passages {
		if x.A.Report == k && x.B.Report == i {
			x.A, x.B = x.B, x.A
		}
		if x.A.Report != i || x.B.Report != k {
			continue
		}
		saidA, saidB = append(saidA, x.A.Span), append(saidB, x.B.Span)
		in, out := marks.words(x.A.Span)
		inMarks, outside = inMarks+in, outside+out
		switch x.Class {
		case reuse.Apparatus: // neither: it is not read
		case reuse.Name:
			told += x.Words
		default:
			told += x.Told
			quoted += x.Words - x.Told
		}
	}
	if p != nil {
		for _, r := range p.Runs {
			a, okA := corpus.Bytes(e.readings[i].Text.Source, r.A[0], r.A[1])
			b, okB := corpus.Bytes(e.readings[k].Text.Source, r.B[0], r.B[1])
			if !okA || !okB {
				return fmt.Errorf("a run of %s and %s is not in their texts", p.A, p.B)
			}
			goldA, goldB = append(goldA, a), append(goldB, b)
		}
		c.classes.compare(p, quoted, told)
		c.marked.compare(p, inMarks, outside)
	}
	c.letters.overlap(goldA, saidA)
	c.letters.overlap(goldB, saidB)
	return nil
}

// compare counts the words quoted and told of one pair.
func (c *count) compare(p *corpus.Reused, quoted, told int) {
	c.gold += p.Quoted + p.Narrated
	c.right += min(p.Quoted, quoted) + min(p.Narrated, told)
	c.said += quoted + told
}

// overlap counts bytes in gold and said.
func (c *count) overlap(gold, said []span.Span) {
	gold, said = union(gold), union(said)
	for _, g := range gold {
		c.gold += g.Len()
		for _, s := range said {
			c.right += max(0, min(g.End, s.End)-max(g.Start, s.Start))
		}
	}
	for _, s := range said {
		c.said += s.Len()
	}
}

// union returns the spans in order, those that overlap as one.
func union(list []span.Span) (out []span.Span) {
	slices.SortFunc(list, func(a, b span.Span) int { return a.Start - b.Start })
	for _, s := range list {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// lineages counts the pairs of reports of one event that are joined: those
// that credit an agency in common and share narration, which should be, and
// those that credit different ones, which should not; first with the credits,
// then with the credits hidden.
func lineages(gold []Gold) ([]Score, error) {
	pairs, err := named(corpus.ReadReuse)(gold[1])
	if err != nil {
		return nil, err
	}
	credits, err := named(corpus.ReadCredits)(gold[2])
	if err != nil {
		return nil, err
	}
	narrated, agencies := map[[2]string]bool{}, map[string][]string{}
	for _, p := range pairs {
		narrated[[2]string{p.A, p.B}] = p.Narrated > 0
		narrated[[2]string{p.B, p.A}] = p.Narrated > 0
	}
	for _, c := range credits {
		agencies[c.ID] = c.Agencies
	}
	events, err := readEvents(gold[0], false)
	if err != nil {
		return nil, err
	}
	var out []Score
	for _, how := range []string{"credits shown", "credits hidden"} {
		var same, other count
		for _, e := range events {
			if how == "credits hidden" {
				e.hideCredits()
			}
			for i := range e.ids {
				for k := range i {
					a, b := agencies[e.ids[i]], agencies[e.ids[k]]
					switch {
					case !slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) }):
						if len(a) > 0 && len(b) > 0 {
							other.gold, other.right = other.gold+1, other.right+one(e.group(i) == e.group(k))
						}
					case narrated[[2]string{e.ids[i], e.ids[k]}]:
						same.gold, same.right = same.gold+1, same.right+one(e.group(i) == e.group(k))
					}
				}
			}
		}
		out = append(out, accuracy("one agency joined, "+how, same.right, same.gold), accuracy("two agencies joined, "+how, other.right, other.gold))
	}
	return out, nil
}

// hideCredits compares the reports again by their texts alone: without the
// agencies they credit, and without the outlets, of which one that credits no
// agency counts as one voice.
func (e *event) hideCredits() {
	for i, r := range e.readings {
		bare, version := *r, *r.Version
		version.Outlet, version.URL = "", ""
		bare.Credits, bare.Version = nil, &version
		e.readings[i] = &bare
	}
	e.lineage = reuse.Find(e.readings, reuse.Options{})
}

// origins counts the reports whose text has the origin that it was given by
// hand: the agency that their group credits or the source whose text it is,
// none for a report of the outlet's own. A copy without a credit must be in one
// group with another report of its origin.
func origins(gold []Gold) ([]Score, error) {
	events, err := readEvents(gold[0], false)
	if err != nil {
		return nil, err
	}
	list, err := named(corpus.ReadOrigins)(gold[1])
	if err != nil {
		return nil, err
	}
	of := map[string]corpus.Originated{}
	for _, o := range list {
		o.Origin, _, _ = strings.Cut(strings.TrimPrefix(o.Origin, "press release: "), " (")
		of[o.ID] = o
	}
	var right, found count
	for _, e := range events {
		for i, id := range e.ids {
			o, ok := of[id]
			if !ok {
				continue
			}
			g := e.group(i)
			said := e.lineage.Origins[g]
			beside := slices.ContainsFunc(e.lineage.Groups[g], func(k int) bool { return k != i && of[e.ids[k]].Origin == o.Origin })
			fits := said == o.Origin || said == "" && o.Status == "none"
			if o.Status == "uncredited" {
				fits = beside && (said == o.Origin || said == "")
				found.gold, found.right = found.gold+1, found.right+one(beside)
			}
			right.gold, right.right = right.gold+1, right.right+one(fits)
		}
	}
	return []Score{accuracy("origin right", right.right, right.gold), accuracy("uncredited copies found", found.right, found.gold)}, nil
}
