package brief

import (
	"regexp"
	"strings"

	"synoptic/language"
)

// prose reports whether sentence at of t is one of the story: it has a finite
// verb and is no picture's caption, no word or question to the reader and no
// speech that has lost its marks.
func prose(t *language.Text, at language.Range) bool {
	if t.Tokens[at.Start].Kind == language.Number && at.Start+1 < at.End && t.Tokens[at.Start+1].Kind.Capital() && !t.Tokens[at.Start+1].Space {
		return false // a number of a list run into its line: "6Vehicles"
	}
	finite, capitals := false, 0
	for i := at.Start; i < at.End; i++ {
		if t.Tokens[i].Kind != language.Upper {
			capitals = 0
		} else if capitals++; capitals == shouted {
			return false // words of a picture or a heading run into the sentence
		}
		switch t.Tokens[i].Fine {
		case language.VBD, language.VBZ, language.VBP, language.MD:
			finite = true
		}
	}
	words := t.Span(at).In(t.Source)
	s := strings.ToLower(words)
	return finite && !caption(s) && !addresses(s) && !telephone.MatchString(words) && !appeals(s) && t.Word(at.End-1) != "?" && !outside(t, at, firstPerson)
}

// doubled reports whether a sentence has a run of words twice: a heading printed
// before and after its picture has run into it.
func doubled(t *language.Text, at language.Range) bool {
	seen := map[string]bool{}
	for i := at.Start; i+repeated <= at.End; i++ {
		run := ""
		for k := i; k < i+repeated; k++ {
			run += t.Tokens[k].Lower + " "
		}
		if seen[run] {
			return true
		}
		seen[run] = true
	}
	return false
}

// repeated is how many words in a row no sentence has twice.
const repeated = 5

// views reports whether the first finite verb of a sentence says what something
// is, in the present, and not what is being done to it.
func views(t *language.Text, at language.Range) bool {
	for i := at.Start; i < at.End; i++ {
		switch t.Tokens[i].Fine {
		case language.VBD, language.MD:
			if !strings.Contains(t.Word(i), "-") { // "scooped-up"
				return false
			}
		case language.VBZ, language.VBP:
			if w := t.Tokens[i].Lower; w != "is" && w != "are" {
				return false
			}
			for k := i + 1; k < min(at.End, i+4); k++ {
				if f := t.Tokens[k].Fine; f == language.VBN || f == language.VBG {
					return false
				}
			}
			return true
		}
	}
	return false
}

// shouted is how many words in capitals in a row no sentence has.
const shouted = 3

// caption reports whether s, in small letters, is a caption that has come into
// the story.
func caption(s string) bool {
	for _, w := range captionWords {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// captionWords stand in captions and credits of pictures, and hardly elsewhere.
var captionWords = []string{"(pictured", "pictured)", "(left)", "(right)", "(centre)", "(center)", "file photo", "file picture", "undated photo", "undated image", "in this photo", "in this image",
	"in this picture", "in this frame", "photo by", "image by", "images via", "/reuters", "reuters/", " / reuters", "getty images", "afp/", "/afp", "ap photo", "via ap", "hide caption", "show caption", "courtesy of", "image copyright", "image caption",
	"are seen during", "is seen during", "are seen in", "is seen in", "are seen at", "is seen at", "is pictured", "are pictured", "poses for", "pose for",
	"replay more videos", "just watched", "play video", "photos: ", "photo: ", "screengrab", "screenshot"}

// addresses reports whether s, in small letters, speaks to the reader.
func addresses(s string) bool {
	for _, w := range callsToReader {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// callsToReader open what an outlet says to its readers.
var callsToReader = []string{"find out", "click", "watch ", "look back", "take a look", "subscribe", "sign up", "read more", "read also", "see also", "follow us", "follow our", "scroll down", "share this", "like us", "download", "register", "log in", "join us", "tune in", "check out", "listen to", "get the", "don't miss",
	"related:", "more:", "here's what", "here are", "this story", "this article", "this post", "have you", "do you", "are you", "did you", "never ", "always ", "cue ", "enter your", "send us", "email us", "contact us", "stay up"}

// appeals reports whether s, in small letters, asks the public to come forward or
// tells where to read on.
func appeals(s string) bool {
	return witnesses.MatchString(s) || strings.Contains(s, "click here") || strings.Contains(s, "available without charge")
}

var (
	telephone = regexp.MustCompile(`\b\d{3}[-.]\d{4}\b|\b\d{3}-[A-Z]{4}\b|\b0\d{2,4} \d{3} \d{3,4}\b|\bcall (?:999|911|101|112)\b`)
	witnesses = regexp.MustCompile(`\b(?:anyone|anybody|those|people|witnesses|persons) (?:with|who|having)\b.*\b(?:call|contact|come forward|phone|text|email|e-mail)\b`)
)

// firstPerson are words of a speaker: outside marks, of one whose marks are
// lost, or of the outlet itself.
var firstPerson = map[string]bool{"i": true, "we": true, "our": true, "ours": true, "us": true, "my": true, "mine": true, "you": true, "your": true, "yours": true, "i'm": true}

// outside reports whether one of words stands in the sentence outside quotation
// marks.
func outside(t *language.Text, at language.Range, words map[string]bool) bool {
	quoted := false
	for i := at.Start; i < at.End; i++ {
		switch tok := &t.Tokens[i]; {
		case tok.Kind == language.Quote:
			quoted = t.Word(i) == "“" || t.Word(i) == "‘" || t.Word(i) != "”" && t.Word(i) != "’" && !quoted
		case !quoted && words[tok.Lower] && t.Word(i) != "US":
			return true
		}
	}
	return false
}
