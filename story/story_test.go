package story

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/ingest/block"
	"synoptic/language"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

// read makes a reading of a headline and paragraphs.
func read(day, text string) *reading.Reading {
	title, _, _ := strings.Cut(text, "\n")
	return reading.Read(&report.Version{Title: title, Published: day, Text: text, Blocks: block.Cut(text, title)})
}

// The invented events: a ferry aground, a strike at a mill, a trawler aground in
// another year, and a regatta.
const (
	ferry = `Ferry runs aground off Lennehaven with 140 aboard

The ferry Marigold ran aground on the Skarn reef near Lennehaven before dawn, and lifeboats took off 140 passengers.

Captain Idris Vale said the rudder jammed as the vessel left the Lennehaven channel. Coastguards closed the harbour.`
	ferryToo = `Lifeboats rescue passengers from stranded ferry

LENNEHAVEN - Some 140 people were taken off the ferry Marigold by lifeboats after she struck the Skarn reef.

Idris Vale, the captain, told coastguards that the rudder had jammed. An inquiry into the grounding will open next week.`
	mill = `Mill workers at Orrest walk out over shifts

Weavers at the Tolland mill in Orrest stopped their looms after managers announced twelve-hour shifts.

Union leader Petra Quill said 600 weavers had joined the walkout. Tolland called the strike unlawful.`
	millToo = `Tolland seeks injunction as looms stand still

The owner of the Tolland mill asked a judge in Orrest to forbid the walkout of its weavers.

Petra Quill, who leads the union, said the weavers would not accept twelve-hour shifts.`
	teaser = `Ferry aground off Lennehaven with 140 aboard

Subscribe to read the whole article and support our newsroom.`
	older = `Trawler runs aground off Lennehaven

The trawler Bitterwing ran aground on a sandbank near Lennehaven, and lifeboats towed her off at high water.

Skipper Osgar Thane said fog had hidden the Lennehaven lights. Nobody was hurt, and 11 tons of herring were landed in Ostrow.

The Bitterwing, built in 1988, had passed a survey in May. Her owner, the Feld cooperative, will have the hull examined in dry dock.`
	regatta = `Crowds expected for harbour regatta

Sailors from nine ports will race in Kessel Bay on Sunday, and the quay of the harbour will be closed to cars.

Commodore Runa Feld said that 60 yachts had entered. A brass band will play at the Anchor Hotel, and the mayor will hand out cups.`
	// What came of the ferry, a year later; the same case, other words.
	trial = `Captain fined over grounding on reef

A court fined Idris Vale, 51, for leaving the wheel of the Marigold before she struck the Skarn reef on March 4 last year.

Judge Odile Brand said that the owner had known of the faulty rudder. The company will pay the passengers 2,000 crowns each.`
	// Another shipwreck of the same day, elsewhere.
	barge = `Barge sinks on the Tarn after collision

A barge laden with gravel sank on the river Tarn near Ostrow on Monday after a collision with a tanker, and two of its crew are missing.

Divers searched the wreck until dusk. Police chief Ilka Moor said the skipper, Jonas Reed, had been questioned.`
	bargeToo = `Two missing as gravel barge goes down near Ostrow

Divers were looking for two men on Monday after the barge Corvin went down in the Tarn with 900 tons of gravel.

Jonas Reed, her skipper, was questioned by police. Ilka Moor, their chief, said the tanker had not given way.`
)

