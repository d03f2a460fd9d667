// Package unpack undoes the content codings of HTTP (RFC 9110, section 8.4)
// without falling for bombs: what is counted is what comes out.
package unpack

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// Accept lists the codings that All undoes, for an Accept-Encoding header.
const Accept = "gzip, br, zstd"

// ErrTooLong is returned for what unpacks to more than the limit.
var ErrTooLong = errors.New("unpacks to more than is read")

// maxCodings is how many codings may lie in one another; two is already odd.
const maxCodings = 3

// All reads r to its end and undoes the codings, as they stand in a
// Content-Encoding header. More than limit bytes, packed or unpacked, are
// ErrTooLong. Where the stream breaks, the bytes before the break come with
// the error.
func All(r io.Reader, codings string, limit int64) ([]byte, error) {
	names := strings.FieldsFunc(strings.ToLower(codings), func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
	if len(names) > maxCodings {
		return nil, fmt.Errorf("is packed %d times over", len(names))
	}
	r = io.LimitReader(r, limit+1)
	for i := len(names) - 1; i >= 0; i-- {
		next, done, err := reader(names[i], r, limit)
		if err != nil {
			return nil, err
		}
		defer done()
		r = next
	}
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if int64(len(b)) > limit {
		return nil, ErrTooLong
	}
	return b, err
}

// reader undoes one coding; done frees what it holds.
func reader(name string, r io.Reader, limit int64) (_ io.Reader, done func(), err error) {
	none := func() {}
	switch name {
	case "identity":
		return r, none, nil
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(r)
		if errors.Is(err, io.EOF) { // an answer without a body may name a coding
			return bytes.NewReader(nil), none, nil
		}
		return z, none, err
	case "deflate": // zlib by the RFC, raw by custom
		b, err := io.ReadAll(io.LimitReader(r, limit+1))
		if err != nil {
			return nil, none, err
		}
		if z, err := zlib.NewReader(bytes.NewReader(b)); err == nil {
			return z, none, nil
		}
		return flate.NewReader(bytes.NewReader(b)), none, nil
	case "br":
		return brotli.NewReader(r), none, nil
	case "zstd":
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20), zstd.WithDecoderMaxMemory(uint64(limit)+1))
		if err != nil {
			return nil, none, err
		}
		return z, z.Close, nil
	}
	return nil, none, fmt.Errorf("is packed in a way that cannot be undone (%.20q)", name)
}
