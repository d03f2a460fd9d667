package document

import (
	"sort"
	"strings"

	"synoptic/annotate/figure"
	"synoptic/annotate/mention"
	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/language/lexicon"
)

// scene is a text with its actors laid over the tokens.
type scene struct {
	*language.Text
	found   *mention.Finding
	at      []place // mentions of actors in order
	dates   []timex.Timex
	figures []figure.Figure
	last    map[string]int // the sentence in which a noun named a document last
}

// place is one mention of an actor as a token range.
type place struct {
	language.Range
	actor int
	form  mention.Form
}

func newScene(t *language.Text, f *mention.Finding, dates []timex.Timex, figures []figure.Figure) *scene {
	s := &scene{Text: t, found: f, dates: dates, figures: figures}
	for i := range f.Actors {
		for _, m := range f.Actors[i].Mentions {
			s.at = append(s.at, place{t.Cover(m.Span), i, m.Form})
		}
	}
	sort.SliceStable(s.at, func(i, k int) bool {
		a, b := s.at[i], s.at[k]
		return a.Start < b.Start || a.Start == b.Start && (a.End > b.End || a.End == b.End && a.actor < b.actor)
	})
	return s
}

// within returns the mentions that start in r, outermost only.
func (s *scene) within(r language.Range) []place {
	i := sort.Search(len(s.at), func(i int) bool { return s.at[i].Start >= r.Start })
	var out []place
	end := r.Start
	for ; i < len(s.at) && s.at[i].Start < r.End; i++ {
		if s.at[i].Start >= end {
			out = append(out, s.at[i])
			end = s.at[i].End
		}
	}
	return out
}

// lower returns the token in lower case, empty outside the text.
func (s *scene) lower(i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[i].Lower
}

// list reads a coordination of actors from token i on: "the minister, Ada
// Okoro and the council". It ends at the first word that belongs to none, and
// where an article opens a phrase that nothing joins to the one before. Commas
// alone make no list: what follows the first is another part of the sentence.
func (s *scene) list(i, end int) (actors []int, stop int) {
	first, comma, joined := -1, -1, false // actors and tokens before the first comma
	for i < end {
		if len(actors) > 0 && s.lower(i) == "the" && s.Tokens[i-1].Kind.Word() && !joins[s.lower(i-1)] {
			break
		}
		if w := s.lower(i); w == "," || joins[w] || w == "&" || w == "the" {
			if w == "," && comma < 0 {
				first, comma = len(actors), i
			}
			joined = joined || w == "and" || w == "&" || w == "or"
			i++
			continue
		}
		p := s.within(language.Range{Start: i, End: i + 1})
		if len(p) == 0 || s.lower(i) == "that" {
			break
		}
		if len(actors) == 0 || s.lower(i-1) != "and" || !s.halves(actors[len(actors)-1], p[0].actor) {
			actors = append(actors, p[0].actor)
		}
		i = p[0].End
	}
	if comma >= 0 && !joined && first > 0 {
		return actors[:first], comma
	}
	return actors, i
}

// halves reports whether b is the rest of the name of a, which an "and" within
// it has cut: "the Committee on Ports and Inland Waters".
func (s *scene) halves(a, b int) bool {
	x, y := &s.found.Actors[a], &s.found.Actors[b]
	if x.Kind != mention.OrgKind || y.Kind != mention.OrgKind || !strings.Contains(x.Name, " on ") {
		return false
	}
	words := strings.Fields(strings.ToLower(y.Name))
	return !lexicon.Body(words[len(words)-1])
}

// joins are the words between the actors of a list.
var joins = lexicon.Words("and or then to both")

// sentence returns the sentence that holds token i.
func (s *scene) sentence(i int) language.Range { return s.Sentences[s.SentenceOf(i)].Range }

// find returns the first token of r whose lower form is in set, -1 for none.
func (s *scene) find(r language.Range, set map[string]bool) int {
	for i := r.Start; i < r.End; i++ {
		if set[s.Tokens[i].Lower] {
			return i
		}
	}
	return -1
}
