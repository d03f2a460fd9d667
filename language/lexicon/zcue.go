package lexicon

// cueTable lists the verbs of speech, writing and belief with what they take
// (after the classes of say, tell, ask, characterise and conjecture verbs in
// Levin, English Verb Classes, 1993).
var cueTable = []struct {
	verbs string
	act   Act
	frame Frame
}{
	{`say claim argue state announce declare add note explain insist maintain contend assert allege acknowledge admit concede
	confirm deny report reveal reply respond reiterate repeat remark observe suggest warn predict stress emphasize emphasise
	complain boast joke testify recall recount relay disclose affirm attest aver avow caution counter comment conclude confess
	contest continue cry declare elaborate estimate exclaim forecast guess hint imply indicate lament object opine pledge
	proclaim promise pronounce quip rejoin retort scream shout speculate stipulate submit swear vow whisper yell interject
	underline underscore point clarify rule find charge agree tweet retweet blog mutter murmur mention reason warrant
	announce divulge intimate profess protest signal summarise summarize surmise theorise theorize volunteer recommend propose decree`, Speech, Clause},
	{`tell inform assure remind advise notify brief promise warn reassure convince`, Speech, Clause | Told},
	{`ask inquire enquire wonder question`, Speech, Clause | Told | Asks},
	{`urge demand beg implore plead order instruct appeal beseech encourage exhort press direct request petition challenge invite`, Speech, Asks | Told},
	{`call describe label dub brand denounce condemn slam blast criticise criticize praise hail decry deride dismiss characterise
	characterize term hail mock ridicule portray lambast lambaste castigate cite laud defend reject accuse blame thank apologise apologize refer`, Speech, Names},
	{`decline refuse threaten offer agree vow pledge promise`, Speech, Asks},
	{`laugh smile sigh sob gasp grin nod begin chant sing chime chuckle conclude cheer declaim deadpan drawl enthuse fume fret
	gush groan growl grumble intone moan muse ponder rant rave scoff snap sneer stammer thunder utter wail whine recite read quote gripe`, Speech, Only},
	{`write tweet post email text blog message caption pen publish inscribe type`, Writing, Clause},
	{`read state`, Writing, Only},
	{`believe think feel hope fear expect know worry doubt suspect assume understand consider realise realize wish want imagine figure
	see hear learn remember forget suppose reckon decide discover determine anticipate regard view perceive`, Belief, Clause},
}

// irregular gives past and participle of the verbs that need it.
var irregular = map[string]string{
	"say": "said", "tell": "told", "write": "wrote written", "think": "thought", "feel": "felt", "know": "knew known", "swear": "swore sworn",
	"see": "saw seen", "hear": "heard", "understand": "understood", "read": "read", "find": "found", "begin": "began begun", "sing": "sang sung",
	"forget": "forgot forgotten", "foretell": "foretold", "forecast": "forecast", "beseech": "besought", "text": "texted",
}

// doubling are verbs that double their last letter.
var doubling = Words(`admit submit refer beg quip confer concur grin sob chat pen dub nod blog rebut recap`)
