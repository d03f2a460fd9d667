package document

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// parties reads from the sentence of p who sends the document, who leads it,
// to whom it goes, and how far it is.
func (s *scene) parties(p *phrase) {
	sent := s.sentence(p.head)
	s.behind(p, sent)
	s.subject(p, sent)
	s.judged(p)
	if a := s.ending(p.head); p.doc.Kind == Statement && len(p.doc.Authors) == 0 && a >= 0 && !s.person(a) {
		p.author(a) // "a company statement"
	}
	if p.doc.Lead < 0 && len(p.doc.Authors) == 1 && s.leads(p.doc.Kind, p.doc.Authors[0]) {
		p.doc.Lead = p.doc.Authors[0]
	}
	s.addressee(p, sent)
	s.organiser(p, sent)
	s.signatories(p, sent)
	s.state(p, sent)
	s.requests(p, sent)
	s.grounds(p, sent)
}

// behind reads what follows the phrase: "from the mayors", "to the minister",
// "signed by 21 senators", "led by Ada Okoro".
func (s *scene) behind(p *phrase, sent language.Range) {
	for i := p.End; i < sent.End && i < p.head+30; i++ {
		w := s.lower(i)
		switch {
		case w == "to" && (i == p.End || !s.infinitive(i)) && i < p.head+12 && p.doc.Kind != Statement && p.doc.Kind != Ruling && p.doc.Kind != Bill && s.goes(p.End, i):
			actors, _ := s.list(i+1, s.frontEnd(p, i+1, sent))
			p.doc.Addressees = append(p.doc.Addressees, actors...)
		case w == "with" && i == p.End && (p.doc.Kind == Brief || p.doc.Kind == Petition):
			p.doc.Addressees, _ = s.list(i+1, s.frontEnd(p, i+1, sent))
		case w == "against" && p.doc.Kind == Lawsuit && i == p.End:
			if actors, stop := s.list(i+1, sent.End); len(actors) > 1 || s.Tokens[min(stop, len(s.Tokens)-1)].Tag != language.NOUN { // not "the port founder"
				p.doc.Addressees = append(p.doc.Addressees, actors...)
			}
		case (w == "from" || w == "by") && i == p.End:
			actors, _ := s.list(i+1, sent.End)
			for _, a := range actors {
				p.author(a)
			}
		case w == "by":
			s.doneBy(p, i, sent)
		case s.Tokens[i].Kind == language.Quote || w == ";":
			return
		}
	}
}

// doneBy reads who did with p what the verb before the "by" at token i tells.
func (s *scene) doneBy(p *phrase, i int, sent language.Range) {
	verb, kind := s.lower(i-1), p.doc.Kind
	switch {
	case leading[verb]:
		if actors, _ := s.list(i+1, sent.End); len(actors) > 0 {
			p.doc.Lead = actors[0]
			p.author(actors[0])
		}
	case kind != Bill && signing[verb] && len(s.titled(i+1, sent.End)) > 1:
		for _, m := range s.titled(i+1, sent.End) {
			p.author(m.actor)
		}
	case kind == Bill && enacting[verb]: // who passes it only deals with it
	case kind != Letter && kind != Petition && kind != Statement && i-1 != s.trailing(p, sent) && int(s.Tokens[i-1].Head) != p.head: // something else was done by them
	case writing[verb] && (many(kind) || !publishing[verb]) || signing[verb]:
		for _, a := range s.counted(i+1, sent.End) {
			p.author(a)
		}
	}
}

// writer returns who writes p by a clause right behind it: "a letter that Ada
// Okoro had written". -1 stands for none.
func (s *scene) writer(p *phrase, sent language.Range) int {
	i := p.End
	if w := s.lower(i); w == "that" || w == "which" {
		i++
	}
	m := s.within(language.Range{Start: i, End: i + 1})
	if len(m) == 0 {
		return -1
	}
	for i = m[0].End; i < sent.End && lexicon.Auxiliary(s.lower(i)); i++ {
	}
	if !writing[s.lower(i)] || publishing[s.lower(i)] || s.Tokens[i].Tag != language.VERB || p.doc.Kind == Bill && !sponsoring[s.Tokens[i].Lemma] {
		return -1
	}
	return m[0].actor
}

// counted reads actors from i on, over a number before them: "more than 70
// former mayors".
func (s *scene) counted(i, end int) []int {
	for k := i; k < end && k < i+6; k++ {
		if m := s.within(language.Range{Start: k, End: k + 1}); len(m) > 0 {
			actors, _ := s.list(k, end)
			return actors
		}
	}
	return nil
}

