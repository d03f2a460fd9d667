package document

import (
	"sort"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/span"
)

// signatories reads who signed and how many are said to have, from the
// sentence of p.
func (s *scene) signatories(p *phrase, sent language.Range) {
	switch p.doc.Kind {
	case Letter, Petition, Brief, Lawsuit, Statement, Other:
	default:
		return
	}
	s.declared(p, sent)
	k := s.find(sent, signing)
	if k < 0 || s.lower(k+1) == "up" || s.lower(k+1) == "off" {
		return
	}
	if suing[s.lower(p.head)] {
		return // who signed something else
	}
	if s.negated(k, sent) {
		p.doc.NotSigned = s.signers(s.subjects(sent, k))
		p.doc.Authors, p.doc.Lead = nil, -1 // who refuses is named, but sends nothing
		return
	}
	if s.Tokens[k].Fine == language.VB {
		return // "sign the petition" is said to the reader, and who is to sign has not
	}
	s.signed(&p.doc, sent, k)
}

// signed reads the names around the signing word at k: those behind "by", else
// those before a verb and behind "is", "were", "including" and "from".
func (s *scene) signed(d *Document, sent language.Range, k int) {
	if by := s.titled(k+2, sent.End); s.lower(k+1) == "by" && len(by) > 1 {
		d.Signatories = append(d.Signatories, s.signers(by)...)
		return
	}
	var list []place
	if subject := s.subjects(sent, k); s.named(subject) && s.inside(subject[0].actor, k) && s.straight(subject[len(subject)-1].End, k) {
		list = append(list, subject...)
	}
	for i := k + 1; i < sent.End; i++ {
		if !introduces[s.lower(i)] {
			continue
		}
		if s.states(d, i+1, sent.End) {
			continue
		}
		list = append(list, s.coordinated(i+1, sent.End)...)
	}
	d.Signatories = append(d.Signatories, s.signers(list)...)
}

// titled returns the persons of a list whose offices stand between them: "by
// Vellan Rail president Ada Okoro, Ben Adeyemi of the port and …". It ends with
// the clause, and where holders of an office are listed by place.
func (s *scene) titled(i, end int) []place {
	var out []place
	for i < end {
		t := &s.Tokens[i]
		if t.Kind == language.Quote || t.Lower == ";" || t.Tag == language.VERB || t.Tag == language.AUX || t.Tag == language.PRON || t.Tag == language.SCONJ || t.Lower == "by" || t.Lower == "of" && s.holders(i-1) {
			break
		}
		next := i + 1
		if m := s.within(language.Range{Start: i, End: next}); len(m) > 0 {
			if m[0].form == mention.Named && s.person(m[0].actor) {
				out = append(out, m[0])
				next = m[0].End
			} else if m[0].form != mention.Named {
				next = i + 1 // a description may hold the name that follows it
			} else {
				next = m[0].End
			}
		}
		i = next
	}
	return out
}

// introduces are the words behind which signatories are listed.
var introduces = lexicon.Words("by is are was were include includes included including from in of")

// subjects returns the coordinated actors before token k that are its
// subject: "Ada Okoro and Tom Reyes are among the 70 who signed".
func (s *scene) subjects(sent language.Range, k int) []place {
	return s.coordinated(sent.Start, k)
}

// coordinated returns the actors of a list that starts within the first words
// from i on, as places.
func (s *scene) coordinated(i, end int) []place {
	var out []place
	for i < end {
		if w := s.lower(i); listWord[w] || !s.Tokens[i].Kind.Word() && len(out) == 0 && s.Tokens[i].Kind != language.Quote {
			i++
			continue
		}
		m := s.within(language.Range{Start: i, End: i + 1})
		if len(m) == 0 {
			return out
		}
		if s.lower(m[0].End) == "'s" { // "Ohio's Ada Okoro" is one signatory
			i = m[0].End + 1
			continue
		}
		out = append(out, m[0])
		i = m[0].End
	}
	return out
}

var listWord = lexicon.Words(", and & both the also as well")

// named reports whether list holds a person by name.
func (s *scene) named(list []place) bool {
	for _, m := range list {
		if m.form == mention.Named && s.person(m.actor) {
			return true
		}
	}
	return false
}

// negated reports whether the signing word at k is denied: "did not sign",
// "declined to sign", "refused to sign".
func (s *scene) negated(k int, sent language.Range) bool {
	for i := max(sent.Start, k-4); i < k; i++ {
		switch s.Tokens[i].Lower {
		case "not", "n't", "never", "declined", "refused", "without":
			return true
		}
	}
	return false
}

// signers turns named persons and organisations into signatories.
func (s *scene) signers(list []place) []Signatory {
	var out []Signatory
	for _, m := range list {
		a := &s.found.Actors[m.actor]
		if m.form != mention.Named || a.Kind != mention.PersonKind && a.Kind != mention.OrgKind {
			continue
		}
		out = append(out, Signatory{m.actor, s.jurisdiction(m), []span.Span{s.Span(m.Range)}})
	}
	return out
}

