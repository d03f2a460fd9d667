package document

import (
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// phrase is one noun phrase that names a document, with what its sentence
// tells of it.
type phrase struct {
	language.Range
	head       int
	fresh      bool // "a separate letter": not the one spoken of before
	indefinite bool
	pronoun    bool // a pronoun says whose it is
	joint      bool
	unreal     bool // asked for, denied or spoken of in general: no such paper is said to be
	done       bool // its sentence tells that it was made
	doc        Document
}

// phrases returns the phrases of the text that name one document, in order.
func (s *scene) phrases() []phrase {
	var out []phrase
	s.last = map[string]int{}
	for i := range s.Tokens {
		if suing[s.Tokens[i].Lower] && s.Tokens[i].Kind == language.Lower && s.verb(i) && s.happens(i) {
			out = append(out, newPhrase(language.Range{Start: i, End: i + 1}, i, Lawsuit))
			continue
		}
		if p, ok := s.phraseAt(i); ok {
			out = append(out, p)
			s.last[s.lower(i)] = s.SentenceOf(i)
		}
	}
	return out
}

// newDocument returns a document of which nothing is told.
func newDocument(kind Kind) Document {
	return Document{Kind: kind, Actor: -1, Lead: -1, Organiser: -1, Traits: Traits{}}
}

func newPhrase(r language.Range, head int, kind Kind) phrase {
	return phrase{Range: r, head: head, doc: newDocument(kind)}
}

// verb reports whether token i may be a verb; without tags every word may.
func (s *scene) verb(i int) bool {
	g := s.Tokens[i].Tag
	return g == language.TagNone || g == language.VERB || g == language.AUX
}

// happens reports whether the verb at i is more than a thought: "the right to
// sue" and "to keep her from suing" are no lawsuits, "plans to sue" is one that
// is intended.
func (s *scene) happens(i int) bool {
	if s.possible(i) {
		return false
	}
	switch s.lower(i) {
	case "sue", "suing":
		return s.find(language.Range{Start: max(s.sentence(i).Start, i-4), End: i}, intending) >= 0 || s.Tokens[max(0, i-1)].Tag == language.AUX
	}
	return true
}

// phraseAt returns the phrase whose head is token i.
func (s *scene) phraseAt(i int) (phrase, bool) {
	kind, ok := nouns[s.Tokens[i].Lower]
	if !ok || s.Tokens[i].Tag == language.VERB {
		return phrase{}, false
	}
	if w := s.lower(i + 1); nouns[w] != "" && !s.Tokens[i+1].Space {
		return phrase{}, false
	}
	if s.Tokens[i].Kind == language.Upper && i > 0 && s.Tokens[i-1].Kind == language.Upper {
		return phrase{}, false // a menu or a heading in capitals
	}
	p := newPhrase(language.Range{Start: s.whole(s.left(i)), End: i + 1}, i, kind)
	p.indefinite = s.determiner(&p)
	if s.held(p) || kind == Bill && s.find(language.Range{Start: p.Start, End: i}, generally) >= 0 {
		return phrase{}, false
	}
	if not := otherwise[s.Tokens[i].Lower]; i > 0 && not[s.lower(i-1)] {
		return phrase{}, false
	}
	if needed, doubt := doubtful[s.Tokens[i].Lower]; doubt && !s.certain(p, needed) && !s.again(p) {
		return phrase{}, false
	}
	if kind == Study && s.ofOutlet(p) {
		return phrase{}, false
	}
	if s.part(i) || s.likened(p) || s.sought(p) {
		return phrase{}, false
	}
	p.fresh = s.find(p.Range, fresh) >= 0
	p.joint = s.find(p.Range, jointly) >= 0
	p.unreal = s.unreal(p)
	return p, true
}

// left returns where the noun phrase with head i starts: its determiner or
// first modifier.
func (s *scene) left(i int) int {
	first := s.sentence(i).Start
	start := i
	for k := i - 1; k >= first && i-k <= 6; k-- {
		t := &s.Tokens[k]
		if determiners[t.Lower] || s.clitic(k) {
			return k
		}
		if enacting[t.Lower] && (k == first || !determiners[s.lower(k-1)]) {
			return start // "Okoro signs harbour bill"
		}
		switch t.Tag {
		case language.ADV:
			continue // "a more specific order"
		case language.ADJ, language.NOUN, language.PROPN, language.NUM, language.PRON:
		case language.VERB:
			if t.Fine != language.VBN {
				return start
			}
			continue // "a released statement": part of the phrase where a determiner opens it
		case language.PUNCT:
			if t.Lower != "-" {
				return start
			}
			continue
		case language.TagNone:
			if !t.Kind.Word() && t.Kind != language.Number && t.Lower != "-" || closed[t.Lower] {
				return start
			}
		default:
			return start
		}
		start = k
	}
	return start
}

// whole returns where a phrase starts that does not cut a name in two.
func (s *scene) whole(i int) int {
	at := s.Tokens[i].Span.Start
	for _, n := range s.found.Names {
		if n.Span.Start < at && at < n.Span.End {
			return s.TokenAt(n.Span.Start)
		}
	}
	return i
}

// clitic reports whether the token at k says whose the next word is: "'s", or the
// mark behind a plural. A mark that ends a quotation is none.
func (s *scene) clitic(k int) bool {
	switch s.lower(k) {
	case "'s", "’s":
		return true
	case "'", "’":
		return k > 0 && strings.HasSuffix(s.lower(k-1), "s") && !s.Tokens[k].Space
	}
	return false
}

// determiners open a noun phrase.
var determiners = lexicon.Words("a an the this that these those his her its their our my your another each every some any no")

// closed are words that no noun phrase goes over, where no tags are at hand.
var closed = lexicon.Words(`in on at by from with without to of for after before and but or if as than since until over under about into through
is are was were be been has have had will would could should may might must said says told wrote sent signed filed not also who which when where while because they he she it we`)

// determiner reads how p starts: it notes whose document it is and reports
// whether it is one not spoken of before by form.
func (s *scene) determiner(p *phrase) (indefinite bool) {
	switch w := s.lower(p.Start); w {
	case "a", "an", "another", "one":
		return true
	case "'s", "'", "’", "his", "her", "its", "their":
		at := p.Start
		p.pronoun = s.Tokens[at].Tag == language.PRON
		if len(w) <= 3 && !s.Tokens[at].Kind.Word() { // the owner stands before the clitic
			at--
		}
		own := s.ending(at + 1)
		if m := s.within(language.Range{Start: at, End: at + 1}); len(m) > 0 {
			own = m[0].actor
		}
		switch {
		case own < 0:
		case !charging[s.lower(p.head)] || s.charges(own):
			p.author(own)
		case p.pronoun:
			p.doc.Addressees = add(p.doc.Addressees, own)
		}
	}
	return false
}

// charges reports whether an actor brings charges; of others, "his indictment"
// accuses him, and a name before it tells nothing.
func (s *scene) charges(actor int) bool {
	a := &s.found.Actors[actor]
	titles := a.Name
	for _, r := range a.Roles {
		titles += " " + r.Title
	}
	for w := range strings.FieldsSeq(strings.ToLower(titles)) {
		if prosecuting[w] {
			return true
		}
	}
	return false
}

// ending returns the actor whose mention ends at token end, -1 for none.
func (s *scene) ending(end int) int {
	for _, m := range s.within(language.Range{Start: max(s.sentence(end-1).Start, end-12), End: end}) {
		if m.End == end || m.End == end+1 { // some mentions take the clitic in
			return m.actor
		}
	}
	return -1
}

// author notes actor as one who sends or signs the document.
func (p *phrase) author(actor int) { p.doc.Authors = add(p.doc.Authors, actor) }

// add appends x to list unless it is there.
func add(list []int, x int) []int {
	if slices.Contains(list, x) {
		return list
	}
	return append(list, x)
}

// part reports whether the noun of p only says what another noun is of: "a study
// programme", "the lawsuit settlement". Days and numbers behind a document are no
// such nouns.
func (s *scene) part(i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	next := &s.Tokens[i+1]
	if next.Tag != language.NOUN || Cue(next.Lower) || next.Kind != language.Lower && next.Kind != language.Title || lexicon.Calendar(next.Lower) || nouns[next.Lower] != "" && next.Kind != language.Lower {
		return false
	}
	if i+2 < len(s.Tokens) {
		switch s.Tokens[i+2].Tag {
		case language.DET, language.NUM, language.PRON, language.PROPN:
			return false // "the memo names two pilots"
		}
	}
	return s.Tokens[i].Rel == language.Compound && int(s.Tokens[i].Head) > i
}
