package record

// Excerpted is rec for those who may not have whole texts: the same findings
// with their spans and words, and reports without their texts and blocks. It
// shares everything else with rec.
func Excerpted(rec *Record) *Record {
	out := *rec
	out.Reports = make([]Report, len(rec.Reports))
	for i, r := range rec.Reports {
		r.Text, r.Blocks = "", []Block{}
		out.Reports[i] = r
	}
	return &out
}
