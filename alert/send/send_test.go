package send

import (
	"bufio"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"strings"
	"testing"
	"time"

	"synoptic/alert"
	"synoptic/record"
)

var (
	at    = time.Date(2031, 4, 16, 9, 0, 0, 0, time.UTC)
	event = alert.Event{Watch: 7, Kind: alert.Person, Key: "k1", Story: "s1", Title: "Bridge\r\nBcc: all@lenne.example", What: "Adá Okoro is quoted",
		Spans: []record.Span{{Report: "r1", Start: 5, End: 5 + 500, Text: "Nobody" + strings.Repeat("ö", 494)}}}
)

// receiver is a server that notes what it gets and answers with a status.
func receiver(t *testing.T, status int, got *http.Request, body *string) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		*got, *body = *r, string(b)
		w.Header().Set("Retry-After", "90")
		w.WriteHeader(status)
	}))
	t.Cleanup(s.Close)
	return s
}

// TestWebhook checks body and signature as a receiver would.
func TestWebhook(t *testing.T) {
	var got http.Request
	var body string
	s := receiver(t, http.StatusNoContent, &got, &body)
	sender := New(Options{Local: true, Base: "https://desk.example/"})
	defer sender.Close()
	secret := "whsec_" + base64.StdEncoding.EncodeToString([]byte("hush"))
	if err := sender.Send(t.Context(), Channel{"webhook", s.URL + "/hook", secret}, event, at); err != nil {
		t.Fatal(err)
	}
	want := `{"type":"alert.person","timestamp":"2031-04-16T09:00:00Z","link":"https://desk.example/s/s1","data":{"watch":7,"kind":"person","key":"k1","story":"s1","title":"Bridge\r\nBcc: all@lenne.example","what":"Adá Okoro is quoted","spans":[{"report":"r1","start":5,"end":405,"text":"Nobody` + strings.Repeat("ö", 394) + `"}]}}`
	if body != want {
		t.Errorf("got %s", body)
	}
	h := hmac.New(sha256.New, []byte("hush"))
	fmt.Fprintf(h, "%s.%s.%s", got.Header.Get("webhook-id"), got.Header.Get("webhook-timestamp"), body)
	if sign := got.Header.Get("webhook-signature"); sign != "v1,"+base64.StdEncoding.EncodeToString(h.Sum(nil)) || got.Header.Get("webhook-id") != "k1" || got.Header.Get("webhook-timestamp") != "1934096400" {
		t.Errorf("signed %q, %v", sign, got.Header)
	}
}

func TestNtfy(t *testing.T) {
	var got http.Request
	var body string
	s := receiver(t, http.StatusOK, &got, &body)
	sender := New(Options{Local: true})
	defer sender.Close()
	if err := sender.Send(t.Context(), Channel{"ntfy", s.URL + "/sub/news", "tk_1"}, event, at); err != nil {
		t.Fatal(err)
	}
	if got.URL.Path != "/sub/" || got.Header.Get("Authorization") != "Bearer tk_1" || !strings.HasPrefix(body, `{"topic":"news","title":"Bridge\r\nBcc: all@lenne.example","message":"Adá Okoro is quoted\n\n\u003e Nobody`) {
		t.Errorf("%s %v %s", got.URL.Path, got.Header, body)
	}
}

// TestFailures checks what is said of deliveries that fail, and which are
// worth another try.
func TestFailures(t *testing.T) {
	var got http.Request
	var body string
	busy, gone, moved := receiver(t, http.StatusServiceUnavailable, &got, &body), receiver(t, http.StatusGone, &got, &body), receiver(t, http.StatusFound, &got, &body)
	closed := httptest.NewServer(nil)
	closed.Close()
	for _, c := range []struct {
		channel Channel
		o       Options
		want    string
		asked   time.Duration
		final   bool
	}{
		{Channel{Kind: "webhook", Target: busy.URL}, Options{Local: true}, "the receiver answers 503 Service Unavailable", 90 * time.Second, false},
		{Channel{Kind: "webhook", Target: gone.URL}, Options{Local: true}, "the receiver answers 410 Gone: it wants no more", 0, true},
		{Channel{Kind: "webhook", Target: moved.URL}, Options{Local: true}, "the receiver answers 302 Found", 90 * time.Second, false},
		{Channel{Kind: "webhook", Target: closed.URL}, Options{Local: true}, "the receiver cannot be reached", 0, false},
		{Channel{Kind: "webhook", Target: busy.URL}, Options{}, "the receiver is in a private network", 0, false},
		{Channel{Kind: "webhook", Target: "file:///x"}, Options{}, "the target is no valid address", 0, true},
		{Channel{Kind: "ntfy", Target: "https://ntfy.example/"}, Options{}, "the target is no topic of ntfy", 0, true},
		{Channel{Kind: "mail", Target: "nobody"}, Options{}, "the target is no mail address", 0, true},
		{Channel{Kind: "mail", Target: "a@lenne.example"}, Options{}, "no mail server is set", 0, true},
		{Channel{Kind: "pigeon"}, Options{}, `"pigeon" is no way to deliver`, 0, true},
	} {
		err := New(c.o).Send(t.Context(), c.channel, event, at)
		var f *Failure
		if !errors.As(err, &f) || !strings.HasPrefix(f.Reason, c.want) || f.Asked != c.asked || f.Final != c.final {
			t.Errorf("%v: got %+v", c.channel, err)
		}
	}
}

