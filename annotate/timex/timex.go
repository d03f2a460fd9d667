// Package timex finds expressions of time and resolves them to TIMEX3 values.
package timex

import (
	"time"

	"synoptic/language"
	"synoptic/report"
	"synoptic/span"
)

// Timex is one expression of time. Value follows TIMEX3 ("2024-05-14",
// "2024-W20", "P3D", "PRESENT_REF"); it is empty when text and anchor give none.
type Timex struct {
	Span  span.Span
	Type  Type
	Value string
}

// Type is the TIMEX3 class.
type Type string

// The TIMEX3 classes.
const (
	Date     Type = "DATE"
	Time     Type = "TIME"
	Duration Type = "DURATION"
	Set      Type = "SET"
)

// Find returns the expressions of time in t, in order. Anchor is the day of
// publication; the zero time means unknown, and then what needs it has no
// value and a doubt.
func Find(t *language.Text, anchor time.Time) ([]Timex, []report.Doubt) { return nil, nil }
