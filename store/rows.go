package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"synoptic/record"
)

// Rows is what the record of one story gives to questions across stories.
type Rows struct {
	Summary    Summary
	Statements []StatementRow
	Articles   []ArticleRow
	Documents  []DocumentRow
	Actors     []ActorRow
}

// StatementRow is one quotation. Speaker is "" where it is not sure, so that it
// is on no person's page, in no search for a speaker and in no alert; About
// names who is spoken of in it; Has says what stands in it (difference,
// document, figure), Docs the kinds of documents whose passage it is.
type StatementRow struct {
	Report, Quote, Statement, Kind, Speaker, Person, About, Outlet, Published, Text string
	Sure, Start, End                                                                int
	Has, Docs                                                                       []string
}

// ArticleRow is one report with the people in it.
type ArticleRow struct {
	Report, Title, Text, People, Outlet, URL, Published string
}

// DocumentRow is one document; Text holds its passages.
type DocumentRow struct {
	Document, Kind, Name, Date, Status, Text, People, Outlets, Published string
	Reports, Declared, Named                                             int
}

// ActorRow is a person of the story.
type ActorRow struct {
	Actor, Person, Name, Last string
	Quotes                    int
}

// PersonID is the id of a person by name. Case and spaces do not count.
func PersonID(name string) string {
	sum := sha256.Sum256([]byte(Fold(name)))
	return "p" + hex.EncodeToString(sum[:6])
}

