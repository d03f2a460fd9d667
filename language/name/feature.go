package name

import (
	"synoptic/language"
	"synoptic/language/cluster"
	"synoptic/language/lexicon"
	"synoptic/learn"
)

// templates are the starts of the keys of all features.
var templates = func() (t [200]learn.Key) {
	for i := range t {
		t[i] = learn.Template(i + 1)
	}
	return
}()

// Template numbers: those of tokens first, then those of names; the hints of
// tokens and names take a block each.
const (
	tokenHints   = 40
	nameHints    = 60
	tokenProfile = 100
	nameProfile  = 120
)

// value returns the word at token i for a key, one for "outside".
func (d *document) value(i int) uint64 {
	if i < 0 || i >= len(d.words) {
		return 1
	}
	return d.words[i].form.Word
}

// fine returns the tag of token i, zero outside the text.
func (d *document) fine(i int) uint64 {
	if i < 0 || i >= len(d.Tokens) {
		return 0
	}
	return uint64(d.Tokens[i].Fine)
}

// writing returns how the document writes the word at i elsewhere.
func (d *document) writing(i int) uint64 {
	f := d.words[i].fact
	if f < 0 {
		return 0
	}
	v := uint64(1)
	if d.facts[f].small > 0 {
		v |= 2
	}
	if d.facts[f].capital > 0 {
		v |= 4
	}
	if d.facts[f].capital > 1 {
		v |= 8
	}
	return v
}

// flag returns n when on.
func flag(on bool, n uint64) uint64 {
	if on {
		return n
	}
	return 0
}

// tokenKeys appends the features of token i, whatever name it is part of.
func (d *document) tokenKeys(k []learn.Key, i int) []learn.Key {
	t := &templates
	w := &d.words[i]
	f, shape := &w.form, w.form.Shape
	before, next := d.value(i-1), d.value(i+1)
	class, classBefore, classNext := uint64(w.class), uint64(d.class(i-1)), uint64(d.class(i+1))
	tag, tagBefore, tagNext := d.fine(i), d.fine(i-1), d.fine(i+1)
	place := flag(w.opens, 1) | flag(w.styled, 2)
	k = append(k,
		t[0], t[1].With(f.Word), t[2].With(shape), t[3].With(shape).With(place), t[4].With(f.Suffix[1]), t[5].With(f.Suffix[2]), t[6].With(f.Suffix[3]),
		t[7].With(f.Prefix[2]), t[8].With(before), t[9].With(next), t[10].With(d.value(i-2)), t[11].With(d.value(i+2)),
		t[15].With(class).With(place), t[16].With(classBefore), t[17].With(classNext),
		t[18].With(classBefore).With(class), t[19].With(class).With(classNext), t[20].With(d.writing(i)).With(place), t[21].With(d.writing(i)).With(class&uint64(lexicon.ClassCommon|lexicon.ClassGiven|lexicon.ClassSurname)).With(place),
		t[22].With(f.Word).With(place), t[23].With(classBefore).With(class).With(classNext), t[24].With(shape).With(before), t[25].With(shape).With(next),
		t[87].With(tag).With(place), t[88].With(tagBefore).With(tag), t[89].With(tag).With(tagNext), t[90].With(tagBefore).With(tag).With(tagNext))
	if w.fact >= 0 {
		k = d.hintKeys(k, tokenHints, d.facts[w.fact].hints, 0)
	}
	k = d.clusterKeys(k, i, place)
	k = d.listKeys(k, i, place)
	return profileKeys(k, tokenProfile, w.profile, 0)
}

// clusterKeys appends features of the classes of token i and its neighbours.
func (d *document) clusterKeys(k []learn.Key, i int, place uint64) []learn.Key {
	t := &templates
	c, before, next := d.cluster(i), d.cluster(i-1), d.cluster(i+1)
	for n, steps := range clusterSteps {
		k = append(k, t[160+3*n].With(uint64(c.Steps(steps))).With(place), t[161+3*n].With(uint64(before.Steps(steps))), t[162+3*n].With(uint64(next.Steps(steps))))
	}
	return append(k, t[172].With(uint64(before)).With(uint64(c)), t[173].With(uint64(c)).With(uint64(next)), t[174].With(uint64(before)).With(uint64(next)))
}

