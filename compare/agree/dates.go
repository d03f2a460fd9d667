package agree

import "synoptic/reading"

// Dates brings together the dates of the same event.
func Dates(readings []*reading.Reading) []Date { return nil }
