package brief_test

import (
	"strings"
	"testing"

	"synoptic/compare/brief"
	"synoptic/report"
)

// Two reports of one storm, which add nothing to each other but their leads.
const (
	fled   = "A storm sank the ferry Halcyon off Vellan on Monday, and its captain fled.\n"
	sank   = "A storm sank the ferry Halcyon off Vellan on Monday.\n"
	rest   = "Rescuers from Lenne searched the water all night for the crew of the Halcyon.\nThe council has closed the port to every ferry until the weather is better.\nA diver saw the wreck on the ground near the lighthouse.\n"
	others = "Boats of the rescuers found all nine sailors of the ferry alive before the morning.\nNo ferry may leave Vellan this week, the council decided in a meeting at noon.\nThe wreck lies forty metres below the lighthouse and leaks oil.\n"
)

// told joins the brief and the background of s, a sentence a line.
func told(s *brief.Story) string {
	text := "\n" + strings.Join(words(s, brief.Brief(s)), "\n")
	for _, x := range brief.Background(s, nil) {
		text += "\n" + x.Span.In(s.Readings[x.Report].Version.Text)
	}
	return text
}

// TestState: the brief tells how things stand by the last report; what that has
// overtaken is left out.
func TestState(t *testing.T) {
	for _, c := range []struct{ why, first, second, holds, without string }{
		{"who was sought has been held",
			"Police of Vellan are looking for the captain of the ferry Halcyon, who fled in the storm.\n",
			"The captain of the ferry Halcyon was arrested in Vellan on Thursday.\n" + others, "The captain of the ferry Halcyon was arrested", "Police of Vellan are looking"},
		{"a charge has become another one",
			"The charges against the captain of the Halcyon have been upgraded to murder, the police of Vellan said.\n",
			"The captain of the ferry Halcyon is in custody.\n" + others + "The charge against Captain Ada Okoro of the ferry Halcyon was reduced to neglect on Thursday.\n", "The charge against Captain", "The charges against"},
		{"what was to come has come",
			"The council of Vellan will decide on the ferry Halcyon and the port on Thursday.\n",
			"The council of Vellan decided on Thursday to raise the ferry Halcyon from the port.\n" + others, "The council of Vellan decided", "The council of Vellan will decide"},
		{"a plea stands far down in the last report", "",
			"Families of Vellan remembered the ferry Halcyon on Thursday in the harbour.\n" + others + "Captain Ada Okoro of the ferry Halcyon pleaded guilty to neglect in the court of Vellan.\n", "Captain Ada Okoro of the ferry Halcyon pleaded guilty", ""},
	} {
		text := told(story(fled+rest+c.first, c.second))
		if !strings.Contains(text, "\n"+c.holds) {
			t.Errorf("%s: %q is not told:%s", c.why, c.holds, text)
		}
		if c.without != "" && strings.Contains(text, "\n"+c.without) {
			t.Errorf("%s: %q is told:%s", c.why, c.without, text)
		}
	}
}

// TestUntold: what cannot stand by itself, or is no account, is left out.
func TestUntold(t *testing.T) {
	for _, c := range []struct{ why, sentence string }{
		{"scorn is no account", "The ridiculous council of Vellan shamelessly closed the port to the ferry Halcyon."},
		{"that phrase points back", "The owners of the ferry Halcyon had rejected that phrase, saying the port of Vellan was safe."},
		{"the four victims are not known", "The harbour of Vellan was closed when the four victims had left the ferry Halcyon."},
		{"a pronoun with nobody before it", "In 2029 the court of Vellan sentenced her to a year in the port for the loss of a ferry."},
		{"a heading that has run into its sentence twice", "Storm sinks ferry Halcyon off Vellan News Storm sinks ferry Halcyon off Vellan The port of Vellan closed on Monday."},
	} {
		opening := "\n" + strings.Join(strings.Fields(c.sentence)[:3], " ")
		if text := told(story(fled+rest+c.sentence+"\n", sank+others)); strings.Contains(text, opening) {
			t.Errorf("%s: %q is told:%s", c.why, c.sentence, text)
		}
	}
}

// TestOpinion: a piece in the writer's own voice gives the brief no sentence while
// reports tell the story.
func TestOpinion(t *testing.T) {
	piece := "The ferry Halcyon sank off Vellan, and we all know why the council of Vellan slept.\nWould you have closed the port in that storm?\nI would have closed the port of Vellan to the ferry Halcyon.\nThe owners of the ferry Halcyon painted over the rust for the council.\nWe must ask what the rescuers from Lenne were doing.\nThe lighthouse is old, the port is old, the council is older still.\nLet us hope that our ferry comes back to us.\nThe diver saw what you and I expected.\n"
	s := story(fled+rest, piece, fled+rest+"The owners of the ferry are from Lenne.\n")
	for _, w := range words(s, brief.Brief(s)) {
		if strings.Contains(w, "painted over the rust") {
			t.Errorf("the brief tells %q", w)
		}
	}
}

// TestTitle: a headline whose toll another report has overtaken stands for no
// story.
func TestTitle(t *testing.T) {
	old := "At least 40 killed as the ferry Halcyon sinks off Vellan.\nAt least 40 people were killed when the ferry Halcyon sank off Vellan in a storm.\n"
	now := "Divers search the wreck of the ferry Halcyon off Vellan.\nAt least 60 people were killed when the ferry Halcyon sank off Vellan in a storm.\n"
	s := story(old, now)
	for _, r := range s.Readings {
		r.Version.Blocks[0].Role = report.Headline
	}
	if got := brief.Title(s); got.Report == 0 {
		t.Errorf("the title is %q", got.Span.In(s.Readings[0].Version.Text))
	}
}
