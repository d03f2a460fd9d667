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

// line is the line of work of a body, as a set.
type line uint8

const (
	firm line = 1 << iota
	public
	paper
	air
	team
	site
	anyLine = firm | public | team | site
)

// lines are nouns that stand for the body spoken of last.
var lines = map[string]line{
	"company": firm, "firm": firm, "airline": firm, "bank": firm, "carrier": firm, "retailer": firm, "manufacturer": firm, "carmaker": firm, "automaker": firm, "chipmaker": firm, "startup": firm, "maker": firm,
	"agency": public, "newspaper": paper, "paper": paper, "magazine": paper, "network": air, "broadcaster": air, "club": team, "team": team, "league": team, "federation": team, "university": site, "school": site, "hospital": site,
	"organization": anyLine, "organisation": anyLine, "group": anyLine, "charity": anyLine, "union": anyLine, "alliance": anyLine, "bloc": anyLine,
}

// named are words in the names of bodies that show the line.
var named = map[string]line{
	"airlines": firm, "airways": firm, "motors": firm, "holdings": firm, "partners": firm, "technologies": firm, "systems": firm, "industries": firm, "enterprises": firm, "pharmaceuticals": firm, "petroleum": firm, "bank": firm | public, "company": firm, "corporation": firm,
	"ministry": public, "department": public, "bureau": public, "commission": public, "administration": public, "agency": public, "authority": public, "parliament": public, "senate": public, "congress": public, "court": public, "council": public, "tribunal": public, "police": public, "army": public, "navy": public, "office": public, "government": public, "service": public, "nations": public, "committee": public, "board": public, "treasury": public, "embassy": public, "house": public, "guard": public,
	"radio": air, "television": air, "tv": air, "news": air | paper, "media": air | paper, "broadcasting": air, "jazeera": air,
	"university": site, "college": site, "school": site, "hospital": site, "clinic": site, "academy": site, "club": team, "league": team, "federation": team, "fc": team, "party": anyLine &^ firm, "union": anyLine &^ firm, "association": anyLine &^ firm,
}

// line returns the line of work that the name of x or the nouns by which the
// text calls it tell, zero when none does.
func (x *actor) line() line {
	for _, h := range x.heads {
		if l := lines[h]; l != 0 && l != anyLine {
			return l
		}
	}
	if lexicon.Outlet(x.parts) {
		if last := x.parts[len(x.parts)-1]; len(last) < 4 || named[last] == air {
			return air
		}
		return paper
	}
	known := line(0)
	for _, w := range x.parts {
		if lexicon.OrgSuffix(w) {
			return firm
		}
		known |= named[w]
	}
	return known
}
