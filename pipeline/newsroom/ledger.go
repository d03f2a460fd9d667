package newsroom

import (
	"context"
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
	if c.Size == 0 && (c.Status == 404 || c.Status == 410) {
		return missing{c.Status}
	}
	return nil
}

// missing is why a capture gives no report.
type missing struct{ status int }

func (m missing) Error() string {
	if m.status == 410 {
		return "its outlet says that it is gone for good (410); what was captured before is kept"
	}
	return "is no longer at its address (404); what was captured before is kept"
}

var _ crawl.Ledger = Ledger{}
