package mention

import "synoptic/report"

// markCaptions marks the tokens of captions: a picture between two paragraphs
// changes nothing in whom the story speaks of.
func (f *finder) markCaptions(v *report.Version) {
	for _, p := range f.Paragraphs {
		if p.Start == p.End || v.RoleAt(f.Tokens[p.Start].Span.Start) != report.Caption {
			continue
		}
		if f.captions == nil {
			f.captions = make([]bool, len(f.Tokens))
		}
		for i := p.Start; i < p.End; i++ {
			f.captions[i] = true
		}
	}
}

// inCaption reports whether token i stands in a caption.
func (f *finder) inCaption(i int) bool { return f.captions != nil && f.captions[i] }
