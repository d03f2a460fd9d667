package eval

// unitNames are the names that annotate/figure gives to the units of
// quantulum3.
var unitNames = map[string]string{
	"dimensionless": "", "milligram": "mg", "degree Celsius": "°C", "degree celsius": "°C", "degree fahrenheit": "°F", "degree Fahrenheit": "°F", "kelvin": "K", "dollar": "USD", "euro": "EUR",
	"pound sterling": "GBP", "cent": "cents", "penny": "pence", "inch": "in", "year": "years", "month": "months", "week": "weeks", "day": "days", "hour": "hours",
	"minute": "minutes", "second": "seconds", "pound-mass": "lb", "mile": "mi", "kilometre": "km", "metre": "m", "nanometre": "nm", "picometre": "pm", "square kilometre": "sq km", "square mile": "sq mi",
	"cubic kilometre": "cu km", "cubic centimetre": "mL", "percentage": "percent", "gallon": "gal", "litre": "L", "centilitre": "cL", "kilogram": "kg", "tonne": "t", "kilometre per hour": "km/h",
	"watt": "W", "watt hour": "Wh", "megawatt hour": "MWh", "megabyte": "MB", "exabyte": "EB", "byte": "B", "bit": "bits", "kibibyte": "KiB", "kilobit per second": "kbit/s", "gigahertz": "GHz", "electronvolt": "eV", "teraelectronvolt": "TeV",
	"milligray": "mGy", "gray": "Gy", "inverse second": "1/s", "inverse femtobarn": "1/fb", "count per week": "times/week", "watt per minute": "W/min", "dollar per hour": "USD/h", "dollar per kilogram": "USD/kg",
	"kilometre per square second": "km/s2", "kilogram per cubic centimetre": "kg/cu cm", "joule per square metre per year": "J/sq m/year", "litre per kilometre": "L/km", "ton per day": "t/day",
	"gigayear": "Ga", "megayear": "Ma", "dime": "dimes", "attometre": "am", "british thermal unit": "Btu", "minute of arc": "′", "second of arc": "″",
	"dozen": "dozen", "cup": "cups", "tablespoon": "tbsp", "joule second": "J·s",
}
