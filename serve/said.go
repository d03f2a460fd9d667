package serve

import "synoptic/store"

// said is one statement of a list, with all its printings there: one line for
// reports that print the same words.
type said struct {
	store.FoundStatement // the printing that is surest of its speaker
	Prints               []store.FoundStatement
}

// joined puts the printings of a statement together, in the place of the first.
func joined(found []store.FoundStatement) []said {
	type key struct{ story, statement string }
	at := map[key]int{}
	var out []said
	for _, f := range found {
		k := key{f.Story, f.Statement}
		i, known := at[k]
		if !known || f.Statement == "" {
			i = len(out)
			at[k] = i
			out = append(out, said{FoundStatement: f})
		}
		if f.Sure > out[i].Sure {
			out[i].FoundStatement = f
		}
		out[i].Prints = append(out[i].Prints, f)
	}
	return out
}
