package custody_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"synoptic/custody"
	"synoptic/ingest"
	"synoptic/pipeline"
	"synoptic/report"
	"synoptic/store"
)

const text = "Bridge closed\n\nThe bridge in Lenne was closed on Tuesday.\n\n“Nobody will cross it,” Harbour Commissioner Ada Okoro said."

// evidence is that of one report, captured as text and as page.
func evidence(t testing.TB) *custody.Evidence {
	t.Helper()
	given := []report.Claim{{Field: "url", Value: "https://a.example/1", From: "given"}}
	item := ingest.Item{Input: "a", Text: text, Given: given}
	rec := pipeline.Run([]ingest.Item{item}, nil, nil)
	page := []byte("<html><body><article><p>Another page.</p></article></body></html>")
	at := time.Date(2031, 4, 16, 9, 0, 0, 0, time.UTC)
	return &custody.Evidence{Story: "s1", Made: at, Program: "synoptic test", Record: rec, Captures: []store.Capture{
		{ID: 2, At: at, Report: rec.Reports[0].ID, Number: 2, SHA256: store.HashWords(string(page)), Item: ingest.Item{Input: "b", URL: "https://a.example/1", Bytes: page}},
		{ID: 1, At: at, Report: rec.Reports[0].ID, Number: 1, SHA256: store.HashWords(text), Item: item, Header: map[string]string{"Etag": "x"}}}}
}

func write(t testing.TB, e *custody.Evidence) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := custody.Write(&b, e); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func check(b []byte) (*custody.Checked, error) {
	return custody.Check(bytes.NewReader(b), int64(len(b)))
}

func TestHolds(t *testing.T) {
	b := write(t, evidence(t))
	c, err := check(b)
	if err != nil {
		t.Fatal(err)
	}
	if c.Reports != 1 || c.Captures != 2 || c.Again != 1 || c.Files != 5 || c.Spans == 0 || c.Story != "s1" {
		t.Errorf("%+v; of two captures one gives the text of the record", c)
	}
	if !bytes.Equal(b, write(t, evidence(t))) {
		t.Error("the same evidence gives other bytes")
	}
}

// TestTampered checks that every change is named.
func TestTampered(t *testing.T) {
	whole := write(t, evidence(t))
	for name, c := range map[string]struct {
		change func(name string, b []byte) []byte // nil drops the part
		want   string
	}{
		"record":   {func(n string, b []byte) []byte { return swap(n, b, "record.json", "Nobody", "Anyone") }, "record.json: was changed"},
		"bytes":    {func(n string, b []byte) []byte { return swap(n, b, "blobs/", "Nobody", "Anyone") }, "was changed"},
		"hour":     {func(n string, b []byte) []byte { return swap(n, b, "captures/1.json", "2031", "2030") }, "captures/1.json: was changed"},
		"dropped":  {func(n string, b []byte) []byte { return drop(n, b, "blobs/"+store.HashWords(text)) }, "is missing"},
		"manifest": {func(n string, b []byte) []byte { return drop(n, b, "manifest.json") }, "no manifest"},
		"schema":   {func(n string, b []byte) []byte { return swap(n, b, "manifest.json", custody.Schema, "other/2") }, `schema "other/2"`},
	} {
		_, err := check(rewrite(t, whole, c.change))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	if _, err := check([]byte("PK\x03\x04 and rubbish")); err == nil {
		t.Error("rubbish holds")
	}
	other := evidence(t)
	other.Captures = nil
	if _, err := check(write(t, other)); err == nil || !strings.Contains(err.Error(), "comes from no capture") {
		t.Errorf("a report without a capture: %v", err)
	}
}

func swap(name string, b []byte, part, old, new string) []byte {
	if strings.HasPrefix(name, part) {
		return bytes.ReplaceAll(b, []byte(old), []byte(new))
	}
	return b
}

func drop(name string, b []byte, part string) []byte {
	if name == part {
		return nil
	}
	return b
}

// rewrite copies a ZIP file, part by part through change.
func rewrite(t *testing.T, b []byte, change func(string, []byte) []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if part = change(f.Name, part); part == nil {
			continue
		}
		to, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := to.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// FuzzCheck checks that a file from outside is refused or holds, and never
// breaks the check.
func FuzzCheck(f *testing.F) {
	f.Add(write(f, evidence(f)))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if c, err := check(b); err == nil && c.Spans == 0 {
			t.Error("nothing was proved")
		}
	})
}
