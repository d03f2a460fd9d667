// Package document joins what the reports of a story tell of one document
// and puts the passages that they quote from it in order.
//
// Input are the readings of one story with its entities and statements.
// Documents of two reports are one when their kind agrees and enough else
// does: who sends them, whom they address, how many signed, which words are
// quoted from them. Integer points decide; ties go to the earlier document.
// Output is in order of first mention and depends on the input alone.
package document

import (
	"slices"
	"strings"
	"time"

	"synoptic/annotate/document"
	"synoptic/annotate/mention"
	"synoptic/compare/entity"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
)

// Document is one document across reports. Entity indexes refer to the
// entities given to Join, -1 stands for none.
type Document struct {
	Kind        document.Kind
	Name        string // the longest name that any report gives; where that is one word, with whose it is or to whom it goes
	Date        string
	Status      document.Status
	Speaks      []int // the document itself as an actor, of one report each
	Lead        int
	Organiser   int
	Addressees  []int
	Declared    []Count
	Signatories []Signatory
	NotSigned   []Signatory
	Court       string
	Docket      string
	Demands     []report.Ref
	Grounds     []report.Ref
	Passages    []int // indexes of statements in the order of the document
	Unmarked    []Use
	Mentions    []report.Ref
}

// Count is a stated number of signatories.
type Count struct {
	Min, Max *float64
	Mention  report.Ref
}

// Signatory is a person, a jurisdiction or both.
type Signatory struct {
	Entity       int // -1 when only the jurisdiction is named
	Jurisdiction string
	Mentions     []report.Ref
}

// Join returns the documents of a story in order of first mention.
func Join(readings []*reading.Reading, entities []entity.Entity, statements []statement.Statement) []Document {
	j := newJoiner(readings, entities, statements)
	for i, r := range readings {
		for k := range r.Documents {
			j.place(member{i, k})
		}
	}
	var out []Document
	for _, c := range j.clusters {
		if d := j.document(c); d.worth() {
			out = append(out, d)
		}
	}
	return out
}

// worth reports whether the page should list d. Everybody puts out statements:
// one stands behind a story when two reports quote from it, or when several sign
// it. Of a letter more is told than that there is one, and an order that is
// spoken of but once is a figure of speech as often as a paper.
func (d *Document) worth() bool {
	switch d.Kind {
	case document.Statement:
		return len(d.Passages) > 0 && (len(d.Signatories) > 1 || len(d.Declared) > 0 || slices.ContainsFunc(d.Mentions, func(m report.Ref) bool { return m.Report != d.Mentions[0].Report }))
	case document.Letter:
		return len(d.Mentions) > 1 || strings.Contains(d.Name, " ")
	case document.Order:
		return len(d.Mentions) > 1 || len(d.Passages) > 0 || d.Status != "" || d.Date != ""
	}
	return true
}

// document joins the members of c.
func (j *joiner) document(c *cluster) Document {
	d := Document{Lead: -1, Organiser: -1}
	for _, m := range c.members {
		x := j.at(m)
		d.Kind = x.Kind
		j.facts(&d, m, x)
		for _, s := range x.Mentions {
			d.Mentions = append(d.Mentions, report.Ref{Report: m.report, Span: s})
		}
		for _, s := range x.Demands {
			d.Demands = append(d.Demands, report.Ref{Report: m.report, Span: s})
		}
		for _, s := range x.Grounds {
			d.Grounds = append(d.Grounds, report.Ref{Report: m.report, Span: s})
		}
		for _, n := range x.Declared {
			d.Declared = append(d.Declared, Count{n.Min, n.Max, report.Ref{Report: m.report, Span: n.Span}})
		}
		d.Signatories = j.signers(d.Signatories, m, x.Signatories)
		d.NotSigned = j.signers(d.NotSigned, m, x.NotSigned)
	}
	d.Addressees = slices.DeleteFunc(d.Addressees, func(e int) bool { return e == d.Lead })
	d.Addressees = j.distinct(d.Addressees)
	d.Signatories = onePerJurisdiction(d.Signatories)
	d.Name = j.named(c, &d)
	d.Passages = j.order(c.passages)
	d.Demands = outermost(append(d.Demands, j.demands(d.Passages)...))
	return d
}

// outermost leaves out what lies within another one of the list.
func outermost(list []report.Ref) []report.Ref {
	var out []report.Ref
	for _, x := range list {
		if slices.Contains(out, x) || slices.ContainsFunc(list, func(y report.Ref) bool {
			return x.Report == y.Report && y.Span.Contains(x.Span) && y != x
		}) {
			continue
		}
		out = append(out, x)
	}
	return out
}

// named tells d from others of its kind, where its name is one word: by the
// group that sends it, its lead, the body that sends it or its addressee.
func (j *joiner) named(c *cluster, d *Document) string {
	if strings.Contains(d.Name, " ") {
		return d.Name
	}
	if d.Kind == document.Lawsuit && d.Lead < 0 && len(d.Addressees) > 0 {
		return d.Name + " against " + j.entities[d.Addressees[0]].Name
	}
	if g := j.senders(c); g >= 0 && (d.Lead < 0 || strings.Contains(j.entities[g].Name, " ")) {
		return d.Name + " of " + j.entities[g].Name
	}
	switch {
	case d.Lead >= 0 && d.Kind == document.Statement && generic(&j.entities[d.Lead]):
		return j.entities[d.Lead].Name + " " + d.Name
	case d.Lead >= 0:
		return d.Name + " of " + j.entities[d.Lead].Name
	case j.body(c) >= 0:
		return d.Name + " of " + j.entities[j.body(c)].Name
	case len(d.Addressees) > 0 && d.Kind == document.Brief:
		return d.Name + " with " + j.entities[d.Addressees[0]].Name
	case len(d.Addressees) > 0:
		return d.Name + " to " + j.entities[d.Addressees[0]].Name
	}
	return d.Name
}

