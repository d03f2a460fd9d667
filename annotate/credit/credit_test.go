package credit_test

import (
	"fmt"
	"testing"

	"synoptic/annotate/credit"
	"synoptic/report"
	"synoptic/span"
)

// TestCredits: who is credited for the text, and who only for a picture.
func TestCredits(t *testing.T) {
	for _, c := range []struct {
		why, text string
		role      report.Role
		want      string
	}{
		{"a copyright line", "© 2031 The Associated Press. All rights reserved.", report.Copyright, "[AP copyright]"},
		{"a picture of an agency", "© REUTERS/ Ada Okoro The ferry in Lenne", report.Copyright, "[]"},
		{"a photographer of an agency", "Copyright Ada Okoro/AP", report.Copyright, "[]"},
		{"agency photo", "Copyright AP Photo", report.Copyright, "[]"},
		{"an agency and the station that prints it", "Copyright Associated Press / WLEN Lenne", report.Copyright, "[AP copyright]"},
		{"two agencies", "Reuters/AFP", report.Byline, "[Reuters byline AFP byline]"},
		{"a line that is hardly more than the agency", "AP - AFP", report.Body, "[AP byline AFP byline]"},
		{"brackets at the end of a line", "Ferry sinks off Lenne, crew saved: reports Updated: 2031-07-15 06:50 (Xinhua)", report.Body, "[Xinhua byline]"},
		{"two agencies in brackets", "ab/cd (AFP, dpa)", report.Body, "[AFP byline dpa byline]"},
		{"empty brackets", "Ferry sinks off Lenne ()", report.Body, "[]"},
		{"where the text stood first", "This article originally appeared on Lenne Valley Post.", report.Body, "[Lenne Valley Post republished]"},
		{"an agency that printed it first", "Editor’s note: This story was originally published by the Associated Press on Monday.", report.Body, "[AP republished]"},
		{"where something else stood first", "This letter of the mayor first appeared in May.", report.Body, "[]"},
		{"initials and the next sentence", "This piece first appeared in the L.V. Post. Read it there.", report.Body, "[L.V. Post republished]"},
		{"when it stood first", "This story was originally published in April 2031.", report.Body, "[]"},
		{"an outlet that names itself", "This article first appeared on Courier Extra at noon.", report.Body, "[]"},
		{"an agency that the story speaks of", "The police told Reuters that the ferry sank (off Lenne) at noon, and AP said so too.", report.Body, "[]"},
	} {
		v := &report.Version{Outlet: "The Courier", Text: c.text, Blocks: []report.Block{{Span: span.Span{Start: 0, End: len(c.text)}, Role: c.role}}}
		got := []string{}
		credits, _ := credit.Find(v)
		for _, x := range credits {
			got = append(got, x.Agency+" "+x.Kind)
			if s := x.Span.In(c.text); s == "" {
				t.Errorf("%s: the credit to %s points at nothing", c.why, x.Agency)
			}
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, want %s", c.why, got, c.want)
		}
	}
}

// TestNewsrooms: whose text it is, where a line says so and no agency.
func TestNewsrooms(t *testing.T) {
	for _, c := range []struct {
		why, text string
		role      report.Role
		want      string
	}{
		{"a station in a dateline", "LENNE, Ohio (WLEN) —", report.Dateline, "[WLEN]"},
		{"an agency in a dateline", "LENNE (AP) —", report.Dateline, "[]"},
		{"a station that prints an agency", "LENNE (WLEN/AP) —", report.Dateline, "[]"},
		{"a network has many newsrooms", "LENNE (CBS) —", report.Dateline, "[]"},
		{"a copyright line", "(© Copyright 2031 by WLEN. All rights reserved.)", report.Copyright, "[WLEN]"},
		{"a name of several words", "Copyright 2031 The Lenne Valley Post", report.Copyright, "[Lenne Valley Post]"},
		{"an owner of many newsrooms", "© 2031 Okoro Media Group.", report.Copyright, "[]"},
	} {
		v := &report.Version{Text: c.text, Blocks: []report.Block{{Span: span.Span{Start: 0, End: len(c.text)}, Role: c.role}}}
		if got := fmt.Sprint(credit.Newsrooms(v)); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
