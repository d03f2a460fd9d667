package block

import (
	"regexp"
	"strings"
	"unicode"

	"synoptic/report"
)

// roleOf returns the role that the form of a line shows, Body when it shows
// none.
func roleOf(s string) report.Role {
	l := strings.ToLower(s[:min(len(s), 240)])
	l = strings.TrimLeft(l, "*•|[(—–►▶▸➤»→●■ ")
	n := words(s)
	switch {
	case n <= mostStamp && stamp(s):
		return report.Boilerplate
	case updateLabel(s) > 0 && !(n <= 60 && holds(l, ofReport)):
		return report.Body // what comes in later is news, not a notice
	case opens(l, corrections) || n <= 60 && holds(l, corrected):
		return report.Correction
	case n <= 60 && (opens(l, copyrights) || holds(l, reserved)):
		return report.Copyright
	case n <= 60 && (opens(l, credits) || holds(strings.ToLower(s), credited)):
		return report.Credit
	case opens(l, inserts) && (n <= mostPointer || teasers(s, n)), n <= mostPointer && pointer.MatchString(s), film.MatchString(s):
		return report.Insert
	case byline(s, n):
		return report.Byline
	case n <= 12 && opens(l, furniture), n <= mostFurniture && furnished(s) >= 2:
		return report.Boilerplate
	case player(s, n), clip(s, n), n <= longestCaption && gallery(s):
		return report.Boilerplate
	case n <= longestCaption && caption(s):
		return report.Caption
	}
	return report.Body
}

// The most words of a line that says when the page was made, and of one that
// points to something else.
const (
	mostStamp   = 14
	mostPointer = 30
)

// pointer is a line that leads to something else by how it opens, with the title
// behind it, or by how it ends.
var pointer = regexp.MustCompile(`^\W*(?:Related|RELATED|Linked Articles) (?:\| )?[\p{Lu}\d“"‘']|^[(\[]\s*(?i:also on|photos?|videos?|pictures|read|watch|more|related|listen|see)\b[^()\[\]]{0,20}:[^()\[\]]*[)\]]$|^(?:PHOTOS|VIDEO|VIDEOS|POLL|GALLERY|SLIDESHOW): |[^.!?…:,;]\s+Read more$`)

// teasers reports whether s of n words runs on as headlines of other stories do,
// without the stops of sentences.
func teasers(s string, n int) bool {
	return n <= mostTeased && strings.Count(s, ". ")*fewestUnstopped < n
}

// How many words a list of other stories has at most, and how many of them stand
// to a full stop at least.
const (
	mostTeased      = 400
	fewestUnstopped = 60
)

func opens(l string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(l, p) {
			return true
		}
	}
	return false
}

func holds(l string, list []string) bool {
	for _, p := range list {
		if strings.Contains(l, p) {
			return true
		}
	}
	return false
}

// byline reports whether s is "By Ada Okoro" or "By Ada Okoro and Tom Reyes,
// Lenne Post": short, names only, no stop.
func byline(s string, n int) bool {
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "BY "); !ok {
			return false
		}
	}
	if n > 14 || strings.HasSuffix(s, ".") && n > 4 || rest == "" {
		return false
	}
	small := 0
	for w := range strings.FieldsSeq(rest) {
		if r := rune(w[0]); unicode.IsLower(r) && w != "and" && w != "for" && w != "in" && w != "of" && w != "the" {
			small++
		}
	}
	return small == 0
}

// caption reports whether s opens or ends as the text under a picture does.
func caption(s string) bool {
	if archive.MatchString(s) {
		return true
	}
	tail := s[max(0, len(s)-captionTail):]
	return holds(tail, pictured) || bracketedFile.MatchString(tail) || bracketedName.MatchString(s) || bracketedSeller.MatchString(tail)
}

// longestCaption is the number of words from which on a paragraph is taken for
// the story's: agencies put the story's outline under their archive pictures,
// up to 114 words in the shared news clusters.
const longestCaption = 150

// captionTail is the number of bytes at the end of a caption that hold whose
// picture it is.
const captionTail = 60

var (
	archive       = regexp.MustCompile(`^(?:FILE|File) ?(?:-|–|—|--|:|PHOTO|[Pp]hoto)|^(?:In t|T)his [^:;“"]{0,60}[Ff]ile photo\b`)
	bracketedName = regexp.MustCompile(`\((?:(?:Source|Photo|Picture|Image|Credit)(?: by|:)? )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} ?/ ?(?:for )?\p{Lu}[^()/]{2,40}\)\.?$`)
	// behind a full stop it may be whose report the paragraph is
	bracketedSeller = regexp.MustCompile(`[^.!?”"\s] \((?:Getty|Reuters|AFP|EPA|AP|PA|PA Wire|Rex|Rex Features|Alamy)\)$`)
	bracketedFile   = regexp.MustCompile(`\([^()]{4,40}(?:, File|/File|/Associated Press|/AP|/Reuters)[^()]{0,24}\)\s*$`)
)

// furnished counts the phrases of a page's furniture in s.
func furnished(s string) int {
	l := strings.ToLower(s)
	n := 0
	for _, p := range furniture {
		if strings.Contains(l, p) {
			n++
		}
	}
	return n
}

// mostFurniture is the number of words from which on a paragraph is taken for
// the story's, whatever phrases it holds.
const mostFurniture = 100
