package extract

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/ledongthuc/pdf"
)

// readWord reads the paragraphs of a .docx file (ECMA-376).
func readWord(b []byte) (page, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return page{}, fmt.Errorf("is a damaged Word document (%v); open it and save it again", err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return page{}, fmt.Errorf("is a Word document without text (%v)", err)
	}
	defer f.Close() //nolint:errcheck // read only
	return wordText(io.LimitReader(f, MaxBytes))
}

// wordText reads the paragraphs of a Word document's main part.
func wordText(r io.Reader) (page, error) {
	d := xml.NewDecoder(r)
	var out []string
	var line strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			return page{body: strings.Join(out, "\n\n")}, nil
		}
		if err != nil {
			return page{}, fmt.Errorf("is a damaged Word document (%v); open it and save it again", err)
		}
		switch t := token.(type) {
		case xml.CharData:
			line.Write(t)
		case xml.StartElement:
			if t.Name.Local == "tab" || t.Name.Local == "br" {
				line.WriteByte(' ')
			}
		case xml.EndElement:
			if t.Name.Local == "p" {
				if s := strings.Join(strings.Fields(line.String()), " "); s != "" {
					out = append(out, s)
				}
				line.Reset()
			}
		}
	}
}

// maxPages is how many pages of a PDF are read.
const maxPages = 300

// readPDF reads the text of a PDF; lines that do not end a sentence go on in
// the next one.
func readPDF(b []byte) (page, error) {
	r, err := pdf.NewReader(bytes.NewReader(b), int64(len(b)))
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return page{}, errors.New("is a PDF with a password; open it in a viewer and print it to a new file")
	}
	if err != nil {
		return page{}, fmt.Errorf("is a PDF that cannot be opened (%v); open it in a viewer and print it to a new file", err)
	}
	var text strings.Builder
	fonts := map[string]*pdf.Font{}
	for i := 1; i <= min(r.NumPage(), maxPages); i++ {
		p := r.Page(i)
		if p.V.IsNull() {
			continue
		}
		s, err := p.GetPlainText(fonts)
		if err != nil {
			continue
		}
		text.WriteString(s)
		text.WriteByte('\n')
		if text.Len() > MaxText {
			break // refused by its length
		}
	}
	body := joinLines(text.String())
	if body == "" {
		return page{}, errors.New("is a PDF without text, perhaps a scan; run text recognition on it first")
	}
	return page{body: body}, nil
}

// joinLines makes paragraphs of printed lines.
func joinLines(s string) string {
	var out []string
	for line := range strings.Lines(s) {
		line = strings.Join(strings.Fields(line), " ")
		n := len(out)
		switch {
		case line == "":
			continue
		case n > 0 && !strings.ContainsAny(out[n-1][len(out[n-1])-1:], ".!?:\"”"):
			out[n-1] += " " + line
		default:
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n\n")
}
