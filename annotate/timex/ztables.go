package timex

import (
	"strings"
	"time"
)

// set makes a lookup table of the words in list.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// months and weekdays with their abbreviations.
var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sept.": 9, "sep.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun.": 0, "mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3, "thu.": 4, "thurs.": 4, "thur.": 4, "fri.": 5, "sat.": 6,
}

// dayParts by their TIMEX3 codes.
var dayParts = map[string]string{"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT", "overnight": "NI"}

// units of time by their TIMEX3 letters; those of a day and less start with T.
var units = map[string]string{
	"year": "Y", "years": "Y", "yr": "Y", "yrs": "Y", "month": "M", "months": "M", "week": "W", "weeks": "W", "day": "D", "days": "D", "hour": "TH", "hours": "TH",
	"minute": "TM", "minutes": "TM", "second": "TS", "seconds": "TS", "decade": "E", "decades": "E", "century": "C", "centuries": "C",
	"quarter": "Q", "quarters": "Q", "weekend": "WE", "weekends": "WE", "fortnight": "F", "fortnights": "F", "hrs": "TH", "mins": "TM",
}

// cardinals are number words.
var cardinals = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
	"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// larger multiply the number before them.
var larger = map[string]float64{"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9}

// halves are half units in the next smaller one.
var halves = map[string]string{"Y": "6M", "TH": "30M", "TM": "30S"}

// ordinals of quarters and days.
var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}

// references have one value always.
var references = map[string]string{
	"now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF", "current": "PRESENT_REF",
	"recently": "PAST_REF", "lately": "PAST_REF",
}

// sets are adverbs and adjectives of repetition.
var sets = map[string]string{
	"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H", "nightly": "P1D", "weekdays": "P1D",
	"mondays": "XXXX-WXX-1", "tuesdays": "XXXX-WXX-2", "wednesdays": "XXXX-WXX-3", "thursdays": "XXXX-WXX-4", "fridays": "XXXX-WXX-5", "saturdays": "XXXX-WXX-6", "sundays": "XXXX-WXX-7",
}

// zones may follow a time of day.
var zones = set(`est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst cet utc local`)
