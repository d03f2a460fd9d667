package credit

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"synoptic/span"
)

// mentioned is an agency named in a line.
type mentioned struct {
	span.Span
	agency string
}

// mentions returns the agencies that s names, each once, in order.
func mentions(s string) []mentioned {
	var out []mentioned
	for _, a := range agencies {
		for _, name := range a.names {
			i := find(s, name)
			if i < 0 {
				continue
			}
			m := mentioned{span.Span{Start: i, End: i + len(name)}, a.agency}
			if !slices.ContainsFunc(out, func(x mentioned) bool { return x.agency == m.agency || x.Overlaps(m.Span) }) {
				out = append(out, m)
			}
		}
	}
	slices.SortFunc(out, func(a, b mentioned) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// pictured reports whether m is credited for a picture: "REUTERS/Ada Okoro",
// "Ada Okoro/AP", "AP Photo". Two agencies with a stroke between them wrote
// the text.
func pictured(s string, m mentioned) bool {
	before, behind := strings.TrimRight(s[:m.Start], " "), strings.TrimLeft(s[m.End:], " ")
	for _, w := range []string{"Photo", "Images", "via Getty"} {
		if strings.HasPrefix(behind, w) {
			return true
		}
	}
	if name, ok := strings.CutPrefix(behind, "/"); ok {
		if station.MatchString(name) {
			return false // "Copyright Associated Press / WLEN Lenne"
		}
		return photographer(strings.TrimLeft(name, " "), true)
	}
	if name, ok := strings.CutSuffix(before, "/"); ok {
		return photographer(strings.TrimRight(name, " "), false)
	}
	return false
}

// station is how the name of a station or another outlet opens, and that of a
// person hardly: letters in capitals alone.
var station = regexp.MustCompile(`^ ?[A-Z]{3,5}\b`)

// photographer reports whether s opens, or else ends, with the name of somebody
// who is no agency.
func photographer(s string, opens bool) bool {
	words := strings.Fields(s)
	if len(words) == 0 {
		return false
	}
	w := words[0]
	if !opens {
		w = words[len(words)-1]
	}
	return capital(w) && len(mentions(w)) == 0
}

// find returns where name stands in s as words of its own, -1 for nowhere.
// Names in capitals must be in capitals there too.
func find(s, name string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], name)
		if i < 0 {
			return -1
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+len(name):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return i
		}
		from = i + len(name)
	}
}

// agencies are the wire services and networks, with the names by which
// outlets credit them.
var agencies = []struct {
	agency string
	names  []string
}{
	{"AP", []string{"The Associated Press", "Associated Press", "ASSOCIATED PRESS", "AP"}},
	{"Reuters", []string{"Thomson Reuters", "REUTERS", "Reuters"}},
	{"AFP", []string{"Agence France-Presse", "Agence France Presse", "AGENCE FRANCE-PRESSE", "AFP"}},
	{"PA", []string{"Press Association", "PRESS ASSOCIATION", "PA Media", "PA News Agency", "PA"}},
	{"UPI", []string{"United Press International", "UPI"}},
	{"Bloomberg", []string{"Bloomberg News", "Bloomberg"}},
	{"dpa", []string{"Deutsche Presse-Agentur", "dpa", "DPA"}},
	{"EFE", []string{"Agencia EFE", "EFE"}},
	{"ANSA", []string{"ANSA"}},
	{"TASS", []string{"ITAR-TASS", "TASS"}},
	{"Interfax", []string{"Interfax"}},
	{"RIA Novosti", []string{"RIA Novosti"}},
	{"Xinhua", []string{"Xinhua News Agency", "Xinhua"}},
	{"Kyodo", []string{"Kyodo News", "Kyodo"}},
	{"Jiji", []string{"Jiji Press"}},
	{"Yonhap", []string{"Yonhap"}},
	{"AAP", []string{"Australian Associated Press", "AAP"}},
	{"CP", []string{"The Canadian Press", "Canadian Press"}},
	{"PTI", []string{"Press Trust of India", "PTI"}},
	{"ANI", []string{"Asian News International", "ANI"}},
	{"IANS", []string{"Indo-Asian News Service", "IANS"}},
	{"Anadolu", []string{"Anadolu Agency", "Anadolu"}},
	{"States Newsroom", []string{"States Newsroom"}},
	{"Tribune News Service", []string{"Tribune News Service", "TNS"}},
	{"KHN", []string{"Kaiser Health News", "KFF Health News"}},
	{"Thomson Reuters Foundation", []string{"Thomson Reuters Foundation"}},
	{"SWNS", []string{"SWNS"}},
}

// addresses are parts of addresses under which outlets put agency copy, and
// the agencies' own.
var addresses = []struct{ part, agency string }{
	{"/aponline/", "AP"}, {"apnews.com", "AP"}, {"hosted.ap.org", "AP"}, {"/wires/ap/", "AP"}, {"bigstory.ap.org", "AP"}, {"/ap-", "AP"}, {"/ap_", "AP"}, {"/wirestory/", "AP"},
	{"/reuters/", "Reuters"}, {"reuters.com", "Reuters"}, {"/wires/reuters/", "Reuters"},
	{"/wires/afp/", "AFP"}, {"afp.com", "AFP"}, {"/wires/pa/", "PA"}, {"/pa/article", "PA"}, {"/wires/aap/", "AAP"}, {"upi.com", "UPI"}, {"xinhuanet.com", "Xinhua"}, {"news.cn", "Xinhua"}, {"tass.com", "TASS"}, {"kyodonews.net", "Kyodo"}, {"yna.co.kr", "Yonhap"},
}
