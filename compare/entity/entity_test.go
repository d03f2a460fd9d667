package entity_test

import (
	"slices"
	"strings"
	"testing"

	"synoptic/compare/entity"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

func readings(texts []string) []*reading.Reading {
	var out []*reading.Reading
	for _, text := range texts {
		out = append(out, reading.Read(&report.Version{ID: "r", Published: "2031-03-05", Text: text,
			Blocks: []report.Block{{Span: span.Span{End: len(text)}, Role: report.Body}}}))
	}
	return out
}

// TestJoin names for each report who the entity with the name is.
func TestJoin(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		name  string
		want  int // reports that have it
	}{
		{"a surname here is the full name there", []string{"Mayor Ada Okoro spoke.", "Ms Okoro left the hall."}, "Ada Okoro", 2},
		{"two bearers of a surname: nobody knows which", []string{"Ada Okoro met Eva Okoro.", "Ms Okoro left the hall."}, "Ada Okoro", 1},
		{"of two bearers, the one with the same office", []string{"Mayor Ada Okoro met Eva Okoro.", "Mayor Okoro left the hall."}, "Ada Okoro", 2},
		{"of two bearers, the one whom others call so", []string{"Ada Okoro spoke. Okoro left. Okoro met her sister Eva Okoro.", "Ms Okoro left the hall."}, "Ada Okoro", 2},
		{"two full names stay apart", []string{"Ada Okoro spoke.", "Ben Okoro spoke."}, "Ada Okoro", 1},
		{"offices speak against it", []string{"Senator Ada Okoro spoke.", "Coach Okoro praised her team."}, "Ada Okoro", 1},
		{"a first name as friends say it", []string{"Joe Vantril spoke.", "Joseph Vantril left.", "They met Joey Vantril."}, "Joseph Vantril", 3},
		{"initials, and the nickname that they are", []string{"Armando J. Vantril spoke.", "A.J. Vantril left.", "They met “AJ” Vantril."}, "Armando J. Vantril", 3},
		{"other initials are somebody else", []string{"Armando J. Vantril spoke.", "B.J. Vantril left."}, "Armando J. Vantril", 1},
		{"a surname that stands first", []string{"Cho Han-bin spoke. Later Cho left.", "President Cho spoke. “Wait,” Cho said."}, "Cho Han-bin", 2},
		{"one name in three spellings", []string{"Cho Han-bin spoke.", "Cho Han-Bin left.", "Cho Han Bin spoke."}, "Cho Han-bin", 3},
		{"the same office speaks for it", []string{"Senator Ada Okoro spoke.", "Senator Okoro left."}, "Ada Okoro", 2},
		{"a preposition makes no other body", []string{"The International League of Clean Harbours met.", "The International League for Clean Harbours met."}, "International League for Clean Harbours", 2},
		{"a surname that one report takes for a body", []string{"Tom Vantril left.", "They met Tom Vantril.", "Then Vantril denied it."}, "Tom Vantril", 3},
		{"a body that bears a surname", []string{"Tom Vantril left. They praised Vantril Inc. for it.", "Then Vantril denied it.", "Vantril denied it."}, "Tom Vantril", 1},
		{"neither an accent nor the form of an apostrophe makes another person", []string{"Renée O’Vantril spoke.", "They met Renee O'Vantril.", "Then O’Vantril left."}, "Renée O’Vantril", 3},
		{"a group of a country, by its name or its adjective", []string{"Norway’s coast guard said it was late.", "The Norwegian coast guard said it was late.", "The Swedish coast guard said nothing."}, "Norway’s coast guard", 2},
		{"a department before and behind what it is of, and by its letters", []string{"The Department of Clean Water met.", "The Clean Water Department met.", "The DCW met.", "They met the DOCW."}, "Department of Clean Water", 4},
		{"a court by number in words and figures", []string{"The Ninth Circuit Court of Vellan met.", "The 9th U.S. Circuit Court of Vellan said so."}, "9th U.S. Circuit Court of Vellan", 2},
		{"a body by its short form", []string{"The Vellan Port Authority is shut.", "The Vellan Port Authority and Lenne agreed."}, "Vellan Port Authority", 2},
	} {
		list := entity.Join(readings(c.texts))
		got := 0
		for _, e := range list {
			if e.Name == c.name {
				got = len(e.Members)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q has %s in %d reports, want %d", c.why, c.texts, c.name, got, c.want)
		}
	}
}

// TestTidy: descriptions that do nothing are nobody; names and speakers stay.
func TestTidy(t *testing.T) {
	r := readings([]string{"Ada Okoro met the parents of the children at the Vellan Port Authority. A driver waited."})
	list := entity.Join(r)
	driver := slices.IndexFunc(list, func(e entity.Entity) bool { return strings.Contains(e.Name, "driver") })
	var names []string
	for _, e := range entity.Tidy(list, r, func(e int) bool { return e == driver }) {
		if len(e.Members) > 0 {
			names = append(names, e.Name)
		}
	}
	if got := strings.Join(names, ", "); got != "Ada Okoro, Vellan Port Authority, driver" {
		t.Errorf("kept %s", got)
	}
}
