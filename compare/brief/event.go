package brief

import (
	"regexp"

	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
)

// How well a date says when that happened of which its sentence tells: fully
// when it stands with the main verb; less when that verb is one of saying, whose
// day is that of the words, or when the date names the event that takes part
// ("Thursday's vote took place").
const (
	ofVerb  = 1
	ofWords = 0.5
	ofEvent = 0.4
)

// happens returns how well date d of r is the day of what its sentence tells,
// zero when it is that of something else that the sentence mentions: "was
// charged with the murder in May", "who died on Tuesday", "after the vote on
// Monday"; and when the words do not give the day by themselves.
func happens(r *reading.Reading, d *timex.Timex) float64 {
	t, at := r.Text, r.Text.Cover(d.Span)
	words := d.Span.In(t.Source)
	if !naming.MatchString(words) || deictic.MatchString(words) && (marked(r, d.Span) || runsOn(r)) || len(d.Value) == len("2006-01") && !anchored(words) && marked(r, d.Span) {
		return 0
	}
	if past.MatchString(words) || feast.MatchString(words) && (at.Start == 0 || t.Tokens[at.Start-1].Lower != "on") {
		return 0
	}
	if at.End < len(t.Tokens) && within(t, at) {
		return ofNoun(t, at)
	}
	if aside(t, at) {
		return 0
	}
	return ofClause(t, at)
}

// naming are the words that name a day or month: "6 p.m." alone has that of the last
// one named; a feast is a season, too, and the past month a stretch; deictic those
// that count from the day of writing.
var (
	naming  = regexp.MustCompile(`(?i)day|night|morning|evening|afternoon|morrow|month|ago|\d{4}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|eve\b|christmas|easter`)
	past    = regexp.MustCompile(`(?i)^the (?:past|last|coming|next) (?:month|week|year)`)
	feast   = regexp.MustCompile(`(?i)christmas|easter|new year|thanksgiving|halloween|holiday|\beve\b`)
	deictic = regexp.MustCompile(`(?i)^(?:(?:early|late|later|earlier) )?(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening|month)|next month)`)
)

// runsOn reports whether r was carried on after the day that it bears: what it
// calls today is not sure.
func runsOn(r *reading.Reading) bool {
	for _, d := range r.Doubts {
		if d.Kind == "after its date" {
			return true
		}
	}
	return false
}

// within reports whether the date at stands within a noun phrase, before its
// noun: "the July 4 shooting", "Tuesday's vote".
func within(t *language.Text, at language.Range) bool {
	next := &t.Tokens[at.End]
	if next.Lower == "'s" || next.Lower == "'" {
		return true
	}
	head := int(t.Tokens[top(t, at)].Head)
	return next.Fine.Noun() && next.Space && head >= at.End && (head == at.End || head == int(next.Head) && t.Tokens[head].Fine.Noun())
}

// ofNoun returns how well a date before its noun tells when the sentence happens:
// what takes part in the main clause happened on that day.
func ofNoun(t *language.Text, at language.Range) float64 {
	i := int(t.Tokens[top(t, at)].Head)
	for n := 0; i >= 0 && n < deepest; n++ {
		tok := &t.Tokens[i]
		switch tok.Rel {
		case language.Nsubj, language.NsubjPass, language.Obj:
			if h := tok.Head; h >= 0 && t.Tokens[h].Rel == language.Root && t.Tokens[h].Fine.Verb() && t.Tokens[h].Lemma != "be" {
				return ofEvent
			}
			return 0
		case language.Obl:
			if meanwhile(t, i) {
				return ofEvent
			}
			return 0
		case language.Compound, language.NmodPoss, language.Nummod, language.Flat, language.Amod:
			i = int(tok.Head)
		default:
			return 0
		}
	}
	return 0
}

// meanwhile reports whether what happens at noun i happens when its verb does:
// "killed in the crash", not "charged in the shooting".
func meanwhile(t *language.Text, i int) bool {
	noun := i
	for n := 0; t.Tokens[noun].Rel == language.Nmod && t.Tokens[noun].Head >= 0 && n < deepest; n++ {
		noun = int(t.Tokens[noun].Head)
	}
	verb := t.Tokens[noun].Head
	if t.Tokens[noun].Rel != language.Obl || verb < 0 || !t.Tokens[verb].Fine.Verb() || prosecuting[t.Tokens[verb].Lemma] {
		return false
	}
	for k := max(0, i-phrase); k < i; k++ {
		if w := t.Tokens[k].Lower; int(t.Tokens[k].Head) == i && t.Tokens[k].Rel == language.Case && (w == "in" || w == "at" || w == "during") {
			return true
		}
	}
	return false
}

// deepest is how many heads lie between a date and the root of a sentence, phrase
// how many tokens a noun phrase has.
const (
	deepest = 30
	phrase  = 12
)

