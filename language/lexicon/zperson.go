package lexicon

var honorifics = map[string]Sex{
	"mr": Male, "mrs": Female, "ms": Female, "miss": Female, "mx": 0, "dr": 0, "drs": 0, "sir": Male, "dame": Female, "lord": Male, "lady": Female,
	"madam": Female, "madame": Female, "mme": Female, "monsieur": Male, "messrs": Male, "herr": Male, "frau": Female, "don": Male, "doña": Female,
	"sheikh": Male, "sheik": Male, "sayyid": Male, "hajji": Male, "imam": Male, "ayatollah": Male, "mullah": Male, "rabbi": 0, "rev": 0, "reverend": 0,
	"fr": Male, "father": Male, "sister": Female, "brother": Male, "mother": Female, "pope": Male, "cardinal": Male, "archbishop": 0, "bishop": 0, "pastor": 0,
	"prof": 0, "professor": 0, "hon": 0, "baroness": Female, "baron": Male, "count": Male, "countess": Female, "duke": Male, "duchess": Female,
	"prince": Male, "princess": Female, "king": Male, "queen": Female, "emperor": Male, "empress": Female, "sultan": Male, "emir": Male, "aunt": Female, "uncle": Male,
	"gov": 0, "sen": 0, "rep": 0, "pres": 0, "lt": 0, "gen": 0, "col": 0, "maj": 0, "capt": 0, "cmdr": 0, "adm": 0, "sgt": 0, "cpl": 0, "pvt": 0, "pfc": 0, "spc": 0,
	"det": 0, "insp": 0, "supt": 0, "const": 0, "pc": 0, "dci": 0, "dcs": 0, "det-insp": 0, "cllr": 0, "amb": 0, "atty": 0, "sens": 0, "reps": 0, "dep": 0, "asst": 0, "mp": 0,
}

// deities are whom religions hold for persons.
var deities = Words(`god allah jehovah yahweh jesus christ buddha krishna vishnu shiva zeus satan`)

// offices are nouns for offices, ranks and professions that go with a name.
var offices = Words(`
president vice-president premier chancellor minister prime-minister secretary undersecretary under-secretary senator congressman congresswoman congressperson
representative lawmaker legislator governor lieutenant-governor mayor councillor councilor councilman councilwoman councilmember alderman alderwoman commissioner
supervisor assemblyman assemblywoman assemblymember delegate speaker whip leader deputy ambassador envoy consul diplomat attaché ombudsman
judge justice magistrate prosecutor solicitor barrister attorney lawyer counsel advocate sheriff marshal constable detective inspector superintendent
officer sergeant corporal private lieutenant captain major colonel general brigadier commander commodore admiral commandant chief
director administrator chairman chairwoman chairperson chair executive ceo cfo coo cto mvp boss founder co-founder cofounder partner manager treasurer
dean provost rector principal headteacher headmaster headmistress professor lecturer researcher scientist economist analyst historian physician surgeon
doctor nurse coroner pathologist paramedic midwife pharmacist psychologist psychiatrist epidemiologist biologist physicist chemist engineer
reporter correspondent journalist editor columnist anchor presenter broadcaster commentator host author writer novelist poet playwright filmmaker
actor actress singer rapper musician composer conductor comedian comic dancer artist painter sculptor photographer designer architect model producer
coach player striker midfielder defender goalkeeper quarterback pitcher umpire referee captain athlete sprinter boxer golfer driver
bishop archbishop cardinal pastor priest imam rabbi vicar chaplain minister monk nun deacon
contributor comedienne songwriter frontwoman activist campaigner organizer organiser candidate nominee incumbent aide adviser advisor strategist spokesman spokeswoman spokesperson pollster lobbyist
teacher student pupil farmer fisherman pilot firefighter technician accountant banker trader broker investor entrepreneur businessman businesswoman
king queen prince princess duke duchess emperor sultan emir czar tsar pope trustee regent registrar clerk warden curator librarian
controller comptroller auditor treasurer watchdog regulator premier head co-chair vice-chair chairwoman spokesmen
mp mep msp mla gov sen rep pres atty supt insp det sgt cpl capt maj col gen lt adm cmdr cllr amb prof`)

