package daftar

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

const tolerance = 5 * time.Minute

// Message is what Daftar tells: Data depends on Type.
type Message struct {
	Type      string          `json:"type"`
	Timestamp time.Time       `json:"timestamp"`
	Mode      string          `json:"mode"`
	Sequence  *int64          `json:"sequence"`
	Data      json.RawMessage `json:"data"`
}

// Verify returns the message, if Daftar sent it. Give the body exactly as it came: io.ReadAll(r.Body).
// Answer 2xx once it is in your database; tell repeats by the header webhook-id.
func Verify(secret string, header http.Header, body []byte) (*Message, error) {
	id := header.Get("webhook-id")
	timestamp := header.Get("webhook-timestamp")
	signatures := header.Get("webhook-signature")
	if id == "" || timestamp == "" || signatures == "" {
		return nil, errors.New("a webhook header is missing")
	}

	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil || time.Since(time.Unix(seconds, 0)).Abs() > tolerance {
		return nil, errors.New("the message is too old or too new")
	}

	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	if err != nil || len(key) == 0 {
		return nil, errors.New("the secret is missing")
	}
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + timestamp + "."))
	mac.Write(body)
	expected := mac.Sum(nil)
	// While a secret is being changed there are two signatures: one of them has to match.
	for _, signature := range strings.Fields(signatures) {
		version, text, _ := strings.Cut(signature, ",")
		given, err := base64.StdEncoding.DecodeString(text)
		if version == "v1" && err == nil && hmac.Equal(given, expected) {
			message := &Message{}
			return message, json.Unmarshal(body, message)
		}
	}
	return nil, errors.New("the signature does not match")
}
