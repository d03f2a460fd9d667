package document

import (
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/span"
)

// grounds reads what a suit or a charge sheet holds against somebody, in the
// words of the report: "counts of …", "charges her with …", "accusing the port
// of …", "alleging that …".
func (s *scene) grounds(p *phrase, sent language.Range) {
	if p.doc.Kind != Lawsuit {
		return
	}
	for k := sent.Start; k < sent.End; k++ {
		opens, ok := accusing[s.lower(k)]
		if !ok || s.marked(k) || !(k >= p.head && !s.acts(p.End, k) || k < p.Start && through[s.lower(p.Start-1)]) {
			continue
		}
		if g, ok := s.charge(k, max(k, p.End-1), opens, sent); ok && g.Len() > 0 {
			p.doc.Grounds = append(p.doc.Grounds, g)
			return
		}
	}
}

// charge returns the words behind token from that say what the word at k, which
// charges, is followed by: a preposition, or for the empty word what stands right
// behind it.
func (s *scene) charge(k, from int, opens string, sent language.Range) (span.Span, bool) {
	for i := from + 1; i < sent.End && i < from+longestName; i++ {
		w := s.lower(i)
		if counts := w == "count" || w == "counts"; counts && s.lower(i+1) == "of" && opens != "of" {
			start := i
			for start > sent.Start && (s.Tokens[start-1].Kind == language.Number || s.Tokens[start-1].Tag == language.NUM || s.Tokens[start-1].Tag == language.ADJ) {
				start--
			}
			return s.clause(start-1, s.reach(k, sent)), true
		}
		switch {
		case opens != "" && w == opens && i+2 < sent.End:
			return s.clause(i, s.before(i, s.reach(k, sent))), true
		case opens == "" && w == "that" && i == from+1:
			return s.clause(i, s.reach(k, sent)), true
		case s.Tokens[i].Kind == language.Quote, w == ";":
			return span.Span{}, false
		}
	}
	if opens == "" && k == from && k+3 < sent.End && s.Tokens[k+1].Kind != language.Punct && !lexicon.Preposition(s.lower(k+1)) {
		return s.clause(k, s.reach(k, sent)), true
	}
	return span.Span{}, false
}

// before returns where another verb of the same subject ends what stands behind
// token i: "of negligence and seeks damages".
func (s *scene) before(i, end int) int {
	for k := i + 2; k < end; k++ {
		if t := &s.Tokens[k]; s.finite(k) && t.Tag == language.VERB && t.Rel == language.Conj && (s.lower(k-1) == "and" || s.lower(k-1) == "but") {
			return k - 1
		}
	}
	return end
}

// accusing are verbs of suits and charge sheets, with the preposition before what
// they hold against somebody.
var accusing = map[string]string{
	"charge": "with", "charges": "with", "charged": "with", "charging": "with",
	"accuse": "of", "accuses": "of", "accused": "of", "accusing": "of",
	"allege": "", "alleges": "", "alleged": "", "alleging": "", "claims": "", "claimed": "", "claiming": "", "contends": "", "contended": "", "contending": "", "argues": "", "argued": "", "arguing": "",
	"list": "with", "lists": "with", "listed": "with", "listing": "with", "include": "with", "includes": "with", "included": "with", "including": "with", "contains": "with", "contained": "with",
	"sued": "over", "sue": "over", "suing": "over",
}
