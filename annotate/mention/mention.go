// Package mention finds who and what a report speaks of: persons,
// organisations, places, groups, with titles and offices, and which mentions
// are the same actor within the report.
package mention

import (
	"synoptic/language"
	"synoptic/language/mark"
	"synoptic/report"
	"synoptic/span"
)

// Type is the class of a name.
type Type string

// The classes of names, as in CoNLL.
const (
	Person       Type = "PER"
	Organization Type = "ORG"
	Location     Type = "LOC"
	Misc         Type = "MISC"
)

// Name is one proper name in the text, without its title.
type Name struct {
	Span  span.Span
	Type  Type
	Actor int // index into Finding.Actors, -1 for places and what never acts
}

// Kind is what sort of actor somebody is.
type Kind string

// The kinds of actors.
const (
	PersonKind   Kind = "person"
	OrgKind      Kind = "organization"
	GroupKind    Kind = "group"
	DocumentKind Kind = "document"
)

// Form is how a mention refers.
type Form uint8

// The forms of mentions.
const (
	Named   Form = iota + 1 // "Ada Okoro", "Okoro"
	Nominal                 // "the commissioner", "the two senators", "a spokesman"
	Pronoun                 // "she", "they"
)

// Mention is one place where an actor is spoken of.
type Mention struct {
	Span       span.Span // the whole phrase, title and office included
	Form       Form
	Confidence int // 0 to 100; below 90 the actor is a guess
}

// Role is an office or description of an actor as the report prints it.
type Role struct {
	Title string // "Harbour Commissioner"
	Of    string // "Port of Lenne"; empty when not said
	Span  span.Span
}

// Gender is what the text tells of a person by first name, title or pronoun.
type Gender uint8

// The genders that pronouns distinguish.
const (
	Unknown Gender = iota
	Female
	Male
)

// Actor is one person, organisation, group or document of the report.
type Actor struct {
	Kind     Kind
	Name     string // longest form without title; of groups the longest description
	Gender   Gender
	Plural   bool
	Roles    []Role
	Mentions []Mention // in order; never empty
}

// Finding is everything the room finds in one report.
type Finding struct {
	Names  []Name
	Actors []Actor
}

// Find returns the names and actors of t. Passages are the stretches in
// quotation marks: who speaks inside one is not the reporter.
func Find(t *language.Text, v *report.Version, passages []mark.Passage) Finding { return Finding{} }
