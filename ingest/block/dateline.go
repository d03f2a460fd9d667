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
// date and an agency, then a dash; or any place with an agency in brackets.
func dateline(s string) int {
	head := s[:min(len(s), longestDateline)]
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

// dash returns where the first free-standing dash is and its width with the
// blank behind it.
func dash(s string) (at, width int) {
	for i, r := range s {
		switch r {
		case '—', '–':
			return i, utf8.RuneLen(r)
		case '-':
			if strings.HasPrefix(s[i:], "--") {
				return i, 2
			}
			if i > 0 && i+1 < len(s) && (s[i-1] == ' ' || s[i-1] == ')') && s[i+1] == ' ' {
				return i, 1
			}
		case '.':
			if i+2 < len(s) && s[i+1] == ' ' && i > 3 && unicode.IsLower(rune(s[i-1])) && unicode.IsLower(rune(s[i-2])) && unicode.IsLower(rune(s[i-3])) && i > 12 {
				return 0, 0 // a sentence has ended
			}
		case '“', '"', '?', '!', ':':
			return 0, 0
		}
	}
	return 0, 0
}

// capitals reports whether the first word of a place is written in capitals,
// and what follows it looks like state, date or agency.
func capitals(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	first = strings.TrimRight(first, ",/")
	letters := 0
	for _, r := range first {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3 && words(s) <= 10
}

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
