package extract

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"synoptic/report"
)

// languageOf returns the language of a text and, when it is not English, a
// doubt that says so: everything is read as English. The text counts more
// than what was declared: translated pages often keep the label of the
// original.
func languageOf(text, declared string) (string, *report.Doubt) {
	english := strings.HasPrefix(declared, "en") || declared == ""
	if likelyEnglish(text) {
		if !english {
			declared = ""
		}
		return cmp.Or(declared, "en"), nil
	}
	code, name := "und", "none that is known"
	if info := whatlanggo.Detect(text); info.IsReliable() && info.Lang != whatlanggo.Eng {
		code, name = info.Lang.Iso6391(), info.Lang.String()
	} else if !english {
		code, name = declared, declared
	}
	return cmp.Or(code, "und"), &report.Doubt{Kind: "language", Note: "read as English, but its language seems to be " + name + ": what stands in it may be missed"}
}

// likelyEnglish reports whether enough of the first words are words of English
// grammar. Very short texts are taken for English.
func likelyEnglish(text string) bool {
	words, english := 0, 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		if grammar[strings.ToLower(w)] {
			english++
		}
		if words == 400 {
			break
		}
	}
	return words < 20 || english*100 >= words*englishShare
}

// englishShare is the percentage of such words below which a text is not
// taken for English; news has some 35 to 45.
const englishShare = 12

var grammar = map[string]bool{"the": true, "of": true, "and": true, "to": true, "in": true, "that": true, "is": true, "was": true, "for": true, "it": true, "with": true, "as": true, "his": true, "he": true,
	"on": true, "be": true, "at": true, "by": true, "had": true, "are": true, "but": true, "from": true, "or": true, "have": true, "an": true, "they": true, "which": true, "were": true, "has": true, "their": true, "said": true, "who": true, "will": true, "not": true}
