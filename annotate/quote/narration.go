package quote

import (
	"slices"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// narrated leaves out of the contents of a what the report itself tells behind what
// is said: of the words in a dash, of what the reporter calls them, of the clause
// that the attribution is only a part of, of what its subject does besides.
func (r *reader) narrated(a *attribution) {
	h, sentence := r.view.headOf(a.cue), r.Sentences[r.SentenceOf(a.cue.Start)].Range
	if r.lower(a.cue.Start) == "according" {
		a.content = slices.DeleteFunc(a.content, func(c language.Range) bool { return c.Start >= sentence.End && r.quoted[c.Start] })
	}
	for n := 0; n < len(a.content); n++ {
		c := &a.content[n]
		if c.Start < a.cue.End || c.Start >= sentence.End {
			continue
		}
		end := c.End
		if b := r.branchOf(h); r.Tokens[h].Rel == language.ACL && r.Tokens[h].Fine == language.VBG && !r.clauseTaking(a.cue) && b.End > c.Start && b.End < end && !r.quoted[b.End] && r.governor(h, *c) >= b.End {
			end = b.End // "the number of firms offering tickets | will fall"
		}
		for i := c.Start; i < end; i++ {
			if !r.quoted[i] && (r.remarked(i) && !slices.Contains(r.quoted[i:end], true) || r.dashed(a, i) || r.besides(h, i)) {
				end = i
			}
		}
		if end == c.Start || r.over(h, *c) {
			a.content = slices.Delete(a.content, n, n+1)
			n--
			continue
		}
		*c = trimmed(r.Text, language.Range{Start: c.Start, End: end})
	}
}

// remarked reports whether token i opens what the report says of the words before:
// ", a remark that drew protests".
func (r *reader) remarked(i int) bool {
	if w := r.lower(i); r.lower(i-1) != "," || w != "a" && w != "an" {
		return false
	}
	for k := i + 1; k < min(i+near+1, len(r.Tokens)-1); k++ {
		if remarks[r.lower(k)] {
			w := r.lower(k + 1)
			return w == "that" || w == "which"
		}
	}
	return false
}

// dashed reports whether token i is the dash that closes what one right before the
// source of a opens: "the mayor — she said that she was ill — stayed at home".
func (r *reader) dashed(a *attribution, i int) bool {
	return a.source.End > 0 && a.source.End <= a.cue.Start && dashes[r.lower(i)] && r.lower(i) != "-" && r.lower(a.source.Start-1) == r.lower(i)
}

// besides reports whether "and" at token i, behind words in marks, joins to the
// cue's participle h what its subject does besides: "calling him “a fool” and
// offering to leave".
func (r *reader) besides(h, i int) bool {
	return r.Tokens[i].Tag == language.CCONJ && r.Tokens[h].Fine == language.VBG && calling[r.Tokens[h].Lemma] && i+1 < len(r.Tokens) && r.Tokens[i+1].Fine == language.VBG && r.quoted[i-1]
}

// over reports whether content c holds the verb that noun h, the cue, hangs on by
// its preposition: "Despite his claim that it fell, | the bridge is open".
func (r *reader) over(h int, c language.Range) bool {
	if !r.Tokens[h].Fine.Noun() || c.Start <= h || !slices.ContainsFunc(r.Tokens[c.Start-min(c.Start, 2):c.Start], func(t language.Token) bool { return t.Lower == "," }) {
		return false
	}
	g := r.governor(h, c)
	return g >= 0 && (r.Tokens[h].Rel == language.Obl || r.Tokens[h].Rel.Universal() == language.Obl)
}

// remarks are nouns by which a report calls what it has just told somebody said.
var remarks = lexicon.Words(`comment remark statement claim assertion allegation accusation suggestion argument charge admission declaration response view sentiment`)
