package newsroom

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"synoptic/source"
	"synoptic/source/crawl"
	"synoptic/store"
)

// Ledger lets a crawler work for a store.
type Ledger struct{ Store store.Plan }

// Due implements crawl.Ledger.
func (l Ledger) Due(ctx context.Context, now time.Time, busy []string, n int) ([]source.Visit, time.Time, error) {
	return l.Store.Due(ctx, now, busy, n)
}

// Visits implements crawl.Ledger.
func (l Ledger) Visits(ctx context.Context, keys []string) (map[string]source.Visit, error) {
	return l.Store.Visits(ctx, keys)
}

// Keep implements crawl.Ledger: captures and visits in one transaction.
func (l Ledger) Keep(ctx context.Context, captures []crawl.Capture, visits []source.Visit) error {
	all := make([]*store.Capture, len(captures))
	for i, c := range captures {
		all[i] = &store.Capture{At: c.At, Source: c.Source, Status: c.Status, Header: c.Header, Item: c.Item}
	}
	return l.Store.KeepVisits(ctx, all, visits)
}

// gone says of a capture without bytes that the report is no longer at its
// address, nil otherwise.
func gone(c *store.Capture) error {
	if why, ok := left[c.Status]; ok && c.Size == 0 {
		return fmt.Errorf("%s (%d); what was captured before is kept", why, c.Status)
	}
	return nil
}

// left is what a status says of a report that was there.
var left = map[int]string{
	http.StatusNotFound:                   "is no longer at its address",
	http.StatusGone:                       "its outlet says that it is gone for good",
	http.StatusUnavailableForLegalReasons: "is withheld for legal reasons",
}

var _ crawl.Ledger = Ledger{}
