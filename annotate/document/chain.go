package document

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// chain groups phrases into documents: "the letter" is the one spoken of
// last, unless its author, its addressee or a word like "separate" speaks
// against it. Of statements and studies a story has many, and two bodies put
// out one each: whose it is must be the same.
type chain struct{ docs []*entry }

// entry is a document with the phrases that name it.
type entry struct {
	Document
	name    string
	noun    string // by which it was called first
	joint   bool
	topics  []string
	proper  bool // called by a name of its own
	journal bool // printed in a journal that the text names
	sure    bool // a noun names it that names nothing else
	real    bool // the text says that there is such a paper
	owners  []string
	done    bool // a sentence tells that it was made
	phrases []phrase
}

func (c *chain) add(s *scene, p phrase) {
	d := c.match(s, p)
	if mine[s.lower(p.Start)] && c.several(p.doc.Kind) {
		return // whose "our memo" is, is not sure
	}
	if d == nil {
		d = &entry{Document: Document{Kind: p.doc.Kind, Actor: -1, Lead: -1, Organiser: -1}}
		c.docs = append(c.docs, d)
	}
	d.merge(s, p)
}

// mine are pronouns of whoever is quoted.
var mine = lexicon.Words("my our your")

// several reports whether more than one document of a kind has been spoken of.
func (c *chain) several(k Kind) bool {
	n := 0
	for _, d := range c.docs {
		if d.Kind == k {
			n++
		}
	}
	return n > 1
}

// match returns the document that p names, nil for a new one.
func (c *chain) match(s *scene, p phrase) *entry {
	common := many(p.doc.Kind)
	if p.indefinite && (p.fresh || common && len(p.doc.Authors) == 0) {
		return nil
	}
	plain := !p.indefinite && len(p.doc.Authors) == 0 && len(p.doc.Addressees) == 0
	if p.unreal && p.doc.Kind == Bill || s.own(p) {
		return nil
	}
	var last *entry
	for _, d := range slices.Backward(c.docs) {
		if d.Kind != p.doc.Kind || d.otherPaper(s, p) {
			continue
		}
		if !d.real && p.doc.Kind == Bill && !p.indefinite && p.Start < p.head-1 {
			continue // "the omnibus bill" is none that somebody asked for before
		}
		switch s.authorship(d, p) {
		case same:
			if common && p.indefinite && p.doc.Date != "" && d.Date != "" && p.doc.Date != d.Date {
				continue
			}
			return d
		case other:
			if p.pronoun && !common && last == nil {
				last = d // whom "his" means is less sure than which letter
			}
			continue
		}
		if common && len(p.doc.Authors) > 0 {
			continue
		}
		if p.indefinite && p.doc.Kind == Lawsuit && len(p.doc.Authors) > 0 && len(d.Authors) > 0 {
			continue // one who is not known to sue with the other brings one of his own
		}
		if p.indefinite && len(p.doc.Addressees) > 0 && len(d.Addressees) > 0 && !overlap(p.doc.Addressees, d.Addressees) {
			continue
		}
		if last == nil {
			last = d
		} else if plain && s.gone(last, p) > nextSentence && len(d.phrases) > len(last.phrases) {
			last = d
		}
	}
	return last
}

// nextSentence is how far a paper that the text speaks of little stays the one
// that "the memo" means. Later it is the one that the text is about.
const nextSentence = 1

// gone returns how many sentences ago d was spoken of.
func (s *scene) gone(d *entry, p phrase) int {
	return s.SentenceOf(p.head) - s.SentenceOf(d.phrases[len(d.phrases)-1].head)
}

// own reports whether p is said to be one's own, beside another's: "a memo of
// their own", "his own study".
func (s *scene) own(p phrase) bool {
	if s.lower(p.End) == "of" && s.lower(p.End+2) == "own" {
		return true
	}
	for i := p.Start; i < p.head; i++ {
		if s.lower(i) == "own" && len(p.doc.Authors) == 0 {
			return true
		}
	}
	return false
}

// otherPaper reports whether the noun of p, or a word before it, names something
// else than what d was called.
func (d *entry) otherPaper(s *scene, p phrase) bool {
	if OtherGenre(s.lower(p.head), d.noun) || p.joint && !d.joint && many(d.Kind) {
		return true
	}
	if s.rival(d, p) {
		return true
	}
	switch {
	case p.doc.Kind == Bill:
		return apart(s.topics(p), d.topics)
	case p.doc.Kind == Letter && p.indefinite:
		return apart(s.owners(p), d.owners)
	}
	return false
}

