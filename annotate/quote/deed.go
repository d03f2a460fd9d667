package quote

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// deeds are verbs of saying that are deeds where no clause follows: "found a
// gun", "responded to the scene", "called 911", "pointed a rifle".
var deeds = map[string]bool{"find": true, "respond": true, "call": true, "point": true, "answer": true}

// deed reports whether a cue in plain words only tells what somebody did.
func (r *reader) deed(a *attribution) bool {
	verb := r.view.headOf(a.cue)
	c := a.content[0]
	switch last := r.lower(a.cue.End - 1); {
	case slices.Contains(r.quoted[c.Start:c.End], true):
		return false
	case !deeds[r.Tokens[verb].Lemma]:
		return false
	case last == "out" || last == "for" || last == "on" || last == "upon" || last == "that" || r.lower(c.Start) == "that" || r.lower(c.Start) == "for" || r.lower(c.Start) == "on":
		return false // "pointed out", "called for", "called on", "found that"
	}
	objects := 0
	for i := c.Start; i < c.End; i++ {
		if int(r.Tokens[i].Head) != verb {
			continue
		}
		switch r.Tokens[i].Rel {
		case language.Ccomp:
			return false
		case language.Obj, language.Iobj, language.Xcomp:
			objects++
		}
	}
	return r.Tokens[verb].Lemma != "call" || objects < 2 // "called the bridge safe"
}

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
var refusing = lexicon.Words("decline declines declined declining refuse refuses refused refusing")

// answering are words behind which stands what was asked of somebody.
var answering = lexicon.Words(`respond responds responded responding reply replies replied replying answer answers answered answering return returns returned returning
request requests requested asked contacted reached approached available`)

// responding are verbs behind which "to" and a noun say to what, not what.
var responding = lexicon.Words("respond responds responded responding reply replies replied replying")

// asked are nouns and verbs for what the press asks of people.
var asked = lexicon.Words("comment comments request requests inquiry inquiries enquiry enquiries email emails e-mail e-mails message messages call calls interview interviews")
