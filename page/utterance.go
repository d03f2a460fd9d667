package page

import (
	"cmp"
	"slices"

	"synoptic/record"
)

// utterance is one statement, or indirect quotations in the same words.
type utterance struct {
	Kind     string // "direct", "mixed", "indirect"
	Text     string
	Lead     string // the cue, where the words are retold
	Perhaps  string // the likely speaker of an unclear one
	Differs  []string
	Variants []variant // one for each quotation
	Folded   bool      // its variants are not all the same words
}

// variant is one quotation of an utterance. Its speaker is said as unclear
// below the confidence that counts as sure.
type variant struct {
	Kind, Text, Cue, Speaker string
	Whole                    bool // it holds the words that stand for all printings
	chip
}

func (m *maker) utterance(g group) utterance {
	u := utterance{Kind: g.quotes[0].Kind}
	for _, q := range g.quotes {
		v := variant{Kind: q.Kind, Text: shown(q.Kind, q.Text), Cue: m.cue(q), Speaker: value(q.Speaker), chip: m.chipOf(q)}
		switch {
		case v.Speaker == "" || q.Sure >= sure:
		case m.described(q):
			v.Speaker += notNamed
		default:
			v.Speaker = "unclear; perhaps " + v.Speaker
		}
		u.Variants = append(u.Variants, v)
	}
	first := g.quotes[0]
	if g.statement != nil {
		u.Differs = Differs(m.surely(g.statement.Differs, g))
		if len(g.quotes) > 1 && slices.ContainsFunc(g.quotes, func(q *record.Quote) bool { return q.Kind != "indirect" }) {
			u.Kind = "direct" // what stands in marks somewhere stands for all printings
		}
	}
	u.Text = shown(u.Kind, g.words())
	for i, q := range g.quotes {
		u.Variants[i].Whole = len(g.quotes) == 1 || prints(q.Text, u.Text)
	}
	if u.Kind != "direct" {
		u.Lead = m.lead(first)
	}
	u.Folded = g.statement != nil && (len(u.Differs) > 0 || slices.ContainsFunc(u.Variants, func(v variant) bool { return letters(v.Text) != letters(u.Text) }))
	return u
}

// surely leaves out a difference of speakers that rests on a guess.
func (m *maker) surely(differs []string, g group) []string {
	names := map[string]bool{}
	for _, q := range g.quotes {
		if q.Speaker != nil && q.Sure >= record.Describes {
			names[cmp.Or(value(q.Actor), *q.Speaker)] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(differs), func(d string) bool { return d == "speaker" && len(names) < 2 })
}

// Differs says for people on what the quotations of a statement differ.
func Differs(list []string) []string {
	var out []string
	for _, d := range list {
		if s := differences[d]; s != "" {
			out = append(out, s)
		}
	}
	return out
}

var differences = map[string]string{"wording": "worded differently", "cut": cutDifferently, "speaker": "given to different speakers", "kind": "quoted or retold", "date": "dated differently", "medium": "spoken or written"}