// subject reads who acts upon the document: "X sent a letter", "in a letter,
// X argued", "X urged Y in a letter", "X sued Y".
func (s *scene) subject(p *phrase, sent language.Range) {
	if p.doc.Lead < 0 {
		s.leader(p, sent)
	}
	if len(p.doc.Authors) > 0 && !suing[s.lower(p.head)] {
		return
	}
	if a := s.writer(p, sent); a >= 0 && !many(p.doc.Kind) {
		p.author(a)
		return
	}
	verb := s.verbBefore(p, sent)
	if verb == p.head && s.sufferer(p.head) {
		return // "was sued by": who brings it stands behind, if anywhere
	}
	if verb >= 0 {
		if a := s.agent(verb, sent); a >= 0 && (p.doc.Kind != Bill || sponsoring[s.Tokens[verb].Lemma]) && !s.onlyPublishes(p, verb) && s.inside(a, verb) {
			p.author(a)
		}
		return
	}
	switch s.lower(p.Start - 1) {
	case "in", "with", "through", "via":
		for _, a := range s.medium(p, sent) {
			p.author(a)
		}
	}
}

// inside reports whether an actor is named with the verb at k in one pair of
// quotation marks, where it stands in some: who quotes "having signed a letter"
// has not signed it.
func (s *scene) inside(actor, k int) bool {
	if !s.marked(k) {
		return true
	}
	open := k
	for open > 0 && s.Tokens[open].Kind != language.Quote {
		open--
	}
	return slices.ContainsFunc(s.within(language.Range{Start: open, End: k}), func(m place) bool {
		return m.actor == actor && (m.form != mention.Pronoun || s.lower(m.Start) == "i" || s.lower(m.Start) == "we")
	})
}

// sufferer reports whether the subject of the verb at i is whom it is done to:
// "was sued", "is getting sued".
func (s *scene) sufferer(i int) bool {
	if s.lower(i+1) == "by" {
		return true
	}
	for k := i - 1; k >= s.sentence(i).Start && k >= i-3 && s.Tokens[i].Lower == "sued"; k-- {
		t := &s.Tokens[k]
		if t.Lemma == "be" || t.Lemma == "get" {
			return true
		}
		if t.Tag != language.ADV && t.Tag != language.AUX {
			return false
		}
	}
	return false
}

// onlyPublishes reports whether the verb makes public a letter that is known:
// who releases "the memo", or speaks of releasing one, need not have written it.
func (s *scene) onlyPublishes(p *phrase, verb int) bool {
	finite := s.finite(verb) && s.Tokens[verb].Fine != language.VB
	return p.doc.Kind == Letter && publishing[s.lower(verb)] && (!p.indefinite || !finite)
}

// verbBefore returns the verb that has p as its object, -1 for none.
func (s *scene) verbBefore(p *phrase, sent language.Range) int {
	if suing[s.lower(p.head)] {
		return p.head
	}
	for k := p.Start - 1; k >= sent.Start && k >= p.Start-8; k-- {
		if writing[s.Tokens[k].Lower] || p.doc.Kind == Letter && handing[s.Tokens[k].Lower] && int(s.Tokens[p.head].Head) == k {
			return k
		}
		t := &s.Tokens[k]
		if t.Tag == language.ADP && int(t.Head) == p.head && t.Lower != "on" && t.Lower != "onto" && t.Lower != "to" {
			return -1 // "released the results of a study"
		}
		if t.Kind == language.Punct && t.Lower != "-" || t.Kind == language.Quote || t.Tag == language.VERB && t.Fine != language.VBN {
			return -1 // "filed a motion to review a ruling" files no ruling
		}
	}
	return -1
}

// agent returns who does what the verb says: its subject by the parse, else the
// one before it.
func (s *scene) agent(verb int, sent language.Range) int {
	if subject := s.dependent(verb, sent, language.Nsubj); subject >= 0 && subject < verb {
		if a := s.actorFrom(subject, verb); a >= 0 {
			return a
		}
		if s.Tokens[subject].Tag == language.PRON && s.Tokens[subject].Fine == language.PRP {
			return -1 // "or we will sue": nobody whom the text names
		}
	}
	return s.actorBefore(verb, sent)
}

// actorBefore returns the subject of the verb: the last actor before it that
// does not stand behind a preposition.
func (s *scene) actorBefore(verb int, sent language.Range) int {
	list := s.within(language.Range{Start: sent.Start, End: verb})
	for i := len(list) - 1; i >= 0; i-- {
		switch s.lower(list[i].Start - 1) {
		case "of", "to", "in", "at", "for", "with", "by", "from", "against":
			continue
		}
		return list[i].actor
	}
	return -1
}

// actorAfter returns the first actor behind the phrase and its addressees.
func (s *scene) actorAfter(p *phrase, sent language.Range) int {
	from := p.End
	if w := s.lower(from); w == "to" || w == "from" || w == "with" {
		end := s.frontEnd(p, from+1, sent)
		if _, from = s.list(from+1, end); end < sent.End {
			from = end
		}
	}
	if s.lower(from+1) == "by" { // "a letter seen by the press, she said"
		from = s.frontEnd(p, from, sent)
	}
	for _, m := range s.within(language.Range{Start: from, End: sent.End}) {
		if !slices.Contains(p.doc.Addressees, m.actor) {
			return m.actor
		}
	}
	return -1
}

func (s *scene) person(actor int) bool { return s.found.Actors[actor].Kind == mention.PersonKind }
