package figure

import (
	"strings"

	"synoptic/language/lexicon"
)

// currencies are signs and codes that stand before the number.
var currencies = map[string]string{
	"$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₦": "NGN", "₪": "ILS", "₩": "KRW", "₽": "RUB",
	"₺": "TRY", "₱": "PHP", "฿": "THB", "₴": "UAH", "₫": "VND", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD",
	"usd": "USD", "gbp": "GBP", "eur": "EUR", "cad": "CAD", "aud": "AUD", "chf": "CHF", "jpy": "JPY", "inr": "INR", "rs": "INR", "rs.": "INR",
	"cny": "CNY", "rmb": "CNY", "nok": "NOK", "sek": "SEK", "dkk": "DKK", "zar": "ZAR", "sgd": "SGD", "hkd": "HKD",
}

// dollars are the letters that make "$" another country's.
var dollars = map[string]string{"us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD"}

// money are names of currencies behind the number.
var money = map[string]string{
	"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "rupee": "INR", "rupees": "INR", "shekel": "ILS",
	"shekels": "ILS", "yuan": "CNY", "renminbi": "CNY", "naira": "NGN", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB",
	"peso": "pesos", "pesos": "pesos", "franc": "francs", "francs": "francs", "rand": "ZAR", "baht": "THB", "lira": "TRY", "zloty": "PLN",
	"krona": "SEK", "kronor": "SEK", "krone": "kroner", "kroner": "kroner", "rial": "rials", "rials": "rials", "riyals": "SAR",
	"dirham": "dirhams", "dirhams": "dirhams", "ringgit": "MYR", "rupiah": "IDR", "hryvnia": "UAH", "hryvnias": "UAH", "taka": "BDT",
	"penny": "pence", "dime": "dimes", "dimes": "dimes", "bitcoin": "BTC", "bitcoins": "BTC", "usd": "USD", "gbp": "GBP", "eur": "EUR", "cents": "cents", "cent": "cents", "pence": "pence",
	"p": "pence", "€": "EUR", "won": "KRW", "sterling": "GBP", "birr": "ETB", "cedis": "GHS", "shillings": "shillings", "dinars": "dinars", "reais": "BRL",
}

// bigMoney are names that stand for money only behind a million or more: they
// have other meanings.
var bigMoney = map[string]bool{"won": true, "rand": true, "taka": true}

// measures are the units of measurement and time that stand behind a number,
// in lower case. Those that a prefix of the SI makes ("nanometres") are read by
// [prefixed].
var measures = byWord(map[string]string{
	"percent": "% percent pct pct. percentage", "‰": "‰ permille",
	"mi": "mile miles mi", "nmi": "nmi", "km": "km kms klicks", "m": "m", "ft": "foot feet ft ft.", "yd": "yard yards yd yds", "in": "inch inches", "cm": "cm", "mm": "mm", "µm": "micron microns",
	"fathoms": "fathom fathoms", "furlongs": "furlong furlongs", "ly": "lightyear lightyears light-year light-years", "′": "arcminute arcminutes", "″": "arcsecond arcseconds", "Å": "å angstrom angstroms",
	"acres": "acre acres", "ha": "hectare hectares ha", "sq ft": "sqft", "sq m": "sqm",
	"mph": "mph", "km/h": "kph kmh", "knots": "knot knots",
	"kg": "kg kgs kilo kilos", "g": "g", "mg": "mg", "t": "tonne tonnes", "tons": "ton tons", "lb": "lb lbs lbs.", "oz": "ounce ounces oz oz.", "carats": "carat carats",
	"gal": "gallon gallons gal", "barrels": "barrel barrels bbl bbls", "pints": "pint pints", "qt": "quart quarts qt", "cups": "cup cups", "tbsp": "tablespoon tablespoons tbsp tbsps",
	"tsp": "teaspoon teaspoons tsp tsps", "bushels": "bushel bushels", "acre-feet": "acre-foot acre-feet",
	"barrels/day": "bpd", "t/day": "tpd", "rpm": "rpm", "bpm": "bpm", "mpg": "mpg", "ppm": "ppm", "ppb": "ppb", "dpi": "dpi",
	"degrees": "degree degrees ° º", "Btu": "btu btus", "hp": "hp horsepower bhp", "psi": "psi", "mmHg": "mmhg", "atm": "atmospheres", "kcal": "kcal", "cal": "calories calorie",
	"GB": "gb", "MB": "mb", "TB": "tb", "kbit": "kb", "Mbit": "mbit mbits megabit megabits", "Gbit": "gbit gbits gigabit gigabits", "KiB": "kib kibibyte kibibytes", "MiB": "mib mebibyte mebibytes", "GiB": "gib gibibyte gibibytes",
	"megapixels": "megapixel megapixels", "pixels": "pixel pixels px", "bits": "bits",
	"seconds": "second seconds sec secs", "minutes": "minute minutes min mins", "hours": "hour hours hr hrs", "days": "day days", "weeks": "week weeks", "fortnights": "fortnight fortnights",
	"months": "month months", "years": "year years yr yrs", "decades": "decade decades", "centuries": "century centuries", "times": "times", "fold": "fold", "points": "point points",
})

