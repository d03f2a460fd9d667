package file

import (
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"path"
	"strings"

	"synoptic/ingest"
	"synoptic/ingest/archive"
)

// readZip reads the reports of a zip archive as if it were a folder; inputs
// are the path of the archive, "/" and the name within it.
func readZip(name string, r io.ReaderAt, size int64) ([]ingest.Item, []ingest.Rejected) {
	members, bad := archive.Zip(name, r, size, wantedMember)
	within := map[string][]byte{}
	for _, m := range members {
		within[name+"/"+m.Name] = m.Bytes
	}
	beside := func(name string) ([]byte, error) {
		if b, ok := within[name]; ok {
			return b, nil
		}
		return nil, fs.ErrNotExist
	}
	var items []ingest.Item
	for _, m := range members {
		if strings.HasSuffix(m.Name, ".meta.json") {
			continue
		}
		i, b := readMember(name+"/"+m.Name, m.Bytes, beside)
		items, bad = append(items, i...), append(bad, b...)
	}
	if len(items) == 0 && len(bad) == 0 {
		bad = reject(name, "holds no reports; of its files, synoptic reads .txt, .md, .html, .htm, .pdf, .docx, .jsonl, .eml, .mbox and .warc")
	}
	return items, bad
}

// wantedMember reports whether a member is read: not what hides, nor what
// macOS adds, nor an archive within the archive.
func wantedMember(member string) bool {
	for part := range strings.SplitSeq(member, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return false
		}
	}
	kind, known := mediaType(member)
	return known && kind != packed || strings.HasSuffix(member, ".meta.json") || foreign[strings.ToLower(path.Ext(member))] != ""
}

// Bytes returns the items that a file holds whose bytes were given, such as one
// that was sent by a browser, and those that could not be taken. The name says
// by its ending what it is; one that says nothing is a page, text or document.
func Bytes(name string, b []byte) ([]ingest.Item, []ingest.Rejected) {
	if kind, _ := mediaType(name); kind == packed {
		return readZip(name, bytes.NewReader(b), int64(len(b)))
	}
	return readMember(name, b, func(string) ([]byte, error) { return nil, fs.ErrNotExist })
}

func readMember(name string, b []byte, beside func(string) ([]byte, error)) ([]ingest.Item, []ingest.Rejected) {
	if advice := foreign[strings.ToLower(path.Ext(name))]; advice != "" {
		return nil, reject(name, "is a kind of file that is not read; "+advice)
	}
	if kind, _ := mediaType(name); kind == warc {
		return archive.WARC(name, bytes.NewReader(b))
	}
	var r io.Reader = bytes.NewReader(b)
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, reject(name, "is named .gz but is not compressed with gzip; rename it or compress it again")
		}
		r = z
	}
	return readOne(name, r, beside)
}
