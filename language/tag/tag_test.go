package tag_test

import (
	"strings"
	"testing"

	"synoptic/language"
	"synoptic/language/tag"
	"synoptic/span"
)

func read(text string) *language.Text {
	t := language.Read(text, []span.Span{{Start: 0, End: len(text)}})
	tag.Tag(t)
	return t
}

func TestTag(t *testing.T) {
	for _, c := range []struct{ why, text, tags, lemmas string }{
		{"a noun that is also a verb", "The report says that two ferries sank.", "DT/DET NN/NOUN VBZ/VERB IN/SCONJ CD/NUM NNS/NOUN VBD/VERB ./PUNCT", "the report say that two ferry sink ."},
		{"clitics have tags and lemmas of their own", "Okoro's aides didn't wait.", "NNP/PROPN POS/PART NNS/NOUN VBD/AUX RB/PART VB/VERB ./PUNCT", "Okoro 's aide do not wait ."},
		{"curly marks are like straight ones", "“They’re leaving,” she said.", "``/PUNCT PRP/PRON VBP/AUX VBG/VERB ,/PUNCT ''/PUNCT PRP/PRON VBD/VERB ./PUNCT", "\" they be leave , \" she say ."},
	} {
		x := read(c.text)
		var tags, lemmas []string
		for _, k := range x.Tokens {
			tags = append(tags, k.Fine.String()+"/"+k.Tag.String())
			lemmas = append(lemmas, k.Lemma)
		}
		if got := strings.Join(tags, " "); got != c.tags {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, got, c.tags)
		}
		if got := strings.Join(lemmas, " "); got != c.lemmas {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, got, c.lemmas)
		}
	}
}

// FuzzTag checks that every token gets tags and a lemma, whatever the text.
func FuzzTag(f *testing.F) {
	for _, s := range []string{"The ferry’s crew didn't.", "\xff\xfe", "ŽIŽEK ñandúes", "!!! ???", "''ed"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x := read(s)
		for i, k := range x.Tokens {
			if k.Tag == language.TagNone || k.Fine == language.FineNone {
				t.Fatalf("token %d of %q has no tag", i, s)
			}
		}
	})
}

// news is text of the usual kind, to measure time on.
const news = `Harbour Commissioner Ada Okoro did not wait for the U.S. envoy, who had asked for a new report on the bridge and its pillars.
“We stay,” she told reporters outside the town hall on Tuesday. “Nobody here has seen the plan, and nobody will sign it.”
At least 40 of the roughly 2,000 households along the river were left without power, according to the regional grid operator.
The lawsuit, filed in a district court in March, argues that the ministry's order breaks a promise made to farmers in 2011.
Critics of the mayor's proposal say it wouldn't lower rents; its supporters point to two neighbouring cities where they fell.
A spokeswoman for the company, Brandt & Sons Inc., declined to comment on whether the tanker's crew had ignored the warnings.
`

func BenchmarkTag(b *testing.B) {
	x := read(strings.Repeat(news, 10))
	b.ReportAllocs()
	for b.Loop() {
		tag.Tag(x)
	}
	b.ReportMetric(float64(len(x.Tokens)*b.N)/b.Elapsed().Seconds(), "words/s")
}
