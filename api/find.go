package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"synoptic/query"
	"synoptic/store"
)

// Person is somebody across stories.
type Person struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Quotes  int    `json:"quotations"`
	Stories int    `json:"stories"`
	Last    string `json:"last"`
}

// Appearance is a person in one story.
type Appearance struct {
	Story  string `json:"story"`
	Title  string `json:"title"`
	Actor  string `json:"actor" doc:"id in the story's record"`
	Quotes int    `json:"quotations"`
	Last   string `json:"last"`
}

// FoundStatement is a quotation that a query finds. The text of a snippet
// stands at even indexes plain, at odd ones it matched.
type FoundStatement struct {
	Story      string   `json:"story"`
	Report     string   `json:"report"`
	Quote      string   `json:"quote"`
	Statement  string   `json:"statement"`
	Outlet     string   `json:"outlet"`
	Published  string   `json:"published"`
	Kind       string   `json:"kind"`
	Speaker    string   `json:"speaker"`
	Person     string   `json:"person" doc:"empty where the speaker is not sure"`
	Confidence float64  `json:"speaker_confidence"`
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Snippet    []string `json:"snippet"`
}

// FoundReport is a report that a query finds.
type FoundReport struct {
	Story     string   `json:"story"`
	Report    string   `json:"report"`
	Title     string   `json:"title"`
	Outlet    string   `json:"outlet"`
	Published string   `json:"published"`
	URL       string   `json:"url"`
	Snippet   []string `json:"snippet"`
}

// FoundDocument is a document of a story that a query finds.
type FoundDocument struct {
	Story    string `json:"story"`
	Document string `json:"document"`
	Kind     string `json:"kind"`
	Name     string `json:"name"`
	Date     string `json:"date"`
	Status   string `json:"status"`
	Reports  int    `json:"reports"`
	Declared int    `json:"declared"`
	Named    int    `json:"named"`
}

type asked struct {
	Part
	Question
	Sort string `query:"sort" enum:"newest,oldest" default:"newest"`
}

type askedDocuments struct {
	Part
	Question
	Sort string `query:"sort" enum:"newest,oldest,reports,signatories" default:"newest"`
}

// Question is what is asked of a search.
type Question struct {
	Q string `query:"q" doc:"as in the search box: words, \"phrase\", -not, OR, speaker:, about:, outlet:, type:, doc:, before:, after:, has:"`
}

// find answers a question, or says what of it cannot be meant.
func find[T any](ctx context.Context, a Question, p store.Page, by func(context.Context, query.Query, store.Page) ([]T, string, error)) ([]T, string, error) {
	q := query.Parse(a.Q)
	if err := q.Err(); err != nil {
		return nil, "", huma.Error422UnprocessableEntity(err.Error())
	}
	return by(ctx, q, p)
}

// finds adds what answers questions across stories.
func (d *desk) finds(a huma.API) {
	huma.Register(a, operation(http.MethodGet, "/search/statements", "findStatements", "Quotations that match", "read"), func(ctx context.Context, q *asked) (*items[FoundStatement], error) {
		found, next, err := find(ctx, q.Question, q.page(q.Sort), d.store.FindStatements)
		var out []FoundStatement
		for _, f := range found {
			out = append(out, statementOf(&f))
		}
		return listed(out, next, err)
	})
	huma.Register(a, operation(http.MethodGet, "/search/reports", "findReports", "Reports that match", "read"), func(ctx context.Context, q *asked) (*items[FoundReport], error) {
		found, next, err := find(ctx, q.Question, q.page(q.Sort), d.store.FindReports)
		var out []FoundReport
		for _, f := range found {
			out = append(out, FoundReport{f.Story, f.Report, f.Title, f.Outlet, f.Published, f.URL, f.Snippet})
		}
		return listed(out, next, err)
	})
	huma.Register(a, operation(http.MethodGet, "/search/documents", "findDocuments", "Documents that match", "read"), func(ctx context.Context, q *askedDocuments) (*items[FoundDocument], error) {
		found, next, err := find(ctx, q.Question, q.page(q.Sort), d.store.FindDocuments)
		var out []FoundDocument
		for _, f := range found {
			out = append(out, FoundDocument{f.Story, f.Document, f.Kind, f.Name, f.Date, f.Status, f.Reports, f.Declared, f.Named})
		}
		return listed(out, next, err)
	})
	huma.Register(a, operation(http.MethodGet, "/people", "people", "Persons", "read"), func(ctx context.Context, q *struct {
		Part
		Name string `query:"name"`
		Sort string `query:"sort" enum:"quotations,stories,last,name" default:"quotations"`
	}) (*items[Person], error) {
		found, next, err := d.store.People(ctx, q.Name, q.page(q.Sort))
		var out []Person
		for _, p := range found {
			out = append(out, personOf(&p))
		}
		return listed(out, next, err)
	})
	huma.Register(a, operation(http.MethodGet, "/people/{id}", "person", "A person with where they appear", "read"), d.person)
}

func (d *desk) person(ctx context.Context, q *ByID) (*one[struct {
	Person
	In []Appearance `json:"in"`
}], error) {
	p, in, err := d.store.PersonByID(ctx, q.ID)
	if err == nil && p.Hidden {
		err = store.ErrNotFound
	}
	if err != nil {
		return nil, problem(err)
	}
	var out one[struct {
		Person
		In []Appearance `json:"in"`
	}]
	out.Body.Person, out.Body.In = personOf(p), []Appearance{}
	for _, x := range in {
		out.Body.In = append(out.Body.In, Appearance{x.Story, x.StoryTitle, x.Actor, x.Quotes, x.Last})
	}
	return &out, nil
}

func personOf(p *store.Person) Person { return Person{p.ID, p.Name, p.Quotes, p.Stories, p.Last} }

func statementOf(f *store.FoundStatement) FoundStatement {
	return FoundStatement{f.Story, f.Report, f.Quote, f.Statement, f.Outlet, f.Published, f.Kind, f.Speaker, f.Person, float64(f.Sure) / 100, f.Start, f.End, f.Snippet}
}
