package custody

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"synoptic/ingest/extract"
	"synoptic/record"
	"synoptic/store"
)

// The most that a file may hold, unpacked: more is no evidence of one story.
const (
	mostFiles = 100_000
	mostBytes = 4 << 30
	mostPart  = 256 << 20
)

// Checked says what holds.
type Checked struct {
	Manifest string // SHA-256 of the manifest
	Story    string
	Files    int
	Spans    int // of the record
	Captures int
	Again    int // captures whose text is made again today, letter by letter, as the record has it
	Reports  int // of the record
}

// Check proves that a file holds together: every part has the hash that the
// manifest says, every span of the record its words, every capture its bytes,
// and every report of the record a capture that it came from. It returns one
// error that names all that does not.
func Check(r io.ReaderAt, size int64) (*Checked, error) {
	parts, err := unpack(r, size)
	if err != nil {
		return nil, err
	}
	var m Manifest
	if err := json.Unmarshal(parts["manifest.json"], &m); err != nil {
		return nil, errors.New("is no evidence: it has no manifest that can be read")
	}
	if m.Schema != Schema {
		return nil, fmt.Errorf("has the schema %q; this program checks %s", m.Schema, Schema)
	}
	c := &Checked{Manifest: hash(parts["manifest.json"]), Story: m.Story, Files: len(m.Files)}
	bad := c.parts(&m, parts)
	bad = append(bad, c.custody(&m, parts)...)
	if c.Spans, err = record.Check(bytes.NewReader(parts["record.json"])); err != nil {
		bad = append(bad, "record.json: "+err.Error())
	}
	if len(bad) > 0 {
		return c, errors.New(strings.Join(bad, "\n"))
	}
	return c, nil
}

// unpack reads all parts, within bounds.
func unpack(r io.ReaderAt, size int64) (map[string][]byte, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("is no ZIP file that can be read: %w", err)
	}
	if len(z.File) > mostFiles {
		return nil, fmt.Errorf("holds %d files, more than the evidence of a story", len(z.File))
	}
	parts, total := map[string][]byte{}, 0
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		b, err := io.ReadAll(io.LimitReader(in, mostPart+1))
		if err = errors.Join(err, in.Close()); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if total += len(b); len(b) > mostPart || total > mostBytes {
			return nil, fmt.Errorf("%s: is larger than what is checked", f.Name)
		}
		if _, twice := parts[f.Name]; twice {
			return nil, fmt.Errorf("%s: is there twice", f.Name)
		}
		parts[f.Name] = b
	}
	return parts, nil
}

// parts compares what is there with what the manifest says.
func (c *Checked) parts(m *Manifest, parts map[string][]byte) (bad []string) {
	said := map[string]bool{"manifest.json": true}
	for _, f := range m.Files {
		said[f.Name] = true
		b, ok := parts[f.Name]
		switch {
		case !ok:
			bad = append(bad, f.Name+": is missing")
		case hash(b) != f.SHA256:
			bad = append(bad, f.Name+": was changed")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		if !said[name] {
			bad = append(bad, name+": is not in the manifest")
		}
	}
	return bad
}

// custody follows every report back to its captures.
func (c *Checked) custody(m *Manifest, parts map[string][]byte) (bad []string) {
	var rec record.Record
	if err := json.Unmarshal(parts["record.json"], &rec); err != nil {
		return []string{"record.json: is no record"}
	}
	texts, from := map[string]string{}, map[string]bool{}
	for _, r := range rec.Reports {
		texts[r.ID] = r.Text
	}
	c.Reports, c.Captures = len(texts), len(m.Custody)
	for _, l := range m.Custody {
		from[l.Report] = true
		body, ok := parts["blobs/"+l.SHA256]
		if !ok || hash(body) != l.SHA256 {
			bad = append(bad, fmt.Sprintf("capture %d: its bytes are missing or were changed", l.Capture))
			continue
		}
		text, err := again(parts[fmt.Sprintf("captures/%d.json", l.Capture)], body)
		if err != nil {
			bad = append(bad, fmt.Sprintf("capture %d: %v", l.Capture, err))
		} else if text == texts[l.Report] && text != "" {
			c.Again++
		}
	}
	for _, r := range rec.Reports {
		if !from[r.ID] {
			bad = append(bad, "report "+r.ID+": comes from no capture")
		}
	}
	return bad
}

// again reads the report of a capture anew; "" where today it gives none.
func again(about, body []byte) (string, error) {
	var line struct {
		store.CaptureLine
		Kind string `json:"kind"`
	}
	if err := json.Unmarshal(about, &line); err != nil {
		return "", errors.New("what is said of it cannot be read")
	}
	if line.SHA256 != hash(body) {
		return "", errors.New("its bytes are others")
	}
	if line.Kind == "text" {
		line.Text = string(body)
	} else {
		line.Bytes = body
	}
	v, err := extract.Version(line.CaptureLine.Capture().Item)
	if err != nil {
		return "", nil
	}
	return v.Text, nil
}
