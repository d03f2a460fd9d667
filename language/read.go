package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/span"
)

// Read cuts the given paragraphs of source into tokens and sentences.
// Paragraphs must be in order and must not overlap; bytes outside them are
// not read.
func Read(source string, paragraphs []span.Span) *Text {
	t := &Text{Source: source, Tokens: make([]Token, 0, len(source)/5)}
	for _, p := range paragraphs {
		first := len(t.Tokens)
		s := scanner{text: t, pos: p.Start, end: p.End}
		s.scan()
		t.Paragraphs = append(t.Paragraphs, Range{first, len(t.Tokens)})
		t.splitSentences(len(t.Paragraphs) - 1)
	}
	return t
}

// scanner walks over one paragraph and appends its tokens.
type scanner struct {
	text     *Text
	pos, end int
	space    bool // white space was passed since the last token
}

func (s *scanner) scan() {
	s.space = true
	for s.pos < s.end {
		r, n := s.runeAt(s.pos)
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			s.space = true
			s.pos += n
		case unicode.IsLetter(r) || unicode.IsMark(r):
			s.word()
		case unicode.IsDigit(r):
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

// fold lowers w and makes curly apostrophes straight, without copying where
// nothing changes.
func fold(w string) string {
	w = strings.ToLower(w)
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return w
}

// word reads letters, then the abbreviation mark or the clitic behind them.
func (s *scanner) word() {
	if strings.HasPrefix(s.text.Source[s.pos:s.end], "http") && s.address() {
		return
	}
	end := s.letters(s.pos)
	if dotted := s.initials(end); dotted > end {
		s.emit(dotted, Upper)
		return
	}
	if negation := s.negation(end); negation > s.pos {
		s.emit(negation, shape(s.text.Source[s.pos:negation]))
		s.emit(s.pos+negationLen(s.text.Source[s.pos:s.end]), Clitic)
		return
	}
	w := s.text.Source[s.pos:end]
	if r, n := s.runeAt(end); r == '.' {
		switch {
		case abbreviation(w):
			s.emit(end+n, shape(w))
			return
		case s.domain(end + n):
			s.address()
			return
		}
	}
	s.emit(end, shape(w))
	s.clitic()
}

// letters returns the end of the run of letters and digits that starts at i.
func (s *scanner) letters(i int) int {
	for i < s.end {
		r, n := s.runeAt(i)
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '_' {
			break
		}
		i += n
	}
	return i
}

// initials extends a single letter over "U.S.", "N.M.", "a.m.": letters with
// a full stop each. It returns end when there is no such run.
func (s *scanner) initials(end int) int {
	_, n := s.runeAt(s.pos)
	if s.pos+n != end {
		return end
	}
	i, stop := end, end
	for {
		if r, _ := s.runeAt(i); r != '.' {
			return stop
		}
		stop = i + 1
		r, n := s.runeAt(stop)
		if next, _ := s.runeAt(stop + n); !unicode.IsLetter(r) || unicode.IsLetter(next) {
			break
		}
		i = stop + n
	}
	if first, _ := s.runeAt(s.pos); stop == end+1 && !unicode.IsUpper(first) {
		return end // a single small letter with a full stop ends a sentence
	}
	return stop
}

// negation returns where "n't" starts when the run of letters ends with n and
// is followed by an apostrophe and a t; otherwise s.pos.
func (s *scanner) negation(end int) int {
	if end-s.pos < 2 || s.text.Source[end-1] != 'n' {
		return s.pos
	}
	r, n := s.runeAt(end)
	t, m := s.runeAt(end + n)
	if (r == '\'' || r == '’') && (t == 't' || t == 'T') && !s.letterAt(end+n+m) {
		return end - 1
	}
	return s.pos
}

// negationLen returns the length of the "n't" that rest starts with.
func negationLen(rest string) int { return 1 + strings.IndexAny(rest, "tT") }

// clitic reads "'s", "'ll" and the like directly behind a word.
func (s *scanner) clitic() {
	r, n := s.runeAt(s.pos)
	if r != '\'' && r != '’' {
		return
	}
	end := s.letters(s.pos + n)
	switch strings.ToLower(s.text.Source[s.pos+n : end]) {
	case "s", "ll", "re", "ve", "d", "m":
		s.emit(end, Clitic)
	case "":
	default:
		if !s.space && utf8.RuneCountInString(s.text.Tokens[len(s.text.Tokens)-1].Lower) <= 2 {
			s.joinName(end) // O'Brien, D'Arcy
		}
	}
}

// joinName extends the last token to end.
func (s *scanner) joinName(end int) {
	last := &s.text.Tokens[len(s.text.Tokens)-1]
	last.Span.End = end
	last.Lower = fold(last.Span.In(s.text.Source))
	last.Kind = shape(last.Span.In(s.text.Source))
	s.pos = end
	s.clitic()
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

// handle reads "@name" and "#tag" as one word.
func (s *scanner) handle(n int) { s.emit(s.letters(s.pos+n), Lower) }

// address reads up to the next white space as one word when it looks like a
// web address.
func (s *scanner) address() bool {
	end := s.pos
	for end < s.end {
		r, n := s.runeAt(end)
		if unicode.IsSpace(r) || IsQuote(r) || r == ')' || r == ',' {
			break
		}
		end += n
	}
	w := strings.TrimRight(s.text.Source[s.pos:end], ".;:!?")
	if !strings.Contains(w, "://") && !strings.Contains(w, ".") {
		return false
	}
	s.emit(s.pos+len(w), Lower)
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

// quote reads a quotation mark; two single ones side by side are one.
func (s *scanner) quote(r rune, n int) {
	next, m := s.runeAt(s.pos + n)
	if next == r && (r == '\'' || r == '`' || r == '‘' || r == '’') {
		n += m
	}
	s.emit(s.pos+n, Quote)
}

// punct reads one mark; dots and dashes in a row are one.
func (s *scanner) punct(r rune, n int) {
	end := s.pos + n
	if r == '.' || r == '-' {
		for {
			next, m := s.runeAt(end)
			if next != r {
				break
			}
			end += m
		}
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

// shape returns the kind of a word.
func shape(w string) Kind {
	first, n := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) {
		return Lower
	}
	for _, r := range w[n:] {
		if unicode.IsLower(r) {
			return Title
		}
	}
	if len(w) == n {
		return Title
	}
	return Upper
}
