package extract

import (
	"net/url"
	"regexp"
	"strings"

	"synoptic/report"
)

// ownPosts gives Insert to the posts of the outlet itself, set between the
// paragraphs: they point to its other stories. Those of its people are the
// story's.
func ownPosts(v *report.Version) {
	var own map[string]bool
	for i, b := range v.Blocks {
		if b.Role != report.Body {
			continue
		}
		m := post.FindStringSubmatch(b.Span.In(v.Text))
		if m == nil {
			continue
		}
		if own == nil {
			own = ownNames(v)
		}
		if own[wordsOnly(strings.TrimPrefix(m[1], "The "))] || own[wordsOnly(m[2])] {
			v.Blocks[i].Role = report.Insert
		}
	}
}

// post is a post with a link, its author and its day.
var post = regexp.MustCompile(`(?:https?://|pic\.twitter\.com/)\S+\s+(?:—|–|-) ([^()]{2,40}) \(@(\w+)\)(?: \p{Lu}\p{L}+ \d{1,2}, \d{4})?$`)

// ownNames returns the names by which the outlet of v may post: its name, and
// its host with and without what stands around the name.
func ownNames(v *report.Version) map[string]bool {
	own := map[string]bool{}
	host := ""
	if u, err := url.Parse(v.URL); err == nil {
		host = u.Hostname()
	}
	for _, name := range []string{v.Outlet, host} {
		name = strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(name), "www."), "the ")
		if name == "" {
			continue
		}
		own[wordsOnly(name)] = true
		if labels := strings.Split(name, "."); len(labels) > 1 && !strings.Contains(name, " ") {
			for _, l := range labels[:len(labels)-1] {
				own[wordsOnly(l)] = own[wordsOnly(l)] || !common[l]
			}
		}
	}
	return own
}

// common are labels of hosts that name nobody.
var common = map[string]bool{"co": true, "com": true, "org": true, "net": true, "news": true, "edition": true, "m": true}
