package page

import "strings"

// writeUps lists what counts as one write-up, and why where a note says so.
func (n *notes) writeUps(l *lineage) {
	if l == nil {
		return
	}
	n.printf("## Independent write-ups\n\n")
	for i, g := range l.Groups {
		n.printf("%d. %s", i+1, escape(strings.Join(g.Reports, ", ")))
		if g.Origin != "" {
			n.printf(" (%s)", escape(g.Origin))
		}
		for k, w := range g.Why {
			n.printf("%s %s%s", [...]string{":", ";"}[min(k, 1)], escape(w.Text), n.marks(w.Chips))
		}
		n.printf("\n")
	}
	for _, note := range l.Notes {
		n.printf("\n%s\n", escape(note))
	}
	n.printf("\n")
}

func (n *notes) timeline(list []moment) {
	if len(list) == 0 {
		return
	}
	n.printf("## Timeline\n\n")
	for _, x := range list {
		n.printf("- %s, %s: %s%s\n", x.When, x.Lane, escape(x.Text), n.marks(x.Chips))
	}
	n.printf("\n")
}

// reports lists the reports with what leads back to them.
func (n *notes) reports(list []*sheet) {
	n.printf("## The reports\n\n")
	for _, r := range list {
		n.printf("- %s", escape(r.Label))
		if r.Published != "" {
			n.printf(", %s", r.Published)
		}
		if r.URL != "" && !strings.ContainsAny(r.URL, "<> \n") {
			n.printf(": <%s>", r.URL)
		}
		n.printf("\n")
	}
	n.printf("\n")
}
