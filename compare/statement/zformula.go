package statement

import (
	"slices"

	"synoptic/language/lexicon"
)

// ownWords is how many words of content two utterances share that are more than
// a formula.
const ownWords = 2

// formula reports whether what a and b have in common is no more than what
// anybody says of a misfortune, in thanks or to wish well: by that, nobody
// repeats another one.
func formula(a, b []string) bool {
	own, stock := 0, 0
	for i, w := range a {
		switch {
		case lexicon.Function(w) || lexicon.Auxiliary(w) || !slices.Contains(b, w) || slices.Contains(a[:i], w):
		case usual[w]:
			stock++
		default:
			own++
		}
	}
	return own < ownWords && stock > own
}

// usual are the words of such formulas.
var usual = lexicon.Words(`
thought thoughts prayer prayers pray praying heart hearts soul souls condolence condolences sympathy sympathies grief sorrow mourn mourns mourning solidarity
sad sadly saddened sadness shocked shock shocking horrified horror heartbroken heartbreaking devastated devastating appalled appalling terrible horrible awful tragic
tragedy tragically unimaginable senseless deep deeply deepest sincere sincerest sincerely heartfelt truly extremely profoundly utterly absolutely so very
family families friend friends relative relatives colleague colleagues victim victims loved ones one people person everyone anyone community communities nation country
life lives lost loss died dead death killed injured hurt wounded affected involved impacted suffering incident accident attack disaster event events news day night
morning today time times moment moments difficult hard dark tough
go goes going out extend express offer send sending share stand stands standing remain keep keeping feel say said want like love loves
thank thanks thankful grateful gratitude appreciate support help praise first responders emergency services swift speedy quick full recovery recover
sorry apology apologies apologise apologize regret sincerely wish wishes wishing hope hopes congratulations proud happy honoured honored great god bless rest peace
safety safe priority comment`)
