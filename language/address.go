package language

import (
	"strings"
	"unicode"
)

// handle reads "@name" and "#tag" as one word.
func (s *scanner) handle(n int) { s.emit(s.letters(s.pos+n), Lower) }

// address reads up to the next white space as one word, a web address.
func (s *scanner) address() {
	end := s.pos
	for end < s.end {
		r, n := s.runeAt(end)
		if unicode.IsSpace(r) || IsQuote(r) || r == ')' || r == ',' {
			break
		}
		end += n
	}
	s.emit(s.pos+len(strings.TrimRight(s.text.Source[s.pos:end], ".;:!?")), Lower)
}

// longestMail is how many bytes a mail address may have (RFC 5321).
const longestMail = 254

// email reads a mail address whose first run of letters ends at end; it must
// have an "@" between letters and a full stop behind it.
func (s *scanner) email(end int) bool {
	at := 0
	for i := end; i-s.pos < longestMail; {
		r, n := s.runeAt(i)
		switch {
		case r == '@' && at == 0 && i > s.pos && s.letterAt(i+1):
			at = i
		case r == '.' || r == '-' || r == '+':
			if next, _ := s.runeAt(i + n); !unicode.IsLetter(next) && !unicode.IsDigit(next) && next != '.' && next != '@' {
				return s.mail(at, i)
			}
		default:
			return s.mail(at, i)
		}
		i = s.letters(i + n)
	}
	return false
}

// mail emits the mail address up to end when there is one.
func (s *scanner) mail(at, end int) bool {
	if at == 0 || !strings.Contains(s.text.Source[at:end], ".") {
		return false
	}
	s.emit(end, Lower)
	return true
}

// domain reports whether the letters from i on are a common ending of an
// internet name, so that the full stop before them ends no sentence.
func (s *scanner) domain(i int) bool {
	end := s.letters(i)
	switch s.text.Source[i:end] {
	case "com", "org", "net", "gov", "edu", "co", "uk", "info", "tv", "io":
		return true
	}
	return false
}
