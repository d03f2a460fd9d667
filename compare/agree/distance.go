package agree

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// from makes q, where it is a way "from" or "of" a place, the distance of that
// place in its direction: "65 miles northeast of Carrow". Unlike ones contradict
// nobody: storms move, and near a town lie many places.
func (q *quantity) from(t *language.Text, at, s language.Range) {
	if q.kind != "km" {
		return
	}
	k, direction := at.End, ""
	for k < s.End && k < at.End+longestWay && (bearings[t.Tokens[k].Lower] || ways[t.Tokens[k].Lower]) {
		if bearings[t.Tokens[k].Lower] {
			direction += t.Tokens[k].Lower
		}
		k++
	}
	if k+1 >= s.End || t.Tokens[k].Lower != "of" && t.Tokens[k].Lower != "from" {
		return
	}
	k++
	for k+1 < s.End && inTown[t.Tokens[k].Lower] {
		k++
	}
	first := k
	for k < s.End && t.Tokens[k].Kind.Capital() {
		k++
	}
	if k > first {
		q.head, q.name, q.person, q.way = strings.ToLower(t.Source[t.Tokens[first].Span.Start:t.Tokens[k-1].Span.End]), true, false, direction
	}
}

// longestWay is the most tokens between a distance and "of" or "from".
const longestWay = 4

// bearings are the directions in which a place lies, ways the words beside them,
// and inTown what stands before the name of the place.
var (
	bearings = lexicon.Words(`north south east west northeast northwest southeast southwest`)
	ways     = lexicon.Words(`to the and - away off outside due just upstream downstream`)
	inTown   = lexicon.Words(`the downtown central`)
)
