package extract

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"synoptic/ingest"
)

// The kinds of input that can be read; any other is named for people.
const (
	kindEmpty = "empty"
	kindHTML  = "HTML"
	kindText  = "plain text"
	kindPDF   = "PDF"
	kindWord  = "a Word document"
)

// sniff tells the kind of an input by its first bytes; labels only decide
// between HTML and plain text.
func sniff(item ingest.Item) string {
	b := item.Bytes
	head := bytes.TrimLeft(b[:min(len(b), 4096)], "\ufeff \t\r\n\x0c")
	switch {
	case len(head) == 0:
		return kindEmpty
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return kindPDF
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		if bytes.Contains(b, []byte("word/document.xml")) {
			return kindWord
		}
		return "a ZIP archive"
	}
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m.bytes)) {
			return m.kind
		}
	}
	if len(b) > 8 && string(b[4:8]) == "ftyp" { // behind the length of the box
		return "a video"
	}
	if binary(b[:min(len(b), 4096)]) {
		return "binary data"
	}
	if (head[0] == '{' || head[0] == '[') && json.Valid(b) {
		return "JSON; a record goes to synoptic verify, reports as JSON are lines of .jsonl"
	}
	label := strings.ToLower(item.MediaType)
	if strings.Contains(label, "html") || looksHTML(head) {
		return kindHTML
	}
	return kindText
}

// binary reports whether control bytes that no text holds are frequent; the
// zero bytes of UTF-16 with a mark do not count.
func binary(b []byte) bool {
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return false
	}
	control := 0
	for _, c := range b {
		if c == 0 || c < 9 || c > 13 && c < 32 && c != 27 {
			control++
		}
	}
	return control*50 > len(b) || !utf8.Valid(b) && control > 0
}

// looksHTML reports whether a tag of a page stands near the start.
func looksHTML(head []byte) bool {
	l := bytes.ToLower(head)
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<article", "<div", "<p>", "<script", "<title"} {
		if i := bytes.Index(l, []byte(tag)); i >= 0 && i < 1024 {
			return true
		}
	}
	return false
}

// magic are the first bytes of files that people save instead of a report.
var magic = []struct{ bytes, kind string }{
	{"\x89PNG", "a PNG image"}, {"\xff\xd8\xff", "a JPEG image"}, {"GIF8", "a GIF image"}, {"RIFF", "a WebP image or a sound"}, {"\x1f\x8b", "a gzip archive without the ending .gz"},
	{"Rar!", "a RAR archive"}, {"7z\xbc\xaf", "a 7z archive"}, {"\x7fELF", "a program"}, {"MZ", "a program"}, {"OggS", "a sound"}, {"ID3", "a sound"},
	{"\xd0\xcf\x11\xe0", "an old Word document (.doc); save it as .docx"}, {"{\\rtf", "a rich text document; save it as .docx"}, {"SQLite format", "a database"},
}
