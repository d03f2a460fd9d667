package archive_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"

	"synoptic/ingest"
	"synoptic/ingest/archive"
	"synoptic/report"
)

// outline is what a test compares.
func outline(items []ingest.Item, bad []ingest.Rejected) string {
	var b strings.Builder
	for _, x := range items {
		fmt.Fprintf(&b, "%s | %s | %s | %s", x.Input, x.MediaType, x.Charset, strings.TrimSpace(string(x.Bytes)))
		for _, c := range x.Given {
			fmt.Fprintf(&b, " | %s=%s", c.Field, c.Value)
		}
		b.WriteByte('\n')
	}
	for _, x := range bad {
		fmt.Fprintf(&b, "%s: %s\n", x.Input, x.Reason)
	}
	return b.String()
}

func compare(t *testing.T, why, got, want string) {
	t.Helper()
	if got = strings.TrimSpace(got); got != strings.TrimSpace(want) {
		t.Errorf("%s\ngot:\n%s\nwant:\n%s", why, got, want)
	}
}

// record writes a WARC record.
func record(kind, address, at, contentType, block string, more ...string) string {
	head := "WARC/1.1\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: " + at + "\r\nContent-Type: " + contentType + "\r\n"
	for _, m := range more {
		head += m + "\r\n"
	}
	return fmt.Sprintf("%sContent-Length: %d\r\n\r\n%s\r\n\r\n", head, len(block), block)
}

const (
	httpType = "application/http;msgtype=response"
	page     = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>Shut.</p>"
)

func packed(parts ...string) []byte {
	var b bytes.Buffer
	for _, p := range parts { // each record is a member of its own
		z := gzip.NewWriter(&b)
		_, _ = z.Write([]byte(p))
		_ = z.Close()
	}
	return b.Bytes()
}

