package quote

import (
	"strings"

	"synoptic/language"
)

// silent reports whether a tells that nothing was said: "declined to comment",
// "did not respond to a request for comment". That is what somebody did, no
// words of his.
func (r *reader) silent(a *attribution) bool {
	for i := a.cue.Start; i < a.cue.End; i++ {
		w := r.lower(i)
		if refusing[w] {
			return true
		}
		if !answering[w] {
			continue
		}
		first := a.content[0]
		if responding[w] && (r.Tokens[a.cue.End-1].Tag == language.ADP || r.lower(first.Start) == "to") {
			return true // "crews responded to the blaze"
		}
		for k := first.Start; k < min(first.End, first.Start+longestAsked); k++ {
			if asked[r.lower(k)] {
				return true
			}
		}
	}
	return false
}

// longestAsked is how many words stand up to the noun in "the Lenne paper's
// repeated written requests".
const longestAsked = 6

// refusing are verbs of those who do not do a thing, whatever it is.
var refusing = wordSet("decline declines declined declining refuse refuses refused refusing")

// answering are words behind which stands what was asked of somebody.
var answering = wordSet(`respond responds responded responding reply replies replied replying answer answers answered answering return returns returned returning
request requests requested asked contacted reached approached available`)

// responding are verbs behind which "to" and a noun say to what, not what.
var responding = wordSet("respond responds responded responding reply replies replied replying")

// asked are nouns and verbs for what the press asks of people.
var asked = wordSet("comment comments request requests inquiry inquiries enquiry enquiries email emails e-mail e-mails message messages call calls interview interviews")

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
