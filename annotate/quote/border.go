package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// bordered mends the borders of the contents of attribution i where the parse
// shows that they stop short or start too early. Words in marks stay as they are.
func (r *reader) bordered(byCue []attribution, i int) {
	a := &byCue[i]
	r.dropSubject(a)
	r.inverse(a)
	r.headed(byCue, a)
	r.beheaded(byCue, a)
	r.dropApposed(a)
	for n := range a.content {
		if c := &a.content[n]; c.Start >= a.cue.End && !slices.Contains(r.quoted[c.Start:c.End], true) {
			r.led(a, c)
			r.completed(byCue, i, c)
		}
	}
	for n := len(a.content) - 1; n > 0; n-- {
		if a.content[n].End <= a.content[n-1].End {
			a.content = slices.Delete(a.content, n, n+1)
		}
	}
}

// completed lets content c that is no more than the subject of a clause reach
// over the clause: "said the crew, which was ill, | had left".
func (r *reader) completed(byCue []attribution, i int, c *language.Range) {
	cue := byCue[i].cue
	h := r.view.headOf(*c)
	v, rel := int(r.Tokens[h].Head), r.Tokens[h].Rel
	if v < c.End || r.SentenceOf(v) != r.SentenceOf(c.Start) || !r.clauseTaking(cue) && r.lower(c.Start) != "that" {
		return
	}
	if r.Tokens[h].Fine == language.WDT && c.End-c.Start == 1 {
		return
	}
	if over := int(r.Tokens[v].Head); rel != language.Nsubj && rel != language.NsubjPass && rel != language.Mark || over < cue.Start || over >= cue.End {
		return
	}
	end := r.branchOf(v).End
	for k := range byCue {
		b := &byCue[k]
		if h := r.view.headOf(b.cue); k == i || h <= v || h >= end || r.Tokens[h].Rel != language.Parataxis {
			continue
		}
		end = b.cue.Start // "said the crew, which was ill, had left, the Post reported"
		if s := b.source; s.End > s.Start && s.Start > v {
			end = min(end, s.Start)
		}
	}
	if end > v && !slices.Contains(r.quoted[c.End:end], true) {
		*c = trimmed(r.Text, language.Range{Start: c.Start, End: end})
	}
}

// clauseTaking reports whether a verb in cue takes a clause.
func (r *reader) clauseTaking(cue language.Range) bool {
	verb := r.sayingIn(cue)
	if verb < 0 {
		return false
	}
	c, _ := lexicon.CueOf(r.lower(verb))
	return c.Frame&(lexicon.Clause|lexicon.Told) != 0
}

// led leaves out of content what stands before its clause and only tells when,
// where or to whom it was said: "admitted to police he had fired", "announced in
// the office that it would close".
func (r *reader) led(a *attribution, c *language.Range) {
	if c.Start != a.cue.End || !aside[r.lower(c.Start)] && (!aside[r.lower(c.Start-1)] || r.lower(c.Start-1) == "to") {
		return
	}
	if p, ok := r.startingAt(c.Start + 1); ok && r.lower(c.Start) == "to" && !mention.Relative(r.lower(p.End)) && p.End < c.End-1 && r.opensClause(p.End) && r.clausal(language.Range{Start: p.End, End: c.End}) {
		c.Start = p.End
		return
	}
	for i := c.Start; i+1 < min(c.End, c.Start+longestAside); i++ {
		switch t := &r.Tokens[i]; {
		case t.Fine.Verb(), t.Lower == ",":
			return
		case t.Lower == "that" && t.Rel == language.Mark && i > c.Start:
			if before := &r.Tokens[i-1]; before.Fine.Noun() && !shells[before.Lemma] && !premises[before.Lemma] {
				c.Start = i
			}
			return
		}
	}
}

// longestAside is how many words stand at most between a verb of saying and
// "that": "testified in May in a suit against the board that".
const longestAside = 20

// headed gives content behind a cue between commas the clause before it: "The
// crew left, Okoro said, but came back."
func (r *reader) headed(byCue []attribution, a *attribution) {
	if len(a.content) != 1 || a.content[0].Start != a.cue.End+1 || r.lower(a.cue.End) != "," || a.source.End != a.cue.Start || r.lower(a.source.Start-1) != "," {
		return
	}
	before := trimmed(r.Text, language.Range{Start: r.Sentences[r.SentenceOf(a.cue.Start)].Start, End: a.source.Start - 1})
	if !r.tells(before) || r.Tokens[r.view.headOf(before)].Head != language.HeadRoot || slices.Contains(r.quoted[before.Start:before.End], true) {
		return
	}
	for i := range byCue {
		if b := &byCue[i]; b.cue.Start < before.End && b.cue.End > before.Start || slices.ContainsFunc(b.content, func(c language.Range) bool { return overlap(c, before) > 0 }) {
			return
		}
	}
	a.content = []language.Range{before, a.content[0]}
}

