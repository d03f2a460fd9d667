package mention

import "strings"

// callings returns the nouns by which somebody with the office or description
// head can be called: the noun in full, and wider ones that take it in, as
// "lawmaker" takes in "senator".
func callings(head string) []string {
	head = strings.TrimSuffix(head, ".")
	if full, ok := inFull[head]; ok {
		head = full
	}
	return append([]string{head}, wider[head]...)
}

// inFull are the titles that stand abbreviated before a name.
var inFull = map[string]string{"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "prof": "professor", "dr": "doctor", "sgt": "sergeant",
	"capt": "captain", "col": "colonel", "lt": "lieutenant", "maj": "major", "cmdr": "commander", "det": "detective", "pres": "president", "supt": "superintendent", "rev": "reverend", "fr": "father"}

// wider are, by noun, those that take it in or mean the same.
var wider = map[string][]string{
	"justice": {"judge"}, "magistrate": {"judge"}, "judge": {"jurist"},
	"senator": {"lawmaker", "legislator", "politician"}, "representative": {"lawmaker", "legislator", "congressman", "congresswoman", "politician"},
	"congressman": {"lawmaker", "legislator", "representative", "politician"}, "congresswoman": {"lawmaker", "legislator", "representative", "politician"},
	"assemblyman": {"lawmaker", "legislator"}, "assemblywoman": {"lawmaker", "legislator"}, "deputy": {"lawmaker"}, "mp": {"lawmaker", "parliamentarian", "politician"}, "councilman": {"councilor"}, "councilwoman": {"councilor"},
	"attorney": {"lawyer"}, "lawyer": {"attorney"}, "barrister": {"lawyer"}, "solicitor": {"lawyer"}, "counsel": {"lawyer", "attorney"},
	"spokesman": {"spokesperson"}, "spokeswoman": {"spokesperson"},
	"reporter": {"journalist"}, "correspondent": {"journalist", "reporter"}, "columnist": {"journalist", "writer"}, "editor": {"journalist"}, "novelist": {"author", "writer"}, "author": {"writer"},
	"professor": {"academic", "scholar", "researcher"}, "physician": {"doctor"}, "surgeon": {"doctor", "physician"}, "doctor": {"physician"}, "scientist": {"researcher"},
	"ceo": {"executive", "boss"}, "chairman": {"chair"}, "chairwoman": {"chair"}, "minister": {"politician"}, "governor": {"politician"}, "mayor": {"politician"},
	"sergeant": {"officer"}, "detective": {"officer", "investigator"}, "constable": {"officer"}, "superintendent": {"officer"}, "inspector": {"officer"},
	"nominee": {"candidate"}, "candidate": {"contender"}, "monarch": {"king"}, "king": {"monarch"}, "queen": {"monarch"}, "pope": {"pontiff"},
}
