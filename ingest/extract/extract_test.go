package extract_test

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"synoptic/ingest"
	"synoptic/ingest/extract"
	"synoptic/report"
)

// TestCases checks what is taken from invented pages; each file says why.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			v, err := extract.Version(ingest.Item{Input: a.Files[0].Name, Bytes: a.Files[0].Data})
			got := ""
			if err != nil {
				got = "rejected: " + err.Error()
			} else {
				got = outline(v)
			}
			if want := strings.TrimSpace(string(a.Files[1].Data)); got != want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", a.Comment, got, want)
			}
		})
	}
}

// outline is what a case compares: metadata that is known, doubts, blocks.
func outline(v *report.Version) string {
	var out []string
	for _, x := range [][2]string{{"published", v.Published}, {"outlet", v.Outlet}, {"language", v.Language}} {
		if x[1] != "" {
			out = append(out, x[0]+"= "+x[1])
		}
	}
	for _, d := range v.Doubts {
		out = append(out, "doubt= "+d.Kind+": "+d.Note)
	}
	for _, b := range v.Blocks {
		out = append(out, string(b.Role)+": "+b.Span.In(v.Text))
	}
	return strings.Join(out, "\n")
}

// TestDecoding checks in which order an encoding is believed.
func TestDecoding(t *testing.T) {
	const sentence = "Señor Núñez said the bridge was shut and that it would stay so for the week."
	latin := strings.NewReplacer("ñ", "\xf1", "ú", "\xfa").Replace(sentence)
	utf16 := "\xff\xfe"
	for _, r := range sentence {
		utf16 += string([]byte{byte(r), byte(r >> 8)})
	}
	for _, c := range []struct {
		why, bytes, charset string
		doubts              int
	}{
		{"valid UTF-8 is what it is, whatever the label says", sentence, "iso-8859-1", 0},
		{"a byte-order mark is no text", "\xef\xbb\xbf" + sentence, "", 0},
		{"a byte-order mark names UTF-16", utf16, "", 0},
		{"the label is believed where the bytes are no UTF-8", latin, "iso-8859-1", 1},
		{"without a label Western bytes are read as such", latin, "", 1},
		{"a label that names nothing is left aside", latin, "x-unheard-of", 1},
		{"bytes that are no UTF-8 belie the label", latin, "utf-8", 1},
	} {
		v, err := extract.Version(ingest.Item{Input: "a.txt", Bytes: []byte(c.bytes), Charset: c.charset})
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		if v.Text != sentence || len(v.Doubts) != c.doubts {
			t.Errorf("%s: got %q with doubts %v", c.why, v.Text, v.Doubts)
		}
	}
}

// FuzzVersion checks on any bytes that a report is valid UTF-8 with its blocks
// in bounds, or that there is a reason for none.
func FuzzVersion(f *testing.F) {
	f.Add([]byte("<html><body><article><p>The bridge was shut.</p></article></body></html>"), "text/html", "")
	f.Add([]byte("\xff\xfeT\x00h\x00e\x00"), "", "utf-16")
	f.Add([]byte("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>"), "", "")
	f.Add([]byte("PK\x03\x04word/document.xml"), "", "")
	f.Add([]byte(`<script type="application/ld+json">{"@type":"NewsArticle","headline":[{}]}</script><p>x`), "text/html", "koi8-r")
	f.Fuzz(func(t *testing.T, b []byte, media, charset string) {
		v, err := extract.Version(ingest.Item{Input: "x", Bytes: b, MediaType: media, Charset: charset})
		if err != nil {
			if v != nil || err.Error() == "" || strings.Contains(err.Error(), "the extractor failed") {
				t.Fatalf("a report %v beside the error %v", v != nil, err)
			}
			return
		}
		if !utf8.ValidString(v.Text) {
			t.Fatalf("the text is no UTF-8: %q", v.Text)
		}
		for _, b := range v.Blocks {
			if b.Span.Start < 0 || b.Span.End > len(v.Text) || b.Span.Start >= b.Span.End {
				t.Fatalf("block %v of %d bytes", b.Span, len(v.Text))
			}
		}
	})
}

// FuzzWord checks on any main part of a Word document that its paragraphs come
// out as valid UTF-8, or a reason in one line.
func FuzzWord(f *testing.F) {
	f.Add([]byte(`<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>The bridge</w:t><w:tab/><w:t>was shut.</w:t></w:r></w:p><w:p/></w:body></w:document>`))
	f.Add([]byte(`<!DOCTYPE a [<!ENTITY b "c">]><p>&b;<p>`))
	f.Fuzz(func(t *testing.T, part []byte) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.Create("word/document.xml")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(part); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		v, err := extract.Version(ingest.Item{Input: "a.docx", Bytes: b.Bytes()})
		if err != nil {
			if err.Error() == "" || strings.Contains(err.Error(), "\n") {
				t.Fatalf("not one line: %q", err)
			}
			return
		}
		if !utf8.ValidString(v.Text) {
			t.Fatalf("no UTF-8: %q", v.Text)
		}
	})
}

// TestOwnPosts: an outlet's post that leads to another of its stories is set
// between the paragraphs; posts of other people are the story's.
func TestOwnPosts(t *testing.T) {
	const text = "The bridge was shut on Monday.\n\nSeal climbs into Carrow pool https://t.co/aaa — LP (@LP_com) May 2, 2031\n\nIt shook like ice https://t.co/bbb — Ines Vale (@inesvale) May 3, 2031\n\nNobody was hurt."
	v, err := extract.Version(ingest.Item{Input: "a.txt", Text: text, URL: "https://www.lp.com/a", Given: []report.Claim{{Field: "url", Value: "https://www.lp.com/a", From: "given"}}})
	if err != nil {
		t.Fatal(err)
	}
	want := []report.Role{report.Body, report.Insert, report.Body, report.Body}
	for i, b := range v.Blocks {
		if b.Role != want[i] {
			t.Errorf("%s: %s, want %s", b.Span.In(v.Text), b.Role, want[i])
		}
	}
}
