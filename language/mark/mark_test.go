package mark_test

import (
	"strings"
	"testing"

	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/span"
)

// read cuts text into lines and finds its passages.
func read(text string) (*language.Text, []mark.Passage) {
	var lines []span.Span
	for at := 0; at < len(text); {
		end := at + strings.IndexByte(text[at:]+"\n", '\n')
		if end > at {
			lines = append(lines, span.Span{Start: at, End: end})
		}
		at = end + 1
	}
	t := language.Read(text, lines)
	return t, mark.Find(t)
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"straight marks pair by their lean", `"We stay," Okoro said. "We wait."`, "We stay,|We wait."},
		{"curly marks", `“We stay,” Okoro said.`, "We stay,"},
		{"a passage opened with a closing mark", `”We stay,” Okoro said.`, "We stay,"},
		{"British single marks", `'We stay,' Okoro said. 'Ask the mayor.'`, "We stay,|Ask the mayor."},
		{"an apostrophe is no mark", `The mayor's plan didn't pass; the miners' union won.`, ""},
		{"a possessive inside single marks does not close", `'The miners' union won,' she said.`, "The miners' union won,"},
		{"years and clipped words", `In the '90s they sang 'em all.`, ""},
		{"single within double", `"He said 'no' to me," Okoro said.`, "He said 'no' to me,|no"},
		{"double within single", `'He said "no" to me,' Okoro said.`, `He said "no" to me,|no`},
		{"double within double", `"They call it "the pit" here," Okoro said.`, `They call it "the pit" here,|the pit`},
		{"a lost closing mark ends before the speaker", `“I sold one coffee, he said. “By Friday none.”`, "I sold one coffee,|By Friday none."},
		{"a quotation that goes on opens again in each paragraph", "“We stay.\n“We wait,” she said.", "We stay.|We wait,"},
		{"the last paragraph lost its mark", `Okoro said: “We stay here.`, "We stay here."},
		{"inches are no marks", `The board is 5' 10" wide.`, ""},
		{"marks behind a dash without a blank", `One word—“never”—was enough.`, "never"},
		{"two single ones for a double one", `''We stay,'' she said.`, "We stay,"},
		{"low and guillemets", `„We stay,“ she said. «We wait.»`, "We stay,|We wait."},
	} {
		_, got := read(c.text)
		var inner []string
		for _, p := range got {
			inner = append(inner, p.Inner.In(c.text))
		}
		if s := strings.Join(inner, "|"); s != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, s, c.want)
		}
	}
}

func TestContinued(t *testing.T) {
	_, got := read("“We stay.\n“We wait,” she said.")
	if len(got) != 2 || !got[0].Continued || got[1].Continued {
		t.Errorf("the first paragraph's passage goes on, the second's does not: %+v", got)
	}
}

// FuzzFind checks what every reader of passages relies on: valid spans in
// order, at most two levels, whatever the text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{`"a" 'b' “c” ‘d’`, "'''\"\"\"", "“\n“\n”", "it's 'it's'", "\"\"", "«»'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		text, got := read(s)
		last := -1
		for _, p := range got {
			if !p.Inner.Valid(len(s)) || p.Tokens.Start >= p.Tokens.End || p.Tokens.End > len(text.Tokens) {
				t.Fatalf("bad passage %+v in %q", p, s)
			}
			if p.Tokens.Start < last {
				t.Fatalf("out of order in %q", s)
			}
			last = p.Tokens.Start
			if p.Depth < 0 || p.Depth > 1 {
				t.Fatalf("depth %d in %q", p.Depth, s)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("“We stay,” Okoro said. The miners' union didn't answer. 'Ask the mayor,' she added.\n", 40)
	t, _ := read(text)
	b.ReportAllocs()
	for b.Loop() {
		mark.Find(t)
	}
}