// post is a mail server of a few lines. It speaks TLS after STARTTLS when it
// has a certificate, and refuses receivers at nowhere.example.
func post(t *testing.T, certificate *tls.Config) (address string, letters <-chan string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	out := make(chan string, 10)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go serve(c, certificate, out)
		}
	}()
	return l.Addr().String(), out
}

func serve(c net.Conn, certificate *tls.Config, out chan<- string) {
	defer c.Close() //nolint:errcheck // a test
	in := bufio.NewReader(c)
	say := func(s string) { fmt.Fprint(c, s+"\r\n") }
	letter := ""
	say("220 lenne.example")
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		switch verb := strings.ToUpper(strings.Fields(line + " .")[0]); {
		case verb == "EHLO" && certificate != nil && letter == "":
			say("250-lenne.example\r\n250 STARTTLS")
		case verb == "EHLO":
			say("250-lenne.example\r\n250 AUTH PLAIN")
		case verb == "STARTTLS":
			say("220 go on")
			c = tls.Server(c, certificate)
			in, letter = bufio.NewReader(c), "private\n"
		case verb == "DATA":
			say("354 go on")
			for line != ".\r\n" && err == nil {
				letter += line
				line, err = in.ReadString('\n')
			}
			out <- letter
			say("250 taken")
		case verb == "RCPT" && strings.Contains(line, "nowhere.example"):
			say("550 no such\r\n")
		case verb == "QUIT":
			say("221 bye")
			return
		case verb == "AUTH":
			letter += line
			say("235 welcome")
		default:
			letter += line
			say("250 ok")
		}
	}
}

func TestMail(t *testing.T) {
	web := httptest.NewTLSServer(nil)
	defer web.Close()
	roots := x509.NewCertPool()
	roots.AddCert(web.Certificate())
	address, letters := post(t, &tls.Config{Certificates: web.TLS.Certificates})
	o := Options{Roots: roots, Mail: Mail{Server: address, User: "desk", Password: "hush", From: "Désk <desk@lenne.example>"}, Base: "https://desk.example"}
	if err := New(o).Send(t.Context(), Channel{Kind: "mail", Target: "Ada <ada@lenne.example>"}, event, at); err != nil {
		t.Fatal(err)
	}
	talk, letter, _ := strings.Cut(<-letters, "DATA\r\n")
	if !strings.HasPrefix(talk, "private\n") || !strings.Contains(talk, "AUTH PLAIN "+base64.StdEncoding.EncodeToString([]byte("\x00desk\x00hush"))) || !strings.Contains(talk, "MAIL FROM:<desk@lenne.example>") || !strings.Contains(talk, "RCPT TO:<ada@lenne.example>") {
		t.Errorf("said %q", talk)
	}
	m, err := mail.ReadMessage(strings.NewReader(letter))
	if err != nil {
		t.Fatal(err)
	}
	if m.Header.Get("Bcc") != "" || m.Header.Get("Message-Id") != "<k1@lenne.example>" || m.Header.Get("To") != `"Ada" <ada@lenne.example>` {
		t.Errorf("head: %v", m.Header)
	}
	b, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	body := strings.ReplaceAll(string(b), "\r\n", "\n")
	if err != nil || !strings.HasPrefix(body, "Adá Okoro is quoted\n\n> Nobodyö") || !strings.HasSuffix(strings.TrimSpace(body), "https://desk.example/s/s1") {
		t.Errorf("body: %q, %v", body, err)
	}
}

func TestMailRefuses(t *testing.T) {
	address, letters := post(t, nil)
	for _, c := range []struct {
		mail     Mail
		to, want string
	}{
		{Mail{Server: address, From: "desk@lenne.example"}, "ada@lenne.example", "the mail server offers no TLS"},
		{Mail{Server: address, From: "desk@lenne.example", Plain: true, User: "desk"}, "ada@lenne.example", "the mail server offers no TLS"},
		{Mail{Server: address, From: "desk@lenne.example", Plain: true}, "ada@nowhere.example", "the mail server answers 550 no such"},
		{Mail{Server: "lenne.example", From: "desk@lenne.example"}, "ada@lenne.example", "the mail server should be given as host:port"},
	} {
		err := New(Options{Mail: c.mail}).Send(t.Context(), Channel{Kind: "mail", Target: c.to}, event, at)
		var f *Failure
		if !errors.As(err, &f) || !strings.HasPrefix(f.Reason, c.want) || !f.Final {
			t.Errorf("%+v: %v", c.mail, err)
		}
	}
	if err := New(Options{Mail: Mail{Server: address, From: "desk@lenne.example", Plain: true}}).Send(t.Context(), Channel{Kind: "mail", Target: "ada@lenne.example"}, event, at); err != nil || len(letters) != 1 {
		t.Errorf("plain mail that is allowed: %v, %d letters", err, len(letters))
	}
}
