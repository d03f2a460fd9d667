package page

import (
	"cmp"
	"slices"
)

// speaker is somebody with everything they are said to have said.
type speaker struct {
	Name     string
	Office   *line // as a report prints it
	Standing standing
	Items    []utterance
	Reports  int // in how many the speaker has words
}

// standing is how a speaker is known.
type standing int

// From the surest on.
const (
	byName        standing = iota
	byDescription          // the reports describe who speaks, without a name
	guessed                // the speakers of the items are guesses
)

// reports counts those in which a speaker has words.
func (s *speaker) reports() int {
	in := map[string]bool{}
	for i := range s.Items {
		for _, v := range s.Items[i].Variants {
			in[v.Label] = true
		}
	}
	return len(in)
}

// First are the words that the page shows at once, More those that it shows to
// whoever asks.
func (s *speaker) First() []utterance { return s.Items[:s.shown()] }

// More are all but the first.
func (s *speaker) More() []utterance { return s.Items[s.shown():] }

// shown counts the first words; a few more are not worth a fold.
func (s *speaker) shown() int {
	if len(s.Items) <= mostUttered+mostUttered/4 {
		return len(s.Items)
	}
	return mostUttered
}

// sort puts first what most reports print, then what stands in marks.
func (s *speaker) sort() {
	reports := func(u *utterance) int { return len(u.Chips()) }
	retold := map[string]int{"direct": 0, "mixed": 1, "indirect": 2}
	slices.SortStableFunc(s.Items, func(a, b utterance) int {
		return cmp.Or(cmp.Compare(reports(&b), reports(&a)), cmp.Compare(retold[a.Kind], retold[b.Kind]))
	})
}

// called is the name with the office, in one line.
func (s *speaker) called() string {
	if s.Office == nil {
		return s.Name
	}
	return s.Name + ", " + s.Office.Text
}

// notNamed stands behind words that describe somebody without a name.
const notNamed = ", not named"

// unnamed says in a list of all speakers that one has no name.
func (s *speaker) unnamed() string {
	if s.Standing == byDescription {
		return notNamed
	}
	return ""
}

// Open reports whether the page shows the words at once: a long list of guesses
// waits until somebody opens it.
func (s *speaker) Open() bool { return len(s.Items) <= mostGuesses }

// mostGuesses is how many unclear utterances are shown at once, mostUttered how
// many of one speaker, and mostHeard how many speakers, unless they speak in
// several reports.
const (
	mostGuesses = 8
	mostUttered = 12
	mostHeard   = 16
)

// Speakers are those with a name that the page shows at once.
func (s *story) Speakers() []speaker { return s.Said[:s.heard()] }

// Quieter are those that it shows to whoever asks: each speaks in one report.
func (s *story) Quieter() []speaker { return s.Said[s.heard():s.upTo(byName)] }

// Described are the speakers without a name.
func (s *story) Described() []speaker { return s.Said[s.upTo(byName):s.upTo(byDescription)] }

// Unclear are the words of which nobody can say for sure whose they are.
func (s *story) Unclear() *speaker {
	if k := s.upTo(byDescription); k < len(s.Said) {
		return &s.Said[k]
	}
	return nil
}

// upTo counts the speakers of a standing and all surer ones.
func (s *story) upTo(last standing) int {
	n := 0
	for n < len(s.Said) && s.Said[n].Standing <= last {
		n++
	}
	return n
}

// heard counts the speakers shown at once; a few more are not worth a fold.
func (s *story) heard() int {
	k, all := mostHeard, s.upTo(byName)
	for k < all && s.Said[k].Reports > 1 {
		k++
	}
	if k+mostHeard/4 >= all {
		return all
	}
	return k
}
