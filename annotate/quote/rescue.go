package quote

import (
	"slices"
	"sort"

	"synoptic/annotate/mention"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/language/mark"
)

// rescued adds the cues that the model has missed beside a clause in marks: a
// verb of saying right before its comma or colon, or right behind its end with
// its subject. The list of verbs knows more rare ones than the training data.
func (r *reader) rescued(list []piece, passages []mark.Passage) []piece {
	for i := range passages {
		p := &passages[i]
		if !r.clause(p) {
			list = r.around(list, p)
			continue
		}
		k, ok := r.verbBefore(p)
		if !ok {
			k, ok = r.verbBehind(p)
		}
		at := behind(list, k)
		if !ok || at < len(list) && list[at].Start <= k {
			continue
		}
		list = slices.Insert(list, at, piece{language.Range{Start: k, End: k + 1}, cuePart})
	}
	return list
}

// around adds the content that the model has missed around words in marks:
// "Okoro urged the port to “immediately” shut the bridge". It belongs to the
// cue before it when nothing stands between, or to a verb of saying there that
// the model has missed as well.
func (r *reader) around(list []piece, p *mark.Passage) []piece {
	at := behind(list, p.Tokens.Start-1)
	if at < len(list) && list[at].Start < p.Tokens.End {
		return list
	}
	s := r.Sentences[r.SentenceOf(p.Tokens.Start)].Range
	end, from := s.End, s.Start
	if at < len(list) {
		end = min(end, list[at].Start)
	}
	if at > 0 {
		from = max(from, list[at-1].End)
	}
	if at > 1 && r.hearer(&list[at-2], &list[at-1]) && list[at-1].Start >= s.Start {
		list[at-1].Range = trimmed(r.Text, language.Range{Start: list[at-1].Start, End: max(end, p.Tokens.End)})
		return list
	}
	var add []piece
	v := from - 1
	if at == 0 || list[at-1].part != cuePart || from == s.Start {
		for v = p.Tokens.Start - 1; v >= from && !r.saying(v); v-- {
		}
		if v < from {
			return list
		}
		add = append(add, piece{language.Range{Start: v, End: v + 1}, cuePart})
	}
	verb, known := lexicon.CueOf(r.lower(v))
	if !known || verb.Frame == lexicon.Only || r.term(p, verb, leastKnownLead) {
		return list
	}
	start := v + 1
	if r.lower(start) == "that" {
		start++
	}
	content := trimmed(r.Text, language.Range{Start: start, End: max(end, p.Tokens.End)})
	return slices.Insert(list, at, append(add, piece{content, contentPart})...)
}

// hearer reports whether what the model took for all of the content is only
// whom the words are said to: "urged Okoro in a letter to “immediately” …".
func (r *reader) hearer(cue, content *piece) bool {
	verb, _ := lexicon.CueOf(r.lower(cue.End - 1))
	if cue.part != cuePart || content.part != contentPart || verb.Frame&(lexicon.Told|lexicon.Asks) == 0 || cue.End != content.Start {
		return false
	}
	m, ok := r.startingAt(content.Start)
	return ok && m.End >= content.End
}

// behind returns the index of the first piece that ends behind token i.
func behind(list []piece, i int) int {
	return sort.Search(len(list), func(k int) bool { return list[k].End > i })
}

// closed adds what the model has missed of an attribution at the end of a
// sentence that holds nothing else that is said: "The bridge is shut, Lenne's
// government has said." Often it has seen source and cue without the content.
func (r *reader) closed(list []piece, s language.Range) []piece {
	first := behind(list, s.Start)
	end := first
	for end < len(list) && list[end].Start < s.End && list[end].part != contentPart {
		end++
	}
	if end < len(list) && list[end].Start < s.End {
		return list // some content is there
	}
	if first == end {
		tail := r.tail(s)
		list = slices.Insert(list, first, tail...)
		end += len(tail)
	}
	if first == end || !slices.ContainsFunc(list[first:end], func(x piece) bool { return x.part == cuePart }) {
		return list
	}
	stop := list[first].Start - 1
	if stop-s.Start < shortestClause || r.lower(stop) != "," || s.End-stop > longestTail {
		return list
	}
	return slices.Insert(list, first, piece{trimmed(r.Text, language.Range{Start: s.Start, End: stop}), contentPart})
}

// tail reads ", Lenne's government has said." at the end of a sentence: the
// source and the cue.
func (r *reader) tail(s language.Range) []piece {
	for v := s.End - 1; v > s.Start && v >= s.End-trailing; v-- {
		if !r.saying(v) {
			continue
		}
		start := r.verbGroup(v, s.Start)
		if who, ok := r.endingAt(start, s.Start); ok && r.lower(who.Start-1) == "," {
			return []piece{{who.Range, sourcePart}, {language.Range{Start: start, End: v + 1}, cuePart}}
		}
		break
	}
	return nil
}

// verbGroup returns where the auxiliaries and adverbs before verb v start, from
// token from on.
func (r *reader) verbGroup(v, from int) int {
	for v > from && (lexicon.Auxiliary(r.lower(v-1)) || lexicon.Adverb(r.lower(v-1))) {
		v--
	}
	return v
}

// How many tokens may follow a verb that closes its sentence ("said in a
// statement on Tuesday."), and how many its clause has at least.
const (
	trailing       = 8
	shortestClause = 5
	longestTail    = 30 // source, cue and what follows
)

// saying reports whether token i is a finite verb of saying outside marks.
func (r *reader) saying(i int) bool {
	if i < 0 || i >= len(r.Tokens) || r.quoted[i] || !r.Tokens[i].Fine.Verb() {
		return false
	}
	c, ok := lexicon.CueOf(r.lower(i))
	return ok && c.Act != lexicon.Belief && (c.Tense == lexicon.Past || c.Tense == lexicon.Present)
}

// verbBefore returns the verb before the comma or colon before p: "Okoro
// deadpanned: “We stay.”".
func (r *reader) verbBefore(p *mark.Passage) (int, bool) {
	k := r.before(p)
	if w := r.lower(k); w != "," && w != ":" || k <= r.Paragraphs[p.Paragraph].Start {
		return 0, false
	}
	return k - 1, r.saying(k - 1)
}

// quotative reports whether the verb at token k, right between words in marks that
// end in a comma and a name, lets that one speak, whatever else it means: “We
// stay,” huffed Okoro.
func (r *reader) quotative(p *mark.Passage, k int) bool {
	if r.lower(p.Tokens.End-1) != "," && r.lower(k-1) != "," || !pastOf[r.Tokens[k].Fine] {
		return false
	}
	m, ok := r.behindArticle(k + 1)
	return ok && m.form == mention.Named && m.End < len(r.Tokens) && r.Tokens[m.End].Kind == language.Punct
}

// pastOf are the tags of a verb in the past, which one verb in five has wrong.
var pastOf = map[language.Fine]bool{language.VBD: true, language.VBN: true}

// verbBehind returns the verb right behind p or behind the mention that
// follows p: “We stay,” deadpanned Okoro; “We stay,” Okoro deadpanned.
func (r *reader) verbBehind(p *mark.Passage) (int, bool) {
	k, end := r.behind(p), r.Paragraphs[p.Paragraph].End
	if k >= end {
		return 0, false
	}
	if r.saying(k) || r.quotative(p, k) {
		return k, true
	}
	if m, ok := r.startingAt(k); ok && m.End < end && r.saying(m.End) {
		return m.End, true
	}
	return 0, false
}
