package statement_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/entity"
	"synoptic/compare/statement"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// story reads each text as a report.
func story(texts ...string) []*reading.Reading {
	var out []*reading.Reading
	for i, s := range texts {
		out = append(out, reading.Read(&report.Version{ID: fmt.Sprint("r", i), Published: "2031-03-05", Text: s,
			Blocks: []report.Block{{Span: span.Span{Start: 0, End: len(s)}, Role: report.Body}}}))
	}
	return out
}

// found writes the statements as "words [differs]: report words | …".
func found(readings []*reading.Reading) []string {
	var out []string
	for _, s := range statement.Find(readings, entity.Join(readings)) {
		line := strings.Join(s.Differs, ",") + ":"
		for _, p := range s.Prints {
			line += fmt.Sprintf(" %d %q", p.Report, p.Words.Span.In(readings[p.Report].Text.Source))
		}
		out = append(out, line)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		want  []string
	}{
		{"the same words in two reports are one statement",
			[]string{"“The bridge will stay shut until spring,” Ada Okoro said.", "Okoro told reporters: “The bridge will stay shut until spring.” Ada Okoro runs the port."},
			[]string{`: 0 "The bridge will stay shut until spring," 1 "The bridge will stay shut until spring."`}},
		{"a report that cuts out a few words of the same speaker",
			[]string{"“The bridge is a death trap and must go,” Ada Okoro said.", "Ada Okoro called it “a death trap” on Monday."},
			[]string{`cut,kind: 0 "The bridge is a death trap and must go," 1 "a death trap"`}},
		{"a long quotation belongs to every statement that others cut out of it",
			[]string{
				"“We warned them in March about the piers. Nobody in the ministry answered our letters,” Ada Okoro said.",
				"“We warned them in March about the piers,” Ada Okoro said.",
				"“Nobody in the ministry answered our letters,” Ada Okoro said."},
			[]string{
				`: 0 "We warned them in March about the piers." 1 "We warned them in March about the piers,"`,
				`: 0 "Nobody in the ministry answered our letters," 2 "Nobody in the ministry answered our letters,"`}},
		{"what all print together stays one statement",
			[]string{
				"“We warned them in March about the piers. Nobody in the ministry answered our letters,” Ada Okoro said.",
				"“We warned them in March about the piers. Nobody in the ministry answered our letters,” Ada Okoro said."},
			[]string{`: 0 "We warned them in March about the piers. Nobody in the ministry answered our letters," 1 "We warned them in March about the piers. Nobody in the ministry answered our letters,"`}},
		{"a changed word is seen",
			[]string{"“The council has never paid a single crown for repairs,” Tom Reyes said.", "“The council has never paid a single cent for repairs,” Tom Reyes said."},
			[]string{`wording: 0 "The council has never paid a single crown for repairs," 1 "The council has never paid a single cent for repairs,"`}},
		{"two named speakers of the same few words are not one utterance",
			[]string{"Ada Okoro called the plan “very sad” on Monday.", "Tom Reyes called the plan “very sad” on Tuesday."},
			[]string{`: 0 "very sad"`, `: 1 "very sad"`}},
	} {
		if got := found(story(c.texts...)); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// TestChangedWord checks that a quotation with one word changed is always
// found to differ in wording, whichever word it is, and that the change names
// the two words.
func TestChangedWord(t *testing.T) {
	words := strings.Fields("The harbour board has spent nine years and forty million crowns on a bridge that nobody can cross today")
	for i := range words {
		other := slices.Clone(words)
		other[i] = "lantern"
		readings := story("“"+strings.Join(words, " ")+",” Ada Okoro said.", "“"+strings.Join(other, " ")+",” Ada Okoro said.")
		got := statement.Find(readings, entity.Join(readings))
		if len(got) != 1 || !slices.Contains(got[0].Differs, "wording") {
			t.Errorf("%q changed: %+v", words[i], got)
			continue
		}
		changes := statement.Changes(readings, &got[0])
		if len(changes) != 1 || changes[0].A.Span.In(readings[0].Text.Source) != words[i] || changes[0].B.Span.In(readings[1].Text.Source) != "lantern" {
			t.Errorf("%q changed: %+v", words[i], changes)
		}
	}
}
