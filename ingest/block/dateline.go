package block

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestDateline is the number of bytes within which a dateline must end.
const longestDateline = 90

// dateline returns the number of bytes of "LENNE, Ohio (AP) — " at the start
// of s, zero when there is none: a place in capitals, then perhaps a state, a
// date and an agency, then a dash; any place with an agency in brackets; or
// the agency in brackets alone, with or without a dash.
func dateline(s string) int {
	head := s[:min(len(s), longestDateline)]
	if strings.HasPrefix(head, "(") {
		return agencyAlone(head)
	}
	end, width := dash(head)
	if end <= 0 {
		return 0
	}
	place := strings.TrimSpace(head[:end])
	if capitals(place) || bracketed(place) && words(place) <= 8 {
		return end + width
	}
	return 0
}

// agencyAlone returns the number of bytes of "(Reuters) - " or "(CNN) " at the
// start of s.
func agencyAlone(s string) int {
	end := strings.IndexByte(s, ')')
	if end < 0 || !agencies[strings.ToLower(s[1:end])] {
		return 0
	}
	rest := strings.TrimLeft(s[end+1:], " \u00a0")
	r, width := utf8.DecodeRuneInString(rest)
	switch {
	case strings.HasPrefix(rest, "--"):
		width = 2
	case !strings.ContainsRune("-–—_", r):
		width = 0
	}
	return len(s) - len(rest) + width
}

// dash returns where the first free-standing dash is and its width with the
// blank behind it. Old wires set an underline for it.
func dash(s string) (at, width int) {
	for i, r := range s {
		switch r {
		case '—', '–':
			return i, utf8.RuneLen(r)
		case '-', '_':
			if strings.HasPrefix(s[i:], "--") {
				return i, 2
			}
			if i > 0 && i+1 < len(s) && (s[i-1] == ' ' || s[i-1] == ')') && s[i+1] == ' ' {
				return i, 1
			}
		case '.':
			if sentenceEnd(s, i) && !state(s[:i]) {
				return 0, 0
			}
		case '“', '"', '?', '!', ':':
			return 0, 0
		}
	}
	return 0, 0
}

// shortestSentence is the number of bytes from which on a stop behind small
// letters ends a sentence and not the name of a state, "Calif.".
const shortestSentence = 12

// sentenceEnd reports whether the stop at i ends a sentence.
func sentenceEnd(s string, i int) bool {
	if i <= shortestSentence || i+2 >= len(s) || s[i+1] != ' ' {
		return false
	}
	for _, c := range []byte(s[i-3 : i]) {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// state reports whether s may be a place in capitals with its state, all but
// the full stop: "ST. VELLA, Calif".
func state(s string) bool {
	at := strings.LastIndexByte(s, ' ')
	return at > 0 && len(s)-at-1 <= longestState && capitals(s)
}

// longestState is the number of letters that a state has in short: "Calif".
const longestState = 5

// capitals reports whether the first words of a place are written in capitals,
// three letters and more, and what follows looks like state, date or agency:
// names and numbers, no word in small letters.
func capitals(s string) bool {
	letters, upper := 0, true
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && !within[w] {
			return false
		}
		upper = upper && strings.IndexFunc(strings.TrimRight(w, ",/"), unicode.IsLower) < 0
		for _, r := range w {
			if upper && unicode.IsUpper(r) {
				letters++
			}
		}
	}
	return letters >= 3 && words(s) <= mostPlaceWords
}

// mostPlaceWords is the number of words that place, date and agency have.
const mostPlaceWords = 10

// within are the words in small letters that names of places hold.
var within = map[string]bool{"of": true, "the": true, "and": true, "de": true, "la": true, "del": true, "al": true, "el": true, "near": true, "in": true, "sur": true, "upon": true}

// bracketed reports whether s ends in an agency: "Lenne (Reuters)".
func bracketed(s string) bool {
	i := strings.LastIndexByte(s, '(')
	if i <= 0 || !strings.HasSuffix(s, ")") {
		return false
	}
	return agencies[strings.ToLower(s[i+1:len(s)-1])]
}

// agencies are the names that stand in brackets in datelines.
var agencies = map[string]bool{"ap": true, "associated press": true, "reuters": true, "afp": true, "pa": true, "upi": true, "cnn": true, "bloomberg": true, "xinhua": true, "dpa": true, "efe": true, "ansa": true, "tass": true, "aap": true, "cp": true, "the canadian press": true, "kyodo": true, "yonhap": true, "pti": true, "ani": true, "ians": true, "anadolu": true, "aa": true, "cbs/ap": true, "cbs news": true, "reuters health": true, "thomson reuters foundation": true, "business wire": true, "pr newswire": true, "globe newswire": true}

// captionLabel returns the bytes of a label that opens a caption.
func captionLabel(s string) int {
	if i := strings.Index(s, "Image caption "); i >= 0 && i < 60 && strings.HasPrefix(s, "Image ") {
		return i + len("Image caption ")
	}
	for _, l := range []string{"Image caption ", "Media caption ", "Photo: ", "PHOTO: ", "Picture: ", "Caption: ", "CAPTION: "} {
		if strings.HasPrefix(s, l) {
			return len(l)
		}
	}
	return 0
}
