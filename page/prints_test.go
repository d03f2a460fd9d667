package page_test

import (
	"bytes"
	"strings"
	"testing"

	"synoptic/ingest"
	"synoptic/page"
	"synoptic/pipeline"
	"synoptic/report"
)

// TestChips checks that no chip stands behind words that its report lacks: the
// second report prints one sentence of the two, the third both.
func TestChips(t *testing.T) {
	items := []ingest.Item{
		{Input: "quay.txt", Text: "Ferry runs aground off Lenne quay\n\nThe ferry ran aground off Lenne on Monday. “The ferry turned without any warning and everybody was thrown against the rail. I held on to a stranger until the lifeboat came alongside,” said Ada Okoro, a passenger."},
		{Input: "rail.txt", Text: "Lenne ferry aground with passengers aboard\n\nThe ferry ran aground off Lenne on Monday. “I held on to a stranger until the lifeboat came alongside,” said Ada Okoro, a passenger on the ferry."},
		{Input: "boat.txt", Text: "Lifeboat reaches ferry off Lenne quay\n\nA ferry ran aground off Lenne on Monday. “The ferry turned without any warning and everyone was thrown against the rail. I held on to a stranger until the lifeboat came alongside,” Ada Okoro said."},
	}
	var b bytes.Buffer
	if err := page.Text(&b, pipeline.Run(items, nil, nil), false); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(strings.Fields(b.String()), " ")
	if want := "alongside,” [quay, boat] in part or otherwise [rail]"; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, b.String())
	}
}

// TestOneOutlet checks that several write-ups of one outlet, an agency's and its own, are said to be of
// one outlet.
func TestOneOutlet(t *testing.T) {
	items := []ingest.Item{
		{Input: "a.txt", Given: []report.Claim{{Field: "outlet", Value: "Lenne Post"}}, Text: "Ferry runs aground off Lenne quay\n\nLENNE (AP) — The ferry Halcyon ran aground off Lenne on Monday with 80 passengers aboard, the coast guard of Vellan said."},
		{Input: "b.txt", Given: []report.Claim{{Field: "outlet", Value: "Lenne Post"}}, Text: "Who steered the ferry that ran aground off Lenne?\n\nQuestions are asked after the ferry Halcyon struck a rock off Lenne on Monday while 80 passengers were on deck, and the coast guard of Vellan wants answers."},
	}
	var b bytes.Buffer
	if err := page.Text(&b, pipeline.Run(items, nil, nil), false); err != nil {
		t.Fatal(err)
	}
	if want := "All write-ups are of one outlet, Lenne Post."; !strings.Contains(b.String(), want) {
		t.Errorf("no %q in\n%s", want, b.String())
	}
}
