package answer_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"synoptic/compare/answer"
	"synoptic/compare/entity"
	"synoptic/reading"
	"synoptic/report"
	"synoptic/span"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		why     string
		reports []string
		want    []string // "whom: who how what; … | who how what; …"
	}{
		{"an accusation and its denial", []string{"Mayor Ada Okoro accused Thomas Farwe of theft. Farwe denied the allegations."},
			[]string{"Thomas Farwe: Ada Okoro accuses Thomas Farwe of theft | Thomas Farwe denies the allegations"}},
		{"in the perfect", []string{"Ada Okoro has accused Thomas Farwe of hiding the letter. Farwe has denied the allegations."},
			[]string{"Thomas Farwe: Ada Okoro accuses Thomas Farwe of hiding the letter | Thomas Farwe denies the allegations"}},
		{"in two reports", []string{"Mayor Ada Okoro accused Thomas Farwe of theft.", "Thomas Farwe has denied any wrongdoing."},
			[]string{"Thomas Farwe: Ada Okoro accuses Thomas Farwe of theft | Thomas Farwe denies any wrongdoing"}},
		{"in the passive", []string{"Thomas Farwe was charged with murder. He pleaded not guilty."},
			[]string{"Thomas Farwe: ? charges murder | Thomas Farwe pleads not guilty pleaded not guilty"}},
		{"who speaks for somebody", []string{"Ada Okoro criticised Thomas Farwe for the closure of the bridge. A spokesman for Thomas Farwe declined to comment."},
			[]string{"Thomas Farwe: Ada Okoro criticises Thomas Farwe for the closure of the bridge | spokesman for Thomas Farwe declines to comment to comment"}},
		{"no answer", []string{"Mayor Ada Okoro accused Thomas Farwe of theft.", "The bridge of Lenne is closed, Lena Marsh said."},
			[]string{"Thomas Farwe: Ada Okoro accuses Thomas Farwe of theft | "}},
		{"who speaks of something else may have answered", []string{"Mayor Ada Okoro accused Thomas Farwe of theft.", "“The bridge of Lenne is old and long,” Thomas Farwe said."}, nil},
		{"a criticism needs no answer", []string{"Mayor Ada Okoro criticised Thomas Farwe."}, nil},
		{"a denial of another matter", []string{"Mayor Ada Okoro criticised Thomas Farwe for the closure of the bridge.", "Thomas Farwe denied that the harbour board had paid for a new ferry."}, nil},
		{"a thing has those who stand by it", []string{"Farmers of Lenne condemned the closure of the bridge.", "Mayor Ada Okoro defended the closure of the bridge."},
			[]string{"the closure of the bridge: Farmers of Lenne criticises the closure of the bridge | Ada Okoro defends the closure of the bridge"}},
		{"what a court denies is no answer", []string{"Thomas Farwe was charged with murder. Judge Ada Okoro denied bail."}, nil},
		{"who defends himself against a robber answers nothing", []string{"Thomas Farwe was charged with theft. Farwe defended himself in a robbery."}, nil},
		{"a plea of years ago", []string{"Thomas Farwe was charged with theft. Farwe pleaded not guilty to theft in 2019."}, nil},
		{"by an office alone, it may be anybody", []string{"Lena Marsh accused Thomas Farwe of theft. “The bridge of Lenne is old,” the mayor said."}, nil},
		{"who could not be reached", []string{"Thomas Farwe was accused of theft. Farwe did not respond to a request for comment."},
			[]string{"Thomas Farwe: ? accuses theft | Thomas Farwe not reached did not respond to a request for comment"}},
	} {
		var list []*reading.Reading
		for i, text := range c.reports {
			list = append(list, reading.Read(&report.Version{ID: fmt.Sprint("r", i), Published: "2031-03-05", Text: text, Blocks: []report.Block{{Span: span.Span{End: len(text)}, Role: report.Body}}}))
		}
		entities := entity.Join(list)
		name := func(e int) string {
			if e < 0 {
				return "?"
			}
			return entities[e].Name
		}
		var got []string
		for _, x := range answer.Find(list, entities) {
			var a, b []string
			for _, d := range x.Accusations {
				a = append(a, name(d.By)+" "+d.Stance+" "+d.About.In(c.reports[d.Report]))
			}
			for _, d := range x.Answers {
				b = append(b, name(d.By)+" "+d.Kind+" "+d.About.In(c.reports[d.Report]))
			}
			whom := name(x.Target)
			if x.Target < 0 {
				whom = x.Accusations[0].About.In(c.reports[x.Accusations[0].Report])
			}
			got = append(got, whom+": "+strings.Join(a, "; ")+" | "+strings.Join(b, "; "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.why, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}
