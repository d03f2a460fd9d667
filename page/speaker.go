package page

// speaker is somebody with everything they are said to have said.
type speaker struct {
	Name    string
	Office  *line // as a report prints it
	Unclear bool  // the speakers below are guesses
	Items   []utterance
}

// Reports returns in how many reports the speaker has words.
func (s *speaker) Reports() int {
	in := map[string]bool{}
	for i := range s.Items {
		for _, v := range s.Items[i].Variants {
			in[v.Label] = true
		}
	}
	return len(in)
}

// Open reports whether the page shows the words at once: a long list of guesses
// waits until somebody opens it.
func (s *speaker) Open() bool { return len(s.Items) <= mostGuesses }

// mostGuesses is how many unclear utterances are shown at once, and mostHeard
// how many speakers, unless they speak in several reports.
const (
	mostGuesses = 8
	mostHeard   = 16
)

// Speakers are those that the page shows at once.
func (s *story) Speakers() []speaker { return s.Said[:s.heard()] }

// Quieter are those that it shows to whoever asks: each speaks in one report.
func (s *story) Quieter() []speaker { return s.Said[s.heard():s.known()] }

// Unclear are the words of which nobody can say for sure whose they are.
func (s *story) Unclear() *speaker {
	if k := s.known(); k < len(s.Said) {
		return &s.Said[k]
	}
	return nil
}

// known counts the speakers whose name is sure: all but the last perhaps.
func (s *story) known() int {
	if n := len(s.Said); n > 0 && s.Said[n-1].Unclear {
		return n - 1
	}
	return len(s.Said)
}

// heard counts the speakers shown at once; a few more are not worth a fold.
func (s *story) heard() int {
	k := mostHeard
	for k < s.known() && s.Said[k].Reports() > 1 {
		k++
	}
	if k+mostHeard/4 >= s.known() {
		return s.known()
	}
	return k
}
