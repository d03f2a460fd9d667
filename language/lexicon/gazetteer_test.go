package lexicon_test

import (
	"testing"

	"synoptic/language/lexicon"
)

func TestListed(t *testing.T) {
	for name, want := range map[string]lexicon.List{
		"são paulo":     lexicon.City,
		"sao paulo":     lexicon.City,
		"jackson":       lexicon.City | lexicon.Family,
		"general mills": lexicon.Firm,
		"mcdonald's":    lexicon.Firm,
		"okonkwo":       lexicon.Family,
		"harbour":       0,
		"":              0,
	} {
		if got := lexicon.Listed(name); got != want {
			t.Errorf("%q: %b, want %b", name, got, want)
		}
	}
}

// TestFirstName checks that the list knows the names of many countries and
// their sex, and holds no words.
func TestFirstName(t *testing.T) {
	for name, want := range map[string]lexicon.Sex{"linda": lexicon.Female, "zsuzsanna": lexicon.Female, "þorbergur": lexicon.Male, "saúl": lexicon.Male} {
		if got, ok := lexicon.FirstName(name); !ok || got != want {
			t.Errorf("%q: %v %v, want %v", name, got, ok, want)
		}
	}
	for _, w := range []string{"harbour", "minister"} {
		if _, ok := lexicon.FirstName(w); ok {
			t.Errorf("%q is no first name", w)
		}
	}
}
