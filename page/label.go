package page

import (
	"cmp"
	"fmt"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/record"
)

// label gives every report of a story a short name that no other in it has:
// its outlet, else what its file is called, with a number where several would
// share it. The text of a document is called after its kind.
func (m *maker) label(s *record.Story) {
	total, seen := map[string]int{}, map[string]int{}
	for _, id := range s.Reports {
		total[shortName(m.reports[id])]++
	}
	for _, id := range s.Reports {
		name := shortName(m.reports[id])
		if seen[name]++; total[name] > 1 {
			name = fmt.Sprintf("%s %d", name, seen[name])
		}
		m.labels[id] = name
	}
	for _, d := range s.Documents {
		if d.Original == nil {
			continue
		}
		name := "text of " + d.Kind
		if seen[name]++; seen[name] > 1 {
			name = fmt.Sprintf("%s %d", name, seen[name])
		}
		m.labels[d.Original.Text] = name
	}
}

// hash is what programs put into file names, and no reader reads.
var hash = regexp.MustCompile(`[-_.]?[0-9a-f]{10,}`)

// longestLabel is the number of characters of a label: two fit beside each
// other on a telephone.
const longestLabel = 24

func shortName(r *record.Report) string {
	name := strings.TrimPrefix(cmp.Or(value(r.Outlet), host(value(r.URL))), "www.")
	if name == "" {
		base := filepath.Base(r.Input)
		base = strings.TrimSuffix(strings.TrimSuffix(base, ".gz"), filepath.Ext(strings.TrimSuffix(base, ".gz")))
		if name = hash.ReplaceAllString(base, ""); strings.Trim(name, "-_. ") == "" {
			name = "report"
		}
	}
	return shorten(name, longestLabel)
}

// Name is what a list calls a report: its outlet, else where it comes from.
func Name(r *record.Report) string { return shortName(r) }

// host returns the name of the machine in an address.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// value returns what p points at, empty for nil.
func value(p *string) string {
	if p == nil {
		return ""
	}
	return *p
}

// shorten cuts s to n characters.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimSpace(string(r[:n-1])) + "…"
}

// clean puts single blanks for all white space.
func clean(s string) string {
	before := ' '
	for _, r := range s {
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		before = r
	}
	return strings.TrimSuffix(s, " ") // as nearly all are
}

// filled joins those parts that are not empty.
func filled(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}

// capital writes the first letter large, as at the head of a list.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// small returns s without its first capital: a word that began a sentence goes
// on with one here.
func small(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// count says a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
