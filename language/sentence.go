package language

import (
	"strings"
	"unicode/utf8"
)

// splitSentences cuts paragraph p, the last one read, into sentences.
func (t *Text) splitSentences(p int) {
	r := t.Paragraphs[p]
	start := r.Start
	for i := r.Start; i < r.End; i++ {
		if !t.terminator(i) {
			continue
		}
		end := i + 1
		for end < r.End && t.closes(end) {
			end++
		}
		if end < r.End && t.starts(i, end) {
			t.Sentences = append(t.Sentences, Sentence{Range{start, end}, p})
			start = end
		}
		i = end - 1
	}
	if start < r.End {
		t.Sentences = append(t.Sentences, Sentence{Range{start, r.End}, p})
	}
}

// terminator reports whether token i can end a sentence.
func (t *Text) terminator(i int) bool {
	switch w := t.Word(i); w {
	case ".", "!", "?", "…", "...", "....":
		return true
	default:
		return t.Tokens[i].Kind.Word() && strings.HasSuffix(w, ".")
	}
}

// closes reports whether token i still belongs to the sentence that the
// terminator before it ends: closing marks and brackets.
func (t *Text) closes(i int) bool {
	tok := t.Tokens[i]
	switch tok.Kind {
	case Quote:
		return !tok.Space && (i+1 == len(t.Tokens) || t.Tokens[i+1].Space || t.Tokens[i+1].Kind == Quote || t.Tokens[i+1].Kind == Punct)
	case Punct:
		w := t.Word(i)
		return w == ")" || w == "]" || w == "!" || w == "?" || w == "."
	}
	return false
}

// starts reports whether a sentence starts at token next, behind the
// terminator at token end.
func (t *Text) starts(end, next int) bool {
	tok := t.Tokens[next]
	if tok.Kind == Lower || tok.Kind == Clitic {
		return false
	}
	if tok.Kind == Punct && !strings.ContainsAny(t.Word(next), "([•—–-$£€@#") {
		return false
	}
	if t.Tokens[end].Kind == Punct {
		return true
	}
	w := t.Tokens[end].Lower // an abbreviation that brought its full stop
	if title(w) || utf8.RuneCountInString(w) == 2 {
		return false // "Gov. Cuomo", "George W. Bush"
	}
	return tok.Kind == Quote || tok.Kind.Capital() && opener(tok.Lower)
}
