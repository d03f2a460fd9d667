package serve

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"time"

	"synoptic/store"
)

// Scope is something that a visitor may do.
type Scope string

// The scopes. Each is asked for by name; a user's role holds several.
const (
	read  Scope = "read"  // see findings, with excerpts
	text  Scope = "text"  // see whole texts
	write Scope = "write" // add, correct, watch
	admin Scope = "admin" // users, tokens, backups
)

// roles are the scopes of users.
var roles = map[string][]Scope{
	"reader": {read},
	"editor": {read, text, write},
	"admin":  {read, text, write, admin},
}

// Access says who may come in.
type Access struct {
	// Loopback says that the server listens on this machine alone: who
	// reaches it without credentials is its user and may do everything.
	Loopback bool
	// Hosts are the names that it answers to beside those of the loopback;
	// none off the loopback: all.
	Hosts []string
	// Proxies are the networks of proxies whose Header names the user, and
	// Role is the role of users that only the proxy knows.
	Proxies []netip.Prefix
	Header  string
	Role    string
	// Token opens everything, for the first sign-in. Empty for none.
	Token string
}

// ErrOpen says that a server off the loopback would be open to all.
var ErrOpen = errors.New("would be open to everybody who reaches it; set a token, add a user, or name the proxy that signs users in")

// visitor is who asks.
type visitor struct {
	Name   string // "" for nobody known
	Scopes []Scope
	token  int64 // of the session, to end it
}

type visitorKey struct{}

func visitorOf(r *http.Request) visitor { return visitorIn(r.Context()) }

func visitorIn(ctx context.Context) visitor {
	x, _ := ctx.Value(visitorKey{}).(visitor)
	return x
}

func (x visitor) may(s Scope) bool { return slices.Contains(x.Scopes, s) }

// May says in templates what the visitor may do.
func (x visitor) May(s string) bool { return x.may(Scope(s)) }

// sessionCookie holds the secret of a session.
const sessionCookie = "synoptic"

// visitor finds out who asks: a bearer of a token, somebody with a session,
// whom a trusted proxy names, or the user of this machine.
func (v *Server) visitor(r *http.Request) visitor {
	if bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		return v.bearer(r, bearer, "api")
	}
	if c, err := r.Cookie(sessionCookie); err == nil {
		if x := v.bearer(r, c.Value, "session"); x.Name != "" {
			return x
		}
	}
	if name := v.proxied(r); name != "" {
		return visitor{Name: name, Scopes: v.scopesOf(r, name)}
	}
	if v.o.Access.Loopback && r.Header.Get("X-Forwarded-For") == "" && r.Header.Get("Forwarded") == "" {
		return visitor{Name: "you", Scopes: roles["admin"]}
	}
	return visitor{}
}

// bearer finds who holds a secret.
func (v *Server) bearer(r *http.Request, secret, kind string) visitor {
	if t := v.o.Access.Token; t != "" && kind == "api" && subtle.ConstantTimeCompare([]byte(t), []byte(secret)) == 1 {
		return visitor{Name: "token", Scopes: roles["admin"]}
	}
	t, err := v.store.TokenByHash(r.Context(), hashed(secret))
	if err != nil || t.Kind != kind || !t.Expires.IsZero() && t.Expires.Before(v.o.Now()) {
		return visitor{}
	}
	x := visitor{Name: t.User, token: t.ID}
	held := v.scopesOf(r, t.User)
	for _, s := range t.Scopes {
		if slices.Contains(held, Scope(s)) {
			x.Scopes = append(x.Scopes, Scope(s))
		}
	}
	if kind == "session" {
		x.Scopes = held
	}
	v.used(r, t)
	return x
}

// used notes, once an hour, that a token is in use.
func (v *Server) used(r *http.Request, t *store.Token) {
	if now := v.o.Now(); now.Sub(t.Used) > time.Hour {
		t.Used = now
		_ = v.store.SaveToken(r.Context(), t) // a convenience for people, no reason to refuse
	}
}

// scopesOf returns what a user may do. The first-run token has no user of its
// own; whoever signed in with it is admin.
func (v *Server) scopesOf(r *http.Request, name string) []Scope {
	u, err := v.store.UserByName(r.Context(), name)
	switch {
	case err == nil:
		return roles[u.Role]
	case name == firstUser:
		return roles["admin"]
	case v.proxied(r) == name:
		return roles[v.o.Access.Role]
	}
	return nil
}

// proxied returns the user that a trusted proxy names.
func (v *Server) proxied(r *http.Request) string {
	if v.o.Access.Header == "" {
		return ""
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return ""
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return ""
	}
	for _, p := range v.o.Access.Proxies {
		if p.Contains(ip.Unmap()) {
			return r.Header.Get(v.o.Access.Header)
		}
	}
	return ""
}

// hashed is how secrets are kept. They are random and long, so that one round
// is enough; passwords go through argon2id.
func hashed(secret string) string {
	h := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(h[:])
}
