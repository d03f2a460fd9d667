package agree

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"synoptic/annotate/figure"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// window is how many tokens on both sides of a figure count as its context.
const window = 10

// quantity is one mention of a figure with what tells what it counts.
type quantity struct {
	Mention
	interval
	kind    string // the unit after conversion, empty for counts
	head    string // stem of the noun counted, empty for none or a general one
	when    string // the report's time of publication, empty when not known
	way     string // the direction in which a distance goes from the place that is head
	order   string // which of several: "first", "new", …; empty when not said
	part    string // stem of the noun that "two-car" describes
	person  bool   // a general word for people stands in place of a noun
	others  bool   // it counts those besides somebody: "three other sailors"
	some    bool   // it counts a part of those just told of: "two of the sailors"
	human   bool   // what is counted are people
	victims bool   // a word for those whom something harmed stands in place of a noun
	half    bool   // a time of day that says whether it is before noon
	sex     lexicon.Sex

	inferred bool     // that head is whose age it is: the report only describes somebody
	unit     string   // as read, or as the other reports of the story tell it
	name     bool     // head is a proper name
	rivals   bool     // the story names several persons of that age
	first    string   // the first name of the person whose age it is, where there are two names
	lead     bool     // it stands in the headline or near the start of the text
	top      bool     // it stands in the headline
	slip     bool     // it stands in a headline that its own text contradicts
	gloss    bool     // it says the figure before it once more in another unit: "(400 km)"
	sum      bool     // made of several figures of one sentence
	years    []string // years named around it, but that of publication
	days     []string // days of the week named in its sentence
	words    []string // stems of the content words around it, sorted, each once
}

// quantities describes every figure and time of day of the readings, in order.
func quantities(readings []*reading.Reading) []quantity {
	var out []quantity
	for i, r := range readings {
		from := len(out)
		for k := range r.Figures {
			out = append(out, describe(r.Text, Mention{i, &r.Figures[k]}))
		}
		for _, f := range clocks(r) {
			out = append(out, describe(r.Text, Mention{i, f}))
		}
		for _, f := range figure.Addresses(r.Text) {
			out = append(out, describe(r.Text, Mention{i, &f}))
		}
		own := out[from:]
		slices.SortStableFunc(own, func(a, b quantity) int { return span.Compare(a.Figure.Span, b.Figure.Span) })
		for k := range own {
			own[k].when = r.Version.Published
			own[k].top = slices.ContainsFunc(r.Version.Blocks, func(b report.Block) bool { return b.Role == report.Headline && b.Span.Overlaps(own[k].Figure.Span) })
			own[k].lead = own[k].top || own[k].Figure.Span.Start < bodyStart(r.Version)+leadReach
			own[k].years = slices.DeleteFunc(own[k].years, func(y string) bool { return strings.HasPrefix(r.Version.Published, y) })
		}
		nameAges(r, own)
		glosses(r.Text, own)
	}
	coins(readings, out)
	bearers(out)
	return out
}

// leadReach is how many bytes from the start of its body a report takes to say
// what has happened.
const leadReach = 350

// bodyStart returns where the body of v starts.
func bodyStart(v *report.Version) int {
	for _, b := range v.Blocks {
		if b.Role == report.Body {
			return b.Span.Start
		}
	}
	return 0
}

// glosses marks the figures that stand in brackets right behind one that they
// convert.
func glosses(t *language.Text, own []quantity) {
	for k := 1; k < len(own); k++ {
		a, b := &own[k-1], &own[k]
		at, before := t.Cover(b.Figure.Span).Start, t.Cover(a.Figure.Span).End
		b.gloss = a.kind == b.kind && !a.counts() && a.unit != b.unit && at == before+1 && t.Word(before) == "(" && relate(a, b) != unlike
	}
}

// bare reports whether q is a number of nothing, and no rare one: words around
// it may be alike in two reports, but nobody could say what they agree on.
func (q *quantity) bare() bool {
	return q.counts() && q.Figure.Of == "" && q.Figure.State == "" && !q.person && !q.sum && digits(q.value()) < 3
}

// describe makes the quantity of mention m in t.
func describe(t *language.Text, m Mention) quantity {
	f := m.Figure
	q := quantity{Mention: m, unit: f.Unit}
	q.kind, q.interval = comparable(f)
	at := t.Cover(f.Span)
	if !f.OfSpan.IsZero() {
		q.setHead(t, t.Cover(f.OfSpan))
	}
	if q.kind == figure.Result {
		q.head, q.name, q.person = strings.NewReplacer("–", "-", " to ", "-").Replace(f.Span.In(t.Source)), true, false // one result is never compared with another
	}
	q.half = q.kind == clockUnit && halved(f.Span.In(t.Source))
	if q.kind == figure.House {
		q.head, q.name, q.person = streetName(strings.ToLower(f.OfSpan.In(t.Source))), true, false
	}
	if at.Start < len(t.Tokens) {
		s := t.Sentences[t.SentenceOf(at.Start)].Range
		near := language.Range{Start: max(s.Start, at.Start-window), End: min(s.End, at.End+window)}
		q.order = order(t, language.Range{Start: max(s.Start, at.Start-orderReach), End: max(at.End, t.Cover(f.OfSpan).End)})
		q.from(t, at, s)
		q.some = q.counts() && at.End+1 < s.End && t.Tokens[at.End].Lower == "of" && given[t.Tokens[at.End+1].Lower]
		q.others = at.End < s.End && further[t.Tokens[at.End].Lower]
		q.part = partOf(t, f, at, s)
		q.words, q.years = context(t, at, near), years(t, at, near)
		q.days = weekdaysIn(t, s)
	}
	return q
}

