// Package answer sets what is held against somebody beside what they answer: who
// accuses, sues or criticises whom, and whether that one denies, defends it,
// apologises or declines to comment; and who criticises a thing beside who stands
// by it.
//
// Input are the readings of one story and its entities. An answer is of the one
// who is accused, or of who speaks for them, and of the same matter: it shares
// words with the accusation, stands near it, names who accuses, or denies "the
// allegations". Somebody else's words are one where they deny or defend the very
// thing. An exchange without an answer is one whose target has no word in any
// report. Find is pure; order is that of the entities, then of the things.
package answer

import (
	"cmp"
	"slices"

	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/compare/entity"
	"synoptic/compare/position"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// Exchange is what is held against one entity, or thing, and its answers.
type Exchange struct {
	Target      int // -1 for a thing: what the first accusation is about
	Accusations []position.Accusation
	Answers     []position.Answer // none: the target has no word in the reports
}

// finder is the story at hand.
type finder struct {
	readings    []*reading.Reading
	entities    []entity.Entity
	accusations []position.Accusation
	answers     []position.Answer
	quoted      map[int]bool // entities, also where who speaks is a guess
}

// Find returns the exchanges of a story.
func Find(readings []*reading.Reading, entities []entity.Entity) []Exchange {
	f := &finder{readings: readings, entities: entities, accusations: position.Accusations(readings, entities), quoted: map[int]bool{}}
	f.answers = slices.DeleteFunc(position.Answers(readings, entities), func(r position.Answer) bool { return f.selfDefence(&r) || f.past(&r) })
	f.said()
	var out []Exchange
	for e := range entities {
		if x, ok := f.exchange(e); ok {
			out = append(out, x)
		}
	}
	return append(out, f.things()...)
}

// said adds the quotations whose cue says that they answer.
func (f *finder) said() {
	entityOf := entity.ByMember(f.entities)
	for i, r := range f.readings {
		for k := range r.Quotes {
			q := &r.Quotes[k]
			e, ok := entityOf[entity.Member{Report: i, Actor: q.Actor}]
			if !ok {
				continue
			}
			f.quoted[e] = true
			if q.Sure < sure || len(q.Cue) == 0 || r.Astray {
				continue
			}
			about := span.Span{Start: q.Content[0].Start, End: q.Content[len(q.Content)-1].End}
			if kind := f.cue(i, q); kind != "" && len(f.content(i, about)) >= fewestSaid && (len(q.Quoted) > 0 || f.verbal(i, about)) {
				f.answers = append(f.answers, position.Answer{By: e, Kind: kind, Mention: position.Mention{Ref: f.sentence(i, about), About: about}})
			}
		}
	}
}

// fewestSaid is how many words of content an answer has at least.
const fewestSaid = 3

// cue returns as what a quotation answers, by the verb of its cue; "" where it need
// not.
func (f *finder) cue(i int, q *quote.Quote) string {
	t := f.readings[i].Text
	for _, x := range t.Tokens[t.Cover(q.Cue[0]).Start:t.Cover(q.Cue[len(q.Cue)-1]).End] {
		if kind := cues[x.Lemma]; kind != "" {
			return kind
		}
	}
	return ""
}

// sure is the confidence that a speaker must have.
const sure = 90

// cues are the verbs of saying by which somebody answers.
var cues = map[string]string{"deny": "denies", "respond": "responds", "reply": "responds", "counter": "responds", "retort": "responds",
	"apologize": "apologises", "apologise": "apologises", "regret": "regrets", "insist": "insists", "maintain": "insists",
	"admit": "admits", "confess": "admits", "acknowledge": "admits", "explain": "explains", "clarify": "explains",
	"dismiss": "denies", "reject": "denies", "defend": "defends", "dispute": "denies"}

// sentence is where the words at s of report i stand.
func (f *finder) sentence(i int, s span.Span) report.Ref {
	t := f.readings[i].Text
	return report.Ref{Report: i, Span: t.Span(t.Sentences[t.SentenceOf(t.Cover(s).Start)].Range)}
}

// exchange joins what is held against entity e with its answers.
func (f *finder) exchange(e int) (Exchange, bool) {
	x := Exchange{Target: e}
	if !f.named(e) {
		return x, false
	}
	against := f.against(e)
	spoke := false
	for _, r := range f.answers {
		own := r.By == e || f.speaksFor(r.By, e)
		spoke = spoke || own
		for i := range against {
			a := &against[i]
			if own && r.Kind != "supports" && f.ofMatter(&r, a, len(against)) || !own && r.By != a.By && stands[r.Kind] && !f.possessed(r.Mention) && f.sameThing(r.Mention, a.Mention) {
				x.add(&r, a)
			}
		}
	}
	if len(x.Answers) > 0 {
		x.joined(against)
		x.order()
		return x, true
	}
	if spoke || f.entities[e].Kind != mention.PersonKind || f.heard(e) || !f.whole(e) {
		return x, false
	}
	for _, a := range against {
		if a.By >= 0 && f.proper(a.By) && (a.Stance == "accuses" || a.Stance == "sues") {
			x.Accusations = append(x.Accusations, a)
		}
	}
	return x, len(x.Accusations) > 0
}

// joined adds the accusations by others that are of an exchange too, where they are
// few: whoever answers some of them leaves the rest without an answer.
func (x *Exchange) joined(against []position.Accusation) {
	if len(against) > fewAccusations {
		return
	}
	for _, a := range against {
		if a.By >= 0 && (a.Stance == "accuses" || a.Stance == "sues") && !slices.Contains(x.Accusations, a) {
			x.Accusations = append(x.Accusations, a)
		}
	}
}

// stands are the kinds of answers by which somebody else stands by what is held
// against a target.
var stands = map[string]bool{"denies": true, "defends": true}

// against lists what is held against e.
func (f *finder) against(e int) []position.Accusation {
	var out []position.Accusation
	for _, a := range f.accusations {
		if a.Target == e {
			out = append(out, a)
		}
	}
	return out
}

// add puts an answer beside an accusation.
func (x *Exchange) add(r *position.Answer, a *position.Accusation) {
	if !slices.Contains(x.Accusations, *a) {
		x.Accusations = append(x.Accusations, *a)
	}
	if !slices.ContainsFunc(x.Answers, func(o position.Answer) bool { return o.Report == r.Report && o.About.Overlaps(r.About) }) {
		x.Answers = append(x.Answers, *r)
	}
}

// order puts both sides in order of the reports.
func (x *Exchange) order() {
	slices.SortStableFunc(x.Accusations, func(a, b position.Accusation) int { return compare(a.Mention, b.Mention) })
	slices.SortStableFunc(x.Answers, func(a, b position.Answer) int { return compare(a.Mention, b.Mention) })
}

func compare(a, b position.Mention) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), span.Compare(a.About, b.About))
}

// things joins who criticises a thing with who defends or supports it.
func (f *finder) things() []Exchange {
	var out []Exchange
	for i := range f.accusations {
		a := &f.accusations[i]
		if a.Target >= 0 || a.By < 0 {
			continue
		}
		x := &Exchange{Target: -1}
		if n := slices.IndexFunc(out, func(o Exchange) bool { return f.sameThing(o.Accusations[0].Mention, a.Mention) }); n >= 0 {
			x = &out[n]
		}
		known := len(x.Accusations) > 0
		for k := range f.answers {
			if r := &f.answers[k]; r.By != a.By && (r.Kind == "defends" || r.Kind == "supports") && f.sameThing(r.Mention, a.Mention) {
				x.add(r, a)
			}
		}
		if !known && len(x.Answers) > 0 {
			out = append(out, *x)
		}
	}
	for i := range out {
		out[i].order()
	}
	return out
}
