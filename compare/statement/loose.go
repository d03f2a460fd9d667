package statement

import (
	"synoptic/annotate/quote"
	"synoptic/compare/align"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
	"synoptic/reading"
	"synoptic/span"
)

const (
	// looseWords is how many words in a row must stand in another report's
	// quotation marks for a sentence without marks to print them too. Shorter
	// runs are phrases that anybody uses.
	looseWords = 8

	termWords = 3 // fewer in marks are as often a term as a quotation

	several = -1
	noQuote = -1
)

// loose adds what a report may print of other reports' quotations without
// giving it to anybody: words in marks that no quotation holds, and sentences
// that stand in marks elsewhere, from the first shared word to the last:
// embedded posts, statements printed whole, words that became narration.
func (s *story) loose() {
	all := make([]printed, len(s.readings))
	in := map[uint64]int{} // report in whose marks a run of words stands, or several
	for i, r := range s.readings {
		all[i] = newPrinted(r)
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
	for i, r := range s.readings {
		for _, p := range all[i].free {
			s.add(utterance{Quote: Quote{i, noQuote}, speaker: -1, kind: quote.Mixed, loose: true}, []span.Span{p.Inner})
		}
		for _, p := range all[i].shared(r.Text, in, i) {
			s.add(utterance{Quote: Quote{i, noQuote}, speaker: -1, kind: quote.Indirect, loose: true}, p)
		}
	}
}

// printed is the words of one report and where they stand.
type printed struct {
	words  *align.Sequence
	quoted []bool // of each word: in marks, and given to somebody
	given  []bool // of each word: in a quotation or a free passage
	free   []mark.Passage
}

func newPrinted(r *reading.Reading) printed {
	p := printed{words: align.New(r.Text, looseWords)}
	quoted, given := make([]bool, len(r.Text.Tokens)), make([]bool, len(r.Text.Tokens))
	for i := range r.Quotes {
		if q := &r.Quotes[i]; said(q) {
			cover(quoted, r.Text, q.Quoted)
			cover(given, r.Text, q.Content)
		}
	}
	for _, x := range r.Passages {
		if !given[x.Tokens.Start] && x.Depth == 0 && !term(r.Text, x.Tokens) {
			p.free = append(p.free, x)
			cover(given, r.Text, []span.Span{x.Inner})
		}
	}
	p.quoted, p.given = make([]bool, p.words.Len()), make([]bool, p.words.Len())
	for w := range p.quoted {
		first := p.words.Tokens(w).Start
		p.quoted[w], p.given[w] = quoted[first], given[first]
	}
	return p
}

// cover marks the tokens of spans.
func cover(list []bool, t *language.Text, spans []span.Span) {
	for _, x := range spans {
		c := t.Cover(x)
		for i := c.Start; i < c.End; i++ {
			list[i] = true
		}
	}
}

// term reports whether r may be a term, a title or a name: hardly a word, or
// capitals wherever grammar leaves a choice.
func term(t *language.Text, r language.Range) bool {
	words, small := 0, 0
	for i := r.Start; i < r.End; i++ {
		if tok := &t.Tokens[i]; tok.Kind.Word() {
			words++
			if tok.Kind == language.Lower && !lexicon.Function(tok.Lower) {
				small++
			}
		}
	}
	return words < termWords || small == 0
}

// run returns the hash of the words from w on when list says the same of all.
func (p *printed) run(list []bool, w int, want bool) (uint64, bool) {
	if w+looseWords > len(list) {
		return 0, false
	}
	for _, x := range list[w : w+looseWords] {
		if x != want {
			return 0, false
		}
	}
	return p.words.Shingle(w)
}

// shared returns what stands in marks in another report than i and in no
// quotation here: for each run of sentences, their stretches.
func (p *printed) shared(t *language.Text, in map[uint64]int, i int) [][]span.Span {
	var out [][]span.Span
	var last language.Range
	for w := range p.given {
		g, ok := p.run(p.given, w, false)
		if k, known := in[g]; !ok || !known || k == i {
			continue
		}
		for x := w; x < w+looseWords; x++ {
			tokens := p.words.Tokens(x)
			if tokens.Start < last.End {
				continue
			}
			from, to := t.SentenceOf(max(0, last.End-1)), t.SentenceOf(tokens.Start)
			switch n := len(out) - 1; {
			case n >= 0 && from == to:
				last.End = tokens.End
				out[n][len(out[n])-1] = t.Span(last)
			case n >= 0 && from+1 == to && t.Sentences[from].Paragraph == t.Sentences[to].Paragraph:
				last = tokens
				out[n] = append(out[n], t.Span(last))
			default:
				last = tokens
				out = append(out, []span.Span{t.Span(last)})
			}
		}
	}
	return out
}

// telling is how rare the words of a loose passage in marks must be, together,
// to be taken for the same words in another report's marks where nothing else
// names the speaker; see [lexicon.Rarity].
const telling = 10

// looseOne reports whether the loose part is words of said, which another report
// gives to somebody, and how alike they are.
func (s *story) looseOne(loose, said *part) (float64, bool) {
	u, v := &s.list[loose.utterance], &s.list[said.utterance]
	if v.loose || v.kind == quote.Indirect || u.Report == v.Report {
		return 0, false
	}
	if formula(loose.words, said.words) && s.actorNear(u.Report, v.speaker, loose.span) < 0 {
		return 0, false
	}
	if u.kind == quote.Indirect || len(loose.words) >= looseWords {
		share := alike(loose.words, said.words)
		return share, share >= longShare
	}
	if !contains(said.words, loose.words) {
		return 0, false
	}
	return 1, rarity(loose.words) >= telling || s.actorNear(u.Report, v.speaker, loose.span) >= 0
}

func rarity(words []string) (n int) {
	for _, w := range words {
		n += lexicon.Rarity(w)
	}
	return n
}

// actorNear returns the actor of a report that is the entity and is mentioned
// in the sentence of x, -1 for none.
func (s *story) actorNear(report, e int, x span.Span) int {
	if e < 0 {
		return -1
	}
	r := s.readings[report]
	t := r.Text
	at := t.SentenceOf(t.TokenAt(x.Start))
	for _, m := range s.entities[e].Members {
		if m.Report != report {
			continue
		}
		for _, y := range r.Actors[m.Actor].Mentions {
			if t.SentenceOf(t.TokenAt(y.Span.Start)) == at {
				return m.Actor
			}
		}
	}
	return -1
}
