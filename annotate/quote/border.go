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
	r.tailed(a)
	r.beheaded(byCue, a)
	r.dropApposed(a)
	for n := range a.content {
		if c := &a.content[n]; c.Start >= a.cue.End && !slices.Contains(r.quoted[c.Start:c.End], true) {
			r.led(a, c)
			r.completed(byCue, i, c)
			r.conditioned(byCue, a, c)
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

// conditioned lets content that is no more than when or why something is so
// reach over what is so: "said that if it rains, | the ferry stays".
func (r *reader) conditioned(byCue []attribution, a *attribution, c *language.Range) {
	opens := r.conjoined(*c) && subordinating[r.lower(c.Start+1)] || subordinating[r.lower(c.Start)] && c.Start == a.cue.End && plainest[r.Tokens[c.Start-1].Lemma]
	if !opens || r.lower(c.End) != "," || r.Tokens[c.End+1].Tag == language.CCONJ {
		return
	}
	for i := c.Start; i < c.End; i++ {
		if r.lower(i) == "," {
			return
		}
	}
	rest := trimmed(r.Text, language.Range{Start: c.End + 1, End: r.Sentences[r.SentenceOf(c.Start)].End})
	if rest.Start < rest.End && rest.Start == c.End+1 && r.clausal(rest) && r.alone(byCue, a, rest) {
		c.End = rest.End
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

var (
	// aside are prepositions of when, where and to whom.
	aside = lexicon.Words(`to in on at during as over through via upon afterward afterwards before by`)

	// premises are nouns that a clause with "that" belongs to.
	premises = lexicon.Words(`event case condition ground hope belief fact view sense extent assumption understanding way evidence proof sign indication reason suggestion claim fear`)
)
