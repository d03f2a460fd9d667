package timex_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"synoptic/annotate/timex"
	"synoptic/language"
	"synoptic/language/tag"
	"synoptic/span"
)

// anchor is a Thursday.
var anchor = time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)

func read(text string) *language.Text {
	t := language.Read(text, []span.Span{{Start: 0, End: len(text)}})
	tag.Tag(t)
	return t
}

func show(text string, list []timex.Timex) string {
	var out []string
	for _, x := range list {
		out = append(out, x.Span.In(text)+" "+string(x.Type)+" "+x.Value)
	}
	return strings.Join(out, "|")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a weekday lies in the past", "The mill burned on Tuesday.", "Tuesday DATE 2024-05-14"},
		{"the day of writing is the last of its name", "He spoke Thursday.", "Thursday DATE 2024-05-16"},
		{"a verb of the future turns it", "The court will rule on Tuesday.", "Tuesday DATE 2024-05-21"},
		{"but not across the verb of saying", "She will appeal, he said Monday.", "Monday DATE 2024-05-13"},
		{"next is after today", "They meet next Thursday.", "next Thursday DATE 2024-05-23"},
		{"last is before today", "They met last Thursday.", "last Thursday DATE 2024-05-09"},
		{"day by day", "Rain fell yesterday and today.", "yesterday DATE 2024-05-15|today DATE 2024-05-16"},
		{"units of the calendar", "Sales fell last week, this month and last year.", "last week DATE 2024-W19|this month DATE 2024-05|last year DATE 2023"},
		{"modifiers belong to the span", "It closed earlier this year.", "earlier this year DATE 2024"},
		{"a day of last year", "It fell on June 12 last year and on March 3 of last year.", "June 12 last year DATE 2023-06-12|March 3 of last year DATE 2023-03-03"},
		{"a month behind the year", "It cost more than last year's July vote.", "last year DATE 2023|July DATE 2023-07"},
		{"month and day of the past", "The bridge fell on Dec. 3.", "Dec. 3 DATE 2023-12-03"},
		{"month and day with year, both orders", "From May 3, 2019 to 4 June 2020.", "May 3, 2019 DATE 2019-05-03|4 June 2020 DATE 2020-06-04"},
		{"a weekday before the date is part of it", "On Monday, April 1, it snowed.", "Monday, April 1 DATE 2024-04-01"},
		{"a month soon to come", "The summit in June is off.", "June DATE 2024-06"},
		{"a month gone by", "The strike began in October.", "October DATE 2023-10"},
		{"may is mostly a verb", "May he rest. He may march.", ""},
		{"years and decades", "In 1987 and the 1990s.", "1987 DATE 1987|the 1990s DATE 199"},
		{"a year without its century", "It opened in '98, closed in late '23 and said 'I do' since.", "'98 DATE 1998|late '23 DATE 2023"},
		{"a day of the past that a caption points at", "In this Wednesday, May 1, 2019, photo he waves.", "this Wednesday, May 1, 2019 DATE 2019-05-01"},
		{"a day with its year that a caption points at", "In this May 18, 2019 photo he waves.", "this May 18, 2019 DATE 2019-05-18"},
		{"a month ahead in which something was done", "In July, the council announced plans for a mill. In July, the mill was to open.", "July DATE 2023-07|July DATE 2024-07"},
		{"a month after its year", "The old mill of 1969 had stood for years before it burned in August.", "1969 DATE 1969|years DURATION PXY|August DATE 1969-08"},
		{"a month of a year named before", "The mill opened in 1969 and burned in August of that year.", "1969 DATE 1969|August of that year DATE 1969-08"},
		{"the next month of what is long past", "The mill burned in October 1941. The next month it was rented. Later that month it fell. The owner will sell it next month.", "October 1941 DATE 1941-10|The next month DATE 1941-11|Later that month DATE 1941-11|next month DATE 2024-06"},
		{"what the past has brought about", "The leak caused three millers of Vellan to step down Monday.", "Monday DATE 2024-05-13"},
		{"a feast of another year", "She left him on Valentine's Day, 2011. The fair is on the Fourth of July.", "Valentine's Day, 2011 DATE 2011-02-14|Fourth of July DATE 2024-07-04"},
		{"what was killed by a day", "Nineteen cows had been killed this month, through Monday.", "this month DATE 2024-05|Monday DATE 2024-05-13"},
		{"a verb of the present that looks ahead", "The miller faces a long hearing Wednesday. The new rules take effect Friday.", "Wednesday DATE 2024-05-22|Friday DATE 2024-05-17"},
		{"a half of the day beside a time", "They met at around 10:30 Monday night, and a little after 7:30 Tuesday evening.", "10:30 Monday night TIME 2024-05-13T22:30|7:30 Tuesday evening TIME 2024-05-14T19:30"},
		{"a weekday in the name of a paper or a show", "Ada Okoro told The Lenne Sun. She watched Monday Night Football.", ""},
		{"words of a day that their sentence names", "“We vote tomorrow,” she said Monday. “We won yesterday,” he said.", "tomorrow DATE 2024-05-14|Monday DATE 2024-05-13|yesterday DATE 2024-05-15"},
		{"the last night of a report of the morning after its day", "The mill burned Thursday night, police said. “I heard it last night,” a neighbour said.", "Thursday night TIME 2024-05-16TNI|last night TIME 2024-05-16TNI"},
		{"what was done by a day", "Two feet of snow fell by Tuesday.", "Tuesday DATE 2024-05-14"},
		{"this past day", "This past Friday it fell.", "This past Friday DATE 2024-05-10"},
		{"a stretch of something else", "In the last week of the campaign they met.", ""},
		{"the length of a film is no time of day", "Watch the video 02:19 now.", "now DATE PRESENT_REF"},
		{"a year before a plural", "Other 2016 hopefuls met some 2016 people.", "2016 DATE 2016"},
		{"a verb before a date that no longer opens its sentence", "The talks follow on his Monday speech to impose a tax.", "Monday DATE 2024-05-13"},
		{"a month three ahead is ahead", "They wait for the August elections.", "August DATE 2024-08"},
		{"a plain present before a day is a plan", "The senate returns Monday.", "Monday DATE 2024-05-20"},
		{"a count is no year", "Some $2000 went to 1990 percent more.", ""},
		{"seasons", "Last summer was dry.", "Last summer DATE 2023-SU"},
		{"ages of dates", "Two years ago it stood; a week ago it fell; 10 days ago.", "Two years ago DATE 2022|a week ago DATE 2024-W19|10 days ago DATE 2024-05-06"},
		{"durations", "For two years, a 24-hour vigil and half an hour.", "two years DURATION P2Y|24-hour DURATION PT24H|half an hour DURATION PT30M"},
		{"vague durations", "It took several months over decades.", "several months DURATION PXM|decades DURATION PXE"},
		{"years as scripts spell them", "In nineteen ninety-six, by the year two thousand, in the nineties, on March eighth.", "nineteen ninety-six DATE 1996|the year two thousand DATE 2000|the nineties DATE 199|March eighth DATE 2024-03-08"},
		{"a number in words is no year", "Nineteen ninety people came, two thousand left.", ""},
		{"parts of a date have its value", "By the end of 2019 and the middle of March.", "the end of 2019 DATE 2019|the middle of March DATE 2024-03"},
		{"halves of years", "In the first half of 2019 and the last half of this year.", "the first half of 2019 DATE 2019-H1|the last half of this year DATE 2024-H2"},
		{"the year of writing", "Sales fell for the year. Later in the year it closed by year-end.", "the year DATE 2024|Later in the year DATE 2024|year-end DATE 2024"},
		{"a year that ends on a day is a stretch", "For the year ended March 31, it lost money.", "the year DURATION P1Y|March 31 DATE 2024-03-31"},
		{"prizes are of no year", "She was teacher of the year.", ""},
		{"the year the story has reached", "It rose in 1996 and fell later that year. The following year it closed.", "1996 DATE 1996|later that year DATE 1996|The following year DATE 1997"},
		{"both days of a pair", "On April 24 and 25 and May 3-5.", "April 24 DATE 2024-04-24|25 DATE 2024-04-25|May 3 DATE 2024-05-03|5 DATE 2024-05-05"},
		{"a count after a day is no day", "On April 24 and 25 days later.", "April 24 DATE 2024-04-24|25 days DURATION P25D"},
		{"ranges of counts have the lower", "Within two to three weeks, 12-18 months, a year or so.", "two to three weeks DURATION P2W|12-18 months DURATION P12M|a year or so DURATION P1Y"},
		{"hedges of stretches", "At least 30 days, up to two years, no more than an hour, nearly four years ago.", "At least 30 days DURATION P30D|up to two years DURATION P2Y|no more than an hour DURATION PT1H|nearly four years ago DATE 2020"},
		{"over is a preposition before an article", "Over the past two years, over two years.", "the past two years DURATION P2Y|over two years DURATION P2Y"},
		{"stretches of ten and a hundred years", "In the past decade, a decade ago, this century.", "the past decade DURATION P10Y|a decade ago DATE 2014|this century DATE 20"},
		{"the age of a thing is a stretch, that of a child is not", "An 8-month-old truce and an 8-month-old baby.", "8-month-old DURATION P8M"},
		{"tomorrow's name is tomorrow in any tense", "The rocket fell on Friday.", "Friday DATE 2024-05-17"},
		{"unless it was the last", "The rocket fell last Friday.", "last Friday DATE 2024-05-10"},
		{"what had been due lies back", "It had been due to expire Monday.", "Monday DATE 2024-05-13"},
		{"a date that opens the sentence has its verb behind", "On Monday, the council plans to vote. On Monday, the council voted.", "Monday DATE 2024-05-20|Monday DATE 2024-05-13"},
		{"what was planned and put off lies back", "The march planned for Monday was put off.", "Monday DATE 2024-05-13"},
		{"movable feasts", "It shut on Good Friday and will open on Election Day.", "Good Friday DATE 2024-03-29|Election Day DATE 2024-11-05"},
		{"seasons of years and of the report's", "In the winter of 1994, and over the summer.", "the winter of 1994 DATE 1994-WI|the summer DATE 2023-SU"},
		{"a fall is no season, nor a spring", "The fall of the house and the spring in the clock.", ""},
		{"programmes are no dates", "He told Metro Today and the show This Week.", ""},
		{"no hour of speed", "At 40 miles per hour, 16 gigawatt-hours.", ""},
		{"night is the end of a day", "It closed at midnight Monday under a midnight curfew.", "midnight Monday TIME 2024-05-13T24:00"},
		{"an hour with its part of the day", "At 4 in the morning on May 3.", "4 in the morning on May 3 TIME 2024-05-03T04:00"},
		{"quarters in earnings", "In the third quarter of 2023 it lost money. A year earlier it did not; the 2022 quarter was good.", "the third quarter of 2023 DATE 2023-Q3|A year earlier DATE 2022-Q3|the 2022 quarter DATE 2022-Q3"},
		{"weekly nights", "It opens on Tuesday nights, 40 flights a week.", "Tuesday nights SET XXXX-WXX-2TNI|a week SET P1W"},
		{"what lies ahead", "In the near future, unlike in the past, the future of the mill is safe.", "the near future DATE FUTURE_REF|the past DATE PAST_REF"},
		{"stretches up to now", "In the past two months.", "the past two months DURATION P2M"},
		{"a text that writes 6.10am means a time by at 6.13", "Crews left at 6.10am. They were back at 6.13 and by 7.05 had eaten; the pound stood at 1.25 million and around 2.10 per cent.", "6.10am TIME 2024-05-16T06:10|6.13 TIME 2024-05-16T06:13|7.05 TIME 2024-05-16T07:05"},
		{"elsewhere it is a number", "The shares closed at 6.13 in Lenne.", ""},
		{"a day that is spelled out", "It holds from today, May 3, 2019, on.", "today, May 3, 2019 DATE 2019-05-03"},
		{"a march by name is no month", "The new Swift March 9 rocket and its March 4C flew.", ""},
		{"a weekday before a march is", "They met on Monday March 4, 2019.", "Monday March 4, 2019 DATE 2019-03-04"},
		{"an age is a figure", "A 16-year-old and a man 44 years old.", ""},
		{"time of day with its day", "At 7:33 p.m. Tuesday it left.", "7:33 p.m. Tuesday TIME 2024-05-14T19:33"},
		{"time of day alone is the anchor's", "It began at noon.", "noon TIME 2024-05-16T12:00"},
		{"parts of days", "Shots rang out last night and Sunday morning.", "last night TIME 2024-05-15TNI|Sunday morning TIME 2024-05-12TMO"},
		{"quarters", "Profit fell in the first quarter from a year earlier.", "the first quarter DATE 2024-Q1|a year earlier DATE 2023-Q1"},
		{"repetition", "Every week, and twice a year, on Mondays.", "Every week SET P1W|a year SET P1Y|Mondays SET XXXX-WXX-1"},
		{"fixed references", "It is now ruined and was recently sold.", "now DATE PRESENT_REF|recently DATE PAST_REF"},
		{"feasts", "Snow fell on Thanksgiving Day and Christmas Eve.", "Thanksgiving Day DATE 2023-11-23|Christmas Eve DATE 2023-12-24"},
		{"days of the narrative", "It fell on May 3. The next day it rained, and that night it froze.", "May 3 DATE 2024-05-03|The next day DATE 2024-05-04|that night TIME 2024-05-04TNI"},
		{"centuries", "A 19th-century mill.", "19th-century DATE 18"},
		{"a feast just over, and its hour", "It landed at 10:15 a.m. on Mother's Day.", "10:15 a.m. on Mother's Day TIME 2024-05-12T10:15"},
		{"a place that has its name from a feast", "They met on Easter Island.", ""},
		{"a day of a name by itself", "It was the worst since the Sept. 11 attacks.", "Sept. 11 DATE 2001-09-11"},
		{"what was due and came otherwise", "The ferry was scheduled to leave at 11 p.m. Tuesday, but left late.", "11 p.m. Tuesday TIME 2024-05-14T23:00"},
		{"what had been done by a day lies back, even of tomorrow's name", "He had confirmed on Friday.", "Friday DATE 2024-05-10"},
		{"said in a month that is to come is said a year before", "They had leaks, she said in July.", "July DATE 2023-07"},
		{"done on a day that is to come was done a year before", "The envoy was shot in the port on July 16.", "July 16 DATE 2023-07-16"},
		{"but not what is planned for it, nor a report carried on", "The vote was called for July 16. He was arrested on June 3.", "July 16 DATE 2024-07-16|June 3 DATE 2024-06-03"},
		{"what is said on a day is not of that day", "He said Monday that the ferry will sail.", "Monday DATE 2024-05-13"},
		{"a clause of its own has its tense", "She is expected to live after a guard wounded her Monday.", "Monday DATE 2024-05-13"},
		{"a purpose is no plan", "She left to buy bread Monday.", "Monday DATE 2024-05-13"},
		{"going on is no plan", "They heard nothing going on Monday.", "Monday DATE 2024-05-13"},
		{"an hour has the day named before it", "Lights were seen Tuesday night. A camera caught one at 5:52 p.m.", "Tuesday night TIME 2024-05-14TNI|5:52 p.m. TIME 2024-05-14T17:52"},
		{"and a small hour the day behind the night", "It burned Tuesday night. Crews came at 2 a.m.", "Tuesday night TIME 2024-05-14TNI|2 a.m. TIME 2024-05-15T02:00"},
		{"but not one to come where it tells what is over", "A hearing is set for July 30. She gave herself up at 7:30 a.m.", "July 30 DATE 2024-07-30|7:30 a.m. TIME 2024-05-16T07:30"},
		{"what was over by then is past", "The council had paid by Monday.", "Monday DATE 2024-05-13"},
		{"a limit is to come", "Pay the fine by Monday.", "Monday DATE 2024-05-20"},
		{"the machine's form", "Filed 2019-05-03.", "2019-05-03 DATE 2019-05-03"},
	} {
		list, doubts := timex.Find(read(c.text), anchor)
		if got := show(c.text, list); got != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.why, c.text, got, c.want)
		}
		if len(doubts) > 0 && doubts[0].Kind != "after its date" {
			t.Errorf("%s: %q: doubts with an anchor: %v", c.why, c.text, doubts)
		}
	}
}

