package page

import (
	"io"

	"synoptic/record"
)

// Parts of the page for programs that set them in a frame of their own, which
// must carry [Style]. Chips in them lead to anchors of the same page.

// Style is the style sheet of all parts.
func Style() string { return style }

// Stories writes the stories of rec with their reports.
func Stories(w io.Writer, rec *record.Record, o Options) error {
	for _, s := range newView(rec, o).Stories {
		if err := pageTemplate.ExecuteTemplate(w, "story", s); err != nil {
			return err
		}
	}
	return nil
}

// Sheet writes one report of rec, with all that the record points at marked in
// it; nothing when rec does not hold it.
func Sheet(w io.Writer, rec *record.Record, report string, o Options) error {
	for _, s := range newView(rec, o).Stories {
		for _, r := range s.Reports {
			if r.ID == report {
				return pageTemplate.ExecuteTemplate(w, "sheet", r)
			}
		}
	}
	return nil
}
