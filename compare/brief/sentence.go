package brief

import (
	"math"
	"slices"
	"strings"
	"time"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// sentence is one sentence of a report as the words that carry it.
type sentence struct {
	ref       report.Ref
	words     []string // lemmas of content, distinct, in order of first use
	tokens    int
	place     int // number within the body of its report
	headline  bool
	whole     bool     // starts and ends as a sentence, no quotation cut
	quotes    bool     // holds words in marks
	open      bool     // needs what stood before: "He said", "But"
	leans     bool     // adds to what stood before: "also"
	points    bool     // points at what stood before: "those ships"
	stale     bool     // a later report knows better
	bare      string   // noun of "The alert came", which only what stood before explains
	quoted    bool     // opens with words in marks
	called    bool     // opens with a participle: "Called after its founder"
	age       float64  // of its report's day among those of the story: 0 for the first, 1 for the last
	views     bool     // its first finite verb says what something is: "is a blow to the trade"
	past      bool     // of what led to the story, or how things work
	said      bool     // somebody's words from end to end, or it starts within them
	prose     bool     // of the story: no caption, no word to the reader
	day       string   // on which its report came out
	stage     stage    // of the law
	outcome   bool     // tells how far the matter has come
	central   bool     // and of somebody whom its report names often
	amends    bool     // tells that a charge became another one
	voiced    bool     // of a piece of opinion, where others are none
	definite  []string // nouns of things that it takes for known: "the book"
	full      []string // last names of those whom it names in full
	short     []string // those whom it calls by the last name alone
	undated   bool     // its report has no day, others have
	overtaken bool     // a later report tells what has become of it
	surpassed bool     // a later report tells a later stage of the law
}

// sentences returns the sentences of headlines and bodies, which are read once.
func (s *Story) sentences() []sentence {
	if s.list == nil {
		s.list = s.read()
	}
	return s.list
}

func (s *Story) read() []sentence {
	var out []sentence
	days, opinions, courses := s.days(), s.opinions(), s.courses()
	for i, r := range s.Readings {
		if r.Astray {
			continue
		}
		place := 0
		around := galleries(r)
		for k := range r.Text.Sentences {
			x, ok := newSentence(r, i, k)
			if !ok {
				continue
			}
			x.voiced = opinions[i]
			x.setDay(r.Version, days)
			x.prose = x.prose && !slices.ContainsFunc(around, x.ref.Span.Overlaps) && !dated(r, x.ref.Span)
			x.said = s.speech(r, x.ref) || s.contested(x.ref)
			x.full, x.short = s.lastNames(x.ref)
			at := r.Text.Sentences[k].Range
			x.stage, x.amends = stageOf(r.Text, at), amends(r.Text, at)
			x.surpassed = x.surpassedBy(courses)
			x.overtaken = x.overtakenBy(courses, r.Text, at) || s.passed(x.ref, days)
			x.stale = s.stale(i, at) || x.overtaken
			x.headline = x.headline && place == 0 // no heading between paragraphs
			if !x.headline {
				x.place = place
				if x.whole || x.prose || x.tokens >= shortest || place >= leads {
					place++ // "(Source: Lenne News)" is no part of the telling
				}
			}
			x.past = x.place >= leads && s.explains(&x)
			out = append(out, x)
		}
	}
	s.outcomes(out)
	s.come(out)
	return out
}

// setDay says when the report of x, which is v, came out among the days of all.
func (x *sentence) setDay(v *report.Version, days []string) {
	out, known := v.Day()
	x.undated = !known && len(days) > 0
	if known && len(days) > 1 {
		x.day = out.Format(time.DateOnly)
		x.age = float64(slices.Index(days, x.day)) / float64(len(days)-1)
	}
}

// final reports whether the report of x is of the last day of several.
func (x *sentence) final() bool { return x.age == 1 }

// opinions says which reports are pieces of opinion; none is where all are.
func (s *Story) opinions() map[int]bool {
	out, rest := map[int]bool{}, 0
	for i, r := range s.Readings {
		if opinion(r) {
			out[i] = true
		} else if !r.Astray {
			rest++
		}
	}
	if rest == 0 {
		return nil
	}
	return out
}

// days returns the days on which reports came out, each once, in order.
func (s *Story) days() []string {
	var out []string
	for _, r := range s.Readings {
		if day, known := r.Version.Day(); known {
			out = append(out, day.Format(time.DateOnly))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// newSentence reads sentence k of report i.
func newSentence(r *reading.Reading, i, k int) (sentence, bool) {
	t, at := r.Text, r.Text.Sentences[k].Range
	s := t.Span(at)
	role := r.Version.RoleAt(s.Start)
	x := sentence{ref: report.Ref{Report: i, Span: s}, tokens: at.End - at.Start, headline: role == report.Headline}
	if role != report.Body && role != report.Headline {
		return x, false
	}
	for n := at.Start; n < at.End; n++ {
		w := t.Tokens[n].Lower
		if !t.Tokens[n].Kind.Word() && t.Tokens[n].Kind != language.Number || lexicon.Function(w) || lexicon.Rarity(w) < commonest {
			continue
		}
		if l := strings.ToLower(t.Tokens[n].Lemma); l != "" {
			w = l
		}
		if !slices.Contains(x.words, w) {
			x.words = append(x.words, w)
		}
	}
	last := t.Word(at.End - 1)
	x.whole = t.Tokens[at.Start].Kind != language.Lower && t.Tokens[at.Start].Kind != language.Punct && strings.ContainsAny(last, ".!?”\"’'") && balanced(t, at)
	x.quotes = strings.ContainsAny(s.In(t.Source), "“\"‘")
	x.open = opens(r, at)
	x.prose = prose(t, at) && !strings.Contains(s.In(t.Source), "|") && !hollow(r, at) && !interrupted(r, s) && !loaded(t, at) && !doubled(t, at)
	x.quoted, x.called = t.Tokens[at.Start].Kind == language.Quote, t.Tokens[at.Start].Fine == language.VBN
	x.views, x.bare = views(t, at), bare(t, at)
	x.definite = definite(t, at)
	x.leans, x.points = outside(t, at, adding), points(r, at)
	return x, len(x.words) > 0
}

// interrupted reports whether the page sets something of its own into s.
func interrupted(r *reading.Reading, s span.Span) bool {
	return slices.ContainsFunc(r.Version.Blocks, func(b report.Block) bool { return !b.Role.Prose() && s.Contains(b.Span) })
}

// commonest is the rarity below which a word says nothing of a story.
const commonest = 4

// balanced reports whether no quotation is cut by the sentence.
func balanced(t *language.Text, at language.Range) bool {
	open, closed := 0, 0
	for i := at.Start; i < at.End; i++ {
		switch t.Word(i) {
		case "“":
			open++
		case "”":
			closed++
		case "\"":
			if (open+closed)%2 == 0 {
				open++
			} else {
				closed++
			}
		}
	}
	return open == closed
}

// opener are words that lean on the sentence before.
var opener = map[string]bool{"he": true, "she": true, "they": true, "it": true, "his": true, "her": true, "their": true, "its": true, "this": true, "that": true, "these": true, "those": true, "but": true, "and": true, "so": true, "yet": true, "or": true, "however": true,
	"meanwhile": true, "separately": true, "indeed": true, "afterwards": true, "afterward": true, "later": true, "similarly": true, "likewise": true, "nonetheless": true, "conversely": true, "thus": true, "hence": true, "therefore": true, "accordingly": true, "rather": true, "besides": true, "elsewhere": true, "what": true, "here": true,
	"also": true, "then": true, "still": true, "instead": true, "additionally": true, "moreover": true, "furthermore": true, "nevertheless": true, "otherwise": true, "there": true, "we": true, "i": true, "you": true, "such": true, "both": true, "another": true, "\"": true, "“": true, "‘": true, "'": true}

// adding are words by which a sentence leans on the one before.
var adding = lexicon.Words("added also too likewise however instead meanwhile therefore moreover nevertheless nonetheless furthermore")

// The number of tokens that a sentence of the brief has.
const (
	shortest = 9
	longest  = 60
)

// tells reports whether the sentence can stand by itself.
func (x *sentence) tells() bool {
	return !x.headline && x.whole && x.prose && !x.said && !x.open && x.tokens >= shortest && x.tokens <= longest
}

// early prefers what a report tells first.
func (x *sentence) early() float64 { return 1 + 1/float64(1+x.place) }

// leaning is what a sentence is worth that leans on the one before, pointing one
// that cannot be understood without it.
const (
	leaning  = 0.6
	pointing = 0.3
)

// gain is the weight of the words that have not been told, per root of the
// sentence's length.
func (x *sentence) gain(weights map[string]float64, told map[string]bool) float64 {
	sum := 0.0
	for _, w := range x.words {
		if told[w] {
			sum += again * weights[w]
		} else {
			sum += weights[w]
		}
	}
	if x.leans {
		sum *= leaning
	}
	if x.points {
		sum *= pointing
	}
	if x.stale {
		sum *= outrun
	}
	if x.voiced {
		sum *= opinionated
	}
	return sum / math.Sqrt(float64(x.tokens))
}

// again is what a word is worth that has been told: what goes on with the matter
// is nearer to it than what only adds; outrun what a sentence is worth when a
// later report knows better, opinionated one of a piece of opinion beside reports.
const (
	again       = 0.25
	outrun      = 0.3
	opinionated = 0.3
)

// alike is the share of its words of content from which on a sentence repeats
// what has been told; alikeLeads that, by their weight, from which on a lead
// tells what the first one tells: reports open with the same in other words;
// alikeEnded is the share where a sentence tells in what the matter ended.
const (
	alike      = 0.5
	alikeLeads = 0.3
	alikeEnded = 0.8
)

// told is the share of the sentence, by the weight of its words, that is among
// words; without weights every word counts the same.
func (x *sentence) told(weights map[string]float64, words map[string]bool) float64 {
	all, old := 0.0, 0.0
	for _, w := range x.words {
		weight := 1.0
		if weights != nil {
			weight = weights[w]
		}
		all += weight
		if words[w] {
			old += weight
		}
	}
	return old / max(all, 1e-9)
}
