package quote

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// named returns the actor that the words of a source name: the mention that
// holds their head, else what a relative pronoun among them stands for, else
// an actor of the words themselves.
func (r *reader) named(source language.Range) speaker {
	for k := source.Start - 1; k > 0 && r.lower(k) == "-" && !r.Tokens[k].Space && !r.Tokens[k+1].Space; k = source.Start - 1 {
		source.Start = k - 1 // "old" of "31-year-old"
	}
	if rest := (language.Range{Start: source.Start + 1, End: source.End}); rest.Start < rest.End && mention.Relative(r.lower(source.Start)) && r.Tokens[r.view.headOf(rest)].Fine.Noun() && !lexicon.Preposition(r.lower(rest.Start)) {
		source = rest // "who the army says": the army
	}
	head := r.view.headOf(source)
	if r.opensNamed(source) {
		head = source.Start
	}
	if s, ok := r.joint(source, head); ok {
		return s
	}
	if s, ok := r.aged(source); ok {
		return s
	}
	if p, ok := r.bearer(source); ok {
		s := p.speaker(100)
		s.source = source
		return s
	}
	best, score := r.best(source, head)
	if k := r.apposed(source, best); k >= 0 {
		best, score = k, 9
	} else if p, ok := r.entitled(source); ok {
		s := p.speaker(100)
		s.source = source
		return s
	}
	if p, ok := r.behindComma(source); ok {
		s := p.speaker(100)
		s.source = source
		return s
	}
	if s, ok := r.countryman(source); ok && best < 0 {
		return s
	}
	switch {
	case best >= 0 && score >= 4 && !r.modifies(r.at[best], source, head):
		s := r.at[best].speaker(100)
		s.source = source
		return s
	case best >= 0 && score < 4 && r.Tokens[head].Kind.Capital():
		s := r.at[best].speaker(80)
		s.source = source
		return s
	case mention.Relative(r.lower(source.Start)):
		return r.antecedent(source.Start, source)
	case mention.Relative(r.lower(source.End - 1)):
		return r.antecedent(source.End-1, source)
	}
	return r.invent(source)
}

// countryman returns whom "the Californian" means: the person named last, in this
// paragraph or the one before.
func (r *reader) countryman(source language.Range) (speaker, bool) {
	i := source.Start + 1
	if source.End != i+1 || r.lower(i-1) != "the" || !lexicon.Demonym(r.lower(i)) || r.several(i) {
		return nobody, false
	}
	if m := &r.memory; m.last.actor >= 0 && m.paragraph >= r.ParagraphOf(i)-1 && !r.bearsName(m.last.actor) {
		return speaker{m.last.actor, source, byUnclear}, true // "a Democratic official said"
	}
	for k := r.from(source.Start) - 1; k >= 0 && r.ParagraphOf(r.at[k].Start) >= r.ParagraphOf(i)-1; k-- {
		if p := r.at[k]; p.form == mention.Named && p.kind == mention.PersonKind {
			return speaker{p.actor, source, byUnclear}, true
		}
	}
	return nobody, false
}

