package weights

import _ "embed"

// Names is the model of language/name.
//
//go:embed names.bin
var Names string

// Profiles says how news treats the words that it writes with a capital, for
// language/name.
//
//go:embed profiles.txt
var Profiles string
