package document

import (
	"slices"
	"strings"

	"synoptic/annotate/mention"
	"synoptic/language/lexicon"
)

// outlet reports whether an actor is a news outlet: its reports are reports.
func (s *scene) outlet(actor int) bool {
	name := strings.Fields(strings.ToLower(s.found.Actors[actor].Name))
	return lexicon.Outlet(name) || lexicon.Outlet(name[:min(1, len(name))]) ||
		slices.ContainsFunc(name, func(w string) bool { return strings.HasSuffix(w, "news") }) || s.prints(actor)
}

// ofOutlet reports whether the words before the noun name a news outlet.
func (s *scene) ofOutlet(p phrase) bool {
	var words []string
	for k := p.head - 1; k >= p.Start; k-- {
		words = append([]string{s.lower(k)}, words...)
		if s.Tokens[k].Kind.Capital() && !determiners[s.lower(k)] && lexicon.Outlet(words) {
			return true
		}
	}
	return false
}

// prints reports whether the text calls an actor what outlets are called.
func (s *scene) prints(actor int) bool {
	return slices.ContainsFunc(s.found.Actors[actor].Roles, func(r mention.Role) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(r.Title)), func(w string) bool { return outlets[w] })
	})
}

// outlets are nouns for those who report news.
var outlets = lexicon.Words("news newspaper newspapers magazine broadcaster tabloid newswire website")

// press reports whether d is the report of a news outlet, which is no document.
func (s *scene) press(d *entry) bool {
	return d.Kind == Study && slices.ContainsFunc(d.Authors, s.outlet)
}
