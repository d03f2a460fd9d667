package account

import "synoptic/language/lexicon"

// firstly are adverbs of what was told before something else.
var firstly = lexicon.Words("initially originally previously")

// beside are adverbs that mean the same right before a verb alone: "had earlier
// said", "first reported".
var beside = lexicon.Words("earlier first")

// breaking are verbs of who has some news before others: "first reported".
var breaking = lexicon.Words("report announce reveal")

// saying are verbs by which an account is given.
var saying = lexicon.Words(`say tell report claim state announce estimate describe identify list insist maintain classify rule name suggest
indicate characterize characterise portray confirm assert allege contend deny`)

// holding are verbs of what somebody takes to be so: an account where those hold
// it who look into the matter, or where nobody is named who does.
var holding = lexicon.Words("believe think suspect fear assume consider treat")

// planning are verbs of what somebody means to do.
var planning = lexicon.Words("plan intend want refuse decline oppose promise pledge vow")

// finders are those who look into a matter.
var finders = lexicon.Words(`police authorities officials officers investigators detectives deputies sheriff department troopers prosecutors firefighters doctors
rescuers agents experts scientists researchers company government agency ministry army military`)

// lately are adverbs of what is told now.
var lately = lexicon.Words("later now since subsequently afterwards")

// finding are the verbs, beside those of saying and holding, by which what is
// known now is told.
var finding = lexicon.Words(`clarify correct determine find learn revise conclude acknowledge concede admit reveal establish amend update discover retract recant
release drop withdraw reclassify change emerge turn know`)

// owning are verbs by which somebody owns that it was not so.
var owning = lexicon.Words("admit acknowledge concede clarify retract recant")

// mending are verbs by which somebody takes back what they said; of which objects
// in accounts tell.
var mending = lexicon.Words("revise correct retract recant amend")

// accounts are nouns of what somebody has told.
var accounts = lexicon.Words(`account statement comment remark claim story estimate figure toll testimony version accusation allegation count confession assertion
assessment number tally`)

// first are adjectives of accounts that were given first.
var first = lexicon.Words("initial earlier previous early first original preliminary")

// reports are nouns of what was told.
var reports = lexicon.Words("report account statement claim estimate assessment indication")

// against are words before an account that no longer holds.
var against = lexicon.Words("despite contradicting correcting revising")

// reporting are forms of the commonest verbs of an account.
var reporting = lexicon.Words("said told reported believed thought claimed stated police authorities officials later")
