package page

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"synoptic/record"
)

// Columns is the width that the text fits.
const Columns = 80

// terminal writes lines for a terminal.
type terminal struct {
	*bufio.Writer
	colour bool
}

// Text writes rec for a terminal of 80 columns, with colour where asked for.
func Text(w io.Writer, rec *record.Record, colour bool) error {
	t := &terminal{bufio.NewWriter(w), colour}
	v := newView(rec, Options{})
	for i, s := range v.Stories {
		if i > 0 {
			t.line("")
		}
		t.story(s)
	}
	if len(v.Rejected) > 0 {
		t.head("Not read")
		for _, r := range v.Rejected {
			t.wrap("  ", r.Input+": "+r.Reason)
		}
	}
	return t.Flush()
}

// The most that the terminal shows of each part; the page shows all.
const (
	mostDifferences = 8
	mostSpeakers    = 8
	mostSaid        = 3
	mostFigures     = 10
	mostChanged     = 8
	mostExchanges   = 6
	mostReports     = 16
)

// longestTold is how many characters of one sentence or quotation the terminal
// shows.
const longestTold = 300

func (t *terminal) story(s *story) {
	t.wrapStyled("", s.Title, "1")
	t.wrapStyled("", strings.Join(s.Facts, " · "), "2")
	for _, c := range s.Cautions {
		t.wrap("", "Look at first: "+c)
	}
	if len(s.Brief) > 0 {
		t.head("Brief")
		for _, l := range s.Brief {
			t.wrap("  ", l.Text+from(l.Chips)+l.behind())
		}
	}
	t.changed(s.Changed)
	if n := len(s.Differences); n > 0 {
		t.head("Where the reports differ")
		for _, d := range s.Differences[:min(n, mostDifferences)] {
			t.wrap("  ", d.Kind+": "+d.Note)
		}
		t.more(n-mostDifferences, "difference", "differences")
	}
	t.said(s)
	t.exchanges(s.Exchanges)
	t.documents(s)
	t.figures(s)
	t.lineage(s)
	t.reports(s)
}

func (t *terminal) said(s *story) {
	if len(s.Said) == 0 {
		return
	}
	t.head("Who said what")
	shown := 0
	for _, sp := range s.Said {
		if sp.Standing == guessed || shown == mostSpeakers {
			continue
		}
		shown++
		t.wrapStyled("  ", fmt.Sprintf("%s%s (%d)", sp.called(), sp.unnamed(), len(sp.Items)), "1")
		for _, u := range sp.Items[:min(len(sp.Items), mostSaid)] {
			t.wrap("    ", shorten(retold(&u), longestTold)+fromEach(&u))
		}
	}
	t.more(len(s.Said)-shown, "speaker", "speakers")
}

func (t *terminal) documents(s *story) {
	if len(s.Documents) == 0 {
		return
	}
	t.head("Documents behind the story")
	for _, d := range s.Documents {
		t.wrapStyled("  ", d.Name, "1")
		for _, f := range d.Facts {
			t.wrap("    ", f.Name+": "+f.Value)
		}
		var names []string
		for _, l := range d.Signed {
			names = append(names, l.Text)
		}
		if len(names) > 0 {
			t.wrap("    ", "Signed by: "+strings.Join(names, ", "))
		}
		if len(d.Grounds) > 0 {
			t.wrap("    ", d.GroundsName()+": "+shorten(d.Grounds[0].Text, longestTold)+from(d.Grounds[0].Chips))
		}
		for _, l := range d.Unmarked {
			t.wrap("    ", "Without quotation marks: "+l.Text+from(l.Chips))
		}
		if d.Original != nil {
			t.original(d.Original)
		}
	}
}

func (t *terminal) original(o *realText) {
	t.wrap("    ", "Its text: "+o.Share)
	for _, q := range o.Misquoted {
		t.wrap("    ", "Not as it stands there: “"+q.words("[text: ", "]")+"”"+from(q.Chips[1:]))
	}
	for _, l := range o.Missing {
		t.wrap("    ", "Quoted, and not in it: “"+l.Text+"”"+from(l.Chips))
	}
	for _, l := range o.Unmarked {
		t.wrap("    ", "Without quotation marks: "+l.Text+from(l.Chips[1:]))
	}
}

func (t *terminal) figures(s *story) {
	if s.Figures == nil {
		return
	}
	rows := s.Figures.all()
	if len(rows) == 0 {
		return // what one report alone counts is for the page
	}
	t.head("Figures and dates")
	for _, q := range rows[:min(len(rows), mostFigures)] {
		var sides []string
		for _, l := range q.Sides {
			sides = append(sides, l.Text+from(l.Chips))
		}
		t.wrap("  ", q.title()+" ("+q.Verdict+"): "+strings.Join(sides, ", "))
	}
	t.more(len(rows)-mostFigures, "row", "rows")
}