// personNouns are further nouns for persons, with their sex.
var personNouns = map[string]Sex{
	"man": Male, "woman": Female, "boy": Male, "girl": Female, "father": Male, "mother": Female, "dad": Male, "mum": Female, "mom": Female,
	"son": Male, "daughter": Female, "brother": Male, "sister": Female, "husband": Male, "wife": Female, "widow": Female, "widower": Male,
	"uncle": Male, "aunt": Female, "nephew": Male, "niece": Female, "grandfather": Male, "grandmother": Female, "grandson": Male, "granddaughter": Female,
	"boyfriend": Male, "girlfriend": Female, "fiancé": Male, "fiancée": Female, "fiance": Male, "fiancee": Female, "stepfather": Male, "stepmother": Female,
	"policeman": Male, "policewoman": Female, "fireman": Male, "gunman": Male, "waitress": Female, "waiter": Male, "actress": Female, "heiress": Female, "hostess": Female,
	"person": 0, "child": 0, "kid": 0, "teenager": 0, "teen": 0, "youth": 0, "adult": 0, "parent": 0, "spouse": 0, "partner": 0, "relative": 0, "cousin": 0, "sibling": 0, "twin": 0, "friend": 0,
	"neighbor": 0, "neighbour": 0, "colleague": 0, "co-worker": 0, "coworker": 0, "employee": 0, "worker": 0, "employer": 0, "owner": 0, "landlord": 0, "tenant": 0, "resident": 0, "homeowner": 0,
	"local": 0, "villager": 0, "citizen": 0, "voter": 0, "taxpayer": 0, "witness": 0, "eyewitness": 0, "bystander": 0, "onlooker": 0, "passer-by": 0, "passerby": 0, "survivor": 0, "victim": 0, "casualty": 0,
	"passenger": 0, "commuter": 0, "tourist": 0, "traveler": 0, "traveller": 0, "motorist": 0, "cyclist": 0, "pedestrian": 0, "customer": 0, "shopper": 0, "consumer": 0, "user": 0, "fan": 0, "viewer": 0, "reader": 0,
	"suspect": 0, "defendant": 0, "plaintiff": 0, "accused": 0, "inmate": 0, "prisoner": 0, "detainee": 0, "convict": 0, "offender": 0, "attacker": 0, "assailant": 0, "killer": 0, "shooter": 0, "hacker": 0,
	"juror": 0, "complainant": 0, "claimant": 0, "petitioner": 0, "respondent": 0, "appellant": 0, "patient": 0, "caregiver": 0, "carer": 0, "volunteer": 0, "donor": 0, "guest": 0,
	"soldier": 0, "sailor": 0, "marine": 0, "airman": 0, "veteran": 0, "troop": 0, "fighter": 0, "militant": 0, "rebel": 0, "insurgent": 0, "terrorist": 0, "jihadist": 0, "hostage": 0, "captive": 0,
	"migrant": 0, "refugee": 0, "immigrant": 0, "protester": 0, "protestor": 0, "demonstrator": 0, "striker": 0, "supporter": 0, "opponent": 0, "critic": 0, "ally": 0, "rival": 0, "member": 0, "colleagues": 0,
	"official": 0, "expert": 0, "specialist": 0, "scholar": 0, "academic": 0, "observer": 0, "investigator": 0, "rescuer": 0, "responder": 0, "insider": 0, "source": 0, "whistleblower": 0, "informant": 0,
	"politician": 0, "democrat": 0, "republican": 0, "conservative": 0, "liberal": 0, "socialist": 0, "independent": 0, "backbencher": 0, "tory": 0, "parliamentarian": 0, "policymaker": 0, "mp": 0, "mep": 0,
	"spokesman": Male, "spokeswoman": Female, "spokesperson": 0, "representative": 0, "negotiator": 0, "mediator": 0, "organizer": 0, "signatory": 0, "leader": 0, "blogger": 0, "streamer": 0, "influencer": 0, "celebrity": 0,
	"star": 0, "winner": 0, "loser": 0, "champion": 0, "teammate": 0, "contestant": 0, "guitarist": 0, "drummer": 0, "frontman": Male, "legend": 0, "native": 0, "retiree": 0, "pensioner": 0, "graduate": 0, "freshman": 0, "grandparent": 0,
	"cop": 0, "dispatcher": 0, "caller": 0, "guard": 0, "ranger": 0, "lifeguard": 0, "bartender": 0, "chef": 0, "cook": 0, "cleaner": 0, "janitor": 0, "nanny": Female, "babysitter": 0, "mechanic": 0, "plumber": 0, "carpenter": 0, "electrician": 0,
	"millionaire": 0, "billionaire": 0, "tycoon": 0, "mogul": 0, "magnate": 0, "developer": 0, "contractor": 0, "consultant": 0, "programmer": 0, "shareholder": 0, "creditor": 0, "bidder": 0, "buyer": 0, "seller": 0, "lender": 0, "borrower": 0,
	"pontiff": Male, "heavyweight": 0, "exec": 0, "bigwig": 0, "boss": 0, "newcomer": 0, "outsider": 0, "commentator": 0, "forecaster": 0, "scientist": 0, "comedienne": Female, "monarch": 0, "dictator": 0, "strongman": Male, "warlord": Male, "cleric": 0, "preacher": 0, "missionary": 0, "believer": 0, "activist": 0, "advocate": 0, "campaigner": 0, "defender": 0, "astronaut": 0, "explorer": 0,
	"foreman": Male, "salesman": Male, "saleswoman": Female, "businessman": Male, "businesswoman": Female, "congressman": Male, "congresswoman": Female, "chairman": Male, "chairwoman": Female, "councilman": Male, "councilwoman": Female,
	"king": Male, "queen": Female, "prince": Male, "princess": Female, "duke": Male, "duchess": Female, "pope": Male, "priest": Male, "nun": Female, "monk": Male, "bishop": 0, "mastermind": 0, "recruiter": 0, "trainer": 0, "instructor": 0, "flyer": 0,
}

