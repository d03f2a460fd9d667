package page

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"synoptic/record"
)

// Lineage writes l for a terminal of 80 columns: for each story its
// independent write-ups, its reports, and who shares text with whom.
func Lineage(w io.Writer, l *record.Lineage, colour bool) error {
	t := &terminal{bufio.NewWriter(w), colour}
	heads := map[string]*record.Head{}
	for i := range l.Reports {
		heads[l.Reports[i].ID] = &l.Reports[i]
	}
	for i := range l.Stories {
		if i > 0 {
			t.line("")
		}
		t.storyLineage(&l.Stories[i], heads)
	}
	return t.Flush()
}

func (t *terminal) storyLineage(s *record.StoryLineage, heads map[string]*record.Head) {
	names := namesOf(s.Reports, heads)
	if s.Title != nil {
		t.wrapStyled("", clean(s.Title.Text), "1")
	}
	t.wrapStyled("", count(len(s.Reports), "report", "reports")+" · "+count(s.Independent.Count, "independent write-up", "independent write-ups"), "2")
	t.head("Independent write-ups")
	for g, reports := range s.Independent.Groups {
		var members []string
		for _, id := range reports {
			members = append(members, names[id])
		}
		text := fmt.Sprintf("%d. %s", g+1, strings.Join(members, ", "))
		if o := value(s.Independent.Origins[g]); o != "" {
			text += " (" + o + ")"
		}
		t.wrap("  ", text)
	}
	for _, n := range s.Independent.Notes {
		t.wrap("  ", creditNote(&n, names))
	}
	for _, n := range oneVoice(s.Independent.Groups, func(id string) string { return value(heads[id].Outlet) }) {
		t.wrap("  ", n)
	}
	t.head("Reports")
	for _, id := range s.Reports {
		t.wrap("  ", names[id]+": "+headFacts(heads[id]))
	}
	t.head("Who shares text with whom")
	for i := range s.Pairs {
		t.pair(&s.Pairs[i], names)
	}
	if len(s.Pairs) == 0 {
		t.wrap("  ", "No two reports share text.")
	}
}

// headFacts are the day, length and credits of a report.
func headFacts(h *record.Head) string {
	facts := []string{count(h.Words, "word", "words")}
	if h.Published != nil {
		facts = append([]string{when(*h.Published)}, facts...)
	}
	seen := map[string]bool{}
	for _, c := range h.Credits {
		if c.Agency != "" && !seen[c.Agency] {
			seen[c.Agency] = true
			facts = append(facts, "credits "+c.Agency)
		}
	}
	return strings.Join(facts, ", ")
}

// pair says what two reports share, and how much of each that is.
func (t *terminal) pair(p *record.Pair, names map[string]string) {
	a, b := names[p.A], names[p.B]
	t.wrapStyled("  ", a+" and "+b, "1")
	text := fmt.Sprintf("%s of narration, %d of quotation: %d %% of %s, %d %% of %s", count(p.Narration, "word", "words"), p.Quotation, p.ShareA, a, p.ShareB, b)
	switch {
	case p.Narration+p.Quotation > 0 && p.Apparatus > 0:
		text += "; " + count(p.Apparatus, "word", "words") + " around the stories"
	case p.Narration+p.Quotation > 0:
	case p.Names > 0:
		text = count(p.Names, "word", "words") + " of names and titles only"
	default:
		text = count(p.Apparatus, "word", "words") + " around the stories only"
	}
	switch value(p.Earlier) {
	case "a":
		text += "; " + a + " is earlier"
	case "b":
		text += "; " + b + " is earlier"
	default:
		text += "; who is earlier is not known"
	}
	for _, f := range p.First {
		one, other := a, b
		if f.Report == "b" {
			one, other = b, a
		}
		if say := hints[f.By]; say != "" {
			text += "; " + fmt.Sprintf(say, one, other)
		}
	}
	if s := reasons[value(p.Why)]; s != "" {
		text += "; one write-up: " + s
	}
	t.wrap("    ", text)
	t.wrap("    ", fmt.Sprintf("longest run, %s: “%s”", count(p.Longest.Words, "word", "words"), shorten(clean(p.Longest.A.Text), longestRun)))
}

// reasons say for people why two reports are one write-up.
var reasons = map[string]string{"text": "enough of the shorter one stands in the other", "order": "many stretches stand in both, in one order", "agency": "both credit an agency",
	"source": "one names the other as its source", "outlet": "one newsroom wrote both", "owner": "the outlets file gives them one owner"}

// hints say what speaks for one report having been there before the other's
// text; the time is said with every pair.
var hints = map[string]string{"credit": "%[2]s credits the agency of %[1]s", "source": "%[2]s names %[1]s as a source", "fullest": "%[1]s holds nearly all of %[2]s"}

// creditNote says where the text of a report and its credits do not go
// together.
func creditNote(n *record.CreditNote, names map[string]string) string {
	var with []string
	for _, id := range n.With {
		with = append(with, names[id])
	}
	if n.Kind == "credit only" {
		return fmt.Sprintf("%s credits %s and shares no narration with %s.", names[n.Report], n.Agency, strings.Join(with, ", "))
	}
	return fmt.Sprintf("%s shares narration with %s, credited to %s, and credits no agency.", names[n.Report], strings.Join(with, ", "), n.Agency)
}

// longestRun is the number of characters up to which a run is shown.
const longestRun = 200

// namesOf gives reports the names that the page gives them.
func namesOf(reports []string, heads map[string]*record.Head) map[string]string {
	m := &maker{reports: map[string]*record.Report{}, labels: map[string]string{}}
	for _, id := range reports {
		h := heads[id]
		m.reports[id] = &record.Report{ID: id, Input: h.Input, Outlet: h.Outlet}
	}
	m.label(&record.Story{Reports: reports})
	return m.labels
}
