package record

import (
	"encoding/json"
	"io"
)

// Write writes rec as one indented JSON document. Equal records give equal
// bytes.
func Write(w io.Writer, rec *Record) error { return write(w, rec) }

// WriteRevision writes r as one indented JSON document.
func WriteRevision(w io.Writer, r *Revision) error { return write(w, r) }

func write(w io.Writer, x any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(x)
}
