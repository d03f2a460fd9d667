// Package query reads the search box.
//
//	bridge repairs            both words
//	"closed for repairs"      these words in this order
//	-toll                     not this word
//	bridge OR ferry           either
//	harbo*                    words that begin so
//	speaker:okoro             said by; names of several words in quotation marks
//	about:okoro               spoken of
//	outlet:"Lenne Post"       published by
//	type:direct               direct, mixed or indirect
//	doc:letter                a document of that kind
//	after:2031-04-01          published on that day or later
//	before:2031-05-01         published before that day
//	has:difference            of a story in which reports differ
//
// Everything is a question: [Parse] never fails. What it cannot take as meant
// it takes as words, and says so in Query.Notes.
package query

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
	Notes   []string // what could not be taken as it was meant, for people
}

// Term is a word, the beginning of a word, or several words in their order.
type Term struct {
	Words  string // as typed, without marks
	Prefix bool
}

// Empty reports whether q asks for nothing in particular.
func (q Query) Empty() bool {
	return len(q.Any)+len(q.Not)+len(q.Speaker)+len(q.About)+len(q.Outlet)+len(q.Type)+len(q.Doc)+len(q.Has) == 0 && q.After == "" && q.Before == ""
}
