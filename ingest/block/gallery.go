package block

import (
	"regexp"
	"strconv"
	"strings"
)

// player reports whether s, of n words, is what a film player, a picture gallery
// or a form prints of itself: its buttons, counters and messages stand thick in
// it, between the titles of other stories. Case counts: a film may be a must watch.
func player(s string, n int) bool {
	buttons := 0
	for _, p := range players {
		buttons += strings.Count(s, p)
	}
	buttons += len(clock.FindAllString(s, -1))
	return buttons > 0 && n <= buttons*wordsAButton
}

// wordsAButton is how many words of a player's line one button or counter
// answers for: a title and two sentences. A story in one line has more.
const wordsAButton = 60

// clock is the length of a film behind its title: "| 0:56".
var clock = regexp.MustCompile(` \| \d{1,2}:\d\d\b`)

// clip reports whether s, of n words, is a film in a list of them: its length,
// then its title, "2:07 Ferry towed in Pause".
func clip(s string, n int) bool {
	return n <= mostTitled && clipped.MatchString(s) && !closed(s, ".!?…:")
}

var clipped = regexp.MustCompile(`^\d{1,2}:\d\d \p{Lu}`)

// gallery reports whether s is a numbered picture of a gallery: "3/34 28
// November 2017 …", "2/9 The harbour at dawn Rex Features". Numbered posts of a
// thread look alike, but have neither date nor picture agency.
func gallery(s string) bool {
	m := numbered.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	at, _ := strconv.Atoi(m[1])
	of, _ := strconv.Atoi(m[2])
	return at >= 1 && at <= of && of > 2 && (numberedDay.MatchString(m[3]) || pictureAgency.MatchString(m[3]))
}

var (
	numbered      = regexp.MustCompile(`^(\d{1,3})/(\d{1,3}) (\S.*)$`)
	numberedDay   = regexp.MustCompile(`^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d\b`)
	pictureAgency = regexp.MustCompile(`\b(?:AFP|AP|EPA|PA|Alamy|Corbis|Getty|Getty Images|Reuters|Rex|Rex Features|REX|Shutterstock)\.?$`)
)
