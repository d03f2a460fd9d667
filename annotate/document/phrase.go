package document

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
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

func newPhrase(r language.Range, head int, kind Kind) phrase {
	return phrase{Range: r, head: head, doc: Document{Kind: kind, Actor: -1, Lead: -1, Organiser: -1}}
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

// again reports whether p is "the order" or "this order" of which one of the
// sentences before spoke by a fuller phrase.
func (s *scene) again(p phrase) bool {
	k, ok := s.last[s.lower(p.head)]
	if w := s.lower(p.Start); !ok || p.Start != p.head-1 || w != "the" && w != "this" && w != "that" {
		return false
	}
	gone := s.SentenceOf(p.head) - k
	return gone >= 0 && gone <= goesOn && s.lower(p.End) != "to" && s.lower(p.End) != "of"
}

// goesOn is over how many sentences a doubtful noun still means the document that
// was spoken of last.
const goesOn = 4

// certain reports whether a doubtful noun names a document here: by one of
// the modifiers it needs, or by an author behind it.
func (s *scene) certain(p phrase, needed map[string]bool) bool {
	for k := p.Start; k < p.head; k++ {
		if needed[s.Tokens[k].Lower] {
			return true
		}
	}
	if verb := s.over(&p, s.sentence(p.head)); verb >= 0 && made[s.lower(p.head)][s.Tokens[verb].Lemma] {
		return true
	}
	switch p.doc.Kind {
	case Ruling:
		if slices.ContainsFunc(p.doc.Authors, func(a int) bool {
			return s.judges(a) && s.byName(a) && (s.person(a) || inCourt(s.found.Actors[a].Name))
		}) && !p.pronoun && s.lower(p.head+1) != "to" { // "the court's decision to hear the case" is none
			return true
		}
	case Lawsuit, Brief:
		if trail := s.trailing(&p, s.sentence(p.head)); trail == p.End && made[s.lower(p.head)][s.Tokens[trail].Lemma] || s.lower(p.head) == "filing" && s.lower(p.End) == "with" {
			return true
		}
	}
	switch p.doc.Kind {
	case Study, Ruling, Brief:
		w := s.lower(p.head + 1)
		author := s.within(language.Range{Start: p.head + 2, End: p.head + 4})
		return (w == "by" || w == "from") && len(author) > 0 && !s.outlet(author[0].actor)
	}
	return false
}

// byName reports whether the text names an actor.
func (s *scene) byName(actor int) bool {
	return slices.ContainsFunc(s.found.Actors[actor].Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}

// outlet reports whether an actor is a news outlet: its reports are reports.
func (s *scene) outlet(actor int) bool {
	name := strings.Fields(strings.ToLower(s.found.Actors[actor].Name))
	return lexicon.Outlet(name) || lexicon.Outlet(name[:min(1, len(name))]) ||
		slices.ContainsFunc(name, func(w string) bool { return strings.HasSuffix(w, "news") }) || s.prints(actor)
}

// ofOutlet reports whether the words before the noun name a news outlet.
func (s *scene) ofOutlet(p phrase) bool {
	var words []string
	for k := p.head - 1; k >= p.Start; k-- {
		words = append([]string{s.lower(k)}, words...)
		if s.Tokens[k].Kind.Capital() && !determiners[s.lower(k)] && lexicon.Outlet(words) {
			return true
		}
	}
	return false
}

// prints reports whether the text calls an actor what outlets are called.
func (s *scene) prints(actor int) bool {
	return slices.ContainsFunc(s.found.Actors[actor].Roles, func(r mention.Role) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(r.Title)), func(w string) bool { return outlets[w] })
	})
}

// outlets are nouns for those who report news.
var outlets = lexicon.Words("news newspaper newspapers magazine broadcaster tabloid newswire website")

// author notes actor as one who sends or signs the document.
func (p *phrase) author(actor int) { p.doc.Authors = add(p.doc.Authors, actor) }

// add appends x to list unless it is there.
func add(list []int, x int) []int {
	for _, y := range list {
		if x == y {
			return list
		}
	}
	return append(list, x)
}

