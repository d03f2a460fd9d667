package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/span"
)

// scanner walks over one paragraph and appends its tokens.
type scanner struct {
	text     *Text
	pos, end int
	space    bool // white space was passed since the last token
	gaps     []span.Span
}

func (s *scanner) scan() {
	s.space = true
	for s.pos < s.end {
		if len(s.gaps) > 0 && s.pos >= s.gaps[0].Start {
			s.leap()
			continue
		}
		r, n := s.runeAt(s.pos)
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			s.space = true
			s.pos += n
		case unicode.IsLetter(r) || unicode.IsMark(r):
			s.word()
		case unicode.IsDigit(r) || r == '.' && s.space && s.digitAt(s.pos+n):
			s.number()
		case (r == '@' || r == '#') && s.letterAt(s.pos+n):
			s.handle(n)
		case IsQuote(r):
			s.quote(r, n)
		default:
			s.punct(r, n)
		}
	}
}

// leap goes on behind a gap; what stands there may belong to the word before it:
// "'s".
func (s *scanner) leap() {
	s.pos, s.space = min(s.end, max(s.pos, s.gaps[0].End)), false
	s.gaps = s.gaps[1:]
	if s.pos < s.end && len(s.text.Tokens) > 0 {
		s.clitic()
	}
}

// runeAt decodes the rune at byte i, zero at the end of the paragraph.
func (s *scanner) runeAt(i int) (rune, int) {
	if i >= s.end {
		return 0, 0
	}
	return utf8.DecodeRuneInString(s.text.Source[i:s.end])
}

func (s *scanner) letterAt(i int) bool {
	r, _ := s.runeAt(i)
	return unicode.IsLetter(r)
}

func (s *scanner) digitAt(i int) bool {
	r, _ := s.runeAt(i)
	return r != 0 && unicode.IsDigit(r)
}

// emit appends the token [s.pos, end) and moves behind it.
func (s *scanner) emit(end int, kind Kind) {
	w := s.text.Source[s.pos:end]
	s.text.Tokens = append(s.text.Tokens, Token{Span: span.Span{Start: s.pos, End: end}, Kind: kind, Lower: fold(w), Head: HeadNone, Space: s.space})
	s.pos, s.space = end, false
}

// number reads digits with inner separators and an ordinal or plural ending.
func (s *scanner) number() {
	i := s.pos
	for i < s.end {
		r, n := s.runeAt(i)
		if unicode.IsDigit(r) || (r == ',' || r == '.' || r == ':') && s.digitAt(i+n) {
			i += n
			continue
		}
		break
	}
	end := s.letters(i)
	switch strings.ToLower(s.text.Source[i:end]) {
	case "st", "nd", "rd", "th", "s":
		i = end
	}
	s.emit(i, Number)
}

// quote reads a quotation mark; two single ones side by side are one.
func (s *scanner) quote(r rune, n int) {
	next, m := s.runeAt(s.pos + n)
	if next == r && (r == '\'' || r == '`' || r == '‘' || r == '’') {
		n += m
	}
	s.emit(s.pos+n, Quote)
}

// runs are marks that make one token with those like them.
const runs = ".-!?=*_~"

// punct reads one mark, or a run of them; "?!" is a run too.
func (s *scanner) punct(r rune, n int) {
	end := s.pos + n
	for strings.ContainsRune(runs, r) {
		next, m := s.runeAt(end)
		if next != r && (r != '!' || next != '?') && (r != '?' || next != '!') {
			break
		}
		end += m
	}
	s.emit(end, Punct)
}

// IsQuote reports whether r can open or close a quotation, apostrophes
// included.
func IsQuote(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '″', '＂':
		return true
	}
	return false
}
