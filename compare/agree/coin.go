package agree

import (
	"slices"
	"strings"

	"synoptic/reading"
)

// coins takes sums of "pounds" for the money of one country where the reports
// of the story name that money and no other of its coin: "30,000 pounds" beside
// "30,000 Egyptian pounds". A sign ("£30,000") names another.
func coins(readings []*reading.Reading, list []quantity) {
	bare := map[string][]int{}     // sums that name their coin alone, by the unit they are read in
	named := map[string][]string{} // the units that the story names of the same coin
	for i := range list {
		q := &list[i]
		words := strings.Fields(strings.ToLower(q.Figure.Span.In(readings[q.Report].Text.Source)))
		common := sharedCoins[words[len(words)-1]]
		switch {
		case common == "":
			common = q.unit // a sign, or no money at all
		case q.kind == "kg":
			continue // pounds of weight
		case q.unit == common:
			bare[common] = append(bare[common], i)
			continue
		}
		if !slices.Contains(named[common], q.unit) {
			named[common] = append(named[common], q.unit)
		}
	}
	for common, sums := range bare {
		if units := named[common]; len(units) == 1 {
			for _, i := range sums {
				list[i].unit, list[i].kind = units[0], units[0]
			}
		}
	}
}

// sharedCoins are coins that several countries have, with the unit in which
// package figure reads them where no country is named.
var sharedCoins = map[string]string{"pounds": "GBP", "rupees": "INR", "pesos": "pesos", "francs": "francs", "kroner": "kroner", "rials": "rials"}