// clusterSteps are how much of the way to the class of a word features use.
var clusterSteps = [3]int{4, 8, 16}

// cluster returns the class of token i by its neighbours in news.
func (d *document) cluster(i int) cluster.Path {
	if i < 0 || i >= len(d.words) {
		return 0
	}
	return d.words[i].form.Class
}

// listed are the classes that tell whether a word of the long lists is one
// there.
const listed = lexicon.ClassGiven | lexicon.ClassSurname | lexicon.ClassCommon | lexicon.ClassPlaceLike | lexicon.ClassPlace

// listKeys appends what the long lists tell of token i and its neighbours.
func (d *document) listKeys(k []learn.Key, i int, place uint64) []learn.Key {
	list := d.list(i)
	if list == 0 {
		return k
	}
	t := &templates
	return append(k, t[181].With(list).With(place), t[182].With(list).With(uint64(d.class(i)&listed)), t[183].With(list).With(d.list(i-1)), t[184].With(list).With(d.list(i+1)))
}

// list returns the long lists that hold token i, zero outside the text.
func (d *document) list(i int) uint64 {
	if i < 0 || i >= len(d.words) {
		return 0
	}
	return uint64(d.words[i].list)
}

// profileKeys appends a feature for each level of p.
func profileKeys(k []learn.Key, block int, p profile, with uint64) []learn.Key {
	if p == 0 {
		return append(k, templates[block+hints+2].With(with))
	}
	for n := range hints + 1 {
		k = append(k, templates[block+n].With(p.level(n)).With(with))
	}
	return append(k, templates[block+hints+1].With(uint64(p)&0x3f).With(p.level(hints)).With(with), templates[block+hints+3].With(uint64(p)).With(with))
}

// hintKeys appends a feature for each hint.
func (d *document) hintKeys(k []learn.Key, block int, h uint16, with uint64) []learn.Key {
	for n := range hints {
		if h>>n&1 != 0 {
			k = append(k, templates[block+n].With(with))
		}
	}
	return k
}

// outline returns the classes of the words of r that matter for what it is.
func (d *document) outline(r language.Range) uint64 {
	v := uint64(1)
	for i := r.Start; i < r.End && i < r.Start+5; i++ {
		c := d.words[i].class
		n := uint64(0)
		switch {
		case c&lexicon.ClassOrgHead != 0:
			n = 1
		case c&lexicon.ClassGiven != 0 && c&lexicon.ClassCommon == 0:
			n = 2
		case c&lexicon.ClassSurname != 0:
			n = 3
		case c&(lexicon.ClassPlace|lexicon.ClassPlaceLike) != 0:
			n = 4
		case c&lexicon.ClassDemonym != 0:
			n = 5
		case c&lexicon.ClassFunction != 0:
			n = 6
		case c&lexicon.ClassOffice != 0:
			n = 7
		case c&lexicon.ClassPlaceNoun != 0:
			n = 8
		case c&lexicon.ClassCommon != 0:
			n = 9
		case d.Tokens[i].Kind == language.Upper:
			n = 10
		case !d.Tokens[i].Kind.Word():
			n = 11
		}
		v = v<<4 | n
	}
	return v
}

