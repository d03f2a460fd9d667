package mention

import (
	"synoptic/language"
	"synoptic/language/lexicon"
)

// besideKin is how many words stand between a word of kinship and the name:
// "the president's daughter and adviser, Ada Okoro".
const besideKin = 4

// kin reports whether the text brings in x, at its first full name, as somebody's
// kin: another one of the same surname is spoken of then.
func (f *finder) kin(x *actor) bool {
	if len(x.seen) == 0 {
		return false
	}
	at := x.seen[0]
	sent := f.Sentences[f.SentenceOf(at)]
	for i := at - 1; i >= max(sent.Start, at-besideKin); i-- {
		if kinship[f.lower(i)] || consort[f.lower(i)] && f.lower(i-1) == "first" {
			return true
		}
		if !f.Tokens[i].Kind.Word() && f.lower(i) != "," {
			break
		}
	}
	end := min(sent.End, at+len(x.parts))
	if f.lower(end) != "," {
		return false
	}
	for i, n := end+1, 0; i < sent.End && n < besideKin && (f.Tokens[i].Kind.Word() || f.Tokens[i].Kind == language.Clitic); i++ {
		if kinship[f.lower(i)] || consort[f.lower(i)] && f.lower(i-1) == "first" {
			return true
		}
		if f.Tokens[i].Kind.Word() {
			n++
		}
	}
	return false
}

// consort are, behind "first", the wife or husband of who rules.
var consort = lexicon.Words(`lady gentleman`)

// kinship are words for kin who may bear one surname.
var kinship = lexicon.Words(`wife husband widow widower son daughter brother sister mother father mom mum dad grandson granddaughter grandfather grandmother
uncle aunt nephew niece cousin stepson stepdaughter stepfather stepmother half-brother half-sister ex-wife ex-husband sons daughters brothers sisters`)
