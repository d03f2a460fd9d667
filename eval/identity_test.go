package eval

import (
	"testing"

	"synoptic/corpus"
)

// TestSays: who is taken for whom. All names are invented.
func TestSays(t *testing.T) {
	no := false
	for _, c := range []struct {
		why, kind, who, said string
		unnamed, want        bool
	}{
		{"a surname is its bearer", "person", "Ada Okoro", "Okoro", false, true},
		{"more of the name, and an office", "person", "Ada Okoro", "Commissioner Ada B. Okoro", false, true},
		{"titles of persons do not count", "person", "Ada Okoro", "Mrs. Okoro", false, true},
		{"nor do generations", "person", "Vann Marsh II", "Mr. Marsh", false, true},
		{"nor accents", "person", "Zoë Márai", "Zoe Marai", false, true},
		{"another first name is another person", "person", "Ada Okoro", "Ben Okoro", false, false},
		{"a person's campaign is not the person", "person", "Ada Okoro", "Okoro campaign", false, false},
		{"a description around the name", "person", "Tom Reyes", "A lawyer for the port, Tom Reyes,", false, true},
		{"of a place", "person", "Tom B. Reyes", "Senator Tom B. Reyes of New Lenne", false, true},
		{"a pronoun names nobody", "person", "Ada Okoro", "she", false, false},
		{"an organisation by its name", "organization", "Lenne Port Fund", "the Lenne Port Fund", false, true},
		{"and not by its common noun", "organization", "Lenne Port Fund", "the fund", false, false},
		{"a group by its content words", "group", "striking dockers", "dockers", false, true},
		{"not by the name in its description", "group", "advisers to Ms. Okoro", "Okoro", false, false},
		{"a document", "document", "Lenne port survey", "a Lenne survey", false, true},
		{"a person without name as groups are", "person", "a senior port official", "senior official", true, true},
		{"of nobody it is right to say nothing", "unknown", "", "", false, true},
		{"and wrong to say somebody", "unknown", "", "Ada Okoro", false, false},
	} {
		w := &corpus.Speaker{Kind: c.kind, Who: c.who}
		if c.unnamed {
			w.Named = &no
		}
		if got := says(w, c.said); got != c.want {
			t.Errorf("%s: %q for %q: %v", c.why, c.said, c.who, got)
		}
	}
}
