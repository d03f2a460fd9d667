package serve

import (
	"crypto/rand"
	"crypto/subtle"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"synoptic/store"
)

// firstUser is who signed in with the token that the server was started with.
const firstUser = "owner"

// session is how long a sign-in lasts.
const session = 30 * 24 * time.Hour

type loginPage struct{ To, Error string }

func (v *Server) loginForm(w http.ResponseWriter, r *http.Request) error {
	v.render(w, r, http.StatusOK, "login", frame{Title: "Sign in", Main: loginPage{To: within(r.FormValue("to"))}})
	return nil
}

// login takes a name and a password, or the token of the first run.
func (v *Server) login(w http.ResponseWriter, r *http.Request) error {
	name, password := r.PostFormValue("name"), r.PostFormValue("password")
	if wait := v.doors.wait(address(r)); wait > 0 {
		w.Header().Set("Retry-After", "60")
		return failure{http.StatusTooManyRequests, "Too many wrong passwords from here; try again in a minute."}
	}
	user := ""
	if t := v.o.Access.Token; t != "" && subtle.ConstantTimeCompare([]byte(t), []byte(password)) == 1 {
		user = firstUser
	} else if u, err := v.store.UserByName(r.Context(), name); err == nil && PasswordMatches(u.Hash, password) {
		user = u.Name
	}
	if user == "" {
		v.doors.wrong(address(r))
		v.render(w, r, http.StatusUnauthorized, "login", frame{Title: "Sign in", Main: loginPage{within(r.PostFormValue("to")), "Name and password do not match."}})
		return nil
	}
	secret, now := rand.Text()+rand.Text(), v.o.Now()
	if err := v.store.SaveToken(r.Context(), &store.Token{User: user, Name: "session", Kind: "session", Hash: hashed(secret), Created: now, Used: now, Expires: now.Add(session)}); err != nil {
		return err
	}
	http.SetCookie(w, &http.Cookie{Name: sessionCookie, Value: secret, Path: v.url("/"), Expires: now.Add(session), HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: !v.o.Access.Loopback && (r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https")})
	http.Redirect(w, r, v.url(within(r.PostFormValue("to"))), http.StatusSeeOther)
	return nil
}

func (v *Server) logout(w http.ResponseWriter, r *http.Request) error {
	if who := visitorOf(r); who.token != 0 {
		if err := v.store.DeleteToken(r.Context(), who.token); err != nil {
			return err
		}
	}
	http.SetCookie(w, &http.Cookie{Name: sessionCookie, Path: v.url("/"), MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	http.Redirect(w, r, v.url("/"), http.StatusSeeOther)
	return nil
}

// within returns a path of this server, the first page for anything else.
func within(to string) string {
	if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n") {
		return "/"
	}
	return to
}

// address is where a request comes from.
func address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// doors counts wrong passwords by address.
type doors struct {
	sync.Mutex
	now   func() time.Time
	tries map[string][]time.Time
}

const (
	mostTries = 5
	tryAgain  = time.Minute
)

// wrong notes a wrong password.
func (d *doors) wrong(from string) {
	d.Lock()
	defer d.Unlock()
	if d.tries == nil || len(d.tries) > 10_000 { // a flood from everywhere must not fill the memory
		d.tries = map[string][]time.Time{}
	}
	d.tries[from] = append(d.recent(from), d.now())
}

// wait returns how long an address must wait.
func (d *doors) wait(from string) time.Duration {
	d.Lock()
	defer d.Unlock()
	list := d.recent(from)
	if len(list) < mostTries {
		return 0
	}
	return tryAgain - d.now().Sub(list[len(list)-1])
}

func (d *doors) recent(from string) []time.Time {
	list := d.tries[from]
	for len(list) > 0 && d.now().Sub(list[0]) > tryAgain {
		list = list[1:]
	}
	return list
}
