package source

import (
	"fmt"
	"slices"
	"time"

	"synoptic/ingest/address"
	"synoptic/retry"
)

// The bounds of the interval at which a source is asked.
const (
	Shortest = 5 * time.Minute
	Longest  = 24 * time.Hour
)

// folderWait is the interval at which folders are looked through: that costs
// nobody anything.
const folderWait = time.Minute

// firstSpacing is taken for a source of which nothing is known.
const firstSpacing = time.Hour

// MaxHops is how many redirects are followed.
const MaxHops = 10

// ages are the ages at which a report is captured again: edits are frequent in
// the first hours and rare after a month (Spangher et al., NAACL 2022).
var ages = []time.Duration{15 * time.Minute, time.Hour, 3 * time.Hour, 12 * time.Hour, 24 * time.Hour, 3 * 24 * time.Hour, 7 * 24 * time.Hour, 30 * 24 * time.Hour}

// afterEdit is when an edited report is looked at again at the latest: edits
// come in bursts.
const afterEdit = time.Hour

// Good plans the visit after one that went well. New says how many items of a
// source were new, for a report or page whether it was edited. Floor is how
// often the answer asks to be asked at most.
func (v Visit) Good(now time.Time, new int, floor time.Duration) Visit {
	m := &v.Memory
	first := m.First.IsZero()
	if first {
		m.First = now
	}
	m.Last, m.Failures, m.Error, m.Floor = now, 0, "", min(floor, Longest)
	v.settle()
	if v.Kind == Report {
		m.Text = nil
		if v.Next = again(m.First, now, !first && new > 0); v.Next.IsZero() {
			m.Claims = nil // plans are kept for years
		}
		return v
	}
	if v.Kind == Folder {
		v.Next = now.Add(folderWait)
		return v
	}
	m.Spacing = spacing(m.Spacing, now.Sub(m.Newest), new, m.Newest.IsZero())
	if new > 0 || m.Newest.IsZero() {
		m.Newest = now
	}
	wait := min(max(m.Spacing/2, m.Floor, Shortest), Longest)
	v.Next = now.Add(min(wait+retry.Jitter(v.Key+" "+now.Format(time.RFC3339), wait/16), Longest))
	return v
}

// settle ends a round of redirects.
func (v *Visit) settle() {
	v.Memory.Hop, v.Memory.Hops, v.Memory.Moved = "", 0, false
	v.Host = host(v.Kind, v.URL)
}

// again returns when a report is captured next, zero for never.
func again(first, now time.Time, edited bool) time.Time {
	var next time.Time
	for _, a := range ages {
		if t := first.Add(a); t.After(now) {
			next = t
			break
		}
	}
	if edited && (next.IsZero() || next.After(now.Add(afterEdit))) {
		next = now.Add(afterEdit)
	}
	return next
}

// spacing smooths the time between two new items: a quarter of what was just
// seen, three quarters of what was known. While nothing new comes it is at
// least half of the silence, so that a night does not make a source rare.
func spacing(known, since time.Duration, new int, first bool) time.Duration {
	if known == 0 {
		known = firstSpacing
	}
	switch {
	case first:
	case new == 0:
		known = max(known, since/2)
	default:
		known = (3*known + since/time.Duration(new)) / 4
	}
	return min(max(known, Shortest), 2*Longest)
}

// Expect sets the spacing of a source that is new from the times at which its
// items were published.
func (v *Visit) Expect(published []time.Time) {
	if !v.Memory.Last.IsZero() || len(published) < 3 {
		return
	}
	slices.SortFunc(published, time.Time.Compare)
	span := published[len(published)-1].Sub(published[0])
	v.Memory.Spacing = min(max(span/time.Duration(len(published)-1), Shortest), 2*Longest)
}

// Bad plans the visit after one that failed, for a reason for people; asked is
// what a Retry-After header asks for, zero for nothing.
func (v Visit) Bad(now time.Time, why string, asked time.Duration) Visit {
	m := &v.Memory
	m.Last, m.Error = now, why
	m.Failures++
	v.settle()
	v.Next = now.Add(max(retry.After(m.Failures, v.Key, Shortest, Longest), asked, m.Floor))
	if v.Kind == Report && !m.First.IsZero() && m.Failures > maxFailures {
		v.Next = again(m.First, now, false) // as seldom as its age has it
	}
	if v.Kind == Report && m.First.IsZero() && m.Failures > maxFailures {
		return v.End(now, "given up: "+why)
	}
	return v
}

// maxFailures is after how many failures in a row a report is no longer asked
// for out of turn; with the waits between, that is some five hours.
const maxFailures = 6

// End ends the visits of an address.
func (v Visit) End(now time.Time, why string) Visit {
	v.Memory.Last, v.Memory.Error, v.Memory.Ended, v.Next = now, why, why, time.Time{}
	v.Memory.Text = nil
	v.settle()
	return v
}

// Redirected plans the next step of a visit that was led elsewhere, at once.
// When all steps are permanent the address itself moves.
func (v Visit) Redirected(now time.Time, to string, permanent bool) Visit {
	m := &v.Memory
	if m.Hops++; m.Hops > MaxHops {
		return v.Bad(now, fmt.Sprintf("redirects more than %d times; open it in a browser and give the address you end at", MaxHops), 0)
	}
	m.Moved = permanent && (m.Moved || m.Hops == 1)
	m.Hop, v.Host, v.Next = to, address.Host(to), now
	return v
}

// Arrived takes the address over to which permanent redirects alone have led.
func (v Visit) Arrived() Visit {
	if v.Memory.Moved {
		v.URL = v.Memory.Hop
	}
	return v
}

// Hinted brings the next visit forward when the source says other things of a
// report than before.
func (v Visit) Hinted(hint string, now time.Time) Visit {
	if v.Memory.Hint != hint && v.Memory.Ended == "" && v.URL != "" && (v.Next.IsZero() || v.Next.After(now)) {
		v.Next = now
	}
	v.Memory.Hint = hint
	return v
}
