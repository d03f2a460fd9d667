package agree_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/agree"
	"synoptic/compare/reuse"
	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// story reads each text as a report of one day.
func story(texts ...string) []*reading.Reading {
	var out []*reading.Reading
	for i, s := range texts {
		blocks := []report.Block{{Span: span.Span{Start: 0, End: len(s)}, Role: report.Body}}
		if k := strings.Index(s, "\n\n"); k > 0 {
			blocks = []report.Block{{Span: span.Span{Start: 0, End: k}, Role: report.Headline}, {Span: span.Span{Start: k + 2, End: len(s)}, Role: report.Body}}
		}
		out = append(out, reading.Read(&report.Version{ID: fmt.Sprint("r", i), Published: fmt.Sprintf("2031-03-%02d", 5+i), Text: s, Blocks: blocks}))
	}
	return out
}

// apart is the lineage in which every report is a source of its own.
func apart(n int) reuse.Lineage {
	var l reuse.Lineage
	for i := range n {
		l.Groups, l.Origins = append(l.Groups, []int{i}), append(l.Origins, "")
	}
	return l
}

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		why   string
		texts []string
		want  string
	}{
		{"the same toll in other words agrees",
			[]string{"Seven miners were killed when the shaft flooded.", "The flood left seven people dead in the shaft."},
			"agree 2: Seven miners | seven people"},
		{"an equal number of other things is no agreement",
			[]string{"Three boats sank in the harbour storm.", "Three bakers won prizes at the harbour fair."},
			"single 1: Three boats; single 1: Three bakers"},
		{"the killed and the injured are not compared",
			[]string{"The blast killed 14 miners at Ostrava pit.", "The blast injured 15 miners at Ostrava pit."},
			"single 1: 14 miners; single 1: 15 miners"},
		{"dozens of whom nothing befell are not the dozens killed",
			[]string{"The storm swept dozens of people off the harbour wall of Vellan.", "The storm killed dozens of people on the harbour wall of Vellan."},
			"single 1: dozens of people; single 1: dozens of people"},
		{"pounds are of the country whose pounds another report names",
			[]string{"The court of Vellan fined the baker Okoro 30,000 Egyptian pounds for the fire.", "The baker Okoro was fined 30,000 pounds by the court."},
			"agree 2: 30,000 Egyptian pounds | 30,000 pounds"},
		{"but not where a sign names another money",
			[]string{"The court of Vellan fined the baker Okoro 30,000 Egyptian pounds for the fire.", "The baker Okoro was fined 30,000 pounds by the court, of £90,000 that he had."},
			"single 1: 30,000 Egyptian pounds; single 1: 30,000 pounds; single 1: £90,000"},
		{"some of those just named are counted by their noun",
			[]string{"The court of Vellan heard 25 bakers, five of whom were fined for the fire.", "Five bakers were fined for the fire by the court of Vellan."},
			"single 1: 25 bakers; agree 2: five | Five bakers"},
		{"a plural and its singular are one noun",
			[]string{"The new mill of Carrow uses eight cores to crunch the images of Vellan.", "Carrow built an eight-core mill for the images of Vellan."},
			"agree 2: eight cores | eight-core"},
		{"what brackets convert is no wording of its own",
			[]string{"The ferry sailed 620 miles (1,000 km) off Vellan in the storm.", "The ferry had sailed 620 miles (998 km) off Vellan in the storm."},
			"agree 2: 620 miles | 1,000 km | 620 miles | 998 km"},
		{"numbers of nothing agree on nothing",
			[]string{"The old harbour lift of Vellan can seat 4 and rises slowly.", "The old harbour lift of Vellan can seat 4 and rises slowly."},
			"single 1: 4; single 1: 4"},
		{"a hedge that allows the number is sharper, not other",
			[]string{"More than 200 schoolgirls were kidnapped from the dormitory.", "The men kidnapped 214 schoolgirls from the dormitory."},
			"refined 2: More than 200 schoolgirls | 214 schoolgirls"},
		{"a toll that rises with time is an update",
			[]string{"The landslide at Vellan killed 31 villagers on the slope.", "The landslide at Vellan killed 34 villagers on the slope."},
			"updated 2: 31 villagers | 34 villagers"},
		{"a floor that rises with time is an update too",
			[]string{"At least 31 people died on the slope at Vellan.", "At least 44 people died on the slope at Vellan."},
			"updated 2: At least 31 people | At least 44 people"},
		{"a floor and a ceiling at one number are two quantities",
			[]string{"The men seized more than 200 schoolgirls at Vellan.", "The men still hold nearly 200 schoolgirls of Vellan."},
			"single 1: more than 200 schoolgirls; single 1: nearly 200 schoolgirls"},
		{"a woman of one age is not the man of that age",
			[]string{"Police held Benjamin Adeyemi, 25, after the shots at Vellan harbour.", "The shots at Vellan harbour left a 25-year-old woman dead, and police held a man."},
			"single 1: 25; single 1: 25-year-old woman"},
		{"an age of whom a description may mean contradicts no other",
			[]string{"Benjamin Adeyemi left Vellan harbour in a boat. The 54-year-old man was hurt by shots in the harbour of Vellan.", "Benjamin Adeyemi, 48, was hurt by shots in the harbour of Vellan."},
			"single 1: 54-year-old man; single 1: 48"},
		{"in apposition it does",
			[]string{"The 54-year-old baker, Benjamin Adeyemi, was hurt by shots in the harbour of Vellan.", "Benjamin Adeyemi, 48, was hurt by shots in the harbour of Vellan."},
			"differ 2: 54-year-old baker | 48"},
		{"a first name alone is that of the whole name",
			[]string{"Benjamin Adeyemi, 11, was hurt by shots in the harbour of Vellan.", "The shots hurt Benjamin, 11, in the harbour."},
			"agree 2: 11 | 11"},
		{"who was taken to hospital was hurt, where both tell it first",
			[]string{"Shots left 4 kids injured in Vellan.", "Detectives in Vellan look into shots that sent four children to the hospital."},
			"agree 2: 4 kids | four children"},
		{"men are a part of people, and contradict no number of them",
			[]string{"Shots at a porch in Vellan left a girl and two men wounded, police said.", "A girl was among three people wounded by shots at a porch in Vellan, police said."},
			"single 1: two men; single 1: three people"},
		{"victims are those who were hit, and those whom no other number is of",
			[]string{"Four shot at Vellan mill. All four victims were hit by gunfire.", "Shots at Vellan mill hurt four people."},
			"agree 2: Four shot | four victims | four people"},
		{"others are those besides somebody in both",
			[]string{"A baker was killed and three others wounded at Vellan mill. Boats took the three other victims ashore.", "One baker was killed and three other people were struck by bullets at Vellan mill."},
			"agree 2: three others | three other victims | three other people"},
		{"some of them are perhaps not all of whom another report tells",
			[]string{"Two of the victims were taken ashore by boats.", "The other two victims, both bakers, slept."},
			"single 1: Two of the victims; single 1: two victims"},
		{"the number of a house, and of the block in which it stands",
			[]string{"A baker was shot at 1312 N. Tarn Street in Vellan.", "Shots hit a baker in the 1300 block of North Tarn St.", "The baker was shot in the 1200 block of Tarn Street."},
			"differ 3: 1312 N. Tarn | 1300 block of North Tarn | 1200 block of Tarn"},
		{"one house of which one report tells is no figure, nor is a ruling",
			[]string{"A baker was shot at 12 Tarn Street.", "A 1998 Supreme Court ruling, and 1998 Supreme Court cases."},
			""},
		{"one time on the face of a clock, of two halves of the day",
			[]string{"Two men opened fire at the mill of Vellan at 1:40 a.m. on Friday.", "The men came to the mill of Vellan on Friday at 1:40 p.m."},
			"single 1: Two men; differ 2: 1:40 a.m. on Friday | 1:40 p.m."},
		{"calls and reports come at one time",
			[]string{"The fire was reported at 4:12 p.m.", "The first call came in around 4:15 p.m. from the mill."},
			"compatible 2: 4:12 p.m. | around 4:15 p.m."},
		{"what opens every day is no event of that time",
			[]string{"The mill opens its doors at 6 a.m. every day.", "The fire at the mill happened around 6:10 a.m."},
			"single 1: 6 a.m.; single 1: around 6:10 a.m."},
		{"of whom only one person named can be, a description of that sex is",
			[]string{"A 24-year-old man died in the harbour.", "The baker was later named as 24-year-old Benjamin Adeyemi."},
			"agree 2: 24-year-old man | 24-year-old Benjamin Adeyemi"},
		{"but not where two persons of that age are named",
			[]string{"A 24-year-old man died in the harbour.", "The baker was later named as 24-year-old Benjamin Adeyemi. Oscar Warr, 24, was held."},
			"single 1: 24-year-old man; single 1: 24-year-old Benjamin Adeyemi; single 1: 24"},
		{"a name misspelt is that name",
			[]string{"Benjamin Adeyemi, 24, slept in the harbour.", "Police met Benjamin Adeyeni, 24, at the mill."},
			"agree 2: 24 | 24"},
		{"one time that something takes is seldom met by chance",
			[]string{"The mill was put under a six-month review.", "The mill is to be reviewed over the course of six months."},
			"agree 2: six-month review | six months"},
		{"but a term in prison is no time that something took",
			[]string{"The baker of Vellan faces five years in prison.", "The baker of Vellan came back for the third time in five years."},
			"single 1: five years; single 1: five years"},
		{"the distance of a place in a direction, which contradicts nobody",
			[]string{"The mill lies 25 miles north of Carrow.", "Vellan, 25 miles north of Carrow, sleeps.", "The storm was 40 miles north of Carrow."},
			"agree 2: 25 miles | 25 miles; single 1: 40 miles"},
		{"a time in the evening",
			[]string{"Police arrived at the mill at 7:30 Monday evening.", "Police were called to the mill around 7:38 p.m."},
			"compatible 2: 7:30 Monday evening | around 7:38 p.m."},
		{"what two reports give draws what a third says in words less like theirs",
			[]string{"The flood hurt 14 bakers of Vellan in the mill.", "In the mill of Vellan 14 bakers were hurt by the flood.", "Doctors saw 14 people of the mill."},
			"agree 3: 14 bakers | 14 bakers | 14 people"},
		{"shots are rounds",
			[]string{"The guard fired 18 shots at the boat in Vellan harbour.", "The guard of Vellan harbour fired 18 rounds."},
			"agree 2: 18 shots | 18 rounds"},
		{"an age goes by the name",
			[]string{"Ada Okoro, 47, was held after the crash at Vellan.", "Police held driver Ben Adeyemi, 47, after the crash at Vellan.", "The crash at Vellan hurt Okoro, 48."},
			"differ 2: 47 | 48; single 1: 47"},
		{"the same words with unlike numbers differ",
			[]string{"The council of Ferris spent $40 million on its new bridge over the river Tarn.", "The council of Ferris spent $47 million on its new bridge over the river Tarn."},
			"differ 2: $40 million | $47 million"},
		{"parts in one report are the whole of another",
			[]string{"The ferry Halcyon had 129 people on board when it sank off Vellan.", "Another ship took the 103 passengers and 26 crew members of the ferry Halcyon to Vellan."},
			"agree 2: 129 people | 103 passengers and 26 crew members; single 1: 103 passengers; single 1: 26 crew members"},
		{"those who left explain how many remain",
			[]string{"The army wants to rescue the 218 pupils still held captive at Vellan.", "The men freed 21 pupils at Vellan on Monday. Some 197 pupils remain captive at Vellan."},
			"updated 2: 218 pupils | Some 197 pupils; single 1: 21 pupils"},
		{"a step that a sentence names leads to the new number",
			[]string{"Thieves took data of 143 million customers of Ferris Bank.", "Ferris Bank put those hit at 145.5 million customers, some 2.5 million more than it had previously disclosed."},
			"updated 2: 143 million customers | 145.5 million customers; single 1: some 2.5 million"},
		{"a headline against its own text",
			[]string{"Ferry sinks at Vellan: 58 killed, 120 injured\n\nAt least 59 people were killed and 120 people were injured at Vellan on Monday."},
			"differ 1: 58 killed | At least 59 people; single 1: 120 injured | 120 people"},
		{"units of one measure are compared",
			[]string{"The rocket flew about 3,700 kilometers before it fell off Vellan.", "The rocket flew 2,300 miles before it fell off Vellan."},
			"compatible 2: about 3,700 kilometers | 2,300 miles"},
		{"a number of fewer digits is the same number",
			[]string{"Mayor Ada Okoro raised $8.67 million for her campaign in Ferris.", "Mayor Ada Okoro raised $8.6 million for her campaign in Ferris."},
			"compatible 2: $8.67 million | $8.6 million"},
		{"polls and prices are of their moment",
			[]string{"Ferris Bank shares fell 4.3 percent in early trading at Vellan.", "Ferris Bank shares fell 6.6 percent in early trading at Vellan."},
			"single 1: 4.3 percent; single 1: 6.6 percent"},
		{"the first offer is not the new one",
			[]string{"Ferris Bank rejected the initial $103 million offer of Tarn Trust for its ports.", "Ferris Bank rejected the raised $121 million offer of Tarn Trust for its ports."},
			"single 1: $103 million offer; single 1: $121 million offer"},
		{"but two first offers differ",
			[]string{"Ferris Bank rejected the initial $103 million offer of Tarn Trust for its ports.", "Ferris Bank rejected the original $105 million offer of Tarn Trust for its ports."},
			"differ 2: $103 million offer | $105 million offer"},
		{"two greatest terms exclude each other, two floors do not",
			[]string{"The baker Ada Okoro may be jailed for up to 10 years for assault on a Vellan guard.", "The baker Ada Okoro may be jailed for up to 14 years for assault on a Vellan guard."},
			"differ 2: up to 10 years | up to 14 years"},
		{"a time of day is a number too",
			[]string{"The ferry Halcyon left Vellan harbour at 7:33 p.m.", "The ferry Halcyon departed from Vellan harbour shortly after 7:33 p.m. with 80 pilgrims."},
			"compatible 2: 7:33 p.m. | shortly after 7:33 p.m.; single 1: 80 pilgrims"},
		{"another year is another event",
			[]string{"Seven people died when the ferry sank at Vellan.", "It is the worst accident at Vellan since 1994, when seven people died on a ferry."},
			"single 1: Seven people; single 1: seven people"},
		{"a number without a noun goes back to the last count",
			[]string{"The men freed 21 pupils of Vellan. An hour ago she met the 21 who came back.", "The men freed 21 pupils of Vellan."},
			"agree 2: 21 pupils | 21 | 21 pupils"},
		{"an age in apposition has its name",
			[]string{"Liz Warr, a 36-year-old baker, saw the ferry sink at Vellan.", "Greg Amadi, 36, saw the ferry sink at Vellan."},
			"single 1: 36-year-old baker; single 1: 36"},
		{"one report that prints both does not contradict itself",
			[]string{"The council of Ferris spent $40 million on its new bridge over the river Tarn. The council of Ferris spent $47 million on its new bridge over the river Tarn with debt."},
			"single 1: $40 million; single 1: $47 million"},
	} {
		readings := story(c.texts...)
		var got []string
		for _, f := range agree.Figures(readings, apart(len(c.texts)), nil) {
			var said []string
			for _, m := range f.Mentions {
				x := m.Figure
				end := max(x.Span.End, x.OfSpan.End)
				if x.Unit == "time of day" {
					end = x.Span.End // it counts a verb
				}
				said = append(said, readings[m.Report].Text.Source[x.Span.Start:end])
			}
			got = append(got, fmt.Sprintf("%s %d: %s", f.Relation, f.Independent, strings.Join(said, " | ")))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.why, s, c.want)
		}
	}
}

