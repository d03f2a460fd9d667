package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"synoptic/ingest/markup"
)

// salvage reads the whole items of an XML feed that breaks somewhere: what
// stands before the first item is closed and read, then each item by itself.
func salvage(text string) (*parsed, error) {
	item := itemName(text)
	first := open(text, item)
	if first < 0 {
		first = len(text)
	}
	start, end := frame(text)
	head := strings.TrimSpace(text[:first])
	p, err := universal(start + strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(head, rootTag(text))), "<channel>") + end)
	if err != nil {
		if p, err = universal(start + end); err != nil {
			return nil, errors.New("is no feed that can be read: it breaks in its first lines")
		}
	}
	p.broken = true
	for rest := text[first:]; len(p.Items) < MaxItems; {
		one, after, ok := nextItem(rest, item)
		if !ok {
			break
		}
		rest = after
		if markup.TooDeep(one) {
			continue
		}
		if x, err := universal(start + one + end); err == nil {
			p.Items, p.sources = append(p.Items, x.Items...), append(p.sources, x.sources...)
		}
	}
	return p, nil
}

// itemName returns what the items of a feed are called.
func itemName(text string) string {
	if strings.EqualFold(rootOf(text), "feed") {
		return "entry"
	}
	return "item"
}

// count returns how many start tags of an element there are: an item that
// never ends swallows those behind it, and no parser complains.
func count(text, name string) (n int) {
	for {
		i := open(text, name)
		if i < 0 {
			return n
		}
		n++
		text = text[i+1:]
	}
}

// frame returns what must stand around an item for it to be a feed.
func frame(text string) (start, end string) {
	start = rootTag(text)
	name := start[1:strings.IndexAny(start, " \t\r\n/>")]
	end = "</" + name + ">"
	if strings.EqualFold(rootOf(text), "rss") {
		return start + "<channel>", "</channel>" + end
	}
	return start, end
}

// rootTag returns the start tag of the root element, with its namespaces.
func rootTag(text string) string {
	if i := strings.IndexByte(text, '>'); i >= 0 {
		return text[:i+1]
	}
	return "<rss>"
}

// open returns where the first start tag of an element stands, -1 for none.
func open(text, name string) int {
	for at := 0; ; {
		i := strings.Index(text[at:], "<"+name)
		if i < 0 {
			return -1
		}
		at += i
		if rest := text[at+1+len(name):]; rest != "" && strings.IndexByte(" >\t\r\n", rest[0]) >= 0 {
			return at
		}
		at += 1 + len(name)
	}
}

// nextItem cuts the first whole item off the text. An item in which another
// begins never ended: the last that begins before the end is the whole one.
func nextItem(text, name string) (one, rest string, ok bool) {
	start := open(text, name)
	if start < 0 {
		return "", "", false
	}
	text = text[start:]
	end := strings.Index(text, "</"+name+">")
	if end < 0 {
		return "", "", false
	}
	end += len(name) + 3
	one, rest = text[:end], text[end:]
	for {
		again := open(one[1:], name)
		if again < 0 {
			return one, rest, true
		}
		one = one[1+again:]
	}
}

// isJSON reports whether a feed is JSON by its first character.
func isJSON(b []byte) bool {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), " \t\r\n")
	return len(b) > 0 && b[0] == '{'
}

// parseJSON reads a JSON feed; of one that breaks off, the items that are
// whole.
func parseJSON(b []byte) (*parsed, error) {
	text := strings.ToValidUTF8(string(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))), "\ufffd")
	var head struct {
		Version string            `json:"version"`
		Items   []json.RawMessage `json:"items"`
	}
	if json.Valid([]byte(text)) {
		if json.Unmarshal([]byte(text), &head) != nil || !strings.Contains(head.Version, "jsonfeed.org") {
			return nil, errors.New("is JSON but no feed; a JSON Feed has a version and items")
		}
		p, err := universal(text)
		if err != nil {
			return nil, errors.New("is a JSON Feed with fields of the wrong kind")
		}
		return p, nil
	}
	fields, err := wholeFields(text)
	if err != nil || fields["version"] == nil || fields["items"] == nil {
		return nil, errors.New("is damaged JSON and no feed that can be read")
	}
	whole, err := json.Marshal(fields)
	if err != nil {
		return nil, err
	}
	p, err := universal(string(whole))
	if err != nil {
		return nil, errors.New("is a JSON Feed with fields of the wrong kind")
	}
	p.broken = true
	return p, nil
}

// wholeFields reads the fields of an object up to where it breaks; of the
// items, those that are whole.
func wholeFields(text string) (map[string]json.RawMessage, error) {
	d := json.NewDecoder(strings.NewReader(text))
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	out := map[string]json.RawMessage{}
	for {
		token, err := d.Token()
		key, ok := token.(string)
		if err != nil || !ok {
			return out, nil
		}
		if key == "items" {
			items := wholeItems(d)
			if out[key], err = json.Marshal(items); err != nil {
				return nil, err
			}
			continue
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return out, nil
		}
		out[key] = value
	}
}

// wholeItems reads a list of values up to where it breaks.
func wholeItems(d *json.Decoder) []json.RawMessage {
	items := []json.RawMessage{}
	if t, err := d.Token(); err != nil || t != json.Delim('[') {
		return items
	}
	for d.More() {
		var x json.RawMessage
		if d.Decode(&x) != nil {
			return items
		}
		items = append(items, x)
	}
	_, _ = d.Token() // the closing bracket, or the break
	return items
}
