// Package corpus reads the data sets that models are trained and measured on,
// and writes texts in their formats.
//
// Readers take the bytes of one file and return values of the rooms that the
// models belong to: a treebank becomes texts whose tokens hold the tags and
// heads that people gave them. Nothing is checked against the originals; a
// line that cannot be read is an error with its number.
package corpus
