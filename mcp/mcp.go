// Package mcp offers a newsroom to other programs by the Model Context
// Protocol: read only, in excerpts, with the report and the place of every
// line, so that whoever repeats it can point at the words it came from.
//
// Speakers that are not sure are given as unclear, never by name.
package mcp

import (
	"bytes"
	"context"
	"fmt"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"synoptic/page"
	"synoptic/query"
	"synoptic/store"
)

// Store is what the tools ask.
type Store interface {
	store.Stories
	store.Finder
}

// New returns a server for what s keeps.
func New(s Store, version string) *sdk.Server {
	server := sdk.NewServer(&sdk.Implementation{Name: "synoptic", Title: "synoptic", Version: version}, nil)
	d := desk{s}
	hint := &sdk.ToolAnnotations{ReadOnlyHint: true}
	sdk.AddTool(server, &sdk.Tool{Name: "stories", Annotations: hint, Description: "Stories of the newsroom, the newest first: title, days, reports, independent write-ups, differences."}, d.stories)
	sdk.AddTool(server, &sdk.Tool{Name: "story", Annotations: hint, Description: "The record of one story in Markdown: brief, differences, who said what, documents, figures. Every line has a footnote with the report's own words; quote those, not the labels."}, d.story)
	sdk.AddTool(server, &sdk.Tool{Name: "said", Annotations: hint, Description: `Quotations that match: words, "phrase", -not, OR, speaker:, about:, outlet:, type:, before:, after:.`}, d.said)
	sdk.AddTool(server, &sdk.Tool{Name: "reports", Annotations: hint, Description: "Reports that match the same kind of query, with an excerpt."}, d.reports)
	sdk.AddTool(server, &sdk.Tool{Name: "documents", Annotations: hint, Description: "Letters, lawsuits, rulings and the like that match, with declared and named signatories."}, d.documents)
	sdk.AddTool(server, &sdk.Tool{Name: "people", Annotations: hint, Description: "Persons by name, the most quoted first."}, d.people)
	return server
}

type desk struct{ store Store }

// mostItems is how many items one answer holds.
const mostItems = 30

type storiesArgs struct {
	After   string `json:"after,omitempty" jsonschema:"only stories whose last report came out on that day (YYYY-MM-DD) or later"`
	Outlet  string `json:"outlet,omitempty" jsonschema:"only stories with a report of that outlet"`
	Differs bool   `json:"differs,omitempty" jsonschema:"only stories in which reports differ"`
}

// StoryLine is one story of a list.
type StoryLine struct {
	ID          string   `json:"id"`
	Title       string   `json:"title"`
	First       string   `json:"first"`
	Last        string   `json:"last"`
	Outlets     []string `json:"outlets"`
	Independent int      `json:"independent"`
	Differences int      `json:"differences"`
}

// Lines is a list of stories.
type Lines struct {
	Stories []StoryLine `json:"stories"`
}

func (d desk) stories(ctx context.Context, _ *sdk.CallToolRequest, a storiesArgs) (*sdk.CallToolResult, Lines, error) {
	list, _, err := d.store.Stories(ctx, store.StoryFilter{After: a.After, Outlet: a.Outlet, Differs: a.Differs}, store.Page{Limit: mostItems})
	out := Lines{Stories: []StoryLine{}}
	for _, s := range list {
		out.Stories = append(out.Stories, StoryLine{s.ID, s.Title, s.First, s.Last, append([]string{}, s.Outlets...), s.Independent, s.Differences})
	}
	return nil, out, err
}

type storyArgs struct {
	ID string `json:"id" jsonschema:"the story's id, as stories gives it"`
}

func (d desk) story(ctx context.Context, _ *sdk.CallToolRequest, a storyArgs) (*sdk.CallToolResult, any, error) {
	rec, err := d.store.Record(ctx, a.ID)
	if err != nil {
		return nil, nil, fmt.Errorf("story %s: %w", a.ID, err)
	}
	var b bytes.Buffer
	if err := page.Markdown(&b, rec.Value); err != nil {
		return nil, nil, err
	}
	return &sdk.CallToolResult{Content: []sdk.Content{&sdk.TextContent{Text: b.String()}}}, nil, nil
}