// senders returns the group among the authors that is described most fully, the
// first of those, -1 for none.
func (j *joiner) senders(c *cluster) int {
	best, words := -1, 0
	for _, m := range c.members {
		for _, a := range j.at(m).Authors {
			if e := j.entity(m.report, a); e >= 0 && j.entities[e].Kind == mention.GroupKind {
				if n := min(len(strings.Fields(j.entities[e].Name)), 2); n > words {
					best, words = e, n
				}
			}
		}
	}
	return best
}

// body returns the organisation that is the first author of something other than
// a bill, which many work on, of a ruling a court; -1 for none.
func (j *joiner) body(c *cluster) int {
	if c.kind == document.Bill {
		return -1
	}
	for _, m := range c.members {
		for _, a := range j.at(m).Authors {
			if e := j.entity(m.report, a); e >= 0 && j.entities[e].Kind == mention.OrgKind && (c.kind != document.Ruling || document.Court(j.entities[e].Name)) {
				return e
			}
		}
	}
	return -1
}

// generic reports whether an entity is known by a common noun alone: "company".
func generic(e *entity.Entity) bool {
	return e.Kind == mention.GroupKind && !strings.Contains(e.Name, " ") && e.Name == strings.ToLower(e.Name)
}

// facts takes from member m what no earlier one has told.
func (j *joiner) facts(d *Document, m member, x *document.Document) {
	own := x.Actor >= 0 && j.readings[m.report].Actors[x.Actor].Kind == mention.DocumentKind
	if x.Kind == document.Statement {
		d.Name = string(x.Kind)
	} else if own {
		if name := j.readings[m.report].Actors[x.Actor].Name; len(name) > len(d.Name) {
			d.Name = name
		}
	}
	first := func(have *int, actor int) {
		if *have < 0 {
			*have = j.entity(m.report, actor)
		}
	}
	if !own {
		first(&d.Lead, x.Actor)
	} else if e := j.entity(m.report, x.Actor); e >= 0 && !slices.Contains(d.Speaks, e) {
		d.Speaks = append(d.Speaks, e)
	}
	first(&d.Lead, x.Lead)
	first(&d.Organiser, x.Organiser)
	if d.Date == "" && (x.Status == document.Intended || !j.ahead(m.report, x.Date)) {
		d.Date = x.Date
	}
	if d.Status == "" {
		d.Status = x.Status
	}
	if d.Court == "" {
		d.Court = x.Court
	}
	if d.Docket == "" {
		d.Docket = x.Docket
	}
	for _, a := range x.Addressees {
		if e := j.entity(m.report, a); e >= 0 && !slices.Contains(d.Addressees, e) {
			d.Addressees = append(d.Addressees, e)
		}
	}
}

// ahead reports whether a day is later than the report that tells of it as past:
// the year is not that of the report.
func (j *joiner) ahead(report int, date string) bool {
	day, ok := j.readings[report].Version.Day()
	return ok && date != "" && date > day.AddDate(0, 0, 1).Format(time.DateOnly)[:min(len(date), len(time.DateOnly))]
}

// signers adds the signatories that member m names to list.
func (j *joiner) signers(list []Signatory, m member, more []document.Signatory) []Signatory {
	for _, s := range more {
		x := Signatory{Entity: j.entity(m.report, s.Actor), Jurisdiction: s.Jurisdiction}
		i := slices.IndexFunc(list, func(y Signatory) bool {
			return x.Entity >= 0 && x.Entity == y.Entity || x.Entity < 0 && x.Jurisdiction == y.Jurisdiction
		})
		if i < 0 {
			list = append(list, x)
			i = len(list) - 1
		}
		if list[i].Jurisdiction == "" {
			list[i].Jurisdiction = x.Jurisdiction
		}
		for _, s := range s.Mentions {
			list[i].Mentions = append(list[i].Mentions, report.Ref{Report: m.report, Span: s})
		}
	}
	return list
}

// onePerJurisdiction joins a bare jurisdiction with the person who signed for
// it.
func onePerJurisdiction(list []Signatory) []Signatory {
	var out []Signatory
	for _, x := range list {
		if x.Entity < 0 {
			if i := slices.IndexFunc(list, func(y Signatory) bool { return y.Entity >= 0 && y.Jurisdiction == x.Jurisdiction }); i >= 0 {
				continue
			}
		}
		if x.Entity >= 0 && x.Jurisdiction != "" {
			for _, y := range list {
				if y.Entity < 0 && y.Jurisdiction == x.Jurisdiction {
					x.Mentions = append(x.Mentions, y.Mentions...)
				}
			}
		}
		out = append(out, x)
	}
	return out
}
