package document

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/span"
)

// chain groups phrases into documents: "the letter" is the one spoken of
// last, unless its author, its addressee or a word like "separate" speaks
// against it.
type chain struct{ docs []*entry }

// entry is a document with the phrases that name it.
type entry struct {
	Document
	name    string
	phrases []phrase
}

func (c *chain) add(s *scene, p phrase) {
	d := c.match(s, p)
	if d == nil {
		d = &entry{Document: Document{Kind: p.doc.Kind, Actor: -1, Lead: -1, Organiser: -1}}
		c.docs = append(c.docs, d)
	}
	d.merge(s, p)
}

// match returns the document that p names, nil for a new one.
func (c *chain) match(s *scene, p phrase) *entry {
	if p.fresh && p.indefinite {
		return nil
	}
	var last *entry
	for _, d := range slices.Backward(c.docs) {
		if d.Kind != p.doc.Kind {
			continue
		}
		switch s.authorship(d, p) {
		case same:
			return d
		case other:
			continue
		}
		if p.indefinite && len(p.doc.Addressees) > 0 && len(d.Addressees) > 0 && !overlap(p.doc.Addressees, d.Addressees) {
			continue
		}
		if last == nil {
			last = d
		}
	}
	return last
}

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
			if s.alike(a, b) {
				return same
			}
		}
	}
	if len(d.Declared) > 0 || s.group(d.Authors) != s.group(p.doc.Authors) {
		return unknown // one of many may stand for the group
	}
	return other
}

func (s *scene) group(actors []int) bool {
	return slices.ContainsFunc(actors, func(a int) bool { return s.found.Actors[a].Kind == mention.GroupKind })
}

