package document

import (
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// court reads the court from the words of the document's own phrase: whose it is
// or who gave it, and where it is filed. A court that the sentence names beside
// it, which upheld the ruling or will hear the suit, is another matter.
func (s *scene) court(p *phrase, sent language.Range, issue int) {
	p.doc.Court = s.bench(p)
	from := p.End
	if issue >= p.End {
		from = issue + 1
	}
	for i := from; p.doc.Court == "" && i < sent.End && i < from+nearDay; i++ {
		t := &s.Tokens[i]
		if t.Tag == language.VERB || t.Kind == language.Quote || clause[t.Lower] && t.Lower != "and" {
			break
		}
		if venues[t.Lower] && (p.doc.Kind != Ruling || i == p.End) {
			p.doc.Court = s.venue(i+1, sent.End)
		}
	}
	for i := sent.Start; i+1 < sent.End; i++ {
		w := s.Tokens[i].Lower
		if (w == "no." || w == "case" || w == "docket") && s.Tokens[i+1].Kind == language.Number {
			p.doc.Docket = s.docket(i+1, sent.End)
		}
	}
}

// venues are prepositions before the court with which something is filed.
var venues = lexicon.Words("in before at with to from of by")

// bench returns the court that a ruling is of, as its phrase names it.
func (s *scene) bench(p *phrase) string {
	for _, a := range p.doc.Authors {
		if x := &s.found.Actors[a]; p.doc.Kind == Ruling && x.Kind == mention.OrgKind && inCourt(x.Name) && strings.Contains(x.Name, " ") {
			return x.Name
		}
	}
	for _, n := range s.found.Names {
		if r := s.Cover(n.Span); r.Start >= p.Start && r.Start < p.head && inCourt(n.Span.In(s.Source)) {
			if r.Start > p.Start && s.Tokens[r.Start-1].Kind == language.Number {
				r.Start-- // "9th Circuit"
			}
			return s.Span(language.Range{Start: r.Start, End: min(r.End, p.head)}).In(s.Source)
		}
	}
	return ""
}

// venue returns the court whose name starts at token i, behind an article too:
// "the Lenne County Superior Court", "federal court in Vellan".
func (s *scene) venue(i, end int) string {
	if w := s.lower(i); w == "the" || w == "a" {
		i++
	}
	last := -1
	for k := i; k < end && k < i+longestName; k++ {
		t := &s.Tokens[k]
		if courtNouns[t.Lower] {
			last = k
			continue
		}
		if last >= 0 && (t.Lower == "of" || t.Lower == "for" || t.Lower == "in") && k+1 < end && s.Tokens[k+1].Kind.Capital() {
			for k++; k < end && s.Tokens[k].Kind.Capital() && !lexicon.Calendar(s.lower(k)); k++ {
				last = k
			}
			break
		}
		if !t.Kind.Word() && t.Kind != language.Number || t.Tag == language.VERB || t.Tag == language.ADP || determiners[t.Lower] || lexicon.Calendar(t.Lower) {
			break
		}
	}
	if last < 0 || last+1 < end && s.Tokens[last+1].Tag == language.NOUN {
		return "" // "in court papers"
	}
	name := s.Span(language.Range{Start: i, End: last + 1}).In(s.Source)
	if !strings.Contains(name, " ") {
		return "" // "in court"
	}
	return name
}

// courtNouns end the names of courts.
var courtNouns = lexicon.Words("court circuit tribunal")

// inCourt reports whether a name is that of a court.
func inCourt(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if courtNouns[w] {
			return true
		}
	}
	return false
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
	return s.Span(language.Range{Start: i, End: last + 1}).In(s.Source)
}
