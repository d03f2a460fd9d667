package eval

// unitNames are the names that annotate/figure gives to the units of
// quantulum3.
var unitNames = map[string]string{
	"dimensionless": "", "milligram": "mg", "degree Celsius": "°C", "degree celsius": "°C", "degree fahrenheit": "°F", "degree Fahrenheit": "°F", "kelvin": "K", "dollar": "USD", "euro": "EUR",
	"pound sterling": "GBP", "cent": "cents", "penny": "pence", "inch": "in", "year": "years", "month": "months", "week": "weeks", "day": "days", "hour": "hours",
	"minute": "minutes", "second": "seconds", "pound-mass": "lb", "mile": "mi", "kilometre": "km", "metre": "m", "nanometre": "nm", "picometre": "pm", "square kilometre": "sq km", "square mile": "sq mi",
	"cubic kilometre": "cu km", "cubic centimetre": "cu cm", "percentage": "percent", "gallon": "gal", "litre": "L", "centilitre": "cL", "kilogram": "kg", "tonne": "t", "kilometre per hour": "km/h",
	"watt": "W", "watt hour": "Wh", "megawatt hour": "MWh", "megabyte": "MB", "exabyte": "EB", "byte": "bytes", "bit": "bits", "gigahertz": "GHz", "electronvolt": "eV", "teraelectronvolt": "TeV",
	"dozen": "dozen", "cup": "cups", "tablespoon": "tbsp",
}
