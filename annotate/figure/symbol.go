package figure

import (
	"strings"

	"synoptic/language"
	"synoptic/language/lexicon"
)

// symbols are those of the SI and its neighbours, by letter case: "MW" is no
// "mW". Single letters and "am", "pm" are left out: news means other things.
var symbols = lexicon.Words(`Hz kHz MHz GHz THz eV keV MeV GeV TeV kJ MJ GJ TJ Wh kWh MWh GWh TWh kW MW GW TW mW kV mV kA mA kN hPa kPa MPa
kB KB MB GB TB PB EB kbit Mbit Gbit kbps Mbps Gbps mL cL dL µL nm µm mg µg kg mSv µSv Sv mGy Gy mrem rem dB fb pb ms Ma Ga kbp mAh kBq MBq GBq TBq PBq Bq mol mmol µmol nmol lm lx cd Pa GPa mbar kpc Mpc pc ns µs mJ PJ EJ mT nT kΩ MΩ Ω kVA MVA µA µV ZB YB`)

// spellings are other ways to write a symbol.
var spellings = map[string]string{"ml": "mL", "cl": "cL", "dl": "dL", "μm": "µm", "μg": "µg", "μSv": "µSv", "μL": "µL", "KHz": "kHz", "Khz": "kHz", "Mhz": "MHz", "Ghz": "GHz", "khz": "kHz", "mhz": "MHz", "ghz": "GHz", "db": "dB"}

// prefixes of units in words, with their letters.
var prefixes = map[string]string{"nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d", "hecto": "h", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "exa": "E"}

// bases are units in words that prefixes stand before, in the singular.
var bases = map[string]string{
	"meter": "m", "metre": "m", "gram": "g", "liter": "L", "litre": "L", "watt": "W", "hertz": "Hz", "volt": "V", "joule": "J", "byte": "B", "bit": "bit",
	"pascal": "Pa", "sievert": "Sv", "ton": "t", "tonne": "t", "amp": "A", "ampere": "A", "newton": "N", "electronvolt": "eV", "decibel": "dB", "calorie": "cal", "annum": "a", "ohm": "Ω", "kelvin": "K", "becquerel": "Bq", "lumen": "lm", "lux": "lx", "candela": "cd", "farad": "F", "coulomb": "C", "parsec": "pc",
}

// scales are those of temperature, behind degrees.
var scales = map[string]string{"c": "°C", "celsius": "°C", "centigrade": "°C", "f": "°F", "fahrenheit": "°F"}

// temperature reads degrees with their scale: "5 °C", "30 C", "40 degrees
// Fahrenheit", "-40° on the Celsius scale".
func (r *reader) temperature(i int, n number, s language.Range) (string, int) {
	w := r.Word(i)
	if w == "°" || w == "º" || strings.HasPrefix(r.Tokens[i].Lower, "degree") {
		if scale := scales[strings.TrimSuffix(r.lower(i+1, s.End), ".")]; scale != "" {
			return scale, i + 2
		}
		if r.is(i+1, s.End, "on") && r.is(i+2, s.End, "the") && r.is(i+4, s.End, "scale") {
			if scale := scales[r.lower(i+3, s.End)]; scale != "" {
				return scale, i + 1
			}
		}
		return "", i
	}
	if w != "C" && w != "F" || n.max > hottest || r.Tokens[n.End-1].Kind != language.Number {
		return "", i
	}
	if i+1 < s.End && (r.Tokens[i+1].Kind.Capital() || r.Tokens[i+1].Kind == language.Number || !r.Tokens[i+1].Space && r.Tokens[i+1].Kind != language.Punct || r.is(i+1, s.End, "-")) {
		return "", i // a designation
	}
	if k := n.Start - 1; k > s.Start && r.Tokens[k].Kind == language.Title && !r.Tokens[i].Space {
		return "", i // "a Long March 4C"
	}
	return scales[strings.ToLower(w)], i + 1
}

// hottest is the highest temperature that a bare "C" or "F" gives.
const hottest = 500

// prefixed returns the symbol of a unit in words: "nanometers", "watts"; empty
// for other words.
func prefixed(w string) string {
	for _, one := range [...]string{w, strings.TrimSuffix(w, "s")} {
		if b := bases[one]; b != "" && b != "bit" { // "not one bit"
			return b
		}
		for p, letter := range prefixes {
			if rest, ok := strings.CutPrefix(one, p); ok && bases[rest] != "" {
				return letter + bases[rest]
			}
		}
	}
	return ""
}

// minus takes a sign before the figure: "-5 °C", "fell -2.4 %". Without a unit
// or a decimal a stroke is taken for a dash.
func (r *reader) minus(n *number, u *unit, s language.Range) {
	if r.negative(*u, s) {
		n.min, n.max, u.start, u.end = -n.max, -n.min, u.start-1, u.end+1
		return
	}
	k := u.start - 1
	if inner := n.Start - 1; inner > u.start && r.Word(inner) == "-" {
		n.min, n.max = -n.max, -n.min // "$-99.99"
		return
	}
	if k >= s.Start && (r.is(k, s.End, "minus") && !r.is(k-1, s.End, "or") || r.is(k, s.End, "negative") && u.name != "") {
		n.min, n.max, u.start = -n.max, -n.min, k
		return
	}
	if k < s.Start || r.Tokens[u.start].Space || k > s.Start && !r.Tokens[k].Space && r.Word(k-1) != "(" {
		return
	}
	if w := r.Word(k); w != "-" && w != "−" || u.name == "" && n.min == float64(int(n.min)) && n.min >= 1 && !r.upToDegrees(u.end, s) {
		return
	}
	n.min, n.max, u.start = -n.max, -n.min, k
}

// upToDegrees reports whether a range of temperatures goes on at token i, so
// that a stroke before its first number is a sign: "-78 to 0 degrees".
func (r *reader) upToDegrees(i int, s language.Range) bool {
	if i >= s.End || !rangeWords[r.Word(i)] {
		return false
	}
	m, u := r.second(i+1, s)
	return !m.none() && (u.name == "degrees" || strings.HasPrefix(u.name, "°"))
}
