package story

import (
	"slices"

	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
)

// A page may hold another story than its headline tells: it has changed since
// the headline was taken, or a list of films was found in place of its text. Such
// a text holds at most knownTitle of the words of its headline that say
// something, and of its own at most knownText are in other reports of the story.
// Thousandths; of 988 reports of the shared sets it concerns the ten that are so.
const (
	knownTitle  = 200
	knownText   = 200
	leastTitle  = 3  // words of a headline that say what a text should hold
	leastOfText = 12 // words of a text that show what it tells
)

// Told returns the readings of one story, astray where the report tells nothing
// of it: its page held no paragraph, or another story; and without its day where
// that contradicts all others.
func Told(readings []*reading.Reading) []*reading.Reading {
	out := dated(readings)
	words := make([]*content, len(readings))
	for i, r := range readings {
		words[i] = contentOf(r)
	}
	for i, r := range readings {
		switch {
		case slices.ContainsFunc(r.Doubts, func(d report.Doubt) bool { return d.Kind == report.NoStory }):
			out[i] = out[i].Stray()
		case len(readings) > 1 && strays(i, words):
			out[i] = out[i].Stray(report.Doubt{Kind: report.AnotherStory, Note: "the text tells nothing of its headline or of what other reports tell; it counts as no write-up"})
		}
	}
	return out
}

// content is the words of a report that say something.
type content struct{ title, text map[string]bool }

func contentOf(r *reading.Reading) *content {
	c := &content{map[string]bool{}, map[string]bool{}}
	for i := range r.Text.Tokens {
		t := &r.Text.Tokens[i]
		w := tellingStem(t)
		switch {
		case w == "":
		case r.Version.RoleAt(t.Span.Start) == report.Headline:
			c.title[w] = true
		default:
			c.text[w] = true
		}
	}
	return c
}

// tellingStem returns the stem of a word that says something of a story, empty for
// any other token.
func tellingStem(t *language.Token) string {
	if !t.Kind.Word() || !telling(t.Lower) {
		return ""
	}
	return stem(t.Lower)
}

// strays reports whether report i tells another story than its headline and the
// other reports.
func strays(i int, words []*content) bool {
	c := words[i]
	if len(c.title) < leastTitle || len(c.text) < leastOfText {
		return false
	}
	titled, shared := 0, 0
	for w := range c.title {
		if c.text[w] {
			titled++
		}
	}
	for w := range c.text {
		if slices.ContainsFunc(words, func(x *content) bool { return x != c && (x.text[w] || x.title[w]) }) {
			shared++
		}
	}
	return 1000*titled <= knownTitle*len(c.title) && 1000*shared <= knownText*len(c.text)
}
