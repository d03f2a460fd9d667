package name

import (
	"strings"
	"unicode/utf8"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// fact is what the whole document tells of a word.
type fact struct {
	small, capital uint16 // how it is written within sentences
	hints          uint16
	first, last    votes // types of longer names that it opens or closes
}

// The hints: what stands at some place of the word in the document.
const (
	hintTitle    uint16 = 1 << iota // honorific or office before it
	hintGiven                       // first name before it
	hintSays                        // verb of saying beside it
	hintPlace                       // "in", "at", "near" before it
	hintThe                         // "the" before it
	hintGoesOn                      // opens a longer run
	hintCloses                      // closes a longer run
	hintBody                        // in a run that ends as bodies do
	hintSite                        // in a run that ends as places do
	hintOwns                        // "'s" behind it
	hintAge                         // ", 34," or ", who" behind it
	hintInitials                    // its letters begin the words of a run
	hintNamed                       // in a run that starts with a first name
)

// hints is the number of hints.
const hints = 13

// gather fills facts.
func (d *document) gather() {
	for _, r := range d.runs {
		for i := r.Start; i < r.End; i++ {
			if !d.capital(i) {
				continue
			}
			w := d.Tokens[i].Lower
			f, ok := d.byWord[w]
			if !ok {
				f = int32(len(d.facts))
				d.byWord[w] = f
				d.facts = append(d.facts, fact{})
			}
			d.words[i].fact = f
			if !d.words[i].opens && !d.words[i].styled {
				d.facts[f].capital++
			}
		}
		d.hint(r)
	}
	for i := range d.Tokens {
		if d.Tokens[i].Kind == language.Lower {
			if f, ok := d.byWord[d.Tokens[i].Lower]; ok {
				d.facts[f].small++
			}
		}
	}
	d.initials()
}

// hint notes what stands beside the words of run r.
func (d *document) hint(r language.Range) {
	start := r.Start
	for i := r.Start; i < r.End; i++ { // parts between small words are hinted apart
		if d.words[i].fact >= 0 && i+1 < r.End {
			continue
		}
		end := i
		if d.words[i].fact >= 0 {
			end++
		}
		d.hintPart(language.Range{Start: start, End: end})
		start = i + 1
	}
}

// hintPart notes what stands beside capitalised words without a small one
// between them.
func (d *document) hintPart(r language.Range) {
	if r.Start >= r.End {
		return
	}
	var all uint16
	last := d.class(r.End - 1)
	if r.End-r.Start > 1 {
		if last&(lexicon.ClassOrgHead|lexicon.ClassOrgSuffix) != 0 {
			all |= hintBody
		}
		if last&lexicon.ClassPlaceNoun != 0 {
			all |= hintSite
		}
		if d.class(r.Start)&lexicon.ClassGiven != 0 && d.class(r.Start)&lexicon.ClassCommon == 0 {
			all |= hintNamed
		}
	}
	for i := r.Start; i < r.End; i++ {
		f := &d.facts[d.words[i].fact]
		f.hints |= all
		before := d.class(i - 1)
		if before&(lexicon.ClassHonorific|lexicon.ClassOffice) != 0 {
			f.hints |= hintTitle
		}
		if i > r.Start && before&lexicon.ClassGiven != 0 {
			f.hints |= hintGiven
		}
		if i == r.Start && r.End > i+1 {
			f.hints |= hintGoesOn
		}
		if i > r.Start && i == r.End-1 {
			f.hints |= hintCloses
		}
	}
	d.hintEdges(r)
}

// hintEdges notes the words right before and behind r.
func (d *document) hintEdges(r language.Range) {
	first, last := &d.facts[d.words[r.Start].fact], &d.facts[d.words[r.End-1].fact]
	before := d.lower(r.Start - 1)
	if d.class(r.Start-1)&lexicon.ClassSays != 0 || d.class(r.End)&lexicon.ClassSays != 0 {
		last.hints |= hintSays
	}
	switch before {
	case "in", "at", "near", "from", "outside", "around":
		first.hints |= hintPlace
	case "the":
		first.hints |= hintThe
	}
	switch d.lower(r.End) {
	case "'s":
		last.hints |= hintOwns
	case ",":
		if next := r.End + 1; d.lower(next) == "who" || next < len(d.Tokens) && d.Tokens[next].Kind == language.Number && len(d.Tokens[next].Lower) <= 2 {
			last.hints |= hintAge
		}
	}
}

// initials hints words in capitals that are made of the first letters of a
// run.
func (d *document) initials() {
	var b strings.Builder
	for _, r := range d.runs {
		b.Reset()
		n := 0
		for i := r.Start; i < r.End; i++ {
			if d.words[i].fact < 0 {
				continue
			}
			first, _ := utf8.DecodeRuneInString(d.Tokens[i].Lower)
			b.WriteRune(first)
			n++
		}
		if n < 2 {
			continue
		}
		if f, ok := d.byWord[b.String()]; ok {
			d.facts[f].hints |= hintInitials
		}
	}
}

// class returns the classes of token i, none outside the text.
func (d *document) class(i int) lexicon.Class {
	if i < 0 || i >= len(d.words) {
		return 0
	}
	return d.words[i].class
}

// lower returns token i in lower case, empty outside the text.
func (d *document) lower(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].Lower
}
