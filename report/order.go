package report

import "time"

// Earlier reports whether v is known to have come out before o: on an earlier
// day; on one day by the hour, where both have one with a zone or are of one
// outlet, whose clock is one. Midnight without a zone is a day without an hour.
func (v *Version) Earlier(o *Version) bool {
	a, known := v.Day()
	b, also := o.Day()
	switch {
	case !known || !also:
		return false
	case !a.Equal(b):
		return a.Before(b)
	}
	x, zoned := hour(v.Published)
	y, alsoZoned := hour(o.Published)
	return !x.IsZero() && !y.IsZero() && (zoned && alsoZoned || zoned == alsoZoned && v.Outlet != "" && v.Outlet == o.Outlet) && x.Before(y)
}

// hour returns the time of a publication that names its hour, zero for none, and
// whether it names its zone.
func hour(published string) (t time.Time, zoned bool) {
	if t, err := time.Parse(time.RFC3339, published); err == nil {
		return t, true
	}
	t, err := time.Parse("2006-01-02T15:04:05", published)
	if err != nil || t.Equal(t.Truncate(24*time.Hour)) {
		return time.Time{}, false
	}
	return t, false
}
