package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"synoptic/span"
)

// Clustered is one report of an event that several outlets report.
type Clustered struct {
	ID     string `json:"id"`
	Event  int    `json:"event_id"`
	URL    string `json:"url"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	Text   string `json:"text"`
	Outlet string `json:"domain"`
}

// SaidTwice is two quotations, in two reports, that a program took for one
// statement, with what a reader says of it: "same" when they share words of one
// utterance, "whole" when they are other pieces of one that a third report
// prints whole, "no" when they are neither. Spans run from the first to the
// last code point of the content, in the report with its title before the text.
type SaidTwice struct {
	A     string `json:"a"` // ids of the reports
	ASpan [2]int `json:"a_span"`
	B     string `json:"b"`
	BSpan [2]int `json:"b_span"`
	Label string `json:"label"`
}

// Reused is what two reports of one event share: runs of eight words and more.
// Quoted and Narrated count their words in quotation marks and outside.
type Reused struct {
	A        string `json:"a"` // ids of the reports
	B        string `json:"b"`
	Quoted   int    `json:"in_quotes"`
	Narrated int    `json:"narrative"`
	Runs     []struct {
		A [2]int `json:"a"` // first and last code point
		B [2]int `json:"b"`
	} `json:"runs"`
}

// Credited is the agencies that a report credits.
type Credited struct {
	ID       string   `json:"id"`
	Agencies []string `json:"agencies"`
}

// Originated is who wrote the text of a report.
type Originated struct {
	ID     string `json:"id"`
	Origin string `json:"origin"` // an agency, "own …", "press release: …" or "unknown agency"; "(in part)" and the like behind
	Status string `json:"status"` // "credited", "uncredited", "is the source" or "none"
}

// ReadClusters reads reports of events, JSON Lines.
func ReadClusters(r io.Reader) ([]Clustered, error) { return lines[Clustered](r, "report") }

// ReadReuse reads what pairs of reports share, JSON Lines.
func ReadReuse(r io.Reader) ([]Reused, error) { return lines[Reused](r, "pair") }

// ReadSaidTwice reads labelled pairs of quotations, JSON Lines.
func ReadSaidTwice(r io.Reader) ([]SaidTwice, error) { return lines[SaidTwice](r, "pair") }

// ReadCredits reads which agencies reports credit, JSON Lines.
func ReadCredits(r io.Reader) ([]Credited, error) { return lines[Credited](r, "report") }

// ReadOrigins reads who wrote the text of reports, JSON Lines.
func ReadOrigins(r io.Reader) ([]Originated, error) { return lines[Originated](r, "report") }

// lines reads JSON values; thing is what one of them is called in errors.
func lines[T any](r io.Reader, thing string) ([]T, error) {
	var out []T
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<16))
	for n := 1; ; n++ {
		var x T
		if err := dec.Decode(&x); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s %d: %w", thing, n, err)
		}
		out = append(out, x)
	}
}

// Bytes returns the bytes of text from code point start to end, false where
// they do not lie in it.
func Bytes(text string, start, end int) (span.Span, bool) {
	at := byteOffsets(text)
	if start < 0 || start > end || end >= len(at) {
		return span.Span{}, false
	}
	return span.Span{Start: at[start], End: at[end]}, true
}
