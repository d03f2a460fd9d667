package brief_test

import (
	"strings"
	"testing"

	"synoptic/compare/brief"
)

// TestChoice: which sentences of reports make a brief and which do not.
func TestChoice(t *testing.T) {
	for _, c := range []struct {
		why, first, second string
		starts, without    string // what the brief opens with, and what it leaves out
		holds              string
	}{
		{"an account that a later report has overtaken does not open it",
			"An unidentified captain steered the ferry Halcyon onto a rock off Vellan on Wednesday in a storm, the coast guard said.\n" + rest,
			"Captain Ada Okoro steered the ferry Halcyon onto a rock off Vellan on Wednesday, the coast guard said.\n" + others,
			"Captain Ada Okoro", "", ""},
		{"what somebody said is told, not that he said something",
			"The ferry Halcyon sank off Vellan in a storm on Wednesday, and the crew was saved.\n" + rest,
			"A storm sank the ferry Halcyon off Vellan on Wednesday.\nThe harbour council of Vellan released a statement on the ferry on Wednesday.\n" + others,
			"", "The harbour council of Vellan released", ""},
		{"a sentence that points at one before it is left out",
			"The ferry Halcyon sank off Vellan in a storm on Wednesday, and the crew was saved.\n" + rest,
			"A storm sank the ferry Halcyon off Vellan on Wednesday.\nThe coast guard of Vellan says that will allow every ferry to leave the harbour.\n" + others,
			"", "The coast guard of Vellan says that", ""},
		{"a word at the start leans on the sentence before",
			"The ferry Halcyon sank off Vellan in a storm on Wednesday, and the crew was saved.\n" + rest,
			"A storm sank the ferry Halcyon off Vellan on Wednesday.\nIn addition the coast guard of Vellan closed the harbour to the ferry in the storm.\n" + others,
			"", "In addition", ""},
		{"the answer of whom the reports accuse is told",
			"The ferry Halcyon sank off Vellan in a storm on Wednesday, and the crew was saved.\n" + rest + "The owner of the ferry denied that the Halcyon had been too old for the harbour of Vellan.\n",
			"A storm sank the ferry Halcyon off Vellan on Wednesday.\n" + others + "The Halcyon was not too old, its owner Karsten Lines said.\n",
			"", "", "The owner of the ferry denied"},
		{"a lead that other reports share nothing with is none",
			"A cook from Bremmen will sell her famous onion bread in the old mill of Karsten until the end of summer, with music, lamps and a long table under the trees.\n" + rest,
			"A storm sank the ferry Halcyon off Vellan on Wednesday.\n" + others,
			"A storm sank", "A cook", ""},
		{"a quotation that names its speaker may open a sentence",
			"The ferry Halcyon sank off Vellan in a storm on Wednesday, and the crew was saved.\n" + rest + "“No ferry should have left the harbour in that storm,” said Ada Okoro, the mayor of Vellan.\n",
			"A storm sank the ferry Halcyon off Vellan on Wednesday.\n" + others + "“No ferry should have left the harbour in that storm,” said Ada Okoro, the mayor of Vellan.\n",
			"", "", "“No ferry should"},
	} {
		s := story(c.first, c.second)
		got := words(s, brief.Brief(s))
		text := "\n" + strings.Join(got, "\n")
		switch {
		case !strings.HasPrefix(text, "\n"+c.starts):
			t.Errorf("%s: it opens %q, want %q", c.why, got[0], c.starts)
		case c.without != "" && strings.Contains(text, "\n"+c.without):
			t.Errorf("%s: %q is told", c.why, c.without)
		case !strings.Contains(text, "\n"+c.holds):
			t.Errorf("%s: %q is not told:%s", c.why, c.holds, text)
		}
	}
}

// TestReportOrder: sentences of one report keep its order, since the later one may
// count from the earlier.
func TestReportOrder(t *testing.T) {
	s := story(
		"The ferry Halcyon sank off Vellan in a storm on Wednesday, and the crew was saved.\nBoats from Lenne took sailors out of the water near the lighthouse.\nThe storm brought 30 inches of rain to the port on Wednesday night.\nAnother 12 inches of rain fell on the port of Vellan in the storm by Thursday.\n",
		"A storm sank the ferry Halcyon off Vellan on Wednesday.\nSailors swam in the water near the lighthouse until boats came.\nMore than 12 inches of rain fell by Thursday on the port.\n")
	text := strings.Join(words(s, brief.Brief(s)), "\n")
	first, second := strings.Index(text, "The storm brought"), strings.Index(text, "Another 12")
	if second >= 0 && second < first {
		t.Errorf("the second rain is told before the first:\n%s", text)
	}
}

// TestOrder: whoever is called by the last name stands behind the sentence that
// names him in full.
func TestOrder(t *testing.T) {
	s := story(
		"The ferry Halcyon sank off Vellan in a storm on Wednesday, and the crew was saved.\nBoats from Lenne took sailors out of the water near the lighthouse.\nOkoro said the lighthouse had been dark since the storm of last Monday.\n",
		"A storm sank the ferry Halcyon off Vellan on Wednesday.\nSailors swam in the water near the lighthouse until boats came.\nMayor Ada Okoro said the captain had taken no pilot from the port of Lenne.\n")
	text := strings.Join(words(s, brief.Brief(s)), "\n")
	full, short := strings.Index(text, "Mayor Ada Okoro"), strings.Index(text, "\nOkoro said")
	if full < 0 || short < 0 || short < full {
		t.Errorf("Okoro is not named before:\n%s", text)
	}
}

// TestUndated: a report that does not say when it came out opens no brief beside
// reports that do.
func TestUndated(t *testing.T) {
	lead := "The ferry Halcyon sank off Vellan in a storm on Wednesday, and the crew of the ferry was saved by boats of the coast guard.\n"
	rest := "Rescuers from Lenne searched the water all night for the crew of the Halcyon.\nThe council has closed the port to every ferry.\n"
	for _, undated := range []int{0, 1} {
		s := story(lead+rest, lead+rest)
		s.Readings[undated].Version.Published = ""
		if first := brief.Brief(s)[0]; first.Report == undated {
			t.Errorf("the brief opens with report %d, which has no day", undated)
		}
	}
}
