package difference_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/agree"
	"synoptic/compare/difference"
	"synoptic/compare/document"
	"synoptic/compare/entity"
	"synoptic/compare/original"
	"synoptic/compare/position"
	"synoptic/compare/reuse"
	"synoptic/compare/revision"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// text is a report: its outlet, and its words. A paragraph that starts with
// "Correction:" is a notice.
type text struct{ outlet, words string }

// version is the report that is number i to be published.
func version(i int, x text) *report.Version {
	v := &report.Version{ID: fmt.Sprint("r", i), Outlet: x.outlet, Published: fmt.Sprintf("2031-03-%02d", i+5), Text: x.words}
	at := 0
	for line := range strings.Lines(x.words) {
		if s := strings.TrimRight(line, "\n"); s != "" {
			role := report.Body
			if strings.HasPrefix(s, "Correction:") {
				role = report.Correction
			}
			v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(s)}, Role: role})
		}
		at += len(line)
	}
	return v
}

// find compares the reports, beside the text of a document where there is one.
func find(letter string, reports ...text) []difference.Difference {
	var list []*reading.Reading
	for i, x := range reports {
		list = append(list, reading.Read(version(i, x)))
	}
	s := difference.Story{Readings: list, Lineage: reuse.Find(list, reuse.Options{}), Entities: entity.Join(list)}
	s.Statements = statement.Find(list, s.Entities)
	s.Documents = document.Join(list, s.Entities, s.Statements)
	if letter != "" {
		s.Originals, s.Documents = original.Attach([]*original.Text{original.Read(version(0, text{"", letter}))}, list, s.Documents, s.Statements)
	}
	s.Figures, s.Dates = agree.Figures(list, s.Lineage, s.Documents), agree.Dates(list)
	s.Positions, s.Versions = position.Find(list, s.Entities), revision.Find(list, &s.Lineage)
	return difference.Find(&s)
}

const (
	told = "The ferry Halcyon sank off Vellan before dawn on Wednesday and 27 people were hurt, the coast guard of Lenne said in the morning."
	now  = "The ferry Halcyon sank off Vellan before dawn on Wednesday and 25 people were hurt, the coast guard of Lenne said in the morning."
	said = "“We will rebuild the old bridge of Lenne before the winter comes,” Ada Okoro said."
)

