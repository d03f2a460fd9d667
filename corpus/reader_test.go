package corpus_test

import (
	"strings"
	"testing"

	"synoptic/corpus"
	"synoptic/span"
)

// TestReaders: offsets in code points become bytes; what is not there is left
// out.
func TestReaders(t *testing.T) {
	timed, err := corpus.ReadTempEval(strings.NewReader(`{"id":"a","text":"Zoë left today","dct":"2024-05-16","timex":[{"start":9,"end":14,"type":"DATE","value":"2024-05-16"},{"start":null,"end":null,"type":"DATE","value":"2024"}]}`))
	if err != nil || len(timed) != 1 || len(timed[0].Times) != 1 || timed[0].Times[0].Span.In(timed[0].Text) != "today" {
		t.Errorf("TempEval: %v %+v", err, timed)
	}
	valued, err := corpus.ReadMeantime(strings.NewReader(`{"id":"a","text":"Zoë won\n5 cups","sents":[[0,7],[8,14]],"mentions":[{"kind":"VALUE","start":8,"end":9},{"kind":"TIMEX3","start":0,"end":3}]}`))
	if err != nil || len(valued) != 1 || len(valued[0].Values) != 1 || valued[0].Values[0].In(valued[0].Text) != "5" || valued[0].Marked != len(valued[0].Text) {
		t.Errorf("MEANTIME: %v %+v", err, valued)
	}
	measured, err := corpus.ReadQuantulum(strings.NewReader(`{"req":"5 cups","res":[{"value":5,"unit":"cup","surface":"5 cups"}]}`))
	if err != nil || len(measured) != 1 || measured[0].Quantities[0].Unit != "cup" {
		t.Errorf("quantulum: %v %+v", err, measured)
	}
	who, err := corpus.ReadSpeakers(strings.NewReader(`{"doc":"a","attribution":"1","who":"Ada Okoro","kind":"person","named":false}`))
	if err != nil || len(who) != 1 || who[0].Named == nil || *who[0].Named {
		t.Errorf("speakers: %v %+v", err, who)
	}
}

// FuzzReaders: whatever comes in, spans lie in their text or there is an error.
func FuzzReaders(f *testing.F) {
	f.Add(`{"id":"a","text":"now","timex":[{"start":0,"end":9}]}`)
	f.Add(`{"id":"a","text":"é5","sents":[[0,1],[1,2],[2,3],[3,4],[4,5],[5,6],[-7,9]],"mentions":[{"kind":"VALUE","start":-1,"end":1}]}`)
	f.Add(`{"id":"a","text":"x","attributions":[{"source":[[1,0]]}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		check := func(text string, spans ...span.Span) {
			for _, x := range spans {
				if x.Start < 0 || x.Start > x.End || x.End > len(text) {
					t.Fatalf("%v is not in %q", x, text)
				}
			}
		}
		timed, _ := corpus.ReadTempEval(strings.NewReader(s))
		for _, a := range timed {
			for _, x := range a.Times {
				check(a.Text, x.Span)
			}
		}
		valued, _ := corpus.ReadMeantime(strings.NewReader(s))
		for _, a := range valued {
			check(a.Text, a.Values...)
			check(a.Text, span.Span{Start: 0, End: a.Marked})
		}
		attributed, _ := corpus.ReadPolnear(strings.NewReader(s))
		for _, a := range attributed {
			for _, x := range a.Attributions {
				check(a.Text, append(append(x.Source, x.Cue...), x.Content...)...)
			}
		}
	})
}
