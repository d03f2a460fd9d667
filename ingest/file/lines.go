package file

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// maxLine is the longest line that is read.
const maxLine = 64 << 20

// Lines reads the lines of JSON Lines one by one.
type Lines struct {
	scanner *bufio.Scanner
	n       int
}

// NewLines returns the lines of r.
func NewLines(r io.Reader) *Lines {
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxLine)
	return &Lines{scanner: s}
}

// Next goes to the next line, and reports whether there is one.
func (l *Lines) Next() bool {
	if l.scanner.Scan() {
		l.n++
		return true
	}
	return false
}

// Bytes returns the line; it holds until Next is called.
func (l *Lines) Bytes() []byte { return l.scanner.Bytes() }

// Number counts the lines from 1.
func (l *Lines) Number() int { return l.n }

// Err says for people why reading stopped before the end, nil when it did not.
func (l *Lines) Err() error {
	switch err := l.scanner.Err(); {
	case err == nil:
		return nil
	case errors.Is(err, bufio.ErrTooLong):
		return fmt.Errorf("line %d is longer than the %d MB that are read; is it JSON Lines, one object a line? The lines behind it are left out", l.n+1, maxLine>>20)
	default:
		return fmt.Errorf("cannot be read from line %d on: %w", l.n+1, err)
	}
}
