package difference

import (
	"slices"
	"strings"
	"unicode"

	"synoptic/annotate/mention"
	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/language/lexicon"
	"synoptic/report"
)

// signatories lists the documents of which reports state different numbers of
// signatories, or name somebody as signing who another says did not.
func (s *Story) signatories() []Difference {
	var out []Difference
	for _, d := range s.Documents {
		if counts := disjoint(d.Declared); len(counts) > 0 {
			out = append(out, Difference{Signatory, "signatories of " + d.Name + ": " + s.sides(counts), counts})
		}
		for _, x := range d.Signatories {
			for _, y := range d.NotSigned {
				if x.Entity >= 0 && x.Entity == y.Entity && len(x.Mentions) > 0 && len(y.Mentions) > 0 {
					out = append(out, Difference{Signatory, s.Entities[x.Entity].Name + " is named both as signing and as not signing " + d.Name,
						append(slices.Clone(x.Mentions), y.Mentions...)})
				}
			}
		}
	}
	return out
}

// disjoint returns the stated numbers when two of them exclude each other.
func disjoint(list []document.Count) []report.Ref {
	differ := false
	for i, a := range list {
		for _, b := range list[:i] {
			differ = differ || a.Min != nil && b.Max != nil && *a.Min > *b.Max || b.Min != nil && a.Max != nil && *b.Min > *a.Max
		}
	}
	if !differ {
		return nil
	}
	var out []report.Ref
	for _, c := range list {
		out = append(out, c.Mention)
	}
	return out
}

// addressees lists the documents that go to different addressees by different
// reports; naming fewer is no difference.
func (s *Story) addressees() []Difference {
	var out []Difference
	for i := range s.Documents {
		d := &s.Documents[i]
		named := map[int][]string{}
		var refs []report.Ref
		for _, e := range d.Addressees {
			for _, m := range s.Entities[e].Members {
				if r := s.documentIn(d, m.Report); r && s.Entities[e].Kind == mention.PersonKind {
					named[m.Report] = append(named[m.Report], s.Entities[e].Name)
					refs = append(refs, report.Ref{Report: m.Report, Span: s.Readings[m.Report].Actors[m.Actor].Mentions[0].Span})
				}
			}
		}
		if note := apart(named); note != "" {
			out = append(out, Difference{Addressee, d.Name + " goes " + note, refs})
		}
	}
	return out
}

// documentIn reports whether the report speaks of the document.
func (s *Story) documentIn(d *document.Document, r int) bool {
	return slices.ContainsFunc(d.Mentions, func(m report.Ref) bool { return m.Report == r })
}

// common reports whether a and b share a name.
func common(a, b []string) bool {
	return slices.ContainsFunc(a, func(n string) bool { return slices.Contains(b, n) })
}

// apart returns the sides when two reports name addressees and share none, and
// no third names some of both.
func apart(named map[int][]string) string {
	var reports []int
	for r := range named {
		reports = append(reports, r)
	}
	slices.Sort(reports)
	for i, a := range reports {
		for _, b := range reports[:i] {
			if !common(named[a], named[b]) && !slices.ContainsFunc(reports, func(c int) bool { return common(named[c], named[a]) && common(named[c], named[b]) }) {
				return "to " + strings.Join(named[b], ", ") + " in one report, to " + strings.Join(named[a], ", ") + " in another"
			}
		}
	}
	return ""
}

// names lists persons whose surname or first name reports spell differently.
func (s *Story) names() []Difference {
	var out []Difference
	for i := range s.Entities {
		for k := range s.Entities[:i] {
			a, b := &s.Entities[k], &s.Entities[i]
			if a.Kind != mention.PersonKind || b.Kind != mention.PersonKind || !spelled(a.Name, b.Name) {
				continue
			}
			if a.Members[0].Report == b.Members[0].Report {
				continue
			}
			refs := []report.Ref{s.spelling(a), s.spelling(b)}
			out = append(out, Difference{Name, "spelled " + a.Name + " and " + b.Name, refs})
		}
	}
	return out
}

