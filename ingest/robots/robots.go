// Package robots reads robots.txt (RFC 9309) and says what a crawler may
// fetch.
//
// Input is the file as it came; anything is a valid file, lines that say
// nothing are passed over. At most MaxBytes are read, as the RFC asks for at
// least; a line cut there does not count. Matching takes time linear in the
// lengths of rule and path.
package robots

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// MaxBytes is how much of a file is read.
const MaxBytes = 500 << 10

// Rules are what a robots.txt says to one crawler. The zero value allows all.
type Rules struct {
	Delay    time.Duration // Crawl-delay, not of the RFC but of use; at most MaxDelay
	Sitemaps []string      // as written; they hold for all crawlers
	lines    []rule
	deny     bool
}

// MaxDelay bounds the Crawl-delay: a larger one is a mistake or a refusal that
// Disallow is there for.
const MaxDelay = 5 * time.Minute

// rule allows or disallows the paths that begin with its pattern.
type rule struct {
	allow   bool
	pattern string
}

// Deny returns the rules of a site whose robots.txt cannot be had because the
// server fails: nothing may be fetched (RFC 9309, section 2.3.1.4).
func Deny() *Rules { return &Rules{deny: true} }

// Parse returns what a robots.txt says to a crawler with this product token
// (letters, "-", "_"): the groups that name it, else those of "*", else that
// all is allowed.
func Parse(b []byte, token string) *Rules {
	if len(b) > MaxBytes {
		b = b[:MaxBytes]
		b = b[:bytes.LastIndexAny(b, "\r\n")+1]
	}
	r := reader{token: token, body: true}
	for _, line := range bytes.FieldsFunc(bytes.TrimPrefix(b, []byte("\ufeff")), func(c rune) bool { return c == '\n' || c == '\r' }) {
		if key, value, ok := field(line); ok {
			r.take(key, value)
		}
	}
	rules := r.all
	if r.named {
		rules = r.mine
	}
	rules.Sitemaps = r.sitemaps
	return &rules
}

// reader collects the groups that may hold for a crawler.
type reader struct {
	token         string
	mine, all     Rules
	named         bool // some group names the crawler
	forMe, forAll bool // the group at hand names it, or names all
	body          bool // the group at hand has rules: the next name opens another
	sitemaps      []string
}

// take reads one line.
func (r *reader) take(key, value string) {
	switch key {
	case "user-agent":
		if r.body {
			r.forMe, r.forAll, r.body = false, false, false
		}
		r.forMe = r.forMe || strings.EqualFold(product(value), r.token)
		r.forAll = r.forAll || value == "*"
		r.named = r.named || r.forMe
	case "allow", "disallow", "crawl-delay":
		r.body = true
		if r.forMe {
			r.mine.add(key, value)
		}
		if r.forAll {
			r.all.add(key, value)
		}
	case "sitemap":
		r.sitemaps = append(r.sitemaps, value)
	}
}

// add takes one line of a group.
func (r *Rules) add(key, value string) {
	switch {
	case key == "crawl-delay":
		r.Delay = max(r.Delay, delay(value))
	case value != "":
		r.lines = append(r.lines, rule{key == "allow", normal(value)})
	}
}

// field cuts a line into its key, in lower case, and its value.
func field(line []byte) (key, value string, ok bool) {
	s, _, _ := strings.Cut(string(line), "#")
	key, value, ok = strings.Cut(s, ":")
	return strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value), ok
}

// product returns the product token at the start of a user-agent line.
func product(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' && r != '_'
	})
	if end < 0 {
		return s
	}
	return s[:end]
}

func delay(s string) time.Duration {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f > 0) {
		return 0
	}
	return time.Duration(min(f, MaxDelay.Seconds()) * float64(time.Second))
}

// Allowed reports whether path, with its query, may be fetched: the longest
// pattern that matches decides, of two equally long ones the one that allows.
func (r *Rules) Allowed(path string) bool {
	if r.deny {
		return false
	}
	if path == "/robots.txt" {
		return true
	}
	if path == "" {
		path = "/"
	}
	path = normal(path)
	allowed, longest := true, -1
	for _, x := range r.lines {
		if n := len(x.pattern); (n > longest || n == longest && x.allow) && matches(x.pattern, path) {
			allowed, longest = x.allow, n
		}
	}
	return allowed
}

// matches reports whether pattern, in which * stands for anything and a final
// $ for the end, fits the start of path.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	first, rest, more := strings.Cut(pattern, "*")
	if !strings.HasPrefix(path, first) {
		return false
	}
	path = path[len(first):]
	for more {
		first, rest, more = strings.Cut(rest, "*")
		if whole && !more {
			return strings.HasSuffix(path, first)
		}
		i := strings.Index(path, first)
		if i < 0 {
			return false
		}
		path = path[i+len(first):]
	}
	return !whole || path == ""
}

// normal writes patterns and paths so that they can be compared byte by byte:
// bytes beyond ASCII encoded, encoded unreserved characters plain, capitals in
// the rest (RFC 9309, section 2.2.2).
func normal(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		encoded := false
		if c == '%' && i+2 < len(s) {
			if v, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				c, encoded = byte(v), true
				i += 2
			}
		}
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
		if c >= 0x80 || encoded && !letter {
			b.WriteString("%" + string(hex[c>>4]) + string(hex[c&15]))
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
