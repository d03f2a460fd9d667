package document

import (
	"slices"

	"synoptic/language"
)

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

// merge takes what p tells into d. What was told first stays.
func (d *entry) merge(s *scene, p phrase) {
	d.phrases = append(d.phrases, p)
	d.Mentions = append(d.Mentions, s.Span(p.Range))
	if n := s.name(p); len(n) > len(d.name) {
		d.name = n
	}
	d.real = d.real || !p.unreal && (len(d.phrases) == 1 || p.done) // "that letter" which somebody asked for is none yet
	d.owners = append(d.owners, s.owners(p)...)
	d.Traits.add(s.traits(p))
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
