// Package extract turns what came in into reports: main text, blocks with
// roles, and metadata with the origin of every field.
package extract

import (
	"crypto/sha256"
	"encoding/hex"

	"synoptic/ingest"
	"synoptic/ingest/block"
	"synoptic/report"
)

// Version returns the report that item holds, or an error that says for
// people why there is none.
func Version(item ingest.Item) (*report.Version, error) {
	v := &report.Version{Inputs: []string{item.Input}, URL: item.URL, Language: "en", Text: item.Text}
	if item.Bytes != nil {
		v.Text = string(item.Bytes)
	}
	for _, c := range item.Given {
		switch c.Field {
		case "title":
			v.Title = c.Value
		case "published":
			v.Published = c.Value
		case "outlet":
			v.Outlet = c.Value
		case "url":
			v.URL = c.Value
		}
	}
	v.Metadata = item.Given
	v.Blocks = block.Cut(v.Text, v.Title)
	v.ID = id(v)
	return v, nil
}

// id is made from the address, else from outlet and text.
func id(v *report.Version) string {
	key := v.URL
	if key == "" {
		key = v.Outlet + "\n" + v.Text
	}
	sum := sha256.Sum256([]byte(key))
	return "r" + hex.EncodeToString(sum[:6])
}
