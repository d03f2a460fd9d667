package reuse

import (
	"net/url"
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
)

// sources returns the organisations to which r gives what it says, folded and
// in their short forms: "Lenne Post" of "the Lenne Post says that …".
func sources(r *reading.Reading) []string {
	var out []string
	for _, q := range r.Quotes {
		if q.Actor >= 0 && (q.Act == quote.Speech || q.Act == quote.Writing) && r.Actors[q.Actor].Kind == mention.OrgKind {
			out = appendForms(out, r.Actors[q.Actor].Name)
		}
	}
	return out
}

// passers returns those by whose hands r says to have what it shows, in the
// same forms: "Lenne Post" of "the letter, obtained by the Lenne Post" and of
// "told the Lenne Post". Whoever is quoted for its own part is none.
func passers(r *reading.Reading) []string {
	var out []string
	for _, n := range r.Names {
		if n.Type != mention.Person && handed(r.Text, r.Text.Cover(n.Span)) {
			out = appendForms(out, r.Version.Text[n.Span.Start:n.Span.End])
		}
	}
	return out
}

func appendForms(list []string, name string) []string {
	for _, f := range shortForms(name) {
		if !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	return list
}

// handers are verbs whose agent had the words first: "obtained by".
var handers = lexicon.Words("obtained seen reviewed published posted viewed reported broadcast aired quoted cited")

// handed reports whether what stands around a name gives to it what the report
// shows: "obtained by the", "via", "told", "… reported".
func handed(t *language.Text, name language.Range) bool {
	word := func(i int) string {
		if i < 0 || i >= len(t.Tokens) {
			return ""
		}
		return t.Tokens[i].Lower
	}
	i := name.Start - 1
	for word(i) == "the" {
		i--
	}
	switch word(i) {
	case "via", "per", "told":
		return true
	case "by":
		return handers[word(i-1)]
	case "to":
		return word(i-1) == "according" || word(i-1) == "leaked"
	}
	return reports[word(name.End)] || word(name.End) == "first" && reports[word(name.End+1)]
}

// reports are verbs of what news outlets do with what others say.
var reports = lexicon.Words("reports reported")

// shortForms returns the folded name, and what its outlet may call itself in an
// address: "lennevalleypost", "lvp", "lvpost".
func shortForms(name string) []string {
	out := []string{folded(name)}
	words := strings.Fields(strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The "))
	if len(words) < 2 {
		return out
	}
	short := ""
	for k, w := range words {
		if k == len(words)-1 {
			out = append(out, folded(short+w))
		}
		short += w[:1]
	}
	if len(words) > 2 {
		out = append(out, folded(short))
	}
	return out
}

// outletNames returns the names by which others may name the outlet of r,
// folded: what the report calls it, and the labels of its address.
func outletNames(r *reading.Reading) []string {
	var out []string
	if r.Version.Outlet != "" {
		out = append(out, shortForms(r.Version.Outlet)...)
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
func (t *text) draws(u *text) bool { return t.counts(u, t.sources) || t.passes(u) }

// passes reports whether t has from the outlet of u, another one, what others
// said to it.
func (t *text) passes(u *text) bool { return t.counts(u, t.passers) }

// counts reports whether the outlet of u, another one than that of t, is in list.
func (t *text) counts(u *text, list []string) bool {
	return t.outlet() != u.outlet() && slices.ContainsFunc(u.names, func(n string) bool { return slices.Contains(list, n) })
}

// outlet names the outlet of t for people.
func (t *text) outlet() string {
	if t.reading.Version.Outlet != "" {
		return t.reading.Version.Outlet
	}
	return host(t.reading)
}
