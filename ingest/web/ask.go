package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"synoptic/ingest"
	"synoptic/ingest/unpack"
	"synoptic/report"
)

// Question is one request: an address, and what its last answer called
// itself, so that the server may say that nothing has changed.
type Question struct {
	Address  string
	ETag     string
	Modified string // the Last-Modified header of that answer
}

// Answer is what a server said to one question.
type Answer struct {
	Status   int
	Header   map[string]string // canonical names; cookies are left out
	Location string            // where a redirect leads, an absolute web address; else empty
	Item     ingest.Item       // the body; Bytes is nil where the status is not 200
}

// Ask asks one question. The error is nil when the server answered, whatever
// it said.
func (f *Fetcher) Ask(ctx context.Context, q Question) (Answer, error) {
	ctx, cancel := context.WithTimeout(ctx, f.timeout)
	defer cancel()
	req, err := f.request(ctx, q)
	if err != nil {
		return Answer{}, err
	}
	res, err := f.transport.RoundTrip(req)
	if err != nil {
		return Answer{}, explain(err, f.timeout)
	}
	defer res.Body.Close() //nolint:errcheck // read only
	a := Answer{Status: res.StatusCode, Header: headers(res.Header)}
	if a.redirects() {
		if a.Location, err = location(req.URL, res.Header.Get("Location")); err != nil {
			return Answer{}, err
		}
	}
	if a.Status != http.StatusOK {
		_, _ = io.CopyN(io.Discard, res.Body, 64<<10) // so that the connection can serve again
		return a, nil
	}
	b, err := unpack.All(res.Body, res.Header.Get("Content-Encoding"), MaxBytes)
	switch {
	case errors.Is(err, unpack.ErrTooLong):
		return Answer{}, fmt.Errorf("sends more than the %d MB that are read", MaxBytes>>20)
	case err != nil:
		return Answer{}, explain(err, f.timeout)
	}
	kind, params, _ := mime.ParseMediaType(res.Header.Get("Content-Type"))
	a.Item = ingest.Item{Input: q.Address, URL: req.URL.String(), MediaType: kind, Charset: params["charset"], Bytes: b}
	if a.NoArchive() {
		a.Item.Hints = []report.Claim{{Field: "robots", Value: "noarchive", From: "header"}}
	}
	return a, nil
}

// request makes the request of a question.
func (f *Fetcher) request(ctx context.Context, q Question) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, q.Address, nil)
	if err != nil {
		return nil, errors.New("is no valid address; it should look like https://example.org/story")
	}
	req.Header.Set("User-Agent", f.agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain, application/pdf;q=0.8, */*;q=0.1")
	req.Header.Set("Accept-Encoding", unpack.Accept)
	if q.ETag != "" {
		req.Header.Set("If-None-Match", q.ETag)
	}
	if q.Modified != "" {
		req.Header.Set("If-Modified-Since", q.Modified)
	}
	return req, nil
}

// headers keeps all but cookies, which are about the visitor.
func headers(h http.Header) map[string]string {
	out := map[string]string{}
	for name, values := range h {
		if name != "Set-Cookie" && name != "Set-Cookie2" {
			out[name] = strings.Join(values, ", ")
		}
	}
	return out
}

// redirects reports whether the answer leads elsewhere.
func (a *Answer) redirects() bool {
	switch a.Status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// Permanent reports whether a redirect is for good: the address has moved.
func (a *Answer) Permanent() bool {
	return a.Status == http.StatusMovedPermanently || a.Status == http.StatusPermanentRedirect
}

// location resolves where a redirect leads.
func location(from *url.URL, to string) (string, error) {
	u, err := from.Parse(to)
	if err != nil || to == "" {
		return "", errors.New("redirects to nowhere; open it in a browser and give the address you end at")
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", fmt.Errorf("redirects to %s, which is no web address", u.Redacted())
	}
	u.User = nil
	return u.String(), nil
}

// NoArchive reports whether the server asks that no copy be shown (the
// X-Robots-Tag header, also where it names no robot).
func (a *Answer) NoArchive() bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(a.Header["X-Robots-Tag"]), func(r rune) bool { return r == ',' || r == ':' || r == ' ' }) {
		if word == "noarchive" || word == "none" {
			return true
		}
	}
	return false
}

// Fresh returns for how long the answer says that it holds (Cache-Control:
// max-age), zero when it does not say.
func (a *Answer) Fresh() time.Duration {
	for word := range strings.FieldsFuncSeq(strings.ToLower(a.Header["Cache-Control"]), func(r rune) bool { return r == ',' || r == ' ' }) {
		if age, ok := strings.CutPrefix(word, "max-age="); ok {
			if n, err := strconv.ParseUint(strings.Trim(age, `"`), 10, 31); err == nil {
				return time.Duration(n) * time.Second
			}
		}
	}
	return 0
}

// Problem says for people what an answer that is no page means.
func (a *Answer) Problem() string {
	if a.Header["Cf-Mitigated"] == "challenge" {
		return "lets only browsers in; open it in one, save the page and give the file"
	}
	return fmt.Sprintf("answers %d %s; %s", a.Status, http.StatusText(a.Status), advice(a.Status))
}
