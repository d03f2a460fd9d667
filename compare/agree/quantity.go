package agree

import (
	"slices"
	"strings"

	"synoptic/annotate/figure"
	"synoptic/language"
	"synoptic/reading"
)

// window is how many tokens on both sides of a figure count as its context.
const window = 10

// quantity is one mention of a figure with what tells what it counts.
type quantity struct {
	Mention
	*figure.Figure
	kind   string   // the unit after conversion, empty for counts
	low    float64  // in that unit; -1 where open
	high   float64  // in that unit; -1 where open
	head   string   // stem of the noun counted, empty for none or a general one
	when   string   // the report's time of publication, empty when not known
	person bool     // a general word for people stands in place of a noun
	name   bool     // head is a proper name
	words  []string // stems of the context, sorted, each once
}

// quantities describes every figure of the readings, in order.
func quantities(readings []*reading.Reading) []quantity {
	var out []quantity
	for i, r := range readings {
		for k := range r.Figures {
			q := describe(r.Text, Mention{i, k}, &r.Figures[k])
			q.when = r.Version.Published
			if q.kind == age {
				q.setPerson(r)
			}
			out = append(out, q)
		}
	}
	return out
}

// describe makes the quantity of figure f in t.
func describe(t *language.Text, m Mention, f *figure.Figure) quantity {
	q := quantity{Mention: m, Figure: f, kind: f.Unit, low: -1, high: -1}
	scale := 1.0
	if c, ok := conversions[f.Unit]; ok {
		q.kind, scale = c.unit, c.factor
	}
	if f.Min != nil {
		q.low = *f.Min * scale
	}
	if f.Max != nil {
		q.high = *f.Max * scale
	}
	at := t.Cover(f.Span)
	if !f.OfSpan.IsZero() {
		q.setHead(t, t.Cover(f.OfSpan))
	}
	if at.Start < len(t.Tokens) {
		s := t.Sentences[t.SentenceOf(at.Start)].Range
		q.words = context(t, at, language.Range{Start: max(s.Start, at.Start-window), End: min(s.End, at.End+window)})
	}
	return q
}

// setHead takes the last noun of the phrase at r.
func (q *quantity) setHead(t *language.Text, r language.Range) {
	for i := r.End - 1; i >= r.Start; i-- {
		tok := t.Tokens[i]
		if !tok.Kind.Word() {
			continue
		}
		if general[tok.Lower] {
			q.person = true
		} else {
			q.head = stem(tok.Lower)
		}
		return
	}
}

// setPerson takes the family name of the actor whose age q gives.
func (q *quantity) setPerson(r *reading.Reading) {
	for _, a := range r.Actors {
		for _, m := range a.Mentions {
			if a.Name != "" && m.Span.Overlaps(q.OfSpan) {
				words := strings.Fields(a.Name)
				first, last := words[0], words[len(words)-1]
				if first != strings.ToLower(first) && last != strings.ToLower(last) { // no "driver of the Tramlink"
					q.head, q.name, q.person = strings.ToLower(last), true, false
					return
				}
			}
		}
	}
}

// context returns the stems of the content words within r, outside at.
func context(t *language.Text, at, r language.Range) []string {
	var out []string
	for i := r.Start; i < r.End; i++ {
		tok := t.Tokens[i]
		if tok.Kind.Word() && len(tok.Lower) > 2 && !empty[tok.Lower] && (i < at.Start || i >= at.End) {
			out = append(out, stem(tok.Lower))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// value is the number that stands for q: its higher bound where it has one.
func (q *quantity) value() float64 {
	if q.high >= 0 {
		return q.high
	}
	return q.low
}

// exact reports whether q gives one number without a hedge.
func (q *quantity) exact() bool { return q.low == q.high && q.Hedge == "" }

// open reports whether q sets only one bound.
func (q *quantity) open() bool { return q.low < 0 || q.high < 0 }

// stem cuts the commonest endings of w, so that words of one family meet.
func stem(w string) string {
	if x, ok := irregular[w]; ok {
		return x
	}
	n := len(w)
	switch {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case n > 5 && strings.HasSuffix(w, "ing"):
		return strings.TrimSuffix(w[:n-3], "e")
	case n > 4 && strings.HasSuffix(w, "ed"):
		return w[:n-2]
	case n > 4 && (strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "sses")):
		return w[:n-2]
	case n > 3 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u':
		return strings.TrimSuffix(w[:n-1], "e")
	case n > 4 && w[n-1] == 'e':
		return w[:n-1]
	}
	return w
}