func (t *terminal) lineage(s *story) {
	if s.Lineage == nil {
		return
	}
	t.head("Independent write-ups")
	for i, g := range s.Lineage.Groups {
		text := fmt.Sprintf("%d. %s", i+1, strings.Join(g.Reports, ", "))
		if g.Origin != "" {
			text += " (" + g.Origin + ")"
		}
		t.wrap("  ", text)
	}
	for _, n := range s.Lineage.Notes {
		t.wrap("  ", n)
	}
}

// reports says which reports the names in brackets are: how each begins, when
// it came out, and what it was read from.
func (t *terminal) reports(s *story) {
	n := len(s.Reports)
	if n < 2 {
		return
	}
	t.head("Reports")
	for _, r := range s.Reports[:min(n, mostReports)] {
		t.wrap("  ", r.Label+": "+filled(" · ", shorten(r.Title, longTitle), r.Published, r.Input))
	}
	t.more(n-mostReports, "report", "reports")
}

// from names the reports of chips in brackets.
func from(chips []chip) string {
	var names []string
	seen := map[string]bool{}
	for _, c := range chips {
		if !seen[c.Label] {
			seen[c.Label] = true
			names = append(names, c.Label)
		}
	}
	return " [" + strings.Join(names, ", ") + "]"
}

// retold is an utterance as a line of its own: in marks where it is quoted, else
// with the verb by which it is retold.
func retold(u *utterance) string {
	switch {
	case u.Kind == "direct":
		return "“" + u.Text + "”"
	case u.Lead != "":
		return u.Lead + " " + u.Text
	}
	return u.Text
}

// fromEach names the reports of an utterance, apart from those that print it
// otherwise than it is shown.
func fromEach(u *utterance) string {
	whole := u.Chips()
	var rest []chip
	for _, v := range u.Rest() {
		if !slices.ContainsFunc(whole, func(c chip) bool { return c.Label == v.Label }) {
			rest = append(rest, v.chip)
		}
	}
	if len(rest) == 0 {
		return from(whole)
	}
	return from(whole) + " in part or otherwise" + from(rest)
}

func (t *terminal) head(s string) {
	t.line("")
	t.wrapStyled("", strings.ToUpper(s), "1")
}

func (t *terminal) more(n int, one, many string) {
	if n > 0 {
		t.wrapStyled("  ", "and "+count(n, one, many)+" more; see the page", "2")
	}
}

func (t *terminal) line(s string) { fmt.Fprintln(t, s) } //nolint:errcheck // kept by the buffer until Flush

// wrap writes s in lines of at most 80 columns; what follows the first is
// indented further.
func (t *terminal) wrap(indent, s string) { t.wrapStyled(indent, s, "") }

// wrapStyled is wrap in a style of ANSI terminals.
func (t *terminal) wrapStyled(indent, s, style string) {
	line := indent
	width, empty := len(indent), true
	flush := func() {
		if style != "" && t.colour {
			line = "\x1b[" + style + "m" + line + "\x1b[0m"
		}
		t.line(line)
	}
	for w := range strings.FieldsSeq(plain(s)) {
		n := columns(w)
		if !empty && width+1+n > Columns {
			flush()
			line, width, empty = indent+"  ", len(indent)+2, true
		}
		if !empty {
			line += " "
			width++
		}
		for width+n > Columns && n > 0 { // a word wider than a line
			cut := firstColumns(w, Columns-width)
			line += w[:cut]
			flush()
			w, line, width = w[cut:], indent+"  ", len(indent)+2
			n = columns(w)
		}
		line += w
		width += n
		empty = false
	}
	if !empty {
		flush()
	}
}

// plain drops control characters, which could drive the terminal.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}

// columns returns the width of s: two for wide characters of East Asia, none
// for combining marks.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += columnsOf(r)
	}
	return n
}

func columnsOf(r rune) int {
	switch {
	case r >= 0x300 && r <= 0x36f || r == 0x200b || r == 0x200d || r >= 0xfe00 && r <= 0xfe0f:
		return 0
	case r >= 0x1100 && r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 || r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000:
		return 2
	}
	return 1
}

// firstColumns returns how many bytes of s fit n columns, at least one
// character.
func firstColumns(s string, n int) int {
	width := 0
	for i, r := range s {
		if width += columnsOf(r); width > n && i > 0 {
			return i
		}
	}
	return len(s)
}