// TestCarriedOn: a text that tells of the day after its own as past has a doubt of
// its date, one for all such days; one that looks ahead has none.
func TestCarriedOn(t *testing.T) {
	for text, want := range map[string]int{"The rocket fell on Friday. Crews searched Friday morning.": 1, "The court will rule on Friday.": 0, "It fell on Thursday.": 0} {
		if _, doubts := timex.Find(read(text), anchor); len(doubts) != want {
			t.Errorf("%q: doubts %v, want %d", text, doubts, want)
		}
	}
}

// TestNoAnchor: without a day of publication only what the text fixes itself
// has a value, the rest a doubt.
func TestNoAnchor(t *testing.T) {
	text := "It burned on Tuesday and on May 3, for two days, in 1987."
	list, doubts := timex.Find(read(text), time.Time{})
	if got, want := show(text, list), "Tuesday DATE |May 3 DATE |two days DURATION P2D|1987 DATE 1987"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if len(doubts) != 2 || doubts[0].Kind != "no anchor" || doubts[0].Span.In(text) != "Tuesday" {
		t.Errorf("doubts %v, want one for each date without value", doubts)
	}
	for _, text := range []string{"It closed this decade.", "It closed last decade.", "It rose in the fiscal second quarter.", "It fell this weekend, in the 20s, last summer and on Easter."} {
		timex.Find(read(text), time.Time{}) // needs an anchor throughout, and must not fail
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"On Tuesday, May 3, 2019 at 7:33 p.m. (0633 GMT)", "two and a half years ago", "the 1990s", "a year-earlier", "half a", "Martin Luther King Jr. Day", "1/2/03", "this decade", "99999999999999999999 years ago"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || s == "" {
			return
		}
		list, _ := timex.Find(read(s), anchor)
		for i, x := range list {
			if !x.Span.Valid(len(s)) || !utf8.ValidString(x.Span.In(s)) {
				t.Fatalf("bad span %v", x.Span)
			}
			if i > 0 && x.Span.Start < list[i-1].Span.End {
				t.Fatalf("%v overlaps or precedes %v", x, list[i-1])
			}
		}
		timex.Find(read(s), time.Time{}) // an undated text must not fail
		again, _ := timex.Find(read(s), anchor)
		if !slices.Equal(list, again) {
			t.Fatal("not the same twice")
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := read(strings.Repeat("The mayor of Ostrava said on Tuesday that some 300 people had left the town since May 2019, two years after the flood of last autumn. ", 28))
	words := 0
	for _, t := range text.Tokens {
		if t.Kind.Word() || t.Kind == language.Number {
			words++
		}
	}
	for b.Loop() {
		timex.Find(text, anchor)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}
