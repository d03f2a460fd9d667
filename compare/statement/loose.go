package statement

import (
	"synoptic/annotate/quote"
	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// looseWords is how many words in a row must stand in another report's
// quotation marks for a sentence that no quotation holds to print them too.
// Shorter runs are phrases that anybody uses.
const looseWords = 8

// spoken is the words of one report and where they stand.
type spoken struct {
	words  *align.Sequence
	quoted []bool // of each word: in marks, and given to somebody
	given  []bool // of each word: in some quotation
}

// loose appends what a report prints of other reports' quotations without
// giving it to anybody: embedded posts, statements printed whole, words that
// became narration. The parts are sentences, from the first shared word to the
// last.
func loose(readings []*reading.Reading, list []utterance, parts []part) ([]utterance, []part) {
	all := make([]spoken, len(readings))
	in := map[uint64]int{} // report in whose marks a run of words stands, -1 for several
	for i, r := range readings {
		all[i] = newSpoken(r)
		for w := range all[i].quoted {
			if g, ok := all[i].run(all[i].quoted, w, true); ok {
				if k, known := in[g]; known && k != i {
					in[g] = several
				} else {
					in[g] = i
				}
			}
		}
	}
	for i, r := range readings {
		for _, s := range all[i].shared(r.Text, in, i) {
			last := len(list) - 1
			sentence := r.Text.SentenceOf(s.Start)
			if last < 0 || !list[last].loose || list[last].Report != i || !follows(r.Text, parts[len(parts)-1].span, sentence) {
				u := utterance{Quote: Quote{i, noQuote}, speaker: -1, kind: quote.Indirect, loose: true}
				u.parts = language.Range{Start: len(parts), End: len(parts)}
				list = append(list, u)
				last++
			}
			parts = cut(parts, r.Text, r.Text.Span(s), last)
			u := &list[last]
			for _, p := range parts[u.parts.End:] {
				u.words = append(u.words, p.words...)
			}
			u.parts.End = len(parts)
		}
	}
	return list, parts
}

const (
	several = -1
	noQuote = -1
)

// follows reports whether the sentence stands behind before in one paragraph.
func follows(t *language.Text, before span.Span, sentence int) bool {
	k := t.SentenceOf(t.TokenAt(before.Start))
	return k+1 == sentence && t.Sentences[k].Paragraph == t.Sentences[sentence].Paragraph
}

func newSpoken(r *reading.Reading) spoken {
	s := spoken{words: align.New(r.Text, looseWords)}
	s.quoted, s.given = make([]bool, s.words.Len()), make([]bool, s.words.Len())
	quoted, given := make([]bool, len(r.Text.Tokens)), make([]bool, len(r.Text.Tokens))
	mark := func(list []bool, spans []span.Span) {
		for _, x := range spans {
			for i, c := r.Text.Cover(x).Start, r.Text.Cover(x); i < c.End; i++ {
				list[i] = true
			}
		}
	}
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if said(q) {
			mark(quoted, q.Quoted)
			mark(given, q.Content)
		}
	}
	for w := range s.quoted {
		s.quoted[w], s.given[w] = quoted[s.words.Tokens(w).Start], given[s.words.Tokens(w).Start]
	}
	return s
}

// run returns the hash of the words from w on when each of them is, or else
// none is, as list says.
func (s *spoken) run(list []bool, w int, want bool) (uint64, bool) {
	if w+looseWords > len(list) {
		return 0, false
	}
	for _, x := range list[w : w+looseWords] {
		if x != want {
			return 0, false
		}
	}
	return s.words.Shingle(w)
}

// shared returns the stretch of every sentence that stands in marks in another
// report than i and in no quotation here, as tokens.
func (s *spoken) shared(t *language.Text, in map[uint64]int, i int) []language.Range {
	var out []language.Range
	for w := range s.given {
		g, ok := s.run(s.given, w, false)
		if !ok {
			continue
		}
		if k, ok := in[g]; !ok || k == i {
			continue
		}
		for x := w; x < w+looseWords; x++ {
			tokens := s.words.Tokens(x)
			last := len(out) - 1
			switch {
			case last >= 0 && tokens.Start < out[last].End:
			case last >= 0 && t.SentenceOf(tokens.Start) == t.SentenceOf(out[last].Start):
				out[last].End = tokens.End
			default:
				out = append(out, tokens)
			}
		}
	}
	return out
}
