package position

import "strings"

// stance is one class of verbs.
type stance struct{ name, verbs string }

// stances lists the verbs by which news reports a position, by lemma; behind a
// "+" the prepositions of which a verb needs one, behind a "*" stands nothing: its object
// must be definite, since the verb has another meaning too.
var stances = []stance{
	{"demands", "demand urge insist+on petition implore exhort call+for/on/upon press+for push+for"},
	{"supports", "support back* endorse praise welcome* applaud hail* laud favor favour champion commend"},
	{"defends", "defend justify"},
	{"criticises", "criticise criticize condemn denounce slam* blast* lambast lambaste castigate decry deplore oppose rebuke accuse blame protest chide admonish deride assail lash+at object+to"},
	{"denies", "deny reject refute dispute rebuff contradict rebut dismiss+as"},
	{"promises", "promise vow pledge commit+to"},
	{"announces", "announce unveil declare"},
	{"declines", "decline refuse"},
}

// verb is the class of a verb and what it needs.
type verb struct {
	stance   int
	with     []string // prepositions of which it needs one
	definite bool     // object
}

// verbs gives the class of a verb by lemma.
var verbs = func() map[string]verb {
	m := map[string]verb{}
	for i, s := range stances {
		for w := range strings.FieldsSeq(s.verbs) {
			lemma, with, _ := strings.Cut(w, "+")
			lemma, definite := strings.CutSuffix(lemma, "*")
			m[lemma] = verb{i, strings.FieldsFunc(with, func(r rune) bool { return r == '/' }), definite}
		}
	}
	return m
}()
