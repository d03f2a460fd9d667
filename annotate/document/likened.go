package document

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// likened reports whether p is what something else is called or compared with:
// "acts as an indictment of", "amounts to a verdict on". A charge, a ruling or an
// order is given by somebody; where the sentence only says what a thing is like,
// there is no paper.
func (s *scene) likened(p phrase) bool {
	switch p.doc.Kind {
	case Letter, Statement, Study, Bill:
		return false
	}
	if !p.indefinite {
		return false
	}
	if w := s.lower(p.Start - 1); w == "as" || w == "like" || w == "than" {
		return true
	} else if w == "to" && equating[s.lower(p.Start-2)] || w == "into" {
		return true
	}
	for i := p.Start - 1; i >= p.Start-4 && i >= 0; i-- { // "is a damning indictment of"
		if int(s.Tokens[i].Head) == p.head && s.Tokens[i].Rel == language.Cop {
			return true
		}
	}
	return false
}

// equating are words before a "to" that liken one thing to another.
var equating = lexicon.Words("amount amounts amounted amounting tantamount akin equivalent close equal equals equates equated likened compared comes came")