func TestGroup(t *testing.T) {
	cases := []struct {
		why   string
		input []*reading.Reading
		want  string
	}{
		{"no reports make no story", nil, "[]"},
		{"one report is a story", []*reading.Reading{read("2031-03-04", ferry)}, "[[0]]"},
		{"two events in one input are kept apart", []*reading.Reading{read("2031-03-04", ferry), read("2031-03-04", mill), read("2031-03-05", ferryToo), read("2031-03-05", millToo)}, "[[0 2] [1 3]]"},
		{"days unknown, the words decide", []*reading.Reading{read("", ferry), read("", ferryToo), read("", mill)}, "[[0 1] [2]]"},
		{"the like happened years before", []*reading.Reading{read("2029-06-11", older), read("2031-03-04", ferry), read("2031-03-05", ferryToo)}, "[[0] [1 2]]"},
		{"a trial names who and what, a year later", []*reading.Reading{read("2031-03-04", ferry), read("2031-03-05", ferryToo), read("2032-02-11", trial)}, "[[0 1 2]]"},
		{"two accidents of one day are kept apart", []*reading.Reading{read("2031-03-04", ferry), read("2031-03-04", barge), read("2031-03-05", ferryToo), read("2031-03-05", bargeToo)}, "[[0 2] [1 3]]"},
		{"a harbour in common is no event", []*reading.Reading{read("2031-03-04", ferry), read("2031-03-04", regatta)}, "[[0] [1]]"},
		{"a teaser goes where its headline belongs", []*reading.Reading{read("2031-03-04", ferry), read("2031-03-04", ferryToo), read("2031-03-05", teaser), read("2031-03-05", mill)}, "[[0 1 2] [3]]"},
	}
	for _, c := range cases {
		if got := fmt.Sprint(Group(c.input)); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// stories returns reports of n invented events, four of each, in turn.
func stories(n int) []*reading.Reading {
	r := rand.New(rand.NewPCG(5, 6))
	word := func() string {
		b := make([]byte, 7)
		for i := range b {
			b[i] = "bdklmnrst"[r.IntN(9)]
			if i%2 == 1 {
				b[i] = "aeiou"[r.IntN(5)]
			}
		}
		return string(b)
	}
	var out []*reading.Reading
	for range n {
		common := make([]string, 40)
		for i := range common {
			common[i] = word()
		}
		for k := range 4 {
			var b strings.Builder
			fmt.Fprintf(&b, "The %s of %s\n\n", common[0], common[1])
			for range 20 {
				fmt.Fprintf(&b, "The %s of %s %s saw the %s on the %s. ", common[r.IntN(40)], strings.ToUpper(common[2][:1])+common[2][1:], word(), common[r.IntN(40)], word())
			}
			out = append(out, read(fmt.Sprintf("2031-03-%02d", 1+k), b.String()))
		}
	}
	return out
}

// TestGroupIsPartition checks that every report is in one story and that the
// order of reports does not move them.
func TestGroupIsPartition(t *testing.T) {
	readings := stories(12)
	want := named(readings, Group(readings))
	if len(want) != 12 {
		t.Errorf("%d stories found in reports of 12 events", len(want))
	}
	r := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		r.Shuffle(len(readings), func(i, k int) { readings[i], readings[k] = readings[k], readings[i] })
		if got := named(readings, Group(readings)); !slices.Equal(got, want) {
			t.Fatalf("another order gives other stories: %v, not %v", got, want)
		}
	}
}

// named returns stories as sorted lists of texts, sorted.
func named(readings []*reading.Reading, groups [][]int) []string {
	var out []string
	seen := make([]int, len(readings))
	for _, g := range groups {
		var texts []string
		for _, i := range g {
			seen[i]++
			texts = append(texts, readings[i].Version.Text[:40]+readings[i].Version.Published)
		}
		slices.Sort(texts)
		out = append(out, strings.Join(texts, "|"))
	}
	for i, n := range seen {
		if n != 1 {
			out = append(out, fmt.Sprintf("report %d stands in %d stories", i, n))
		}
	}
	slices.Sort(out)
	return out
}

func BenchmarkGroup(b *testing.B) {
	readings := stories(50)
	for b.Loop() {
		Group(readings)
	}
}

// TestTold: a report whose page held another story than its headline is astray
// among reports of the story; one that is merely short, or has a headline in other
// words, is not.
func TestTold(t *testing.T) {
	moved := read("2031-05-02", `Lifeboats rescue passengers from stranded ferry

Petra Quill will sing in Orrest on Sunday for the last time. The soprano, 76, began her career in a laundry.

Her farewell concerts sold out within an hour, her agent said, and the opera plans a recording of the final evening.`)
	readings := []*reading.Reading{read("2031-05-02", ferry), read("2031-05-02", ferryToo), read("2031-05-02", teaser), moved}
	for i, r := range Told(readings) {
		if r.Astray != (i == 3) {
			t.Errorf("report %d: astray %v", i, r.Astray)
		}
	}
	if d := Told(readings)[3].Doubts; len(d) != 1 || d[0].Kind != "another story" {
		t.Errorf("doubts %+v", d)
	}
	if alone := Told([]*reading.Reading{moved}); alone[0] != moved {
		t.Error("nothing speaks against a report that stands alone")
	}
}

// TestDays checks which days of the year a report tells of.
func TestDays(t *testing.T) {
	for _, c := range []struct{ why, published, text, want string }{
		{"a day of the week is the last one", "2031-03-05", "The ferry sailed on Monday.", "[3 March]"},
		{"the day of publication is its own", "2031-03-05", "The ferry sailed on Wednesday.", "[5 March]"},
		{"what is still to come is left out", "2031-03-05", "The ferry will sail next Monday.", "[]"},
		{"a date needs no publication", "", "She sank on March 4, 2029, and Monday was calm.", "[4 March]"},
		{"the day may stand before the month", "2031-03-05", "On 4 May and on Sept. 6.", "[4 May 6 September]"},
		{"yesterday and today", "2031-03-01", "She sank yesterday, and today divers came.", "[28 February 1 March]"},
		{"a month alone is no day", "2031-03-05", "In May 2029 she sank.", "[]"},
	} {
		published, _ := time.Parse(time.DateOnly, c.published)
		var got []string
		days(language.Read(c.text, []span.Span{{Start: 0, End: len(c.text)}}), published, func(d string) { got = append(got, d) })
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, want %s", c.why, got, c.want)
		}
	}
}
