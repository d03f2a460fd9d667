package form_test

import (
	"testing"

	"synoptic/language"
	"synoptic/language/form"
	"synoptic/span"
)

// of returns the form of a word.
func of(w string) form.Form {
	return form.Of(language.Read(w, []span.Span{{Start: 0, End: len(w)}}), 0)
}

func TestForm(t *testing.T) {
	for _, c := range []struct {
		why, a, b string
		same      func(a, b form.Form) bool
		want      bool
	}{
		{"case is folded", "Bridge", "bridge", func(a, b form.Form) bool { return a.Word == b.Word }, true},
		{"but not in the shape", "Bridge", "bridge", func(a, b form.Form) bool { return a.Shape == b.Shape }, false},
		{"digits are one digit", "1,984", "2,001", func(a, b form.Form) bool { return a.Word == b.Word && a.Shape == b.Shape }, true},
		{"runs count once in a shape", "Ada", "Okoro", func(a, b form.Form) bool { return a.Shape == b.Shape }, true},
		{"letters with marks have case", "Žižek", "Okoro", func(a, b form.Form) bool { return a.Shape == b.Shape }, true},
		{"ends of three bytes", "walking", "talking", func(a, b form.Form) bool { return a.Suffix[2] == b.Suffix[2] && a.Word != b.Word }, true},
		{"starts of two bytes", "unfit", "under", func(a, b form.Form) bool { return a.Prefix[1] == b.Prefix[1] && a.Prefix[2] != b.Prefix[2] }, true},
	} {
		if c.same(of(c.a), of(c.b)) != c.want {
			t.Errorf("%s: %s and %s", c.why, c.a, c.b)
		}
	}
}
