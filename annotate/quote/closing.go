package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// closing is a verb of saying and its subject behind the last comma of a
// sentence: ", Okoro said on Monday.", ", said the clerk, who had read it."
type closing struct {
	verb   int
	end    int // of the cue
	source language.Range
	clause language.Range // what stands before the comma
}

// closings gives the clause before a verb of saying that closes its sentence to
// who says it, where the model has heard only the verbs within that clause or
// taken the source for content: "The board denied that it knew, Okoro said."
func (r *reader) closings(byCue []attribution, paragraph language.Range) []attribution {
	for k := r.sentenceFrom(paragraph.Start); k < len(r.Sentences) && r.Sentences[k].Start < paragraph.End; k++ {
		c, ok := r.closing(r.Sentences[k].Range)
		if !ok || !r.tells(c.clause) || r.crosses(c.clause.Start) {
			continue
		}
		at := slices.IndexFunc(byCue, func(a attribution) bool { return a.cue.End > c.verb })
		if at < 0 {
			at = len(byCue)
		}
		c.overrun(byCue)
		known := at < len(byCue) && byCue[at].cue.Start <= c.verb
		if slices.ContainsFunc(byCue, func(a attribution) bool { return c.heard(&a) }) || !r.free(byCue, c.clause) {
			continue
		}
		r.cutAtGovernor(byCue, c.clause)
		if !known {
			byCue = slices.Insert(byCue, at, attribution{cue: language.Range{Start: c.verb, End: c.end}, who: nobody})
		}
		if at > 0 && byCue[at-1].cue.End == c.clause.Start && r.lower(c.clause.Start-1) == ":" {
			byCue[at-1].content = nil // of a label
		}
		byCue[at].source, byCue[at].content = c.source, []language.Range{c.clause}
	}
	return byCue
}

// overrun cuts at the comma before c what is said within its clause and runs
// over it: "Okoro said that it fell, | the Post reported."
func (c *closing) overrun(byCue []attribution) {
	for i := range byCue {
		for n := range byCue[i].content {
			if x := &byCue[i].content[n]; byCue[i].cue.Start >= c.clause.Start && byCue[i].cue.End <= x.Start && x.Start < c.clause.End && x.End > c.verb {
				x.End = c.clause.End
			}
		}
	}
}

// heard reports whether a is what verb c introduces, or runs over it: it has
// words that are not just the name of who speaks.
func (c *closing) heard(a *attribution) bool {
	own := a.cue.Start <= c.verb && a.cue.End > c.verb
	return slices.ContainsFunc(a.content, func(x language.Range) bool {
		if own && c.source.Start == c.end && x.Start == c.source.Start {
			return false // "…, said Ada Okoro, the pilot": only who speaks
		}
		return own && x.Start < c.verb || a.cue.Start <= c.verb && x.End > c.verb && !(x.Start >= c.source.Start && x.End <= c.source.End)
	})
}

// cutAtGovernor cuts the content of attributions within the clause at the comma
// before the word that governs their cue: of "if he calls it a shame, he is
// wrong" only "a shame" is his.
func (r *reader) cutAtGovernor(byCue []attribution, clause language.Range) {
	for i := range byCue {
		a := &byCue[i]
		if a.cue.Start < clause.Start || a.cue.End > clause.End {
			continue
		}
		for n := range a.content {
			x := &a.content[n]
			over := r.governor(r.view.headOf(a.cue), *x)
			for over > x.Start && r.lower(over) != "," {
				over--
			}
			if x.Start >= a.cue.End && over > x.Start {
				x.End = over
			}
		}
	}
}

// governor returns the token in x that token i hangs on, directly or not; -1
// for none.
func (r *reader) governor(i int, x language.Range) int {
	for range 6 {
		if i = int(r.Tokens[i].Head); i < 0 || i >= x.Start && i < x.End {
			return i
		}
	}
	return -1
}

// closing reads the end of sentence s.
func (r *reader) closing(s language.Range) (closing, bool) {
	for v := s.End - 1; v > s.Start+shortestClause; v-- {
		if r.lower(v) == "according" {
			who, ok := r.accordingTo(v, s)
			return closing{v, v + 2, who, trimmed(r.Text, language.Range{Start: r.behindLabel(s, v-1), End: v - 1})}, ok
		}
		if r.plural(v, s) {
			who, comma, ok := r.inverted(v, s)
			return closing{v, v + 1, who, trimmed(r.Text, language.Range{Start: r.behindLabel(s, comma), End: comma})}, ok
		}
		if !r.saying(v) || !lexicon.Says(r.lower(v)) {
			continue
		}
		who, comma, ok := r.inverted(v, s)
		if !ok {
			who, comma, ok = r.straight(v, s)
		}
		if ok {
			return closing{v, v + 1, who, trimmed(r.Text, language.Range{Start: r.behindLabel(s, comma), End: comma})}, !r.rootBehind(v, s)
		}
	}
	return closing{}, false
}

