package language

import (
	"strings"
	"unicode/utf8"
)

// longestSentence is how many tokens a sentence may have; what goes on is cut,
// so that rooms whose time or memory grows with a sentence can rely on it.
const longestSentence = 1000

// splitSentences cuts paragraph p, the last one read, into sentences.
func (t *Text) splitSentences(p int) {
	r := t.Paragraphs[p]
	start := r.Start
	for i := r.Start; i < r.End; i++ {
		if i-start == longestSentence {
			t.Sentences = append(t.Sentences, Sentence{Range{start, i}, p})
			start = i
		}
		if !t.terminator(i) || i == start+1 && t.Tokens[start].Kind == Number {
			continue // "2. Of those …"
		}
		end := i + 1
		for end < r.End && t.closes(end) {
			end++
		}
		for n := 1; n > 0; end += n {
			n = t.reference(end, r.End)
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
	case "…", "...", "....":
		return true
	default:
		last := w[len(w)-1]
		return last == '.' && t.Tokens[i].Kind.Word() || len(w) < 4 && strings.Trim(w, ".!?") == ""
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

// reference returns how many tokens at i are the number of a note, which
// belongs to the sentence before it: "[12]", or "3" before a word that opens
// a sentence and cannot be counted.
func (t *Text) reference(i, end int) int {
	if i+2 < end && t.Word(i) == "[" && t.Tokens[i+1].Kind == Number && t.Word(i+2) == "]" {
		return 3
	}
	if i+1 < end && t.Tokens[i].Kind == Number && t.Tokens[i].Span.Len() < 3 && t.Tokens[i+1].Kind.Capital() && notCounted[t.Tokens[i+1].Lower] {
		return 1
	}
	return 0
}

// starts reports whether a sentence starts at token next, behind the
// terminator at token end.
func (t *Text) starts(end, next int) bool {
	tok := t.Tokens[next]
	if tok.Kind == Lower || tok.Kind == Clitic {
		return false
	}
	if tok.Kind == Punct && next+1 < len(t.Tokens) && t.Tokens[next+1].Kind == Lower && (strings.Contains("—–-", t.Word(next)) || t.Tokens[end].Span.Len() > 1) {
		return false // "“Why?” – asked twice", "so ... (how to say it?)"
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
