package archive

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
	"time"

	"golang.org/x/text/encoding/htmlindex"

	"synoptic/ingest"
)

// Limits of one message.
const (
	maxParts = 200
	maxNest  = 10
)

// Message returns the report that a message is (RFC 5322, MIME): its HTML part
// where it has one, else its plain text; subject, sender and date are claims.
// Documents attached are reports of their own.
func Message(name string, b []byte) ([]ingest.Item, []ingest.Rejected) {
	m, err := mail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		return nil, []ingest.Rejected{{Input: name, Reason: fmt.Sprintf("is no message that can be read (%v); save it again, or save its text", err)}}
	}
	var p parts
	body, _ := io.ReadAll(m.Body) // from memory
	p.walk(textproto.MIMEHeader(m.Header), body, 0)
	item := p.html
	if item.Bytes == nil {
		item = p.text
	}
	var items []ingest.Item
	if item.Bytes != nil {
		item.Input, item.URL = name, archivedAt(m.Header)
		item.Given = claims("mail", "title", decodedWords(m.Header.Get("Subject")), "outlet", sender(m.Header), "published", sent(m.Header))
		items = append(items, item)
	}
	for _, x := range p.attached {
		x.Input = name + "/" + x.Input
		items = append(items, x)
	}
	if len(items) == 0 {
		return nil, []ingest.Rejected{{Input: name, Reason: "is a message without text"}}
	}
	return items, nil
}

// parts are what the parts of a message hold.
type parts struct {
	html, text ingest.Item // the first of each
	attached   []ingest.Item
	n          int
}

// walk goes through a part and the parts within it.
func (p *parts) walk(head textproto.MIMEHeader, body []byte, depth int) {
	if p.n++; p.n > maxParts || depth > maxNest {
		return
	}
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil || kind == "" {
		kind = "text/plain"
	}
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		for r := multipart.NewReader(bytes.NewReader(body), params["boundary"]); p.n <= maxParts; {
			part, err := r.NextRawPart()
			if err != nil {
				return // the end, or a break: what was read stays
			}
			b, _ := io.ReadAll(part) // up to a break
			p.walk(part.Header, b, depth+1)
		}
	case kind == "message/rfc822":
		if m, err := mail.ReadMessage(bytes.NewReader(body)); err == nil {
			b, _ := io.ReadAll(m.Body) // from memory
			p.walk(textproto.MIMEHeader(m.Header), b, depth+1)
		}
	case document(kind):
		p.leaf(head, ingest.Item{MediaType: kind, Charset: params["charset"], Bytes: transferred(body, head.Get("Content-Transfer-Encoding"))})
	}
}

// leaf takes a part that holds no others.
func (p *parts) leaf(head textproto.MIMEHeader, item ingest.Item) {
	disposition, file, _ := mime.ParseMediaType(head.Get("Content-Disposition"))
	switch {
	case disposition == "attachment" || !strings.HasPrefix(item.MediaType, "text/"):
		item.Input = decodedWords(file["filename"])
		if item.Input == "" {
			item.Input = fmt.Sprintf("part %d", p.n)
		}
		p.attached = append(p.attached, item)
	case item.MediaType == "text/plain" && p.text.Bytes == nil:
		p.text = item
	case item.MediaType != "text/plain" && p.html.Bytes == nil:
		p.html = item
	}
}

// transferred undoes a Content-Transfer-Encoding; a break ends the text.
func transferred(b []byte, encoding string) []byte {
	var r io.Reader
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		r = quotedprintable.NewReader(bytes.NewReader(b))
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, bytes.NewReader(bytes.Map(func(c rune) rune {
			if c < 0x80 && strings.ContainsRune("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=", c) {
				return c
			}
			return -1
		}, b)))
	default:
		return b
	}
	out, _ := io.ReadAll(r) // up to a break
	return out
}

// words decodes header fields in whatever charset they name.
var words = mime.WordDecoder{CharsetReader: func(charset string, in io.Reader) (io.Reader, error) {
	e, err := htmlindex.Get(charset)
	if err != nil {
		return nil, err
	}
	return e.NewDecoder().Reader(in), nil
}}

func decodedWords(s string) string {
	if d, err := words.DecodeHeader(s); err == nil {
		s = d
	}
	return strings.ToValidUTF8(strings.Join(strings.Fields(s), " "), "\ufffd")
}

// sender returns the name of who sent a message, else the host of the address.
func sender(h mail.Header) string {
	p := mail.AddressParser{WordDecoder: &words}
	a, err := p.Parse(h.Get("From"))
	if err != nil {
		return ""
	}
	if a.Name != "" {
		return decodedWords(a.Name)
	}
	_, host, _ := strings.Cut(a.Address, "@")
	return host
}

func sent(h mail.Header) string {
	t, err := h.Date()
	if err != nil {
		return ""
	}
	return t.Format(time.RFC3339)
}

// archivedAt returns where a list keeps the message (RFC 5064).
func archivedAt(h mail.Header) string {
	return strings.Trim(strings.TrimSpace(h.Get("Archived-At")), "<>")
}
