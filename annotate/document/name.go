package document

import (
	"cmp"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// name returns what p calls the document: its noun with what says which
// ("tax reform bill"), and its author where the report says "from", "by" or
// "of".
func (s *scene) name(p phrase) string {
	if s.Tokens[p.head].Tag == language.VERB {
		return string(p.doc.Kind) // "sued": the act stands for the paper
	}
	head := s.noun(p)
	w := s.lower(p.End)
	if where := cmp.Or(s.caseName(p), s.journal(p)); where != "" {
		return head + " in " + where
	}
	if w != "from" && w != "by" && w != "of" {
		return head
	}
	if w == "of" && ofKind[s.lower(p.End+1)] {
		return head + " of " + s.lower(p.End+1) // "letter of intent"
	}
	authors, stop := s.list(p.End+1, s.sentence(p.head).End)
	if len(authors) == 0 || s.Tokens[p.End+1].Tag == language.PRON {
		return head
	}
	for stop > p.head && (!s.Tokens[stop-1].Kind.Word() || joins[s.lower(stop-1)] || clause[s.lower(stop-1)]) {
		stop--
	}
	return head + s.Source[s.Tokens[p.head].Span.End:s.Tokens[stop-1].Span.End]
}

// caseName returns the case that a ruling is given in, as the words behind it
// say: "Okoro v. Port of Lenne"; empty where they do not.
func (s *scene) caseName(p phrase) string {
	if p.doc.Kind != Ruling || s.lower(p.End) != "in" && s.lower(p.End) != "on" {
		return ""
	}
	sent := s.sentence(p.head)
	versus, end := -1, p.End+1
	for ; end < sent.End && end < p.End+longestCase; end++ {
		t := &s.Tokens[end]
		if w := t.Lower; w == "v" || w == "v." || w == "vs" || w == "vs." {
			versus = end
		} else if t.Lower == "." && versus == end-1 {
			continue
		} else if !t.Kind.Capital() && t.Lower != "of" && t.Lower != "the" && t.Lower != "&" || lexicon.Calendar(t.Lower) {
			break
		}
	}
	if versus < 0 || end <= versus+1 {
		return ""
	}
	return s.Span(language.Range{Start: p.End + 1, End: end}).In(s.Source)
}

// longestCase is how many words the name of a case has at most.
const longestCase = 12

// journal returns where a study was published, as the words behind it say;
// empty where they do not.
func (s *scene) journal(p phrase) string {
	if p.doc.Kind != Study {
		return ""
	}
	sent := s.sentence(p.head)
	for i := p.End; i < sent.End && i < p.End+nearIssue; i++ {
		if s.lower(i) != "in" || !publishing[s.lower(i-1)] && !(lexicon.Calendar(s.lower(i-1)) && s.trailing(&p, sent) >= 0) {
			continue
		}
		for i++; i < sent.End && (s.lower(i) == "the" || s.lower(i) == "journal" || s.Tokens[i].Kind == language.Quote); i++ {
		}
		end := i
		for end < sent.End && (s.Tokens[end].Kind.Capital() || (s.lower(end) == "of" || s.lower(end) == "and" || s.lower(end) == "&") && end > i && end+1 < sent.End && s.Tokens[end+1].Kind.Capital()) {
			end++
		}
		if end == i || lexicon.Calendar(s.lower(i)) {
			return ""
		}
		return s.Span(language.Range{Start: i, End: end}).In(s.Source)
	}
	return ""
}

// noun returns the head of p with the nouns before it and what they are, "probable
// cause affidavit", and, of a bill or an order, the adjectives: "tax reform bill",
// "executive order"; of a lawsuit only what makes the noun one: "charge sheet".
func (s *scene) noun(p phrase) string {
	start := p.head
	needed := doubtful[s.lower(p.head)]
	for k := p.head - 1; k >= p.Start; k-- {
		t := &s.Tokens[k]
		if (p.doc.Kind == Statement || p.doc.Kind == Lawsuit) && !needed[t.Lower] {
			break
		}
		if t.Kind == language.Number && courtNouns[s.lower(k+1)] {
			start = k // "9th Circuit ruling"
			continue
		}
		adjective := needed[t.Lower] || sides[t.Lower] != "" || t.Tag == language.ADJ && (p.doc.Kind == Bill || p.doc.Kind == Order || k+1 < p.head) && !pointing[t.Lower]
		if !t.Kind.Word() || t.Tag != language.NOUN && t.Tag != language.PROPN && !adjective || determiners[t.Lower] || fresh[t.Lower] || k > 0 && !t.Space && s.Tokens[k-1].Lower == "-" {
			break
		}
		start = k
	}
	if start < p.head {
		start = max(p.Start, s.whole(start))
	}
	end := p.End
	if start < p.head && end < len(s.Tokens) && s.Tokens[end].Kind == language.Number && s.Tokens[p.head].Kind == language.Title && s.Tokens[start].Kind == language.Title {
		end++ // "Harbour Directive 4"
	}
	name := s.Span(language.Range{Start: start, End: end}).In(s.Source)
	if start == p.head {
		return strings.ToLower(name)
	}
	return name
}