// nameKeys appends the features of r as one name within run.
func (d *document) nameKeys(k []learn.Key, r, run language.Range) []learn.Key {
	t := &templates
	n := uint64(min(r.End-r.Start, 6))
	first, last := &d.words[r.Start], &d.words[r.End-1]
	before, next := d.value(r.Start-1), d.value(r.End)
	classBefore, classNext := uint64(d.class(r.Start-1)), uint64(d.class(r.End))
	left, right := flag(r.Start > run.Start, 1), flag(r.End < run.End, 1)
	place := flag(first.opens, 1) | flag(first.styled, 2)
	outline := d.outline(r)
	k = append(k,
		t[26].With(n), t[27].With(n).With(left).With(right), t[28].With(outline), t[29].With(outline).With(left).With(right), t[30].With(before), t[31].With(next),
		t[32].With(before).With(d.value(r.Start-2)), t[33].With(next).With(d.value(r.End+1)), t[34].With(before).With(next), t[35].With(classBefore).With(classNext),
		t[36].With(uint64(first.class)).With(n).With(place), t[37].With(uint64(last.class)).With(n), t[38].With(before).With(outline), t[39].With(next).With(outline),
		t[76].With(first.form.Word).With(n), t[77].With(last.form.Word).With(n), t[78].With(classBefore).With(outline), t[79].With(classNext).With(outline))
	k = profileKeys(k, nameProfile, last.profile, flag(n == 1, 1))
	if n > 1 {
		k = profileKeys(k, nameProfile+20, first.profile, 0)
	}
	k = d.borderKeys(k, r, n)
	return d.documentKeys(k, r, n)
}

// borderKeys appends features of the classes of the words at the ends of r and
// beside it, by their neighbours in news.
func (d *document) borderKeys(k []learn.Key, r language.Range, n uint64) []learn.Key {
	t := &templates
	one := min(n, 2)
	first, last := uint64(d.cluster(r.Start)), uint64(d.cluster(r.End-1))
	before, next := uint64(d.cluster(r.Start-1)), uint64(d.cluster(r.End))
	return append(k, t[176].With(before).With(next).With(one), t[177].With(before).With(one), t[178].With(next).With(one),
		t[179].With(first).With(last).With(n), t[180].With(uint64(d.cluster(r.End+1))).With(next))
}

// documentKeys appends what lists and the document tell of r.
func (d *document) documentKeys(k []learn.Key, r language.Range, n uint64) []learn.Key {
	t := &templates
	phrase := d.phrase(r)
	list := lexicon.List(d.list(r.Start))
	if n > 1 && n < 6 {
		class, long := d.lookUp(r)
		list = long
		k = append(k, t[80].With(uint64(phrase)), t[185].With(d.list(r.Start)).With(d.list(r.End-1)).With(n))
		if class != 0 {
			k = append(k, t[81].With(uint64(class)))
		}
	}
	if list != 0 {
		k = append(k, t[186].With(uint64(list)).With(n), t[187].With(uint64(list)).With(uint64(d.class(r.Start)&listed)).With(min(n, 2)))
	}
	votes := d.history[phrase]
	top := votes.top()
	k = append(k, t[82].With(uint64(top)).With(flag(n == 1, 1)))
	first, last := d.words[r.Start].fact, d.words[r.End-1].fact
	if last >= 0 {
		f := &d.facts[last]
		k = append(k, t[83].With(uint64(f.last.top())).With(flag(n == 1, 1)), t[84].With(uint64(f.hints)).With(flag(n == 1, 1)))
		k = d.hintKeys(k, nameHints, f.hints, flag(n == 1, 1))
	}
	if first >= 0 {
		f := &d.facts[first]
		k = append(k, t[85].With(uint64(f.first.top())).With(flag(n == 1, 1)), t[86].With(uint64(top)).With(uint64(f.last.top())).With(uint64(f.first.top())).With(n))
	}
	return k
}

// lookUp looks r up in the lists of names of several words.
func (d *document) lookUp(r language.Range) (lexicon.Class, lexicon.List) {
	var buf [64]byte
	b := buf[:0]
	for i := r.Start; i < r.End; i++ {
		if i > r.Start && d.Tokens[i].Space {
			b = append(b, ' ')
		}
		b = append(b, d.Tokens[i].Lower...)
	}
	phrase := string(b)
	return lexicon.ClassOfName(phrase), lexicon.Listed(phrase)
}
