package serve

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"runtime/debug"
	"strings"
	"time"
)

// policy lets a page load what this server gives and nothing else, send forms
// to it alone, and stand in no frame.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guard is what every request passes: the base path, the host, the origin of
// what changes something, the size of bodies, who is asking.
func (v *Server) guard(next http.Handler) http.Handler {
	origin := http.NewCrossOriginProtection()
	origin.SetDenyHandler(v.open(func(http.ResponseWriter, *http.Request) error {
		return failure{http.StatusForbidden, "This was sent by another page, and is refused."}
	}))
	next = origin.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		seen := &recorder{ResponseWriter: w}
		defer func() {
			if x := recover(); x != nil && x != http.ErrAbortHandler { //nolint:errorlint // a value, not an error
				v.fail(seen, r, fmt.Errorf("%v", x))
				debug.PrintStack()
			}
			v.metrics.count(r, seen.code(), time.Since(start))
		}()
		h := seen.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		r.Body = http.MaxBytesReader(seen, r.Body, MostBody)
		if !v.o.Access.knows(r.Host) {
			v.fail(seen, r, failure{http.StatusMisdirectedRequest, "This newsroom does not answer to that name. Give the names it has with --host."})
			return
		}
		path, ok := strings.CutPrefix(r.URL.Path, v.o.Base)
		if !ok || path != "" && path[0] != '/' {
			v.fail(seen, r, failure{http.StatusNotFound, "There is nothing at this address; the newsroom is at " + v.o.Base + "/."})
			return
		}
		if path == "" {
			http.Redirect(seen, r, v.o.Base+"/", http.StatusMovedPermanently)
			return
		}
		r2 := r.WithContext(context.WithValue(r.Context(), visitorKey{}, v.visitor(r)))
		url := *r.URL
		url.Path, url.RawPath = path, ""
		r2.URL = &url
		next.ServeHTTP(seen, r2)
	})
}

// recorder remembers the status of an answer.
type recorder struct {
	http.ResponseWriter
	status int
}

// WriteHeader notes the status.
func (r *recorder) WriteHeader(code int) {
	r.status = code
	r.ResponseWriter.WriteHeader(code)
}

// Unwrap lets http.ResponseController reach the connection.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

func (r *recorder) code() int {
	if r.status == 0 {
		return http.StatusOK
	}
	return r.status
}

// knows reports whether the newsroom answers to a host. On the loopback it
// answers to its names there and no other, so that a page of the web cannot
// reach it through a name that it lets point here.
func (a *Access) knows(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	name = strings.Trim(strings.ToLower(name), "[]")
	if name == "localhost" {
		return true
	}
	if ip := net.ParseIP(name); ip != nil {
		return ip.IsLoopback() || !a.Loopback
	}
	for _, h := range a.Hosts {
		if name == strings.ToLower(h) {
			return true
		}
	}
	return !a.Loopback && len(a.Hosts) == 0
}
