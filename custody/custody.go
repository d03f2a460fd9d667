// Package custody writes the evidence of one story into a ZIP file and checks
// such a file: the chain of custody from the bytes as they came, with when,
// from where and with which headers, to the lines of the record.
//
//	manifest.json       what is in the file, with size and SHA-256 of each part
//	record.json         the record, as synoptic read writes it
//	captures/ID.json    when, from where, headers, and the hash of the bytes
//	blobs/SHA256        the bytes as they came
//
// The same evidence gives the same bytes. Whoever writes down the hash of
// manifest.json can tell later that nothing was changed.
package custody

import (
	"archive/zip"
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"time"

	"synoptic/record"
	"synoptic/store"
)

// Schema names the version of the format.
const Schema = "synoptic.evidence/1"

// Evidence is what goes into a file.
type Evidence struct {
	Story    string
	Made     time.Time
	Program  string // name and version of what made it
	Record   *record.Record
	Captures []store.Capture // of its reports, with their bytes
}

// Manifest is the list of parts and the way from captures to reports.
type Manifest struct {
	Schema  string    `json:"schema"`
	Story   string    `json:"story"`
	Made    time.Time `json:"made"`
	Program string    `json:"program"`
	Files   []File    `json:"files"`
	Custody []Link    `json:"custody"`
}

// File is one part.
type File struct {
	Name   string `json:"name"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
}

// Link leads from a capture to the report that it gave.
type Link struct {
	Report  string    `json:"report"`
	Version int       `json:"version"`
	Capture int64     `json:"capture"`
	At      time.Time `json:"at"`
	URL     string    `json:"url"`
	Input   string    `json:"input"`
	SHA256  string    `json:"sha256"`
}

// Write writes e and returns the SHA-256 of its manifest.
func Write(w io.Writer, e *Evidence) (manifest string, err error) {
	out := writer{zip: zip.NewWriter(w), made: e.Made.UTC(), manifest: Manifest{Schema: Schema, Story: e.Story, Made: e.Made.UTC(), Program: e.Program, Custody: []Link{}}}
	var rec bytes.Buffer
	if err := record.Write(&rec, e.Record); err != nil {
		return "", err
	}
	if err := out.add("record.json", rec.Bytes()); err != nil {
		return "", err
	}
	captures := slices.Clone(e.Captures)
	slices.SortFunc(captures, func(a, b store.Capture) int { return cmp.Compare(a.ID, b.ID) })
	for i := range captures {
		if err := out.capture(&captures[i]); err != nil {
			return "", fmt.Errorf("capture %d: %w", captures[i].ID, err)
		}
	}
	b, err := json.MarshalIndent(out.manifest, "", " ")
	if err != nil {
		return "", err
	}
	if err := out.add("manifest.json", b); err != nil {
		return "", err
	}
	return hash(b), out.zip.Close()
}

// writer fills a file.
type writer struct {
	zip      *zip.Writer
	made     time.Time
	manifest Manifest
}

func (w *writer) add(name string, b []byte) error {
	f, err := w.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: w.made})
	if err != nil {
		return err
	}
	w.manifest.Files = append(w.manifest.Files, File{name, len(b), hash(b)})
	_, err = f.Write(b)
	return err
}

func (w *writer) capture(c *store.Capture) error {
	line := store.LineOf(c)
	body := line.Bytes
	if body == nil {
		body = []byte(line.Text)
	}
	line.Bytes, line.Text = nil, ""
	w.manifest.Custody = append(w.manifest.Custody, Link{c.Report, c.Number, c.ID, c.At, c.Item.URL, c.Item.Input, c.SHA256})
	about, err := json.MarshalIndent(struct {
		*store.CaptureLine
		Kind    string `json:"kind"` // whether the bytes were given as text
		Report  string `json:"report"`
		Version int    `json:"version"`
	}{line, kindOf(c), c.Report, c.Number}, "", " ")
	if err != nil {
		return err
	}
	if err := w.add(fmt.Sprintf("captures/%d.json", c.ID), about); err != nil {
		return err
	}
	name := "blobs/" + c.SHA256
	if slices.ContainsFunc(w.manifest.Files, func(f File) bool { return f.Name == name }) {
		return nil
	}
	return w.add(name, body)
}

func kindOf(c *store.Capture) string {
	if c.Item.Bytes == nil {
		return "text"
	}
	return "bytes"
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