// name returns what p calls the document: its noun with what says which
// ("tax reform bill"), and its author where the report says "from", "by" or
// "of".
func (s *scene) name(p phrase) string {
	if s.Tokens[p.head].Tag == language.VERB {
		return string(p.doc.Kind) // "sued": the act stands for the paper
	}
	head := s.noun(p)
	w := s.lower(p.head + 1)
	if name := s.caseName(p); name != "" {
		return head + " in " + name
	}
	if name := s.journal(p); name != "" {
		return head + " in " + name
	}
	if w != "from" && w != "by" && w != "of" {
		return head
	}
	if w == "of" && ofKind[s.lower(p.head+2)] {
		return head + " of " + s.lower(p.head+2) // "letter of intent"
	}
	authors, stop := s.list(p.head+2, s.sentence(p.head).End)
	if len(authors) == 0 || s.Tokens[p.head+2].Tag == language.PRON {
		return head
	}
	for stop > p.head && (!s.Tokens[stop-1].Kind.Word() || joins[s.lower(stop-1)] || clause[s.lower(stop-1)]) {
		stop--
	}
	return head + s.Source[s.Tokens[p.head].Span.End:s.Tokens[stop-1].Span.End]
}

// caseName returns the case that a ruling is given in, as the words behind it
// say: "Okoro v. Port of Lenne"; empty where they do not.
func (s *scene) caseName(p phrase) string {
	if p.doc.Kind != Ruling || s.lower(p.End) != "in" && s.lower(p.End) != "on" {
		return ""
	}
	sent := s.sentence(p.head)
	versus, end := -1, p.End+1
	for ; end < sent.End && end < p.End+longestCase; end++ {
		t := &s.Tokens[end]
		if w := t.Lower; w == "v" || w == "v." || w == "vs" || w == "vs." {
			versus = end
		} else if t.Lower == "." && versus == end-1 {
			continue
		} else if !t.Kind.Capital() && t.Lower != "of" && t.Lower != "the" && t.Lower != "&" || lexicon.Calendar(t.Lower) {
			break
		}
	}
	if versus < 0 || end <= versus+1 {
		return ""
	}
	return s.bytes(language.Range{Start: p.End + 1, End: end}).In(s.Source)
}

// longestCase is how many words the name of a case has at most.
const longestCase = 12

// journal returns where a study was published, as the words behind it say;
// empty where they do not.
func (s *scene) journal(p phrase) string {
	if p.doc.Kind != Study {
		return ""
	}
	sent := s.sentence(p.head)
	for i := p.End; i < sent.End && i < p.End+nearIssue; i++ {
		if s.lower(i) != "in" || !publishing[s.lower(i-1)] && !(lexicon.Calendar(s.lower(i-1)) && s.trailing(&p, sent) >= 0) {
			continue
		}
		for i++; s.lower(i) == "the" || s.lower(i) == "journal" || s.Tokens[i].Kind == language.Quote; i++ {
		}
		end := i
		for end < sent.End && (s.Tokens[end].Kind.Capital() || (s.lower(end) == "of" || s.lower(end) == "and" || s.lower(end) == "&") && end > i && s.Tokens[end+1].Kind.Capital()) {
			end++
		}
		if end == i || lexicon.Calendar(s.lower(i)) {
			return ""
		}
		return s.bytes(language.Range{Start: i, End: end}).In(s.Source)
	}
	return ""
}

// noun returns the head of p with the nouns before it, what they are, "probable
// cause affidavit", and, of a bill or an order, the adjectives: "tax reform bill", "executive order"; of a lawsuit only
// what makes the noun one: "charge sheet".
func (s *scene) noun(p phrase) string {
	start := p.head
	needed := doubtful[s.lower(p.head)]
	for k := p.head - 1; k >= p.Start; k-- {
		t := &s.Tokens[k]
		if (p.doc.Kind == Statement || p.doc.Kind == Lawsuit) && !needed[t.Lower] {
			break
		}
		if t.Kind == language.Number && courtNouns[s.lower(k+1)] {
			start = k // "9th Circuit ruling"
			continue
		}
		adjective := needed[t.Lower] || sides[t.Lower] != "" || t.Tag == language.ADJ && (p.doc.Kind == Bill || p.doc.Kind == Order || k+1 < p.head) && !pointing[t.Lower]
		if !t.Kind.Word() || t.Tag != language.NOUN && t.Tag != language.PROPN && !adjective || determiners[t.Lower] || fresh[t.Lower] || k > 0 && !t.Space && s.Tokens[k-1].Lower == "-" {
			break
		}
		start = k
	}
	if start < p.head {
		start = max(p.Start, s.whole(start))
	}
	end := p.head + 1
	if start < p.head && end < len(s.Tokens) && s.Tokens[end].Kind == language.Number && s.Tokens[p.head].Kind == language.Title && s.Tokens[start].Kind == language.Title {
		end++ // "Harbour Directive 4"
	}
	name := s.bytes(language.Range{Start: start, End: end}).In(s.Source)
	if start == p.head {
		return strings.ToLower(name)
	}
	return name
}
