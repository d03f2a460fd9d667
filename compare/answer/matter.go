package answer

import (
	"slices"
	"strings"

	"synoptic/annotate/timex"
	"synoptic/compare/position"
	"synoptic/language"
	"synoptic/language/lexicon"
	"synoptic/span"
)

// near is how many sentences behind an accusation an answer stands that is of it.
const near = 3

// ofMatter reports whether r, of the one accused, is of the matter of a, which is one
// of so many accusations.
func (f *finder) ofMatter(r *position.Answer, a *position.Accusation, many int) bool {
	if r.Report == a.Report {
		if r.About.Overlaps(a.About) {
			return false // it tells of the accusation itself
		}
		t := f.readings[r.Report].Text
		x, y := t.SentenceOf(t.Cover(a.Span).Start), t.SentenceOf(t.Cover(r.Span).Start)
		if y >= x && y-x <= near || x > y && x-y <= 1 {
			return true
		}
	}
	if r.Kind == "pleads not guilty" && r.Report == a.Report && a.Stance == "charges" {
		return true
	}
	mine, theirs := f.content(r.Report, r.About), f.content(a.Report, a.About)
	if len(mine) <= fewGeneral && slices.ContainsFunc(mine, func(w string) bool { return general[w] }) && (r.Kind == "denies" || r.Kind == "declines to comment") {
		return r.Report == a.Report || many <= fewAccusations && a.Stance != "criticises"
	}
	if a.By >= 0 && slices.ContainsFunc(mine, func(w string) bool { return f.surname(a.By, w) }) {
		return true
	}
	return slices.ContainsFunc(mine, func(w string) bool {
		return !general[w] && slices.Contains(theirs, w) && !f.names(a.Target, w) && !f.names(a.By, w)
	})
}

// fewGeneral is how many words of content a denial of "the allegations" has at
// most; fewAccusations is how many are held against somebody who denies them in
// another report.
const (
	fewGeneral     = 2
	fewAccusations = 3
)

// general are words of what is denied whatever it is.
var general = lexicon.Words(`allegation accusation charge claim report wrongdoing comment request anything guilty plead responsibility involvement
criticism suit lawsuit case matter`)

// sameThing reports whether two positions are about one thing: they share two words
// of content that are no names, or are about nothing else.
func (f *finder) sameThing(x, y position.Mention) bool {
	a, b := f.common(x), f.common(y)
	n := 0
	for i, w := range a {
		if !general[w] && slices.Contains(b, w) && !slices.Contains(a[:i], w) {
			n++
		}
	}
	return n >= fewestShared || n > 0 && len(a) == n && len(b) == n
}

// selfDefence reports whether somebody only defends themselves, as against a robber
// and not against what is said of them.
func (f *finder) selfDefence(r *position.Answer) bool {
	about := f.content(r.Report, r.About)
	return r.Kind == "defends" && reflexive[f.opening(r.Mention)] && !slices.ContainsFunc(about, func(w string) bool { return general[w] })
}

// reflexive are pronouns of those who do something to themselves.
var reflexive = lexicon.Words("himself herself itself themselves")

// possessed reports whether somebody stands by what is theirs: "his decision".
func (f *finder) possessed(m position.Mention) bool {
	switch f.opening(m) {
	case "his", "her", "its", "their":
		return true
	}
	return false
}

// opening returns the first word of what a position is about.
func (f *finder) opening(m position.Mention) string {
	t := f.readings[m.Report].Text
	return t.Tokens[t.Cover(m.About).Start].Lower
}

// past reports whether a plea is of another year than the report, by its words.
func (f *finder) past(r *position.Answer) bool {
	v := f.readings[r.Report].Version
	out, known := v.Day()
	if !known || !strings.HasPrefix(r.Kind, "pleads") {
		return false
	}
	return slices.ContainsFunc(f.readings[r.Report].Dates, func(d timex.Timex) bool {
		return r.About.Overlaps(d.Span) && len(d.Value) >= 4 && d.Value[:4] < out.AddDate(-1, 0, 1).Format("2006")
	})
}

// verbal reports whether a stretch says that something happens.
func (f *finder) verbal(i int, s span.Span) bool {
	t := f.readings[i].Text
	r := t.Cover(s)
	return slices.ContainsFunc(t.Tokens[r.Start:r.End], func(x language.Token) bool { return x.Tag == language.VERB || x.Tag == language.AUX })
}

// common lists the words of content of what a position is about, but for names.
func (f *finder) common(m position.Mention) []string {
	t := f.readings[m.Report].Text
	r := t.Cover(m.About)
	var out []string
	for _, x := range t.Tokens[r.Start:r.End] {
		if x.Kind == language.Lower && x.Tag != language.PROPN && !lexicon.Function(x.Lower) && x.Lemma != "" {
			out = append(out, x.Lemma)
		}
	}
	return out
}

// fewestShared is how many words of content two objects share that are one.
const fewestShared = 2

// content lists the words of content of a stretch by their lemmas.
func (f *finder) content(i int, s span.Span) []string {
	t := f.readings[i].Text
	r := t.Cover(s)
	var out []string
	for _, x := range t.Tokens[r.Start:r.End] {
		if x.Kind.Word() && !lexicon.Function(x.Lower) && x.Lemma != "" {
			out = append(out, strings.ToLower(x.Lemma))
		}
	}
	return out
}