var irregularPlurals = map[string]Sex{
	"people": 0, "children": 0, "men": Male, "women": Female, "police": 0, "folks": 0, "personnel": 0, "staff": 0, "crew": 0, "relatives": 0, "authorities": 0, "policemen": Male,
	"attorneys": 0, "troops": 0, "forces": 0, "passers-by": 0, "passersby": 0, "wives": Female, "guys": 0, "thieves": 0, "masses": 0, "media": 0, "press": 0,
}

var spokesmen = Words(`spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons representative representatives`)

// bodies are common nouns for bodies that are said to speak.
var bodies = Words(`
police authority authorities company firm corporation bank airline manufacturer carmaker automaker retailer broadcaster network newspaper paper magazine website outlet station channel publisher
ministry department agency office bureau government administration cabinet council committee commission court tribunal parliament senate congress assembly legislature house
party campaign union federation association organization organisation group charity foundation institute university college school hospital church league club team
army navy military force forces guard embassy consulate palace kremlin pentagon board panel inquiry regulator watchdog prosecution defence defense family families
white-house treasury coalition alliance opposition movement militia startup start-up operator carrier utility developer maker supplier studio label museum zoo airport railway service services crew
fund insurer brokerage exchange maker giant chain brand franchise jury estate syndicate consortium county city state district town village borough municipality fbi cia`)

// nicknames are the first names that a short form which is not their start
// stands for.
var nicknames = map[string][]string{
	"abby": {"abigail"}, "andy": {"andrew"}, "barb": {"barbara"}, "becky": {"rebecca"}, "bernie": {"bernard"}, "beth": {"elizabeth"}, "betsy": {"elizabeth"}, "betty": {"elizabeth"},
	"bill": {"william"}, "billy": {"william"}, "bob": {"robert"}, "bobby": {"robert"}, "charlie": {"charles"}, "chuck": {"charles"}, "cindy": {"cynthia"}, "connie": {"constance"},
	"dave": {"david"}, "debbie": {"deborah", "debra"}, "deb": {"deborah", "debra"}, "dick": {"richard"}, "drew": {"andrew"}, "ed": {"edward", "edwin", "edmund"}, "eddie": {"edward", "edwin"},
	"gene": {"eugene"}, "geoff": {"geoffrey"}, "gerry": {"gerald", "gerard"}, "ginny": {"virginia"}, "greg": {"gregory"}, "gus": {"august", "augustus"}, "hank": {"henry"}, "harry": {"harold", "henry"},
	"ike": {"isaac", "dwight"}, "jack": {"john"}, "jake": {"jacob"}, "jamie": {"james"}, "jenny": {"jennifer"}, "jerry": {"gerald", "jerome", "jeremiah"}, "jim": {"james"}, "jimmy": {"james"},
	"joe": {"joseph", "josef", "josé", "jose"}, "joey": {"joseph"}, "johnny": {"john", "jonathan"}, "kate": {"katherine", "kathryn", "catherine"}, "kathy": {"katherine", "kathleen", "kathryn"}, "katie": {"katherine", "kathryn"},
	"kit": {"christopher"}, "larry": {"lawrence", "laurence"}, "len": {"leonard"}, "lenny": {"leonard"}, "leo": {"leonard", "leopold"}, "liz": {"elizabeth"}, "lou": {"louis", "louise"}, "maggie": {"margaret"},
	"mandy": {"amanda"}, "marty": {"martin"}, "meg": {"margaret"}, "mickey": {"michael"}, "mike": {"michael"}, "mimi": {"miriam"}, "molly": {"mary", "margaret"}, "nate": {"nathan", "nathaniel"},
	"ned": {"edward"}, "nick": {"nicholas", "nicolas"}, "patty": {"patricia"}, "peg": {"margaret"}, "peggy": {"margaret"}, "pete": {"peter"}, "randy": {"randall", "randolph"}, "rick": {"richard", "frederick"},
	"ricky": {"richard"}, "ron": {"ronald"}, "rudy": {"rudolph", "rudolf"}, "sally": {"sarah"}, "sandy": {"sandra", "alexander"}, "steve": {"steven", "stephen"}, "sue": {"susan", "suzanne"}, "ted": {"edward", "theodore"},
	"teddy": {"edward", "theodore"}, "tom": {"thomas"}, "tommy": {"thomas"}, "tony": {"anthony", "antonio"}, "trish": {"patricia"}, "vicky": {"victoria"}, "wally": {"walter"}, "will": {"william"}, "willie": {"william"},
	"xander": {"alexander"}, "zach": {"zachary"}, "zack": {"zachary"},
}
