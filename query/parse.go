package query

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// most is how much of a question is read: a search box is no place for a book.
const (
	mostBytes = 2000
	mostTerms = 64
	shortest  = 3 // letters of the beginning of a word
)

// The values that some fields can have.
var (
	types = []string{"direct", "mixed", "indirect"}
	has   = []string{"difference", "document", "edit", "figure"}
	docs  = []string{"letter", "petition", "lawsuit", "brief", "ruling", "bill", "order", "statement", "report", "other"}
)

// Parse reads the search box.
func Parse(box string) Query {
	p := parser{}
	if len(box) > mostBytes {
		box = strings.ToValidUTF8(box[:mostBytes], "")
		p.note("only the first %d characters were read", mostBytes)
	}
	for rest := box; ; {
		var w word
		if w, rest = nextWord(rest); w.text == "" && w.field == "" && rest == "" {
			break
		}
		if p.terms++; p.terms > mostTerms {
			p.note("only the first %d words were read", mostTerms)
			break
		}
		p.take(w)
	}
	if box = strings.TrimSpace(box); box != "" && p.Empty() && len(p.Notes) == 0 {
		p.note("there is no word in %q", box)
	}
	if wanted := p.Query; len(p.Not) > 0 {
		if wanted.Not = nil; wanted.Empty() {
			p.note("only what is not wanted is said, and nearly everything answers; say what is wanted too")
		}
	}
	if p.After != "" && p.Before != "" && p.After >= p.Before {
		p.note("no day lies between after:%s and before:%s", p.After, p.Before)
	}
	return p.Query
}

// word is one piece of the box as typed.
type word struct {
	not    bool
	field  string // before a colon, in lower case
	text   string
	quoted bool
	open   bool // quoted, and the mark at the end is missing
}

// nextWord cuts the first word off.
func nextWord(s string) (w word, rest string) {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if len(s) > 1 && s[0] == '-' && !unicode.IsSpace(rune(s[1])) {
		w.not, s = true, s[1:]
	}
	if name, after, ok := strings.Cut(s, ":"); ok && isField(name, after) {
		w.field, s = strings.ToLower(name), after
	}
	if s == "" {
		return w, ""
	}
	for _, mark := range [][2]string{{`"`, `"`}, {"“", "”"}, {"„", "“"}} {
		if inner, ok := strings.CutPrefix(s, mark[0]); ok {
			w.quoted = true
			w.text, rest, ok = strings.Cut(inner, mark[1])
			w.open = !ok
			w.text = strings.Join(strings.Fields(w.text), " ")
			return w, rest
		}
	}
	end := strings.IndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '"' || r == '“' })
	if end < 0 {
		end = len(s)
	}
	w.text = s[:end]
	return w, s[end:]
}

var fields = []string{"speaker", "about", "outlet", "type", "doc", "before", "after", "has"}

// isField reports whether what stands before a colon is meant as a field: one
// that there is, or letters with a value right behind the colon. A time of
// day, an address and a colon at the end of a word are none.
func isField(name, after string) bool {
	if slices.Contains(fields, strings.ToLower(name)) {
		return true
	}
	letters := name != "" && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	return letters && strings.IndexFunc(after, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsNumber(r) || strings.ContainsRune(`"“„`, r)
	}) == 0
}

// parser collects what the words mean.
type parser struct {
	Query
	terms int
	or    bool // the word before was OR
}

func (p *parser) note(format string, args ...any) {
	p.Notes = append(p.Notes, fmt.Sprintf(format, args...))
}

func (p *parser) take(w word) {
	if w.open {
		p.note("the quotation mark before “%s” is not closed; close it, or leave it out", w.text)
	}
	switch {
	case w.text == "OR" && w.field == "" && !w.quoted && !w.not:
		p.or = len(p.Any) > 0
	case !strings.ContainsFunc(w.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }):
		if w.field != "" {
			p.note("%s: says nothing", w.field)
		}
	case w.field != "":
		p.limit(w)
	default:
		p.term(w)
	}
}

// term is a word that stands for itself.
func (p *parser) term(w word) {
	t := Term{Words: w.text}
	if stem, ok := strings.CutSuffix(w.text, "*"); ok && !w.quoted {
		t = Term{strings.TrimRight(stem, "*"), true}
		if utf8.RuneCountInString(t.Words) < shortest {
			p.note("%s* is the beginning of too many words; give %d letters or more before the *", t.Words, shortest)
		}
	}
	switch {
	case w.not:
		p.Not = append(p.Not, t)
	case p.or:
		last := &p.Any[len(p.Any)-1]
		*last = append(*last, t)
	default:
		p.Any = append(p.Any, []Term{t})
	}
	p.or = false
}

// limit is a field with a value.
func (p *parser) limit(w word) {
	p.or = false
	switch {
	case !slices.Contains(fields, w.field):
		p.note("%s: is no field; there are %s:. For these words in their order write \"%[1]s %[3]s\"", w.field, strings.Join(fields, ":, "), w.text)
		return
	case w.not:
		p.note("-%s: is not understood; say which you want, not which you do not", w.field)
		return
	}
	value := strings.ToLower(w.text)
	switch w.field {
	case "speaker":
		p.Speaker = append(p.Speaker, w.text)
	case "about":
		p.About = append(p.About, w.text)
	case "outlet":
		p.Outlet = append(p.Outlet, w.text)
	case "doc":
		p.choose(&p.Doc, w.field, strings.TrimSuffix(value, "s"), docs)
	case "type":
		p.choose(&p.Type, w.field, value, types)
	case "has":
		p.choose(&p.Has, w.field, strings.TrimSuffix(value, "s"), has)
	case "after":
		p.day(&p.After, w)
	case "before":
		p.day(&p.Before, w)
	}
}

func (p *parser) choose(to *[]string, field, value string, of []string) {
	if !slices.Contains(of, value) {
		p.note("%s: is one of %s, not %q", field, strings.Join(of, ", "), value)
		return
	}
	*to = append(*to, value)
}

// day reads 2031-04-01, 2031-04 or 2031.
func (p *parser) day(to *string, w word) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, w.text); err == nil {
			if *to != "" {
				p.note("%s: is there twice; one day is enough", w.field)
			}
			*to = t.Format(time.DateOnly)
			return
		}
	}
	p.note("%s: %q is no day; write it as 2031-04-01", w.field, w.text)
}
