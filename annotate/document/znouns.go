package document

import "synoptic/language/lexicon"

// nouns are the heads of phrases that name a document.
var nouns = map[string]Kind{
	"letter": Letter, "memo": Letter, "memorandum": Letter, "email": Letter, "e-mail": Letter, "missive": Letter,
	"petition": Petition,
	"lawsuit":  Lawsuit, "suit": Lawsuit, "complaint": Lawsuit, "indictment": Lawsuit, "sheet": Lawsuit, "countersuit": Lawsuit, "counterclaim": Lawsuit,
	"brief": Brief, "affidavit": Brief, "filing": Brief, "motion": Brief, "deposition": Brief,
	"ruling": Ruling, "judgment": Ruling, "judgement": Ruling, "verdict": Ruling, "injunction": Ruling, "opinion": Ruling, "decision": Ruling,
	"bill": Bill, "legislation": Bill, "resolution": Bill, "amendment": Bill,
	"order": Order, "directive": Order, "decree": Order, "subpoena": Order, "warrant": Order, "proclamation": Order,
	"statement": Statement, "communique": Statement, "communiqué": Statement,
	"report": Study, "study": Study, "audit": Study, "survey": Study, "review": Study, "dossier": Study,
	"treaty": Other, "accord": Other, "manifesto": Other, "declaration": Other,
}

// doubtful are nouns that name a document only in the company of one of the
// words given: before the noun as a modifier.
var doubtful = map[string]map[string]bool{
	"complaint":   lexicon.Words("formal criminal civil federal legal written ethics class-action harassment discrimination official"),
	"sheet":       lexicon.Words("charge"),
	"brief":       lexicon.Words("amicus legal court"),
	"filing":      lexicon.Words("court regulatory securities legal bankruptcy federal sec"),
	"motion":      lexicon.Words("court legal"),
	"opinion":     lexicon.Words("court majority dissenting legal advisory"),
	"amendment":   lexicon.Words("constitutional"),
	"order":       lexicon.Words("executive court restraining presidential administrative emergency gag removal deportation"),
	"review":      lexicon.Words("independent internal official government inspector"),
	"survey":      lexicon.Words("national annual government"),
	"report":      lexicon.Words("intelligence inspector official government final interim preliminary police annual independent investigative congressional parliamentary audit confidential committee new u.n. un"),
	"warrant":     lexicon.Words("arrest search"),
	"bill":        lexicon.Words("senate house spending health tax immigration draft budget farm infrastructure relief crime omnibus bipartisan reform funding parliamentary private government"),
	"suit":        lexicon.Words("class-action action federal civil legal filed wrongful-death defamation discrimination libel separate"),
	"resolution":  lexicon.Words("joint security council house senate u.n. un draft"),
	"declaration": lexicon.Words("joint emergency final"),
	"accord":      lexicon.Words("peace climate nuclear trade"),
	"email":       lexicon.Words("internal leaked"),
	"e-mail":      lexicon.Words("internal leaked"),
	"verdict":     lexicon.Words("guilty jury court"),
	"decision":    lexicon.Words("court supreme appeals appellate circuit"),
}

// made are the verbs, as lemmas, that make a document of what a doubtful noun
// names: who files a complaint does more than complain.
var made = map[string]map[string]bool{
	"order": lexicon.Words("sign issue"), "warrant": lexicon.Words("sign issue"),
	"bill": lexicon.Words("introduce sponsor draft sign enact veto"), "resolution": lexicon.Words("adopt pass introduce approve draft sponsor sign veto"),
	"report": lexicon.Words("release issue publish"), "review": lexicon.Words("publish"), "survey": lexicon.Words("publish"),
	"brief": lexicon.Words("file submit"), "motion": lexicon.Words("file submit"), "filing": lexicon.Words("submit"), "complaint": lexicon.Words("file lodge submit"), "suit": lexicon.Words("file bring"),
	"opinion": lexicon.Words("write author issue"), "declaration": lexicon.Words("sign adopt"), "accord": lexicon.Words("sign"),
}

// otherwise are words before a noun with which it names something else.
var otherwise = map[string]map[string]bool{
	"statement":  lexicon.Words("mission financial income bank cash-flow vision opening closing policy fashion bold political cause impact witness"),
	"letter":     lexicon.Words("capital first last single form french four-letter scarlet red dead love"),
	"study":      lexicon.Words("case home self independent"),
	"petition":   lexicon.Words("nominating"),
	"resolution": lexicon.Words("year year's 's conflict dispute"),
	"bill":       lexicon.Words("dollar hospital medical electricity phone tax water heating twin hotel restaurant"),
	"order":      lexicon.Words("money mail pecking working standing world short social alphabetical chronological"),
	"review":     lexicon.Words("film book album peer performance"),
	"judgment":   lexicon.Words("good bad poor better own value sound moral"),
	"judgement":  lexicon.Words("good bad poor better own value sound moral"),
}

