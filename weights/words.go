package weights

import _ "embed"

// Words lists words by the way news writes them, a class a line: "common",
// "surname", "place". Made by learn/count.
//
//go:embed words.txt
var Words string
