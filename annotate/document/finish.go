package document

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/span"
)

// finish completes d: signatories in one list, the rest of the group, the
// document as an actor.
func (s *scene) finish(d *entry) Document {
	d.Addressees = slices.DeleteFunc(d.Addressees, func(a int) bool { return slices.Contains(d.Authors, a) || a == d.Lead })
	s.further(d)
	s.members(d)
	if d.Kind != Ruling && d.Kind != Study && d.Kind != Bill && d.Status != Intended && (d.Kind != Order || d.done) {
		d.Signatories = append(s.authors(d), d.Signatories...)
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

// authors returns the persons who write or lead, who sign what they send.
func (s *scene) authors(d *entry) []Signatory {
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
			if i := s.find(sent, signing); i >= 0 && s.lower(i) == "joined" && s.lower(i+1) != "by" {
				break // "was joined in the meeting"
			} else if i >= 0 {
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
// A statement speaks for its author, where it is of one alone.
func (s *scene) enroll(d *entry) {
	if d.Kind == Statement && len(d.Authors) == 1 {
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
