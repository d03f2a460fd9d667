package store

// FoundStatement is a quotation that a query finds. Positions count code
// points of the report's text.
type FoundStatement struct {
	Story      string  `json:"story"`
	Report     string  `json:"report"`
	Quote      string  `json:"quote"`
	Statement  string  `json:"statement"`
	StoryTitle string  `json:"story_title"`
	Outlet     string  `json:"outlet"`
	Published  string  `json:"published"`
	Kind       string  `json:"kind"` // Person is the id; "" where the speaker is not sure
	Speaker    string  `json:"speaker"`
	Person     string  `json:"person"`
	Sure       int     `json:"sure"` // speaker confidence in hundredths
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Snippet    Snippet `json:"snippet"`
}

// FoundReport is a report that a query finds.
type FoundReport struct {
	Story     string  `json:"story"`
	Report    string  `json:"report"`
	Title     string  `json:"title"`
	Outlet    string  `json:"outlet"`
	Published string  `json:"published"`
	URL       string  `json:"url"`
	Snippet   Snippet `json:"snippet"`
}

// FoundDocument is a document of a story.
type FoundDocument struct {
	Story      string  `json:"story"`
	Document   string  `json:"document"`
	Kind       string  `json:"kind"`
	Name       string  `json:"name"`
	Date       string  `json:"date"` // "" for not known
	Status     string  `json:"status"`
	Reports    int     `json:"reports"`
	Declared   int     `json:"declared"`
	Named      int     `json:"named"`
	StoryTitle string  `json:"story_title"`
	Snippet    Snippet `json:"snippet"`
}

// Snippet is text with the places of the words that were asked for: those at
// odd indexes matched.
type Snippet []string

// Person is somebody across stories. Two persons of one name are one here
// until a correction says otherwise.
type Person struct {
	ID      string `json:"id"` // "p" and a hash of the name
	Name    string `json:"name"`
	Quotes  int    `json:"quotes"` // sure ones
	Stories int    `json:"stories"`
	Last    string `json:"last"`   // ISO 8601
	Hidden  bool   `json:"hidden"` // by the user's decision
}

// Appearance is a person in one story: an actor of its record.
type Appearance struct {
	Story      string `json:"story"`
	StoryTitle string `json:"story_title"`
	Actor      string `json:"actor"`
	Quotes     int    `json:"quotes"`
	Last       string `json:"last"`
}