// beheaded lets content before a cue that only describes what stands before it
// start with its sentence: "The crew, | which was ill, had left, Okoro said."
func (r *reader) beheaded(byCue []attribution, a *attribution) {
	if len(a.content) != 1 || a.content[0].End > a.cue.Start || r.sayingIn(a.cue) < 0 && r.lower(a.cue.Start) != "according" {
		return
	}
	c := &a.content[0]
	if c.End-c.Start < shortestClause || r.lower(c.End) != "," || r.SentenceOf(c.Start) != r.SentenceOf(a.cue.Start) || !r.beside(*c, a) {
		return
	}
	start := r.Sentences[r.SentenceOf(c.Start)].Start
	h := r.view.headOf(*c)
	if over := int(r.Tokens[h].Head); c.Start <= start || r.Tokens[start].Kind == language.Upper || over < start || over >= c.Start || slices.Contains(r.quoted[start:c.End], true) {
		return
	}
	switch r.Tokens[h].Rel {
	case language.ACLRelcl, language.ACL, language.Appos, language.Nmod, language.Obl, language.Advcl:
	default:
		return
	}
	before := language.Range{Start: r.behindLabel(language.Range{Start: start, End: a.cue.End}, c.End), End: c.Start}
	for i := range byCue {
		if b := &byCue[i]; overlap(b.cue, before) > 0 || overlap(b.source, before) > 0 || b != a && slices.ContainsFunc(b.content, func(c language.Range) bool { return overlap(c, before) > 0 }) {
			return
		}
	}
	*c = trimmed(r.Text, language.Range{Start: before.Start, End: c.End})
}

// dropApposed drops a noun behind the cue of a clause before it: "The crew left,
// Okoro said, a sign of fear."
func (r *reader) dropApposed(a *attribution) {
	n := len(a.content) - 1
	if n < 1 || a.content[n-1].End > a.cue.Start || a.content[n].Start != a.cue.End+1 || r.lower(a.cue.End) != "," {
		return
	}
	if c := a.content[n]; r.Tokens[c.Start].Tag == language.DET && !r.clausal(c) && r.clausal(a.content[0]) && !slices.Contains(r.quoted[c.Start:c.End], true) {
		a.content = a.content[:n]
	}
}

// dropSubject drops content that is the subject of the cue beside what is said:
// "The mate, | who was ill, | said that it fell."
func (r *reader) dropSubject(a *attribution) {
	verb := r.view.headOf(a.cue)
	subject, passive := r.subjectAt(verb)
	if cue, ok := lexicon.CueOf(r.lower(verb)); !ok || cue.Act == lexicon.Belief || subject < 0 || passive || mention.Relative(r.lower(subject)) || len(a.content) < 2 {
		return // "It seems that it fell"
	}
	a.content = slices.DeleteFunc(a.content, func(c language.Range) bool {
		return c.End <= a.cue.Start && r.words(c.End, a.cue.Start) == 0 && subject >= c.Start && subject < c.End && !slices.Contains(r.quoted[c.Start:c.End], true)
	})
}

// inverse makes a source of the name right behind a verb of saying whose
// content stands before it.
func (r *reader) inverse(a *attribution) {
	n := slices.IndexFunc(a.content, func(c language.Range) bool { return c.Start == a.cue.End })
	if n < 1 || a.content[n-1].End > a.cue.Start || !r.commaBefore(a.cue.Start) || !r.saying(a.cue.End-1) || !lexicon.Says(r.lower(a.cue.End-1)) {
		return
	}
	if p, ok := r.startingAt(a.content[n].Start); ok && p.form == mention.Named && !r.clausal(a.content[n]) {
		a.source = a.content[n]
		a.content = slices.Delete(a.content, n, n+1)
	}
}

var (
	// aside are prepositions of when, where and to whom.
	aside = lexicon.Words(`to in on at during as over through via upon afterward afterwards before by`)

	// premises are nouns that a clause with "that" belongs to.
	premises = lexicon.Words(`event case condition ground hope belief fact view sense extent assumption understanding way evidence proof sign indication reason suggestion claim fear`)
)
