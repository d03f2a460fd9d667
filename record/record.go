// Package record is the evidence-linked result: everything established about
// the stories of one run, as docs/record.md describes it field by field.
//
// Positions here count Unicode code points of a report's text, half open, as
// the JSON does; everywhere before, they are bytes. The conversion happens in
// [Build] and [Annotate] and nowhere else. The package joins and checks; it
// finds nothing itself.
package record

// Schema names the version of the format. Fields may be added under the same
// name; a changed meaning gets a new one.
const Schema = "synoptic.record/1"

// Record is one document: reports in, stories out.
type Record struct {
	Schema    string       `json:"schema"`
	Reports   []Report     `json:"reports"`
	Originals []Report     `json:"originals"` // texts of documents that the user added; their spans are spans as any
	Stories   []Story      `json:"stories"`
	Rejected  []Rejected   `json:"rejected"`
	Withdrawn []Withdrawal `json:"withdrawn,omitempty"`
}

// Span is a stretch of one report's text. Text equals those code points.
type Span struct {
	Report string `json:"report"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
}

// Range is a half-open range of code points within the report at hand; in
// JSON a pair [start,end].
type Range [2]int

// Report is one report with its whole text.
type Report struct {
	ID        string       `json:"id"`
	Input     string       `json:"input"`
	Inputs    []string     `json:"inputs"`
	URL       *string      `json:"url"`
	Outlet    *string      `json:"outlet"`
	Title     *string      `json:"title"`
	Published *string      `json:"published"`
	Modified  *string      `json:"modified"`
	Captured  *string      `json:"captured"`
	Language  *string      `json:"language"`
	Partial   bool         `json:"partial"`
	Text      string       `json:"text"`
	SHA256    string       `json:"sha256"`
	Blocks    []Block      `json:"blocks"`
	Doubts    []Doubt      `json:"doubts"`
	Credits   []Credit     `json:"credits"`
	Notices   []Notice     `json:"notices"`
	Metadata  []Claim      `json:"metadata"`
	Corrected []Correction `json:"corrected,omitempty"`
}

// Block is a stretch of a report's text with its role.
type Block struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Role  string `json:"role"`
}

// Doubt says what is not known, and where.
type Doubt struct {
	Kind  string `json:"kind"`
	Start *int   `json:"start"`
	End   *int   `json:"end"`
	Note  string `json:"note"`
}

// Credit is an agency or person credited by the outlet.
type Credit struct {
	Agency string  `json:"agency"`
	Person *string `json:"person"`
	Kind   string  `json:"kind"`
	From   string  `json:"from"`
	Start  *int    `json:"start"`
	End    *int    `json:"end"`
}

// Notice is a correction or update that the outlet prints.
type Notice struct {
	Kind  string  `json:"kind"`
	Start int     `json:"start"`
	End   int     `json:"end"`
	Old   *string `json:"old"`
	New   *string `json:"new"`
}

// Claim is a piece of metadata with its origin.
type Claim struct {
	Field string `json:"field"`
	Value string `json:"value"`
	From  string `json:"from"`
}

// Story is what the reports of one event say together.
type Story struct {
	ID          string       `json:"id"`
	Title       *Span        `json:"title"`
	Reports     []string     `json:"reports"`
	Independent Independent  `json:"independent"`
	Actors      []Actor      `json:"actors"`
	Quotes      []Quote      `json:"quotes"`
	Statements  []Statement  `json:"statements"`
	Documents   []Document   `json:"documents"`
	Figures     []Figure     `json:"figures"`
	Dates       []Date       `json:"dates"`
	Reuse       []Reuse      `json:"reuse"`
	Positions   []Position   `json:"positions"`
	Differences []Difference `json:"differences"`
	Shifts      []Shift      `json:"shifts"`
	Exchanges   []Exchange   `json:"exchanges"`
	Timeline    []Entry      `json:"timeline"`
	Background  []Span       `json:"background"`
	// BackgroundAlso runs parallel to Background: where other reports tell the same.
	BackgroundAlso [][]Span     `json:"background_also"`
	Brief          []Span       `json:"brief"`
	Corrected      []Correction `json:"corrected,omitempty"`
}

// Actor is a person, organization, group or document across reports.
type Actor struct {
	ID        string       `json:"id"`
	Kind      string       `json:"kind"`
	Name      string       `json:"name"`
	Roles     []Role       `json:"roles"`
	Mentions  []Span       `json:"mentions"`
	Corrected []Correction `json:"corrected,omitempty"`
}

// Role is an office as printed.
type Role struct {
	Title    string  `json:"title"`
	Of       *string `json:"of"`
	Mentions []Span  `json:"mentions"`
}

// Quote is one attribution of speech or writing in one report.
type Quote struct {
	ID           string  `json:"id"`
	Report       string  `json:"report"`
	Statement    *string `json:"statement"`
	Unattributed bool    `json:"unattributed"` // words of the statement that the report gives to nobody
	Attribution
	Corrected []Correction `json:"corrected,omitempty"`
}

// Attribution is the part of a quotation that annotate and read share.
type Attribution struct {
	Kind       string    `json:"kind"`
	Act        string    `json:"act"`
	Content    []Range   `json:"content"`
	Quoted     []Range   `json:"quoted"`
	Cue        []Range   `json:"cue"`
	Source     []Range   `json:"source"`
	Actor      *string   `json:"actor"`
	Speaker    *string   `json:"speaker"`
	Confidence Hundredth `json:"confidence"` // of content and speaker
	Sure       Hundredth `json:"speaker_confidence"`
	Text       string    `json:"text"`
}

// Statement is one utterance. Quotes are the quotations whose statement it is;
// Prints is where reports print it, also as part of a quotation that is longer
// and has another statement.
type Statement struct {
	ID          string   `json:"id"`
	Text        Span     `json:"text"`
	Quotes      []string `json:"quotes"`
	Prints      []Span   `json:"prints"`
	Reports     int      `json:"reports"`
	Independent int      `json:"independent"`
	Speakers    []string `json:"speakers"`
	Differs     []string `json:"differs"`
}

// Document is a letter, lawsuit, ruling or the like across reports.
type Document struct {
	ID          string      `json:"id"`
	Kind        string      `json:"kind"`
	Name        string      `json:"name"`
	Date        *string     `json:"date"`
	Status      *string     `json:"status"`
	Actor       *string     `json:"actor"` // where reports let the document itself speak
	Lead        *string     `json:"lead"`
	Organiser   *string     `json:"organiser"`
	Addressees  []string    `json:"addressees"`
	Signatories Signatories `json:"signatories"`
	Court       *string     `json:"court"`
	Docket      *string     `json:"docket"`
	Demands     []Span      `json:"demands"`
	Grounds     []Span      `json:"grounds"`
	Passages    []Passage   `json:"passages"`
	Unmarked    []Use       `json:"unmarked"` // its words without quotation marks
	Original    *Original   `json:"original"` // null where the user added no text
	Mentions    []Span      `json:"mentions"`
}

// Signatories sets the declared number beside those named.
type Signatories struct {
	Declared  []Declared  `json:"declared"`
	Named     []Signatory `json:"named"`
	NotSigned []Signatory `json:"not_signed"`
}

// Declared is a stated number of signatories.
type Declared struct {
	Min     *float64 `json:"min"`
	Max     *float64 `json:"max"`
	Mention Span     `json:"mention"`
}

// Signatory is a person, a jurisdiction or both.
type Signatory struct {
	Actor        *string `json:"actor"`
	Jurisdiction *string `json:"jurisdiction"`
	Mentions     []Span  `json:"mentions"`
}

// Use is a run of a document's words that a report prints without quotation
// marks, and where another one quotes them.
type Use struct {
	Print  Span `json:"print"`
	Quoted Span `json:"quoted"`
	Words  int  `json:"words"`
}

// Passage is a statement in its place within a document.
type Passage struct {
	Statement string `json:"statement"`
	Order     int    `json:"order"`
}

// Figure is one quantity, side by side.
type Figure struct {
	ID          string          `json:"id"`
	Of          string          `json:"of"`
	Unit        *string         `json:"unit"`
	Relation    string          `json:"relation"`
	Independent int             `json:"independent"`
	Note        *string         `json:"note"`
	Mentions    []FigureMention `json:"mentions"`
}

// FigureMention is one place where a figure stands, read as an interval.
type FigureMention struct {
	Span
	Min   *float64 `json:"min"`
	Max   *float64 `json:"max"`
	Hedge *string  `json:"hedge"`
	Unit  *string  `json:"unit"` // of min and max: reports may use another one than the figure
}

// Date is one day or time, side by side.
type Date struct {
	Value    *string `json:"value"`
	Event    *Span   `json:"event"`
	Relation string  `json:"relation"`
	Mentions []Span  `json:"mentions"`
}

// Reuse is a run of words that two reports share.
type Reuse struct {
	A       Span    `json:"a"`
	B       Span    `json:"b"`
	Words   int     `json:"words"`
	Told    int     `json:"narration"` // of the words, those outside quotations
	Class   string  `json:"class"`     // of most of them
	Earlier *string `json:"earlier"`
}

// Position is what an actor demands, supports, denies, ….
type Position struct {
	Actor    string `json:"actor"`
	Position string `json:"position"`
	Mentions []Span `json:"mentions"`
	About    []Span `json:"about"` // parallel to mentions: the object of the verb
}

// Difference is one point on which reports differ.
type Difference struct {
	Kind     string `json:"kind"`
	Note     string `json:"note"`
	Mentions []Span `json:"mentions"`
}

// Shift is one point on which the account of the story moved. Before is empty
// where the reports only say that it did.
type Shift struct {
	Kind   string `json:"kind"`
	Note   string `json:"note"`
	Before []Span `json:"before"`
	After  []Span `json:"after"`
}

// Exchange is what is held against an actor, or a thing, beside what they answer.
// Actor is nil for a thing; Answers is empty where the actor has no word in any
// report.
type Exchange struct {
	Actor       *string `json:"actor"`
	Accusations []Side  `json:"accusations"`
	Answers     []Side  `json:"answers"`
}

// Side is one sentence of an exchange: who does what there, and about what.
type Side struct {
	By       *string `json:"by"`
	Position string  `json:"position"`
	Mention  Span    `json:"mention"`
	About    Span    `json:"about"`
}

// Entry is one line of the timeline.
type Entry struct {
	Value   *string `json:"value"`
	Lane    string  `json:"lane"`
	Mention Span    `json:"mention"`
}

// Correction is what a user says against or beside a finding. Was holds what
// the machine found, Is what stands there now; Field says of what.
type Correction struct {
	ID    int64  `json:"id"`
	By    string `json:"by"`
	At    string `json:"at"`
	Field string `json:"field"`
	Was   string `json:"was"`
	Is    string `json:"is"`
	Note  string `json:"note,omitempty"`
	Span  *Span  `json:"span,omitempty"` // the words it is about, where it stands on a story
}

// Withdrawal says that a report was removed for good, or words of it.
type Withdrawal struct {
	Report string `json:"report"`
	URL    string `json:"url"`
	At     string `json:"at"`
	By     string `json:"by"`
	Reason string `json:"reason"`
	Words  bool   `json:"words"` // only some of its words
}

// Rejected is an input that could not be taken.
type Rejected struct {
	Input  string `json:"input"`
	Line   int    `json:"line,omitempty"`
	Reason string `json:"reason"`
}
