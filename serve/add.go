package serve

import (
	"errors"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/ingest/file"
	"synoptic/report"
	"synoptic/store"
)

// addPage is the form for new reports.
type addPage struct {
	Address     string
	CanFetch    bool
	Bookmarklet string
}

func (v *Server) addForm(w http.ResponseWriter, r *http.Request) error {
	p := addPage{Address: r.FormValue("address"), CanFetch: v.o.Fetch != nil}
	p.Bookmarklet = "javascript:location.href='" + v.root(r) + v.url("/add") + "?address='+encodeURIComponent(location.href)"
	v.render(w, r, http.StatusOK, "add", frame{Title: "Add reports", Tab: "add", Main: p})
	return nil
}

// add keeps what the user gives: addresses, text, files.
func (v *Server) add(w http.ResponseWriter, r *http.Request) error {
	if err := parseForm(r); err != nil {
		return err
	}
	given, err := v.given(r)
	if err != nil {
		return err
	}
	if len(given) == 0 {
		return failure{http.StatusUnprocessableEntity, "Nothing was given: put in an address, a text or a file."}
	}
	var list []*store.Capture
	for _, c := range given {
		for _, part := range extract.Split(c.Item) {
			list = append(list, &store.Capture{At: v.o.Now(), Status: c.Status, Header: c.Header, Item: part})
		}
	}
	if err := v.store.Capture(r.Context(), list...); err != nil {
		if errors.Is(err, store.ErrRemoved) {
			return failure{http.StatusConflict, "This was withdrawn earlier and is not taken again."}
		}
		return err
	}
	if !wantsPage(r) {
		ids := []int64{}
		for _, c := range list {
			ids = append(ids, c.ID)
		}
		return sendJSON(w, map[string]any{"captures": ids})
	}
	http.Redirect(w, r, v.url("/c/"+strconv.FormatInt(list[len(list)-1].ID, 10)), http.StatusSeeOther)
	return nil
}

// parseForm reads a form that may hold files.
func parseForm(r *http.Request) error {
	if err := r.ParseMultipartForm(MostBody); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		return failure{http.StatusRequestEntityTooLarge, "This is more than the " + strconv.Itoa(MostBody>>20) + " MB that are taken at once; use synoptic add."}
	}
	return nil
}

// given reads the form: a text, addresses, files.
func (v *Server) given(r *http.Request) ([]*store.Capture, error) {
	claims, err := claimsOf(r)
	if err != nil {
		return nil, err
	}
	var all []*store.Capture
	if x := strings.TrimSpace(r.FormValue("text")); x != "" {
		all = append(all, &store.Capture{Item: ingest.Item{Input: "pasted " + v.o.Now().UTC().Format(time.RFC3339), Text: x, Given: claims}})
	}
	for address := range strings.Lines(r.FormValue("address")) {
		if address = strings.TrimSpace(address); address == "" {
			continue
		}
		c, err := v.fetched(r, address)
		if err != nil {
			return nil, err
		}
		c.Item.Given = claims
		all = append(all, c)
	}
	items, err := uploaded(r)
	for _, item := range items {
		item.Given = slices.Concat(claims, item.Given)
		all = append(all, &store.Capture{Item: item})
	}
	return all, err
}

// claimsOf reads what the form says of the reports.
func claimsOf(r *http.Request) ([]report.Claim, error) {
	var claims []report.Claim
	for _, c := range [][2]string{{"outlet", "outlet"}, {"date", "published"}, {"title", "title"}} {
		x := strings.TrimSpace(r.FormValue(c[0]))
		if c[0] == "date" && x != "" && !isDay(x) {
			return nil, failure{http.StatusUnprocessableEntity, "The date of publication is a day like 2031-04-16, or a day and time; it is " + x + "."}
		}
		if x != "" {
			claims = append(claims, report.Claim{Field: c[1], Value: x, From: "given"})
		}
	}
	return claims, nil
}

// fetched asks an address.
func (v *Server) fetched(r *http.Request, address string) (*store.Capture, error) {
	if !isWeb(address) {
		return nil, failure{http.StatusUnprocessableEntity, "This is no web address: " + address}
	}
	if v.o.Fetch == nil {
		return nil, failure{http.StatusUnprocessableEntity, "This newsroom fetches nothing; save the page and give the file."}
	}
	c, err := v.o.Fetch(r.Context(), address)
	if err != nil {
		return nil, failure{http.StatusBadGateway, address + " " + err.Error()}
	}
	return c, nil
}

// uploaded reads the files of the form. One that cannot be taken is kept as it
// came, and listed with the reason when it is read.
func uploaded(r *http.Request) ([]ingest.Item, error) {
	if r.MultipartForm == nil {
		return nil, nil
	}
	var all []ingest.Item
	for _, head := range r.MultipartForm.File["file"] {
		f, err := head.Open()
		if err != nil {
			return nil, err
		}
		b, err := io.ReadAll(f)
		_ = f.Close()
		if err != nil {
			return nil, err
		}
		held, bad := file.Bytes(head.Filename, b)
		if all = append(all, held...); len(bad) > 0 {
			all = append(all, ingest.Item{Input: head.Filename, Bytes: b})
		}
	}
	return all, nil
}

// isDay reports whether s is a day, or a day and time, of ISO 8601.
func isDay(s string) bool {
	for _, layout := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}

// capturePage says what became of what was given.
func (v *Server) capture(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return store.ErrNotFound
	}
	c, err := v.store.CaptureByID(r.Context(), id)
	if err != nil {
		return err
	}
	if c.Report != "" {
		if head, err := v.store.Report(r.Context(), c.Report); err == nil && head.Story != "" {
			http.Redirect(w, r, v.url("/s/"+head.Story), http.StatusSeeOther)
			return nil
		}
	}
	if c.Reason == "" {
		w.Header().Set("Refresh", "1")
	}
	v.render(w, r, http.StatusOK, "capture", frame{Title: "Reading", Tab: "add", Main: c})
	return nil
}
