package agree

import (
	"strings"

	"synoptic/language/lexicon"
)

// stems makes a table of the stems of the words in list.
func stems(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[stem(w)] = true
	}
	return m
}

// general are words for people that any other noun for people may stand for,
// and for what befell those whose noun is left out.
var general = lexicon.Words(`
people person persons others individuals lives life victims victim casualties dead deaths died killed fatalities injured injuries wounded wounding hurt
missing unaccounted trapped stranded arrested arrests detained jailed displaced homeless evacuated rescued freed released saved infected sickened infections cases
hospitalised hospitalized hospital hospitals kidnapped abducted seized captured`)

// casualties are words for those whom something harmed.
var casualties = lexicon.Words(`victim victims patient patients casualties wounded injured`)

// stretches are nouns for the length of a time, which tell nothing of what lasts.
var stretches = lexicon.Words(`course period span space matter time while stretch`)

// sizes are nouns that only say that there is a number: what counts stands
// before them, "the deal's value".
var sizes = lexicon.Words(`value worth cost price size total number amount sum length weight height`)

var weekdays = lexicon.Words(`monday tuesday wednesday thursday friday saturday sunday`)

// crews are words for people as a body.
var crews = lexicon.Words(`crew staff personnel police troops`)

// girls, pupils, captives: nouns for people by sex or age that a report
// changes freely for one another.
var families = []map[string]bool{
	stems("girl schoolgirl pupil student teenager teen child captive hostage woman daughter"),
	stems("boy schoolboy pupil student teenager teen child captive hostage man son"),
	stems("man male suspect driver gunman attacker shooter"),
	stems("woman female suspect driver"),
	stems("suspect gunman attacker shooter"),
	stems("child minor kid youngster youth juvenile infant baby toddler"),
	stems("militant fighter insurgent commander terrorist extremist rebel gunman leader"),
	stems("resident villager inhabitant citizen"),
	stems("soldier troop serviceman servicemember"),
	stems("worker employee staff staffer"),
	stems("protester demonstrator marcher"),
	stems("migrant refugee asylum-seeker"),
	stems("policeman officer police"),
	stems("consumer customer user"),
	stems("document file record paper"),
	stems("home household house property"),
	stems("bid offer deal proposal acquisition takeover purchase transaction approach"),
	stems("company firm business"),
	stems("car carriage vehicle coach"),
	stems("vehicle car truck lorry van bus tram train coach"),
	stems("ship boat vessel ferry"),
	stems("plane aircraft jet airliner aeroplane airplane"),
	stems("film movie"),
	stems("flight journey trip"),
	stems("shot gunshot round bullet"),
	stems("happen happened occur occurred erupt erupted erupts ring rang break broke broken start started begin began begun unfold unfolded take took place open opened"),
	stems("call called dispatch dispatched respond responded report reported come came summon summoned alert alerted send sent notify notified receive received arrive arrived find found"),
	stems("handgun pistol gun firearm weapon"),
}

// happening are stems of verbs for what took place.
var happening = stems("happen happened occur occurred erupt erupted unfold unfolded take took start started begin began begun")

// young are stems of nouns for the same child.
var young = stems("baby infant toddler child kid boy girl son daughter brother sister teen teenager youth juvenile minor student pupil")

// vague are numbers that only say how many digits the true one has.
var vague = map[string]bool{"several": true, "dozens": true, "scores": true, "hundreds": true, "thousands": true, "tens of thousands": true, "hundreds of thousands": true, "millions": true, "a few": true}

// exclusive are states that leave no room for another of the same people.
var exclusive = map[string]bool{"killed": true}

// hurt are states that reports tell of the same people, and shot that of those who
// may be hurt or dead.
var hurt = map[string]bool{"injured": true, "hospitalised": true}

const shot = "shot"

// further are words behind a number that counts those besides somebody.
var further = lexicon.Words(`other others more additional further`)

// given are words behind "of" for those just told of.
var given = lexicon.Words(`the those these them his her its their our whom which`)

// moving are the units whose numbers change from poll to poll.
var moving = map[string]bool{"percent": true, "share": true, "points": true, "percentage points": true, "basis points": true}

// per are nouns that a price is taken by: they tell nothing of what has it.
var per = lexicon.Words(`year month week day hour minute time`)

// orders are words that tell which of several offers, bids or counts is meant,
// by one name for each place.
var orders = ordered(map[string]string{
	"first": "first initial initially original originally opening", "second": "second", "third": "third",
	"new": "new revised raised improved sweetened increased final latest updated", "previous": "previous previously prior earlier former",
})

func ordered(lists map[string]string) map[string]string {
	m := map[string]string{}
	for name, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] = name
		}
	}
	return m
}

// market are stems of nouns whose numbers change by the minute: unlike ones are
// of other moments.
var market = stems("share stock index price yield dollar euro bitcoin futures nasdaq dow")

// lasting are the states that people leave one by one, and leaving the stems of
// words for those who do.
var (
	lasting = map[string]bool{"captive": true, "trapped": true, "missing": true, "hospitalised": true, "arrested": true}
	leaving = stems("freed released rescued escaped found recovered saved returned discharged")
)

// limits are hedges that name the greatest number possible.
var limits = phrasesOf("up to", "as many as", "as much as", "a maximum of", "maximum of", "no more than", "not more than", "at most", "at the most")

// tolls are the states whose count rises while a story goes on.
var tolls = map[string]bool{shot: true, "killed": true, "injured": true, "missing": true, "arrested": true, "infected": true, "displaced": true, "hospitalised": true, "rescued": true}

// irregular are stems that no ending shows.
var irregular = map[string]string{
	"people": "person", "persons": "person", "children": "child", "men": "man", "women": "woman", "lives": "life", "wives": "wife", "families": "family",
	"died": "kill", "dead": "kill", "dies": "kill", "die": "kill", "deaths": "kill", "death": "kill", "killed": "kill", "killing": "kill", "fatalities": "kill",
	"injuries": "injur", "injury": "injur", "injured": "injur", "injuring": "injur", "wounded": "injur", "wounding": "injur", "hurt": "injur",
	"freed": "free", "freeing": "free", "releas": "free", "released": "free", "release": "free", "releases": "free",
	"prison": "jail", "imprisoned": "jail", "imprisonment": "jail",
	"policemen": "policeman", "firemen": "fireman", "gunmen": "gunman", "servicemen": "serviceman",
	"fell": "fall", "rose": "rise", "fallen": "fall", "risen": "rise", "bought": "buy", "sold": "sell", "flew": "fly", "flights": "flight", "held": "hold",
}

// empty are words that say nothing of what is counted.
var empty = lexicon.Words(`
the and for that this with from have has had was were are been being but not his her its their our your they them she you who whom whose which what when where
while will would could should may might can about around over under more than least almost nearly some most much many other others another after before since
until into onto out off all each both one two three four five six seven eight nine ten also said says say told according reported news just only even still
there then now here very such per during between against including monday tuesday wednesday thursday friday saturday sunday today yesterday hundred thousand
million billion age aged ages`)
