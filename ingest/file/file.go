// Package file reads reports from the file system and from standard input:
// text, HTML, PDF, Word, JSON Lines, mail, folders and archives of these, also
// compressed.
//
// Folders are walked in order of name; in them only files with a known ending
// are taken, a file named by itself always. What cannot be taken is returned
// with its reason. Nothing larger than MaxBytes is read into memory.
package file

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"synoptic/ingest"
	"synoptic/ingest/archive"
)

// MaxBytes is the size of a file beyond which it is refused unread; JSON Lines
// hold many reports and may be longer.
const (
	MaxBytes  = 20 << 20
	maxStream = 2 << 30
)

// endings are the files that are taken from a folder, with their media types.
var endings = map[string]string{".txt": "text/plain", ".md": "text/plain", ".html": "text/html", ".htm": "text/html", ".jsonl": jsonLines, ".ndjson": jsonLines,
	".pdf": "application/pdf", ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".eml": message, ".mbox": mailbox, ".warc": warc, ".zip": packed, ".wacz": packed}

// The media types that hold several reports.
const (
	jsonLines = "application/jsonl"
	message   = "message/rfc822"
	mailbox   = "application/mbox"
	warc      = "application/warc"
	packed    = "application/zip"
)

// Read returns the items that path holds, and those that could not be taken.
// The path "-" is standard input: a page, a text or JSON Lines.
func Read(path string, stdin io.Reader) ([]ingest.Item, []ingest.Rejected) {
	if path == "-" {
		return readStream("-", stdin)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, reject(path, "no such file or folder; check the path")
	case err != nil:
		return nil, reject(path, "cannot be opened ("+reason(err)+"); check the path and the permissions")
	case info.IsDir():
		return readFolder(path)
	case !info.Mode().IsRegular():
		return nil, reject(path, "is no regular file; to read from a pipe, give - and send it to standard input")
	}
	return readFile(path, info.Size())
}

// readFolder reads the files of a folder and its folders in order of name.
func readFolder(root string) ([]ingest.Item, []ingest.Rejected) {
	var items []ingest.Item
	var bad []ingest.Rejected
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			bad = append(bad, ingest.Rejected{Input: path, Reason: "cannot be opened: " + reason(err)})
			return nil
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != root
		if d.IsDir() {
			if hidden {
				return fs.SkipDir
			}
			return nil
		}
		if hidden || !wanted(path, d) {
			return nil
		}
		i, b := Read(path, nil)
		items, bad = append(items, i...), append(bad, b...)
		return nil
	})
	if err != nil {
		bad = append(bad, reject(root, "cannot be walked: "+reason(err))...)
	}
	if len(items) == 0 && len(bad) == 0 {
		bad = reject(root, "holds no reports; synoptic reads .txt, .md, .html, .htm, .pdf, .docx, .jsonl, .eml, .mbox, .warc, each also with .gz, and .zip or .wacz")
	}
	return items, bad
}

// wanted reports whether a file of a folder is taken: its ending says that it
// holds a report, if perhaps in a form that must be refused with a word. Links
// to folders are not followed, so that no walk goes round in circles.
func wanted(path string, d fs.DirEntry) bool {
	_, known := mediaType(path)
	if !known && foreign[strings.ToLower(filepath.Ext(path))] == "" {
		return false
	}
	if d.Type()&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		return err != nil || !info.IsDir()
	}
	return true
}

// Known reports whether the ending of a name is that of a file that is read.
func Known(path string) bool {
	_, known := mediaType(path)
	return known
}

// foreign are the endings of reports that are not read, and what to do.
var foreign = map[string]string{".doc": "save it as .docx", ".rtf": "save it as .docx", ".odt": "save it as .docx", ".pages": "export it as .docx", ".epub": "save the text as .txt",
	".mht": "save it as HTML only", ".mhtml": "save it as HTML only", ".webarchive": "save it as page source", ".msg": "save the text as .txt"}

// mediaType returns what the ending of a name says, and whether it is known.
func mediaType(path string) (string, bool) {
	name := strings.ToLower(path)
	if rest, ok := strings.CutSuffix(name, ".warc.zst"); ok {
		name = rest + ".warc"
	}
	t, ok := endings[filepath.Ext(strings.TrimSuffix(name, ".gz"))]
	return t, ok
}

// readFile reads one file.
func readFile(path string, size int64) ([]ingest.Item, []ingest.Rejected) {
	kind, _ := mediaType(path)
	if advice := foreign[strings.ToLower(filepath.Ext(path))]; advice != "" {
		return nil, reject(path, "is a kind of file that is not read; "+advice)
	}
	if size > MaxBytes && !several(kind) {
		return nil, reject(path, fmt.Sprintf("is %d MB, more than the %d MB that are read; cut it or save only the article", size>>20, MaxBytes>>20))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, reject(path, "cannot be opened ("+reason(err)+"); check the path and the permissions")
	}
	defer f.Close() //nolint:errcheck // read only
	switch kind {
	case packed:
		return readZip(path, f, size)
	case warc: // its packing goes record by record
		return archive.WARC(path, io.LimitReader(f, maxStream))
	}
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, reject(path, "is named .gz but is not compressed with gzip; rename it or compress it again")
		}
		r = z
	}
	return readOne(path, r, os.ReadFile)
}

// several reports whether files of this kind hold many reports, and may be
// large.
func several(kind string) bool {
	return kind == jsonLines || kind == mailbox || kind == warc || kind == packed
}

// readOne reads an unpacked file or member of an archive; beside reads what
// lies in the same place.
func readOne(path string, r io.Reader, beside func(name string) ([]byte, error)) ([]ingest.Item, []ingest.Rejected) {
	kind, _ := mediaType(path)
	switch kind {
	case jsonLines:
		return readLines(path, r)
	case mailbox:
		return archive.Mbox(path, io.LimitReader(r, maxStream))
	}
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return nil, reject(path, "cannot be read to its end ("+reason(err)+"); copy or compress it again")
	case len(b) > MaxBytes:
		return nil, reject(path, fmt.Sprintf("unpacks to more than the %d MB that are read; cut it or save only the article", MaxBytes>>20))
	case kind == message:
		return archive.Message(path, b)
	}
	given, bad := sidecar(path, beside)
	if b == nil {
		b = []byte{}
	}
	return []ingest.Item{{Input: path, MediaType: kind, Bytes: b, Given: given}}, bad
}

func reject(input, why string) []ingest.Rejected {
	return []ingest.Rejected{{Input: input, Reason: why}}
}

// reason returns the cause without the path, which the line names already.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