// Fold is a name as it is compared.
func Fold(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// RowsOf returns the rows of the first story of rec.
func RowsOf(rec *record.Record) Rows {
	if len(rec.Stories) == 0 {
		return Rows{}
	}
	x := &indexer{rec: rec, story: &rec.Stories[0], reports: map[string]*record.Report{}, actors: map[string]*record.Actor{}}
	for i := range rec.Reports {
		x.reports[rec.Reports[i].ID] = &rec.Reports[i]
	}
	for i := range x.story.Actors {
		x.actors[x.story.Actors[i].ID] = &x.story.Actors[i]
	}
	var out Rows
	out.Statements = x.statements()
	out.Articles = x.articles()
	out.Documents = x.documents()
	out.Actors = x.people(out.Statements)
	out.Summary = x.summary(&out)
	return out
}

// indexer walks over one story.
type indexer struct {
	rec     *record.Record
	story   *record.Story
	reports map[string]*record.Report
	actors  map[string]*record.Actor
}

func (x *indexer) statements() []StatementRow {
	var out []StatementRow
	for i := range x.story.Quotes {
		q := &x.story.Quotes[i]
		r := x.reports[q.Report]
		if r == nil || len(q.Content) == 0 {
			continue
		}
		row := StatementRow{Report: q.Report, Quote: q.ID, Statement: value(q.Statement), Kind: q.Kind, Text: q.Text, Sure: int(q.Sure),
			Start: q.Content[0][0], End: q.Content[len(q.Content)-1][1], Outlet: outlet(r), Published: value(r.Published), About: x.about(q)}
		if a := x.actors[value(q.Actor)]; q.Sure >= record.Sure && (a != nil || q.Speaker != nil) {
			row.Speaker = value(q.Speaker)
			if a != nil {
				row.Speaker = a.Name
			}
			if a == nil || a.Kind == "person" {
				row.Person = PersonID(row.Speaker)
			}
		}
		x.traits(&row)
		out = append(out, row)
	}
	return out
}

// traits says what stands in the words of a statement.
func (x *indexer) traits(row *StatementRow) {
	in := func(m record.Span) bool { return m.Report == row.Report && m.Start < row.End && row.Start < m.End }
	if slices.ContainsFunc(x.story.Differences, func(d record.Difference) bool { return slices.ContainsFunc(d.Mentions, in) }) {
		row.Has = append(row.Has, "difference")
	}
	if slices.ContainsFunc(x.story.Figures, func(f record.Figure) bool {
		return slices.ContainsFunc(f.Mentions, func(m record.FigureMention) bool { return in(m.Span) })
	}) {
		row.Has = append(row.Has, "figure")
	}
	for _, d := range x.story.Documents {
		passage := slices.ContainsFunc(d.Passages, func(p record.Passage) bool { return p.Statement == row.Statement })
		if passage && row.Statement != "" && !slices.Contains(row.Docs, d.Kind) {
			row.Docs = append(row.Docs, d.Kind)
		}
	}
	if len(row.Docs) > 0 {
		row.Has = append(row.Has, "document")
	}
}

// about names the actors mentioned in the content of q.
func (x *indexer) about(q *record.Quote) string {
	var names []string
	for i := range x.story.Actors {
		a := &x.story.Actors[i]
		if slices.ContainsFunc(a.Mentions, func(m record.Span) bool {
			return m.Report == q.Report && slices.ContainsFunc(q.Content, func(c record.Range) bool { return c[0] <= m.Start && m.End <= c[1] })
		}) {
			names = append(names, a.Name)
		}
	}
	return strings.Join(names, "; ")
}

func (x *indexer) articles() []ArticleRow {
	people := map[string][]string{}
	for i := range x.story.Actors {
		a := &x.story.Actors[i]
		for _, r := range reportsOf(a.Mentions) {
			people[r] = append(people[r], a.Name)
		}
	}
	var out []ArticleRow
	for _, id := range x.story.Reports {
		if r := x.reports[id]; r != nil {
			out = append(out, ArticleRow{id, value(r.Title), r.Text, strings.Join(people[id], "; "), outlet(r), value(r.URL), value(r.Published)})
		}
	}
	return out
}

func (x *indexer) documents() []DocumentRow {
	var out []DocumentRow
	for i := range x.story.Documents {
		d := &x.story.Documents[i]
		row := DocumentRow{Document: d.ID, Kind: d.Kind, Name: d.Name, Date: value(d.Date), Status: value(d.Status), Named: len(d.Signatories.Named)}
		if n := d.Signatories.Declared; len(n) > 0 && n[0].Min != nil {
			row.Declared = int(*n[0].Min)
		}
		spans := slices.Concat(d.Demands, d.Grounds)
		for _, p := range d.Passages {
			if k := slices.IndexFunc(x.story.Statements, func(u record.Statement) bool { return u.ID == p.Statement }); k >= 0 {
				spans = append(spans, x.story.Statements[k].Text)
			}
		}
		var words, outlets []string
		for _, s := range spans {
			words = append(words, s.Text)
		}
		in := reportsOf(slices.Concat(d.Mentions, spans))
		for _, id := range in {
			if r := x.reports[id]; r != nil {
				outlets = append(outlets, outlet(r))
				row.Published = max(row.Published, value(r.Published))
			}
		}
		row.Reports, row.Text, row.Outlets, row.People = len(in), strings.Join(words, "\n"), strings.Join(outlets, "; "), x.signers(d)
		out = append(out, row)
	}
	return out
}

// signers names who stands behind a document.
func (x *indexer) signers(d *record.Document) string {
	var names []string
	ids := []*string{d.Lead, d.Organiser}
	for _, s := range d.Signatories.Named {
		ids = append(ids, s.Actor)
	}
	for _, id := range ids {
		if a := x.actors[value(id)]; a != nil && !slices.Contains(names, a.Name) {
			names = append(names, a.Name)
		}
	}
	return strings.Join(names, "; ")
}

func (x *indexer) people(said []StatementRow) []ActorRow {
	quotes := map[string]int{}
	for _, s := range said {
		quotes[s.Person]++
	}
	var out []ActorRow
	for i := range x.story.Actors {
		a := &x.story.Actors[i]
		if a.Kind != "person" || len(a.Mentions) == 0 {
			continue
		}
		row := ActorRow{Actor: a.ID, Person: PersonID(a.Name), Name: a.Name}
		row.Quotes = quotes[row.Person]
		delete(quotes, row.Person) // a second actor of that name is the same person here
		for _, id := range reportsOf(a.Mentions) {
			if r := x.reports[id]; r != nil {
				row.Last = max(row.Last, value(r.Published))
			}
		}
		out = append(out, row)
	}
	return out
}

// mostSpeakers is how many speakers a summary names.
const mostSpeakers = 3

func (x *indexer) summary(rows *Rows) Summary {
	s := Summary{Withdrawn: len(x.rec.Withdrawn), Independent: x.story.Independent.Count, Quotes: len(x.story.Quotes), Statements: len(x.story.Statements),
		Documents: len(x.story.Documents), Figures: len(x.story.Figures), Differences: len(x.story.Differences), Outlets: []string{}, Agencies: []string{}, Speakers: []string{}}
	if t := x.story.Title; t != nil {
		s.Title, s.TitleReport = t.Text, t.Report
	}
	if b := x.story.Brief; len(b) > 0 {
		s.Brief = shortened(b[0].Text)
	}
	for _, c := range x.story.Corrected {
		if c.Field == "title" {
			s.Title, s.TitleReport = c.Is, ""
		}
	}
	for i := range x.rec.Reports {
		r := &x.rec.Reports[i]
		if o := outlet(r); o != "" && !slices.Contains(s.Outlets, o) {
			s.Outlets = append(s.Outlets, o)
		}
		for _, c := range r.Credits {
			if c.Agency != "" && !slices.Contains(s.Agencies, c.Agency) {
				s.Agencies = append(s.Agencies, c.Agency)
			}
		}
	}
	by := slices.Clone(rows.Actors)
	slices.SortStableFunc(by, func(a, b ActorRow) int { return cmp.Compare(b.Quotes, a.Quotes) })
	for _, a := range by {
		if a.Quotes > 0 && len(s.Speakers) < mostSpeakers && !slices.Contains(s.Speakers, a.Name) {
			s.Speakers = append(s.Speakers, a.Name)
		}
	}
	return s
}

// longestBrief is how many letters of a sentence a line of a list has.
const longestBrief = 280

// shortened is a sentence on one line, cut behind a word where it is long.
func shortened(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= longestBrief {
		return s
	}
	s = string([]rune(s)[:longestBrief])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return s + "…"
}

// outlet is who published a report: by name, else by host, "" for not known.
func outlet(r *record.Report) string {
	if o := value(r.Outlet); o != "" {
		return o
	}
	u, err := url.Parse(value(r.URL))
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// reportsOf returns the reports that spans stand in, each once.
func reportsOf(spans []record.Span) []string {
	var out []string
	for _, s := range spans {
		if !slices.Contains(out, s.Report) {
			out = append(out, s.Report)
		}
	}
	return out
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
