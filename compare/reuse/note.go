package reuse

import "slices"

// NoteKind is what a [Note] points out.
type NoteKind string

// The kinds of notes.
const (
	Uncredited NoteKind = "uncredited text" // shares narration with reports that credit an agency, and credits none
	CreditOnly NoteKind = "credit only"     // credits an agency, and shares no narration with the others that do: another dispatch
)

// Note points out a report whose text and credits do not go together.
type Note struct {
	Kind   NoteKind
	Report int
	Agency string
	With   []int // the reports that credit the agency
}

// notes compares what reports share with what they credit, by report, then
// agency.
func notes(texts []text, pairs []Pair) []Note {
	shared := map[[2]int]*Pair{}
	for i := range pairs {
		p := &pairs[i]
		shared[[2]int{p.A, p.B}], shared[[2]int{p.B, p.A}] = p, p
	}
	var out []Note
	for i := range texts {
		for _, agency := range credited(texts) {
			own := slices.Contains(texts[i].agencies, agency)
			if !own && len(texts[i].agencies) > 0 {
				continue
			}
			n := Note{Kind: Uncredited, Report: i, Agency: agency}
			any := false // some narration is shared with those that credit the agency
			for k := range texts {
				if k == i || !slices.Contains(texts[k].agencies, agency) {
					continue
				}
				p := shared[[2]int{i, k}]
				any = any || p != nil && p.Told > 0
				if own || p != nil && p.Why == SameText {
					n.With = append(n.With, k)
				}
			}
			if own {
				n.Kind = CreditOnly
			}
			if len(n.With) > 0 && !(own && any) {
				out = append(out, n)
			}
		}
	}
	return out
}

// credited returns the agencies that reports credit, each once, by name.
func credited(texts []text) []string {
	var out []string
	for i := range texts {
		out = append(out, texts[i].agencies...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
