// Package web fetches reports from http and https addresses, politely and
// never from private networks.
//
// A fetch follows at most ten redirects, takes at most twenty seconds and
// twenty megabytes, names itself, and refuses addresses of private, local and
// reserved networks after resolution, redirects included (the guard runs on
// the dialled address, so that a name cannot point elsewhere at the second
// look). Every failure is an error for people.
package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"synoptic/ingest"
)

// Limits of one fetch.
const (
	Timeout      = 20 * time.Second
	MaxBytes     = 20 << 20
	MaxRedirects = 10
)

// Agent is how a fetch names itself.
const Agent = "synoptic/1 (+https://pkg.go.dev/synoptic; evidence-linked records of news)"

// Fetcher fetches addresses. The zero value is ready and safe.
type Fetcher struct {
	Timeout time.Duration // zero: Timeout
	Local   bool          // allow local networks, for tests against a real server
}

// Is reports whether s is an address that Get can fetch.
func Is(s string) bool {
	scheme, _, found := strings.Cut(s, "://")
	return found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// Get fetches one address.
func (f Fetcher) Get(ctx context.Context, address string) (ingest.Item, error) {
	limit := f.Timeout
	if limit == 0 {
		limit = Timeout
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return ingest.Item{}, errors.New("is no valid address; it should look like https://example.org/story")
	}
	req.Header.Set("User-Agent", Agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain, application/pdf;q=0.8, */*;q=0.1")
	res, err := f.client().Do(req)
	if err != nil {
		return ingest.Item{}, explain(err, limit)
	}
	defer res.Body.Close() //nolint:errcheck // read only
	if res.StatusCode != http.StatusOK {
		return ingest.Item{}, fmt.Errorf("answers %d %s; %s", res.StatusCode, http.StatusText(res.StatusCode), advice(res.StatusCode))
	}
	b, err := io.ReadAll(io.LimitReader(res.Body, MaxBytes+1))
	switch {
	case err != nil:
		return ingest.Item{}, explain(err, limit)
	case len(b) > MaxBytes:
		return ingest.Item{}, fmt.Errorf("sends more than the %d MB that are read", MaxBytes>>20)
	}
	kind, params, _ := mime.ParseMediaType(res.Header.Get("Content-Type"))
	return ingest.Item{Input: address, URL: res.Request.URL.String(), MediaType: kind, Charset: params["charset"], Bytes: b}, nil
}

// advice says what to do about an answer that is no page.
func advice(code int) string {
	switch {
	case code == http.StatusNotFound || code == http.StatusGone:
		return "there is no page (any more): check the address, or look for it in a web archive"
	case code == http.StatusTooManyRequests || code >= 500:
		return "try again later"
	}
	return "open it in a browser, save the page and give the file"
}

// client makes a client that dials only public addresses.
func (f Fetcher) client() *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !f.Local {
		dialer.Control = ssrf.New().Safe
	}
	return &http.Client{
		Transport: &http.Transport{DialContext: dialer.DialContext, DisableKeepAlives: true, MaxResponseHeaderBytes: 1 << 20, TLSHandshakeTimeout: 10 * time.Second},
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if len(via) >= MaxRedirects {
				return errRedirects
			}
			if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
				return fmt.Errorf("redirects to %s, which is no web address", req.URL.Redacted())
			}
			return nil
		},
	}
}

var errRedirects = fmt.Errorf("redirects more than %d times; open it in a browser and give the address you end at", MaxRedirects)

// explain says for people why a fetch failed.
func explain(err error, limit time.Duration) error {
	var dns *net.DNSError
	var failed *url.Error
	switch {
	case errors.Is(err, errRedirects):
		return errRedirects
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedPort), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return errors.New("points into a private network or to an unusual port, which is never fetched; save the page and give the file")
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("gave no full answer within %v; try again later, or save the page and give the file", limit)
	case errors.As(err, &dns):
		return fmt.Errorf("is at a host that cannot be found (%s); check the address and the connection", dns.Name)
	case errors.As(err, &failed):
		return fmt.Errorf("cannot be fetched: %v", failed.Err)
	}
	return fmt.Errorf("cannot be fetched: %v", err)
}
