package serve

import (
	"net/http"
	"strconv"
	"strings"

	"synoptic/correct"
	"synoptic/ingest/extract"
	"synoptic/pipeline"
	"synoptic/record"
)

// correct appends what the user says to the log, and goes back to the story.
func (v *Server) correct(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return failure{http.StatusBadRequest, "The form cannot be read: " + err.Error()}
	}
	s, err := v.store.Story(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	c := &correct.Correction{At: v.o.Now().UTC(), By: visitorOf(r).Name, Kind: correct.Kind(r.PostFormValue("kind")), Story: s.ID, Reports: r.PostForm["reports"], Name: r.PostFormValue("name"), Value: strings.TrimSpace(r.PostFormValue("value")), Note: strings.TrimSpace(r.PostFormValue("note"))}
	if c.Kind == correct.Apart && len(c.Reports) == 0 { // in this story, then
		c.Reports = s.Reports
	}
	if report := r.PostFormValue("report"); report != "" {
		span, err := v.spanOf(r, report)
		if err != nil {
			return err
		}
		c.Span = span
	}
	if r.PostFormValue("back") == "review" {
		return v.keep(w, r, c, "/review")
	}
	return v.keep(w, r, c, "/s/"+s.ID)
}

// addDocument takes the real text of a document that the story's reports quote.
func (v *Server) addDocument(w http.ResponseWriter, r *http.Request) error {
	s, err := v.store.Story(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	if err := parseForm(r); err != nil {
		return err
	}
	given, err := v.given(r)
	if err != nil {
		return err
	}
	if len(given) != 1 {
		return failure{http.StatusUnprocessableEntity, "Give the text of one document: a file, an address, or the text itself."}
	}
	text, err := extract.Version(given[0].Item)
	if err != nil {
		return failure{http.StatusUnprocessableEntity, given[0].Item.Input + " " + err.Error()}
	}
	c := &correct.Correction{At: v.o.Now().UTC(), By: visitorOf(r).Name, Kind: correct.Document, Story: s.ID, Name: given[0].Item.Input, Value: text.Text}
	return v.keep(w, r, c, "/s/"+s.ID+"#"+s.ID+"-documents")
}

// sayOutlets takes what is known of owners and wire services.
func (v *Server) sayOutlets(w http.ResponseWriter, r *http.Request) error {
	value := strings.TrimSpace(r.PostFormValue("outlets"))
	if value == "" {
		value = "outlet,owner,wire"
	}
	if _, err := (pipeline.Options{}).WithOutlets(strings.NewReader(value)); err != nil {
		return failure{http.StatusUnprocessableEntity, "This says nothing of outlets: " + err.Error() + "."}
	}
	return v.keep(w, r, &correct.Correction{At: v.o.Now().UTC(), By: visitorOf(r).Name, Kind: correct.Outlets, Value: value + "\n"}, "/sources#outlets")
}

// keep appends a correction to the log, and goes where it shows.
func (v *Server) keep(w http.ResponseWriter, r *http.Request, c *correct.Correction, to string) error {
	if err := c.Check(); err != nil {
		return failure{http.StatusUnprocessableEntity, "This correction cannot be taken: " + err.Error()}
	}
	if err := v.store.Correct(r.Context(), c); err != nil {
		return err
	}
	http.Redirect(w, r, v.url(to), http.StatusSeeOther)
	return nil
}

// spanOf reads which words are meant, and takes them from the report itself.
func (v *Server) spanOf(r *http.Request, report string) (*record.Span, error) {
	ver, err := v.store.Version(r.Context(), report, 0)
	if err != nil {
		return nil, err
	}
	start, e1 := strconv.Atoi(r.PostFormValue("start"))
	end, e2 := strconv.Atoi(r.PostFormValue("end"))
	words := []rune(ver.Value.Text)
	if e1 != nil || e2 != nil || start < 0 || end <= start || end > len(words) {
		return nil, failure{http.StatusUnprocessableEntity, "The words that are meant do not stand in the report."}
	}
	return &record.Span{Report: report, Start: start, End: end, Text: string(words[start:end])}, nil
}
