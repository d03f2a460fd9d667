package weights

import _ "embed"

// Tag holds the weights of package language/tag.
//
//go:embed tag.bin
var Tag string

// Parse holds the weights of package language/parse.
//
//go:embed parse.bin
var Parse string

// Clusters holds the classes of package language/cluster.
//
//go:embed clusters.txt
var Clusters string

// Lemma holds the rules of package language/tag for lemmas.
//
//go:embed lemma.txt
var Lemma string

// Quotes holds the model of attributions. Made by cmd/train from PolNeAR; it
// stands alone and can be replaced: see ATTRIBUTION.
//
//go:embed quotes.bin
var Quotes string

// Terms holds the model of short passages in marks, of package annotate/quote.
// Made by cmd/train from PolNeAR.
//
//go:embed terms.bin
var Terms string
