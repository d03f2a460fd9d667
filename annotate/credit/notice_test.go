package credit_test

import (
	"testing"

	"synoptic/annotate/credit"
	"synoptic/report"
	"synoptic/span"
)

func TestNotice(t *testing.T) {
	for _, c := range []struct{ text, kind, old, new string }{
		{"Correction: Ada Okoro is 47, not 74.", "correction", "74", "47"},
		{"Correction: An earlier version of this report named the wrong paper. It is the Lenne Post, not the Lenne Courier.", "correction", "Lenne Courier", "Lenne Post"},
		{"This article was amended on 4 March 2031 to remove an incorrect weight of 300 tonnes for the ferry; it weighs about 37 tonnes.", "correction", "300 tonnes", "37 tonnes"},
		{"Correction: A previous version of this story cited Vellan instead of Vellin.", "correction", "Vellan", "Vellin"},
		{"Correction: An earlier version misspelled his surname as Adeyemo. It is Adeyemi.", "correction", "Adeyemo", "Adeyemi"},
		{"Correction: An earlier version of this report misstated when the council will meet.", "correction", "", ""},
		{"This article has been updated with a statement of the port.", "update", "", ""},
	} {
		v := &report.Version{Text: c.text, Blocks: []report.Block{{Span: span.Span{Start: 0, End: len(c.text)}, Role: report.Correction}}}
		_, notices := credit.Find(v)
		if len(notices) != 1 || notices[0].Kind != c.kind || notices[0].Old != c.old || notices[0].New != c.new {
			t.Errorf("%s\n got %+v\nwant %s %q %q", c.text, notices, c.kind, c.old, c.new)
		}
	}
}