// bearsName reports whether the text names actor a somewhere.
func (r *reader) bearsName(a int) bool {
	return slices.ContainsFunc(r.found.Actors[a].Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}

// best returns the mention that fits a source with that head best, with the
// points for it.
func (r *reader) best(source language.Range, head int) (best, score int) {
	best = -1
	for k := r.from(source.Start - longestMention); k < len(r.at) && r.at[k].Start < source.End; k++ {
		p := &r.at[k]
		if overlap(p.Range, source) <= 0 || p.End > source.End && partOf(r.labels[source.End]) == cuePart {
			continue // a name that runs over the cue is a headline's
		}
		if p.Start > source.Start && r.belongs(*p, source) {
			continue
		}
		s := 1
		if p.Start <= head && p.End > head {
			s += 8
		}
		if p.Start == source.Start {
			s += 2
		}
		if p.Start >= source.Start && p.End <= source.End {
			s += 2
		}
		if p.form == mention.Named {
			s++
		}
		if s > score {
			best, score = k, s
		}
	}
	return best, score
}

// aged returns the person whose age the text has given before and calls again:
// "the 31-year-old".
func (r *reader) aged(source language.Range) (speaker, bool) {
	k := source.End - 1
	if source.End-source.Start > longestAge || !strings.HasSuffix(r.Span(source).In(r.Source), "year-old") {
		return nobody, false
	}
	for k > source.Start && r.Tokens[k].Kind != language.Number {
		k--
	}
	age, _, _ := strings.Cut(r.lower(k), "-")
	for n := r.from(source.Start) - 1; n >= 0; n-- {
		if p := r.at[n]; p.form == mention.Named && r.lower(p.End) == "," && r.lower(p.End+1) == age {
			s := p.speaker(byDescription)
			s.source = source
			return s, true
		}
	}
	return nobody, false
}

// longestAge is how many tokens "the 31-year-old" has at most.
const longestAge = 7

// belongs reports whether a preposition within a source stands before p, so
// that p only belongs to who speaks: "the envoy to Lenne". "One of the mayors"
// is the mayors.
func (r *reader) belongs(p place, source language.Range) bool {
	k := p.Start - 1
	if before, ok := r.endingAt(p.Start, max(0, p.Start-longestMention)); ok && before.form != mention.Pronoun {
		return false // a title and its bearer
	}
	for k > 0 && p.Start-k <= 4 && !lexicon.Preposition(r.lower(k)) && (r.Tokens[k].Kind.Capital() || determines(r.lower(k)) || r.Tokens[k].Tag == language.ADJ) {
		k--
	}
	if k < source.Start {
		return false
	}
	if r.lower(k) != "of" {
		return lexicon.Preposition(r.lower(k))
	}
	_, plural, person := lexicon.PersonNoun(r.lower(k - 1))
	return person && !plural
}

// opensNamed reports whether a name opens the source and what follows only
// describes it: "Okoro -- the author of a book on ports --".
func (r *reader) opensNamed(source language.Range) bool {
	p, ok := r.startingAt(source.Start)
	return ok && p.form == mention.Named && p.End < source.End && (dashes[r.lower(p.End)] || r.lower(p.End) == "," || r.lower(p.End) == "(")
}

// modifies reports whether the mention p only stands beside the common noun
// that heads the source or owns it: "a Herald article", "a post on the page of
// the Herald", "Lenne's Evening Herald".
func (r *reader) modifies(p place, source language.Range, head int) bool {
	if p.Start >= source.Start && p.End+1 < source.End && r.owns(p.End) && (p.End < head || head < p.Start) {
		return true // "some of Lenne's rivals"
	}
	if r.Tokens[head].Kind != language.Lower || !r.Tokens[head].Fine.Noun() || p.Start < source.Start || p.End > source.End {
		return false
	}
	return p.End == head || p.Start > head && lexicon.Preposition(r.lower(p.Start-1)) && r.lower(p.Start-1) != "of"
}

// owns reports whether the mark of a possessor stands at token i.
func (r *reader) owns(i int) bool {
	switch r.lower(i) {
	case "'s", "’s":
		return true
	case "'", "’":
		return !r.Tokens[i].Space && strings.HasSuffix(r.lower(i-1), "s")
	}
	return false
}

// apposed returns the person named behind a comma within a source that a
// description opens: "a lawyer for the port, Ada Okoro"; -1 for none.
func (r *reader) apposed(source language.Range, described int) int {
	if described < 0 || r.at[described].form != mention.Nominal || r.found.Actors[r.at[described].actor].Plural {
		return -1
	}
	for k := described; k < len(r.at) && r.at[k].Start < source.End; k++ {
		p := &r.at[k]
		if p.form == mention.Named && p.End <= source.End && r.lower(r.beforeAge(p.Start)) == "," && r.found.Actors[p.actor].Kind == mention.PersonKind && (p.End == source.End || r.lower(p.End) == ",") {
			return k
		}
	}
	return -1
}

// behindComma returns the person whom a source names behind a comma, after a
// description of several: "one of Lenne's advisers, Mayor Ada Okoro".
func (r *reader) behindComma(source language.Range) (place, bool) {
	p, ok := r.endingAt(source.End, source.Start+1)
	if !ok || p.form != mention.Named || r.found.Actors[p.actor].Kind != mention.PersonKind || r.lower(source.Start) != "one" {
		return p, false
	}
	return p, r.lower(p.Start-1) == ","
}

// beforeAge returns the token before the name that starts at token i, or before the
// age right before it: ", 57-year-old Ada Okoro".
func (r *reader) beforeAge(i int) int {
	k := i - 1
	if !strings.HasSuffix(r.lower(k), "old") {
		return k
	}
	for k > max(0, i-longestAge) && r.lower(k) != "," {
		k--
	}
	return k
}

// entitled returns the person named at the end of a source right behind the body
// of a title: "his ambassador to the Harbour Council Ada Okoro".
func (r *reader) entitled(source language.Range) (place, bool) {
	p, ok := r.endingAt(source.End, source.Start+1)
	if ok && p.form == mention.Named && r.found.Actors[p.actor].Kind == mention.PersonKind {
		body, before := r.endingAt(p.Start, max(0, p.Start-longestMention))
		if !before || body.form == mention.Pronoun {
			return p, false
		}
		for k := p.Start - 1; k > max(0, body.Start-3); k-- {
			if _, plural, person := lexicon.PersonNoun(r.lower(k - 1)); person && !plural && lexicon.Preposition(r.lower(k)) {
				return p, true
			}
		}
	}
	return p, false
}

// bearer returns the person named at the end of a source whose other words only
// say what he is: "ferry helmsman Ada Okoro", "the port's former head, Ada Okoro".
func (r *reader) bearer(source language.Range) (place, bool) {
	p, ok := r.endingAt(source.End, source.Start+1)
	if !ok || p.form != mention.Named || r.found.Actors[p.actor].Kind != mention.PersonKind {
		return p, false
	}
	for k := source.Start; k < p.Start; k++ {
		if !r.premodifier(k) && !(k == p.Start-1 && r.lower(k) == ",") {
			return p, false
		}
	}
	return p, true
}

// antecedent returns the speaker that the relative pronoun at token i of a
// source stands for.
func (r *reader) antecedent(i int, source language.Range) speaker {
	phrase := mention.AntecedentPhrase(r.Text, i)
	if phrase.Start >= phrase.End || phrase.End > source.Start {
		return nobody
	}
	s := r.named(phrase)
	s.source = source
	return s
}

// invent makes an actor of a source that nothing else has named: "court
// papers". Pronouns name nobody.
func (r *reader) invent(source language.Range) speaker {
	start, end := source.Start, source.End
	for start < end && (determines(r.lower(start)) || definite[r.lower(start)] && r.premodifier(start+1) || !r.Tokens[start].Kind.Word() && r.Tokens[start].Kind != language.Number) {
		start++
	}
	end = r.beforeParticiple(start, end)
	for end > start && !r.Tokens[end-1].Kind.Word() && r.lower(end-1) != ")" {
		end--
	}
	if r.lower(start) == "no" {
		return nobody
	}
	if start == end || end == start+1 && (lexicon.Function(r.lower(start)) || indefinite[r.lower(start)]) {
		return nobody
	}
	words := language.Range{Start: start, End: end}
	if !r.noun(words) || mute[r.Tokens[r.view.headOf(words)].Lemma] {
		return nobody
	}
	if v := r.clauseIn(words); v > start {
		return r.named(language.Range{Start: source.Start, End: v})
	}
	if k := r.passageAt(start); k >= 0 && r.quoted[start] && r.passages[k].Tokens.Start == start && r.passages[k].Tokens.End < end {
		words.Start-- // the mark of “Wanted” in a “Wanted” poster
	}
	name := r.text(words)
	if full := r.described(words, source); full != "" {
		name = full
	}
	if lexicon.Place(strings.ToLower(name)) {
		return r.made(name, words, source, byPlace)
	}
	return r.made(name, words, source, invented)
}

// beforeParticiple cuts off the words of a source from start on what a participle
// behind a comma tells of it: "a statement, seen by the Post,".
func (r *reader) beforeParticiple(start, end int) int {
	for i := start + 1; i+1 < end; i++ {
		if r.lower(i) == "," && (r.Tokens[i+1].Fine == language.VBN || r.Tokens[i+1].Tag == language.ADV && r.Tokens[min(i+2, end-1)].Fine == language.VBN) {
			return i
		}
	}
	return end
}

// clauseIn returns the verb of a clause that the model took for a part of who
// speaks: "Some pilots waved to crowds and" sang, "Some pilots stayed on the pier"
// repeating; -1 for none. A relative clause does tell who speaks.
func (r *reader) clauseIn(words language.Range) int {
	joined := false
	switch r.lower(words.End - 1) {
	case "and", "but", "or":
		joined = true
	}
	for i := words.Start + 1; i < words.End; i++ {
		switch t := &r.Tokens[i]; {
		case mention.Relative(t.Lower):
			return -1
		case joined && t.Fine.Verb() && t.Rel.Universal() != language.ACL, verbal(t) && t.Fine != language.MD && r.Tokens[i-1].Kind.Word():
			for i > words.Start+1 && r.Tokens[i-1].Tag == language.PRON {
				i--
			}
			return i
		}
	}
	return -1
}

// mute are nouns for what never says anything: abstractions and the weather.
var mute = lexicon.Words(`confusion attention behavior behaviour attitude manner weather climate bacteria virus word fact way thing idea move decision change moment step effort
time year month week day hour night silence darkness mood atmosphere tension pressure pain grief anger fear hope love joy luck presence absence lack amount size price cost value
damage danger chaos violence absurdity irony difference similarity reason cause effect consequence outcome situation condition circumstance problem trouble life death world`)

// described returns the words by which the text has introduced what one noun
// with "the" calls again: "the poll" for "a new Herald poll"; empty for none.
func (r *reader) described(words, source language.Range) string {
	w := r.lower(words.Start)
	if words.End != words.Start+1 || !definite[r.lower(source.Start)] || !r.Tokens[words.Start].Fine.Noun() {
		return ""
	}
	for i := words.Start - 1; i > 0; i-- {
		if r.lower(i) != w || r.Tokens[i].Kind == language.Upper || r.quoted[i] || !r.Tokens[i].Fine.Noun() || r.Tokens[i+1].Fine.Noun() {
			continue
		}
		start := i
		for start > 0 && r.modifier(start-1, i) {
			start--
		}
		if start < i {
			return r.text(language.Range{Start: start, End: i + 1})
		}
	}
	return ""
}

// definite open the phrases that call again what has been introduced.
var definite = map[string]bool{"the": true, "this": true, "that": true, "these": true, "those": true}

// modifier reports whether token i describes the noun at head, which it hangs
// on without a determiner.
func (r *reader) modifier(i, head int) bool {
	t := &r.Tokens[i]
	switch {
	case t.Rel == language.Det || t.Kind == language.Punct && t.Lower != "-" && t.Lower != "/" || t.Kind == language.Quote || t.Kind == language.Clitic || t.Fine == language.PRPS:
		return false
	case t.Fine.Noun() || t.Tag == language.ADJ || t.Kind == language.Number || t.Lower == "-" || t.Lower == "/":
		return r.under(i, language.Range{Start: head, End: head + 1})
	}
	return false
}

// noun reports whether a noun or a determiner stands among words: a verb alone
// speaks for nobody.
func (r *reader) noun(words language.Range) bool {
	for i := words.Start; i < words.End; i++ {
		if t := &r.Tokens[i]; t.Fine.Noun() || t.Kind == language.Number || t.Tag == language.DET || t.Tag == language.PRON || t.Tag == language.ADJ {
			return true
		}
	}
	return false
}

// determines reports whether w only opens a phrase: an article, a possessive
// or a preposition.
func determines(w string) bool {
	o, ok := lexicon.PronounOf(w)
	return ok && o.Possessive || w == "the" || w == "a" || w == "an" || w == "this" || w == "these" || lexicon.Preposition(w)
}

// indefinite are pronouns that name nobody when they stand alone.
var indefinite = map[string]bool{"everyone": true, "everybody": true, "everything": true, "someone": true, "somebody": true, "something": true, "anyone": true, "anybody": true,
	"anything": true, "nobody": true, "nothing": true, "none": true, "i": true, "we": true, "you": true, "one": true}
