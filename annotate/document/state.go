package document

import (
	"strings"

	"synoptic/language"
)

// state reads how far the document is, when, and before which court.
func (s *scene) state(p *phrase, sent language.Range) {
	verb, issue := s.verbBefore(p, sent), s.issue(p, sent)
	p.done = issue >= 0 && s.Tokens[issue].Fine != language.VB && !(s.Tokens[issue].Fine == language.VBG && s.Tokens[issue].Rel != language.Root && s.lower(issue-1) == "to") && !s.possible(issue) && !s.wanted(issue)
	switch {
	case verb >= 0 && s.onlyPublishes(p, verb):
	case issue >= 0 && s.intended(issue, sent) && (p.indefinite || p.doc.Kind != Ruling) && (p.doc.Kind != Bill || !enacting[s.lower(issue)] && !enacting[s.Tokens[issue].Lemma+"s"]):
		p.doc.Status = Intended
	case p.doc.Kind == Ruling || s.enacted(p, issue):
		p.doc.Status = Decided
	case suing[s.lower(p.head)]:
		p.doc.Status = Filed
	case p.done:
		p.doc.Status = statusOf(s.Tokens[issue].Lower)
	}
	s.day(p, sent, issue)
	switch p.doc.Kind {
	case Lawsuit, Ruling, Brief, Petition:
		s.court(p, sent, issue)
	}
}

// enacted reports whether a bill has become law, or an order been given: who
// signs these decides.
func (s *scene) enacted(p *phrase, issue int) bool {
	return (p.doc.Kind == Bill || p.doc.Kind == Order) && p.done && enacting[s.lower(issue)] && s.lower(issue-1) != "to" && !s.negated(issue, s.sentence(issue))
}

func statusOf(verb string) Status {
	switch {
	case strings.HasPrefix(verb, "fil") || strings.HasPrefix(verb, "submit") || strings.HasPrefix(verb, "introduc") || verb == "brought" || charged[verb]:
		return Filed
	case strings.HasPrefix(verb, "sen") || strings.HasPrefix(verb, "sign") || strings.HasPrefix(verb, "wr") || strings.HasPrefix(verb, "deliver"):
		return Sent
	}
	return ""
}

// intended reports whether the verb stands behind words of intention. The month
// of May is none.
func (s *scene) intended(verb int, sent language.Range) bool {
	for i := verb - 1; i >= sent.Start && i >= verb-4; i-- {
		if t := &s.Tokens[i]; intending[t.Lower] && !(t.Lower == "may" && t.Kind != language.Lower) || t.Lower == "be" && s.lower(i-1) == "to" {
			return true
		}
	}
	return false
}
