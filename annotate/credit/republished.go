package credit

import (
	"regexp"
	"strings"
	"time"

	"synoptic/span"
)

// republished reads where a line says that the text was printed before: "This
// article originally appeared on Lenne Post." An outlet that names itself is no
// credit.
func republished(at span.Span, s, outlet string) []Credit {
	m := before.FindStringSubmatchIndex(s)
	if m == nil {
		return nil
	}
	name := strings.TrimRight(sentence.FindString(s[m[2]:m[3]]), " .,")
	end := m[2] + len(name)
	if first, _, _ := strings.Cut(name, " "); len(first) < 3 || months[strings.ToLower(first[:3])] && len(name) < 10 {
		return nil // "originally published in April 2014"
	}
	if list := mentions(name); len(list) > 0 {
		name = list[0].agency
	}
	if bare(outlet) != "" && (strings.HasPrefix(bare(name), bare(outlet)) || strings.HasPrefix(bare(outlet), bare(name))) {
		return nil
	}
	return []Credit{{Agency: name, Kind: "republished", From: "text", Span: span.Span{Start: at.Start + m[2], End: at.Start + end}}}
}

// before is a line on where a text stood first. The name is that of words with
// capitals, and of short ones between them.
var before = regexp.MustCompile(`^(?i:\W*(?:(?:editor['’]?s['’]? )?note:? )?(?:a version of |an edited version of )?(?:this|the following) (?:article|story|column|piece|post|commentary|essay|report|op-ed|analysis|interview)\b[^.]{0,20}? (?:(?:originally|first) (?:appeared|ran)|(?:was )?(?:originally |first )(?:published|posted)|was (?:published|produced) (?:originally|first)) (?:on|at|in|by) )(?:the )?` +
	`([A-Z][\w’'&.-]*(?: (?:(?:of|and|the|for|&) ){0,2}[A-Z][\w’'&.-]*){0,5})`)

// sentence is a name up to the full stop behind it, which no initials bring:
// "L.A. Times. Read …".
var sentence = regexp.MustCompile(`^(?:(?:[A-Z]\.)+ )?[^ ]*?(?: [^ ]*?)*(?:[^ .]{2}\.(?: |$)|$)`)

// months are the first letters of the months.
var months = func() map[string]bool {
	out := map[string]bool{}
	for m := time.January; m <= time.December; m++ {
		out[strings.ToLower(m.String()[:3])] = true
	}
	return out
}()

// bare writes a name in small letters without blanks, marks and "the".
func bare(name string) string {
	return strings.NewReplacer(" ", "", ".", "", "'", "", "’", "").Replace(strings.TrimPrefix(strings.ToLower(name), "the "))
}
