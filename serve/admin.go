package serve

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"synoptic/queue"
	"synoptic/store"
)

// adminPage is the state of the newsroom.
type adminPage struct {
	Version  string
	Facts    [][2]string
	State    state
	Failures []queue.Job
	Users    []store.User
	Tokens   []store.Token
	Secret   string // of a token just made, shown once
	Saved    string // where a backup was written
	Backup   bool
	Roles    []string
}

// state is what waits in the queue.
type state struct {
	Reading   int `json:"reading"`
	Recording int `json:"recording"`
	Failed    int `json:"failed"`
}

func (v *Server) state(ctx context.Context) (state, error) {
	var s state
	for _, x := range []struct {
		kind string
		to   *int
	}{{store.JobRead, &s.Reading}, {store.JobRecord, &s.Recording}} {
		open, failed, err := v.store.Queue().Count(ctx, x.kind)
		if err != nil {
			return s, err
		}
		*x.to, s.Failed = open, s.Failed+failed
	}
	return s, nil
}

func (v *Server) admin(w http.ResponseWriter, r *http.Request) error {
	return v.adminWith(w, r, adminPage{})
}

func (v *Server) adminWith(w http.ResponseWriter, r *http.Request, p adminPage) error {
	var err error
	if p.State, err = v.state(r.Context()); err != nil {
		return err
	}
	if p.Failures, err = v.store.Queue().Failures(r.Context()); err != nil {
		return err
	}
	if p.Users, err = v.store.Users(r.Context()); err != nil {
		return err
	}
	if p.Tokens, err = v.store.Tokens(r.Context(), visitorOf(r).Name); err != nil {
		return err
	}
	if v.o.Facts != nil {
		if p.Facts, err = v.o.Facts(r.Context()); err != nil {
			return err
		}
	}
	p.Version, p.Backup, p.Roles = v.o.Version, v.o.Backup != nil, []string{"reader", "editor", "admin"}
	v.render(w, r, http.StatusOK, "admin", frame{Title: "Administration", Tab: "admin", Main: p})
	return nil
}

func (v *Server) backup(w http.ResponseWriter, r *http.Request) error {
	if v.o.Backup == nil {
		return failure{http.StatusUnprocessableEntity, "This newsroom cannot be backed up from here; use synoptic backup."}
	}
	where, err := v.o.Backup(r.Context())
	if err != nil {
		return err
	}
	return v.adminWith(w, r, adminPage{Saved: where})
}

const shortestPassword = 10

func (v *Server) changeUser(w http.ResponseWriter, r *http.Request) error {
	name, role, password := strings.TrimSpace(r.PostFormValue("name")), r.PostFormValue("role"), r.PostFormValue("password")
	switch {
	case name == "" || name == firstUser || name == "you":
		return failure{http.StatusUnprocessableEntity, "A user needs a name of their own."}
	case r.PostFormValue("do") == "remove":
		if err := v.store.DeleteUser(r.Context(), name); err != nil {
			return err
		}
	case roles[role] == nil:
		return failure{http.StatusUnprocessableEntity, "A user is a reader, an editor or an admin."}
	case len(password) < shortestPassword:
		return failure{http.StatusUnprocessableEntity, fmt.Sprintf("A password needs at least %d characters.", shortestPassword)}
	default:
		if err := v.store.SaveUser(r.Context(), &store.User{Name: name, Hash: HashPassword(password), Role: role, Created: v.o.Now()}); err != nil {
			return err
		}
	}
	http.Redirect(w, r, v.url("/admin#users"), http.StatusSeeOther)
	return nil
}

// changeToken makes a token for a program, or takes one back.
func (v *Server) changeToken(w http.ResponseWriter, r *http.Request) error {
	if r.PostFormValue("do") == "remove" {
		id, err := strconv.ParseInt(r.PostFormValue("id"), 10, 64)
		if err != nil {
			return failure{http.StatusUnprocessableEntity, "Say which token is meant."}
		}
		if err := v.store.DeleteToken(r.Context(), id); err != nil {
			return err
		}
		http.Redirect(w, r, v.url("/admin#tokens"), http.StatusSeeOther)
		return nil
	}
	secret, who := rand.Text()+rand.Text(), visitorOf(r)
	t := store.Token{User: who.Name, Name: strings.TrimSpace(r.PostFormValue("name")), Kind: "api", Hash: hashed(secret), Created: v.o.Now()}
	for _, s := range r.PostForm["scope"] {
		if who.may(Scope(s)) {
			t.Scopes = append(t.Scopes, s)
		}
	}
	if t.Name == "" || len(t.Scopes) == 0 {
		return failure{http.StatusUnprocessableEntity, "A token needs a name and at least one scope."}
	}
	if err := v.store.SaveToken(r.Context(), &t); err != nil {
		return err
	}
	return v.adminWith(w, r, adminPage{Secret: secret})
}

// events sends the state of the queue whenever it changes, as server-sent
// events.
func (v *Server) events(w http.ResponseWriter, r *http.Request) error {
	out := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	_ = out.SetWriteDeadline(time.Time{}) // a stream has no end
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	last := state{Reading: -1}
	for {
		s, err := v.state(r.Context())
		if err != nil {
			return nil //nolint:nilerr // whoever listened has gone, or will ask again
		}
		if s != last {
			b, _ := json.Marshal(s)
			if _, err := fmt.Fprintf(w, "data: %s\n\n", b); err != nil || out.Flush() != nil {
				return nil //nolint:nilerr // whoever listened has gone
			}
			last = s
		}
		select {
		case <-r.Context().Done():
			return nil
		case <-tick.C:
		}
	}
}