// genres are nouns of one kind that do not name one document: who speaks of a
// letter does not mean the memo. What is in none may be any.
var genres = map[string]string{
	"letter": "letter", "missive": "letter", "memo": "memo", "memorandum": "memo", "email": "email", "e-mail": "email",
	"lawsuit": "suit", "suit": "suit", "sue": "suit", "sues": "suit", "sued": "suit", "suing": "suit", "complaint": "suit", "countersuit": "countersuit", "counterclaim": "countersuit",
	"indictment": "charges", "sheet": "charges",
	"statement": "statement", "communique": "communique", "communiqué": "communique",
	"subpoena": "subpoena", "warrant": "warrant", "order": "order", "directive": "order", "decree": "order", "proclamation": "order",
	"resolution": "resolution", "amendment": "amendment", "bill": "bill", "legislation": "bill",
}

// ofKind are nouns behind "of" that say what sort of letter it is.
var ofKind = lexicon.Words("intent resignation recommendation apology support protest condolence understanding complaint reprimand")

// generally are words before the noun of a bill for all of its kind.
var generally = lexicon.Words("such most similar any no more further")

// charging are nouns of documents that accuse somebody: whose they are is no
// author.
var charging = lexicon.Words("indictment sheet warrant")

// prosecuting are words in the names and offices of those who charge others.
var prosecuting = lexicon.Words("prosecutor prosecutors prosecution attorney attorneys counsel jury government state department court ministry police magistrate inquiry")

// jointly are modifiers of what several sign together.
var jointly = lexicon.Words("joint")

// pointing are adjectives that say nothing of which document it is.
var pointing = lexicon.Words("such same own most many last recent upcoming successful current controversial proposed pending proper major sweeping separate contentious disputed secret classified leaked specific")

// unmistakable are nouns that name a document even where the report tells
// nothing of it.
var unmistakable = lexicon.Words("indictment sheet affidavit subpoena injunction petition communique communiqué")

// fresh are modifiers that tell a document from one named before.
var fresh = lexicon.Words("separate another second third different similar new own additional other earlier previous")

// writing are verbs by which somebody becomes the author of a document.
var writing = lexicon.Words(`
write wrote written writes writing send sent sends sending sign signed signs signing co-sign co-signed cosigned pen penned issue issued issues issuing
release released releases file filed files filing submit submitted deliver delivered publish published author authored draft drafted
bring brought introduce introduced launch launched circulate circulated address addressed start started sponsor sponsored co-sponsored`)

// handing are verbs of those who leave a letter behind, where it is their object.
var handing = lexicon.Words("left leaves leave leaving gave")

// publishing are verbs of those who make public what another may have written.
var publishing = lexicon.Words("release released releases releasing publish published circulate circulated deliver delivered")

// doing are further verbs by which a document comes into the world.
var doing = lexicon.Words("adopt adopted adopts approve approved approves deliver enacted enter entered grant granted grants handed dated hand lodge lodged pass passed passes return returned tabled unsealed gave given give")

// charged are those by which charges are brought.
var charged = lexicon.Words("returned unsealed lodged handed")

// signing are those that make a signatory.
var signing = lexicon.Words("sign signed signs signing co-sign co-signed cosigned co-signs joined signatory signatories signature signatures names signers co-signers cosigners")

// leading are verbs by which somebody leads a document.
var leading = lexicon.Words("led lead leads leading spearheaded headed wrote written penned authored")

// organising are verbs of those who bring signatories together.
var organising = lexicon.Words("organize organized organise organised organizing organising organizer organiser coordinate coordinated coordinating co-ordinated")

// intending announce what has not happened yet.
var intending = lexicon.Words("plan plans planned planning intend intends intended intending will would may might could consider considers considering considered threaten threatens threatened threatening vow vows vowed prepare prepares preparing expected poised ready")

// asking are verbs of a demand and what may follow them to start its words.
var asking = lexicon.Words(`
demand demands demanded demanding urge urges urged urging ask asks asked asking call calls called calling request requests requested requesting
press presses pressed pressing seek seeks seeking sought implore implores implored imploring beg begged petition petitioned appeal appealed insist insisted`)

// enacting are verbs by which a bill becomes law and an order is given.
var enacting = lexicon.Words("signed signs passed passes approved approves enacted enacts adopted adopts issued issues")

// sponsoring are the verbs, as lemmas, of those whose bill it is; who signs, passes
// or brings it to the floor only deals with it.
var sponsoring = lexicon.Words("introduce sponsor co-sponsor cosponsor draft author write file submit propose")

// suing are verbs that stand for a lawsuit.
var suing = lexicon.Words("sue sues sued suing")
