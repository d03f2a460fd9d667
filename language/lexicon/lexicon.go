// Package lexicon holds general lists of English words and names, one file a
// list: names of persons by sex, states and countries, offices, cues.
package lexicon
