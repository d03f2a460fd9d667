package mention

import (
	"slices"

	"synoptic/language/lexicon"
)

// trade is the work that a noun for a person tells of, as a set.
type trade uint8

const (
	stage trade = 1 << iota
	film
	letters
	politics
	business
	sport
	church
	anyTrade = stage | film | letters | politics | business | sport | church
)

// trades are the nouns by which news calls again somebody named before.
var trades = map[string]trade{
	"star": stage | sport, "actor": stage, "actress": stage, "model": stage, "singer": stage, "comedian": stage, "comic": stage, "comedienne": stage, "rapper": stage, "musician": stage, "guitarist": stage, "songwriter": stage,
	"presenter": stage | letters, "host": stage | letters, "filmmaker": film, "director": film | business | politics, "author": letters, "writer": letters, "novelist": letters, "activist": anyTrade,
	"player": sport, "striker": sport, "midfielder": sport, "athlete": sport, "champion": sport, "boxer": sport,
	"politician": politics, "lawmaker": politics, "senator": politics, "congressman": politics, "congresswoman": politics, "minister": politics, "president": politics | business, "governor": politics, "mayor": politics, "chancellor": politics, "premier": politics, "secretary": politics, "representative": politics,
	"nominee": anyTrade, "candidate": anyTrade, "frontrunner": anyTrade, "front-runner": anyTrade, "incumbent": politics,
	"executive": anyTrade, "billionaire": anyTrade, "tycoon": anyTrade, "entrepreneur": anyTrade, "mogul": anyTrade, "businessman": anyTrade,
}

// others are trades that only tell who is not meant.
var others = map[string]trade{
	"reporter": letters, "journalist": letters, "correspondent": letters, "columnist": letters, "editor": letters, "photographer": letters, "anchor": letters | stage, "producer": film | stage, "screenwriter": film | letters, "dancer": stage, "dj": stage,
	"ceo": business, "chairman": business, "chairwoman": business, "founder": business, "banker": business, "quarterback": sport, "coach": sport, "goalkeeper": sport, "defender": sport, "forward": sport,
	"ambassador": politics, "king": politics, "queen": politics, "prince": politics, "princess": politics, "judge": politics, "general": politics, "sheriff": politics, "bishop": church, "priest": church, "pope": church, "archbishop": church, "cardinal": church, "rabbi": church, "imam": church, "pastor": church,
}

// strange reports whether the text calls x by nouns of which none goes with
// head: an actress is not "the director", a minister not "the mayor".
func (x *actor) strange(head string) bool {
	want, apart := trades[head], false
	for _, h := range x.heads {
		if slices.Contains(callings(h), head) {
			return false
		}
		switch other := trades[h] | others[h]; {
		case other == 0 || want == anyTrade || other == anyTrade:
		case other&want == 0, lexicon.Office(h) && lexicon.Office(head):
			apart = true
		default:
			return false
		}
	}
	return apart
}
