package figure_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"synoptic/annotate/figure"
	"synoptic/language"
	"synoptic/language/tag"
	"synoptic/span"
)

func read(text string) *language.Text {
	t := language.Read(text, []span.Span{{Start: 0, End: len(text)}})
	tag.Tag(t)
	return t
}

// show prints f as "text [min,max] unit / of / state".
func show(t *language.Text, f figure.Figure) string {
	side := func(x *float64) string {
		if x == nil {
			return ""
		}
		return fmt.Sprintf("%.7g", *x)
	}
	parts := []string{f.Unit, f.Of, f.State}
	return f.Span.In(t.Source) + " [" + side(f.Min) + "," + side(f.Max) + "] " + strings.Join(parts, "/")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"nearly is a ceiling", "Nearly 2,000 households lost power.", "Nearly 2,000 [,2000] /households/"},
		{"at least is a floor, and what befell them follows", "At least seven people were killed.", "At least seven [7,] /people killed/killed"},
		{"the verb may stand before", "The blast killed 21 miners.", "21 [21,21] /miners/killed"},
		{"a state in place of a noun", "Police said 50 injured had been seen.", "50 [50,50] /injured/injured"},
		{"a hedge that keeps the number", "About 600 people live there.", "About 600 [600,600] /people/"},
		{"magnitudes and currency", "It costs $1.2bn a year.", "$1.2bn [1.2e+09,1.2e+09] USD/year/"},
		{"currency with comma groups", "She won £30,000 in damages.", "£30,000 [30000,30000] GBP/damages/"},
		{"percent in words", "Five percent of voters agreed.", "Five percent [5,5] percent/voters/"},
		{"number words", "Two dozen boats and a million gulls.", "Two dozen [24,24] /boats/|a million [1000000,1000000] /gulls/"},
		{"hyphen compounds", "Twenty-one sailors left.", "Twenty-one [21,21] /sailors/"},
		{"a range with one unit", "It slid for eight to ten seconds.", "eight to ten seconds [8,10] seconds//"},
		{"a range between currencies", "They seek $10 million to $15 million.", "$10 million to $15 million [1e+07,1.5e+07] USD//"},
		{"between two numbers, the magnitude said once", "It cost between $2 and $3 million.", "between $2 and $3 million [2000000,3000000] USD//"},
		{"a change is no range", "Prices went from 10 to 15 dollars.", "10 [10,10] //|15 dollars [15,15] USD//"},
		{"a part of a whole", "A third of pupils stayed home.", "A third [0.3333333,0.3333333] share/pupils/"},
		{"vague plurals are floors", "Dozens were hurt.", "Dozens [24,] //injured"},
		{"age behind a name", "The driver, Ada Okoro, 47, was held.", "47 [47,47] years old/ada okoro/"},
		{"age before a noun", "A 16-year-old girl was seen.", "16-year-old [16,16] years old/girl/"},
		{"a hedge behind", "Some said 30 or more ships came.", "30 or more [30,] /ships/"},
		{"a group gives its number", "A pair of swans came.", "A pair [2,2] /swans/"},
		{"the number of a flight is a fact", "Flight 175 turned back.", "175 [175,175] flight number//"},
		{"the credit of a picture is not counted", "The wounded are at least 40 Ada Okoro/Carrow Wire.", "at least 40 [40,] //"},
		{"the number of a post in its thread is not counted", "9/ Three boats sank.", "Three [3,3] /boats/"},
		{"a make is no temperature", "The new Swift March 4C flew at 12C in Lenne.", "12C [12,12] °C//"},
		{"a phrasal verb is no hedge", "It turned around four hours later.", "four hours [4,4] hours//"},
		{"a second number inside the noun phrase", "Police freed 21 of the more than 200 pupils.", "21 [21,21] /pupils/rescued|more than 200 [200,] /pupils/"},
		{"money in words", "They lost millions of dollars.", "millions of dollars [2000000,] USD//"},
		{"lives lost are deaths", "The flood claimed 40 lives.", "40 [40,40] /lives/killed"},
		{"units of the SI by their letter case", "A 2.8 GHz chip, 50 MW and 14 mSv, 16 nanometers thin.", "2.8 GHz [2.8,2.8] GHz/chip/|50 MW [50,50] MW//|14 mSv [14,14] mSv//|16 nanometers [16,16] nm//"},
		{"areas and volumes", "Over 300 km2, 5 km², 4 cubic kilometers.", "Over 300 km2 [300,] sq km//|5 km² [5,5] sq km//|4 cubic kilometers [4,4] cu km//"},
		{"degrees with their scale, and below zero", "It fell to -18 °C, then to 32 degrees Fahrenheit.", "-18 °C [-18,-18] °C//|32 degrees Fahrenheit [32,32] °F//"},
		{"a fall in points or percent is no range", "It lost 3 percent or 40 points.", "3 percent [3,3] percent//|40 points [40,40] points//"},
		{"nor is more than a hedge behind", "It lost 40 points or more than 3 percent.", "40 points [40,40] points//|more than 3 percent [3,] percent//"},
		{"a hanging hyphen", "They saw 8- to 10-foot waves.", "8- to 10-foot [8,10] ft/waves/"},
		{"from and to with a verb of range", "Fines range from $10 to $15.", "$10 to $15 [10,15] USD//"},
		{"a currency said twice", "It costs $249 USD.", "$249 USD [249,249] USD//"},
		{"a magnitude apart", "A deal worth US$ 7.2 bn.", "US$ 7.2 bn [7.2e+09,7.2e+09] USD/deal/"},
		{"hundreds of a unit", "Hundreds of miles away.", "Hundreds of miles [200,] mi//"},
		{"pounds of weight", "It lifts 2,000 pounds of cargo, or 3,000 pounds (1,361 kg); the payload is 4,000 pounds.", "2,000 pounds [2000,2000] lb/cargo/|3,000 pounds [3000,3000] lb//|1,361 kg [1361,1361] kg//|4,000 pounds [4000,4000] lb/payload/"},
		{"pounds of force", "It pushed with 20 kilonewtons (4,496 pounds).", "20 kilonewtons [20,20] kN//|4,496 pounds [4496,4496] lb//"},
		{"pounds of money", "They were fined 2,000 pounds of the damage.", "2,000 pounds [2000,2000] GBP/damage/"},
		{"nobody has died on death row", "The state has 9 people on death row.", "9 [9,9] /people/"},
		{"injuries are what befell them", "Four people were taken to hospital with injuries.", "Four [4,4] /people hospitalised/hospitalised"},
		{"half a unit", "It rose half a percent.", "half a percent [0.5,0.5] percent//"},
		{"inches by what follows", "A bar 2 1/2 in thick.", "2 1/2 in [2.5,2.5] in//"},
		{"a rate is a price", "She earns $15.40/hour.", "$15.40/hour [15.4,15.4] USD/h//"},
		{"rates of units", "At 30 km/h, 60 miles per hour, 5 m/s, four times per week.", "30 km/h [30,30] km/h//|60 miles per hour [60,60] mph//|5 m/s [5,5] m/s//|four times per week [4,4] times/week//"},
		{"units of several words", "Some 20 nautical miles, 3 metric tons, 900 British thermal units.", "Some 20 nautical miles [20,20] nmi//|3 metric tons [3,3] t//|900 British thermal units [900,900] Btu//"},
		{"powers of ten and tolerances", "It took 2.5×10-3 s2 and 4e14 s-1, or 8.1±0.2 kg.", "2.5×10-3 s2 [0.0025,0.0025] s2//|4e14 s-1 [4e+14,4e+14] 1/s//|8.1±0.2 kg [7.9,8.3] kg//"},
		{"thousands with spaces", "They sold 10 000 tonnes.", "10 000 tonnes [10000,10000] t//"},
		{"a unit said once for two", "They gave 45 and 50 mg of salt.", "45 [45,45] mg//|50 mg [50,50] mg/salt/"},
		{"a range set out by from, but not a change", "Boys from 7 to 10 came. Ages rose from 7 to 10.", "7 to 10 [7,10] //|7 [7,7] //|10 [10,10] //"},
		{"a range below zero", "It ranged from -18 °C to -34 °C.", "-18 °C to -34 °C [-34,-18] °C//"},
		{"hours and minutes are one time", "It took 8 hours and 15 minutes.", "8 hours and 15 minutes [8.25,8.25] hours//"},
		{"the measure of a person", "He is 6 feet 3 inches and she 5'6\".", "6 feet 3 inches [6.25,6.25] ft//|5'6\" [5.5,5.5] ft//"},
		{"shares in words", "One in five children and 9 out of 10 bakers, but one in the harbour.", "One in five [0.2,0.2] share/children/|9 out of 10 [0.9,0.9] share/bakers/"},
		{"couples of hundreds", "A couple of hundred gulls and a couple dozen boats.", "A couple of hundred [200,] /gulls/|a couple dozen [24,] /boats/"},
		{"parts of round numbers", "A quarter of a million people, half-a-dozen boats.", "A quarter of a million [250000,250000] /people/|half-a-dozen [6,6] /boats/"},
		{"none of them", "Zero deaths and zero tolerance.", "Zero [0,0] /deaths/killed"},
		{"ages in a range", "Children aged 6 to 12 came.", "6 to 12 [6,12] years old/children/"},
		{"the magnitude of a range of money", "A $5-6m loan.", "$5-6m [5000000,6000000] USD/loan/"},
		{"what is counted is a noun", "The two left, 95 retired teachers stayed, about half of Lenne's pupils came.", "two [2,2] //|95 [95,95] /retired teachers/|about half [0.5,0.5] share/lenne's pupils/"},
		{"a noun of time is not counted by a measure", "Prices rose 3 percent last month.", "3 percent [3,3] percent//"},
		{"a time served has its state on either side", "She was jailed for ten years. He faces up to 14 years in prison.", "ten years [10,10] years//jailed|up to 14 years [,14] years//jailed"},
		{"held is not taken", "Some 40 pupils remain captive; the men kidnapped 60 pupils.", "Some 40 [40,40] /pupils captive/captive|60 [60,60] /pupils/kidnapped"},
		{"a mark that closes words is no inch", "He said: \"We are 9\" and bought a 9\" pan.", "9 [9,9] //|9\" [9,9] in/pan/"},
		{"the number of a make is no count", "Their 340 airliner landed, and the 500 index fell.", ""},
		{"a collective noun counts without a plural", "The 340 crew landed.", "340 [340,340] /crew/"},
		{"a brand with its number", "The new mPhone 4 rose, at one point, by one point.", "one point [1,1] points//"},
		{"a million of those described", "Nearly 2m mostly young residents left 2m long boats, and not one bit worried.", "Nearly 2m [,2000000] /mostly young residents/|2m [2,2] m//"},
		{"power times hours is energy", "The dam made 5 kilowatt-hours, then 12 megawatt hours.", "5 kilowatt-hours [5,5] kWh//|12 megawatt hours [12,12] MWh//"},
		{"one letter is a unit behind digits", "A 60W lamp at 220 V gave 45 J.", "60W [60,60] W/lamp/|220 V [220,220] V//|45 J [45,45] J//"},
		{"but not before a name", "She lived at 40 W Mill Road.", ""},
		{"products of units", "It took 3 Js, 45 J s, 12 N·m.", "3 Js [3,3] J·s//|45 J s [45,45] J·s//|12 N·m [12,12] N·m//"},
		{"light, radiation, substance and pressure", "It gave 700 lumens, 40 MBq and 4.5 mmol/L at 20 GPa.", "700 lumens [700,700] lm//|40 MBq [40,40] MBq//|4.5 mmol/L [4.5,4.5] mmol/L//|20 GPa [20,20] GPa//"},
		{"minutes and seconds of an angle behind degrees", "The wreck lies at 51° 30′ 36″ north.", "51° 30′ 36″ [51.51,51.51] degrees/wreck lies/"},
		{"an angle in brackets once more, sixty times as large", "The nebula is 1½' (90\") across.", "1½' [1.5,1.5] ′/nebula/|90\" [90,90] ″//"},
		{"twelve make a foot, which is no angle", "The wall is 5' (60\") high.", "5 [5,5] //|60\" [60,60] in//"},
		{"K of memory is 1,024, before a plural a thousand", "It had 64K of RAM; shops sold 20K memory chips.", "64K [64,64] KiB/ram/|20K [20000,20000] /memory chips/"},
		{"the lowest temperature by its name, but no stress on none", "The gas came near absolute zero, with absolute zero tolerance.", "near absolute zero [0,0] K//"},
		{"one coin, but no adjective", "The seller of a penny stock never gave her a penny.", "a penny [1,1] pence//"},
		{"a loss in the brackets of accountants, no aside", "The result was ($4.2 million). The ticket ($12) was dear.", "($4.2 million) [-4200000,-4200000] USD/result/|$12 [12,12] USD//"},
		{"months behind age", "Ada Okoro, age 17 months, slept.", "17 months [17,17] months old//"},
		{"also that age", "It was for Ben Amadi, also 18.", "18 [18,18] years old/ben amadi/"},
		{"those hit by bullets were shot, those in custody arrested", "Three people were struck by bullets. One man was taken into custody.", "Three [3,3] /people struck/shot|One [1,1] /man arrested/arrested"},
		{"a clause on the noun is not part of its phrase", "She kept the 9 mm gun Okoro hid.", "9 mm [9,9] mm/gun/"},
		{"but a name may be what is counted", "The two Carrows would begin.", "two [2,2] /carrows/"},
		{"the name of a programme is no time", "She spoke on 60 Minutes for 60 minutes.", "60 minutes [60,60] minutes//"},
		{"a vote with “to”", "It passed by a vote of 52 to 48.", "52 to 48 [52,52] result//"},
		{"no counter of pictures", "Photo 4 of 37 shows a swan.", ""},
		{"no designation with a letter", "The 3G network and the Nikkei 225 index fell.", ""},
		{"a name with a number, wherever it follows", "He sold the Swan 9 in May. Swan 9 owners saw three Heron 7 boats.", "three [3,3] /heron 7 boats/"},
		{"the number of a name with an apostrophe", "The Qan’e 4 probe flew.", ""},
		{"a place before a count", "In Lenne 9 boats sank, and in Carrow 9 people.", "9 [9,9] /boats/|9 [9,9] /people/"},
		{"no year", "The mill closed in 1984.", ""},
		{"no label", "He sat in Room 12 on page 3.", ""},
		{"some of those just counted", "The fair drew 25 bakers, five of whom left, and bread, five kinds of which sold.", "25 [25,25] /bakers/|five [5,5] /bakers/|five [5,5] /kinds/"},
		{"ages as headlines write them", "The 67yo baker turned 40 pages.", "67yo [67,67] years old/baker/|40 [40,40] /pages/"},
		{"an age by its noun", "She retired at age 60, he at the age of 58.", "60 [60,60] years old//|58 [58,58] years old//"},
		{"an age to come", "Her son Ben was going to be turning 40 soon.", "40 [40,40] years old/ben/"},
		{"a part with its ending", "It burns 1/10th of the oil.", "1/10th [0.1,0.1] share/oil/"},
		{"what a sum is given in, with its adjectives", "They owe $3 million in unpaid local taxes, and paid $2 million in late May.", "$3 million [3000000,3000000] USD/unpaid local taxes/|$2 million [2000000,2000000] USD//"},
		{"one person, by the end of the phrase", "The agency says one injured port worker was taken away.", "one [1,1] /injured port worker/"},
		{"no pronoun", "One of them left, and one stayed.", ""},
		{"no list number", "1. Boil the water.", ""},
		{"no address", "She lives at 12 Mill Road.", ""},
		{"no telephone", "Call 555-010-0199 now.", ""},
		{"ages without hyphens", "A 19 year old man held a 6-year old boy.", "19 year old [19,19] years old/man/|6-year old [6,6] years old/boy/"},
		{"one of those harmed, but no pronoun", "The blast killed one and wounded five others. It killed one of them.", "one [1,1] //killed|five [5,5] /others/injured"},
		{"who was shot, and who died of it", "5 shot in Lenne. Four people were shot, 2 shot dead and 3 shot to death.", "5 [5,5] /shot/shot|Four [4,4] /people shot/shot|2 [2,2] /shot/killed|3 [3,3] /shot/killed"},
		{"shots that were fired", "One shot rang out, then 18 shots.", "One [1,1] /shot/|18 [18,18] /shots/"},
		{"what befell them behind an aside", "Five people, including a guard who was asleep and the baker, were killed. Four bakers -- including two boys -- were hurt.", "Five [5,5] /people killed/killed|Four [4,4] /bakers/injured|two [2,2] /boys/"},
		{"a country, no pronoun", "They lost 9,000 US credit cards.", "9,000 [9000,9000] /us credit cards/"},
		{"places in a row, but no counts behind them", "On day two of the fair, in game seven, she won. That day two bakers left.", "two [2,2] /bakers/"},
		{"no telephone in parts, nor a number to write to", "Call (207) 555-0199 or 207-555-TIPS, or text to 274637 (BOATS).", ""},
		{"a range and a long number that count", "Some 500-1000 gulls and 10000 boats.", "Some 500-1000 [500,1000] /gulls/|10000 [10000,10000] /boats/"},
		{"no house in a quarter of town", "She was seen at 561 N. Carrow.", ""},
		{"no designation", "An F-16 flew to 9/11 events.", ""},
		{"no ordinal", "It was the 21st time.", ""},
		{"a score", "They won 131-115.", "131-115 [131,131] result//"},
		{"a vote, by the noun behind it", "The House passed it in a 45-54 vote.", "45-54 [45,45] result/vote/"},
		{"the record of a season", "She was 50-32-1 there.", "50-32-1 [50,50] result//"},
		{"numbers with a hyphen that nothing makes a result", "The 3-12 shift waited for the 747-400 to land.", "3-12 [3,12] /shift/"},
	} {
		txt := read(c.text)
		var got []string
		for _, f := range figure.Find(txt, nil) {
			got = append(got, show(txt, f))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.why, c.text, s, c.want)
		}
	}
}

