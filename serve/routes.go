package serve

import (
	"context"
	"embed"
	"errors"
	"io/fs"
	"net/http"
	"strings"

	"synoptic/api"
	"synoptic/page"
	"synoptic/store"
)

//go:embed static
var static embed.FS

// answer handles a request, or says why it cannot.
type answer func(w http.ResponseWriter, r *http.Request) error

// routes is the map of addresses. A page needs the scope before it.
func (v *Server) routes() http.Handler {
	m := http.NewServeMux()
	for _, x := range []struct {
		scope   Scope
		pattern string
		do      answer
	}{
		{read, "GET /{$}", v.stories},
		{read, "GET /stories", v.stories},
		{read, "GET /stories.{format}", v.stories},
		{read, "POST /stories/seen", v.seeStories},
		{read, "GET /s/{id}", v.story},
		{read, "POST /s/{id}/star", v.star},
		{write, "POST /s/{id}/correct", v.correct},
		{write, "POST /s/{id}/document", v.addDocument},
		{read, "GET /s/{id}/compare", v.compare},
		{read, "GET /s/{id}/why", v.why},
		{read, "GET /s/{id}/quotes.{format}", v.quotes},
		{read, "GET /s/{id}/figures.{format}", v.figures},
		{read, "GET /r/{id}", v.report},
		{read, "GET /r/{id}/versions", v.versions},
		{read, "GET /people", v.people},
		{read, "GET /people.{format}", v.people},
		{read, "GET /p/{id}", v.person},
		{read, "GET /documents", v.documents},
		{read, "GET /documents.{format}", v.documents},
		{read, "GET /search", v.search},
		{read, "GET /search.{format}", v.search},
		{write, "GET /add", v.addForm},
		{write, "POST /add", v.add},
		{read, "GET /c/{id}", v.capture},
		{read, "GET /sources", v.sources},
		{read, "GET /sources.{format}", v.sources},
		{read, "GET /sources.opml", v.opml},
		{write, "POST /sources", v.changeSource},
		{read, "GET /watches", v.watches},
		{read, "GET /watches/{id}", v.watchFeed},
		{write, "POST /watches", v.changeWatch},
		{write, "GET /review", v.review},
		{write, "POST /review/undo", v.undo},
		{write, "POST /review/removal", v.removal},
		{admin, "GET /admin", v.admin},
		{admin, "POST /admin/backup", v.backup},
		{admin, "POST /admin/users", v.changeUser},
		{admin, "POST /admin/tokens", v.changeToken},
		{read, "GET /events", v.events},
	} {
		v.handle(m, x.scope, x.pattern, x.do)
	}
	api.Register(m, v.store, api.Options{Version: v.o.Version, Annotate: v.o.Annotate, Read: v.o.Read,
		May: func(ctx context.Context, scope string) bool { return visitorIn(ctx).may(Scope(scope)) },
		Who: func(ctx context.Context) string { return visitorIn(ctx).Name }})
	m.Handle("GET /login", v.open(v.loginForm))
	m.Handle("POST /login", v.open(v.login))
	m.Handle("POST /logout", v.open(v.logout))
	m.Handle("GET /healthz", v.open(v.healthy))
	m.Handle("GET /readyz", v.open(v.ready))
	m.Handle("GET /metrics", v.need(admin, v.measured))
	m.Handle("GET /static/page.css", v.open(func(w http.ResponseWriter, _ *http.Request) error {
		return send(w, "text/css; charset=utf-8", []byte(page.Style()))
	}))
	m.Handle("GET /static/{file}", v.open(v.file))
	m.Handle("/", v.open(func(_ http.ResponseWriter, r *http.Request) error {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			return failure{http.StatusMethodNotAllowed, "This page takes no " + r.Method + "."}
		}
		return store.ErrNotFound
	}))
	return m
}

// handle adds a page; one that ends in .{format} is there in all of them.
func (v *Server) handle(m *http.ServeMux, s Scope, pattern string, do answer) {
	path, list := strings.CutSuffix(pattern, ".{format}")
	if !list {
		m.Handle(pattern, v.need(s, do))
		return
	}
	for _, f := range formats {
		m.Handle(path+"."+f.ext, v.need(s, func(w http.ResponseWriter, r *http.Request) error {
			r.SetPathValue("format", f.ext)
			return do(w, r)
		}))
	}
}

// file gives what comes with the program; browsers may keep it for a while.
func (v *Server) file(w http.ResponseWriter, r *http.Request) error {
	name := "static/" + r.PathValue("file")
	if info, err := fs.Stat(static, name); err != nil || info.IsDir() {
		return store.ErrNotFound
	}
	w.Header().Set("Cache-Control", "max-age=3600")
	http.ServeFileFS(w, r, static, name)
	return nil
}

// open lets everybody in.
func (v *Server) open(do answer) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := do(w, r); err != nil {
			v.fail(w, r, err)
		}
	})
}

// need lets in who holds the scope.
func (v *Server) need(s Scope, do answer) http.Handler {
	return v.open(func(w http.ResponseWriter, r *http.Request) error {
		who := visitorOf(r)
		switch {
		case who.may(s):
			return do(w, r)
		case who.Name == "" && wantsPage(r):
			http.Redirect(w, r, v.url("/login?to="+escapeQuery(r.URL.RequestURI())), http.StatusSeeOther)
			return nil
		case who.Name == "":
			return failure{http.StatusUnauthorized, "This newsroom is not open: sign in, or send a token (Authorization: Bearer …)."}
		}
		return failure{http.StatusForbidden, "You may not do this here; it needs the scope " + string(s) + "."}
	})
}

// failure is an answer other than 200, in words for people.
type failure struct {
	code int
	text string
}

// Error returns the words.
func (f failure) Error() string { return f.text }

// fail answers with what went wrong.
func (v *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	f := failure{http.StatusInternalServerError, "Something went wrong here: " + err.Error()}
	switch {
	case errors.As(err, &f):
	case errors.Is(err, store.ErrNotFound):
		f = failure{http.StatusNotFound, "There is nothing at this address."}
	case errors.Is(err, store.ErrRemoved):
		f = failure{http.StatusGone, "This was withdrawn, and is not kept any more."}
	case r.Context().Err() != nil:
		return
	}
	if f.code == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	if !wantsPage(r) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		w.WriteHeader(f.code)
		_ = encode(w, map[string]any{"status": f.code, "error": f.text})
		return
	}
	v.render(w, r, f.code, "error", frame{Title: http.StatusText(f.code), Main: f.text})
}

// wantsPage reports whether a browser asks for something to look at.
func wantsPage(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), "text/html") && !strings.HasPrefix(r.URL.Path, "/api/")
}
