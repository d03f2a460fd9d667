package archive

import (
	"bufio"
	"bytes"
	"mime"
	"net/http/httputil"
	"strings"

	"io"

	"synoptic/ingest"
	"synoptic/ingest/unpack"
)

// answer fills item from a recorded answer of a server, and reports whether it
// was a page.
func answer(item *ingest.Item, block []byte) bool {
	in := bufio.NewReader(bytes.NewReader(block))
	status, err := in.ReadString('\n')
	if err != nil || !strings.HasPrefix(status, "HTTP/") {
		return false
	}
	if code := strings.Fields(status); len(code) < 2 || code[1] != "200" {
		return false
	}
	head, err := header(in)
	if err != nil {
		return false
	}
	setKind(item, head.Get("Content-Type"))
	if !document(item.MediaType) {
		return false
	}
	raw, _ := io.ReadAll(in) // from memory
	item.Bytes = decoded(raw, head.Get("Transfer-Encoding"), head.Get("Content-Encoding"))
	if r := strings.ToLower(head.Get("X-Robots-Tag")); strings.Contains(r, "noarchive") || strings.Contains(r, "none") {
		item.Given = append(item.Given, claims("header", "robots", "noarchive")...)
	}
	return true
}

// decoded undoes the codings of a body. Archives often store bodies already
// decoded under heads that say otherwise: what cannot be undone is taken as
// it is.
func decoded(raw []byte, transfer, content string) []byte {
	if strings.Contains(strings.ToLower(transfer), "chunked") {
		if b, err := io.ReadAll(io.LimitReader(httputil.NewChunkedReader(bytes.NewReader(raw)), MaxEntry)); err == nil || len(b) > 0 {
			raw = b
		}
	}
	if content != "" {
		if b, err := unpack.All(bytes.NewReader(raw), content, MaxEntry); err == nil || len(b) > 0 {
			raw = b
		}
	}
	return raw
}

// setKind sets media type and charset from a Content-Type header.
func setKind(item *ingest.Item, value string) {
	kind, params, err := mime.ParseMediaType(value)
	if err != nil {
		kind, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(value)), ";")
	}
	item.MediaType, item.Charset = kind, params["charset"]
}