// TestSkip: what is a date is no figure.
func TestSkip(t *testing.T) {
	text := "On 3 May some 40 people came."
	txt := read(text)
	list := figure.Find(txt, []span.Span{{Start: 3, End: 8}})
	if len(list) != 1 || list[0].Span.In(text) != "some 40" {
		t.Errorf("got %v, want only “some 40”", list)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"nearly 2,000 of the more than 30 or so people", "between $1.2bn and $3m", "2 1/2 to 3½ years old", "half a million", "a couple of", "two-thirds of", "-5-", "$", "51° 30′ 12″", "2½' (150\")", "was ($4)", "absolute zero", "64K of RAM", "3 J·s", "1,2,3", "twenty-one-year-old Ada, 47"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || s == "" {
			return
		}
		last := 0
		for _, x := range figure.Find(read(s), nil) {
			if !x.Span.Valid(len(s)) || !utf8.ValidString(x.Span.In(s)) || x.Span.Start < last {
				t.Fatalf("bad span %v", x.Span)
			}
			if last = x.Span.End; !x.OfSpan.IsZero() && (!x.OfSpan.Valid(len(s)) || !utf8.ValidString(x.OfSpan.In(s))) {
				t.Fatalf("bad span %v of what is counted", x.OfSpan)
			}
			if x.Min == nil && x.Max == nil || x.Min != nil && x.Max != nil && *x.Min > *x.Max {
				t.Fatalf("%q: no interval", x.Span.In(s))
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := read(strings.Repeat("The mayor of Ostrava, 58, said that nearly 300 people had left the town since the flood, at a cost of $1.5 million, or 12 percent of its budget. ", 26))
	for b.Loop() {
		figure.Find(text, nil)
	}
}
