package file_test

import (
	"archive/zip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"synoptic/ingest/file"
)

// TestBytes takes what a browser sends: one report, several, and none.
func TestBytes(t *testing.T) {
	for _, c := range []struct {
		name, text string
		items, bad int
	}{
		{"a.html", "<p>Shut.</p>", 1, 0},
		{"noending", "Shut.", 1, 0},
		{"a.jsonl", "{\"text\":\"Shut.\"}\n{\"text\":\"Open.\"}\nno\n", 2, 1},
		{"a.mbox", "From x\nSubject: Two\n\nOpen.\n", 1, 0},
		{"a.zip", "no archive", 0, 1},
		{"a.rtf", "{\\rtf", 0, 1},
	} {
		items, bad := file.Bytes(c.name, []byte(c.text))
		if len(items) != c.items || len(bad) != c.bad {
			t.Errorf("%s: %d items, %v", c.name, len(items), bad)
		}
	}
}

// TestArchives reads a folder that holds archives of every kind, one of them
// within another.
func TestArchives(t *testing.T) {
	const page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Shut.</p>"
	warc := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(page), page)
	folder := t.TempDir()
	for name, text := range map[string]string{"a.warc": warc, "b.mbox": "From x\nSubject: Two\n\nOpen.\n", "c.eml": "Subject: Three\n\nOpen.\n"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Create(filepath.Join(folder, "d.zip"))
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(f)
	for _, m := range []struct{ name, text string }{{"in/1.txt", "Shut."}, {"in/1.meta.json", `{"outlet":"Lenne Post"}`}, {"2.jsonl", "{\"id\":\"x\",\"text\":\"Shut.\"}\nno\n"}, {"archive/3.warc", warc}, {"__MACOSX/1.txt", "x"}, {"4.rtf", "x"}, {"5.zip", "x"}} {
		w, err := z.Create(m.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(m.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	items, bad := file.Read(folder, nil)
	var got []string
	for _, x := range items {
		got = append(got, fmt.Sprint(x.Input, x.Given))
	}
	for _, x := range bad {
		got = append(got, x.Input+" "+x.Reason)
	}
	const want = `https://a.example/1[]
/b.mbox:1[{title Two mail}]
/c.eml[{title Three mail}]
/d.zip/in/1.txt[{outlet Lenne Post given}]
x[]
https://a.example/1[]
/d.zip/2.jsonl line 2 is no JSON object (invalid character 'o' in literal null (expecting 'u')); a line needs {"id": …, "text": …}
/d.zip/4.rtf is a kind of file that is not read; save it as .docx`
	if s := strings.ReplaceAll(strings.Join(got, "\n"), folder, ""); s != want {
		t.Errorf("got:\n%s\nwant:\n%s", s, want)
	}
}
