package page

import (
	"cmp"
	"slices"
	"unicode"

	"synoptic/record"
)

// The characters of an excerpt: what is kept of a long stretch of evidence,
// and of the words on both sides, by layer.
const mostEvidence = 300

var beside = [...]int{told: 0, named: 25, given: 60, spoke: 80}

// gap stands for words that are left out.
const gap = " […] "

// excerpt is nested for pages that others will see: only the evidence of a
// block with some words on both sides, nothing when there is none.
func excerpt(id string, text []rune, b record.Range, marks []mark) []node {
	var keep []record.Range
	for _, x := range marks {
		if x.Range[0] >= b[1] || x.Range[1] <= b[0] {
			continue
		}
		side := beside[x.layer]
		k := record.Range{max(b[0], x.Range[0]-side), min(b[1], min(x.Range[1], x.Range[0]+mostEvidence)+side)}
		if k[1] <= b[0] { // what is kept of it stands in an earlier block
			continue
		}
		keep = append(keep, toWords(text, b, k))
	}
	var out []node
	at := b[0]
	for _, k := range joined(keep) {
		if k[0] > at {
			out = append(out, node{Text: gap})
		}
		out = append(out, nested(id, text, k, marks)...)
		at = k[1]
	}
	if len(out) > 0 && at < b[1] {
		out = append(out, node{Text: gap})
	}
	return out
}

// toWords widens a range to whole words.
func toWords(text []rune, b, k record.Range) record.Range {
	for k[0] > b[0] && !unicode.IsSpace(text[k[0]-1]) {
		k[0]--
	}
	for k[1] < b[1] && !unicode.IsSpace(text[k[1]]) {
		k[1]++
	}
	return k
}

// joined sorts ranges and merges those that touch.
func joined(list []record.Range) []record.Range {
	slices.SortFunc(list, func(a, b record.Range) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	var out []record.Range
	for _, k := range list {
		if n := len(out); n > 0 && k[0] <= out[n-1][1]+1 {
			out[n-1][1] = max(out[n-1][1], k[1])
			continue
		}
		out = append(out, k)
	}
	return out
}
