// Package examples holds the reports of the demo: one invented event as five
// invented outlets tell it, as untidy as real ones. People, places, offices
// and outlets are made up.
package examples

import "embed"

// Bridge is the closing of a bridge: reports as text, each with a file of
// metadata beside it.
//
//go:embed bridge
var Bridge embed.FS
