package document

import (
	"slices"
	"strings"

	"synoptic/annotate/document"
	"synoptic/annotate/mention"
	"synoptic/annotate/quote"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/span"
)

// quotes reports whether quotation q of r is taken from document k. Never by
// nearness: the document itself speaks, the words around the quotation name it
// as their source or medium, or its author wrote them and nothing else is named
// in which.
func quotes(r *reading.Reading, q, k int) bool {
	x, d := &r.Quotes[q], &r.Documents[k]
	if x.Actor < 0 {
		return false
	}
	switch {
	case r.Actors[x.Actor].Kind == mention.DocumentKind:
		return x.Actor == d.Actor && !about(r, x, d) && tells(r, x)
	case d.Kind == document.Statement:
		return spoken(r, x, d)
	case source(x, d) || authored(x.Actor, d) && medium(r, x, d):
		return true
	}
	return d.Kind != document.Lawsuit && x.Act == quote.Writing && authored(x.Actor, d) && written(r, x, d)
}

// about reports whether the words that say who speaks only turn on d: "the
// reactions to the memo were" gives words on it.
func about(r *reading.Reading, x *quote.Quote, d *document.Document) bool {
	return slices.ContainsFunc(x.Source, func(s span.Span) bool {
		return slices.ContainsFunc(d.Mentions, func(m span.Span) bool {
			k := r.Text.TokenAt(m.Start)
			return s.Start < m.Start && s.Contains(m) && k > 0 && r.Text.Tokens[k-1].Tag == language.ADP
		})
	})
}

// tells reports whether a document may speak by the cue of quotation x: a verb of
// saying, or one of how a text goes, or no verb at all. What was done with the
// paper, "was read to her", and that it is there or was something, gives no words
// of it.
func tells(r *reading.Reading, x *quote.Quote) bool {
	acts, passive := false, false
	for _, c := range x.Cue {
		for i := r.Text.Cover(c).Start; i < r.Text.Cover(c).End; i++ {
			t := &r.Text.Tokens[i]
			if t.Tag != language.VERB && t.Tag != language.AUX {
				continue
			}
			if goes[t.Lemma] && !passive || t.Lower == "according" || document.Cue(t.Lower) && !(passive && t.Fine == language.VBN) {
				return true
			}
			acts, passive = true, t.Lemma == "be"
		}
	}
	return !acts
}

// goes are verbs, as lemmas, for how the words of a text run.
var goes = map[string]bool{"begin": true, "start": true, "open": true, "end": true, "close": true, "conclude": true, "continue": true, "go": true, "run": true, "make": true, "read": true}

// source reports whether the words that say who speaks end in a mention of d:
// "the mayors' letter adds".
func source(x *quote.Quote, d *document.Document) bool {
	return len(x.Source) > 0 && slices.ContainsFunc(d.Mentions, func(m span.Span) bool { return m.End == x.Source[len(x.Source)-1].End })
}

// medium reports whether the sentence of the cue opens with d as what the words
// stand in, "In a letter to the port, she called", or ends its cue with it.
func medium(r *reading.Reading, x *quote.Quote, d *document.Document) bool {
	if len(x.Cue) == 0 {
		return false
	}
	at := r.Text.TokenAt(x.Cue[0].Start)
	sent := r.Text.Sentences[r.Text.SentenceOf(at)].Range
	return slices.ContainsFunc(d.Mentions, func(m span.Span) bool {
		k := r.Text.TokenAt(m.Start)
		return k == sent.Start+1 && k < at && r.Text.Tokens[sent.Start].Lower == "in"
	})
}

// authored reports whether the actor leads or sends d.
func authored(actor int, d *document.Document) bool {
	return actor == d.Lead || slices.Contains(d.Authors, actor)
}

// spoken reports whether the words around quotation x name statement d as
// their medium: "she said in a statement".
func spoken(r *reading.Reading, x *quote.Quote, d *document.Document) bool {
	if len(x.Cue) == 0 {
		return false
	}
	if len(d.Authors) > 1 { // who speaks for all of them is an actor of its own
		return slices.ContainsFunc(d.Mentions, x.Cue[0].Overlaps)
	}
	return x.Actor == d.Actor && named(r, d, x.Cue[0])
}

// named reports whether the sentence of s names d.
func named(r *reading.Reading, d *document.Document, s span.Span) bool {
	sent := r.Text.SentenceOf(r.Text.TokenAt(s.Start))
	return slices.ContainsFunc(d.Mentions, func(m span.Span) bool { return r.Text.SentenceOf(r.Text.TokenAt(m.Start)) == sent })
}

// written reports whether what the author wrote is d: the sentence of the cue
// names it; or it names no other medium, and no other document of the author
// is spoken of later before it.
func written(r *reading.Reading, x *quote.Quote, d *document.Document) bool {
	if len(x.Cue) == 0 {
		return false
	}
	if named(r, d, x.Cue[0]) {
		return true
	}
	sent := r.Text.Sentences[r.Text.SentenceOf(r.Text.TokenAt(x.Cue[0].Start))]
	for i := sent.Start; i < sent.End; i++ {
		if elsewhere[r.Text.Tokens[i].Lower] {
			return false
		}
	}
	last := before(d, x.Cue[0])
	return last >= 0 && !slices.ContainsFunc(r.Documents, func(other document.Document) bool {
		return authored(x.Actor, &other) && before(&other, x.Cue[0]) > last
	})
}

// before returns where d is last spoken of before s, -1 for nowhere.
func before(d *document.Document, s span.Span) int {
	at := -1
	for _, m := range d.Mentions {
		if m.Start < s.Start {
			at = max(at, m.Start)
		}
	}
	return at
}

// elsewhere are words for what people write apart from documents.
var elsewhere = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`tweet tweets tweeted tweeting retweeted twitter x facebook instagram snapchat tiktok youtube weibo telegram whatsapp reddit
post posts posted posting blog blogged website page caption captioned message messages text texted book memoir autobiography essay column article editorial op-ed
diary journal note card poem song script novel`) {
		m[w] = true
	}
	return m
}()
