package file

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"synoptic/ingest"
	"synoptic/report"
)

// fields are what a line of JSON or a NAME.meta.json beside a file can say.
type fields struct {
	ID       id     `json:"id"`
	Text     string `json:"text"`
	Date     string `json:"date"`
	Title    string `json:"title"`
	Outlet   string `json:"outlet"`
	URL      string `json:"url"`
	Language string `json:"language"`
}

// id is an id as text; numbers are taken as they are printed.
type id string

// UnmarshalJSON implements json.Unmarshaler.
func (x *id) UnmarshalJSON(b []byte) error {
	var n json.Number
	if json.Unmarshal(b, &n) == nil {
		*x = id(n)
		return nil
	}
	return json.Unmarshal(b, (*string)(x))
}

// claims returns the fields that are there.
func (x *fields) claims() []report.Claim {
	var out []report.Claim
	for _, c := range []report.Claim{{Field: "published", Value: x.Date}, {Field: "title", Value: x.Title}, {Field: "outlet", Value: x.Outlet}, {Field: "url", Value: x.URL}, {Field: "language", Value: x.Language}} {
		if c.Value != "" {
			c.From = "given"
			out = append(out, c)
		}
	}
	return out
}

// Line reads one line of JSON Lines: an object with the fields above, of which
// only the text is needed; others are ignored. When the line is wrong the item
// has at least its id, if that could be read.
func Line(b []byte) (ingest.Item, error) {
	var x fields
	err := json.Unmarshal(b, &x)
	item := ingest.Item{Input: string(x.ID), Text: x.Text, Given: x.claims()}
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field != "":
		return item, fmt.Errorf("field %q holds a JSON %s where text is needed", wrong.Field, wrong.Value)
	case errors.As(err, &wrong):
		return item, fmt.Errorf(`is no JSON object but a JSON %s; a line needs {"id": …, "text": …}`, wrong.Value)
	case err != nil:
		return item, fmt.Errorf(`is no JSON object (%v); a line needs {"id": …, "text": …}`, err)
	case strings.TrimSpace(x.Text) == "":
		return item, errors.New(`has no text; a line needs {"id": …, "text": …}`)
	}
	return item, nil
}

// readLines reads JSON Lines; a line that cannot be read is rejected by its
// number, the others are taken.
func readLines(input string, r io.Reader) ([]ingest.Item, []ingest.Rejected) {
	var items []ingest.Item
	var bad []ingest.Rejected
	lines := NewLines(io.LimitReader(r, maxStream))
	for lines.Next() {
		n := lines.Number()
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		item, err := Line(lines.Bytes())
		if err != nil {
			bad = append(bad, ingest.Rejected{Input: input, Line: n, Reason: fmt.Sprintf("line %d %v", n, err)})
			continue
		}
		if item.Input == "" {
			item.Input = fmt.Sprintf("%s:%d", input, n)
		}
		items = append(items, item)
	}
	if err := lines.Err(); err != nil {
		bad = append(bad, ingest.Rejected{Input: input, Line: lines.Number() + 1, Reason: err.Error()})
	}
	if len(items) == 0 && len(bad) == 0 {
		bad = reject(input, "is empty; nothing to read")
	}
	return items, bad
}

// readStream reads standard input: JSON Lines when its first byte opens an
// object, else one page or text.
func readStream(input string, r io.Reader) ([]ingest.Item, []ingest.Rejected) {
	in := bufio.NewReader(r)
	for {
		b, err := in.Peek(1)
		if err != nil {
			return nil, reject(input, "is empty")
		}
		if b[0] != ' ' && b[0] != '\n' && b[0] != '\r' && b[0] != '\t' {
			if b[0] == '{' {
				return readLines(input, in)
			}
			break
		}
		if _, err := in.ReadByte(); err != nil {
			break
		}
	}
	b, err := io.ReadAll(io.LimitReader(in, MaxBytes+1))
	if err != nil {
		return nil, reject(input, "cannot be read to its end: "+err.Error())
	}
	return []ingest.Item{{Input: input, Bytes: b}}, nil
}
