package record

// Independent says how many write-ups stand behind a story. Origins runs
// parallel to Groups: the agency credited or the source whose text it is, or
// null. Pairs are the reports that share text or are one write-up.
type Independent struct {
	Count   int          `json:"count"`
	Groups  [][]string   `json:"groups"`
	Origins []*string    `json:"origins"`
	Pairs   []Related    `json:"pairs"`
	Notes   []CreditNote `json:"notes"`
}

// Related is what two reports have to do with each other. DerivedA is how much
// of the narration of A stands in B: "wholly", "partly" or "non-derived". Why
// is the reason for which they are one write-up: "text", "order", "agency",
// "source", "outlet" or "owner"; null when they are not.
type Related struct {
	A         string  `json:"a"`
	B         string  `json:"b"`
	Narration int     `json:"narration"`
	DerivedA  string  `json:"derived_a"`
	DerivedB  string  `json:"derived_b"`
	Why       *string `json:"why"`
	Naming    *Span   `json:"naming"` // the words by which one names the other, where Why is "source"
	First     []First `json:"first"`
}

// First speaks for report "a" or "b" having been there before the other's text,
// by "time", "credit" (the other credits the agency whose own report it is),
// "source" (the other names its outlet) or "fullest" (it holds all of the
// other's narration).
type First struct {
	By     string `json:"by"`
	Report string `json:"report"`
}

// CreditNote points out a report whose text and credits do not go together:
// "uncredited text" shares narration with reports that credit an agency and
// credits none, "credit only" credits it and shares none.
type CreditNote struct {
	Kind   string   `json:"kind"`
	Report string   `json:"report"`
	Agency string   `json:"agency"`
	With   []string `json:"with"`
}

func (b *builder) independent() Independent {
	out := Independent{Count: len(b.Lineage.Groups), Groups: [][]string{}, Origins: []*string{}, Pairs: []Related{}, Notes: []CreditNote{}}
	id := func(r int) string { return b.Readings[r].Version.ID }
	ids := func(list []int) []string {
		out := make([]string, len(list))
		for i, r := range list {
			out[i] = id(r)
		}
		return out
	}
	for i, g := range b.Lineage.Groups {
		out.Groups = append(out.Groups, ids(g))
		out.Origins = append(out.Origins, orNull(b.Lineage.Origins[i]))
	}
	for i := range b.Lineage.Pairs {
		p := &b.Lineage.Pairs[i]
		ofA, ofB := p.Derived()
		first := []First{}
		for _, h := range p.Hints {
			first = append(first, First{string(h.By), h.First})
		}
		x := Related{id(p.A), id(p.B), p.Told, string(ofA), string(ofB), orNull(string(p.Why)), nil, first}
		if p.Naming != nil {
			s := b.span(*p.Naming)
			x.Naming = &s
		}
		out.Pairs = append(out.Pairs, x)
	}
	for _, n := range b.Lineage.Notes {
		out.Notes = append(out.Notes, CreditNote{string(n.Kind), id(n.Report), n.Agency, ids(n.With)})
	}
	return out
}
