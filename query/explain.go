package query

import "strings"

// String says in words what q asks for.
func (q Query) String() string {
	var parts []string
	for _, group := range q.Any {
		parts = append(parts, join(group, " or "))
	}
	if len(q.Not) > 0 {
		parts = append(parts, "not "+join(q.Not, ", not "))
	}
	for _, x := range []struct {
		before  string
		values  []string
		between string
	}{{"said by ", q.Speaker, " and "}, {"about ", q.About, " and "}, {"published by ", q.Outlet, " and "}, {"quoted ", names(q.Type, quoted), " or "},
		{"with a ", q.Doc, " or "}, {"with ", names(q.Has, plurals), " and "}} {
		if len(x.values) > 0 {
			parts = append(parts, x.before+strings.Join(x.values, x.between))
		}
	}
	if q.After != "" {
		parts = append(parts, "from "+q.After+" on")
	}
	if q.Before != "" {
		parts = append(parts, "before "+q.Before)
	}
	if len(parts) == 0 {
		return "everything"
	}
	return strings.Join(parts, "; ")
}

var (
	quoted  = map[string]string{"direct": "directly", "mixed": "in part", "indirect": "indirectly"}
	plurals = map[string]string{"difference": "differences", "document": "documents", "edit": "edits", "figure": "figures"}
)

func names(values []string, as map[string]string) []string {
	var out []string
	for _, v := range values {
		out = append(out, as[v])
	}
	return out
}

func join(terms []Term, between string) string {
	var out []string
	for _, t := range terms {
		s := t.Words
		switch {
		case t.Prefix:
			s += "…"
		case strings.Contains(s, " "):
			s = "“" + s + "”"
		}
		out = append(out, s)
	}
	return strings.Join(out, between)
}
