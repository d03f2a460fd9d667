package main

import (
	"bytes"

	"synoptic/language/name"
)

// trainProfiles counts how news treats the words that it writes with a
// capital. Only counts of words in many articles leave the texts.
func trainProfiles(d *data) ([]byte, error) {
	var census name.Census
	if err := articles(d, census.Add); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err := census.Write(&b)
	return b.Bytes(), err
}
