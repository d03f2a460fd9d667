package tag

import (
	"strings"

	"synoptic/language"
)

// labelNames are the pairs of fine and universal tag that the tagger tells
// apart: all that stand ten times or more in the training treebanks.
const labelNames = `
NN/NOUN IN/ADP DT/DET NNP/PROPN JJ/ADJ PRP/PRON ./PUNCT ,/PUNCT NNS/NOUN RB/ADV VB/VERB CC/CCONJ CD/NUM VBN/VERB IN/SCONJ VBD/VERB
VBG/VERB TO/PART VBZ/AUX PRP$/PRON MD/AUX VBP/VERB VBP/AUX VBD/AUX VBZ/VERB RB/PART VB/AUX -RRB-/PUNCT -LRB-/PUNCT :/PUNCT WDT/PRON
UH/INTJ DT/PRON WRB/ADV ` + "``/PUNCT" + ` HYPH/PUNCT ''/PUNCT WP/PRON POS/PART NNP/ADJ RP/ADP NNPS/PROPN JJR/ADJ NN/PRON JJS/ADJ EX/PRON
RBR/ADV VBN/AUX SYM/SYM $/SYM PDT/DET ADD/PROPN NFP/PUNCT VBG/AUX FW/X GW/X RBS/ADV NNP/VERB LS/NUM WDT/DET NFP/SYM ,/SYM NN/SYM FW/NOUN
LS/X NN/X GW/PROPN FW/ADV ADD/X AFX/X WP$/PRON SYM/PUNCT NNP/NUM RB/X GW/ADV AFX/ADV IN/ADV GW/NOUN`

// label is what the tagger decides between.
type label struct {
	fine language.Fine
	tag  language.Tag
}

// labels are the pairs of labelNames, by number.
var labels = func() (list []label) {
	for s := range strings.FieldsSeq(labelNames) {
		fine, tag, _ := strings.Cut(s, "/")
		list = append(list, label{language.ParseFine(fine), language.ParseTag(tag)})
	}
	return list
}()

// numberOf returns the number of a pair; of one that is no label, the first
// label with the same fine tag, else the first of all.
func numberOf(fine language.Fine, tag language.Tag) int {
	same := 0
	for i := len(labels) - 1; i >= 0; i-- {
		if labels[i] == (label{fine, tag}) {
			return i
		}
		if labels[i].fine == fine {
			same = i
		}
	}
	return same
}
