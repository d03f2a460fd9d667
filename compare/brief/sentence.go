package brief

import (
	"math"
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// sentence is one sentence of a report as the words that carry it.
type sentence struct {
	ref      report.Ref
	words    []string // lemmas of content, distinct, in order of first use
	tokens   int
	place    int // number within the body of its report
	headline bool
	whole    bool // starts and ends as a sentence, no quotation cut
	quotes   bool // holds words in marks
	open     bool // needs what stood before: "He said", "But"
	leans    bool // adds to what stood before: "also"
	said     bool // somebody's words from end to end, or it starts within them
	prose    bool // of the story: no caption, no word to the reader
	group    int  // of the lineage
}

// sentences returns the sentences of headlines and bodies, which are read once.
func (s *Story) sentences() []sentence {
	if s.list == nil {
		s.list = s.read()
	}
	return s.list
}

func (s *Story) read() []sentence {
	group := make([]int, len(s.Readings))
	for g, members := range s.Lineage.Groups {
		for _, i := range members {
			group[i] = g
		}
	}
	var out []sentence
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
			x.group = group[i]
			x.prose = x.prose && !slices.ContainsFunc(around, x.ref.Span.Overlaps) && !dated(r, x.ref.Span)
			x.said = s.speech(r, x.ref)
			if !x.headline {
				x.place = place
				place++
			}
			out = append(out, x)
		}
	}
	return out
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
	x.open = opener[t.Tokens[at.Start].Lower]
	x.prose = prose(t, at) && !interrupted(r, s)
	x.leans = outside(t, at, adding)
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
	"meanwhile": true, "also": true, "then": true, "still": true, "instead": true, "additionally": true, "moreover": true, "furthermore": true, "nevertheless": true, "otherwise": true, "there": true, "we": true, "i": true, "you": true, "such": true, "both": true, "another": true, "\"": true, "“": true, "‘": true, "'": true}

// adding are words by which a sentence leans on the one before.
var adding = map[string]bool{"also": true, "too": true, "likewise": true}

// The number of tokens that a sentence of the brief has.
const (
	shortest = 9
	longest  = 55
)

// tells reports whether the sentence can stand by itself.
func (x *sentence) tells() bool {
	return !x.headline && x.whole && x.prose && !x.said && !x.open && x.tokens >= shortest && x.tokens <= longest
}

// early prefers what a report tells first.
func (x *sentence) early() float64 { return 1 + 1/float64(1+x.place) }

// leaning is what a sentence is worth that leans on the one before.
const leaning = 0.6

// gain is the weight of the words that have not been told, per root of the
// sentence's length.
func (x *sentence) gain(weights map[string]float64, told map[string]bool) float64 {
	sum := 0.0
	for _, w := range x.words {
		if !told[w] {
			sum += weights[w]
		}
	}
	if x.leans {
		sum *= leaning
	}
	return sum / math.Sqrt(float64(x.tokens))
}

// alike is the share of its words of content from which on a sentence repeats
// what has been told; alikeLeads that, by their weight, from which on a lead
// tells what the first one tells: reports open with the same in other words.
const (
	alike      = 0.5
	alikeLeads = 0.4
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

// linked returns whether a sentence speaks of what other reports speak of; a
// teaser of another story does not. Of a lone report every sentence does.
func linked(s *Story, list []sentence) func(*sentence) bool {
	seen := spread(list, func(x *sentence) int { return x.ref.Report })
	telling := 0
	for _, r := range s.Readings {
		if !r.Astray {
			telling++
		}
	}
	return func(x *sentence) bool {
		n := 0
		for _, w := range x.words {
			if len(seen[w]) > 1 {
				n++
			}
		}
		return n >= 2 || telling < 2
	}
}

// weigh returns the weight of each word: how many write-ups use it, times how
// rare it is. Words of one write-up alone count little.
func weigh(s *Story, list []sentence) map[string]float64 {
	seen := spread(list, func(x *sentence) int { return x.group })
	n := float64(len(s.Lineage.Groups))
	out := make(map[string]float64, len(seen))
	for w, groups := range seen {
		share := float64(len(groups)) / n
		if len(groups) == 1 && n > 1 {
			share /= 4
		}
		out[w] = share * math.Sqrt(float64(lexicon.Rarity(w)))
	}
	return out
}

// spread returns the write-ups, or the reports, that use each word: by says
// which one a sentence is of.
func spread(list []sentence, by func(*sentence) int) map[string]map[int]bool {
	seen := map[string]map[int]bool{}
	for i := range list {
		for _, w := range list[i].words {
			if seen[w] == nil {
				seen[w] = map[int]bool{}
			}
			seen[w][by(&list[i])] = true
		}
	}
	return seen
}
