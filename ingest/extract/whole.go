package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/report"
)

// judge says what is wrong with the text of v as a whole: a page of menus, lists
// and notices holds no story, and a text may break off.
func judge(v *report.Version) {
	story, other, capitals, last := false, 0, 0, ""
	for i, b := range v.Blocks {
		if b.Role == report.Headline && i == 0 {
			continue
		}
		s := b.Span.In(v.Text)
		for w := range strings.FieldsSeq(s) {
			other++
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) {
				capitals++
			}
		}
		if b.Role == report.Body || b.Role == report.Caption {
			story, last = story || sentence(s), s
		}
	}
	switch {
	case !story && other >= leastMenu && (last == "" || capitals*100 >= other*menuCapitals):
		for i := range v.Blocks {
			if v.Blocks[i].Role == report.Body {
				v.Blocks[i].Role = report.Boilerplate
			}
		}
		v.Partial = true
		v.Doubts = append(v.Doubts, report.Doubt{Kind: report.NoStory, Note: "the page holds menus, lists or notices and no paragraph of a story; it counts as no write-up"})
	case strings.HasSuffix(last, "...") || strings.HasSuffix(last, "…") || strings.HasSuffix(last, "[…]"):
		v.Partial = true
		v.Doubts = append(v.Doubts, report.Doubt{Kind: "partial text", Note: "the text breaks off: it ends in “" + last[strings.LastIndexByte(last, ' ')+1:] + "”"})
	}
}

// A page of menus has leastMenu words and more, menuCapitals of a hundred with a
// capital or a number first; a shorter one is a teaser.
const (
	leastMenu    = 20
	menuCapitals = 60
)

// fewestSentence is the number of words of a sentence.
const fewestSentence = 4

// sentence reports whether s is one, or holds the end of one.
func sentence(s string) bool {
	if len(strings.Fields(s)) < fewestSentence || strings.IndexFunc(s, unicode.IsLower) < 0 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”\"’')]»"))
	return strings.ContainsRune(".!?…", r) || strings.Contains(s, ". ")
}
