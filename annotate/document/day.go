package document

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// day takes the date of the document's own verb, or one that its phrase holds:
// "a letter sent on Friday", "Saturday's memo". The day of anything else that
// the sentence tells is not that of the paper.
func (s *scene) day(p *phrase, sent language.Range, issue int) {
	if s.marked(p.head) {
		return // whoever is quoted counts from another day
	}
	if k := p.doc.Kind; issue >= 0 && publishing[s.lower(issue)] && (k == Lawsuit || k == Brief || k == Order) {
		issue = -1 // which come to light on another day than they are made
	}
	for _, d := range s.dates {
		r := s.Cover(d.Span)
		if r.Start < sent.Start || r.End > sent.End {
			continue
		}
		if v := calendar(d.Value); v != "" && (s.holds(p, r) || issue >= 0 && s.of(p, issue, r)) {
			p.doc.Date = v
			return
		}
	}
}

// calendar returns the year, month or day of a value, empty where it is none of
// these.
func calendar(v string) string {
	v = v[:min(len(v), len("2006-01-02"))]
	switch len(v) {
	case len("2006"), len("2006-01"), len("2006-01-02"):
	default:
		return ""
	}
	for i, c := range []byte(v) {
		if (i == 4 || i == 7) != (c == '-') || c != '-' && (c < '0' || c > '9') {
			return ""
		}
	}
	return v
}

// holds reports whether the date at r stands within the phrase, or owns it.
func (s *scene) holds(p *phrase, r language.Range) bool {
	if r.End == p.Start && s.lower(r.Start) == "may" {
		return false // whose name is May
	}
	return r.Start >= p.Start && r.End <= p.head || r.End == p.Start && s.Tokens[p.Start].Kind == language.Clitic
}

// of reports whether the date at r says when the paper was issued: no other verb
// stands between the two, and it is no term.
func (s *scene) of(p *phrase, issue int, r language.Range) bool {
	switch s.lower(r.Start - 1) {
	case "by", "until", "till", "before", "after", "since", "for":
		return false
	}
	from, to := issue+1, r.Start
	if r.Start < issue {
		from, to = r.End, issue
	}
	if to-from > nearDay {
		return false
	}
	for i := from; i < to; i++ {
		t := &s.Tokens[i]
		if i >= p.Start && i < p.End || t.Tag == language.AUX {
			continue
		}
		if t.Tag == language.VERB || t.Tag == language.SCONJ || t.Kind == language.Quote || clause[t.Lower] {
			return false
		}
	}
	return true
}

// nearDay is how far the day stands from the verb of issuing at most.
const nearDay = 14

// clause are words that open another clause.
var clause = lexicon.Words("that which who whom whose where when while because although after before since if and but")