// verdicts prints every figure of a story as its verdict and its values by
// report, which the names of the reports give.
func verdicts(readings []*reading.Reading) map[string]bool {
	out := map[string]bool{}
	for _, f := range agree.Figures(readings, apart(len(readings)), nil) {
		said := []string{f.Unit}
		for _, m := range f.Mentions {
			v := readings[m.Report].Version
			said = append(said, v.ID+":"+m.Figure.Span.In(v.Text))
		}
		slices.Sort(said[1:])
		out[string(f.Relation)+" "+strings.Join(said, " ")] = true
	}
	return out
}

// events are sentences about two events, to make stories of.
var events = [2][]string{
	{"At least %d people were killed when the ferry Halcyon sank off Vellan on Monday.", "The ferry Halcyon sank off Vellan on Monday and killed %d people.",
		"Rescuers pulled %d passengers of the ferry Halcyon from the sea off Vellan.", "The ferry Halcyon cost $%d million when it was built for Vellan.", "Some %d divers searched for the ferry Halcyon, 30 years old."},
	{"The parliament of Tarn passed %d laws on taxes in one night.", "Tarn will raise its tax on sugar to %d cents a kilo, its minister said.", "Bakers in Tarn sold %d loaves in protest against the sugar tax."},
}

// tell makes n reports of one event.
func tell(rnd *rand.Rand, event, n int) []string {
	var out []string
	for range n {
		var s []string
		for _, line := range events[event] {
			if rnd.IntN(3) > 0 {
				s = append(s, fmt.Sprintf(line, 12+rnd.IntN(6)))
			}
		}
		out = append(out, strings.Join(append(s, "No more was known."), " "))
	}
	return out
}