// spelling returns the first mention of e that holds its name, else its first.
func (s *Story) spelling(e *entity.Entity) report.Ref {
	for _, m := range e.Members {
		for _, x := range s.Readings[m.Report].Actors[m.Actor].Mentions {
			if ref := (report.Ref{Report: m.Report, Span: x.Span}); strings.Contains(s.words(ref), e.Name) {
				return ref
			}
		}
	}
	m := e.Members[0]
	return report.Ref{Report: m.Report, Span: s.Readings[m.Report].Actors[m.Actor].Mentions[0].Span}
}

// spelled reports whether two full names differ in one letter of one word only;
// an age is not spelled, and a description is no name.
func spelled(a, b string) bool {
	if described(a) || described(b) {
		return false
	}
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) != len(y) || len(x) < 2 {
		return false
	}
	differing := 0
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		differing++
		if len(x[i]) < 4 || !near(x[i], y[i]) || strings.ContainsAny(x[i], "0123456789") {
			return false
		}
	}
	return differing == 1
}

// described reports whether a name without a first name ends in what somebody
// is.
func described(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	last := words[len(words)-1]
	_, _, person := lexicon.PersonNoun(last)
	_, first := lexicon.FirstName(words[0])
	return !first && (person || lexicon.Office(last))
}

// near reports whether two words are one edit apart (Levenshtein 1).
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// sameLetters reports whether a and b differ in blanks, marks and case alone:
// "First Group" and "FirstGroup".
func sameLetters(a, b string) bool {
	letters := func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}
	return strings.Map(letters, a) == strings.Map(letters, b)
}

// inflected reports whether a and b differ at most in the last letter of words:
// "askin" and "asking", "regret" and "regrets".
func inflected(a, b string) bool {
	x, y := plain(a), plain(b)
	if len(x) != len(y) {
		return false
	}
	for i, w := range x {
		short, long := w, y[i]
		if len(short) > len(long) {
			short, long = long, short
		}
		if short != long && (len(short) < shortestStem || !strings.HasPrefix(long, short) || len(long) > len(short)+1) {
			return false
		}
	}
	return true
}

// shortestStem is the number of letters from which on a last letter is an
// ending: "he" and "her" are two words.
const shortestStem = 4

// plain lists the words of s in small letters, without the marks around them.
func plain(s string) []string {
	list := strings.Fields(strings.ToLower(s))
	for i, w := range list {
		list[i] = strings.TrimFunc(w, func(r rune) bool { return !inWord(r) })
	}
	return slices.DeleteFunc(list, func(w string) bool { return w == "" })
}

// tells reports whether a and b differ in more than articles, prepositions,
// auxiliaries, "just" and the like; a "not" tells.
func tells(a, b string) bool {
	x, y := uncontracted(a), uncontracted(b)
	only := func(list, other []string) bool {
		return slices.ContainsFunc(list, func(w string) bool {
			return (negation[w] || !lexicon.Function(w) && !fillers[w]) && !slices.Contains(other, w)
		})
	}
	return only(x, y) || only(y, x)
}

// uncontracted lists the words of s in small letters, "is" and the like behind
// an apostrophe left out.
func uncontracted(s string) []string {
	list := plain(strings.ReplaceAll(s, "’", "'"))
	for i, w := range list {
		for _, end := range contracted {
			if stem, ok := strings.CutSuffix(w, end); ok {
				list[i] = stem
			}
		}
	}
	return list
}

// contracted are the endings of words that stand for a verb, or an owner's.
var contracted = [...]string{"'s", "'re", "'ve", "'ll", "'m", "'d"}

// fillers are adverbs that carry no news by themselves.
var fillers = map[string]bool{"just": true, "quite": true, "really": true, "very": true, "also": true, "so": true, "actually": true, "well": true, "too": true, "indeed": true, "simply": true, "rather": true, "pretty": true}

// negation are the function words that turn a meaning round.
var negation = map[string]bool{"no": true, "not": true, "nor": true, "neither": true, "all": true, "any": true, "few": true, "less": true, "more": true, "most": true, "least": true}
