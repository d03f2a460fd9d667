package mention

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// left extends p over its modifiers to its determiner.
func (f *finder) left(p *phrase, s language.Range) {
	i := p.head
	if f.lower(i) == "general" && i > s.Start {
		i-- // "attorneys general"
	}
	last := i
	for i > s.Start && p.head-i < 7 {
		t := &f.Tokens[i-1]
		w := t.Lower
		hyphen := f.lower(i) == "-" && !f.Tokens[i].Space
		if t.Kind == language.Number && year(w) {
			break // "2017 Sailors" under a picture
		}
		if p.determiner(w) || t.Kind == language.Number && !hyphen {
			i--
			if t.Kind == language.Number {
				p.plural = true
			}
			break
		}
		if w == "'s" || w == "'" || w == "’" {
			if n := f.nameEnding(i - 1); n != nil {
				p.owner, p.definite, p.owned = n, true, true
				p.body, p.Start = i, n.Start
				p.End = p.head + 1
				return
			}
			break
		}
		if !f.modifier(i-1, p) {
			break
		}
		i--
	}
	i = f.trim(i, last, p)
	p.Range = language.Range{Start: i, End: p.head + 1}
	p.body = i
	if i < p.head && (p.definite || p.indefinite) {
		p.body++
	}
}

// year reports whether a number looks like one of a year.
func year(w string) bool {
	return len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20"))
}

// trim gives back modifiers that hang in the air: without a determiner only
// names and listed words belong to the phrase.
func (f *finder) trim(i, last int, p *phrase) int {
	if p.definite || p.indefinite {
		return i
	}
	k := last
	for k > i {
		w := f.lower(k - 1)
		if f.Tokens[k-1].Kind == language.Number || f.inName(k-1) || lexicon.Demonym(w) || officeModifier[w] || strings.HasSuffix(w, "est") || lexicon.Body(w) || lexicon.Office(w) || qualities[w] || w == "-" || f.lower(k) == "-" && !f.Tokens[k].Space {
			k--
			continue
		}
		break
	}
	return k
}

// qualities are adjectives that go with persons and bodies.
var qualities = map[string]bool{"local": true, "senior": true, "top": true, "many": true, "some": true, "several": true, "other": true, "military": true, "public": true, "private": true, "young": true, "old": true,
	"former": true, "unnamed": true, "anonymous": true, "israeli": true, "medical": true, "legal": true, "rescue": true, "emergency": true, "intelligence": true, "law": true, "enforcement": true, "government": true, "industry": true, "defense": true, "defence": true,
	"two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "dozens": true, "transport": true, "regional": true, "provincial": true, "city": true, "county": true, "state": true, "school": true, "health": true, "most": true, "few": true}

// determiner notes what kind of determiner w is, when it is one.
func (p *phrase) determiner(w string) bool {
	switch w {
	case "the", "this", "that", "these", "those", "both":
		p.definite = true
	case "his", "her", "its", "their", "my", "our", "your":
		p.definite, p.owned = true, true
	case "a", "an", "another", "one", "each", "every", "no", "any":
		p.indefinite = true
	default:
		return false
	}
	return true
}

// modifier reports whether token i can stand within the phrase before its head.
func (f *finder) modifier(i int, p *phrase) bool {
	t := &f.Tokens[i]
	switch {
	case t.Lower == "-" || f.lower(i+1) == "-" && !f.Tokens[i+1].Space:
		return !t.Space || t.Lower != "-"
	case !t.Kind.Word():
		return false
	case strings.HasSuffix(t.Lower, "ing") && t.Kind == language.Lower && !officeModifier[t.Lower] && !lexicon.Function(f.lower(i-1)):
		return false
	case lexicon.Function(t.Lower) || lexicon.Says(t.Lower) || lexicon.Calendar(t.Lower):
		return qualities[t.Lower]
	}
	if c, ok := lexicon.CueOf(t.Lower); ok && c.Tense != lexicon.Base {
		return false
	}
	return true
}
