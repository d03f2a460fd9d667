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
	"synoptic/report"
	"synoptic/span"
)

// source is an organisation to which a report gives what it has: its name,
// folded, and the words that say so.
type source struct {
	name string
	at   span.Span
}

// sources returns the organisations to which r gives what it says, in their
// short forms: "Lenne Post" of "the Lenne Post says that …".
func sources(r *reading.Reading) []source {
	var out []source
	for _, q := range r.Quotes {
		if q.Actor >= 0 && (q.Act == quote.Speech || q.Act == quote.Writing) && r.Actors[q.Actor].Kind == mention.OrgKind {
			at := q.Content[0]
			if len(q.Source) > 0 {
				at = q.Source[0]
			}
			if len(q.Cue) > 0 {
				at = span.Cover(at, q.Cue[0])
			}
			out = appendForms(out, r.Actors[q.Actor].Name, at)
		}
	}
	return out
}

// passers returns those by whose hands r says to have what it shows, in the
// same forms: "Lenne Post" of "the letter, obtained by the Lenne Post" and of
// "told the Lenne Post". Whoever is quoted for its own part is none.
func passers(r *reading.Reading) []source {
	var out []source
	for _, n := range r.Names {
		if n.Type == mention.Person {
			continue
		}
		if at, ok := handed(r.Text, r.Text.Cover(n.Span)); ok {
			out = appendForms(out, r.Version.Text[n.Span.Start:n.Span.End], r.Text.Span(at))
		}
	}
	return out
}

func appendForms(list []source, name string, at span.Span) []source {
	for _, f := range shortForms(name) {
		if !slices.ContainsFunc(list, func(s source) bool { return s.name == f }) {
			list = append(list, source{f, at})
		}
	}
	return list
}

// handers are verbs whose agent had the words first: "obtained by".
var handers = lexicon.Words("obtained seen reviewed published posted viewed reported broadcast aired quoted cited")

// handed returns the words that give to the bearer of a name what the report
// shows: "obtained by the", "via", "told" with it, or with it "… reported".
func handed(t *language.Text, name language.Range) (language.Range, bool) {
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
	switch w := word(i); {
	case w == "via", w == "per", w == "told":
		return language.Range{Start: i, End: name.End}, true
	case w == "by" && handers[word(i-1)], w == "to" && (word(i-1) == "according" || word(i-1) == "leaked"):
		return language.Range{Start: i - 1, End: name.End}, true
	case w == "by", w == "to":
		return language.Range{}, false
	case reports[word(name.End)]:
		return language.Range{Start: name.Start, End: name.End + 1}, true
	case word(name.End) == "first" && reports[word(name.End+1)]:
		return language.Range{Start: name.Start, End: name.End + 2}, true
	}
	return language.Range{}, false
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
func (t *text) counts(u *text, list []source) bool {
	_, ok := t.named(u, list)
	return ok
}

// named returns the words by which t names the outlet of u, another one than its
// own, in list.
func (t *text) named(u *text, list []source) (span.Span, bool) {
	if t.outlet() != u.outlet() {
		for _, s := range list {
			if slices.Contains(u.names, s.name) {
				return s.at, true
			}
		}
	}
	return span.Span{}, false
}

// naming returns where one report of a pair names the other as its source, nil
// where none does.
func naming(texts []text, a, b int) *report.Ref {
	for _, x := range [][2]int{{a, b}, {b, a}} {
		t, u := &texts[x[0]], &texts[x[1]]
		for _, list := range [][]source{t.passers, t.sources} {
			if at, ok := t.named(u, list); ok {
				return &report.Ref{Report: x[0], Span: at}
			}
		}
	}
	return nil
}

// newsroom reports whether one newsroom wrote t and u by itself: they are of one
// outlet, or one names the other's, or both a third, in its dateline or copyright
// line. What a newsroom has from an agency is not its own.
func (t *text) newsroom(u *text) bool {
	if len(t.agencies)+len(u.agencies) > 0 {
		return false
	}
	either := func(list, names []string) bool {
		return slices.ContainsFunc(list, func(n string) bool { return slices.Contains(names, n) })
	}
	return t.outlet() != "" && t.outlet() == u.outlet() || either(t.rooms, u.rooms) || either(t.rooms, u.names) || either(u.rooms, t.names)
}

// outlet names the outlet of t for people.
func (t *text) outlet() string {
	if t.reading.Version.Outlet != "" {
		return t.reading.Version.Outlet
	}
	return host(t.reading)
}
