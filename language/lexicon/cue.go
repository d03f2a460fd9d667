package lexicon

import "strings"

// Act is the class of what a cue reports.
type Act uint8

// The classes of cues.
const (
	Speech Act = iota + 1
	Writing
	Belief
)

// Frame says what a cue verb takes; a verb may take several.
type Frame uint8

// The frames of cue verbs.
const (
	Clause Frame = 1 << iota // "said that she …", "said she …"
	Told                     // "told her that …": somebody first
	Asks                     // "urged them to …": an infinitive that is a demand
	Names                    // "called it “…”": a word for something
	Only                     // "laughed", "went on": introduces words in marks alone
)

// Tense is the form of a cue verb.
type Tense uint8

// The forms of verbs.
const (
	Base Tense = iota + 1
	Present
	Past // also the participle, where the two are one word
	Participle
	Ing
)

// Cue is one form of a verb that reports words or thoughts.
type Cue struct {
	Lemma string
	Act   Act
	Frame Frame
	Tense Tense
}

// Finite reports whether the form can be the verb of a clause by itself.
func (c Cue) Finite() bool { return c.Tense == Present || c.Tense == Past || c.Tense == Base }

// CueOf returns the cue that the word is a form of.
func CueOf(w string) (Cue, bool) {
	c, ok := cues[w]
	return c, ok
}

// Says reports whether w is a common finite form that follows or precedes a
// quotation: "said", "says", "told", "added", "wrote".
func Says(w string) bool {
	c, ok := cues[w]
	return ok && c.Act != Belief && (c.Tense == Past || c.Tense == Present) && c.Frame&(Clause|Told) != 0
}

var cues = inflectAll()

// inflectAll makes every form of the verbs in the tables.
func inflectAll() map[string]Cue {
	m := map[string]Cue{}
	for _, row := range cueTable {
		for lemma := range strings.FieldsSeq(row.verbs) {
			for form, tense := range inflect(lemma) {
				if old, ok := m[form]; ok {
					old.Frame |= row.frame
					m[form] = old
					continue
				}
				m[form] = Cue{lemma, row.act, row.frame, tense}
			}
		}
	}
	return m
}

// inflect returns the forms of an English verb.
func inflect(lemma string) map[string]Tense {
	forms := map[string]Tense{lemma: Base}
	stem, last := lemma[:len(lemma)-1], lemma[len(lemma)-1]
	vowel := strings.ContainsRune("aeiou", rune(lemma[len(lemma)-2]))
	switch {
	case last == 'e':
		forms[lemma+"s"], forms[lemma+"d"], forms[stem+"ing"] = Present, Past, Ing
	case last == 'y' && !vowel:
		forms[stem+"ies"], forms[stem+"ied"], forms[lemma+"ing"] = Present, Past, Ing
	case doubling[lemma]:
		forms[lemma+"s"], forms[lemma+string(last)+"ed"], forms[lemma+string(last)+"ing"] = Present, Past, Ing
	case strings.HasSuffix(lemma, "s") || strings.HasSuffix(lemma, "sh") || strings.HasSuffix(lemma, "ch") || strings.HasSuffix(lemma, "x"):
		forms[lemma+"es"], forms[lemma+"ed"], forms[lemma+"ing"] = Present, Past, Ing
	default:
		forms[lemma+"s"], forms[lemma+"ed"], forms[lemma+"ing"] = Present, Past, Ing
	}
	if irregular, ok := irregular[lemma]; ok {
		for form, tense := range forms {
			if tense == Past {
				delete(forms, form)
			}
		}
		past, participle, _ := strings.Cut(irregular, " ")
		forms[past] = Past
		if participle != "" {
			forms[participle] = Participle
		}
	}
	return forms
}
