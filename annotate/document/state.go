package document

import (
	"strings"

	"synoptic/language"
	"synoptic/span"
)

// state reads how far the document is, when, and before which court.
func (s *scene) state(p *phrase, sent language.Range) {
	verb := s.verbBefore(p, sent)
	switch {
	case verb >= 0 && s.onlyPublishes(p, verb):
	case verb >= 0 && s.intended(verb, sent):
		p.doc.Status = Intended
	case p.doc.Kind == Ruling || s.enacted(p, verb, sent):
		p.doc.Status = Decided
	case suing[s.lower(p.head)]:
		p.doc.Status = Filed
	case verb >= 0:
		p.doc.Status = statusOf(s.Tokens[verb].Lower)
	}
	if p.doc.Kind != Bill || p.doc.Status != "" { // days of a debate are many
		s.day(p, sent, verb)
	}
	if p.doc.Kind == Lawsuit || p.doc.Kind == Ruling || p.doc.Kind == Brief {
		s.court(p, sent)
	}
}

// enacted reports whether a bill has become law, or an order been given: who
// signs these decides.
func (s *scene) enacted(p *phrase, verb int, sent language.Range) bool {
	switch p.doc.Kind {
	case Bill:
		return s.find(language.Range{Start: max(sent.Start, p.Start-5), End: min(sent.End, p.End+6)}, enacting) >= 0
	case Order:
		return verb >= 0 && enacting[s.Tokens[verb].Lower]
	}
	return false
}

func statusOf(verb string) Status {
	switch {
	case strings.HasPrefix(verb, "fil") || strings.HasPrefix(verb, "submit") || strings.HasPrefix(verb, "introduc") || verb == "brought":
		return Filed
	case strings.HasPrefix(verb, "sen") || strings.HasPrefix(verb, "sign") || strings.HasPrefix(verb, "wr") || strings.HasPrefix(verb, "deliver"):
		return Sent
	}
	return ""
}

// intended reports whether the verb stands behind words of intention.
func (s *scene) intended(verb int, sent language.Range) bool {
	for i := verb - 1; i >= sent.Start && i >= verb-4; i-- {
		if intending[s.Tokens[i].Lower] {
			return true
		}
	}
	return false
}

// day takes the date that stands nearest to the document and its verb.
func (s *scene) day(p *phrase, sent language.Range, verb int) {
	near := language.Range{Start: p.Start - 2, End: p.End + 10}
	if verb >= 0 && verb < p.Start {
		near.Start = verb - 2
	}
	for _, d := range s.dates {
		r := s.Cover(d.Span)
		if w := s.lower(r.Start - 1); w == "by" || w == "until" || w == "till" || w == "before" {
			continue // a term, not the day of the document
		}
		if s.acts(p.End, r.Start) || verb < 0 && s.lower(p.Start-1) == "," && r.End == p.Start-1 {
			continue // the day of what the document tells, or the sentence of it
		}
		if len(d.Value) >= len("2006-01-02") && d.Value[0] <= '9' && r.Start >= max(near.Start, sent.Start) && r.End <= min(near.End, sent.End) {
			p.doc.Date = d.Value[:10]
			return
		}
	}
}

// acts reports whether a finite verb stands between two tokens.
func (s *scene) acts(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Tag == language.VERB && s.finite(i) && !writing[s.Tokens[i].Lower] {
			return true
		}
	}
	return false
}

// court reads the court's name and the docket number of the sentence.
func (s *scene) court(p *phrase, sent language.Range) {
	for _, n := range s.found.Names {
		if n.Span.Start >= s.Tokens[sent.Start].Span.Start && n.Span.End <= s.Tokens[sent.End-1].Span.End {
			if w := n.Span.In(s.Source); strings.Contains(w, "Court") {
				p.doc.Court = w
			}
		}
	}
	for i := sent.Start; i+1 < sent.End; i++ {
		w := s.Tokens[i].Lower
		if (w == "no." || w == "case" || w == "docket") && s.Tokens[i+1].Kind == language.Number {
			p.doc.Docket = s.docket(i+1, sent.End)
		}
	}
}

// docket returns the number that starts at token i with its dashes and
// letters: "17-cv-1234".
func (s *scene) docket(i, end int) string {
	last := i
	for k := i + 1; k < end && !s.Tokens[k].Space; k++ {
		if s.Tokens[k].Kind == language.Punct && s.lower(k) != "-" && s.lower(k) != ":" {
			break
		}
		last = k
	}
	return s.bytes(language.Range{Start: i, End: last + 1}).In(s.Source)
}

// requests reads what the document demands: the words behind "demanding
// that", "calling for", "urging the minister to", and the reasons behind
// "because".
func (s *scene) requests(p *phrase, sent language.Range) {
	if p.doc.Kind != Letter && p.doc.Kind != Petition && p.doc.Kind != Lawsuit {
		return
	}
	k := s.find(sent, asking)
	if k < 0 || s.Tokens[k].Tag == language.NOUN || s.negated(k, sent) || s.marked(k) {
		return
	}
	for i := k + 1; i < sent.End; i++ {
		if w := s.lower(i); w == "that" || w == "for" && i <= k+2 || w == "to" && s.infinitive(i) {
			end := s.reach(k, sent)
			if i+4 < p.Start { // "…, in a letter sent on Friday" is no part of it
				end = p.Start - 1
			}
			p.doc.Demands = append(p.doc.Demands, s.clause(i, end))
			return
		}
	}
}

// marked reports whether token k stands behind a quotation mark that is open in
// its paragraph: what is asked there, somebody asks in words of the document.
func (s *scene) marked(k int) bool {
	open := false
	for i := s.Paragraphs[s.ParagraphOf(k)].Start; i < k; i++ {
		if t := &s.Tokens[i]; t.Kind == language.Quote && t.Lower != "'" && t.Lower != "’" && t.Lower != "‘" {
			open = !open
		}
	}
	return open
}

// reach returns where the words end that hang on the verb at k; the end of the
// sentence where they are not parsed.
func (s *scene) reach(k int, sent language.Range) int {
	under := map[int]bool{k: true} // hangs on k, or not
	for end := sent.End; end > k+1; end-- {
		at := end - 1
		var path []int
		for at >= 0 {
			if _, known := under[at]; known {
				break
			}
			path = append(path, at)
			if at = int(s.Tokens[at].Head); at == language.HeadNone {
				return sent.End
			}
		}
		for _, i := range path {
			under[i] = at >= 0 && under[at]
		}
		if under[end-1] {
			return end
		}
	}
	return sent.End
}

// clause returns the words behind token i up to the end of the sentence,
// without its final mark; where quotation marks stand in between, up to the
// last comma before them.
func (s *scene) clause(i, end int) span.Span {
	for k := i + 2; k < end; k++ {
		if s.Tokens[k].Kind != language.Quote || s.Tokens[k].Lower == "'" || s.Tokens[k].Lower == "’" {
			continue
		}
		for end = k; k > i+2; k-- {
			if s.Tokens[k].Lower == "," {
				end = k
				break
			}
		}
		break
	}
	for end > i+2 && !s.Tokens[end-1].Kind.Word() && s.Tokens[end-1].Kind != language.Number {
		end--
	}
	return s.bytes(language.Range{Start: i + 1, End: end})
}
