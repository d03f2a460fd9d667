package eval

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"synoptic/corpus"
)

// says reports whether the said speaker is the gold source of w. A named
// person is the same when the last names are equal and the words of one name
// are among those of the other; an organisation that, when the said name has a
// capital, or as groups are. Groups, documents and persons without a name are
// the same when the Jaccard index of their content words is at least .5 and,
// where the gold has a common noun, one is shared. Titles, case and accents do
// not count. Of an unknown source it is right to say nothing; a bare pronoun
// says nothing.
func says(w *corpus.Speaker, said string) bool {
	if s := strings.ToLower(strings.TrimSpace(said)); s == "" || pronouns[s] {
		return w.Kind == "unknown"
	}
	kind := w.Kind
	if w.Named != nil && !*w.Named && (kind == "person" || kind == "organization") {
		kind = "unnamed"
	}
	golds := w.Alt
	if w.Kind != "unknown" {
		golds = append(golds[:len(golds):len(golds)], w.Who)
	}
	for _, g := range golds {
		if slices.Equal(lowered(words(said)), lowered(words(g))) || saysAs(kind, said, g) {
			return true
		}
	}
	return false
}

// saysAs reports whether said means g, which is of the given kind.
func saysAs(kind, said, g string) bool {
	switch kind {
	case "person":
		return sameName(said, g)
	case "organization":
		bare := article1.ReplaceAllString(strings.TrimSpace(said), "")
		first, _ := utf8.DecodeRuneInString(bare)
		return !unicode.IsLower(first) && sameName(bare, g) || sameContent(said, g, true)
	case "unknown":
		a, b := contentWords(said), contentWords(g)
		return sameName(said, g) || len(a) == len(b) && shared(a, b) == len(a)
	}
	return sameContent(said, g, false)
}

var (
	article1   = regexp.MustCompile(`(?i)^(the|an?)\s+`)
	word       = regexp.MustCompile(`@?[\p{L}\p{N}_]+(?:'[\p{L}\p{N}_]+)?'?`)
	possessive = regexp.MustCompile(`'[sS]?$`)
	aside      = regexp.MustCompile(`\([^)]*\)`)
	between    = regexp.MustCompile(`,|\s[-–—]+\s`)
	ofPlace    = regexp.MustCompile(`^(\S+ .*\S) of (?:the )?[A-Z]`)
)

// words returns the words of s without accents and possessive endings.
func words(s string) []string {
	s = strings.NewReplacer("’", "'", "‘", "'", "`", "'").Replace(s)
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
	out := word.FindAllString(s, -1)
	for i, w := range out {
		out[i] = possessive.ReplaceAllString(w, "")
	}
	return out
}

func lowered(list []string) []string {
	out := make([]string, len(list))
	for i, w := range list {
		out[i] = strings.ToLower(w)
	}
	return out
}

// stem lowers a word and takes the plural's s.
func stem(w string) string {
	w = strings.TrimLeft(strings.ToLower(w), "@")
	if utf8.RuneCountInString(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return w[:len(w)-1]
	}
	return w
}

// capital reports whether w starts with a capital letter.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// segments returns the parts of a long source that may be its name: up to the
// first comma or dash, later parts with capitals only, and each without " of
// New York".
func segments(s string) (out []string) {
	for k, x := range between.Split(strings.TrimSpace(aside.ReplaceAllString(s, " ")), -1) {
		list := words(x)
		if len(list) == 0 || k > 0 && slices.ContainsFunc(list, func(w string) bool { return !capital(w) }) {
			continue
		}
		out = append(out, x)
		if m := ofPlace.FindStringSubmatch(strings.TrimSpace(x)); m != nil {
			out = append(out, m[1])
		}
	}
	return out
}

// bareName returns the words of a name without titles before and suffixes
// behind it.
func bareName(s string) []string {
	out := lowered(words(s))
	for i, w := range out {
		out[i] = strings.TrimLeft(w, "@")
	}
	for len(out) > 1 && generations[out[len(out)-1]] {
		out = out[:len(out)-1]
	}
	for len(out) > 1 && (titles[out[0]] || out[0] == "the") {
		out = out[1:]
	}
	return out
}

func sameName(said, g string) bool {
	head, _, _ := strings.Cut(g, ",")
	b := bareName(head)
	return slices.ContainsFunc(segments(said), func(x string) bool {
		a := bareName(x)
		return len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] && (within(a, b) || within(b, a))
	})
}

// within reports whether all words of a are among those of b.
func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// contentWords returns the stems of the content words of s, and whether each
// is written as a common word, with a small letter. A capital at the start
// tells nothing.
func contentWords(s string) map[string]bool {
	list := words(aside.ReplaceAllString(s, " "))
	out := map[string]bool{}
	for k, w := range list {
		l := strings.ToLower(strings.TrimLeft(w, "@"))
		title := titles[l] && capital(w) && k+1 < len(list) && capital(list[k+1])
		if functionWords[l] || amounts[l] || title {
			continue
		}
		first, _ := utf8.DecodeRuneInString(w)
		out[stem(w)] = unicode.IsLower(first)
	}
	if len(out) == 0 {
		for _, w := range list {
			out[stem(w)] = true
		}
	}
	return out
}

// shared counts the words that both have.
func shared(a, b map[string]bool) (n int) {
	for w := range a {
		_, ok := b[w]
		n += one(ok)
	}
	return n
}

// sameContent compares descriptions; head wants their last content words to be
// the same, too.
func sameContent(said, g string, head bool) bool {
	a, b := contentWords(said), contentWords(g)
	n := shared(a, b)
	all := len(a) + len(b) - n
	if n == 0 || 2*n < all {
		return false
	}
	if n == all {
		return true
	}
	nouns, met := 0, 0
	for w, common := range b {
		if common {
			nouns++
			_, ok := a[w]
			met += one(ok)
		}
	}
	if nouns > 0 && met == 0 {
		return false
	}
	return !head || lastOf(said, a) == lastOf(g, b)
}

// lastOf returns the stem of the last word of s that is in set.
func lastOf(s string, set map[string]bool) (last string) {
	for _, w := range words(s) {
		if _, ok := set[stem(w)]; ok {
			last = stem(w)
		}
	}
	return last
}
