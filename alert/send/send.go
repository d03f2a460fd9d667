// Package send delivers events: as a signed webhook, by mail, to ntfy.
//
// Each delivery is tried once; when to try again is for the caller, by
// alert.Again. What leaves are the event's own words and excerpts, never a
// report's whole text. Requests go to public addresses unless Options say
// otherwise, take at most fifteen seconds, and follow no redirects.
package send

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"synoptic/alert"
	"synoptic/retry"
)

// timeout bounds one delivery.
const timeout = 15 * time.Second

// Channel is where events go.
type Channel struct {
	Kind   string // "webhook", "mail", "ntfy"
	Target string // an address of the web; for mail, of a person
	Secret string // signs webhooks; the access token of ntfy; may be empty for ntfy
}

// Options are what all deliveries share. Without a mail server there is no
// mail.
type Options struct {
	Base  string // address of this program's pages, for links; empty: none
	Local bool   // allow receivers in local networks
	Roots *x509.CertPool
	Mail  Mail
}

// Sender delivers events; one serves any number of goroutines.
type Sender struct {
	Options
	client *http.Client
}

// Failure is why a delivery failed.
type Failure struct {
	Reason string        // for people
	Asked  time.Duration // the receiver asks to wait so long
	Final  bool          // there is no use in trying again
}

// Error implements error.
func (f *Failure) Error() string { return f.Reason }

// New returns a sender.
func New(o Options) *Sender {
	dialer := &net.Dialer{Timeout: timeout}
	if !o.Local {
		dialer.Control = ssrf.New().Safe
	}
	t := &http.Transport{DialContext: dialer.DialContext, TLSClientConfig: &tls.Config{RootCAs: o.Roots}, ForceAttemptHTTP2: true, IdleConnTimeout: 30 * time.Second}
	return &Sender{Options: o, client: &http.Client{Transport: t, Timeout: timeout, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// Close ends idle connections.
func (s *Sender) Close() { s.client.CloseIdleConnections() }

// Send delivers one event at that hour. The error is nil or a *Failure.
func (s *Sender) Send(ctx context.Context, c Channel, e alert.Event, at time.Time) error {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	e = excerpt(e)
	var err error
	switch c.Kind {
	case "webhook":
		err = s.webhook(ctx, c, e, at)
	case "ntfy":
		err = s.ntfy(ctx, c, e, at)
	case "mail":
		err = s.mail(ctx, c, e, at)
	default:
		err = &Failure{Reason: fmt.Sprintf("%q is no way to deliver; use webhook, mail or ntfy", c.Kind), Final: true}
	}
	var f *Failure
	if err == nil || errors.As(err, &f) {
		return err
	}
	return &Failure{Reason: explain(err)}
}

// post sends a body and reads the answer.
func (s *Sender) post(ctx context.Context, target, body string, header map[string]string, at time.Time) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, target, strings.NewReader(body))
	if err != nil || req.URL.Host == "" || req.URL.Scheme != "https" && req.URL.Scheme != "http" {
		return &Failure{Reason: "the target is no valid address; it should look like https://example.org/hook", Final: true}
	}
	req.Header.Set("User-Agent", "synoptic/1")
	for k, v := range header {
		req.Header.Set(k, v)
	}
	res, err := s.client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()                        //nolint:errcheck // read only
	_, _ = io.CopyN(io.Discard, res.Body, 64<<10) // so that the connection can serve again
	switch {
	case res.StatusCode >= 200 && res.StatusCode < 300:
		return nil
	case res.StatusCode == http.StatusGone:
		return &Failure{Reason: "the receiver answers 410 Gone: it wants no more", Final: true}
	}
	return &Failure{Reason: fmt.Sprintf("the receiver answers %d %s", res.StatusCode, http.StatusText(res.StatusCode)), Asked: retry.Asked(res.Header.Get("Retry-After"), at)}
}

// explain says for people why a receiver could not be reached.
func explain(err error) string {
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedPort), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return "the receiver is in a private network or at an unusual port; allow local receivers in the configuration if that is meant"
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Sprintf("the receiver gave no answer within %v", timeout)
	}
	return fmt.Sprintf("the receiver cannot be reached: %v", err)
}

// link is the page of the event's story.
func (s *Sender) link(e alert.Event) string {
	if s.Base == "" {
		return ""
	}
	return strings.TrimRight(s.Base, "/") + "/s/" + e.Story
}

// maxExcerpt is how many characters of a span are sent.
const maxExcerpt = 400

// excerpt cuts spans that are longer; what is left is still where it says.
func excerpt(e alert.Event) alert.Event {
	spans := slices.Clone(e.Spans)
	for i, s := range spans {
		if r := []rune(s.Text); len(r) > maxExcerpt {
			spans[i].End, spans[i].Text = s.Start+maxExcerpt, string(r[:maxExcerpt])
		}
	}
	e.Spans = spans
	return e
}

// text is an event for people: what happened, the words that show it, a link.
func (s *Sender) text(e alert.Event) string {
	var b strings.Builder
	b.WriteString(e.What + "\n")
	for _, x := range e.Spans {
		fmt.Fprintf(&b, "\n> %s\n", strings.Join(strings.Fields(x.Text), " "))
	}
	if l := s.link(e); l != "" {
		b.WriteString("\n" + l + "\n")
	}
	return b.String()
}
