package quote

import (
	"slices"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// headed gives content behind a cue between commas the clause before it: "The
// crew left, Okoro said, but came back." A day may stand behind the cue: "Fares
// will rise, the board said Monday, with some doubling."
func (r *reader) headed(byCue []attribution, a *attribution) {
	end := a.cue.End
	if lexicon.Calendar(r.lower(end)) {
		if end++; len(a.content) == 1 && a.content[0].Start == end-1 && a.content[0].End > end+1 && r.lower(end) == "," {
			a.content[0].Start = end + 1
		}
	}
	if len(a.content) != 1 || a.content[0].Start != end+1 || r.lower(end) != "," || a.source.End != a.cue.Start || r.lower(a.source.Start-1) != "," {
		return
	}
	before := trimmed(r.Text, language.Range{Start: r.Sentences[r.SentenceOf(a.cue.Start)].Start, End: a.source.Start - 1})
	if r.tells(before) && r.Tokens[r.view.headOf(before)].Head == language.HeadRoot && r.alone(byCue, a, before) {
		a.content = []language.Range{before, a.content[0]}
	}
}

// tailed gives content that only tells when or where, before a cue between
// commas, the clause behind it: "At some point, according to Okoro, | it fell."
func (r *reader) tailed(a *attribution) {
	end := max(a.cue.End, a.source.End)
	if len(a.content) != 1 || a.content[0].End > a.cue.Start || r.lower(end) != "," || r.clausal(a.content[0]) || !r.beside(a.content[0], a) {
		return
	}
	verb := r.view.headOf(a.cue)
	if _, passive := r.subjectAt(verb); r.lower(a.cue.Start) != "according" && (passive || !plainest[r.Tokens[verb].Lemma]) {
		return
	}
	rest := trimmed(r.Text, language.Range{Start: end + 1, End: r.Sentences[r.SentenceOf(a.cue.Start)].End})
	if rest.Start == end+1 && rest.End > rest.Start && r.tells(rest) && r.Tokens[r.view.headOf(rest)].Head == language.HeadRoot && !slices.Contains(r.quoted[rest.Start:rest.End], true) {
		a.content = append(a.content, rest)
	}
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
	if over := int(r.Tokens[h].Head); c.Start <= start || r.Tokens[start].Kind == language.Upper || over < start || over >= c.Start {
		return
	}
	switch r.Tokens[h].Rel {
	case language.ACLRelcl, language.ACL, language.Appos, language.Nmod, language.Obl, language.Advcl:
		start = r.behindLabel(language.Range{Start: start, End: a.cue.End}, c.End)
		if r.alone(byCue, a, language.Range{Start: start, End: c.Start}) && !slices.Contains(r.quoted[c.Start:c.End], true) {
			*c = trimmed(r.Text, language.Range{Start: start, End: c.End})
		}
	}
}

// alone reports whether neither cue, source nor content of another attribution
// than a, nor words in marks, stand in before.
func (r *reader) alone(byCue []attribution, a *attribution, before language.Range) bool {
	return !slices.Contains(r.quoted[before.Start:before.End], true) && !slices.ContainsFunc(byCue, func(b attribution) bool {
		if overlap(b.cue, before) > 0 || overlap(b.source, before) > 0 {
			return true
		}
		return b.cue != a.cue && slices.ContainsFunc(b.content, func(c language.Range) bool { return overlap(c, before) > 0 })
	})
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
