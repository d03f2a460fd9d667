package store

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"synoptic/report"
	"synoptic/span"
)

// Withdrawn stands in a text where words were removed.
const Withdrawn = "[withdrawn]"

// HashWords is how a [Removal] knows the words that it removed.
func HashWords(words string) string {
	sum := sha256.Sum256([]byte(words))
	return hex.EncodeToString(sum[:])
}

// Redact takes the words that r removed out of v, wherever they stand, and
// reports whether they stood there. It knows them by length and hash alone.
func Redact(v *report.Version, r *Removal) bool {
	words, ok := recognise(v.Text, r)
	if !ok {
		return false
	}
	for from := 0; ; {
		at := strings.Index(v.Text[from:], words)
		if at < 0 {
			break
		}
		at += from
		cut(v, span.Span{Start: at, End: at + len(words)})
		from = at + len(Withdrawn)
	}
	v.Title = strings.ReplaceAll(v.Title, words, Withdrawn)
	for i := range v.Metadata {
		v.Metadata[i].Value = strings.ReplaceAll(v.Metadata[i].Value, words, Withdrawn)
	}
	return true
}

// recognise returns the stretch of text that r removed.
func recognise(text string, r *Removal) (string, bool) {
	if r.Words == "" || r.Length <= 0 || utf8.RuneCountInString(text) < r.Length {
		return "", false
	}
	end := 0
	for range r.Length {
		_, n := utf8.DecodeRuneInString(text[end:])
		end += n
	}
	for start := 0; ; {
		if HashWords(text[start:end]) == r.Words {
			return text[start:end], true
		}
		if end == len(text) {
			return "", false
		}
		_, n := utf8.DecodeRuneInString(text[end:])
		_, m := utf8.DecodeRuneInString(text[start:])
		start, end = start+m, end+n
	}
}

// cut puts Withdrawn in place of s and moves everything behind it.
func cut(v *report.Version, s span.Span) {
	v.Text = v.Text[:s.Start] + Withdrawn + v.Text[s.End:]
	moved := func(at int) int {
		switch {
		case at <= s.Start:
			return at
		case at < s.End:
			return s.Start + len(Withdrawn)
		}
		return at + len(Withdrawn) - s.Len()
	}
	for i, b := range v.Blocks {
		v.Blocks[i].Span = span.Span{Start: moved(b.Span.Start), End: moved(b.Span.End)}
	}
	for i, d := range v.Doubts {
		v.Doubts[i].Span = span.Span{Start: moved(d.Span.Start), End: moved(d.Span.End)}
	}
}
