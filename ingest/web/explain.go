package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"code.dny.dev/ssrf"
)

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

// explain says for people why a request failed.
func explain(err error, limit time.Duration) error {
	var dns *net.DNSError
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrProhibitedPort), errors.Is(err, ssrf.ErrProhibitedNetwork):
		return errors.New("points into a private network or to an unusual port, which is fetched only with --private; or save the page and give the file")
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("gave no full answer within %v; try again later, or save the page and give the file", limit)
	case errors.As(err, &dns):
		return fmt.Errorf("is at a host that cannot be found (%s); check the address and the connection", dns.Name)
	}
	return fmt.Errorf("cannot be fetched: %v", err)
}
