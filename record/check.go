package record

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// ErrNothing is returned by Check for a record without a single span: there
// is nothing that it could prove.
var ErrNothing = errors.New("no span to check")

// ErrNoRecord is returned by Check for what is no JSON object at all.
var ErrNoRecord = errors.New("no record")

// Check proves that every span of the record holds its text: wherever report,
// start, end and text stand together, and for the pieces of every quotation.
// It reads JSON, so that a record changed by anyone can be checked. It returns
// how many spans hold and one error that names every one that does not.
func Check(r io.Reader) (int, error) {
	var rec map[string]any
	dec := json.NewDecoder(r)
	dec.UseNumber()
	if err := dec.Decode(&rec); err != nil {
		return 0, fmt.Errorf("%w: %w", ErrNoRecord, err)
	}
	c := &checker{texts: map[string][]rune{}}
	c.reports("reports", rec["reports"])
	c.reports("originals", rec["originals"])
	c.walk("stories", rec["stories"])
	if len(c.bad) > 0 {
		return c.held, fmt.Errorf("%d of %d spans do not hold their text:\n%s", len(c.bad), c.held+len(c.bad), strings.Join(c.bad, "\n"))
	}
	if c.held == 0 {
		return 0, ErrNothing
	}
	return c.held, nil
}

// checker walks over a decoded record.
type checker struct {
	texts map[string][]rune
	held  int
	bad   []string
}

func (c *checker) reports(name string, list any) {
	reports, _ := list.([]any)
	for i, x := range reports {
		r, _ := x.(map[string]any)
		id, _ := r["id"].(string)
		text, _ := r["text"].(string)
		c.texts[id] = []rune(text)
		at := fmt.Sprintf("%s[%d]", name, i)
		sum := sha256.Sum256([]byte(text))
		c.expect(r["sha256"] == hex.EncodeToString(sum[:]), at, "sha256 is not that of text")
		for _, part := range []string{"blocks", "credits", "notices", "doubts"} {
			parts, _ := r[part].([]any)
			for k, x := range parts {
				p, _ := x.(map[string]any)
				if p["start"] != nil {
					_, ok := c.cut(id, p["start"], p["end"])
					c.expect(ok, fmt.Sprintf("%s.%s[%d]", at, part, k), "lies outside the text")
				}
			}
		}
	}
}

func (c *checker) expect(ok bool, at, what string) {
	if ok {
		c.held++
		return
	}
	c.bad = append(c.bad, at+": "+what)
}

// cut returns the words of a report between two positions.
func (c *checker) cut(report string, start, end any) (string, bool) {
	text, known := c.texts[report]
	s, ok := integer(start)
	e, fine := integer(end)
	if !known || !ok || !fine || s < 0 || s >= e || e > len(text) {
		return "", false
	}
	return string(text[s:e]), true
}

func integer(x any) (int, bool) {
	n, ok := x.(json.Number)
	if !ok {
		return 0, false
	}
	i, err := n.Int64()
	return int(i), err == nil
}

func (c *checker) walk(at string, x any) {
	switch x := x.(type) {
	case []any:
		for i, y := range x {
			c.walk(fmt.Sprintf("%s[%d]", at, i), y)
		}
	case map[string]any:
		c.object(at, x)
		for _, k := range slices.Sorted(maps.Keys(x)) {
			c.walk(at+"."+k, x[k])
		}
	}
}

func (c *checker) object(at string, o map[string]any) {
	report, named := o["report"].(string)
	if !named {
		return
	}
	if o["start"] != nil {
		words, ok := c.cut(report, o["start"], o["end"])
		c.expect(ok && words == o["text"], at, fmt.Sprintf("text %s, report has %s", quoted(o["text"]), quoted(words)))
	}
	if o["content"] != nil {
		c.quotation(at, report, o)
	}
}

// quotation checks that the content is the text piece by piece and that all
// other positions lie in the report.
func (c *checker) quotation(at, report string, o map[string]any) {
	for _, field := range []string{"content", "quoted", "cue", "source"} {
		list, _ := o[field].([]any)
		var pieces []string
		for i, x := range list {
			pair, _ := x.([]any)
			if len(pair) != 2 {
				c.expect(false, fmt.Sprintf("%s.%s[%d]", at, field, i), "is no pair of positions")
				continue
			}
			words, ok := c.cut(report, pair[0], pair[1])
			c.expect(ok, fmt.Sprintf("%s.%s[%d]", at, field, i), "lies outside the text")
			pieces = append(pieces, words)
		}
		if field == "content" {
			c.expect(o["text"] == strings.Join(pieces, " … "), at+".text", "is not the content")
		}
	}
}

// quoted shortens a text for a message.
func quoted(x any) string {
	s, _ := x.(string)
	if utf8.RuneCountInString(s) > 40 {
		s = string([]rune(s)[:40]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
