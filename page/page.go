// Package page renders a record for people: as one self-contained HTML file,
// as Markdown with footnotes, and as text for a terminal.
//
// Input is a record that passes record.Check; output shows nothing that the
// record does not hold. Every line that a report's words stand behind carries
// a chip, a link to those words in the report's text on the same page. The
// page loads nothing, needs no script, follows the reader's light or dark
// setting and fits 360 pixels. All text of reports is escaped by html/template.
// The same record gives the same bytes.
package page

import (
	_ "embed"
	"html/template"
	"io"

	"synoptic/record"
)

//go:embed page.html
var pageSource string

//go:embed page.css
var styleSource string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// HTML writes rec as one HTML file.
func HTML(w io.Writer, rec *record.Record) error {
	return pageTemplate.Execute(w, struct {
		*view
		Style template.CSS
	}{newView(rec), template.CSS(styleSource)})
}