// TestReplaced: what came first is said by the days and hours of publication,
// never by which number is greater.
func TestReplaced(t *testing.T) {
	toll := "At least %d people were killed when the ferry Halcyon sank off Vellan."
	for _, c := range []struct {
		why  string
		out  []string // when each came out
		told []int
		want string
	}{
		{"days", []string{"2031-03-05", "2031-03-06"}, []int{40, 60}, "[0] [1] rises from “At least 40” to “At least 60”"},
		{"one day", []string{"2031-03-05", "2031-03-05"}, []int{40, 60}, "[] [] given as “At least 40” and “At least 60”"},
		{"hours of unlike clocks", []string{"2031-03-05T07:00:00", "2031-03-05T19:00:00"}, []int{40, 60}, "[] [] given as “At least 40” and “At least 60”"},
		{"hours with their zone", []string{"2031-03-05T07:00:00Z", "2031-03-05T19:00:00Z"}, []int{40, 60}, "[0] [1] rises from “At least 40” to “At least 60”"},
		{"a report that lags behind is none of the first", []string{"2031-03-05", "2031-03-06", "2031-03-07"}, []int{40, 60, 40}, "[0] [1] rises from “At least 40” to “At least 60”"},
		{"the greater number is the older one", []string{"2031-03-05", "2031-03-06"}, []int{60, 40}, "[] [] given as “At least 60” and “At least 40”"},
	} {
		var list []*reading.Reading
		for i, out := range c.out {
			text := fmt.Sprintf(toll, c.told[i])
			list = append(list, reading.Read(&report.Version{ID: fmt.Sprint("r", i), Outlet: fmt.Sprint(i), Published: out, Text: text, Blocks: []report.Block{{Span: span.Span{End: len(text)}, Role: report.Body}}}))
		}
		f := agree.Figures(list, apart(len(list)), nil)[0]
		if got := fmt.Sprint(f.Before, f.After, " ", f.Note); got != c.want {
			t.Errorf("%s: %s, want %s (%s)", c.why, got, c.want, f.Relation)
		}
	}
}

