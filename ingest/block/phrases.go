package block

// The phrases below open, or stand in, the apparatus of outlets. They are
// general: wire services, content systems and newsletters use them alike.
var (
	corrections = []string{"correction:", "corrections:", "correction -", "correction –", "corrects ", "clarification:", "clarifies ", "editor's note:", "editor’s note:", "editors' note:", "editors’ note:", "editor's note -", "update:", "updates with", "this article has been updated", "this article was updated", "this story has been updated",
		"this story was updated", "this story has been corrected", "this article has been corrected", "this article was amended", "this article has been amended", "this post has been updated", "this version corrects", "this report has been updated", "eds:", "recasts"}
	corrected  = []string{"an earlier version of this", "a previous version of this", "an earlier headline", "has been corrected to", "has been corrected in this", "incorrectly stated", "this corrects the"}
	copyrights = []string{"copyright ", "copyright:", "© ", "©20", "(c) 20", "&copy;"}
	reserved   = []string{"all rights reserved", "may not be published, broadcast, rewritten", "this material may not be"}
	credits    = []string{"reporting by ", "additional reporting by", "additional reporting:", "writing by ", "editing by ", "(reporting by", "compiled by ", "with reporting by", "with files from", "with additional reporting", "our standards:", "the associated press contributed", "reuters contributed", "afp contributed", "source: "}
	credited   = []string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "; editing by", "press writer", "also contributed to"}
	pictured   = []string{"AP Photo", "Getty Images", "REUTERS/", "Reuters/", "/Reuters", "(Photo by ", "(Photo:", "/AP)", "/AFP", "/EPA", "File photo", "file photo", "FILE PHOTO", "(Twitter)", "(Instagram)", "(Facebook)", "Shutterstock", "/PA)"}
	inserts    = []string{"read more:", "read more ", "read also:", "also read", "read next", "related:", "related article", "related stor", "related cover", "related video", "see also:", "see more:", "more:", "more on this", "more from ", "watch:", "watch the video", "listen:", "recommended", "you may also like", "most read", "don't miss", "don’t miss", "in pictures:", "live updates:", "analysis:", "explainer:", "read the full"}
	furniture  = []string{"advertisement", "continue reading the main story", "sign up for", "sign up to", "newsletter sign up", "subscribe to", "subscribe now", "thank you for subscribing", "an error has occurred", "please try again later", "invalid email", "verify you're not a robot", "verify you’re not a robot", "view all new", "receive occasional updates",
		"follow us on", "follow on twitter", "like us on facebook", "share this", "share on facebook", "share on twitter", "click here to", "tap here", "log in to", "register for free", "privacy policy", "terms of use", "terms of service", "terms and conditions", "enable javascript", "your browser", "media playback is unsupported", "story continues below", "article continues below",
		"download our app", "get the app", "comments are closed", "post a comment", "view comments", "support our journalism", "become a member", "loading...", "image copyright", "skip advertisement", "we use cookies", "back to top", "print this", "email this"}
)