// setHead takes the last noun of the phrase at r.
func (q *quantity) setHead(t *language.Text, r language.Range) {
	for i := r.End - 1; i >= r.Start; i-- {
		tok := t.Tokens[i]
		if !tok.Kind.Word() || i > r.Start && sizes[tok.Lower] || (per[tok.Lower] || stretches[tok.Lower]) && !q.counts() {
			continue
		}
		if q.person = general[tok.Lower] || tok.Lower == shot && q.Figure.State != ""; !q.person {
			q.head = stem(tok.Lower)
		}
		if q.kind == clockUnit && tok.Fine == language.VBZ {
			q.head = tok.Lower // "the mill opens at six" tells of no event
		}
		q.victims = casualties[tok.Lower]
		sex, _, human := lexicon.PersonNoun(tok.Lower)
		q.sex = sex
		q.human = q.person || human || crews[tok.Lower] || lexicon.People(tok.Lower)
		return
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

// orderReach is how many tokens before a figure may tell which of several it
// is.
const orderReach = 4

// order returns which of several offers or counts the words of r mean, the
// word nearest to their end.
func order(t *language.Text, r language.Range) string {
	for i := min(r.End, len(t.Tokens)) - 1; i >= r.Start; i-- {
		if o := orders[t.Tokens[i].Lower]; o != "" {
			return o
		}
	}
	return ""
}

// partOf returns the noun that a figure with its own noun describes: "tram" of
// "a two-car tram".
func partOf(t *language.Text, f *figure.Figure, at, s language.Range) string {
	if f.OfSpan.IsZero() || at.End >= s.End || t.Word(at.End) != "-" || t.Tokens[at.End].Space {
		return ""
	}
	if k := t.Cover(f.OfSpan).End; k < s.End && t.Tokens[k].Tag == language.NOUN {
		return stem(t.Tokens[k].Lower)
	}
	return ""
}

// years returns the years named within r around at, in order. A year beyond an
// "and" or "but" is of another clause: "opened in 1961 and carries 14,000".
func years(t *language.Text, at, r language.Range) []string {
	var out []string
	for _, side := range [...]struct{ from, to, step int }{{at.Start - 1, r.Start - 1, -1}, {at.End, r.End, 1}} {
		for i := side.from; i != side.to && t.Tokens[i].Lower != "and" && t.Tokens[i].Lower != "but"; i += side.step {
			if w := t.Word(i); t.Tokens[i].Kind == language.Number && len(w) == 4 && (w[:2] == "19" || w[:2] == "20") {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// weekdaysIn returns the days of the week named within r, in order of letters.
func weekdaysIn(t *language.Text, r language.Range) []string {
	var out []string
	for _, tok := range t.Tokens[r.Start:r.End] {
		if weekdays[tok.Lower] {
			out = append(out, tok.Lower)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// counts reports whether q counts things: it has no unit.
func (q *quantity) counts() bool { return q.kind == "" }

// exact reports whether q gives one number without a hedge.
func (q *quantity) exact() bool { return q.low == q.high && q.Figure.Hedge == "" }

// hedged reports whether q says itself that it is not exact.
func (q *quantity) hedged() bool { return q.Figure.Hedge != "" }

// comparePlace orders mentions by report and place.
func comparePlace(a, b *quantity) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), span.Compare(a.Figure.Span, b.Figure.Span))
}

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
	case n > 3 && w[n-1] == 'e':
		return w[:n-1]
	}
	return w
}

// comparable turns a figure into the unit it is compared in, with its bounds.
func comparable(f *figure.Figure) (string, interval) {
	kind, x := f.Unit, interval{math.Inf(-1), math.Inf(1)}
	c, ok := conversions[f.Unit]
	if ok {
		kind = c.unit
	} else {
		c.factor = 1
	}
	if money, _, rate := strings.Cut(f.Unit, "/"); rate && len(money) == 3 && strings.ToUpper(money) == money {
		kind = money // "$15 an hour" and "$15/hour" are one price
	}
	if f.Min != nil {
		x.low = *f.Min*c.factor + c.offset
	}
	if f.Max != nil {
		x.high = *f.Max*c.factor + c.offset
	}
	return kind, x
}