type findArgs struct {
	Query string `json:"query" jsonschema:"what to look for"`
}

// Said is a quotation that was found.
type Said struct {
	Speaker   string `json:"speaker" jsonschema:"unclear where the program is not sure"`
	Words     string `json:"words"`
	Kind      string `json:"kind"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	Story     string `json:"story"`
	Report    string `json:"report"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
}

// Quotations is a list of them.
type Quotations struct {
	Quotations []Said `json:"quotations"`
}

// find answers a question, or says what of it cannot be meant.
func find[T any](ctx context.Context, asked string, by func(context.Context, query.Query, store.Page) ([]T, string, error)) ([]T, error) {
	q := query.Parse(asked)
	if err := q.Err(); err != nil {
		return nil, err
	}
	list, _, err := by(ctx, q, store.Page{Limit: mostItems})
	return list, err
}

// sure is the speaker confidence, in hundredths, from which a name is given.
const sure = 90

func (d desk) said(ctx context.Context, _ *sdk.CallToolRequest, a findArgs) (*sdk.CallToolResult, Quotations, error) {
	list, err := find(ctx, a.Query, d.store.FindStatements)
	out := Quotations{Quotations: []Said{}}
	for _, f := range list {
		speaker := f.Speaker
		if f.Sure < sure {
			speaker = "unclear"
		}
		out.Quotations = append(out.Quotations, Said{speaker, plain(f.Snippet), f.Kind, f.Outlet, f.Published, f.Story, f.Report, f.Start, f.End})
	}
	return nil, out, err
}

// Report is a report that was found.
type Report struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	URL       string `json:"url"`
	Story     string `json:"story"`
	Excerpt   string `json:"excerpt"`
}

// Reports is a list of them.
type Reports struct {
	Reports []Report `json:"reports"`
}

func (d desk) reports(ctx context.Context, _ *sdk.CallToolRequest, a findArgs) (*sdk.CallToolResult, Reports, error) {
	list, err := find(ctx, a.Query, d.store.FindReports)
	out := Reports{Reports: []Report{}}
	for _, f := range list {
		out.Reports = append(out.Reports, Report{f.Report, f.Title, f.Outlet, f.Published, f.URL, f.Story, plain(f.Snippet)})
	}
	return nil, out, err
}

// Document is a document that was found.
type Document struct {
	Kind     string `json:"kind"`
	Name     string `json:"name"`
	Date     string `json:"date"`
	Status   string `json:"status"`
	Declared int    `json:"declared"`
	Named    int    `json:"named"`
	Story    string `json:"story"`
}

// Documents is a list of them.
type Documents struct {
	Documents []Document `json:"documents"`
}

func (d desk) documents(ctx context.Context, _ *sdk.CallToolRequest, a findArgs) (*sdk.CallToolResult, Documents, error) {
	list, err := find(ctx, a.Query, d.store.FindDocuments)
	out := Documents{Documents: []Document{}}
	for _, f := range list {
		out.Documents = append(out.Documents, Document{f.Kind, f.Name, f.Date, f.Status, f.Declared, f.Named, f.Story})
	}
	return nil, out, err
}

type peopleArgs struct {
	Name string `json:"name" jsonschema:"words of the name"`
}

// Person is somebody who is quoted.
type Person struct {
	Name    string `json:"name"`
	Quotes  int    `json:"quotations"`
	Stories int    `json:"stories"`
	Last    string `json:"last"`
}

// People is a list of them.
type People struct {
	People []Person `json:"people"`
}

func (d desk) people(ctx context.Context, _ *sdk.CallToolRequest, a peopleArgs) (*sdk.CallToolResult, People, error) {
	list, _, err := d.store.People(ctx, a.Name, store.Page{Limit: mostItems})
	out := People{People: []Person{}}
	for _, p := range list {
		if !p.Hidden {
			out.People = append(out.People, Person{p.Name, p.Quotes, p.Stories, p.Last})
		}
	}
	return nil, out, err
}

func plain(s store.Snippet) string {
	var b bytes.Buffer
	for _, x := range s {
		b.WriteString(x)
	}
	return b.String()
}
