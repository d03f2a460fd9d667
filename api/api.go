// Package api is the newsroom for programs: JSON over HTTP, described by an
// OpenAPI 3.1 document that is made from these types, at
// /api/v1/openapi.json and .yaml.
//
// Lists give "items" and "next"; give next back as "cursor" for what follows.
// A record comes with an ETag that changes with its bytes. Errors are
// problem documents (RFC 9457). Whole texts need the scope "text"; without
// it reports come without theirs.
package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"path"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"synoptic/ingest"
	"synoptic/record"
	"synoptic/store"
)

// Options says what the API can do beside reading the store.
type Options struct {
	Version string
	// May reports whether whoever asks holds a scope, and Who says who it is.
	May func(ctx context.Context, scope string) bool
	Who func(ctx context.Context) string
	// Annotate and Read work on texts that are not kept. Nil functions are
	// not offered.
	Annotate func(item ingest.Item) (*record.Annotation, error)
	Read     func(items []ingest.Item) *record.Record
}

// Prefix is where the API is.
const Prefix = "/api/v1"

// desk answers for the store.
type desk struct {
	store store.Store
	o     Options
}

// Register adds the API to a mux.
func Register(mux *http.ServeMux, s store.Store, o Options) huma.API {
	c := huma.DefaultConfig("synoptic", o.Version)
	c.OpenAPIPath, c.DocsPath, c.SchemasPath = Prefix+"/openapi", "", ""
	c.CreateHooks = nil
	c.Info.Description = "News reports side by side, one evidence-linked record each story. Every line of a record points at the words it came from."
	c.Components.SecuritySchemes = map[string]*huma.SecurityScheme{"token": {Type: "http", Scheme: "bearer"}}
	c.Components.Schemas = huma.NewMapRegistry("#/components/schemas/", schemaName)
	c.Components.Schemas.RegisterTypeAlias(reflect.TypeFor[record.Hundredth](), reflect.TypeFor[float64]())
	a := humago.New(mux, c)
	d := &desk{s, o}
	a.UseMiddleware(func(ctx huma.Context, next func(huma.Context)) {
		scope, _ := ctx.Operation().Metadata["scope"].(string)
		if !o.May(ctx.Context(), scope) {
			_ = huma.WriteErr(a, ctx, http.StatusUnauthorized, "this needs a token with the scope "+scope)
			return
		}
		next(ctx)
	})
	d.reads(a)
	d.finds(a)
	d.writes(a)
	return a
}

// schemaName names a type in the description, with its package where that is
// neither this one nor the record.
func schemaName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	room := path.Base(t.PkgPath())
	if room == "." || room == "api" || room == "record" {
		return name
	}
	return strings.ToUpper(room[:1]) + room[1:] + name
}

// operation describes one address.
func operation(method, path, id, summary, scope string) huma.Operation {
	return huma.Operation{OperationID: id, Method: method, Path: Prefix + path, Summary: summary, Metadata: map[string]any{"scope": scope}, Security: []map[string][]string{{"token": {scope}}}}
}

// Part is which part of a list is asked for.
type Part struct {
	Limit  int    `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"how many at most"`
	Cursor string `query:"cursor" doc:"the next of an earlier answer"`
}

// page is that part, sorted as asked.
func (p Part) page(by string) store.Page {
	return store.Page{Limit: p.Limit, Cursor: p.Cursor, Sort: by}
}

// items is a part of a list.
type items[T any] struct {
	Body struct {
		Items []T    `json:"items"`
		Next  string `json:"next" doc:"cursor of what follows, empty at the end"`
	}
}

func listed[T any](list []T, next string, err error) (*items[T], error) {
	if err != nil {
		return nil, problem(err)
	}
	out := &items[T]{}
	out.Body.Items, out.Body.Next = list, next
	if list == nil {
		out.Body.Items = []T{}
	}
	return out, nil
}

// one is a single thing.
type one[T any] struct {
	ETag string `header:"ETag"`
	Body T
}

// problem turns an error of the store into one for programs; what is one
// stays as it is.
func problem(err error) error {
	var said huma.StatusError
	switch {
	case errors.As(err, &said):
		return said
	case errors.Is(err, store.ErrNotFound):
		return huma.Error404NotFound("there is nothing of that id")
	case errors.Is(err, store.ErrRemoved):
		return huma.Error410Gone("this was withdrawn and is not kept any more")
	}
	return huma.Error500InternalServerError(fmt.Sprintf("the store: %v", err))
}
