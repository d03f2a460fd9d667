package block

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/report"
	"synoptic/span"
)

// line is a line of a text with the role that it has so far.
type line struct {
	span.Span
	text string
	role report.Role
}

// between gives their roles to lines that their neighbours show to stand between
// the paragraphs of the story: headings, titles of other stories and words set large
// that it holds again are headlines, the titles of films inserts.
func between(lines []line) {
	again := repeated(lines)
	for i := 1; i < len(lines); i++ {
		if l := &lines[i]; l.role == report.Body && (again[i] || heading(lines, i) || shouted(l.text)) {
			l.role = report.Headline
		}
	}
	for i := 2; i < len(lines); i++ {
		if film.MatchString(lines[i].text) && (lines[i-1].role == report.Body || lines[i-1].role == report.Headline) && titled(lines[i-1].text, mostTitled) {
			lines[i-1].role = report.Insert
		}
	}
}

// heading reports whether line i stands alone between two paragraphs and is
// no sentence: a heading, or the title of another story. Several such lines are
// a list, which may be the story's, and so may be names. A line behind a headline
// or a colon goes on with them. Of 170 such lines of 1,877 reports 5 were the
// story's.
func heading(lines []line, i int) bool {
	return i+1 < len(lines) && titled(lines[i].text, mostHeading) && !named(lines[i].text) && i > 0 && (i > 1 || lines[0].role != report.Headline) && stands(&lines[i-1], ".!?…") && stands(&lines[i+1], ".!?…:") && !continues(lines[i+1].text)
}

// The number of words of a heading, of a title, and of what is set large. A longer
// line that stands alone may well be the caption of a picture, with a figure that
// the story lacks.
const (
	fewestHeading = 2
	mostHeading   = 10
	mostTitled    = 15
	mostLarge     = 30
)

// titled reports whether s, of no more than most words, is no sentence, and no
// post or item of a list.
func titled(s string, most int) bool {
	n := words(s)
	return n >= fewestHeading && n <= most && !strings.ContainsAny(s[:1], "•*-–—@#") && !closed(s, ".!?…:;,-–—") &&
		!strings.Contains(s, "@") && !strings.Contains(s, "#") && !strings.Contains(s, "http") && !strings.Contains(s, "pic.twitter")
}

// stands reports whether l is a paragraph that ends in one of marks, or no
// paragraph of the story.
func stands(l *line, marks string) bool {
	return l.role != report.Body || closed(l.text, marks)
}

// closed reports whether s ends in one of marks, before closing marks and
// brackets.
func closed(s, marks string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”\"’')]» \u00a0"))
	return strings.ContainsRune(marks, r)
}

// continues reports whether s goes on with the line before it: it starts small,
// or tells whose post that was.
func continues(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || strings.Contains(s, "(@")
}

// mostNamed is the number of words of a name that stands as a line.
const mostNamed = 4

// named reports whether s may be a name, or a name and what its bearer is: "Ada
// Okoro, harbour commissioner". Words in capitals throughout are none.
func named(s string) bool {
	head, _, apposed := strings.Cut(s, ", ")
	n := words(head)
	if n > mostNamed || apposed && n < 2 {
		return false
	}
	for w := range strings.FieldsSeq(head) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return strings.IndexFunc(head, unicode.IsLower) >= 0
}

// fewestShouted is the number of words from which on a line in capitals is
// the title of another story, or a heading.
const fewestShouted = 3

// shouted reports whether s is written in capitals throughout. What somebody
// shouts, or a line that names who speaks next, ends in a mark.
func shouted(s string) bool {
	return words(s) >= fewestShouted && strings.IndexFunc(s, unicode.IsLower) < 0 && strings.IndexFunc(s, unicode.IsUpper) >= 0 && !closed(s, ".!:") && !strings.Contains(s, "@")
}

// film is the day on which a film was put on the page, behind what it shows.
var film = regexp.MustCompile(`\(Published [^()]{4,40}\)$`)

// fewestRepeated is the number of words that are the same by no chance; mostAlike
// is how many lines that open with the same are looked for, which keeps the search
// linear.
const (
	fewestRepeated = 5
	mostAlike      = 4
)

// repeated says which lines are set large from a longer line: words in marks
// that stand in it one after another.
func repeated(lines []line) map[int]bool {
	large, opening := map[string][]int{}, map[string]bool{} // lines by their first words; the first of these
	folds := make([][]string, len(lines))
	for i := range lines {
		if lines[i].role != report.Body {
			continue
		}
		folds[i] = folded(lines[i].text)
		if n := len(folds[i]); i > 0 && n >= fewestRepeated && n <= mostLarge && marked(lines[i].text) {
			if key := strings.Join(folds[i][:fewestRepeated], " "); len(large[key]) < mostAlike {
				large[key], opening[folds[i][0]] = append(large[key], i), true
			}
		}
	}
	out := map[int]bool{}
	if len(large) == 0 {
		return out
	}
	for k, f := range folds {
		for at := 0; at+fewestRepeated <= len(f); at++ {
			if !opening[f[at]] {
				continue
			}
			for _, i := range large[strings.Join(f[at:at+fewestRepeated], " ")] {
				out[i] = out[i] || len(folds[i]) < len(f) && i != k && starts(f[at:], folds[i])
			}
		}
	}
	return out
}

// starts reports whether words begin with head.
func starts(words, head []string) bool {
	if len(words) < len(head) {
		return false
	}
	for i, w := range head {
		if words[i] != w {
			return false
		}
	}
	return true
}

// marked reports whether s stands in one pair of quotation marks.
func marked(s string) bool {
	inner := strings.Trim(s, "“”\"‘’'")
	return len(inner) < len(s) && strings.IndexAny(s, "“\"‘'") == 0 && !strings.ContainsAny(inner, "“”\"")
}

// folded returns the words of s in small letters without their marks.
func folded(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