// aside reports whether a word between the date at and the verb that it
// hangs on, in its clause where that is none of the main verbs, sets the date apart
// from what the sentence tells: "died after he was shot on Sunday".
func aside(t *language.Text, at language.Range) bool {
	i := at.Start
	start := t.Sentences[t.SentenceOf(i)].Start
	verb, main := governor(t, top(t, at))
	if before := t.Tokens[max(i-1, start)].Lower; before == "through" || before == "between" || before == "until" && !denied(t, start, i) {
		return true // the end or start of a stretch
	}
	if main && late(t, verb) {
		return true
	}
	for k := i - 1; k >= start; k-- {
		tok := &t.Tokens[k]
		switch {
		case main && k == verb && tok.Rel == language.Root, tok.Kind == language.Quote, !main && tok.Kind == language.Punct && tok.Lower != "-" && tok.Lower != ".":
			return false
		case apart[tok.Lower] && k != i-1:
			return true
		}
	}
	return false
}

// denied reports whether "not until" or the like stands before token i.
func denied(t *language.Text, start, i int) bool {
	for k := start; k < i; k++ {
		if w := t.Tokens[k].Lower; w == "no" || w == "not" || w == "n't" || w == "nothing" || w == "never" {
			return true
		}
	}
	return false
}

// governor returns the first verb over token i, and whether it is a main one.
func governor(t *language.Text, i int) (verb int, main bool) {
	for n := 0; n < deepest; n++ {
		head := int(t.Tokens[i].Head)
		if head < 0 {
			break
		}
		if i = head; t.Tokens[i].Fine.Verb() {
			switch t.Tokens[i].Rel {
			case language.Root, language.Conj, language.Ccomp, language.Parataxis:
				return i, true
			}
			return i, false
		}
	}
	return -1, false
}

// apart are the words that set something apart from the main verb.
var apart = lexicon.Words("after before following since because although though unless whose who whom which where wake connection relation accused suspected awaiting regarding prior stemming related than amid despite besides")

// ofClause returns how well a date that stands by itself tells when the sentence
// happens, by the clauses between it and the main verb.
func ofClause(t *language.Text, at language.Range) float64 {
	if opensWith(t, at.Start) {
		return ofVerb
	}
	i := top(t, at)
	first, verb := i, -1
	for n := 0; t.Tokens[i].Head >= 0 && n < deepest; n++ {
		head := int(t.Tokens[i].Head)
		switch t.Tokens[i].Rel {
		case language.ACL, language.ACLRelcl, language.AdvclRelcl:
			return 0
		case language.Advcl:
			if late(t, i) {
				return 0
			}
		}
		if n == 0 && happenings[t.Tokens[head].Lemma] && t.Tokens[head].Fine.Noun() && head < i {
			switch t.Tokens[head].Rel {
			case language.Nsubj, language.NsubjPass:
				return ofEvent
			case language.Obl, language.Nmod:
				if !meanwhile(t, head) {
					return 0
				}
			}
		}
		if verb < 0 && t.Tokens[head].Fine.Verb() {
			verb = head
		}
		i = head
	}
	switch {
	case verb < 0 || t.Tokens[first].Lower == "today" && standing(t, first):
		return 0
	case saying[t.Tokens[verb].Lemma]:
		return ofWords
	}
	return ofVerb
}

// opensWith reports whether no finite verb stands before token i in its sentence.
func opensWith(t *language.Text, i int) bool {
	for k := t.Sentences[t.SentenceOf(i)].Start; k < i; k++ {
		switch t.Tokens[k].Fine {
		case language.VBD, language.VBZ, language.VBP, language.MD:
			return false
		}
	}
	return true
}

// top returns the token of at that hangs on one outside.
func top(t *language.Text, at language.Range) int {
	for i := at.Start; i < at.End; i++ {
		if h := int(t.Tokens[i].Head); h < at.Start || h >= at.End {
			return i
		}
	}
	return at.Start
}

// late reports whether the clause of verb i is opened by a word that puts it
// before or behind the main one, or under a condition.
func late(t *language.Text, i int) bool {
	for k := max(0, i-clauseOpens); k < i; k++ {
		if int(t.Tokens[k].Head) == i && (apart[t.Tokens[k].Lower] || t.Tokens[k].Lower == "if" || t.Tokens[k].Lower == "until" || t.Tokens[k].Lower == "as" && t.Tokens[i].Fine == language.VBN) {
			return true
		}
	}
	return false
}

// clauseOpens is how many tokens before its verb a clause may open.
const clauseOpens = 20

// standing reports whether "today" at token i says how things are and not what
// happened: "the strongest rocket available today".
func standing(t *language.Text, i int) bool {
	head := t.Tokens[i].Head
	if head < 0 {
		return true
	}
	switch h := &t.Tokens[head]; h.Fine {
	case language.VBZ, language.VBP:
		return h.Lemma == "be" || h.Lemma == "have"
	case language.VBD, language.VBN, language.VBG, language.VB:
		return false
	}
	return true
}

// prosecuting are verbs of what is done about a deed after its day.
var prosecuting = lexicon.Words("charge arrest accuse suspect indict convict sentence want plead identify hold name jail face appear sue try acquit clear mention cite involve use")

var (
	saying     = lexicon.Words("say tell")
	happenings = lexicon.Words("shooting attack crash death killing murder slaying homicide fire explosion blast bombing robbery burglary assault raid riot protest rally march strike election vote referendum debate meeting summit hearing trial accident collision incident altercation fight dispute storm hurricane earthquake flood encounter confrontation standoff chase stop ambush massacre rape stabbing violence")
)
