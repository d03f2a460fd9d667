package mention

import "synoptic/language/lexicon"

// sector is the line of work of a body, as a set.
type sector uint8

const (
	firm sector = 1 << iota
	public
	paper
	air
	team
	site
	anySector = firm | public | team | site
)

// sectors are nouns that stand for the body spoken of last.
var sectors = map[string]sector{
	"company": firm, "firm": firm, "airline": firm, "bank": firm, "carrier": firm, "retailer": firm, "manufacturer": firm, "carmaker": firm, "automaker": firm, "chipmaker": firm, "startup": firm, "maker": firm,
	"agency": public, "newspaper": paper, "paper": paper, "magazine": paper, "network": air, "broadcaster": air, "club": team, "team": team, "league": team, "federation": team, "university": site, "school": site, "hospital": site,
	"organization": anySector, "organisation": anySector, "group": anySector &^ public, "charity": anySector, "union": anySector, "alliance": anySector, "bloc": anySector,
}

// shownBy are words in the names of bodies that show the line.
var shownBy = map[string]sector{
	"airlines": firm, "airways": firm, "motors": firm, "holdings": firm, "partners": firm, "technologies": firm, "systems": firm, "industries": firm, "enterprises": firm, "pharmaceuticals": firm, "petroleum": firm, "bank": firm | public, "company": firm, "corporation": firm,
	"ministry": public, "department": public, "bureau": public, "commission": public, "administration": public, "agency": public, "authority": public, "parliament": public, "senate": public, "congress": public, "court": public, "council": public, "tribunal": public, "police": public, "army": public, "navy": public, "office": public, "government": public, "service": public, "nations": public, "committee": public, "board": public, "treasury": public, "embassy": public, "house": public, "guard": public,
	"radio": air, "television": air, "tv": air, "news": air | paper, "media": air | paper, "broadcasting": air, "jazeera": air,
	"university": site, "college": site, "school": site, "hospital": site, "clinic": site, "academy": site, "club": team, "league": team, "federation": team, "fc": team, "party": anySector &^ firm, "union": anySector &^ firm, "association": anySector &^ firm,
}

// sector returns the line of work that the name of x or the nouns by which the
// text calls it tell, zero when none does.
func (x *actor) sector() sector {
	for _, h := range x.heads {
		if l := sectors[h]; l != 0 && l != anySector {
			return l
		}
	}
	if lexicon.Outlet(x.parts) {
		if last := x.parts[len(x.parts)-1]; len(last) < 4 || shownBy[last] == air {
			return air
		}
		return paper
	}
	known := sector(0)
	for _, w := range x.parts {
		if lexicon.OrgSuffix(w) {
			return firm
		}
		known |= shownBy[w]
	}
	return known
}
