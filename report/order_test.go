package report_test

import (
	"testing"

	"synoptic/report"
)

func TestEarlier(t *testing.T) {
	for _, c := range []struct {
		why           string
		a, b          string
		outlet, other string
		earlier       bool
	}{
		{"days", "2031-03-04", "2031-03-05T08:00:00", "A", "B", true},
		{"hours of two outlets without a zone", "2031-03-05T07:00:00", "2031-03-05T08:00:00", "A", "B", false},
		{"of one outlet", "2031-03-05T07:00:00", "2031-03-05T08:00:00", "A", "A", true},
		{"with a zone", "2031-03-05T07:00:00+02:00", "2031-03-05T06:00:00Z", "A", "B", true},
		{"midnight is no hour", "2031-03-05T00:00:00", "2031-03-05T08:00:00", "A", "A", false},
		{"no day", "", "2031-03-05", "A", "B", false},
	} {
		a, b := &report.Version{Published: c.a, Outlet: c.outlet}, &report.Version{Published: c.b, Outlet: c.other}
		if a.Earlier(b) != c.earlier || b.Earlier(a) {
			t.Errorf("%s: %v %v", c.why, a.Earlier(b), b.Earlier(a))
		}
	}
}
