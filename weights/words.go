package weights

import _ "embed"

// Words lists words by the way news writes them, a class a line: "common",
// "surname", "place". Made by cmd/train.
//
//go:embed words.txt
var Words string

// Rarity lists words by how rare they are in news, a level a line: level n
// holds the words that stand in one of 2^(n/2) articles. Words that stand in
// fewer than 20 of 26,669 are not in it. Made by cmd/train.
//
//go:embed rarity.txt
var Rarity string