func TestFind(t *testing.T) {
	long := strings.Repeat(" Soldiers filled bags with sand all day.", 9)
	for _, c := range []struct {
		why, letter string
		reports     []text
		kind        difference.Kind
		note        string // part of it
	}{
		{"an age goes by the name as printed", "", []text{{"Lenne Post", "Ada Okoro, 47, was hurt in the storm at Vellan on Wednesday."}, {"Vellan Sun", "The storm at Vellan hurt Ada Okoro, 48, in her boat."}},
			difference.Figure, "Ada Okoro: “47” in 1 report; “48” in 1 report"},
		{"an outlet changes a number and says nothing", "", []text{{"Lenne Post", told}, {"Lenne Post", now}},
			difference.Version, "“27” became “25” in a later version of the same text, of the same outlet; no notice says so"},
		{"an outlet changes a number and says so", "", []text{{"Lenne Post", told}, {"Lenne Post", now + "\nCorrection: 25 people were hurt, not 27."}},
			difference.Version, "as its notice says"},
		{"what a correction withdraws stands elsewhere", "", []text{{"Vellan Sun", told}, {"Lenne Post", "The storm has passed.\nCorrection: 25 people were hurt, not 27."}},
			difference.Version, "a correction withdraws “27”, which still stands in 1 report"},
		{"an actor turns", "", []text{{"A", "Ada Okoro welcomed the closure of the bridge."}, {"B", "Ada Okoro condemned the closure of the bridge."}},
			difference.Position, "Ada Okoro supports “the closure of the bridge”, and in a later report criticises “the closure of the bridge”"},
		{"words that one report leaves out", "", []text{{"A", said + long}, {"B", said + " Farmers lost their hay, and the bakery lost its oven, its flour and its cat."}, {"C", said + " Divers found a bell in the harbour and brought it to the old chapel on the hill."}, {"D", "Ada Okoro spoke on the bridge." + long}},
			difference.Only, "all reports but that of D print “We will rebuild the old bridge of Lenne before the winter comes,”"},
		{"another piece of the same sentence is no print of it", "", []text{{"A", "“The keeper had wired the bell,” Ada Okoro said, “and sold the rope to a stranger from Vellan.”" + long}, {"B", "Ada Okoro said that the keeper “sold the rope to a stranger from Vellan.” Farmers lost their hay, and the bakery lost its oven, its flour and its cat."}, {"C", "“The keeper had wired the bell,” Ada Okoro said. Divers found a bell in the harbour and brought it to the old chapel on the hill."}, {"D", "Ada Okoro spoke on the bridge." + long}},
			difference.Only, ""},
		{"one text that stands twice is one", "", []text{{"A", said + long}, {"A", said + long}, {"C", said + " Divers found a bell in the harbour and brought it to the old chapel on the hill."}, {"D", "Ada Okoro spoke on the bridge." + long}}, difference.Only, ""},
		{"a stub leaves nothing out", "", []text{{"A", said + long}, {"B", said + " Farmers lost their hay, and the bakery lost its oven, its flour and its cat."}, {"C", said + " Divers found a bell in the harbour and brought it to the old chapel on the hill."}, {"D", "Ada Okoro spoke on the bridge."}}, difference.Only, ""},
		{"nor is it anything what one write-up prints", "", []text{{"A", told + said}, {"B", told + said}, {"C", told + said}, {"D", "Ada Okoro spoke on the bridge." + long}}, difference.Only, ""},
		{"a letter that is misquoted", "We will rebuild the old bridge of Lenne before the summer comes.", []text{{"A", "Ada Okoro wrote a letter. “We will rebuild the old bridge of Lenne before the winter comes,” the letter said."}},
			difference.Document, "has “summer”; quoted as “winter”"},
		{"a name and its initials are one", "", []text{{"A", "“The Vellan Port Authority has lied to us for nine long years,” Ada Okoro said."}, {"B", "“The VPA has lied to us for nine long years,” Ada Okoro said."}},
			difference.Wording, ""},
		{"another beginning is another sentence", "", []text{{"A", "“Again, that is one of the worst mistakes that the harbour board ever made,” Ada Okoro said."}, {"B", "“Beyond any doubt in anybody's mind, it is one of the worst mistakes that the harbour board ever made,” Ada Okoro said."}},
			difference.Wording, ""},
		{"an ending is no other word", "", []text{{"A", "“The harbour board kept asking for the old plans of the bridge all winter,” Ada Okoro said."}, {"B", "“The harbour board kept askin for the old plan of the bridge all winter,” Ada Okoro said."}},
			difference.Wording, ""},
		{"a clitic stays with its word", "", []text{{"A", "“The pilot wasn't awake when the ferry turned towards the rocks,” Ada Okoro said."}, {"B", "“The pilot was drunk when the ferry turned towards the rocks,” Ada Okoro said."}},
			difference.Wording, "“The pilot wasn't awake when the ferry” in A, “The pilot was drunk when the ferry” in B"},
		{"words that one report leaves out of an utterance", "", []text{{"A", "“Some witness accounts of the fall of the old bridge of Lenne are false,” Ada Okoro said."}, {"B", "“Some accounts of the fall of the old bridge of Lenne are false,” Ada Okoro said."}},
			difference.Wording, "“Some witness accounts of the” in A, without “witness” in B"},
		{"what two heard of one utterance, sentence behind sentence", "", []text{{"A", "“We told the crew to wait on the quay, but they are young. They didn't want to sleep on the ship,” Ada Okoro said."}, {"B", "“We told the crew to wait on the quay. We begged them to wait, but young sailors, they don't want to sleep on the ship,” Ada Okoro said."}},
			difference.Wording, "without “We begged them to wait"},
		{"a word with hyphens beside a change is not cut", "", []text{{"A", "“The board gave its money for our 17-year-old bridge in Lenne,” Ada Okoro said."}, {"B", "“The board gave its money for nobody's 17-year-old bridge in Lenne,” Ada Okoro said."}},
			difference.Wording, "17-year-old” in B"},
		{"a changed word beside a gap, which is a cut", "", []text{{"A", "“The ferry is an old and rotten thing that has never once in nine years left on time and serves the rich of Lenne,” Ada Okoro said."}, {"B", "“The ferry is an old and rotten thing that … serves the poor of Lenne,” Ada Okoro said."}},
			difference.Wording, "not the same words: “and serves the rich of Lenne” in A, “… serves the poor of Lenne” in B"},
		{"words in round brackets are the outlet's own", "", []text{{"A", "“The ministry sold the ferry to the builders and the council paid,” Ada Okoro said."}, {"B", "“The ministry (of works) sold the ferry to the builders and the council paid,” Ada Okoro said."}},
			difference.Wording, ""},
		{"two are given the same words", "", []text{{"A", said}, {"B", "“We will rebuild the old bridge of Lenne before the winter comes,” Tom Reyes said."}},
			difference.Speaker, "the same words are given to Ada Okoro and to Tom Reyes"},
		{"whom a pronoun means is no report's word", "", []text{{"A", strings.Replace(said, "Ada Okoro", "Tom Reyes", 1)}, {"B", "Ada Okoro, the mayor of Lenne, came home on Monday. Okoro spoke at noon. " + strings.Replace(said, "Ada Okoro", "she", 1)}},
			difference.Speaker, ""},
		{"an office is not spelled", "", []text{{"A", "A senior adviser met Ada Okoro. The Senior Adviser was happy."}, {"B", "Senior Advisor was the rank. Senior Advisor met Ada Okoro."}},
			difference.Name, ""},
		{"a name with something run into it is nobody else", "", []text{{"A", said}, {"B", "“We will rebuild the old bridge of Lenne before the winter comes,” DailyAda Okoro said."}},
			difference.Speaker, ""},
		{"a contraction tells nothing", "", []text{{"A", "“The old community is weak, and it's a long way to the bridge of Lenne,” Ada Okoro said."}, {"B", "“The old community’s weak, and it is just a long way to the bridge of Lenne,” Ada Okoro said."}},
			difference.Wording, ""},
		{"a filler tells nothing", "", []text{{"A", "“I heard the old bridge of Lenne fall into the river at night,” Ada Okoro said."}, {"B", "“I just heard the old bridge of Lenne fall into the river at night,” Ada Okoro said."}},
			difference.Wording, ""},
		{"two speakers of one utterance", "", []text{{"A", "“The harbour board has lied to us for nine long years,” Ada Okoro said."}, {"B", "“The harbour board has lied to us for nine long years,” Tom Reyes said."}},
			difference.Speaker, "given to Ada Okoro and to Tom Reyes"},
		{"a person may speak for a body", "", []text{{"A", "“The old bridge has been closed for nine long years,” Ada Okoro said."}, {"B", "“The old bridge has been closed for nine long years,” the Lenne Harbour Board said."}},
			difference.Speaker, ""},
		{"an age is not spelled", "", []text{{"A", "The 16-Year-Old Mara Tull was hurt. 16-Year-Old Mara was taken home."}, {"B", "The 17-Year-Old Mara Tull was hurt. 17-Year-Old Mara was taken home."}},
			difference.Name, ""},
	} {
		list := find(c.letter, c.reports...)
		has := slices.ContainsFunc(list, func(d difference.Difference) bool {
			return d.Kind == c.kind && strings.Contains(d.Note, c.note)
		})
		if has != (c.note != "") {
			t.Errorf("%s: %+v, want %q", c.why, list, c.note)
		}
		for _, d := range list {
			if len(d.Mentions) == 0 {
				t.Errorf("%s: %q points at nothing", c.why, d.Note)
			}
		}
	}
}

// TestMutation: whichever word of content one report changes in a quotation, it
// is found as a difference.
func TestMutation(t *testing.T) {
	words := strings.Fields("We will rebuild the old bridge of Lenne before the winter comes")
	for i, w := range words {
		mutated := slices.Clone(words)
		mutated[i] = "zebra"
		list := find("", text{"A", said}, text{"B", "“" + strings.Join(mutated, " ") + ",” Ada Okoro said."})
		if !slices.ContainsFunc(list, func(d difference.Difference) bool { return d.Kind == difference.Wording }) {
			t.Errorf("%q changed, not found: %+v", w, list)
		}
	}
}
