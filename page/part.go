package page

import (
	"html/template"
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

// Titles says what a list shows of each story of rec: its title, and its
// numbers in words.
func Titles(rec *record.Record) (title string, facts []string) {
	for _, s := range newView(rec, Options{Excerpts: true}).Stories {
		return s.Title, s.Facts
	}
	return "", nil
}

// Fragment makes a part usable in a template of its own.
func Fragment(write func(w io.Writer) error) (template.HTML, error) {
	var b fragment
	err := write(&b)
	return template.HTML(b), err
}

type fragment []byte

// Write appends p.
func (f *fragment) Write(p []byte) (int, error) {
	*f = append(*f, p...)
	return len(p), nil
}
