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
)

// Points by which two documents of the same kind are taken for one. Found by
// hand on the development stories, where two letters of one day stand in the
// same story.
const (
	samePassage   = 4 // a statement quoted from both
	sameLead      = 3
	sameAuthor    = 3
	sameAddressee = 1
	sameCount     = 2 // the stated numbers of signatories overlap
	onlyOne       = 1 // neither report speaks of another one, and nothing speaks against it
	otherAuthor   = -4
	otherDay      = -6 // outweighs the author, not the words
	enough        = 1
	never         = -1000
)

// oneStatement is how far apart reports may be for a statement of one author in
// both to be the same where they quote no words in common.
const oneStatement = 24 * time.Hour

// member is document number doc of a report.
type member struct{ report, doc int }

// cluster is a document across reports while it is being joined.
type cluster struct {
	kind     document.Kind
	members  []member
	passages []int // statements, in order
}

// joiner holds a story and what has been joined so far.
type joiner struct {
	readings   []*reading.Reading
	statements []statement.Statement
	entities   []entity.Entity
	entityOf   map[entity.Member]int
	passages   map[member][]int // statements quoted from each document
	clusters   []*cluster
}

func newJoiner(readings []*reading.Reading, entities []entity.Entity, statements []statement.Statement) *joiner {
	j := &joiner{readings: readings, statements: statements, entities: entities, entityOf: map[entity.Member]int{}, passages: map[member][]int{}}
	for i, e := range entities {
		for _, m := range e.Members {
			j.entityOf[m] = i
		}
	}
	for i, s := range statements {
		for _, x := range s.Prints {
			for k := range readings[x.Report].Documents {
				if quotes(readings[x.Report], x.Quote.Quote, k) {
					j.passages[member{x.Report, k}] = append(j.passages[member{x.Report, k}], i)
				}
			}
		}
	}
	return j
}

func (j *joiner) at(m member) *document.Document { return &j.readings[m.report].Documents[m.doc] }

// entity returns the entity of an actor of one report, -1 for none.
func (j *joiner) entity(report, actor int) int {
	if e, ok := j.entityOf[entity.Member{Report: report, Actor: actor}]; ok && actor >= 0 {
		return e
	}
	return -1
}

// place puts m into the cluster that it fits best, or into a new one.
func (j *joiner) place(m member) {
	var best *cluster
	most := enough - 1
	for _, c := range j.clusters {
		if c.kind != j.at(m).Kind || j.otherGenre(c, m) || slices.ContainsFunc(c.members, func(x member) bool { return x.report == m.report }) {
			continue
		}
		if p := j.fit(c, m); p > most {
			best, most = c, p
		}
	}
	if best == nil {
		best = &cluster{kind: j.at(m).Kind}
		j.clusters = append(j.clusters, best)
	}
	best.members = append(best.members, m)
	for _, s := range j.passages[m] {
		if !slices.Contains(best.passages, s) {
			best.passages = append(best.passages, s)
		}
	}
}

// otherGenre reports whether the report calls m what no member of c can be.
func (j *joiner) otherGenre(c *cluster, m member) bool {
	return c.kind != document.Statement && slices.ContainsFunc(c.members, func(x member) bool { return document.OtherGenre(j.noun(x), j.noun(m)) })
}

// fit returns the points for m being the document of c.
func (j *joiner) fit(c *cluster, m member) int {
	points := 0
	for _, s := range j.passages[m] {
		if slices.Contains(c.passages, s) {
			points += samePassage
		}
	}
	most := -100
	for _, x := range c.members {
		p := j.alike(x, m)
		if p == never {
			return never
		}
		most = max(most, p)
	}
	return points + most
}