// TestOrder: the order in which reports are given changes no verdict, also of
// those published in one hour.
func TestOrder(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 11))
	for range 40 {
		var items []ingest.Item
		for i, text := range tell(rnd, 0, 3) {
			items = append(items, ingest.Item{Input: fmt.Sprint(i), Text: text, Given: []report.Claim{{Field: "published", Value: "2031-03-05", From: "given"}}})
		}
		want := figures(t, items)
		slices.Reverse(items)
		if got := figures(t, items); got != want {
			t.Fatalf("the other way round\n%s\n%s", got, want)
		}
	}
}

// figures returns the figures of the record of items.
func figures(t *testing.T, items []ingest.Item) string {
	t.Helper()
	var out strings.Builder
	for _, s := range pipeline.Run(items, nil, nil).Stories {
		if err := json.NewEncoder(&out).Encode(s.Figures); err != nil {
			t.Fatal(err)
		}
	}
	return out.String()
}

// TestUnrelated: a report of something else changes nothing in what others say.
func TestUnrelated(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 5))
	for range 60 {
		own := story(tell(rnd, 0, 3)...)
		other := story(tell(rnd, 1, 4)...)[3]
		other.Version.ID = "other"
		with := verdicts(append(own[:3:3], other))
		for v := range verdicts(own) {
			if !with[v] {
				t.Fatalf("%s is gone with the report %q", v, other.Version.Text)
			}
		}
	}
}
