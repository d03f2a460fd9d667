package position

import "strings"

// stance is one class of verbs.
type stance struct{ name, verbs string }

// stances lists the finite forms of verbs by which news reports a position.
var stances = []stance{
	{"demands", "demanded demands urged urges insisted insists petitioned implored"},
	{"supports", "supported supports backed backs endorsed endorses praised praises welcomed welcomes applauded applauds hailed hails lauded lauds"},
	{"defends", "defended defends justified justifies"},
	{"criticises", "criticised criticises criticized criticizes condemned condemns denounced denounces slammed slams blasted blasts lambasted castigated decried decries deplored opposed opposes rebuked attacked accused accuses blamed blames"},
	{"denies", "denied denies rejected rejects refuted refutes disputed disputes rebuffed contradicted"},
	{"promises", "promised promises vowed vows pledged pledges"},
	{"announces", "announced announces unveiled declared declares"},
	{"declines", "declined declines refused refuses"},
}

// stanceOf gives the stance of a form.
var stanceOf = func() map[string]int {
	m := map[string]int{}
	for i, s := range stances {
		for w := range strings.FieldsSeq(s.verbs) {
			m[w] = i
		}
	}
	return m
}()
