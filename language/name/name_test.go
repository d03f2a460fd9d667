package name_test

import (
	"strings"
	"testing"

	"synoptic/language"
	"synoptic/language/name"
	"synoptic/language/tag"
	"synoptic/span"
)

// find returns the text, a paragraph a line, and its names.
func find(s string) (*language.Text, []name.Name) {
	var lines []span.Span
	for at := 0; at < len(s); {
		end := at + strings.IndexByte(s[at:]+"\n", '\n')
		if end > at {
			lines = append(lines, span.Span{Start: at, End: end})
		}
		at = end + 1
	}
	t := language.Read(s, lines)
	tag.Tag(t)
	return t, name.Default().Find(t)
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"title and name apart", "Mayor Thomas Farwe left.", "PER Thomas Farwe"},
		{"small words within a body", "The Department of Health and Human Services agreed.", "ORG Department of Health and Human Services"},
		{"behind in stands a place", "They met in Paris on Tuesday.", "LOC Paris"},
		{"a first word with a capital is no name for that", "Officials waited for hours.", ""},
		{"no sentence, no name", "", ""},
	} {
		text, names := find(c.text)
		var got []string
		for _, n := range names {
			got = append(got, n.Type.String()+" "+text.Span(n.Range).In(c.text))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, s, c.want)
		}
	}
}

// TestTypes goes there and back.
func TestTypes(t *testing.T) {
	for _, typ := range []name.Type{name.Person, name.Organization, name.Location, name.Misc} {
		if got := name.ParseType(typ.String()); got != typ {
			t.Errorf("%v is read as %v", typ, got)
		}
	}
	if got := name.ParseType("PERSON"); got != name.None {
		t.Errorf("an unknown class is read as %v", got)
	}
}

// FuzzFind checks that names are in order, apart, within the text and begin
// and end with its tokens, whatever the text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"Ada Okoro", "OF THE A.B. & C", "É, ’S Š-Ž", "A\nB\n\nC", "X " + strings.Repeat("of A ", 40), "“Ada” 'Okoro' 12 Lenne/Marsh"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		text, names := find(s)
		end := 0
		for _, n := range names {
			if n.Start < end || n.End <= n.Start || n.End > len(text.Tokens) || n.Type == name.None {
				t.Fatalf("bad name %+v behind token %d of %q", n, end, s)
			}
			if !text.Span(n.Range).Valid(len(s)) {
				t.Fatalf("name %+v leaves the text %q", n, s)
			}
			end = n.End
		}
	})
}