// byWord turns names with all their spellings round.
func byWord(names map[string]string) map[string]string {
	m := map[string]string{}
	for name, list := range names {
		for w := range strings.FieldsSeq(list) {
			m[w] = name
		}
	}
	return m
}

// phrases are units of several words.
var phrases = map[string]string{
	"per cent": "percent", "percentage point": "percentage points", "percentage points": "percentage points", "basis point": "basis points", "basis points": "basis points",
	"minutes of arc": "′", "arc minutes": "′", "seconds of arc": "″", "arc seconds": "″", "nautical mile": "nmi", "nautical miles": "nmi", "light year": "ly", "light years": "ly", "astronomical units": "au", "fluid ounce": "fl oz", "fluid ounces": "fl oz", "fl oz": "fl oz", "fl. oz.": "fl oz",
	"metric ton": "t", "metric tons": "t", "metric tonnes": "t", "short tons": "tons", "troy ounce": "oz", "troy ounces": "oz", "british thermal unit": "Btu", "british thermal units": "Btu",
	"square-foot": "sq ft", "acre feet": "acre-feet", "pounds sterling": "GBP", "us dollars": "USD", "u.s. dollars": "USD", "american dollars": "USD", "canadian dollars": "CAD", "australian dollars": "AUD",
	"new zealand dollars": "NZD", "hong kong dollars": "HKD", "singapore dollars": "SGD", "us cents": "cents", "swiss francs": "CHF", "swedish kronor": "SEK", "norwegian kroner": "NOK", "danish kroner": "DKK",
	"indian rupees": "INR", "pakistani rupees": "PKR", "mexican pesos": "MXN", "south korean won": "KRW", "korean won": "KRW", "turkish lira": "TRY", "turkish liras": "TRY", "egyptian pounds": "EGP", "british pounds": "GBP", "lebanese pounds": "LBP", "syrian pounds": "SYP", "sudanese pounds": "SDG", "philippine pesos": "PHP", "argentine pesos": "ARS", "colombian pesos": "COP", "chilean pesos": "CLP", "cuban pesos": "CUP", "sri lankan rupees": "LKR", "nepali rupees": "NPR", "kenyan shillings": "KES", "ugandan shillings": "UGX", "taiwan dollars": "TWD", "saudi riyals": "SAR", "iranian rials": "IRR",
}

// longestUnit is the most tokens of an entry of phrases.
const longestUnit = 4

// lengths are the units whose squares are areas and cubes volumes.
var lengths = lexicon.Words(`mi km m ft yd in cm mm nm µm`)

// rates are denominators: units by the symbol that they have behind a stroke.
var rates = map[string]string{
	"seconds": "s", "minutes": "min", "hours": "h", "days": "day", "weeks": "week", "months": "month", "years": "year", "decades": "decade", "barrels": "barrel", "gal": "gal",
}

// strokes are letters that are units only behind or before a stroke, or with
// an exponent.
var strokes = map[string]string{"h": "h", "s": "s", "l": "L", "L": "L", "W": "W", "J": "J", "V": "V", "N": "N", "K": "K", "m": "m", "g": "g", "d": "day"}

// letters are units of one letter that stand alone behind digits.
var letters = map[string]string{"m": "m", "g": "g", "l": "L", "L": "L", "t": "t", "b": "bits", "W": "W", "V": "V", "J": "J"}
