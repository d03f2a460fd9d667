package figure

import (
	"strings"

	"synoptic/language"
)

// symbols are those of the SI and its neighbours, by letter case: "MW" is no
// "mW". Single letters and "am", "pm" are left out: news means other things.
var symbols = set(`Hz kHz MHz GHz THz eV keV MeV GeV TeV kJ MJ GJ TJ Wh kWh MWh GWh TWh kW MW GW TW mW kV mV kA mA kN hPa kPa MPa
kB KB MB GB TB PB EB kbit Mbit Gbit kbps Mbps Gbps mL cL dL µL nm µm mg µg kg mSv µSv Sv mGy Gy dB ms rpm ppm ppb tbsp tsp`)

// spellings are other ways to write a symbol.
var spellings = map[string]string{"ml": "mL", "cl": "cL", "dl": "dL", "μm": "µm", "μg": "µg", "μSv": "µSv", "μL": "µL", "KHz": "kHz", "Khz": "kHz", "Mhz": "MHz", "Ghz": "GHz", "khz": "kHz", "mhz": "MHz", "ghz": "GHz", "db": "dB"}

// prefixes of units in words, with their letters.
var prefixes = map[string]string{"nano": "n", "micro": "µ", "milli": "m", "centi": "c", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "exa": "E"}

// bases are units in words that prefixes stand before, in the singular.
var bases = map[string]string{
	"meter": "m", "metre": "m", "gram": "g", "liter": "L", "litre": "L", "watt": "W", "hertz": "Hz", "volt": "V", "joule": "J", "byte": "B", "bit": "bit",
	"pascal": "Pa", "sievert": "Sv", "ton": "t", "tonne": "t", "amp": "A", "ampere": "A", "newton": "N", "electronvolt": "eV", "decibel": "dB", "calorie": "cal",
}

// symbol reads a unit of measurement by its symbol or its prefixed name, and
// degrees with their scale; it returns its name and the token after it.
func (r *reader) symbol(i int, s language.Range) (string, int) {
	w := r.Word(i)
	if x := spellings[w]; x != "" {
		w = x
	}
	switch {
	case symbols[w]:
		return w, i + 1
	case w == "°" || w == "º" || strings.HasPrefix(r.Tokens[i].Lower, "degree"):
		if scale := scales[r.lower(i+1, s.End)]; scale != "" {
			return scale, i + 2
		}
		return "", i
	}
	if measures[r.Tokens[i].Lower] != "" {
		return "", i
	}
	return prefixed(r.Tokens[i].Lower), i + 1
}

// scales are those of temperature, behind degrees.
var scales = map[string]string{"c": "°C", "celsius": "°C", "centigrade": "°C", "f": "°F", "fahrenheit": "°F"}

// prefixed returns the symbol of a unit in words: "nanometers", "watts"; empty
// for other words.
func prefixed(w string) string {
	for _, one := range [...]string{w, strings.TrimSuffix(w, "s")} {
		if b := bases[one]; b != "" && b != "bit" { // "not one bit"
			return b
		}
		for p, letter := range prefixes {
			if b := bases[strings.TrimPrefix(one, p)]; b != "" && strings.HasPrefix(one, p) {
				return letter + b
			}
		}
	}
	return ""
}

// powered reads what makes the length at token i an area or a volume: "km2",
// "km²", "km^2", "km squared". It returns its name and the token after it.
func (r *reader) powered(i int, s language.Range) (string, int) {
	w := r.Tokens[i].Lower
	if n := len(w); n > 1 && (w[n-1] == '2' || w[n-1] == '3') {
		return power(measures[w[:n-1]], w[n-1:]), i + 1
	}
	k, m := i+1, measures[w]
	if r.is(k, s.End, "^") && !r.Tokens[k].Space {
		return power(m, r.lower(k+1, s.End)), k + 2
	}
	return power(m, r.lower(k, s.End)), k + 1
}

// power returns the name of the square or cube of a length, empty for what is
// none.
func power(length, mark string) string {
	area := areas[length]
	switch mark {
	case "2", "²", "squared":
		return area
	case "3", "³", "cubed":
		if area != "" {
			return "cu" + strings.TrimPrefix(area, "sq")
		}
	}
	return ""
}

// minus takes a sign before the figure: "-5 °C", "fell -2.4 %". Without a unit
// or a decimal a stroke is taken for a dash.
func (r *reader) minus(n *number, u *unit, s language.Range) {
	k := u.start - 1
	if k <= s.Start || r.Tokens[u.start].Space || !r.Tokens[k].Space && r.Word(k-1) != "(" {
		return
	}
	if w := r.Word(k); w != "-" && w != "−" || u.name == "" && n.min == float64(int(n.min)) {
		return
	}
	n.min, n.max, u.start = -n.max, -n.min, k
}
