package figure

import "synoptic/language/lexicon"

// longestHedge is the greatest number of tokens of an entry below.
const longestHedge = 5

// hedges stand before a number.
var hedges = map[string]bound{
	"nearly": ceiling, "almost": ceiling, "up to": ceiling, "less than": ceiling, "fewer than": ceiling, "lower than": ceiling,
	"smaller than": ceiling, "under": ceiling, "below": ceiling, "just under": ceiling, "just below": ceiling, "just shy of": ceiling,
	"shy of": ceiling, "short of": ceiling, "just short of": ceiling, "a little less than": ceiling, "slightly less than": ceiling,
	"a little under": ceiling, "slightly under": ceiling, "at most": ceiling, "at the most": ceiling, "no more than": ceiling,
	"not more than": ceiling, "as many as": ceiling, "as much as": ceiling, "a maximum of": ceiling, "maximum of": ceiling,
	"approaching": ceiling, "well under": ceiling, "well below": ceiling, "not quite": ceiling, "no fewer than": floor,
	"no less than": floor, "not less than": floor, "not fewer than": floor, "at least": floor, "over": floor, "above": floor,
	"more than": floor, "greater than": floor, "higher than": floor, "larger than": floor, "longer than": floor, "upwards of": floor,
	"upward of": floor, "in excess of": floor, "a minimum of": floor, "minimum of": floor, "exceeding": floor, "well over": floor,
	"well above": floor, "just over": floor, "just above": floor, "a little over": floor, "slightly over": floor,
	"a little more than": floor, "slightly more than": floor, "just more than": floor, "a bit more than": floor, "north of": floor,
	"far more than": floor, "much more than": floor, "many more than": floor, "well more than": floor, "beyond": floor,
	"at the very least": floor, "about": about, "around": about, "approximately": about, "approx.": about, "roughly": about,
	"some": about, "circa": about, "ca.": about, "close to": about, "an estimated": about, "estimated": about, "a reported": about,
	"reportedly": about, "something like": about, "in the region of": about, "in the neighborhood of": about,
	"in the neighbourhood of": about, "in the vicinity of": about, "on the order of": about, "in the order of": about, "near": about,
	"virtually": about, "perhaps": about, "maybe": about, "an average of": about, "nearer": about, "~": about,
	"<": ceiling, ">": floor, "≥": floor, "≤": ceiling,
}

// particles are hedges that may belong to the phrasal verb before them: "it
// turned around four hours later".
var particles = lexicon.Words(`around about over`)

var phrasal = lexicon.Words(`turn turns turned turning go goes went going come comes came coming bring brings brought bringing move moved walk walked look looked take takes took taking taken hand handed`)

// tails stand behind a number.
var tails = map[string]bound{
	"or more": floor, "or so": about, "or thereabouts": about, "or less": ceiling, "or fewer": ceiling, "or under": ceiling,
	"or over": floor, "or higher": floor, "or lower": ceiling, "or better": floor, "+": floor, "-plus": floor, "plus": floor,
	"-odd": about, "-some": about, "give or take": about, "at least": floor, "at most": ceiling, "and up": floor,
	"and over": floor, "and above": floor, "and older": floor, "or older": floor, "or younger": ceiling, "and under": ceiling,
}
