package record

import (
	"encoding/json"
	"io"
)

// Write writes rec as one indented JSON document. Equal records give equal
// bytes.
func Write(w io.Writer, rec *Record) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(rec)
}
