package language

import "strings"

// set makes a lookup table of the words in list.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// titles are abbreviations that stand before a name and never end a sentence.
var titles = set(`
mr. mrs. drs. div. ms. mx. dr. prof. rev. fr. sr. st. gov. lt. sen. rep. reps. sens. gen. col. maj. capt. cmdr. adm. sgt. cpl. pvt. pfc. spc.
e.g. i.e. c. hon. pres. supt. insp. det. dep. asst. atty. amb. sec. messrs. mme. mlle. mt. ft. vs. v. no. nos. art. fig. ver. ed. eds. approx. est. dist. cong.`)

// abbreviations are further words that bring a full stop of their own.
var abbreviations = set(`
jr. inc. corp. co. ltd. llc. plc. bros. dept. div. univ. assn. ave. blvd. rd. etc. al. ph.d. esq. tel. ext. cf. ca. p. pp. vol. ch.
jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. vt. va. wash. wis. wyo.
ont. que. alta.`)

// abbreviation reports whether word w, without its full stop, is one.
func abbreviation(w string) bool {
	if w == "" || w[0] >= 'a' && w[0] <= 'z' && !lowerAbbreviations[w+"."] {
		return false
	}
	l := strings.ToLower(w) + "."
	return titles[l] || abbreviations[l]
}

// lowerAbbreviations are those also written small; others ("no.", "fig.",
// "miss.") end a sentence when they are not capitalised.
var lowerAbbreviations = set(`vs. v. etc. al. cf. ca. p. pp. vol. approx. est. ext. inc. ltd. co. corp.`)

// counting are those of the others that go on where a number follows.
var counting = set(`no nos art ch fig sec`)

// prefixes stay one word with what a hyphen joins to them.
var prefixes = set(`anti e E multi non Non pre Pre post pro re Re semi sub`)

// title reports whether w is an abbreviation that announces a name.
func title(w string) bool { return titles[w] }

// openers are capitalised words that start a sentence rather than go on with
// a name, for the place behind "U.S." or "Inc.".
var openers = set(`
the a an this that these those there it its he she they we i you his her their our my your who what when where why how which whose
but and or yet so nor for if in on at as by from with without to of after before during since until while because although though despite
is are was were has have had do does did can could will would should may might must no not all some many most more both each every
one two three several few others another such according also then now today earlier later last next however meanwhile still even just only police officials`)

// notCounted are those of them that do not follow a number: "4 The".
var notCounted = set(`
the a an this that these those there it its he she they we i you his her their our my who what when where why how which whose
and but or yet so if in on at as by from with without to of after before during since until while because although though despite even also then now`)

// opener reports whether w, in lower case, is such a word.
func opener(w string) bool { return openers[w] }
