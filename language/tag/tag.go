// Package tag gives every token its part of speech.
package tag
