package agree

import (
	"math"
	"strings"
)

// nearHouses is how far the numbers of two houses of one street may lie from each
// other that reports may mean one place.
const nearHouses = 200

// neighbours reports whether two numbers of one street may be meant for one house.
func neighbours(a, b *quantity) bool {
	return a.head == b.head && math.Abs(a.value()-b.value()) <= nearHouses
}

// streetName writes the name of a street in one way: "36th" as "36".
func streetName(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	if number := strings.TrimRight(first, "sthndr"); number != "" && rest == "" && number[0] >= '0' && number[0] <= '9' {
		return number
	}
	return name
}
