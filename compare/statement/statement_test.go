package statement_test

import (
	"fmt"
	"math/rand/v2"
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
		v := &report.Version{ID: fmt.Sprint("r", i), Published: "2031-03-05", Text: s}
		at := 0
		for p := range strings.SplitSeq(s, "\n") {
			v.Blocks = append(v.Blocks, report.Block{Span: span.Span{Start: at, End: at + len(p)}, Role: report.Body})
			at += len(p) + 1
		}
		out = append(out, reading.Read(v))
	}
	return out
}

// found writes the statements as "words [differs]: report words | …".
func found(readings []*reading.Reading) []string {
	var out []string
	for _, s := range statement.Find(readings, entity.Join(readings)) {
		line := strings.Join(s.Differs, ",") + ":"
		if s.Text.Span.Len() <= 0 {
			line += " of no words"
		}
		for _, p := range s.Prints {
			line += fmt.Sprintf(" %d %q", p.Report, p.Words.Span.In(readings[p.Report].Text.Source))
		}
		for _, u := range s.Unattributed {
			line += fmt.Sprintf(" and %d %q", u.Words.Report, u.Words.Span.In(readings[u.Words.Report].Text.Source))
			if u.Actor >= 0 {
				line += " beside " + readings[u.Words.Report].Actors[u.Actor].Name
			}
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
		{"what looks like the number of a post may be all that is said",
			[]string{"Ada Okoro said that the hands were working “24/7” to mend the port.", "Ada Okoro said that the hands were working “24/7” to mend the port."},
			[]string{`: 0 "24/7" 1 "24/7"`}},
		{"a report that cuts out a few words of the same speaker",
			[]string{"“The bridge is a death trap and must go,” Ada Okoro said.", "Ada Okoro called it “a death trap” on Monday."},
			[]string{`cut,kind: 0 "The bridge is a death trap and must go," 1 "a death trap"`}},
		{"what one report prints whole and others cut two ways is one utterance",
			[]string{
				"“We warned them in March about the piers. Nobody in the ministry answered our letters,” Ada Okoro said.",
				"“We warned them in March about the piers,” Ada Okoro said.",
				"“Nobody in the ministry answered our letters,” Ada Okoro said."},
			[]string{`cut: 0 "We warned them in March about the piers. Nobody in the ministry answered our letters," 1 "We warned them in March about the piers," 2 "Nobody in the ministry answered our letters,"`}},
		{"one sentence in common does not tie quotations together that share nothing: it is printed in both",
			[]string{
				"“We warned them in March about the piers. Nobody in the ministry answered our letters,” Ada Okoro said.",
				"“We warned them in March about the piers,” Ada Okoro said.",
				"“We warned them in March about the piers,” Ada Okoro said.",
				"“Nobody in the ministry answered our letters,” Ada Okoro said.",
				"“Nobody in the ministry answered our letters,” Ada Okoro said."},
			[]string{
				`cut: 0 "We warned them in March about the piers. Nobody in the ministry answered our letters," 1 "We warned them in March about the piers," 2 "We warned them in March about the piers,"`,
				`: 0 "Nobody in the ministry answered our letters," 3 "Nobody in the ministry answered our letters," 4 "Nobody in the ministry answered our letters,"`}},
		{"a cue cuts a sentence that another report prints in one and shorter",
			[]string{"“The ministry during the sale of the ferries deceived the fishermen,” Ada Okoro said. “I think it did so because it was hungry for money.”", "“The ministry deceived the fishermen and the council because it was hungry for money,” Ada Okoro said."},
			[]string{`cut: 0 "The ministry during the sale of the ferries deceived the fishermen,” Ada Okoro said. “I think it did so because it was hungry for money." 1 "The ministry deceived the fishermen and the council because it was hungry for money,"`}},
		{"a plural is no other utterance",
			[]string{"Ada Okoro called it “the greatest failure of the port”.", "“It is one of the greatest failures of the port,” Ada Okoro said."},
			[]string{`wording,cut,kind: 0 "the greatest failure of the port" 1 "It is one of the greatest failures of the port,"`}},
		{"two words that both say besides all else make no utterance",
			[]string{"“Very unfair! The piers are sound and the divers have seen every one of them,” Ada Okoro said.", "“The council wants our oldest ferry for nothing at all. Very unfair!” Ada Okoro said."},
			[]string{`: 0 "Very unfair! The piers are sound and the divers have seen every one of them,"`, `: 1 "The council wants our oldest ferry for nothing at all. Very unfair!"`}},
		{"told of two days",
			[]string{"“The bridge will stay shut until spring,” Ada Okoro said on Tuesday.", "“The bridge will stay shut until spring,” Ada Okoro told reporters on Monday."},
			[]string{`date: 0 "The bridge will stay shut until spring," 1 "The bridge will stay shut until spring,"`}},
		{"an ellipsis is a cut, no other wording",
			[]string{"“The bridge, as every child in the harbour knows, will stay shut until spring,” Ada Okoro said.", "“The bridge … will stay shut until spring,” Ada Okoro said."},
			[]string{`cut: 0 "The bridge, as every child in the harbour knows, will stay shut until spring," 1 "The bridge … will stay shut until spring,"`}},
		{"words in brackets are the outlet's own",
			[]string{"“We will not pay them one crown until the bridge is whole again,” Ada Okoro said.", "“We will not pay [the builders] one crown until the bridge is whole again,” Ada Okoro said."},
			[]string{`cut: 0 "We will not pay them one crown until the bridge is whole again," 1 "We will not pay [the builders] one crown until the bridge is whole again,"`}},
		{"contractions, small numbers and spelling are ways to write the same words down",
			[]string{"“We can’t organise 12 ferries for the harbour, and it’s five per cent too few,” Ada Okoro said.", "“We cannot organize twelve ferries for the harbor, and it is five percent too few,” Ada Okoro said."},
			[]string{`: 0 "We can’t organise 12 ferries for the harbour, and it’s five per cent too few," 1 "We cannot organize twelve ferries for the harbor, and it is five percent too few,"`}},
		{"an embedded post is the quotation without its marks",
			[]string{"“Nobody in this town will ever cross that rotten bridge again,” Ada Okoro wrote.", "The mayor was angry.\nNobody in this town will ever cross that rotten bridge again"},
			[]string{`: 0 "Nobody in this town will ever cross that rotten bridge again," and 1 "Nobody in this town will ever cross that rotten bridge again"`}},
		{"a scrap in marks is given to who stands beside it",
			[]string{"“Whoever signed for those piers was woefully out of touch,” Ada Okoro said.", "The builders met Ada Okoro after the “woefully out of touch” row."},
			[]string{`: 0 "Whoever signed for those piers was woefully out of touch," and 1 "woefully out of touch" beside Ada Okoro`}},
		{"a term in marks is no quotation",
			[]string{"“It is a travel advisory for every ferry on the coast,” Ada Okoro said.", "The port sent out a “travel advisory” on Monday."},
			[]string{`: 0 "It is a travel advisory for every ferry on the coast,"`}},
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
		{"two who say what anybody says of a misfortune have not said one thing",
			[]string{"“Our thoughts and prayers are with the victims and their families,” Ada Okoro said.", "“Our thoughts and prayers are with the victims and their families,” a port spokesman said."},
			[]string{`: 0 "Our thoughts and prayers are with the victims and their families,"`, `: 1 "Our thoughts and prayers are with the victims and their families,"`}},
		{"one speaker's such words are one statement",
			[]string{"“Our thoughts and prayers are with the victims and their families,” Ada Okoro said.", "“Our thoughts and prayers are with the victims and their families,” Ada Okoro told reporters."},
			[]string{`: 0 "Our thoughts and prayers are with the victims and their families," 1 "Our thoughts and prayers are with the victims and their families,"`}},
		{"a few words in the midst of what two say otherwise",
			[]string{"“I crawled out of the window. There was glass everywhere. My boy was gone,” Ada Okoro said.", "“There was glass everywhere and boots and bags. I have never seen the like,” a nurse said."},
			[]string{`: 0 "I crawled out of the window. There was glass everywhere. My boy was gone,"`, `: 1 "There was glass everywhere and boots and bags. I have never seen the like,"`}},
		{"who denies a thing does not repeat who says it",
			[]string{"Police said the shooting at the mill was perhaps gang-related.", "Tom Reyes said there was no sign that the shooting at the mill was gang-related."},
			nil},
		{"a spokesman and the body he speaks for",
			[]string{"“The cracked bearing was found in the northern span last March,” the Vellan Port Authority said.", "“The cracked bearing was found in the northern span last March,” a port spokesman said."},
			[]string{`: 0 "The cracked bearing was found in the northern span last March," 1 "The cracked bearing was found in the northern span last March,"`}},
	} {
		if got := found(story(c.texts...)); !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// TestText checks which words stand for all printings.
func TestText(t *testing.T) {
	for _, c := range []struct {
		why, want string
		texts     []string
	}{
		{"what a page puts before a post is not of it",
			"Nobody in this town will ever cross that rotten bridge again.",
			[]string{"Ada Okoro wrote: “x Nobody in this town will ever cross that rotten bridge again.”", "“Nobody in this town will ever cross it again,” Ada Okoro wrote."}},
		{"the number of a post in a row of them",
			"Today we gave the ferry back to the fishermen of Vellan and their families.",
			[]string{"Ada Okoro wrote: “1/2 Today we gave the ferry back to the fishermen of Vellan and their families.”"}},
		{"words without an outlet's brackets",
			"They have told the council for nine years that the piers of the old bridge are rotten to the core",
			[]string{"“[The divers] have told the council for nine years that the piers of the old bridge are rotten to the core,” Ada Okoro said.", "“They have told the council for nine years that the piers of the old bridge are rotten to the core,” Ada Okoro said."}},
		{"clean words that leave much out stand for nothing",
			"[The divers] have told the council for nine years that the piers of the old bridge are rotten to the core",
			[]string{"“[The divers] have told the council for nine years that the piers of the old bridge are rotten to the core,” Ada Okoro said.", "“The piers of the old bridge are rotten to the core,” Ada Okoro said."}},
	} {
		readings := story(c.texts...)
		list := statement.Find(readings, entity.Join(readings))
		if len(list) != 1 {
			t.Errorf("%s: %d statements", c.why, len(list))
			continue
		}
		if got := list[0].Text.Span.In(readings[list[0].Text.Report].Text.Source); strings.TrimRight(got, ",") != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.why, got, c.want)
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
		changes := got[0].Changes
		if len(changes) != 1 || changes[0].A.Span.In(readings[0].Text.Source) != words[i] || changes[0].B.Span.In(readings[1].Text.Source) != "lantern" {
			t.Errorf("%q changed: %+v", words[i], changes)
		}
	}
}

// stock are quotations of several speakers, some of which share words.
var stock = []string{
	"“We warned them in March about the piers. Nobody in the ministry answered our letters,” Ada Okoro said.",
	"“Nobody in the ministry answered our letters,” Ada Okoro said.",
	"“The council has never paid a single crown for repairs,” Tom Reyes said.",
	"Tom Reyes said the council had never paid a single crown for repairs.",
	"“The council has never paid a single cent for repairs,” Tom Reyes told reporters.",
	"Nobody in the ministry answered our letters, and the bridge is shut.",
	"“The bridge is a death trap and must go,” Mara Tull wrote in a letter.",
	"The letter called it “a death trap”.",
}

// drawn returns n reports of sentences from stock.
func drawn(r *rand.Rand, n int) []string {
	out := make([]string, n)
	for i := range out {
		for range 1 + r.IntN(4) {
			out[i] += stock[r.IntN(len(stock))] + "\n"
		}
		out[i] += fmt.Sprintf("Report %d ends here.", i)
	}
	return out
}

// lines writes the statements with the reports named by name, sorted.
func lines(texts []string, name func(int) int) []string {
	var out []string
	readings := story(texts...)
	for _, s := range statement.Find(readings, entity.Join(readings)) {
		var prints []string
		for _, p := range s.Prints {
			prints = append(prints, fmt.Sprintf("%d %q", name(p.Report), p.Words.Span.In(readings[p.Report].Text.Source)))
		}
		for _, u := range s.Unattributed {
			prints = append(prints, fmt.Sprintf("(%d %q)", name(u.Words.Report), u.Words.Span.In(readings[u.Words.Report].Text.Source)))
		}
		slices.Sort(prints)
		out = append(out, strings.Join(s.Differs, ",")+": "+strings.Join(prints, " "))
	}
	slices.Sort(out)
	return out
}

// TestOrder checks that the order of reports does not change what is one
// statement and in what its quotations differ.
func TestOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		texts := drawn(r, 2+r.IntN(4))
		want := lines(texts, func(i int) int { return i })
		order := r.Perm(len(texts))
		moved := make([]string, len(texts))
		for i, k := range order {
			moved[i] = texts[k]
		}
		if got := lines(moved, func(i int) int { return order[i] }); !slices.Equal(got, want) {
			t.Fatalf("reports %q in order %v\n got %s\nwant %s", texts, order, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
}

// TestUnrelated checks that a report of something else changes nothing in the
// statements of the others.
func TestUnrelated(t *testing.T) {
	const other = "“Our cows gave more milk than in any year before the war,” the farmer Jo Vell said.\nRain fell on the hills."
	r := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		texts := drawn(r, 1+r.IntN(4))
		want := lines(texts, func(i int) int { return i })
		got := slices.DeleteFunc(lines(append(slices.Clone(texts), other), func(i int) int { return i }), func(s string) bool { return strings.Contains(s, "cows") })
		if !slices.Equal(got, want) {
			t.Fatalf("reports %q with another one\n got %s\nwant %s", texts, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
}
