package brief

import (
	"slices"
	"time"

	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/report"
)

// The age in days from which on a date tells of what led to the story and not
// of the story, the days around publication that are the story's own, and how
// many sentences make the background.
const (
	agoDays        = 60
	nearDays       = 10
	mostBackground = 6
)

// Told is a sentence with the places where other reports tell the same.
type Told struct {
	report.Ref
	Also []report.Ref // one of each report, in order
}

// Background returns the sentences that explain the matter: what came before,
// and the rules, processes and conditions by which it works. Each is told once,
// with all reports that tell it; none stands in the brief, given as chosen.
func Background(s *Story, chosen []report.Ref) []Told {
	list := s.sentences()
	weights := weigh(s, list)
	told := map[string]bool{}
	for _, ref := range chosen {
		if x := find(list, ref); x != nil {
			for _, w := range x.words {
				told[w] = true
			}
		}
	}
	ofStory := linked(s, list)
	c := &chooser{list: list, weights: weights, fit: func(x *sentence) bool {
		return x.tells() && !x.points && !x.voiced && x.place >= leads && ofStory(x) && !slices.Contains(chosen, x.ref) && x.told(nil, told) <= alike && s.explains(x)
	}}
	var out []Told
	for _, ref := range c.choose(mostBackground) {
		out = append(out, Told{ref, also(list, find(list, ref))})
	}
	return out
}

func find(list []sentence, ref report.Ref) *sentence {
	for i := range list {
		if list[i].ref == ref {
			return &list[i]
		}
	}
	return nil
}

// explains reports whether x tells history, or a rule.
func (s *Story) explains(x *sentence) bool {
	r := s.Readings[x.ref.Report]
	day, known := r.Version.Day()
	before, from, to := "", "", ""
	if known {
		before = day.AddDate(0, 0, -agoDays).Format(time.DateOnly)
		from, to = day.AddDate(0, 0, -nearDays).Format(time.DateOnly), day.AddDate(0, 0, nearDays).Format(time.DateOnly)
	}
	old := false
	for _, d := range r.Dates {
		if d.Type != timex.Date && d.Type != timex.Time || len(d.Value) < 4 || !x.ref.Span.Contains(d.Span) || d.Value[0] < '1' || d.Value[0] > '2' {
			continue
		}
		if len(d.Value) >= len(time.DateOnly) && d.Value[:10] >= from && d.Value[:10] <= to {
			return false // it tells of the story's own days
		}
		old = old || known && d.Value < before[:min(len(d.Value), len(before))]
	}
	return old || rule(r.Text, r.Text.Cover(x.ref.Span))
}

// rule reports whether a sentence says how something works: it permits, demands
// or forbids, and names what does; or says what is usually so.
func rule(t *language.Text, at language.Range) bool {
	rules, source, usual := false, false, false
	for i := at.Start; i < at.End; i++ {
		tok := &t.Tokens[i]
		rules = rules || ruling[tok.Lemma] || tok.Fine == language.MD && tok.Lower != "will" && tok.Lower != "would"
		source = source || nounsOfRules[tok.Lemma] && tok.Tag == language.NOUN || i == at.Start && tok.Lower == "under"
		usual = usual || usually[tok.Lower]
	}
	return rules && source || usual && !rules
}

// ruling are verbs of what rules do; nounsOfRules the nouns of rules; usually the
// adverbs of how things go.
var (
	ruling       = lexicon.Words("allow require permit prohibit bar ban forbid oblige entitle limit govern regulate apply mandate exempt restrict define protect guarantee subject")
	nounsOfRules = lexicon.Words("law rule act policy constitution regulation code treaty agreement statute provision convention charter amendment procedure guideline requirement license licence permit visa tax doctrine clause contract")
	usually      = lexicon.Words("typically usually generally normally traditionally customarily ordinarily")
)

// also returns one sentence of each other report that tells what x tells.
func also(list []sentence, x *sentence) []report.Ref {
	var out []report.Ref
	best, most := -1, 0
	flush := func() {
		if best >= 0 {
			out = append(out, list[best].ref)
		}
		best, most = -1, 0
	}
	for i := range list {
		if i > 0 && list[i].ref.Report != list[i-1].ref.Report {
			flush()
		}
		y := &list[i]
		if y.ref.Report == x.ref.Report || y.headline {
			continue
		}
		if n := shared(x.words, y.words); n >= sameWords && float64(n) >= sameShare*float64(min(len(x.words), len(y.words))) && n > most {
			best, most = i, n
		}
	}
	flush()
	return out
}

// Two sentences tell the same when they share so many words of content, and
// such a share of the shorter one's.
const (
	sameWords = 5
	sameShare = 0.6
)

func shared(a, b []string) int {
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return n
}
