package unpack_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"synoptic/ingest/unpack"
)

// pack applies one coding.
func pack(t testing.TB, coding string, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	var w io.WriteCloser
	switch coding {
	case "gzip":
		w = gzip.NewWriter(&out)
	case "br":
		w = brotli.NewWriter(&out)
	case "zstd":
		w, _ = zstd.NewWriter(&out)
	}
	if _, err := w.Write(b); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestAll(t *testing.T) {
	text := []byte(strings.Repeat("The bridge was shut. ", 100))
	for _, coding := range []string{"gzip", "br", "zstd"} {
		packed := pack(t, coding, text)
		got, err := unpack.All(bytes.NewReader(packed), coding, 1<<20)
		if err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s: %d bytes, %v", coding, len(got), err)
		}
		if _, err := unpack.All(bytes.NewReader(packed[:len(packed)/2]), coding, 1<<20); err == nil {
			t.Errorf("%s: a broken stream is no error", coding)
		}
		bomb := pack(t, coding, make([]byte, 8<<20))
		if _, err := unpack.All(bytes.NewReader(bomb), coding, 1<<20); err == nil {
			t.Errorf("%s: a bomb of %d bytes went off", coding, len(bomb))
		}
		twice := pack(t, "gzip", packed)
		if got, err := unpack.All(bytes.NewReader(twice), coding+", gzip", 1<<20); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%s within gzip: %d bytes, %v", coding, len(got), err)
		}
	}
	if _, err := unpack.All(bytes.NewReader(text), "", 10); !errors.Is(err, unpack.ErrTooLong) {
		t.Errorf("a plain body beyond the limit: %v", err)
	}
	for _, coding := range []string{"compress", "gzip,gzip,gzip,gzip"} {
		if _, err := unpack.All(bytes.NewReader(text), coding, 1<<20); err == nil {
			t.Errorf("%s is undone", coding)
		}
	}
	if b, err := unpack.All(strings.NewReader(""), "gzip", 10); len(b) != 0 || err != nil {
		t.Errorf("an empty body: %q, %v", b, err)
	}
}

// FuzzAll checks that no bytes break a reader or give more than the limit.
func FuzzAll(f *testing.F) {
	for _, coding := range []string{"gzip", "br", "zstd"} {
		f.Add(pack(f, coding, []byte("The bridge was shut.")), coding)
	}
	f.Add([]byte("x\x9c\x03\x00"), "deflate")
	f.Fuzz(func(t *testing.T, b []byte, codings string) {
		if got, err := unpack.All(bytes.NewReader(b), codings, 1000); err == nil && len(got) > 1000 {
			t.Fatalf("%d bytes", len(got))
		}
	})
}
