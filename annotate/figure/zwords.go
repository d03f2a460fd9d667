package figure

import (
	"strings"

	"synoptic/language/lexicon"
)

// stops are words that no noun phrase behind a number holds: function words,
// adverbs of place, and verbs that look like nouns to nobody but a program.
var stops = lexicon.Words(`
a an the this that these those my your his her its our their of in on at by for from to into onto with without within during after before since until till
about around over under between among against across along through near behind beside beyond toward towards upon off out up down as than per via amid despite
and or but nor so yet if because while when where who whom whose which what why how whether although though unless once
is are was were be been being am has have had having do does did will would shall should can could may might must 's
i you he she it we they me him them us himself themselves itself
not no also too very just only even still already yet now then there here ago later earlier away apart each all both either
said says say told tells added according including include includes included excluding
left came come went go got get made make took take gave give found find became become remain remains remained kept
today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december
inside outside aboard onboard overnight alive alone together again anymore worldwide nationwide elsewhere indoors thanks
north south east west northeast northwest southeast southwest inland offshore upstream downstream wide tall long high deep thick
won ran led met lost began spoke wrote fell rose held sent set put paid kept grew drew threw flew drove broke chose caught bought sold stood sat lay hit cut let
knew thought felt heard saw seen done gone fought taught sought wants need needs live work
gathered attended marched protested called wanted begin started`)

// determiners may follow "of" before a noun.
var determiners = lexicon.Words(`the this that these those my your his her its our their all some a an`)

// assets are what sums of money are given or owed in.
var assets = lexicon.Words(`
cash stock shares damages debt debts aid fines fine compensation revenue revenues sales profit profits savings losses funding taxes cuts assets bonds loans
restitution penalties fees costs earnings income donations grants relief assistance equity capital investment investments dividends back spending royalties bail bonuses`)

// links join a noun to the measure behind it.
var links = lexicon.Words(`of at to for worth from by is was were`)

// further are words between a number and its noun that add to another number.
var further = lexicon.Words(`more other additional further extra`)

// breaks end the search for what befell those counted.
var breaks = lexicon.Words(`and or but while by after as when because where whereas since during before until`)

// partings are words left of a number that part it from what befell others.
var partings = lexicon.Words(`for in with from on at`)

// terms are partings that a time served stands behind: "jailed for ten years".
var terms = lexicon.Words(`for to with`)

// penal are words behind "death" of which nobody has died.
var penal = lexicon.Words(`row penalty sentence sentences threat threats`)

// lost are verbs that make "lives" a word of death.
var lost = lexicon.Words(`lost lose losing claimed claiming claims took taking`)

// persons are general words for people; plurals and irregular forms.
var persons = lexicon.Words(`
person persons people man men woman women child children boy boys girl girls teenager teenagers resident residents passenger passengers
victim victims others civilian civilians worker workers employee employees student students pupil pupils schoolgirl schoolgirls schoolboys
soldier soldiers officer officers police policeman policemen firefighter firefighters patient patients migrant migrants refugee refugees
protester protesters demonstrator demonstrators player players member members survivor survivors suspect suspects villager villagers
family families household households life lives adult adults baby babies infant infants brother brothers sister sisters fan fans tourist tourists
driver drivers gunman gunmen militant militants fighter fighters rebel rebels voter voters nurse nurses doctor doctors teacher teachers`)

// states are words for what befell people, with one name for each class.
var states = stateNames()

func stateNames() map[string]string {
	m := map[string]string{}
	for name, list := range map[string]string{
		"killed":       "killed kill kills killing dead die dies died dying deaths death fatalities fatality perished deceased slain murdered fatally toll",
		"injured":      "injured injure injures injuring injuries injury wounded wounding wounds hurt maimed casualties",
		shot:           "shot",
		"hospitalised": "hospital hospitals hospitalized hospitalised",
		"missing":      "missing unaccounted disappeared",
		"arrested":     "arrested arrest arrests arresting detained detaining",
		"jailed":       "jailed jail jails jailing prison imprisoned imprisonment sentenced sentence sentences sentencing",
		"trapped":      "trapped trapping stranded stuck",
		"displaced":    "displaced displacing homeless evacuated evacuating evacuees fled",
		"rescued":      "rescued rescuing saved freed freeing released",
		"separated":    "separated separate separating separations",
		"deported":     "deported deport deports deporting deportations expelled evicted",
		"dismissed":    "fired sacked dismissed laid-off furloughed suspended",
		"infected":     "infected infecting sickened infections cases",
		"kidnapped":    "kidnapped kidnapping abducted abducting seized captured snatched",
		"captive":      "captive captives captivity hostages hostage",
	} {
		for w := range strings.FieldsSeq(list) {
			m[w] = name
		}
	}
	return m
}

// labels are nouns that a number names rather than counts.
var labels = lexicon.Words(`
no no. nos. number caption photo photos image slide picture gallery call dial dialed dialled called calling room rooms highway route interstate page pages pp. p. chapter section article paragraph clause line lines exhibit title figure table
phase level grade class tier category vol. volume issue part episode season season act scene gate platform terminal lot block unit apartment apt. apt suite floor flat
district precinct ward zone area division battalion channel size version type model group round week day game stage lane track pier bus train tram
box building hangar psalm verse amendment proposition prop measure resolution bill rule formula appendix schedule boeing airbus iphone ipad windows
sunday monday tuesday wednesday thursday friday saturday january february march april may june july august september october november december
jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`)

// streets are the words that end the name of a street.
var streets = lexicon.Words(`street st st. road rd rd. avenue ave ave. lane drive dr dr. boulevard blvd blvd. square court place terrace way highway parkway close crescent row`)
