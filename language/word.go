package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word reads letters, then the abbreviation mark or the clitic behind them.
func (s *scanner) word() {
	if rest := s.text.Source[s.pos:s.end]; strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://") {
		s.address()
		return
	}
	end := s.letters(s.pos)
	if s.email(end) {
		return
	}
	if dotted := s.initials(end); dotted > end {
		s.emit(dotted, Upper)
		s.clitic()
		return
	}
	if negation := s.negation(end); negation > s.pos {
		s.emit(negation, shape(s.text.Source[s.pos:negation]))
		s.emit(s.pos+negationLen(s.text.Source[s.pos:s.end]), Clitic)
		return
	}
	w := s.text.Source[s.pos:end]
	switch r, n := s.runeAt(end); {
	case r == '.' && (abbreviation(w) || s.dates(w, end+n) || s.counts(w, end+n)):
		s.emit(end+n, shape(w))
		s.clitic()
		return
	case r == '.' && s.domain(end+n):
		s.address()
		return
	case r == '-' && prefixes[w] && s.smallAt(end+n):
		end = s.letters(end + n)
		w = s.text.Source[s.pos:end]
	}
	if n := fused(w); n > 0 {
		s.emit(s.pos+n, shape(w))
		s.emit(end, Clitic)
		return
	}
	s.emit(end, shape(w))
	s.clitic()
}

// dates reports whether w is a letter before the date of a birth, death or
// marriage, as in "(b. 1962)" or "c. 1800"; behind is behind its full stop.
func (s *scanner) dates(w string, behind int) bool {
	if w != "b" && w != "c" && w != "d" && w != "m" {
		return false
	}
	if last := len(s.text.Tokens) - 1; last >= 0 && s.text.Word(last) == "(" {
		return true
	}
	r, n := s.runeAt(behind)
	return w == "c" && (s.digitAt(behind) || unicode.IsSpace(r) && s.digitAt(behind+n))
}

// counts reports whether w is "no" or another word before a number, as in
// "flight no. 12"; behind is behind its full stop.
func (s *scanner) counts(w string, behind int) bool {
	r, n := s.runeAt(behind)
	return counting[w] && (r == ' ' || r == '\u00a0') && s.digitAt(behind+n)
}

// smallAt reports whether a small letter stands at i.
func (s *scanner) smallAt(i int) bool {
	r, _ := s.runeAt(i)
	return unicode.IsLower(r)
}

// fused returns where a word that is written as one but is two words ends
// its first one, zero for others.
func fused(w string) int {
	switch len(w) {
	case 5, 6:
		switch strings.ToLower(w) {
		case "cannot", "gonna", "gotta", "wanna":
			return 3
		}
	}
	return 0
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
	if rest := s.text.Source[s.pos:s.end]; strings.HasPrefix(rest, "Ph.D.") {
		return s.pos + len("Ph.D.")
	}
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

// fold lowers w and makes curly apostrophes straight, without copying where
// nothing changes.
func fold(w string) string {
	w = strings.ToLower(w)
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return w
}