// alike returns the points for two documents of different reports.
func (j *joiner) alike(a, b member) int {
	x, y := j.at(a), j.at(b)
	if x.Kind == document.Statement && j.statementsApart(a, b) {
		return never
	}
	if x.Traits.Against(y.Traits) || j.rival(a, b) {
		return never
	}
	points := 0
	if e := j.entity(a.report, x.Lead); e >= 0 && e == j.entity(b.report, y.Lead) {
		points += sameLead
	}
	points += j.authors(a, b)
	if j.common(a.report, x.Addressees, b.report, y.Addressees) {
		points += sameAddressee
	}
	if counts(x.Declared, y.Declared) {
		points += sameCount
	}
	days := !document.SameDay(x.Date, y.Date)
	if days {
		points += otherDay
	}
	if points == 0 && !days && j.alone(a) && j.alone(b) && j.noun(a) == j.noun(b) && !j.apart(a, b) {
		points += onlyOne
	}
	return points
}

// rival reports whether two papers that one body may make many of are called by
// different nouns or dated differently, "directive" and "order" of one president,
// or are a judge's and the court's.
func (j *joiner) rival(a, b member) bool {
	x, y := j.at(a), j.at(b)
	switch x.Kind {
	case document.Order, document.Bill, document.Ruling:
		if x.Kind == document.Ruling && (j.judge(a) && j.court(b) || j.court(a) && j.judge(b)) {
			return true
		}
		return !document.SameDay(x.Date, y.Date) || x.Kind == document.Order && j.noun(a) != j.noun(b)
	}
	return false
}

// judge and court report who gave a ruling: one by name, or a court by name.
func (j *joiner) judge(m member) bool { return j.at(m).Lead >= 0 }

func (j *joiner) court(m member) bool {
	return j.at(m).Lead < 0 && slices.ContainsFunc(j.at(m).Authors, func(a int) bool { return j.readings[m.report].Actors[a].Kind == mention.OrgKind })
}

// statementsApart reports whether two statements cannot be one, whatever words
// they share: they are of two days or of two named authors, or nothing but the
// author makes them one, who has no name ("the ministry") or spoke in reports
// that are days apart.
func (j *joiner) statementsApart(a, b member) bool {
	x, y := j.at(a), j.at(b)
	if !document.SameDay(x.Date, y.Date) {
		return true
	}
	if !j.common(a.report, x.Authors, b.report, y.Authors) {
		return j.proper(a) && j.proper(b)
	}
	shared := slices.ContainsFunc(j.passages[a], func(s int) bool { return slices.Contains(j.passages[b], s) })
	return !shared && (j.daysApart(a.report, b.report) || !j.proper(a) || !j.proper(b))
}