// rival reports whether p is of another side, court, version or day than d. What
// names its side or court beside one that has been spoken of without is another
// paper too, unless that was but a headline.
func (s *scene) rival(d *entry, p phrase) bool {
	m := s.marks(p)
	if m.Against(d.Marks) || m["month"] != "" && len(d.Date) >= len("2006-01") && m["month"] != d.Date[5:7] {
		return true
	}
	if p.doc.Kind != Letter && p.doc.Kind != Lawsuit && p.doc.Date != "" && d.Date != "" && !SameDay(p.doc.Date, d.Date) {
		return true
	}
	if p.doc.Kind == Statement || p.doc.Kind == Lawsuit {
		return false
	}
	if p.indefinite && p.done && len(d.phrases) > 1 && !overlap(p.doc.Authors, d.Authors) && (p.doc.Kind == Bill && len(p.doc.Authors) > 0 || p.doc.Kind == Order && d.done) {
		return true
	}
	if p.doc.Kind == Ruling && p.indefinite && d.Marks.tells() && !m.share(d.Marks) {
		return true
	}
	return m.tells() && !d.Marks.tells() && (len(d.phrases) > 1 || p.indefinite || d.Date != "" || d.done) && !overlap(p.doc.Authors, d.Authors)
}

// SameDay reports whether two dates may be one: a month holds its days.
func SameDay(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// apart reports whether two lists say something, and share nothing.
func apart(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(w string) bool { return slices.Contains(b, w) })
}

// owners lists the names before the noun of p: "Vellan" in "a Vellan memo".
func (s *scene) owners(p phrase) []string {
	var out []string
	for i := p.Start; i < p.head; i++ {
		if t := &s.Tokens[i]; t.Tag == language.PROPN {
			out = append(out, t.Lower)
		}
	}
	return out
}

// topics lists the words by which p tells a bill from others: "tax" in "the tax
// bill", but not "House".
func (s *scene) topics(p phrase) []string {
	var out []string
	for i := p.Start; i < p.head; i++ {
		if t := &s.Tokens[i]; t.Kind == language.Lower && t.Tag == language.NOUN && !chambers[t.Lower] {
			out = append(out, t.Lower)
		}
	}
	return out
}

// chambers are nouns before "bill" that do not say what it is about.
var chambers = lexicon.Words("house senate government draft year week reform relief replacement")

// many reports whether a story may have any number of documents of a kind.
func many(k Kind) bool { return k == Statement || k == Study }

// verdict says how the authors of a phrase and of a document relate.
type verdict int

const (
	unknown verdict = iota
	same
	other
)

// authorship compares the authors of p with those of d. Groups are the same
// when they end in the same noun: "the mayors", "21 Democratic mayors".
func (s *scene) authorship(d *entry, p phrase) verdict {
	if len(p.doc.Authors) == 0 || len(d.Authors) == 0 {
		return unknown
	}
	if overlap(p.doc.Authors, d.Authors) || p.doc.Lead >= 0 && p.doc.Lead == d.Lead {
		return same
	}
	for _, a := range p.doc.Authors {
		for _, b := range d.Authors {
			if s.sameBody(a, b) || s.alike(a, b) && !many(d.Kind) {
				return same
			}
		}
	}
	if p.indefinite && p.done && len(d.Declared) == 0 && d.done {
		return other // who issues one brings another than the one that somebody else made
	}
	if len(d.Declared) > 0 || s.group(d.Authors) != s.group(p.doc.Authors) || s.bare(p) {
		return unknown // one of many may stand for the group
	}
	return other
}

func (s *scene) group(actors []int) bool {
	return slices.ContainsFunc(actors, func(a int) bool { return s.found.Actors[a].Kind == mention.GroupKind })
}

// bare reports whether a definite phrase names its author by one word alone:
// "the executives' letter" is the one spoken of, whatever they were called
// there.
func (s *scene) bare(p phrase) bool {
	return !p.indefinite && !slices.ContainsFunc(p.doc.Authors, func(a int) bool {
		x := &s.found.Actors[a]
		return x.Kind != mention.GroupKind || strings.Contains(x.Name, " ")
	})
}

// alike reports whether two actors are groups of the same office.
func (s *scene) alike(a, b int) bool {
	x, y := &s.found.Actors[a], &s.found.Actors[b]
	if x.Kind != mention.GroupKind || y.Kind != mention.GroupKind {
		return false
	}
	return SameGroup(x.Name, y.Name)
}

// sameBody reports whether two actors are groups that may be one body.
func (s *scene) sameBody(a, b int) bool {
	return s.alike(a, b) && SameDescription(s.found.Actors[a].Name, s.found.Actors[b].Name)
}

