package statement

import (
	"slices"

	"synoptic/annotate/quote"
)

// differences says in what the quotations of one statement differ. Wording
// differs where changes are; an ellipsis and brackets leave words out, which is
// a cut.
func (s *story) differences(said []printing, changes []Change) []string {
	var cut, speaker, kind, medium, date bool
	base := s.longestSaid(said)
	u := &s.list[base.utterance]
	for i := range said {
		v := &s.list[said[i].utterance]
		if v.kind != quote.Indirect { // the reporter's words may be others
			cut = cut || s.words(&said[i]) < s.words(base) && !s.readings[v.Report].Version.Partial
		}
		kind = kind || v.kind != u.kind
		medium = medium || v.written != u.written
		for k := range said[:i] {
			w := &s.list[said[k].utterance]
			speaker = speaker || otherSpeaker(v, w)
			date = date || v.day != "" && w.day != "" && v.day != w.day && v.Report != w.Report
		}
	}
	var out []string
	for _, d := range []struct {
		is   bool
		name string
	}{{len(changes) > 0, "wording"}, {cut, "cut"}, {speaker, "speaker"}, {kind, "kind"}, {medium, "medium"}, {date, "date"}} {
		if d.is {
			out = append(out, d.name)
		}
	}
	return out
}

// longestSaid returns the printing with most words, of those in marks where
// there are any.
func (s *story) longestSaid(said []printing) *printing {
	best := &said[0]
	for i := range said {
		p := &said[i]
		marked, other := s.list[p.utterance].kind != quote.Indirect, s.list[best.utterance].kind != quote.Indirect
		if marked && !other || marked == other && s.words(p) > s.words(best) {
			best = p
		}
	}
	return best
}

// words counts the words that p holds.
func (s *story) words(p *printing) (n int) {
	for _, i := range p.parts {
		n += len(s.parts[i].words)
	}
	return n
}

// reworded reports whether a sentence of p, or a piece of one, does not stand in
// the words that base has for it.
func (s *story) reworded(base, p *printing) bool {
	for _, i := range p.parts {
		for _, k := range base.parts {
			if a, b := &s.parts[k], &s.parts[i]; s.line[i] == s.line[k] && !a.holds(b) && !b.holds(a) && !s.runs(base, b) && !s.runs(p, a) {
				return true
			}
		}
	}
	return false
}

// runs reports whether the words of x stand in p in a row, over the ends of
// its sentences.
func (s *story) runs(p *printing, x *part) bool {
	var all []string
	for _, i := range p.parts {
		all = append(all, s.parts[i].words...)
	}
	return contains(all, x.words)
}

// holds reports whether the words of x stand in p in a row, those after a gap
// in x anywhere behind.
func (p *part) holds(x *part) bool {
	rest := p.words
	for from, n := 0, 0; n <= len(x.gaps); n++ {
		to := len(x.words)
		if n < len(x.gaps) {
			to = x.gaps[n]
		}
		at := index(rest, x.words[from:to])
		if at < 0 {
			return false
		}
		rest = rest[at+to-from:]
		from = to
	}
	return true
}

// otherSpeaker reports whether two reports give the same words to different
// speakers, each somebody in particular.
func otherSpeaker(u, v *utterance) bool {
	return u.speaker >= 0 && v.speaker >= 0 && u.speaker != v.speaker && u.Report != v.Report && u.known() && v.known() && !(u.paper && v.paper)
}

// index returns where part stands in whole as one run, -1 for nowhere.
func index(whole, part []string) int {
	for i := 0; i+len(part) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}

// contains reports whether part stands in whole as one run.
func contains(whole, part []string) bool { return index(whole, part) >= 0 }
