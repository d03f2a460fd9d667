// Package markup makes XML from the web fit for a parser: feeds, sitemaps and
// outlines with wrong labels, stray control characters, document types that
// bear entities, and ends that never arrived.
//
// Output is UTF-8 that begins with the root element. Time is linear in the
// length of the input. Nothing that a reader would see is dropped.
package markup

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"synoptic/ingest/charset"
	"synoptic/report"
)

// MaxDepth is the number of open elements beyond which XML is refused: parsers
// call themselves for each, and no feed or outline of people nests so deep.
const MaxDepth = 256

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)

// Clean returns XML as valid UTF-8 from its root element on. Label is the
// charset that the server declared; the XML declaration is believed where the
// server says nothing. Characters and references that XML forbids are left
// out, with a doubt.
func Clean(b []byte, label string) (string, []report.Doubt) {
	if m := declared.FindSubmatch(bytes.TrimPrefix(b[:min(len(b), 1024)], []byte("\xef\xbb\xbf"))); m != nil && label == "" {
		label = string(m[1])
	}
	text, doubts := charset.Decode(b, label, false)
	text = fromRoot(text)
	legal := withoutReferences(strings.Map(allowed, text))
	if legal != text {
		doubts = append(doubts, report.Doubt{Kind: "encoding", Note: "characters that XML forbids were left out"})
	}
	return legal, doubts
}

// fromRoot cuts off what stands before the root element: declaration, document
// type with its entities, comments, blanks, stray text.
func fromRoot(s string) string {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return ""
		}
		s = s[i:]
		switch {
		case strings.HasPrefix(s, "<!--"):
			s = after(s, "-->")
		case strings.HasPrefix(s, "<?"):
			s = after(s, "?>")
		case strings.HasPrefix(s, "<!"):
			if open := strings.IndexAny(s, "[>"); open >= 0 && s[open] == '[' {
				s = after(s, "]")
			}
			s = after(s, ">")
		default:
			return s
		}
	}
}

func after(s, mark string) string {
	_, rest, _ := strings.Cut(s, mark)
	return rest
}

// allowed maps characters that XML 1.0 forbids to nothing.
func allowed(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
		return -1
	}
	return r
}

var reference = regexp.MustCompile(`&#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,8});`)

// withoutReferences leaves out numeric references to forbidden characters.
func withoutReferences(s string) string {
	return reference.ReplaceAllStringFunc(s, func(ref string) string {
		digits, base := ref[2:len(ref)-1], 10
		if digits[0] == 'x' || digits[0] == 'X' {
			digits, base = digits[1:], 16
		}
		n, err := strconv.ParseUint(digits, base, 32)
		if err != nil || n > 0x10ffff || n >= 0xd800 && n < 0xe000 || allowed(rune(n)) < 0 {
			return ""
		}
		return ref
	})
}

// TooDeep reports whether more than MaxDepth elements are open at once
// somewhere. Only tags are looked at, so that it costs little.
func TooDeep(s string) bool {
	closed := len(s) // bytes left behind the next '>'; never looked for twice
	for depth := 0; ; {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return false
		}
		s = s[i:]
		switch {
		case strings.HasPrefix(s, "<![CDATA["):
			s = after(s, "]]>")
			continue
		case strings.HasPrefix(s, "<!--"):
			s = after(s, "-->")
			continue
		case strings.HasPrefix(s, "</"):
			depth--
		case opens(s):
			if closed >= len(s) {
				closed = len(after(s, ">"))
			}
			if end := len(s) - closed - 1; s[end] != '>' || s[end-1] != '/' {
				depth++
			}
		}
		if depth > MaxDepth {
			return true
		}
		s = s[1:]
	}
}

// opens reports whether s begins with the tag of an element.
func opens(s string) bool {
	return len(s) > 1 && (s[1] >= 'a' && s[1] <= 'z' || s[1] >= 'A' && s[1] <= 'Z' || s[1] == '_' || s[1] >= 0x80)
}