// alike reports whether two actors are groups of the same office.
func (s *scene) alike(a, b int) bool {
	x, y := &s.found.Actors[a], &s.found.Actors[b]
	if x.Kind != mention.GroupKind || y.Kind != mention.GroupKind {
		return false
	}
	return SameGroup(x.Name, y.Name)
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
	if d.Lead < 0 {
		d.Lead = p.doc.Lead
	}
	if d.Organiser < 0 {
		d.Organiser = p.doc.Organiser
	}
	for _, a := range p.doc.Authors {
		d.Authors = add(d.Authors, a)
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
// bare "the report" without author, addressee or second mention is a word.
func (d *entry) worth() bool {
	if d.Kind == Statement || d.Kind == Study {
		return len(d.Authors) > 0
	}
	return len(d.Authors) > 0 || len(d.Addressees) > 0 || len(d.phrases) > 1
}

// finish completes d: signatories in one list, the rest of the group, the
// document as an actor.
func (s *scene) finish(d *entry) Document {
	d.Addressees = slices.DeleteFunc(d.Addressees, func(a int) bool { return slices.Contains(d.Authors, a) || a == d.Lead })
	s.further(d)
	s.members(d)
	if d.Kind != Ruling && d.Kind != Study {
		d.Signatories = append(s.leads(d), d.Signatories...)
	}
	d.Signatories = distinct(d.Signatories, d.Organiser)
	s.enroll(d)
	if len(d.Declared) == 0 && (d.Kind == Letter || d.Kind == Petition || d.Kind == Brief) {
		s.counts(d)
	}
	return d.Document
}

// counts reads how many sent the document where its own sentences do not say:
// from the number with which the text counts its authors elsewhere.
func (s *scene) counts(d *entry) {
	for i := range s.figures {
		f := &s.figures[i]
		if f.Unit != "" || small(f.Min) && small(f.Max) {
			continue
		}
		r := s.Cover(f.Span)
		p := phrase{head: r.Start, doc: d.Document}
		if s.authorOf(&p, r) {
			d.Declared = append(d.Declared, Count{f.Min, f.Max, f.Span})
		}
	}
}

// leads returns the persons who write or lead, who sign what they send.
func (s *scene) leads(d *entry) []Signatory {
	var list []place
	for _, a := range append(slices.Clone(d.Authors), d.Lead) {
		if a < 0 || !s.person(a) {
			continue
		}
		for _, m := range s.at {
			if m.actor == a && m.form == mention.Named {
				list = append(list, m)
				break
			}
		}
	}
	return s.signers(list)
}

// further reads the sentences behind those that name the document and go on
// about who signed: "She was joined by …", "Another is …".
func (s *scene) further(d *entry) {
	for _, p := range d.phrases {
		paragraph := s.ParagraphOf(p.head)
		for k := s.SentenceOf(p.head) + 1; k < len(s.Sentences) && s.Sentences[k].Paragraph <= paragraph+1; k++ {
			sent := s.Sentences[k].Range
			if s.names(sent) {
				break
			}
			if i := s.find(sent, signing); i >= 0 {
				s.signed(&d.Document, sent, i)
			} else if first := s.lower(sent.Start); first == "another" || first == "others" {
				if list := s.coordinated(sent.Start+1, sent.End); s.named(list) {
					d.Signatories = append(d.Signatories, s.signers(list)...)
				}
			}
		}
	}
}

// names reports whether sentence sent names a document of its own.
func (s *scene) names(sent language.Range) bool {
	for i := sent.Start; i < sent.End; i++ {
		if _, ok := s.phraseAt(i); ok {
			return true
		}
	}
	return false
}

// members reads "a coalition of mayors, including Ada Okoro" where such a
// group has sent the document.
func (s *scene) members(d *entry) {
	for _, m := range s.at {
		if m.form == mention.Pronoun || s.found.Actors[m.actor].Kind != mention.GroupKind {
			continue
		}
		if !slices.ContainsFunc(d.Authors, func(a int) bool { return a == m.actor || s.alike(a, m.actor) }) {
			continue
		}
		i := m.End
		if s.lower(i) == "," {
			i++
		}
		if s.lower(i) == "including" {
			d.Signatories = append(d.Signatories, s.signers(s.coordinated(i+1, s.sentence(m.Start).End))...)
		}
	}
}

// distinct joins entries of the same person or place, and leaves out the one
// who only organised.
func distinct(list []Signatory, organiser int) []Signatory {
	var out []Signatory
	for _, x := range list {
		if x.Actor >= 0 && x.Actor == organiser {
			continue
		}
		i := slices.IndexFunc(out, func(y Signatory) bool {
			if x.Actor >= 0 || y.Actor >= 0 {
				return x.Actor == y.Actor
			}
			return x.Jurisdiction == y.Jurisdiction
		})
		if i < 0 {
			out = append(out, x)
			continue
		}
		if out[i].Jurisdiction == "" {
			out[i].Jurisdiction = x.Jurisdiction
		}
		for _, m := range x.Mentions {
			if !slices.Contains(out[i].Mentions, m) {
				out[i].Mentions = append(out[i].Mentions, m)
			}
		}
	}
	return out
}

// enroll makes the document an actor with the mentions that no one else has.
// A statement speaks for its author.
func (s *scene) enroll(d *entry) {
	if d.Kind == Statement && len(d.Authors) > 0 {
		d.Actor = d.Authors[0]
	} else {
		s.found.Actors = append(s.found.Actors, mention.Actor{Kind: mention.DocumentKind, Name: d.name})
		d.Actor = len(s.found.Actors) - 1
	}
	a := &s.found.Actors[d.Actor]
	for _, m := range d.Mentions {
		a.Mentions = append(a.Mentions, mention.Mention{Span: m, Form: mention.Nominal, Confidence: 95})
	}
	slices.SortStableFunc(a.Mentions, func(x, y mention.Mention) int { return span.Compare(x.Span, y.Span) })
}

// SameGroup reports whether two descriptions name groups of the same office:
// they end in the same noun and agree on being former.
func SameGroup(a, b string) bool { return headNoun(a) == headNoun(b) && former(a) == former(b) }
