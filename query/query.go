// Package query reads the search box.
//
//	bridge repairs            both words
//	"closed for repairs"      these words in this order
//	-toll                     not this word, beside something that is wanted
//	bridge OR ferry           either
//	harbo*                    words that begin so, with three letters or more
//	speaker:okoro             said by; names of several words in quotation marks
//	about:okoro               spoken of
//	outlet:"Lenne Post"       published by
//	type:direct               direct, mixed or indirect
//	doc:letter                a document of that kind; statements: its passages
//	after:2031-04-01          published on that day or later
//	before:2031-05-01         published before that day
//	has:difference            of a story in which reports differ; statements: that differ
//
// What is found comes with the newest day of publication first, within a day
// what was read last, however well it matches: so an answer costs what it
// shows, and what follows it stays in its place when reports come in.
//
// [Parse] never fails, but what it cannot take as it was meant makes a
// question that is not to be asked: see [Query.Err].
package query

import (
	"errors"
	"strings"
)

// Query is a question to the store. Its zero value asks for everything.
type Query struct {
	Any     [][]Term // every group must match, one term of a group is enough
	Not     []Term
	Speaker []string
	About   []string
	Outlet  []string
	Type    []string // direct, mixed, indirect; one of them
	Doc     []string // kinds of documents; one of them
	After   string   // ISO 8601 day, inclusive
	Before  string   // ISO 8601 day, exclusive
	Has     []string // difference, document, edit, figure
	Notes   []string // what could not be taken as it was meant, and what to write instead
}

// Term is a word, the beginning of a word, or several words in their order.
type Term struct {
	Words  string // as typed, without marks
	Prefix bool
}

// Err says what of q could not be taken as it was meant; nil for nothing. The
// answer to such a question would be one to another question.
func (q Query) Err() error {
	if len(q.Notes) == 0 {
		return nil
	}
	return errors.New(strings.Join(q.Notes, "; "))
}

// Empty reports whether q asks for nothing in particular.
func (q Query) Empty() bool {
	return len(q.Any)+len(q.Not)+len(q.Speaker)+len(q.About)+len(q.Outlet)+len(q.Type)+len(q.Doc)+len(q.Has) == 0 && q.After == "" && q.Before == ""
}
