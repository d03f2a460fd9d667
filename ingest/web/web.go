// Package web fetches addresses over http and https, politely and never from
// private networks.
//
// A [Fetcher] asks one question at a time: Ask is one request and its answer,
// redirects not followed, so that whoever plans requests can count each of
// them; Get follows up to ten redirects to one page. A request takes at most
// twenty seconds and twenty megabytes, packed or unpacked, names itself, keeps
// no cookies, and is refused for addresses of private, local and reserved
// networks after resolution (the guard runs on the dialled address, so that a
// name cannot point elsewhere at the second look). Every failure is an error
// for people.
package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"code.dny.dev/ssrf"
)

// Limits of one request, and of one page.
const (
	Timeout      = 20 * time.Second
	MaxBytes     = 20 << 20
	MaxRedirects = 10
)

// Token is the product token that robots.txt knows the fetcher by.
const Token = "synoptic"

// Options say how a Fetcher asks. The zero value is safe.
type Options struct {
	Timeout time.Duration // of one request, from dialling to the last byte; zero: Timeout
	Contact string        // an address or mailbox that the fetcher names for complaints
	Local   bool          // allow local networks, for tests against a real server
}

// Fetcher fetches addresses; one serves any number of goroutines.
type Fetcher struct {
	timeout   time.Duration
	agent     string
	transport *http.Transport
}

// New returns a fetcher.
func New(o Options) *Fetcher {
	f := &Fetcher{timeout: o.Timeout, agent: Token + "/1 (+https://pkg.go.dev/synoptic; evidence-linked records of news)"}
	if f.timeout == 0 {
		f.timeout = Timeout
	}
	if o.Contact != "" {
		f.agent = fmt.Sprintf("%s/1 (+%s)", Token, strings.Join(strings.Fields(o.Contact), " "))
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !o.Local {
		dialer.Control = ssrf.New().Safe
	}
	f.transport = &http.Transport{DialContext: dialer.DialContext, DisableCompression: true, ForceAttemptHTTP2: true, MaxResponseHeaderBytes: 1 << 20,
		TLSHandshakeTimeout: 10 * time.Second, MaxIdleConns: 100, MaxIdleConnsPerHost: 1, IdleConnTimeout: 30 * time.Second}
	return f
}

// Close ends idle connections.
func (f *Fetcher) Close() { f.transport.CloseIdleConnections() }

// Is reports whether s is an address that can be fetched.
func Is(s string) bool {
	scheme, _, found := strings.Cut(s, "://")
	return found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// Get fetches one page, over redirects. The answer's Item names the address
// asked for as its Input.
func (f *Fetcher) Get(ctx context.Context, address string) (Answer, error) {
	at := address
	for range MaxRedirects + 1 {
		a, err := f.Ask(ctx, Question{Address: at})
		switch {
		case err != nil:
			return Answer{}, err
		case a.Location != "":
			at = a.Location
		case a.Status != http.StatusOK:
			return Answer{}, errors.New(a.Problem())
		default:
			a.Item.Input = address
			return a, nil
		}
	}
	return Answer{}, fmt.Errorf("redirects more than %d times; open it in a browser and give the address you end at", MaxRedirects)
}
