package address

import (
	"net/url"
	"strings"
)

// wrappers are addresses that only lead on to the one in a parameter: alerts
// and news searches put them into their feeds to count clicks.
var wrappers = []struct{ host, path, parameter string }{
	{"google.com", "/url", "url"}, {"google.com", "/url", "q"},
	{"bing.com", "/news/apiclick.aspx", "url"},
	{"l.facebook.com", "/l.php", "u"},
	{"out.reddit.com", "/", "url"},
}

// Unwrap returns the address that a wrapper leads to, any other as it is.
func Unwrap(address string) string {
	u, err := url.Parse(address)
	if err != nil || !web(u) {
		return address
	}
	h := host(u)
	for _, w := range wrappers {
		if h != w.host || !strings.EqualFold(u.Path, w.path) && w.path != "/" {
			continue
		}
		if to := Resolve("", u.Query().Get(w.parameter)); to != "" {
			return to
		}
	}
	return address
}
