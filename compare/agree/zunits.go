package agree

// conversion turns a number into the unit that it is compared in.
type conversion struct {
	unit           string
	factor, offset float64
}

// conversions bring the units of one measure together. Those that mean
// different things to different reports (tons, gallons, pounds of money) stay
// apart or take the American value.
var conversions = map[string]conversion{
	"mi": {"km", 1.609344, 0}, "nmi": {"km", 1.852, 0}, "m": {"km", .001, 0}, "yd": {"km", .0009144, 0}, "ft": {"km", .0003048, 0}, "in": {"km", .0000254, 0}, "cm": {"km", .00001, 0}, "mm": {"km", .000001, 0}, "µm": {"km", 1e-9, 0}, "nm": {"km", 1e-12, 0},
	"sq mi": {"sq km", 2.589988, 0}, "acres": {"sq km", .004046856, 0}, "ha": {"sq km", .01, 0}, "sq m": {"sq km", .000001, 0}, "sq ft": {"sq km", 9.290304e-8, 0}, "sq yd": {"sq km", 8.361274e-7, 0},
	"mph": {"km/h", 1.609344, 0}, "knots": {"km/h", 1.852, 0}, "m/s": {"km/h", 3.6, 0}, "km/s": {"km/h", 3600, 0}, "mi/s": {"km/h", 5793.6384, 0}, "ft/s": {"km/h", 1.09728, 0},
	"lb": {"kg", .45359237, 0}, "oz": {"kg", .028349523, 0}, "g": {"kg", .001, 0}, "mg": {"kg", .000001, 0}, "t": {"kg", 1000, 0},
	"gal": {"L", 3.785412, 0}, "pints": {"L", .473176, 0}, "qt": {"L", .946353, 0}, "fl oz": {"L", .0295735, 0}, "mL": {"L", .001, 0}, "cL": {"L", .01, 0}, "cu m": {"L", 1000, 0},
	"°F": {"°C", 5. / 9, -160. / 9}, "K": {"°C", 1, -273.15},
	"W": {"MW", 1e-6, 0}, "kW": {"MW", .001, 0}, "GW": {"MW", 1000, 0}, "kWh": {"MWh", .001, 0}, "GWh": {"MWh", 1000, 0}, "TWh": {"MWh", 1e6, 0}, "hp": {"MW", .000745700, 0},
	"kV": {"V", 1000, 0}, "kJ": {"J", 1000, 0}, "MJ": {"J", 1e6, 0}, "hPa": {"Pa", 100, 0}, "mbar": {"Pa", 100, 0}, "kPa": {"Pa", 1000, 0}, "MPa": {"Pa", 1e6, 0}, "GPa": {"Pa", 1e9, 0}, "psi": {"Pa", 6894.757, 0},
	"mSv": {"Sv", .001, 0}, "µSv": {"Sv", 1e-6, 0}, "mGy": {"Gy", .001, 0}, "kBq": {"Bq", 1000, 0}, "MBq": {"Bq", 1e6, 0}, "GBq": {"Bq", 1e9, 0}, "TBq": {"Bq", 1e12, 0}, "PBq": {"Bq", 1e15, 0},
	"MB": {"GB", .001, 0}, "TB": {"GB", 1000, 0}, "kHz": {"MHz", .001, 0}, "GHz": {"MHz", 1000, 0},
	"seconds": {"hours", 1. / 3600, 0}, "minutes": {"hours", 1. / 60, 0}, "days": {"hours", 24, 0}, "weeks": {"hours", 168, 0}, "fortnights": {"hours", 336, 0},
	"months": {"years", 1. / 12, 0}, "decades": {"years", 10, 0}, "centuries": {"years", 100, 0},
	"months old": {Age, 1. / 12, 0}, "cents": {"USD", .01, 0}, "pence": {"GBP", .01, 0},
}