// proper reports whether the report names an author of the document.
func (j *joiner) proper(m member) bool {
	r := j.readings[m.report]
	return slices.ContainsFunc(j.at(m).Authors, func(a int) bool {
		x := &r.Actors[a]
		return x.Kind != mention.GroupKind && slices.ContainsFunc(x.Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
	})
}

// daysApart reports whether two reports are of so different days that the same
// body may have put out another statement since.
func (j *joiner) daysApart(a, b int) bool {
	x, ok := j.readings[a].Version.Day()
	y, also := j.readings[b].Version.Day()
	return ok && also && x.Sub(y).Abs() > oneStatement
}

// alone reports whether m is the only document of its kind in its report, and
// of a kind that a story has one of.
func (j *joiner) alone(m member) bool {
	kind := j.at(m).Kind
	if kind == document.Statement || kind == document.Study || kind == document.Other {
		return false
	}
	n := 0
	for _, d := range j.readings[m.report].Documents {
		if d.Kind == kind {
			n++
		}
	}
	return n == 1
}

// noun returns what the report calls the document, one word for those that mean
// the same.
func (j *joiner) noun(m member) string {
	name := ""
	if a := j.at(m).Actor; a >= 0 {
		for w := range strings.FieldsSeq(strings.ToLower(j.readings[m.report].Actors[a].Name)) {
			if w == "of" || w == "by" || w == "from" {
				break
			}
			name = w
		}
	}
	if same, ok := synonyms[name]; ok {
		return same
	}
	return name
}

// synonyms are nouns of one kind of document that news uses for each other.
var synonyms = map[string]string{"sheet": "indictment", "suit": "lawsuit", "complaint": "lawsuit", "memorandum": "memo", "e-mail": "email", "judgement": "judgment", "verdict": "ruling", "judgment": "ruling", "legislation": "bill"}

// apart reports whether a and b are led by two persons or go to different
// addressees.
func (j *joiner) apart(a, b member) bool {
	x, y := j.at(a), j.at(b)
	lead, other := j.entity(a.report, x.Lead), j.entity(b.report, y.Lead)
	return lead >= 0 && other >= 0 && lead != other || len(x.Addressees) > 0 && len(y.Addressees) > 0
}

// authors compares who sends the documents: the same entity or the same kind
// of group speaks for one document, two different groups against it.
func (j *joiner) authors(a, b member) int {
	x, y := j.at(a), j.at(b)
	if j.common(a.report, x.Authors, b.report, y.Authors) || x.Kind == document.Ruling && j.oneCourt(a.report, x.Authors, b.report, y.Authors) {
		return sameAuthor
	}
	if x.Kind == document.Lawsuit && j.known(a.report, x.Authors) && j.known(b.report, y.Authors) {
		if j.state(a.report, x.Authors) && j.state(b.report, y.Authors) {
			return 0 // one state goes to court by its government or its ministry
		}
		return otherAuthor // two may sue one
	}
	groups := 0
	for _, p := range x.Authors {
		for _, q := range y.Authors {
			g, h := &j.readings[a.report].Actors[p], &j.readings[b.report].Actors[q]
			if g.Kind != mention.GroupKind || h.Kind != mention.GroupKind {
				continue
			}
			groups++
			if document.SameGroup(g.Name, h.Name) && (x.Kind != document.Statement || document.SameDescription(g.Name, h.Name)) {
				return sameAuthor
			}
		}
	}
	if groups > 0 {
		return otherAuthor
	}
	return 0
}

// oneCourt reports whether a court of a is called by a longer or a shorter name
// in b: "the 9th Circuit", "the Ninth Circuit Court of Appeals".
func (j *joiner) oneCourt(ra int, a []int, rb int, b []int) bool {
	for _, p := range a {
		for _, q := range b {
			x, y := &j.readings[ra].Actors[p], &j.readings[rb].Actors[q]
			if x.Kind == mention.OrgKind && y.Kind == mention.OrgKind && (document.SaysNoMore(x.Name, y.Name) || document.SaysNoMore(y.Name, x.Name)) {
				return true
			}
		}
	}
	return false
}

// state reports whether some of the actors go to court for a state.
func (j *joiner) state(report int, actors []int) bool {
	return slices.ContainsFunc(actors, func(a int) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(j.readings[report].Actors[a].Name)), func(w string) bool { return governing[w] })
	})
}

// governing are nouns in the names of those who act for a state.
var governing = map[string]bool{"administration": true, "department": true, "government": true, "ministry": true, "prosecutors": true}

// known reports whether some of the actors are entities.
func (j *joiner) known(report int, actors []int) bool {
	return slices.ContainsFunc(actors, func(a int) bool { return j.entity(report, a) >= 0 })
}

func (j *joiner) common(ra int, a []int, rb int, b []int) bool {
	for _, x := range a {
		e := j.entity(ra, x)
		if e >= 0 && slices.ContainsFunc(b, func(y int) bool { return j.entity(rb, y) == e }) {
			return true
		}
	}
	return false
}

// counts reports whether some stated number of a overlaps one of b.
func counts(a, b []document.Count) bool {
	for _, x := range a {
		for _, y := range b {
			if (x.Min == nil || y.Max == nil || *x.Min <= *y.Max) && (y.Min == nil || x.Max == nil || *y.Min <= *x.Max) {
				return true
			}
		}
	}
	return false
}
