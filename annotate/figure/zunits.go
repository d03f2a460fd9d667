package figure

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
	"bitcoin": "BTC", "bitcoins": "BTC", "usd": "USD", "gbp": "GBP", "eur": "EUR", "cents": "cents", "cent": "cents", "pence": "pence",
	"p": "pence", "€": "EUR", "won": "KRW", "sterling": "GBP", "birr": "ETB", "cedis": "GHS", "shillings": "shillings", "dinars": "dinars", "reais": "BRL",
}

// bigMoney are names that stand for money only behind a million or more: they
// have other meanings.
var bigMoney = map[string]bool{"won": true, "rand": true, "taka": true}

// measures are the units of measurement and time, by the name they are given.
var measures = map[string]string{
	"%": "percent", "percent": "percent", "pct": "percent", "pct.": "percent", "percentage": "percent",
	"mile": "mi", "miles": "mi", "mi": "mi", "km": "km", "kms": "km", "kilometer": "km", "kilometers": "km", "kilometre": "km", "kilometres": "km",
	"meter": "m", "meters": "m", "metre": "m", "metres": "m", "m": "m", "foot": "ft", "feet": "ft", "ft": "ft", "ft.": "ft", "yard": "yd", "yards": "yd",
	"inch": "in", "inches": "in", "cm": "cm", "centimeter": "cm", "centimeters": "cm", "centimetre": "cm", "centimetres": "cm", "mm": "mm",
	"millimeter": "mm", "millimeters": "mm", "millimetre": "mm", "millimetres": "mm", "acre": "acres", "acres": "acres", "hectare": "ha", "hectares": "ha", "ha": "ha",
	"mph": "mph", "kph": "km/h", "kmh": "km/h", "knots": "knots", "kg": "kg", "kgs": "kg", "kilo": "kg", "kilos": "kg", "kilogram": "kg", "kilograms": "kg",
	"gram": "g", "grams": "g", "g": "g", "mg": "mg", "milligrams": "mg", "tonne": "t", "tonnes": "t", "ton": "tons", "tons": "tons", "lb": "lb", "lbs": "lb", "lbs.": "lb",
	"ounce": "oz", "ounces": "oz", "oz": "oz", "litre": "L", "litres": "L", "liter": "L", "liters": "L", "gallon": "gal", "gallons": "gal", "barrel": "barrels",
	"barrels": "barrels", "bpd": "barrels", "pint": "pints", "pints": "pints", "degree": "degrees", "degrees": "degrees", "°": "degrees", "°c": "degrees", "°f": "degrees",
	"megawatt": "MW", "megawatts": "MW", "gw": "GW", "gigawatt": "GW", "gigawatts": "GW", "kw": "kW", "kilowatt": "kW", "kilowatts": "kW",
	"gb": "GB", "gigabytes": "GB", "mb": "MB", "megabytes": "MB", "tb": "TB", "terabytes": "TB",
	"second": "seconds", "seconds": "seconds", "sec": "seconds", "minute": "minutes", "minutes": "minutes", "min": "minutes", "mins": "minutes",
	"hour": "hours", "hours": "hours", "hr": "hours", "hrs": "hours", "day": "days", "days": "days", "week": "weeks", "weeks": "weeks", "fortnight": "fortnights",
	"month": "months", "months": "months", "year": "years", "years": "years", "yr": "years", "yrs": "years", "decade": "decades", "decades": "decades",
	"century": "centuries", "centuries": "centuries", "times": "times", "fold": "times", "point": "points", "points": "points", "cup": "cups", "cups": "cups",
}

// areas are the units of area behind "square".
var areas = map[string]string{
	"mi": "sq mi", "km": "sq km", "m": "sq m", "ft": "sq ft", "yd": "sq yd", "in": "sq in", "cm": "sq cm",
}