func TestWARC(t *testing.T) {
	chunked := "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-Robots-Tag: noarchive\r\nContent-Type: text/plain\r\n\r\n3\r\nShu\r\n2\r\nt.\r\n0\r\n\r\n"
	gz := "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html\r\n\r\n"
	records := []string{
		record("warcinfo", "", "2031-04-16T09:00:00Z", "application/warc-fields", "software: x"),
		record("response", "https://a.example/1", "2031-04-16T09:00:00Z", httpType, page, "WARC-Payload-Digest: sha1:AB"),
		record("response", "https://a.example/2", "2031-04-16T09:00:01Z", httpType, chunked),
		record("response", "https://a.example/3", "2031-04-16T09:00:02Z", httpType, gz+string(packed("<p>Packed.</p>"))),
		record("response", "https://a.example/4", "2031-04-16T09:00:03Z", httpType, gz+"<p>Unpacked already.</p>"),
		record("response", "https://a.example/5", "2031-04-16T09:00:04Z", httpType, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No.</p>"),
		record("response", "https://a.example/i.png", "2031-04-16T09:00:05Z", httpType, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"),
		record("revisit", "https://a.example/1", "2031-04-17T09:00:00Z", httpType, "HTTP/1.1 200 OK\r\n\r\n", "WARC-Payload-Digest: sha1:AB"),
		record("resource", "https://a.example/6", "2031-04-16T09:00:06Z", "text/plain", "Given."),
	}
	const want = `
https://a.example/1 | text/html | iso-8859-1 | <p>Shut.</p> | captured=2031-04-16T09:00:00Z
https://a.example/2 | text/plain |  | Shut. | captured=2031-04-16T09:00:01Z | robots=noarchive
https://a.example/3 | text/html |  | <p>Packed.</p> | captured=2031-04-16T09:00:02Z
https://a.example/4 | text/html |  | <p>Unpacked already.</p> | captured=2031-04-16T09:00:03Z
https://a.example/1 | text/html | iso-8859-1 | <p>Shut.</p> | captured=2031-04-17T09:00:00Z
https://a.example/6 | text/plain |  | Given. | captured=2031-04-16T09:00:06Z`
	compare(t, "plain", outline(archive.WARC("a.warc", strings.NewReader(strings.Join(records, "")))), want)
	compare(t, "packed record by record", outline(archive.WARC("a.warc.gz", bytes.NewReader(packed(records...)))), want)
}

func TestBrokenWARC(t *testing.T) {
	one, two := record("response", "https://a.example/1", "2031-04-16T09:00:00Z", httpType, page), record("response", "https://a.example/2", "2031-04-16T09:00:00Z", httpType, page)
	const first = "https://a.example/1 | text/html | iso-8859-1 | <p>Shut.</p> | captured=2031-04-16T09:00:00Z\n"
	second := strings.ReplaceAll(first, "example/1", "example/2")
	short := strings.Replace(one, fmt.Sprintf("Content-Length: %d", len(page)), fmt.Sprintf("Content-Length: %d", len(page)-4), 1)
	for _, c := range []struct{ why, in, want string }{
		{"cut within a record", one + two[:len(two)-10], first + "a.warc: breaks off within https://a.example/2; what stood behind it is lost"},
		{"cut within a head", one + two[:40], first + "a.warc: holds a record whose head cannot be read (too long, or cut); it is left out"},
		{"a length that is too short", short + two, strings.Replace(first, "</p>", "", 1) + second},
		{"a length that is none", strings.Replace(one, "Content-Length:", "Content-Length: x", 1) + two, "https://a.example/2" + second[19:] + "a.warc: https://a.example/1: is a record without a length; it is left out"},
		{"a length beyond the limit", strings.Replace(one, "Content-Length: ", "Content-Length: 999999", 1), "a.warc: https://a.example/1: has more than the 20 MB that are read"},
		{"not a web archive", "hello", "a.warc: holds no pages; is it a web archive (WARC)?"},
	} {
		compare(t, c.why, outline(archive.WARC("a.warc", strings.NewReader(c.in))), c.want)
	}
	whole := packed(one, two)
	compare(t, "cut within a packed member", outline(archive.WARC("a.warc.gz", bytes.NewReader(whole[:len(whole)-60]))), first+"a.warc.gz: holds a record whose head cannot be read (too long, or cut); it is left out\na.warc.gz: is damaged (unexpected EOF); what stood behind the damage is lost")
}

func TestZip(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range []struct{ name, text string }{{"a/1.txt", "Shut."}, {"b.png", "x"}, {"big.txt", strings.Repeat("x", archive.MaxEntry+1)}} {
		w, err := z.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(f.text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	texts := func(name string) bool { return strings.HasSuffix(name, ".txt") }
	members, bad := archive.Zip("a.zip", bytes.NewReader(b.Bytes()), int64(b.Len()), texts)
	if len(members) != 1 || members[0].Name != "a/1.txt" || string(members[0].Bytes) != "Shut." {
		t.Errorf("got %d members", len(members))
	}
	compare(t, "a bomb", outline(nil, bad), "a.zip/big.txt: unpacks to more than the 20 MB that are read")
	_, bad = archive.Zip("a.zip", bytes.NewReader(b.Bytes()[:100]), 100, texts)
	compare(t, "cut", outline(nil, bad), "a.zip: is a damaged zip archive (zip: not a valid zip file); copy or pack it again")
}

const newsletter = "From: =?utf-8?q?The_Lenne_Post_=E2=80=93_Morning?= <news@lenne.example>\r\nSubject: =?iso-8859-1?q?Caf=E9_reopens?=\r\nDate: Wed, 16 Apr 2031 09:00:00 +0200\r\nArchived-At: <https://lenne.example/mail/1>\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n" +
	"--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlain.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Caf=C3=A9 =\r\nopen.</p>\r\n--b--\r\n" +
	"--a\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=ruling.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBE\r\nRi0=\r\n--a--\r\n"

const newsletterItems = `
m | text/html | utf-8 | <p>Café open.</p> | title=Café reopens | outlet=The Lenne Post – Morning | published=2031-04-16T09:00:00+02:00
m/ruling.pdf | application/pdf |  | %PDF-`

func TestMessage(t *testing.T) {
	items, bad := archive.Message("m", []byte(newsletter))
	compare(t, "the HTML part is the report, a document beside it another", outline(items, bad), newsletterItems)
	if items[0].URL != "https://lenne.example/mail/1" {
		t.Errorf("its place in the archive of the list: %q", items[0].URL)
	}
	compare(t, "plain text, no name", outline(archive.Message("m", []byte("From: a@lenne.example\n\nShut.\n"))), "m | text/plain |  | Shut. | outlet=lenne.example")
	compare(t, "nothing to read", outline(archive.Message("m", []byte("Content-Type: image/png\n\nx"))), "m: is a message without text")
}

func TestMbox(t *testing.T) {
	box := "From news@lenne.example Wed Apr 16 09:00:00 2031\n" + strings.ReplaceAll(newsletter, "\r\n", "\n") + "\nFrom x\nSubject: Two\n\nHe wrote:\n\n>From here on.\n>>From there.\nFrom now.\n"
	want := strings.NewReplacer("m |", "b.mbox:1 |", "m/", "b.mbox:1/").Replace(newsletterItems) + "\nb.mbox:2 | text/plain |  | He wrote:\n\nFrom here on.\n>From there.\nFrom now. | title=Two"
	compare(t, "two messages, lines that only look like a third", outline(archive.Mbox("b.mbox", strings.NewReader(box))), want)
	compare(t, "a page", outline(archive.Mbox("b.mbox", strings.NewReader("<html>"))), `b.mbox: is no mailbox: its first line should begin with "From "; name a single message .eml`)
	compare(t, "nothing", outline(archive.Mbox("b.mbox", strings.NewReader(""))), `b.mbox: holds no messages`)
}

// check holds for whatever any archive gives.
func check(t *testing.T, items []ingest.Item, bad []ingest.Rejected) {
	t.Helper()
	for _, x := range items {
		if x.Bytes == nil || len(x.Bytes) > archive.MaxEntry {
			t.Fatalf("%q has %d bytes", x.Input, len(x.Bytes))
		}
		for _, c := range x.Given {
			if c == (report.Claim{}) {
				t.Fatal("an empty claim")
			}
		}
	}
	for _, x := range bad {
		if x.Reason == "" {
			t.Fatalf("%q is rejected without a reason", x.Input)
		}
	}
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte(record("response", "https://a.example/1", "2031-04-16T09:00:00Z", httpType, page) + record("revisit", "https://a.example/1", "", httpType, "")))
	f.Add(packed(record("resource", "https://a.example/1", "", "text/plain", "x")))
	f.Fuzz(func(t *testing.T, b []byte) {
		items, bad := archive.WARC("a.warc", bytes.NewReader(b))
		check(t, items, bad)
	})
}

func FuzzMbox(f *testing.F) {
	f.Add([]byte("From x\n" + newsletter))
	f.Add([]byte("From x\nContent-Type: message/rfc822\n\nContent-Type: multipart/a; boundary=\"\"\n\n--\n\n\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		items, bad := archive.Mbox("b.mbox", bytes.NewReader(b))
		check(t, items, bad)
	})
}

func FuzzZip(f *testing.F) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.Create("a.txt")
	_, _ = w.Write([]byte("Shut."))
	_ = z.Close()
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		_, bad := archive.Zip("a.zip", bytes.NewReader(b), int64(len(b)), func(string) bool { return true })
		check(t, nil, bad)
	})
}
