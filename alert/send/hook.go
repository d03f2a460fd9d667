package send

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"

	"synoptic/alert"
)

// payload is the body of a webhook.
type payload struct {
	Type      string      `json:"type"` // "alert.person", "alert.edit", …
	Timestamp string      `json:"timestamp"`
	Link      string      `json:"link,omitempty"`
	Data      alert.Event `json:"data"`
}

// webhook posts an event as JSON, signed as Standard Webhooks 1.0.0 has it:
// headers webhook-id (the event's key), webhook-timestamp, webhook-signature.
func (s *Sender) webhook(ctx context.Context, c Channel, e alert.Event, at time.Time) error {
	body, err := json.Marshal(payload{"alert." + string(e.Kind), at.UTC().Format(time.RFC3339), s.link(e), e})
	if err != nil {
		return err
	}
	stamp := strconv.FormatInt(at.Unix(), 10)
	return s.post(ctx, c.Target, string(body), map[string]string{"Content-Type": "application/json", "Webhook-Id": e.Key, "Webhook-Timestamp": stamp,
		"Webhook-Signature": "v1," + sign(c.Secret, e.Key+"."+stamp+"."+string(body))}, at)
}

// sign returns the HMAC-SHA256 of what is sent. A secret with the prefix
// "whsec_" is base64, any other is taken as it is.
func sign(secret, content string) string {
	key := []byte(secret)
	if coded, ok := strings.CutPrefix(secret, "whsec_"); ok {
		if b, err := base64.StdEncoding.DecodeString(coded); err == nil {
			key = b
		}
	}
	h := hmac.New(sha256.New, key)
	_, _ = h.Write([]byte(content)) // a hash takes all
	return base64.StdEncoding.EncodeToString(h.Sum(nil))
}

// note is a message to a topic of ntfy.
type note struct {
	Topic   string `json:"topic"`
	Title   string `json:"title"`
	Message string `json:"message"`
	Click   string `json:"click,omitempty"`
}

// ntfy publishes an event; the target is the address of a topic, such as
// https://ntfy.sh/my-topic.
func (s *Sender) ntfy(ctx context.Context, c Channel, e alert.Event, at time.Time) error {
	u, err := url.Parse(c.Target)
	if err != nil || strings.Trim(u.Path, "/") == "" {
		return &Failure{Reason: "the target is no topic of ntfy; it should look like https://ntfy.sh/my-topic", Final: true}
	}
	topic := path.Base(u.Path)
	u.Path = strings.TrimSuffix(strings.TrimRight(u.Path, "/"), topic)
	title := e.Title
	if title == "" {
		title = e.What
	}
	body, err := json.Marshal(note{topic, title, s.text(e), s.link(e)})
	if err != nil {
		return err
	}
	header := map[string]string{"Content-Type": "application/json"}
	if c.Secret != "" {
		header["Authorization"] = "Bearer " + c.Secret
	}
	return s.post(ctx, u.String(), string(body), header, at)
}
