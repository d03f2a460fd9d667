// Package page renders a record for people: as one self-contained HTML file,
// as Markdown with footnotes, and as text for a terminal.
//
// Input is a record that passes record.Check; output shows nothing that the
// record does not hold. Every line that a report's words stand behind carries
// a chip, a link to those words in the report's text on the same page. Words
// of reports are set in a serif face, what synoptic adds (labels, counts,
// names of parts) in a sans-serif one. The page loads nothing, needs no script, follows the
// reader's light or dark setting and fits 360 pixels. All text of reports is
// escaped. The same record gives the same bytes.
package page

import (
	"embed"
	"html/template"
	"io"

	"synoptic/record"
)

//go:embed html/*.html
var templates embed.FS

//go:embed html/page.css
var style string

var pageTemplate = template.Must(template.New("").Funcs(functions).ParseFS(templates, "html/*.html"))

// Options says how the page is made; the zero value is for the user's own
// machine.
type Options struct {
	// Excerpts leaves out of the reports what no line points at, for pages
	// that others will see: the texts belong to the outlets.
	Excerpts bool
	// Reserved does so with reports whose outlet asks that no copy be shown
	// (noarchive).
	Reserved bool
}

// HTML writes rec as one HTML file.
func HTML(w io.Writer, rec *record.Record, o Options) error {
	return pageTemplate.ExecuteTemplate(w, "page.html", struct {
		*view
		Style template.CSS
	}{newView(rec, o), template.CSS(style)})
}
