package send

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"net/smtp"
	"net/textproto"
	"strings"
	"time"

	"synoptic/alert"
)

// Mail is the server that takes mail, and who sends.
type Mail struct {
	Server   string // host:port; port 465 speaks TLS at once, others by STARTTLS
	User     string // empty: no sign-in
	Password string
	From     string // "Name <name@example.org>"
	Plain    bool   // send without TLS where the server has none, never with a password
}

// mail sends an event as plain text (RFC 5321, RFC 5322).
func (s *Sender) mail(ctx context.Context, c Channel, e alert.Event, at time.Time) error {
	to, err := mail.ParseAddress(strings.TrimPrefix(c.Target, "mailto:"))
	if err != nil {
		return &Failure{Reason: "the target is no mail address; it should look like name@example.org", Final: true}
	}
	from, err := mail.ParseAddress(s.Mail.From)
	if err != nil || s.Mail.Server == "" {
		return &Failure{Reason: "no mail server is set, or no sender; set both in the configuration", Final: true}
	}
	client, err := s.dial(ctx)
	if err != nil {
		return err
	}
	defer client.Close() //nolint:errcheck // after Quit, or of no more use
	for _, step := range []func() error{
		func() error { return s.secure(client) },
		func() error { return client.Mail(from.Address) },
		func() error { return client.Rcpt(to.Address) },
		func() error { return write(client, s.message(from, to, e, at)) },
		client.Quit,
	} {
		if err := step(); err != nil {
			return refusal(err)
		}
	}
	return nil
}

// dial connects to the mail server, within the time of ctx.
func (s *Sender) dial(ctx context.Context) (*smtp.Client, error) {
	host, port, err := net.SplitHostPort(s.Mail.Server)
	if err != nil {
		return nil, &Failure{Reason: "the mail server should be given as host:port", Final: true}
	}
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", s.Mail.Server)
	if err != nil {
		return nil, err
	}
	if deadline, ok := ctx.Deadline(); ok {
		_ = conn.SetDeadline(deadline) // a connection that cannot fails below
	}
	if port == "465" {
		conn = tls.Client(conn, &tls.Config{ServerName: host, RootCAs: s.Roots})
	}
	client, err := smtp.NewClient(conn, host)
	if err != nil {
		_ = conn.Close() // of no more use
		return nil, err
	}
	return client, nil
}

// secure makes the connection private and signs in.
func (s *Sender) secure(client *smtp.Client) error {
	host, _, _ := net.SplitHostPort(s.Mail.Server)
	_, private := client.TLSConnectionState()
	if ok, _ := client.Extension("STARTTLS"); ok && !private {
		if err := client.StartTLS(&tls.Config{ServerName: host, RootCAs: s.Roots}); err != nil {
			return err
		}
		private = true
	}
	if !private && (!s.Mail.Plain || s.Mail.User != "") {
		return &Failure{Reason: "the mail server offers no TLS; use another port, or allow plain mail without a password in the configuration", Final: true}
	}
	if s.Mail.User == "" {
		return nil
	}
	return client.Auth(smtp.PlainAuth("", s.Mail.User, s.Mail.Password, host))
}

// refusal says for people what a mail server answered; codes of 500 and more
// are final.
func refusal(err error) error {
	var answer *textproto.Error
	if errors.As(err, &answer) {
		return &Failure{Reason: fmt.Sprintf("the mail server answers %d %s", answer.Code, strings.Join(strings.Fields(answer.Msg), " ")), Final: answer.Code >= 500}
	}
	return err
}

func write(client *smtp.Client, message []byte) error {
	w, err := client.Data()
	if err != nil {
		return err
	}
	if _, err := w.Write(message); err != nil {
		return err
	}
	return w.Close()
}

// message writes head and body. What comes from reports stands only where it
// is encoded, so that no text can add a header.
func (s *Sender) message(from, to *mail.Address, e alert.Event, at time.Time) []byte {
	subject := e.What
	if e.Title != "" {
		subject += ": " + e.Title
	}
	_, domain, _ := strings.Cut(from.Address, "@")
	var b bytes.Buffer
	for _, h := range [][2]string{{"From", from.String()}, {"To", to.String()}, {"Subject", mime.QEncoding.Encode("utf-8", strings.Join(strings.Fields(subject), " "))}, {"Date", at.Format(time.RFC1123Z)},
		{"Message-ID", fmt.Sprintf("<%s@%s>", e.Key, domain)}, {"Auto-Submitted", "auto-generated"}, {"MIME-Version", "1.0"},
		{"Content-Type", "text/plain; charset=utf-8"}, {"Content-Transfer-Encoding", "quoted-printable"}} {
		fmt.Fprintf(&b, "%s: %s\r\n", h[0], h[1])
	}
	b.WriteString("\r\n")
	q := quotedprintable.NewWriter(&b)
	_, _ = q.Write([]byte(s.text(e))) // into memory
	_ = q.Close()
	return b.Bytes()
}
