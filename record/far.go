package record

import (
	"fmt"
	"time"
)

// Far is the kind of doubt of a report that is dated long before or after all
// others of its story: a follow-up, an anniversary, or a wrong date, from which
// every "on Tuesday" in it is counted.
const Far = "far date"

// farDays is how far, in days, the nearest other report of such a one lies.
const farDays = 60

// doubtFar says of which reports the date lies far from those of the others.
func (rec *Record) doubtFar() {
	at := map[string]*Report{}
	for i := range rec.Reports {
		at[rec.Reports[i].ID] = &rec.Reports[i]
	}
	for i := range rec.Stories {
		for _, id := range rec.Stories[i].Reports {
			if n, ok := apart(at, rec.Stories[i].Reports, id); ok {
				r := at[id]
				r.Doubts = append(r.Doubts, Doubt{Kind: Far, Note: "dated " + inMonths(n) + " the other reports of its story"})
			}
		}
	}
}

// apart returns how many days after the nearest other report of a story one is
// dated, negative for before, and whether that is far. Of two reports none is
// the odd one.
func apart(at map[string]*Report, reports []string, id string) (days int, far bool) {
	own, ok := at[id].Day()
	others := 0
	for _, other := range reports {
		t, dated := at[other].Day()
		if other == id || !dated || !ok {
			continue
		}
		n := int(own.Sub(t).Hours() / 24)
		if others == 0 || max(n, -n) < max(days, -days) {
			days = n
		}
		others++
	}
	return days, others > 1 && max(days, -days) > farDays
}

// Day returns the calendar day on which the report came out, and false when it
// is not known.
func (r *Report) Day() (time.Time, bool) {
	if r.Published == nil || len(*r.Published) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, (*r.Published)[:len(time.DateOnly)])
	return t, err == nil
}

// inMonths writes a distance in days for people: "13 months before".
func inMonths(days int) string {
	side := "after"
	if days < 0 {
		side, days = "before", -days
	}
	return fmt.Sprintf("%d months %s", (days+15)/30, side)
}
