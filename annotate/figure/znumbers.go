package figure

// cardinals are the number words below a hundred.
var cardinals = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90,
}

// magnitudes multiply the number before them.
var magnitudes = map[string]float64{
	"dozen": 12, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
	"mn": 1e6, "mln": 1e6, "bln": 1e9, "trn": 1e12,
}

// shortMagnitudes are those written to the digits.
var shortMagnitudes = map[string]float64{"k": 1e3, "m": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "t": 1e12}

// plurals are round numbers of which only a floor is known: at least two.
var plurals = map[string]float64{
	"tens": 20, "dozens": 24, "scores": 40, "hundreds": 2e2, "thousands": 2e3, "millions": 2e6, "billions": 2e9, "trillions": 2e12,
}

// groups are nouns that give a number: "a pair of".
var groups = map[string]float64{"pair": 2, "couple": 2, "duo": 2, "trio": 3, "quartet": 4}

// parts are the denominators of fractions in words.
var parts = map[string]float64{
	"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}

// fractions are those of one character.
var fractions = map[string]float64{"½": .5, "¼": .25, "¾": .75, "⅓": 1. / 3, "⅔": 2. / 3, "⅛": .125}
