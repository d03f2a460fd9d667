package lexicon_test

import (
	"testing"

	"synoptic/language/lexicon"
)

func TestTable(t *testing.T) {
	m := map[string]uint32{"harbour": 1, "ferry": 2, "": 3, "é": 4}
	table := lexicon.NewTable(m)
	for w, v := range m {
		if got := table.Of(w); got != v {
			t.Errorf("%q: %d, want %d", w, got, v)
		}
	}
	for _, w := range []string{"harbou", "harbours", "e"} {
		if got := table.Of(w); got != 0 {
			t.Errorf("%q: %d, but it is not in the table", w, got)
		}
	}
	if lexicon.NewTable(nil).Of("harbour") != 0 {
		t.Error("an empty table knows a word")
	}
}
