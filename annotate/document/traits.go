package document

import (
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// Traits are what the words of a phrase say of which paper of its kind it is: of
// whose side, of which court, of which version. Keys are the questions, values
// the answers.
type Traits map[string]string

// traits reads the words before the noun, with whose the paper is, and the "of",
// "from" or "by" behind it.
func (s *scene) traits(p phrase) Traits {
	out := Traits{}
	start := p.Start
	if s.clitic(start) {
		start--
		for _, m := range s.within(language.Range{Start: max(s.sentence(start).Start, start-longestName), End: start + 1}) {
			if m.End > start {
				start = m.Start
			}
		}
	}
	for i := start; i < p.head; i++ {
		out.word(s, i, p.doc.Kind)
	}
	if t := &s.Tokens[max(p.head-1, 0)]; p.doc.Kind == Ruling && p.head-1 > p.Start && t.Tag == language.PROPN && t.Kind == language.Title && levels[t.Lower] == "" && !courtNouns[t.Lower] && !lexicon.Place(t.Lower) && !lexicon.Calendar(t.Lower) && sides[t.Lower] == "" {
		out.put("case", t.Lower)
	}
	out.put("case", strings.ToLower(s.caseName(p)))
	if w := s.lower(p.End); w == "of" || w == "from" || w == "by" {
		for i := p.End + 1; i < len(s.Tokens) && i < p.End+longestOwner; i++ {
			if t := &s.Tokens[i]; t.Tag == language.VERB || t.Kind == language.Punct || t.Tag == language.PRON {
				break
			}
			out.word(s, i, p.doc.Kind)
		}
	}
	if p.doc.Kind == Ruling {
		for _, a := range p.doc.Authors {
			if x := &s.found.Actors[a]; x.Kind != mention.PersonKind {
				out.add(courtTraits(x.Name))
			}
		}
	}
	return out
}

// courtTraits reads the name of a court.
func courtTraits(name string) Traits {
	out := Traits{}
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		out.court(w, lexicon.Place(w))
	}
	return out
}

// longestOwner is how far the name behind "of" goes at most.
const longestOwner = 7

func (m Traits) put(question, answer string) {
	if answer != "" && m[question] == "" {
		m[question] = answer
	}
}

// word notes what the word at i says.
func (m Traits) word(s *scene, i int, kind Kind) {
	w := strings.TrimSuffix(s.lower(i), "s")
	m.put("side", sides[w])
	m.put("version", versions[w])
	m.put("month", months[s.lower(i)])
	if t := &s.Tokens[i]; t.Kind == language.Number && len(t.Lower) == len("2006") && (t.Lower[:2] == "19" || t.Lower[:2] == "20") {
		m.put("year", t.Lower)
	}
	if kind == Ruling || kind == Order {
		m.court(s.lower(i), s.Tokens[i].Tag == language.PROPN && lexicon.Place(s.lower(i)))
	}
}

// court notes what a word in the name of a court says: how high it is, and which
// of its kind.
func (m Traits) court(w string, place bool) {
	m.put("court", levels[w])
	if n, ok := ordinals[w]; ok {
		w = n
	}
	switch {
	case strings.HasSuffix(w, "th") && w[0] >= '0' && w[0] <= '9', w == "1st", w == "2nd", w == "3rd":
		m.put("which", w)
		m.put("court", "appeal")
	case place:
		m.put("which", w)
	}
}

// Against reports whether two phrases answer one question differently.
func (m Traits) Against(n Traits) bool {
	for q, a := range m {
		if b := n[q]; b != "" && a != b {
			return true
		}
	}
	return false
}

// share reports whether two phrases answer some question alike.
func (m Traits) share(n Traits) bool {
	for q, a := range m {
		if n[q] == a {
			return true
		}
	}
	return false
}

// tells reports whether m says of whose side or of which court a paper is.
func (m Traits) tells() bool {
	return m["side"] != "" || m["court"] != "" || m["which"] != "" || m["case"] != "" || m["year"] != "" || m["version"] == "old"
}

// add takes over the answers of n.
func (m Traits) add(n Traits) {
	for q, a := range n {
		m.put(q, a)
	}
}

// The words that answer, without a plural's s.
var (
	sides = map[string]string{"democratic": "democratic", "democrat": "democratic", "republican": "republican", "gop": "republican", "labour": "labour", "conservative": "conservative", "tory": "conservative", "tories": "conservative", "liberal": "liberal",
		"majority": "majority", "minority": "minority", "dissenting": "minority", "opposition": "minority", "rebuttal": "minority", "counter": "minority", "rival": "minority", "competing": "minority"}
	// what is called "new" may be the only one; what is called "original" is not
	versions = map[string]string{"original": "old", "initial": "old", "earlier": "old", "previous": "old", "first": "old", "revised": "new", "amended": "new", "updated": "new", "second": "new", "third": "new", "later": "new", "replacement": "new", "superseding": "new"}
	levels   = map[string]string{"supreme": "supreme", "appeals": "appeal", "appeal": "appeal", "appellate": "appeal", "circuit": "appeal", "lower": "trial", "restraining": "trial", "executive": "executive", "presidential": "executive", "district": "trial", "trial": "trial", "county": "trial", "superior": "trial", "magistrate": "trial"}
	months   = map[string]string{"january": "01", "february": "02", "march": "03", "april": "04", "may": "05", "june": "06", "july": "07", "august": "08", "september": "09", "october": "10", "november": "11", "december": "12"}
)