// behindLabel returns where sentence s starts behind a few words and a colon,
// which name a place or an outlet when a verb of saying closes the sentence:
// "Lenne: ferry will not sail, says Okoro".
func (r *reader) behindLabel(s language.Range, comma int) int {
	for i := s.Start + 1; i < min(s.Start+longestLabel, comma-shortestClause); i++ {
		if r.lower(i) == ":" {
			return i + 1
		}
	}
	return s.Start
}

// longestLabel is how many words stand at most before the colon of a label.
const longestLabel = 5

// plural reports whether verb v closes a headline as "say" does: "Captain was asleep
// at wheel, say police".
func (r *reader) plural(v int, s language.Range) bool {
	c, ok := lexicon.CueOf(r.lower(v))
	return ok && c.Tense == lexicon.Base && c.Act != lexicon.Belief && c.Frame&lexicon.Clause != 0 && !r.quoted[v] && r.commaBefore(v) && s.End-v <= near+1
}

// accordingTo reads ", according to the report." at "according": the source.
func (r *reader) accordingTo(v int, s language.Range) (who language.Range, ok bool) {
	if v+2 >= s.End {
		return who, false
	}
	who = trimmed(r.Text, language.Range{Start: v + 2, End: s.End})
	stop := slices.ContainsFunc(r.Tokens[who.Start:who.End], func(t language.Token) bool {
		return t.Kind == language.Punct && t.Lower == "," || t.Kind == language.Quote
	})
	return who, r.lower(v+1) == "to" && r.commaBefore(v) && !stop && who.End > who.Start && who.End-v <= longestTail
}

// inverted reads ", said the clerk, who had read it." or ", said police and the
// pilot's wife." at verb v: the source and the comma.
func (r *reader) inverted(v int, s language.Range) (who language.Range, comma int, ok bool) {
	end, ok := r.speaking(v+1, s)
	for ok && r.lower(end) == "and" {
		end, ok = r.speaking(end+1, s)
	}
	if p, named := r.startingAt(end + 1); ok && named && r.lower(end) == "," && p.form == mention.Named && p.kind == mention.PersonKind && (r.lower(p.End) == "." || r.lower(p.End) == ",") {
		end = p.End // "said the port's chief, Ada Okoro"
	}
	ok = ok && r.commaBefore(v) && (end >= s.End || r.lower(end) == "," || r.lower(end) == ".")
	return language.Range{Start: v + 1, End: end}, v - 1, ok
}

// speaking returns the end of the mention at token i, or of the nouns there up to
// one for people.
func (r *reader) speaking(i int, s language.Range) (end int, ok bool) {
	if p, ok := r.behindArticle(i); ok && r.lower(p.End) != "'s" && r.lower(p.End) != "’s" {
		return p.End, p.form != mention.Pronoun
	}
	for end = i; end < s.End && r.premodifier(end); end++ {
	}
	if end == i {
		return end, false
	}
	_, _, person := lexicon.PersonNoun(r.lower(end - 1))
	return end, person || lexicon.Body(r.lower(end-1))
}

// behindArticle returns the mention that starts at token i, or behind "the" there,
// which names of bodies leave out.
func (r *reader) behindArticle(i int) (place, bool) {
	p, ok := r.startingAt(i)
	if !ok && r.lower(i) == "the" {
		p, ok = r.startingAt(i + 1)
	}
	return p, ok
}

// withArticle returns where a name at token i starts with its "the".
func (r *reader) withArticle(i int) int {
	if r.lower(i-1) == "the" {
		return i - 1
	}
	return i
}

// straight reads ", Okoro has said on Monday." at verb v.
func (r *reader) straight(v int, s language.Range) (who language.Range, comma int, ok bool) {
	start := r.verbGroup(v, s.Start)
	if slices.ContainsFunc(r.Tokens[start:v], func(t language.Token) bool { return t.Lemma == "be" }) {
		return who, 0, false // was told
	}
	p, ok := r.endingAt(start, s.Start)
	subject, _ := r.subjectAt(v)
	if ok {
		p.Start = r.withArticle(r.afterComma(p, s.Start))
	}
	ok = ok && r.commaBefore(p.Start) && !mention.Relative(r.lower(p.Start)) && (subject < 0 || subject >= p.Start)
	return p.Range, p.Start - 1, ok && s.End-v <= trailing && r.lower(v+1) != ","
}

