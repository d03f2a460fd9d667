// Package address compares web addresses: which of two different ones lead
// to the same report.
//
// Input and output are addresses as text. Nothing is fetched, so what a page
// itself declares (rel=canonical) is not known here; what is known of RFC 3986
// and of the ways of news sites is in the rules of [Canonical].
package address

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// MaxLength is the number of bytes beyond which an address is none: browsers
// and servers give up earlier.
const MaxLength = 4096

// Canonical returns the form under which an address is known: two addresses
// of one report have the same. It is a name, not always an address to fetch.
//
//   - The scheme is https, the host in lower case and ASCII, without user,
//     default port, final dot, and without a leading www., m., mobile. or amp.
//   - Dot segments are resolved; percent-encoding is in capitals and only
//     where it is needed (RFC 3986, section 6.2.2).
//   - A final slash, index.html and the AMP forms (/amp, .amp, .amp.html) go.
//   - The parameters that only track readers go, the others are in order of
//     name. The fragment goes, unless a page is chosen by it (#!).
//
// What is no web address is returned as it is, without its fragment.
func Canonical(address string) string {
	address, fragment, _ := strings.Cut(strings.TrimSpace(address), "#")
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil || !web(u) || len(address) > MaxLength {
		return address
	}
	name := "https://" + host(u) + path(u.EscapedPath())
	if q := query(u.RawQuery); q != "" {
		name += "?" + q
	}
	if strings.HasPrefix(fragment, "!") {
		name += "#" + fragment
	}
	return name
}

// Host returns the host that an address is fetched from, in lower case and
// with its port where that is not the scheme's own; empty for what is no web
// address.
func Host(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || !web(u) {
		return ""
	}
	return ascii(u)
}

// Resolve returns the web address that a link within a page or feed leads to,
// without its fragment; empty when it leads to none.
func Resolve(base, link string) string {
	link = strings.TrimSpace(link)
	if link == "" || len(link) > MaxLength {
		return ""
	}
	u, err := url.Parse(link)
	if err != nil {
		return ""
	}
	if b, err := url.Parse(base); err == nil && b.IsAbs() {
		u = b.ResolveReference(u)
	}
	if !web(u) {
		return ""
	}
	if !strings.HasPrefix(u.Fragment, "!") {
		u.Fragment, u.RawFragment = "", ""
	}
	return u.String()
}

func web(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && strings.Trim(u.Hostname(), ".") != ""
}

// ascii returns host and port as they are asked for.
func ascii(u *url.URL) string {
	h := strings.ToLower(strings.TrimRight(u.Hostname(), "."))
	if a, err := idna.Lookup.ToASCII(h); err == nil && a != "" {
		h = a
	}
	if strings.Contains(h, ":") { // IPv6
		h = "[" + h + "]"
	}
	if p := u.Port(); p != "" && p != "80" && p != "443" {
		h += ":" + p
	}
	return h
}

// twins are names of hosts that show the reports of the host behind them.
var twins = []string{"www.", "m.", "mobile.", "amp."}

// host cuts the twins off, as long as a name of two labels is left.
func host(u *url.URL) string {
	h := ascii(u)
	for again := true; again; {
		again = false
		for _, t := range twins {
			if rest, ok := strings.CutPrefix(h, t); ok && strings.Contains(rest, ".") {
				h, again = rest, true
			}
		}
	}
	return h
}

// path resolves and shortens an escaped path; the root is empty.
func path(p string) string {
	var out []string
	for s := range strings.SplitSeq(escapes(p), "/") {
		switch s {
		case ".", "":
		case "..":
			out = out[:max(0, len(out)-1)]
		default:
			out = append(out, s)
		}
	}
	for len(out) > 0 {
		last, cut := segment(out[len(out)-1])
		if !cut {
			break
		}
		out = out[:len(out)-1]
		if last != "" {
			out = append(out, last)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "/" + strings.Join(out, "/")
}

// segment shortens the last segment of a path, and reports whether it did;
// empty when nothing is left.
func segment(s string) (string, bool) {
	for _, end := range []string{".amp", ".amp.html"} {
		if short, ok := strings.CutSuffix(s, end); ok && strings.Trim(short, ".") != "" {
			return short, true
		}
	}
	switch strings.ToLower(s) {
	case "amp", "index.html", "index.htm":
		return "", true
	}
	return s, false
}

// escapes puts percent-encoding in its normal form: unreserved characters
// plain, blanks and bytes beyond ASCII encoded, with capitals.
func escapes(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) {
			if v, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil && !unreserved(byte(v)) {
				b.WriteString(strings.ToUpper(s[i : i+3]))
				i += 2
				continue
			} else if err == nil {
				c = byte(v)
				i += 2
			}
		}
		if c <= ' ' || c >= 0x7f {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// query keeps the parameters that choose a page, in order of name.
func query(raw string) string {
	var keep []string
	for p := range strings.SplitSeq(raw, "&") {
		if p = escapes(p); p != "" && !tracks(p) {
			keep = append(keep, p)
		}
	}
	slices.SortStableFunc(keep, func(a, b string) int { return strings.Compare(name(a), name(b)) })
	return strings.Join(keep, "&")
}

func name(parameter string) string {
	n, _, _ := strings.Cut(parameter, "=")
	return n
}
