package page

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"synoptic/record"
)

// notes numbers the footnotes of a document; the same words get one.
type notes struct {
	*bufio.Writer
	number map[string]int
	order  []string
	words  map[string]string
}

// Markdown writes rec as Markdown; every line has footnotes with the words of
// the reports it comes from.
func Markdown(w io.Writer, rec *record.Record) error {
	n := &notes{bufio.NewWriter(w), map[string]int{}, nil, spansOf(rec)}
	for _, s := range newView(rec, Options{}).Stories {
		n.story(s)
	}
	for i, href := range n.order {
		n.printf("[^%d]: %s\n", i+1, escape(n.words[href]))
	}
	for _, r := range rec.Rejected {
		n.printf("\nNot read: %s: %s\n", escape(r.Input), escape(r.Reason))
	}
	return n.Flush()
}

func (n *notes) printf(format string, args ...any) { fmt.Fprintf(n, format, args...) } //nolint:errcheck // kept by the buffer until Flush

func (n *notes) story(s *story) {
	n.printf("# %s\n\n%s\n\n", escape(s.Title), escape(strings.Join(s.Facts, " · ")))
	for _, c := range s.Cautions {
		n.printf("Look at first: %s\n\n", escape(c))
	}
	n.section("Brief", s.Brief)
	n.changed(s.Changed)
	if len(s.Differences) > 0 {
		n.printf("## Where the reports differ\n\n")
		for _, d := range s.Differences {
			n.printf("- **%s**: %s\n", d.Kind, escape(d.Note))
			for _, l := range d.Sides {
				n.printf("  - %s%s\n", inSentence(l), n.marks(l.Chips))
			}
		}
		n.printf("\n")
	}
	if len(s.Said) > 0 {
		n.printf("## Who said what\n\n")
		for _, sp := range s.Said {
			n.printf("### %s%s\n\n", escape(sp.called()), sp.unnamed())
			for _, u := range sp.Items {
				n.utterance(u)
			}
			n.printf("\n")
		}
	}
	n.exchanges(s.Exchanges)
	n.positions(s)
	n.documents(s)
	n.figures(s.Figures)
	n.writeUps(s.Lineage)
	n.timeline(s.Timeline)
	n.section("Background", s.Background)
	n.reports(s.Reports)
}

// inSentence sets words off from the words around it.
func inSentence(s excerpted) string {
	if s.Before == "" && s.After == "" {
		return escape(s.Text)
	}
	return escape(s.Before) + "**" + escape(s.Text) + "**" + escape(s.After)
}

func (n *notes) section(name string, list []dated) {
	if len(list) == 0 {
		return
	}
	n.printf("## %s\n\n", name)
	for _, l := range list {
		n.printf("%s%s%s\n\n", escape(l.Text), n.marks(l.Chips), l.behind())
	}
}

func (n *notes) positions(s *story) {
	if len(s.Positions) == 0 {
		return
	}
	n.printf("## Positions\n\n")
	for _, h := range s.Positions {
		for _, p := range h.Positions {
			for _, l := range p.About {
				n.printf("- %s: *%s* %s%s\n", escape(h.Name), p.Position, escape(l.Text), n.marks(l.Chips))
			}
		}
	}
	n.printf("\n")
}

func (n *notes) documents(s *story) {
	if len(s.Documents)+len(s.Alluded) == 0 {
		return
	}
	n.printf("## Documents behind the story\n\n")
	for _, d := range s.Documents {
		n.printf("### %s%s\n\n", escape(d.Name), n.marks(d.Mentions))
		for _, f := range d.Facts {
			n.printf("- %s: %s\n", f.Name, escape(f.Value))
		}
		for _, part := range []struct {
			name  string
			lines []line
		}{{"Declared", d.Declared}, {"Signed by", d.Signed}, {"Not signed by", d.NotSigned}, {"Demands", d.Demands}, {d.GroundsName(), d.Grounds}, {"In its words", d.Passages}, {"Without quotation marks", d.Unmarked}} {
			for _, l := range part.lines {
				n.printf("- %s: %s%s\n", part.name, escape(l.Text), n.marks(l.Chips))
			}
		}
		n.original(d.Original)
		n.printf("\n")
	}
	for i, d := range s.Alluded {
		if i == 0 {
			n.printf("Also spoken of:\n\n")
		}
		n.printf("- %s%s\n", escape(d.Name), n.marks(d.Mentions))
	}
	if len(s.Alluded) > 0 {
		n.printf("\n")
	}
}

func (n *notes) original(o *realText) {
	if o == nil {
		return
	}
	n.printf("- Its text: %s\n", o.Share)
	for _, s := range o.Stretches {
		if s.Gap != "" {
			n.printf("  - … %s that no report quotes …\n", s.Gap)
		}
		if s.Text != "" {
			n.printf("  - “%s”%s\n", escape(s.Text), n.marks(s.Chips))
		}
	}
	for _, q := range o.Misquoted {
		n.printf("- Not as it stands there: “%s”%s\n", escape(q.words("[text: ", "]")), n.marks(q.Chips))
	}
	for _, l := range o.Missing {
		n.printf("- Quoted, and not in it: “%s”%s\n", escape(l.Text), n.marks(l.Chips))
	}
	for _, l := range o.Unmarked {
		n.printf("- Without quotation marks: %s%s\n", escape(l.Text), n.marks(l.Chips))
	}
}

func (n *notes) figures(t *figureTable) {
	if t == nil {
		return
	}
	n.printf("## Figures and dates\n\n")
	if rows := t.all(); len(rows) > 0 {
		n.printf("| | | |\n|---|---|---|\n")
		for _, q := range rows {
			n.figure(&q)
		}
		n.printf("\n")
	}
	if len(t.Lone) > 0 {
		n.printf("Of one report only:\n\n")
		for _, l := range t.Lone {
			n.printf("- %s%s\n", inSentence(l), n.marks(l.Chips))
		}
		n.printf("\n")
	}
}

// figure writes a row with its values.
func (n *notes) figure(q *figureRow) {
	n.printf("| %s | %s |", escape(q.title()), q.Verdict)
	for i, l := range q.Sides {
		if i > 0 {
			n.printf(";")
		}
		n.printf(" %s%s", escape(l.Text), n.marks(l.Chips))
	}
	n.printf(" |\n")
}
