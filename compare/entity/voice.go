package entity

import (
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language/lexicon"
)

// Voiced reports whether e can hold a position: whoever has a name, a document,
// and whom a common noun calls a person or a body. Networks that "promise" speed
// and findings that "support" a rule hold none.
func (e *Entity) Voiced() bool {
	if e.Kind == mention.PersonKind || e.Kind == mention.DocumentKind {
		return true
	}
	if first, _, _ := strings.Cut(strings.ToLower(e.Name), " "); loose[first] {
		return false
	}
	head := headOf(e.Name)
	if head != strings.ToLower(head) {
		return true
	}
	_, _, person := lexicon.PersonNoun(head)
	if person || lexicon.Body(head) || lexicon.Office(head) || peoples[head] || papers[head] {
		return true
	}
	one := strings.TrimSuffix(head, "s")
	return strings.HasSuffix(one, "-old") || strings.HasSuffix(one, "or") || strings.HasSuffix(one, "ist") || strings.HasSuffix(one, "ant")
}

// headOf returns the last word of a name before a preposition or a comma.
func headOf(name string) string {
	head := ""
	for w := range strings.FieldsSeq(name) {
		if head != "" && lexicon.Preposition(strings.ToLower(w)) {
			break
		}
		word, comma := strings.CutSuffix(w, ",")
		if head = word; comma {
			break
		}
	}
	return head
}

// peoples are nouns for many together that are neither persons nor bodies.
var peoples = lexicon.Words("country countries nation nations state states city cities town towns industry trust side sides thousands hundreds dozens world public percent")

// loose open descriptions of people who need not be the same from one sentence
// to the next: "some lawmakers" back a bill, and some criticise it.
var loose = lexicon.Words("some several other others few many")

// papers are nouns for what declares and demands in the words of its authors.
var papers = lexicon.Words("measure resolution statement filing letter memo bill law petition lawsuit complaint motion amendment order report manifesto treaty declaration dissent opinion article editorial verdict ruling")
