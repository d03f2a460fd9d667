package record

import "synoptic/report"

// Blocks returns the blocks of v as JSON gives them, positions in code points.
func Blocks(v *report.Version) []Block { return newRuler(v.Text).blocks(v.Blocks) }

// Claims returns the metadata of v with the origin of each field.
func Claims(v *report.Version) []Claim {
	out := []Claim{}
	for _, c := range v.Metadata {
		out = append(out, Claim{c.Field, c.Value, c.From})
	}
	return out
}
