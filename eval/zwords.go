package eval

import "strings"

// table makes a lookup table of the words in list.
func table(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

var (
	titles        = table(`mr mrs ms miss dr sen sens senator senators rep reps representative gov governor president vice justice judge gen general lt col capt sgt rev reverend prof professor secretary chancellor premier prime minister sir`)
	generations   = table(`jr sr ii iii iv`)
	functionWords = table(`the a an of in for to his her their its our my your and or by that on at with from as is be this these those who which he she they it i`)
	amounts       = table(`many several some few most all both other another more one no every everyone a number fellow so called`)
	pronouns      = table(`i me my we us our you your he him his she her hers it its they them their who whom whose which that this these those himself herself itself`)
)
