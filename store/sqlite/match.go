package sqlite

import (
	"strings"

	"synoptic/query"
)

// match writes what q asks of words as an expression of FTS5: wanted, "" for
// no word in particular, and unwanted. Speaker and about name the columns that
// hold them.
func match(q query.Query, speaker, about string) (wanted, unwanted string) {
	var all []string
	for _, group := range q.Any {
		if x := either(group); x != "" {
			all = append(all, x)
		}
	}
	for _, x := range []struct {
		column string
		values []string
	}{{speaker, q.Speaker}, {about, q.About}, {"outlet", q.Outlet}} {
		for _, v := range x.values {
			all = append(all, x.column+" : "+phrase(query.Term{Words: v}))
		}
	}
	return strings.Join(all, " AND "), either(q.Not)
}

func either(terms []query.Term) string {
	var out []string
	for _, t := range terms {
		out = append(out, phrase(t))
	}
	if len(out) == 0 {
		return ""
	}
	return "(" + strings.Join(out, " OR ") + ")"
}

// phrase is a term as an FTS5 string, in which only the mark itself means
// something.
func phrase(t query.Term) string {
	s := strings.Map(func(r rune) rune {
		if r == 0 {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(t.Words, " "))
	s = `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	if t.Prefix {
		s += " *"
	}
	return s
}

// Marks around what matched in a snippet.
const (
	opened = "\x02"
	closed = "\x03"
)

// pieces cuts a snippet at its marks: what stands at odd indexes matched.
func pieces(s string) []string {
	var out []string
	for i, part := range strings.Split(s, opened) {
		inside, after, ok := strings.Cut(part, closed)
		switch {
		case i == 0:
			out = append(out, part)
		case !ok:
			out[len(out)-1] += part
		default:
			out = append(out, inside, after)
		}
	}
	return out
}
