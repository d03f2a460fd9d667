package difference

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/compare/entity"
	"synoptic/compare/statement"
	"synoptic/language/lexicon"
	"synoptic/report"
	"synoptic/span"
)

// voice is a speaker to whom some reports give an utterance.
type voice struct {
	kind   mention.Kind
	name   string // as the story has it
	called bool   // by name or as a document beside the words, not only by "he"
	words  []string
}

// speakers lists the utterances that reports give to different speakers.
func (s *Story) speakers() []Difference {
	var out []Difference
	for i := range s.Statements {
		u := &s.Statements[i]
		if !slices.Contains(u.Differs, "speaker") {
			continue
		}
		voices, mentions := s.voices(u)
		if len(voices) < 2 {
			continue
		}
		var names []string
		for _, v := range voices {
			names = append(names, v.name)
		}
		out = append(out, Difference{Speaker, "the same words are given to " + strings.Join(names, " and to "), mentions})
	}
	return out
}

// voices returns the speakers of u who are surely not one, each called by name
// beside words that another one is given too, with the evidence.
func (s *Story) voices(u *statement.Statement) (out []voice, mentions []report.Ref) {
	var list []voice
	var at []report.Ref
	for _, p := range u.Prints {
		r := s.Readings[p.Report]
		q := &r.Quotes[p.Quote.Quote]
		if q.Actor < 0 || q.Sure < sure || !known(&r.Actors[q.Actor]) {
			continue
		}
		a := &r.Actors[q.Actor]
		list = append(list, voice{a.Kind, s.nameOf(p.Report, q.Actor), called(a, q.Source), plain(s.words(p.Words))})
		at = append(at, report.Ref{Report: p.Report, Span: s.evidence(q.Content[0], q.Source)})
	}
	for i := range list {
		v := &list[i]
		if !slices.ContainsFunc(list, func(w voice) bool { return !oneVoice(v, &w) && v.called && w.called && sameWords(v.words, w.words) }) {
			continue
		}
		mentions = append(mentions, at[i])
		if !slices.ContainsFunc(out, func(w voice) bool { return oneVoice(v, &w) }) {
			out = append(out, *v)
		}
	}
	return out, mentions
}

// nameOf returns the name by which the story knows an actor of report r.
func (s *Story) nameOf(r, actor int) string {
	for i := range s.Entities {
		if slices.Contains(s.Entities[i].Members, entity.Member{Report: r, Actor: actor}) {
			return s.Entities[i].Name
		}
	}
	return s.Readings[r].Actors[actor].Name
}

// called reports whether the words that name the source call a by name: whom a
// pronoun means is the reading's own inference.
func called(a *mention.Actor, source []span.Span) bool {
	return a.Kind == mention.DocumentKind || slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool {
		return m.Form == mention.Named && slices.ContainsFunc(source, m.Span.Overlaps)
	})
}

// fewestSame is how many words in a row two speakers must be given, fewer only
// where one is given no more.
const fewestSame = 4

// sameWords reports whether two prints share a run of words that makes them
// one.
func sameWords(a, b []string) bool {
	need := min(fewestSame, len(a), len(b))
	for i := 0; need > 0 && i+need <= len(a); i++ {
		for k := 0; k+need <= len(b); k++ {
			if slices.Equal(a[i:i+need], b[k:k+need]) {
				return true
			}
		}
	}
	return false
}

// oneVoice reports whether a and b need not be two speakers: a person may
// speak for an organisation, and names that share a word, or of which one
// holds the other or its initials, may be forms of one name.
func oneVoice(a, b *voice) bool {
	if a.kind == mention.PersonKind && b.kind == mention.OrgKind || a.kind == mention.OrgKind && b.kind == mention.PersonKind {
		return true
	}
	x, y := plain(a.name), plain(b.name)
	if slices.ContainsFunc(x, func(w string) bool { return len(w) > 2 && !lexicon.Function(w) && slices.Contains(y, w) }) {
		return true
	}
	p, q := strings.Join(x, ""), strings.Join(y, "")
	return strings.Contains(p, q) || strings.Contains(q, p) || hasInitials(x, b.name) || hasInitials(y, a.name)
}

// hasInitials reports whether one of words is the initials of name.
func hasInitials(words []string, name string) bool {
	return slices.ContainsFunc(mention.ShortForms(name), func(s string) bool { return len(s) > 2 && slices.Contains(words, s) })
}

// sure is how sure a speaker must be to count as another one.
const sure = 90

// known reports whether an actor is somebody in particular: a name or a
// document, not "officials".
func known(a *mention.Actor) bool {
	return a.Kind == mention.DocumentKind || slices.ContainsFunc(a.Mentions, func(m mention.Mention) bool { return m.Form == mention.Named })
}

// evidence returns the words that name the source, else those of the content.
func (s *Story) evidence(content span.Span, source []span.Span) span.Span {
	if len(source) > 0 {
		return source[0]
	}
	return content
}
