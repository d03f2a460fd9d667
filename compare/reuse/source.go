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

// sources returns the organisations to which r gives what it says, or what it
// shows, folded: "Lenne Post" of "the Lenne Post reported that …", and of "the
// letter, obtained by the Lenne Post". Each also as its short forms.
func sources(r *reading.Reading) []string {
	var out []string
	add := func(name string) {
		for _, f := range shortForms(name) {
			if !slices.Contains(out, f) {
				out = append(out, f)
			}
		}
	}
	for _, q := range r.Quotes {
		if q.Actor >= 0 && (q.Act == quote.Speech || q.Act == quote.Writing) && r.Actors[q.Actor].Kind == mention.OrgKind {
			add(r.Actors[q.Actor].Name)
		}
	}
	for _, n := range r.Names {
		if from := r.Text.Cover(n.Span).Start; n.Type != mention.Person && handed(r.Text, from) {
			add(r.Version.Text[n.Span.Start:n.Span.End])
		}
	}
	return out
}

// handers are verbs whose agent had the words first: "obtained by".
var handers = lexicon.Words("obtained seen reviewed published posted viewed reported broadcast aired quoted cited")

// handed reports whether what stands before token i gives to the name there
// what the report shows: "obtained by the", "via", "told".
func handed(t *language.Text, i int) bool {
	word := func(back int) string {
		if i-back < 0 {
			return ""
		}
		return t.Tokens[i-back].Lower
	}
	back := 1
	if word(back) == "the" {
		back++
	}
	switch word(back) {
	case "via", "per", "told":
		return true
	case "by":
		return handers[word(back+1)]
	case "to":
		return word(back+1) == "according" || word(back+1) == "leaked"
	}
	return false
}

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
