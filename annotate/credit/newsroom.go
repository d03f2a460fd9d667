package credit

import (
	"regexp"
	"slices"
	"strings"

	"synoptic/report"
)

// Newsrooms returns the newsrooms other than agencies to which v gives its text:
// the station of "LENNE, Ohio (WLEN) —" and of "Copyright 2031 WLEN", each once.
// Groups of outlets and networks are none: many newsrooms stand behind them.
func Newsrooms(v *report.Version) []string {
	var out []string
	add := func(name string) {
		name = strings.Trim(name, " .,-–—")
		if name != "" && len(mentions(name)) == 0 && !networks[strings.ToLower(name)] && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	for _, b := range v.Blocks {
		s := b.Span.In(v.Text)
		switch b.Role {
		case report.Dateline:
			if m := inBrackets.FindStringSubmatch(s); m != nil && len(mentions(m[1])) == 0 {
				add(m[1])
			}
		case report.Copyright:
			if m := holder.FindStringSubmatch(s); m != nil && !company.MatchString(m[1]) && len(strings.Fields(m[1])) <= longestStation {
				add(m[1])
			}
		}
	}
	return out
}

// longestStation is how many words the name of a newsroom has at most.
const longestStation = 4

// inBrackets is what stands in brackets in a dateline, holder who holds the
// copyright, up to what the line says further, company what tells a firm from a
// newsroom of its own.
var (
	inBrackets = regexp.MustCompile(`\(([^()]{2,30})\)`)
	holder     = regexp.MustCompile(`^\W*(?i:©|\(c\)|copyright)(?:[©\s]|\(c\)|[0-9]{3,4}\b|(?i:by|the)\b)*([A-Z][^(),.;/-]+)`)
	company    = regexp.MustCompile(`(?i)\b(?:group|inc|corp|corporation|co|company|llc|ltd|limited|broadcasting|media|network|networks|radio|ventures|partners|holdings|communications|television|newspapers|publishing|all rights)\b`)
)

// networks are names under which many newsrooms work.
var networks = map[string]bool{"abc": true, "cbs": true, "nbc": true, "fox": true, "pbs": true, "abc news": true, "cbs news": true, "nbc news": true, "fox news": true, "sinclair": true, "business wire": true, "pr newswire": true}
