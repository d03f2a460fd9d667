// Package page renders a record for people: terminal, Markdown, HTML.
package page
