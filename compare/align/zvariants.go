package align

// variants are words spelled in two ways or with digits, and the form under
// which they are compared.
var variants = table()

func table() map[string]string {
	out := map[string]string{
		"&": "and", "%": "percent", "pct": "percent", "pc": "percent", "grey": "gray", "programme": "program", "programmes": "programs",
		"defence": "defense", "offence": "offense", "offences": "offenses", "licence": "license", "licences": "licenses", "pretence": "pretense",
		"tyre": "tire", "tyres": "tires", "plough": "plow", "ageing": "aging", "judgement": "judgment", "cheque": "check", "cheques": "checks",
		"kerb": "curb", "sceptical": "skeptical", "sceptic": "skeptic", "sceptics": "skeptics", "moustache": "mustache", "pyjamas": "pajamas",
		"aluminium": "aluminum", "whilst": "while", "amongst": "among", "towards": "toward", "ok": "okay", "mum": "mom", "mums": "moms",
		"enrol": "enroll", "fulfil": "fulfill", "instalment": "installment", "skilful": "skillful", "manoeuvre": "maneuver", "manoeuvres": "maneuvers",
		"paediatric": "pediatric", "anaesthetic": "anesthetic", "haemorrhage": "hemorrhage", "oestrogen": "estrogen", "storey": "story", "storeys": "stories",
	}
	for short, long := range map[string]string{"gen": "general", "sen": "senator", "rep": "representative", "gov": "governor", "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "col": "colonel", "prof": "professor", "dr": "doctor"} {
		out[short+"."] = long
	}
	for _, s := range []string{"arb", "ard", "arm", "behavi", "cand", "clam", "col", "demean", "endeav", "fav", "ferv", "glam", "harb", "hon", "hum", "lab", "neighb", "od", "parl", "ranc", "rig", "rum", "sav", "savi", "splend", "tum", "val", "vap", "vig"} {
		for _, end := range []string{"", "s", "ed", "ing", "able", "al", "ful", "hood", "hoods", "ite", "ites", "er", "ers"} {
			out[s+"our"+end] = s + "or" + end
		}
	}
	for _, s := range []string{"cent", "theat", "met", "kilomet", "centimet", "millimet", "lit", "fib", "calib", "spect", "lust", "somb", "meag", "sab", "meag"} {
		out[s+"re"], out[s+"res"], out[s+"red"] = s+"er", s+"ers", s+"ered"
	}
	for i, w := range []string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"} {
		out[w] = digits(i + 2)
	}
	for i, w := range []string{"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		out[w] = digits(10*i + 30)
	}
	return out
}

// digits writes a number of two digits at most.
func digits(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return digits(n/10) + digits(n%10)
}
