package document

import (
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/span"
)

// requests reads what the document demands: the words behind "demanding
// that", "calling for", "urging the minister to", and the reasons behind
// "because".
func (s *scene) requests(p *phrase, sent language.Range) {
	if p.doc.Kind != Letter && p.doc.Kind != Petition && p.doc.Kind != Lawsuit {
		return
	}
	k := s.demanding(p, sent)
	if k < 0 || s.Tokens[k].Tag == language.NOUN || s.negated(k, sent) || s.marked(k) {
		return
	}
	for i := k + 1; i < sent.End; i++ {
		if w := s.lower(i); w == "that" || w == "for" && i <= k+2 || w == "to" && s.infinitive(i) {
			end := s.reach(k, sent)
			if i+4 < p.Start { // "…, in a letter sent on Friday" is no part of it
				end = p.Start - 1
			}
			if end > i+1 { // else the sentence asks before it says for what
				p.doc.Demands = append(p.doc.Demands, s.clause(i, end))
			}
			return
		}
	}
}

// demanding returns the verb of asking by which p, or who writes it, demands
// something; -1 for none. What others ask in the same sentence is theirs.
func (s *scene) demanding(p *phrase, sent language.Range) int {
	issue := s.issue(p, sent)
	for k := s.find(sent, asking); k >= 0; k = s.find(language.Range{Start: k + 1, End: sent.End}, asking) {
		switch {
		case k == issue, k < p.Start && (int(s.Tokens[p.head].Head) == k && s.Tokens[p.head].Rel == language.Obl || through[s.lower(p.Start-1)]):
			return k
		case k >= p.End && s.straight(p.End, k):
			return k
		case k > p.End && issue >= 0 && int(s.Tokens[k].Head) == issue:
			return k
		}
	}
	return -1
}

// straight reports whether no verb but one of making stands between two tokens.
func (s *scene) straight(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &s.Tokens[i]; t.Tag == language.VERB && !making(t.Lower) && t.Fine != language.VBN {
			return false
		}
	}
	return true
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

// through are prepositions before the paper in which something is asked.
var through = lexicon.Words("in with through via by")

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
	return s.Span(language.Range{Start: i + 1, End: end})
}
