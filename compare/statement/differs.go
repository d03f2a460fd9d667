package statement

import (
	"slices"

	"synoptic/annotate/quote"
)

// differences says in what the quotations of one statement differ; their
// words are those of the statement alone.
func differences(said []utterance) []string {
	var wording, cut, speaker, kind, medium bool
	base := &said[0]
	for i := range said {
		u := &said[i]
		if marked := u.kind != quote.Indirect; marked && base.kind == quote.Indirect || marked == (base.kind != quote.Indirect) && len(u.words) > len(base.words) {
			base = u
		}
	}
	for i := range said {
		u := &said[i]
		if u.kind != quote.Indirect { // the reporter's words may be others
			cut = cut || len(u.words) < len(base.words)
			wording = wording || !contains(base.words, u.words)
		}
		kind = kind || u.kind != base.kind
		medium = medium || u.written != base.written
		for k := range said[:i] {
			speaker = speaker || otherSpeaker(u, &said[k])
		}
	}
	var out []string
	for _, d := range []struct {
		is   bool
		name string
	}{{wording, "wording"}, {cut, "cut"}, {speaker, "speaker"}, {kind, "kind"}, {medium, "medium"}} {
		if d.is {
			out = append(out, d.name)
		}
	}
	return out
}

// otherSpeaker reports whether two reports give the same words to different
// speakers, each somebody in particular.
func otherSpeaker(u, v *utterance) bool {
	return u.speaker >= 0 && v.speaker >= 0 && u.speaker != v.speaker && u.Report != v.Report && u.known() && v.known() && !(u.paper && v.paper)
}

// contains reports whether part stands in whole as one run.
func contains(whole, part []string) bool {
	for i := 0; i+len(part) <= len(whole); i++ {
		if slices.Equal(whole[i:i+len(part)], part) {
			return true
		}
	}
	return len(part) == 0
}
