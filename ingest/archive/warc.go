package archive

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"

	"compress/gzip"

	"github.com/klauspost/compress/zstd"

	"synoptic/ingest"
)

// WARC returns the reports of a web archive, plain, gzip or zstd: pages, texts
// and documents of response and resource records. A revisit record stands for
// the payload that it refers to. The hour of the capture is a claim.
func WARC(name string, r io.Reader) ([]ingest.Item, []ingest.Rejected) {
	in, err := unpacked(r)
	if err != nil {
		return nil, []ingest.Rejected{{Input: name, Reason: fmt.Sprintf("cannot be unpacked (%v); copy it again", err)}}
	}
	w := warc{reader: reader{name: name}, in: in, payloads: map[string]ingest.Item{}}
	for w.next() {
	}
	if len(w.items) == 0 && len(w.bad) == 0 {
		w.reject(name, "holds no pages; is it a web archive (WARC)?")
	}
	return w.items, w.bad
}

// unpacked undoes the packing that the first bytes tell.
func unpacked(r io.Reader) (*bufio.Reader, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	magic, _ := in.Peek(4)
	switch {
	case bytes.HasPrefix(magic, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(in) // goes on from member to member
		return bufio.NewReaderSize(z, 1<<16), err
	case bytes.HasPrefix(magic, []byte("\x28\xb5\x2f\xfd")):
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(64<<20))
		return bufio.NewReaderSize(z, 1<<16), err
	}
	return in, nil
}

// warc goes through the records of a web archive.
type warc struct {
	reader
	in       *bufio.Reader
	payloads map[string]ingest.Item // by digest, and by address and hour, for revisits
}

// maxHead bounds the head of a record and of the answer within.
const maxHead = 64 << 10

// next reads one record, and reports whether another may follow.
func (w *warc) next() bool {
	if !w.find() {
		return false
	}
	head, err := header(w.in)
	if err != nil {
		w.reject(w.name, fmt.Sprintf("holds a record whose head cannot be read (%v); it is left out", err))
		return true // find looks for the next one
	}
	address := strings.Trim(head.Get("WARC-Target-URI"), "<>")
	length, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		w.reject(w.name+": "+address, "is a record without a length; it is left out")
		return true
	}
	if length > MaxEntry {
		w.reject(w.name+": "+address, fmt.Sprintf("has more than the %d MB that are read", MaxEntry>>20))
		_, err := io.CopyN(io.Discard, w.in, length)
		return err == nil
	}
	var block bytes.Buffer // grows with what is there, not with what is promised
	if _, err := io.CopyN(&block, w.in, length); err != nil {
		w.reject(w.name, fmt.Sprintf("breaks off within %s; what stood behind it is lost", address))
		return false
	}
	return w.record(head, address, block.Bytes())
}

// find goes to the next record, over whatever a wrong length left behind.
func (w *warc) find() bool {
	for {
		line, err := w.in.ReadSlice('\n')
		if bytes.HasPrefix(line, []byte("WARC/1.")) {
			return true
		}
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			if !errors.Is(err, io.EOF) {
				w.reject(w.name, fmt.Sprintf("is damaged (%v); what stood behind the damage is lost", err))
			}
			return false
		}
	}
}

// header reads lines of name and value up to an empty line.
func header(in *bufio.Reader) (textproto.MIMEHeader, error) {
	var lines bytes.Buffer
	for {
		line, err := in.ReadSlice('\n')
		if err != nil || lines.Len() > maxHead {
			return nil, errors.New("too long, or cut")
		}
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
		if bytes.IndexByte(line, ':') > 0 || line[0] == ' ' || line[0] == '\t' {
			lines.Write(line)
		}
	}
	lines.WriteString("\r\n")
	return textproto.NewReader(bufio.NewReader(&lines)).ReadMIMEHeader()
}

// record takes the report that a record holds, if it does.
func (w *warc) record(head textproto.MIMEHeader, address string, block []byte) bool {
	at, digest := head.Get("WARC-Date"), head.Get("WARC-Payload-Digest")
	item := ingest.Item{Input: address, URL: address, Given: claims("warc", "captured", at)}
	switch head.Get("WARC-Type") {
	case "response":
		if !strings.HasPrefix(head.Get("Content-Type"), "application/http") || !answer(&item, block) {
			return true
		}
	case "resource":
		item.Bytes = block
		setKind(&item, head.Get("Content-Type"))
	case "revisit":
		old, known := w.payloads[digest]
		if !known {
			old, known = w.payloads[strings.Trim(head.Get("WARC-Refers-To-Target-URI"), "<>")+" "+head.Get("WARC-Refers-To-Date")]
		}
		if !known {
			return true // most revisits are of pictures, which are not kept
		}
		item.Bytes, item.MediaType, item.Charset = old.Bytes, old.MediaType, old.Charset
	default:
		return true
	}
	if !document(item.MediaType) || len(item.Bytes) == 0 {
		return true
	}
	w.payloads[address+" "+at] = item
	if digest != "" {
		w.payloads[digest] = item
	}
	return w.take(item)
}

// document reports whether a media type may be a report's.
func document(kind string) bool {
	switch kind {
	case "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
		return true
	}
	return false
}
