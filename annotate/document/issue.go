package document

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// issue returns the verb that tells what was done to make the document: it was
// signed, filed, issued, handed down, or something was said in it. -1 stands for
// none. What else is told of a paper, that it was upheld or read, is none.
func (s *scene) issue(p *phrase, sent language.Range) int {
	if suing[s.lower(p.head)] {
		return p.head
	}
	if v := s.over(p, sent); v >= 0 {
		return v
	}
	if v := s.trailing(p, sent); v >= 0 {
		return v
	}
	if s.lower(p.Start-1) == "in" && p.Start == sent.Start+1 {
		return s.firstSaying(p.End, sent.End)
	}
	head := int(s.Tokens[p.head].Head)
	if head < 0 || s.Tokens[head].Tag != language.VERB {
		return -1
	}
	switch rel := s.Tokens[p.head].Rel; {
	case (rel == language.NsubjPass || rel == language.Nsubj && s.Tokens[head].Fine == language.VBN) && making(s.lower(head)):
		return head // "the memo was sent"
	case s.lower(p.Start-1) == "in" && (lexicon.Says(s.lower(head)) || lexicon.Says(s.Tokens[head].Lemma)):
		return head // "said in a letter"
	}
	return -1
}

// firstSaying returns the first verb of saying from token i to end, -1 for none.
func (s *scene) firstSaying(i, end int) int {
	for ; i < end; i++ {
		if t := &s.Tokens[i]; t.Tag == language.VERB && (lexicon.Says(t.Lower) || lexicon.Says(t.Lemma)) {
			return i
		}
	}
	return -1
}

// over returns the verb of making before p that has it as its object.
func (s *scene) over(p *phrase, sent language.Range) int {
	for k := p.Start - 1; k >= sent.Start && k >= p.Start-8; k-- {
		t := &s.Tokens[k]
		switch {
		case making(t.Lower) && !(int(t.Head) == p.head && t.Rel == language.Amod) && (t.Tag == language.VERB || t.Tag == language.TagNone || p.doc.Kind == Bill && enacting[t.Lower]):
			return k
		case t.Tag == language.VERB && t.Fine != language.VBN, t.Tag == language.ADP && int(t.Head) == p.head, t.Kind == language.Punct && t.Lower != "-", t.Kind == language.Quote:
			return -1
		}
	}
	return -1
}

// trailing returns the verb of making behind p: "a letter sent on Friday", "the
// order that Ada Okoro signed".
func (s *scene) trailing(p *phrase, sent language.Range) int {
	for i := p.End; i < sent.End && i < p.End+nearIssue; i++ {
		t := &s.Tokens[i]
		switch {
		case making(t.Lower) && t.Tag == language.VERB:
			return i
		case t.Tag == language.VERB, t.Kind == language.Quote, t.Lower == ";", t.Lower == "," && i > p.End, t.Tag == language.ADP:
			return -1
		}
	}
	return -1
}

// nearIssue is how far behind a document its verb stands at most.
const nearIssue = 8

// making reports whether a verb tells that a document was made, given or dated.
func making(verb string) bool { return writing[verb] || doing[verb] }

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
