package markup_test

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"synoptic/ingest/markup"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ why, in, label, want string }{
		{"the declaration goes", "\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><a>b</a>", "", "<a>b</a>"},
		{"entities of a document type go", `<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>`, "", "<a>&z;</a>"},
		{"the declared encoding is believed where the bytes are no UTF-8", "<?xml version='1.0' encoding='iso-8859-2'?><a>\xb1</a>", "", "<a>ą</a>"},
		{"UTF-8 is what it is, whatever is declared", "<?xml version='1.0' encoding='iso-8859-1'?><a>é</a>", "", "<a>é</a>"},
		{"control characters are forbidden", "<a>b\x08c\ufffe</a>", "", "<a>bc</a>"},
		{"and references to them", "<a>b&#8;&#x0;&#xD800;&#65;&#x2014;</a>", "", "<a>b&#65;&#x2014;</a>"},
		{"text before the root is no XML", "Warning: line 7\n<a/>", "", "<a/>"},
		{"UTF-16 without a mark", "<\x00a\x00>\x00\xe9\x00<\x00/\x00a\x00>\x00", "", "<a>é</a>"},
		{"and the other way round", "\x00<\x00a\x00/\x00>", "", "<a/>"},
		{"no root, nothing", "<!-- never closed <a>", "", ""},
	} {
		if got, _ := markup.Clean([]byte(c.in), c.label); got != c.want {
			t.Errorf("%s: got %q, want %q", c.why, got, c.want)
		}
	}
}

func TestTooDeep(t *testing.T) {
	deep := strings.Repeat("<a>", markup.MaxDepth+1)
	for s, want := range map[string]bool{
		deep:                              true,
		strings.Repeat("<a/>", 1000):      false,
		strings.Repeat("<a></a>", 1000):   false,
		"<![CDATA[" + deep + "]]>":        false,
		"<!--" + deep:                     false,
		strings.Repeat("1 < 2 ", 1000):    false,
		deep[:len(deep)-3]:                false,
		strings.Repeat("<a b='/'>", 1000): true,
	} {
		if got := markup.TooDeep(s); got != want {
			t.Errorf("%.40q: got %v", s, got)
		}
	}
}

// BenchmarkTooDeep shows that tags without an end cost no second look: bytes/s
// are the same for any length.
func BenchmarkTooDeep(b *testing.B) {
	for _, n := range []int{1e4, 1e6} {
		s := strings.Repeat("<a</a", n/5)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.SetBytes(int64(n))
			for b.Loop() {
				markup.TooDeep(s)
			}
		})
	}
}

// FuzzClean checks that the result is valid UTF-8 without what XML forbids,
// and that a parser comes to an end on it without complaining of characters.
func FuzzClean(f *testing.F) {
	f.Add([]byte("<?xml encoding='utf-16'?><!DOCTYPE a [<a>]><a>&#8;\xff</a>"), "koi8-r")
	f.Add([]byte("\xff\xfe<\x00a\x00/\x00>\x00"), "")
	f.Fuzz(func(t *testing.T, b []byte, label string) {
		s, _ := markup.Clean(b, label)
		if !utf8.ValidString(s) || s != "" && s[0] != '<' {
			t.Fatalf("got %q", s)
		}
		d := xml.NewDecoder(strings.NewReader(s))
		d.Strict = false
		for {
			_, err := d.Token()
			if err == io.EOF {
				return
			}
			if err != nil {
				if strings.Contains(err.Error(), "illegal character code") || strings.Contains(err.Error(), "invalid UTF-8") {
					t.Fatalf("%q: %v", s, err)
				}
				return
			}
		}
	})
}