// afterComma returns where the words before a mention start that only describe it,
// from a comma on: "harbour" of ", harbour police chief Ada Okoro", but not "last
// week".
func (r *reader) afterComma(p place, from int) int {
	for k := p.Start - 1; p.form != mention.Pronoun && p.Start-k <= near && k > from && (r.Tokens[k].Fine.Noun() || r.Tokens[k].Tag == language.ADJ) && !times[r.lower(k)] && !lexicon.Calendar(r.lower(k)); k-- {
		if r.commaBefore(k) {
			return k
		}
	}
	return p.Start
}

// commaBefore reports whether a comma stands before token i, or before the mark
// that closes there: began “to scream,” Okoro said.
func (r *reader) commaBefore(i int) bool {
	if i > 1 && r.Tokens[i-1].Kind == language.Quote && r.quoted[i-1] {
		i--
	}
	return r.lower(i-1) == ","
}

// rootBehind reports whether the parse has the main verb of s behind token v,
// so that v only interrupts: "In the end, said Okoro, the bridge will open."
func (r *reader) rootBehind(v int, s language.Range) bool {
	return slices.ContainsFunc(r.Tokens[v+1:s.End], func(t language.Token) bool { return t.Head == language.HeadRoot })
}

// tells reports whether clause can be all that somebody says: long enough, with
// a verb, and not when or why it is said: "When it fell, Okoro said so."
func (r *reader) tells(clause language.Range) bool {
	if clause.End-clause.Start < shortestClause || !slices.ContainsFunc(r.Tokens[clause.Start:clause.End], func(t language.Token) bool { return t.Tag == language.VERB || t.Tag == language.AUX }) {
		return false
	}
	head := r.view.headOf(clause)
	if first := &r.Tokens[clause.Start]; first.Fine == language.VBN || first.Fine == language.VBD || first.Rel == language.Mark && int(first.Head) == head {
		return false // "Asked whether it fell", "After it fell"
	}
	switch r.Tokens[head].Rel.Universal() {
	case language.Root, language.Ccomp, language.Parataxis:
		return true
	}
	return r.lower(clause.Start-1) == ":" && r.clausal(clause) // behind a label
}

// acts reports whether the verb at h, which can be one of saying, tells here what is
// done or what something shows: "continued to fire", "a search revealed".
func (r *reader) acts(a *attribution, h int) bool {
	if r.Tokens[h].Lemma == "continue" && r.lower(h+1) == "to" {
		_, says := lexicon.CueOf(r.lower(h + 2))
		return !says
	}
	return r.voiceless(a)
}

// rules reports whether token h is the verb of a clause: no bare form, and no
// participle without a subject, as in "the once-praised line".
func (r *reader) rules(h int) bool {
	switch r.Tokens[h].Fine {
	case language.VB:
		return false
	case language.VBN, language.JJ:
		subject, _ := r.subjectAt(h)
		return subject >= 0
	}
	return true
}

// free reports whether no words in marks within clause are said by somebody
// else, and takes from attributions whose cue is no finite verb those that they
// hold: "Instead of backing a plan that “hurts us,” he should wait, Okoro said."
func (r *reader) free(byCue []attribution, clause language.Range) bool {
	for _, p := range r.passagesOver(clause) {
		if p.Tokens.Start <= clause.Start+1 || trimmed(r.Text, p.Tokens).End > clause.End {
			return false
		}
		k := r.holder(byCue, p.Tokens)
		if k < 0 {
			continue
		}
		h := r.view.headOf(byCue[k].cue)
		if c, ok := lexicon.CueOf(r.lower(h)); ok && !r.acts(&byCue[k], h) && (c.Frame&lexicon.Clause != 0 || c.Finite() && r.rules(h)) {
			return false
		}
		byCue[k].content = r.outsideOf(byCue[k].content, clause)
	}
	return true
}

// outsideOf leaves of content what stands before clause; what opens in it goes.
func (r *reader) outsideOf(content []language.Range, clause language.Range) (kept []language.Range) {
	for _, x := range content {
		if x.Start < clause.Start {
			kept = append(kept, trimmed(r.Text, language.Range{Start: x.Start, End: min(x.End, clause.Start)}))
		}
	}
	return kept
}
