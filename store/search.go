package store

// FoundStatement is a quotation that a query finds. Positions count code
// points of the report's text.
type FoundStatement struct {
	Story, Report, Quote, Statement string
	StoryTitle, Outlet, Published   string
	Kind, Speaker, Person           string // Person is the id; "" where the speaker is not sure
	Sure                            int    // speaker confidence in hundredths
	Start, End                      int
	Snippet                         Snippet
}

// FoundReport is a report that a query finds.
type FoundReport struct {
	Story, Report, Title, Outlet, Published, URL string
	Snippet                                      Snippet
}

// FoundDocument is a document of a story.
type FoundDocument struct {
	Story, Document, Kind, Name string
	Date, Status                string // "" for not known
	Reports, Declared, Named    int
	StoryTitle                  string
	Snippet                     Snippet
}

// Snippet is text with the places of the words that were asked for: those at
// odd indexes matched.
type Snippet []string

// Person is somebody across stories. Two persons of one name are one here
// until a correction says otherwise.
type Person struct {
	ID      string // "p" and a hash of the name
	Name    string
	Quotes  int // sure ones
	Stories int
	Last    string // ISO 8601
	Hidden  bool   // by the user's decision
}

// Appearance is a person in one story: an actor of its record.
type Appearance struct {
	Story, StoryTitle, Actor string
	Quotes                   int
	Last                     string
}
