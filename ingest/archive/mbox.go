package archive

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"synoptic/ingest"
)

// Mbox returns the messages of a mailbox as reports; see Message. Inputs are
// the name of the mailbox and the number of the message, from 1.
func Mbox(name string, r io.Reader) ([]ingest.Item, []ingest.Rejected) {
	m := mailbox{reader: reader{name: name}}
	in := bufio.NewReaderSize(r, 1<<16)
	blank, first := true, true
	for {
		line, err := in.ReadSlice('\n')
		start := blank && bytes.HasPrefix(line, []byte("From "))
		switch {
		case start:
			if !m.end() {
				return m.items, m.bad
			}
			m.n++
		case first && len(line) > 0:
			return nil, []ingest.Rejected{{Input: name, Reason: `is no mailbox: its first line should begin with "From "; name a single message .eml`}}
		default:
			m.add(line)
		}
		first, blank = false, len(bytes.TrimSpace(line)) == 0
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			if !errors.Is(err, io.EOF) {
				m.reject(name, fmt.Sprintf("is damaged (%v); what stood behind the damage is lost", err))
			}
			break
		}
	}
	m.end()
	if len(m.items) == 0 && len(m.bad) == 0 {
		m.reject(name, "holds no messages")
	}
	return m.items, m.bad
}

// mailbox collects the message at hand.
type mailbox struct {
	reader
	n       int // messages begun
	message []byte
	over    bool // the message is beyond the limit
}

// add appends a line to the message; a line that was quoted because it looked
// like the start of a message gets its own form back.
func (m *mailbox) add(line []byte) {
	if plain := bytes.TrimLeft(line, ">"); len(plain) < len(line) && bytes.HasPrefix(plain, []byte("From ")) {
		line = line[1:]
	}
	if m.over = m.over || len(m.message)+len(line) > MaxEntry; !m.over {
		m.message = append(m.message, line...)
	}
}

// end takes the message at hand, and reports whether there is room for more.
func (m *mailbox) end() bool {
	if m.n == 0 {
		return true
	}
	name := fmt.Sprintf("%s:%d", m.name, m.n)
	message := m.message
	m.message = nil
	if m.over {
		m.over = false
		m.reject(name, fmt.Sprintf("has more than the %d MB that are read", MaxEntry>>20))
		return true
	}
	items, bad := Message(name, message)
	m.bad = append(m.bad, bad...)
	for _, x := range items {
		if !m.take(x) {
			return false
		}
	}
	return true
}
