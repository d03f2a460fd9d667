package document

import (
	"slices"

	"synoptic/compare/statement"
	"synoptic/language"
	"synoptic/report"
	"synoptic/span"
)

// order puts statements in the order of the document: each report prints its
// passages more or less in order, so a passage goes behind the one before it
// in the report that is read first, and reports are read in order. What is too
// short to be a passage is left out.
func (j *joiner) order(passages []int) []int {
	passages = slices.DeleteFunc(slices.Clone(passages), func(p int) bool { return j.words(p) < fewWords })
	var out []int
	for r := range j.readings {
		at := -1 // index in out of the last passage of this report
		for _, q := range j.inReport(passages, r) {
			if i := slices.Index(out, q); i >= 0 {
				at = i
				continue
			}
			at++
			out = slices.Insert(out, min(at, len(out)), q)
		}
	}
	return out
}

// fewWords are too few to be a passage: a word in marks is picked up by whoever
// tells of a document.
const fewWords = 3

// words counts the words of a statement.
func (j *joiner) words(p int) int {
	ref := j.statements[p].Text
	t := j.readings[ref.Report].Text
	n := 0
	for r := t.Cover(ref.Span); r.Start < r.End; r.Start++ {
		if t.Tokens[r.Start].Kind.Word() || t.Tokens[r.Start].Kind == language.Number {
			n++
		}
	}
	return n
}

// inReport returns those of the passages that report r prints, in its order.
func (j *joiner) inReport(passages []int, r int) []int {
	type printed struct{ statement, start int }
	var list []printed
	for _, p := range passages {
		if q, ok := j.quoteIn(p, r); ok {
			list = append(list, printed{p, j.content(q)[0].Start})
		}
	}
	slices.SortStableFunc(list, func(a, b printed) int { return a.start - b.start })
	out := make([]int, len(list))
	for i, p := range list {
		out[i] = p.statement
	}
	return out
}

func (j *joiner) quoteIn(p, r int) (statement.Quote, bool) {
	for _, x := range j.statements[p].Prints {
		if x.Report == r {
			return x.Quote, true
		}
	}
	return statement.Quote{}, false
}

func (j *joiner) content(q statement.Quote) []span.Span {
	return j.readings[q.Report].Quotes[q.Quote].Content
}

// demanding are the verbs by which a document itself makes a demand.
var demanding = map[string]bool{"demand": true, "urge": true, "ask": true, "call": true, "request": true, "insist": true, "implore": true}

// demands returns the quoted sentences in which the document speaks in the
// first person and demands: "we urge you to …".
func (j *joiner) demands(passages []int) []report.Ref {
	var out []report.Ref
	for _, p := range passages {
		ref := j.statements[p].Text
		t := j.readings[ref.Report].Text
		r := t.Cover(ref.Span)
		for i := r.Start; i+1 < r.End; i++ {
			if w := t.Tokens[i].Lower; (w == "we" || w == "i") && demanding[t.Tokens[i+1].Lower] {
				sent := t.Sentences[t.SentenceOf(i)].Range
				from, to := max(sent.Start, r.Start), min(sent.End, r.End)
				for to > i && !t.Tokens[to-1].Kind.Word() {
					to--
				}
				out = append(out, report.Ref{Report: ref.Report, Span: span.Span{Start: t.Tokens[from].Span.Start, End: t.Tokens[to-1].Span.End}})
				break
			}
		}
	}
	return out
}
