package reuse

import (
	"net/url"
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/reading"
)

// sources returns the organisations to which r gives what it says, folded:
// "Lenne Post" of "the Lenne Post reported that …".
func sources(r *reading.Reading) []string {
	var out []string
	for _, q := range r.Quotes {
		if q.Actor < 0 || q.Act != quote.Speech && q.Act != quote.Writing || r.Actors[q.Actor].Kind != mention.OrgKind {
			continue
		}
		if name := folded(r.Actors[q.Actor].Name); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// outletNames returns the names by which others may name the outlet of r,
// folded: what the report calls it, and the labels of its address.
func outletNames(r *reading.Reading) []string {
	var out []string
	if r.Version.Outlet != "" {
		out = append(out, folded(r.Version.Outlet))
	}
	for label := range strings.SplitSeq(host(r), ".") {
		if len(label) > 3 || len(out) == 0 && label != "" && label != "www" && label != "com" {
			out = append(out, folded(label))
		}
	}
	return out
}

// host returns the host of the report's address, without "www."; empty where
// it has none.
func host(r *reading.Reading) string {
	u, err := url.Parse(r.Version.URL)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

// folded writes a name in small letters without blanks, marks and "the".
func folded(name string) string {
	l := strings.TrimPrefix(strings.ToLower(name), "the ")
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 127 {
			return r
		}
		return -1
	}, l)
}

// draws reports whether t names the outlet of u, another one, as a source.
func (t *text) draws(u *text) bool {
	return t.outlet() != u.outlet() && slices.ContainsFunc(u.names, func(n string) bool { return slices.Contains(t.sources, n) })
}

// outlet names the outlet of t for people.
func (t *text) outlet() string {
	if t.reading.Version.Outlet != "" {
		return t.reading.Version.Outlet
	}
	return host(t.reading)
}