// headNoun returns the last word before a preposition, in lower case.
func headNoun(name string) string {
	head := ""
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		switch w {
		case "of", "in", "from", "for", "who", "at", "to", "with":
			if head != "" && head != "coalition" && head != "group" && head != "dozens" && head != "hundreds" {
				return head
			}
		default:
			head = w
		}
	}
	return head
}

func former(name string) bool {
	l := strings.ToLower(name)
	return strings.Contains(l, "former") || strings.Contains(l, "ex-") || strings.Contains(l, "retired")
}

func overlap(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// merge takes what p tells into d. What was told first stays.
func (d *entry) merge(s *scene, p phrase) {
	d.phrases = append(d.phrases, p)
	d.Mentions = append(d.Mentions, s.bytes(p.Range))
	if n := s.name(p); len(n) > len(d.name) {
		d.name = n
	}
	d.real = d.real || !p.unreal && (len(d.phrases) == 1 || p.done) // "that letter" which somebody asked for is none yet
	d.owners = append(d.owners, s.owners(p)...)
	if d.Marks == nil {
		d.Marks = Marks{}
	}
	d.Marks.add(s.marks(p))
	d.journal = d.journal || s.journal(p) != ""
	d.proper = d.proper || s.Tokens[p.head].Kind == language.Title && p.head > p.Start && s.Tokens[p.head-1].Kind == language.Title
	d.done = d.done || p.done && p.doc.Status != Intended
	d.sure = d.sure || unmistakable[s.lower(p.head)] || p.doc.Kind == Bill && p.doc.Status != ""
	if d.Lead < 0 && !(p.pronoun && len(d.Authors) > 0) {
		d.Lead = p.doc.Lead
	}
	if d.Organiser < 0 {
		d.Organiser = p.doc.Organiser
	}
	if genres[d.noun] == "" {
		d.noun = s.lower(p.head)
	}
	d.joint = d.joint || p.joint
	d.topics = append(d.topics, s.topics(p)...)
	for _, a := range p.doc.Authors {
		if p.pronoun && len(d.Authors) > 0 {
			continue
		}
		if !many(d.Kind) || !slices.ContainsFunc(d.Authors, func(b int) bool { return s.sameBody(a, b) }) {
			d.Authors = add(d.Authors, a)
		}
	}
	for _, a := range p.doc.Addressees {
		d.Addressees = add(d.Addressees, a)
	}
	if d.Status == "" {
		d.Status = p.doc.Status
	}
	if d.Date == "" {
		d.Date = p.doc.Date
	}
	if d.Court == "" {
		d.Court = p.doc.Court
	}
	if d.Docket == "" {
		d.Docket = p.doc.Docket
	}
	d.Declared = append(d.Declared, p.doc.Declared...)
	d.Signatories = append(d.Signatories, p.doc.Signatories...)
	d.NotSigned = append(d.NotSigned, p.doc.NotSigned...)
	d.Demands = append(d.Demands, p.doc.Demands...)
	d.Grounds = append(d.Grounds, p.doc.Grounds...)
}

// worth reports whether the report tells enough of the document to list it: a
// bare "the report" without author, addressee or second mention is a word, and a
// bill or an order of which nobody tells that it was made.
func (d *entry) worth() bool {
	switch known := len(d.Authors) > 0 || len(d.Addressees) > 0; d.Kind {
	case Statement, Study:
		return len(d.Authors) > 0 || d.Kind == Study && d.journal
	case Bill, Order, Other:
		return d.real && (known || d.done || d.Status == Intended || d.sure || d.proper || len(d.phrases) > 1)
	case Lawsuit, Brief, Petition:
		return d.real && (known || d.done || d.Court != "" || d.sure || len(d.phrases) > 1)
	default:
		return d.real && (known || len(d.phrases) > 1 || d.sure)
	}
}

// press reports whether d is the report of a news outlet, which is no document.
func (s *scene) press(d *entry) bool {
	return d.Kind == Study && slices.ContainsFunc(d.Authors, s.outlet)
}

// OtherGenre reports whether two nouns of one kind name different documents:
// "letter" and "memo".
func OtherGenre(a, b string) bool {
	return genres[a] != genres[b] && genres[a] != "" && genres[b] != ""
}

// SameDescription reports whether two descriptions may name one body: one of them
// ends in the other.
func SameDescription(a, b string) bool {
	a, b = " "+strings.ToLower(a), " "+strings.ToLower(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// SameGroup reports whether two descriptions name groups of the same office:
// they end in the same noun and agree on being former.
func SameGroup(a, b string) bool { return headNoun(a) == headNoun(b) && former(a) == former(b) }