// jurisdiction returns the place for which the person at m holds office, when
// the same words say so: "Ohio Attorney General Ada Okoro".
func (s *scene) jurisdiction(m place) string {
	here := s.Span(m.Range)
	for _, r := range s.found.Actors[m.actor].Roles {
		if r.Of != "" && r.Span.Overlaps(here) && !strings.HasPrefix(strings.ToLower(r.Title), "former") && s.location(r.Of) {
			return r.Of
		}
	}
	return ""
}

func (s *scene) location(name string) bool {
	for _, n := range s.found.Names {
		if n.Type == mention.Location && n.Span.In(s.Source) == name {
			return true
		}
	}
	return false
}

// states reads a list of two or more places from i on and reports whether
// there is one: "from Ohio, Texas and
// the District of Columbia".
func (s *scene) states(d *Document, i, end int) bool {
	holders := s.lower(i-1) == "of" && s.holders(i-2)
	var list []Signatory
	for i < end {
		w := s.lower(i)
		if w == "," || w == "and" || w == "the" || w == "states" || w == "&" {
			i++
			continue
		}
		n, ok := s.placeAt(i, holders)
		if !ok {
			break
		}
		list = append(list, Signatory{-1, n.In(s.Source), []span.Span{n}})
		i = s.Cover(n).End
	}
	if s.unlisted(list) && len(list) < 3 {
		return false // two unknown names may be anything
	}
	if len(list) < 2 {
		return false
	}
	d.Signatories = append(d.Signatories, list...)
	return true
}

// holders reports whether token i ends a plural of an office: "the mayors of".
func (s *scene) holders(i int) bool {
	w := s.lower(i)
	return strings.HasSuffix(w, "s") && len(w) > 4 || w == "general" && strings.HasSuffix(s.lower(i-1), "s")
}

// unlisted reports whether some name of the list is not known as a place.
func (s *scene) unlisted(list []Signatory) bool {
	for _, x := range list {
		if !s.location(x.Jurisdiction) {
			return true
		}
	}
	return false
}

// placeAt returns the name of a place that starts at token i; where holders of
// an office are listed by place, every name is one.
func (s *scene) placeAt(i int, listed bool) (span.Span, bool) {
	start := s.Tokens[i].Span.Start
	k := sort.Search(len(s.found.Names), func(k int) bool { return s.found.Names[k].Span.Start >= start })
	if k < len(s.found.Names) && s.found.Names[k].Span.Start == start && (listed || s.found.Names[k].Type == mention.Location) {
		return s.found.Names[k].Span, true
	}
	return span.Span{}, false
}

// declared reads the stated numbers: "signed by more than 70 former mayors",
// "21 prosecutors sent a letter", "one of 21 who signed".
func (s *scene) declared(p *phrase, sent language.Range) {
	for i := range s.figures {
		f := &s.figures[i]
		r := s.Cover(f.Span)
		if r.Start < sent.Start || r.End > sent.End || f.Unit != "" || small(f.Min) && small(f.Max) {
			continue
		}
		if s.signs(r, sent) || s.authorOf(p, r) {
			p.doc.Declared = append(p.doc.Declared, Count{f.Min, f.Max, f.Span})
		}
	}
}

// small reports whether a bound is too low to count signatories.
func small(x *float64) bool { return x == nil || *x < 3 }

// signs reports whether the number at r counts people who sign: a signing
// word follows its noun phrase, or stands right before it.
func (s *scene) signs(r, sent language.Range) bool {
	if r.Start > sent.Start && s.Tokens[r.Start-1].Tag == language.VERB {
		return false // "signed three applications"
	}
	for i := r.End; i < sent.End && i < r.End+7; i++ {
		if signing[s.Tokens[i].Lower] {
			return true
		}
		if s.Tokens[i].Kind == language.Punct && s.Tokens[i].Lower != "-" {
			break
		}
	}
	for i := r.Start - 1; i >= sent.Start && i >= r.Start-2; i-- {
		if s.lower(i) == "by" && signing[s.lower(i-1)] {
			return true
		}
	}
	return false
}

// authorOf reports whether the number at r counts the group that sends p: it
// opens the group's name ("70 former mayors"), or says from how many places
// they come ("mayors of 21 cities").
func (s *scene) authorOf(p *phrase, r language.Range) bool {
	for _, a := range p.doc.Authors {
		if s.found.Actors[a].Kind == mention.PersonKind {
			continue
		}
		for _, m := range s.within(language.Range{Start: max(s.sentence(p.head).Start, r.Start-longestName), End: r.End + 1}) {
			if (m.actor == a || s.alike(m.actor, a)) && (m.Start < r.End && r.End <= m.End || m.End < r.Start && m.End+1 >= r.Start && origins[s.lower(m.End)]) {
				return true
			}
		}
	}
	return false
}

// longestName is the number of tokens within which the name of a group stands
// before the number of its places.
const longestName = 12

// origins are words behind a group that say where its members come from.
var origins = lexicon.Words("of from in representing across")
