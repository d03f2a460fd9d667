package store

// Mark is what a user has seen of a story, and whether they keep it in view.
type Mark struct {
	Reports int  `json:"reports"` // of the story when the user last looked; none: never
	Edited  int  `json:"edited"`
	Starred bool `json:"starred,omitempty"`
}

// Marked is the mark of a user on a story.
type Marked struct {
	User  string `json:"user"`
	Story string `json:"story"`
	Mark
}

// Look is a story as a user saw it.
type Look struct {
	User, Story     string
	Reports, Edited int
}

// Tally is how many a list has, and how many of each outlet, kind and year,
// most first. Of a search it counts the first [MostTallied].
type Tally struct {
	Count                 int
	More                  bool // there are more than were counted
	Outlets, Kinds, Years []Share
}

// Share is how many have a value.
type Share struct {
	Value string
	Count int
}

// MostTallied is how many findings of a search are counted.
const MostTallied = 1000
