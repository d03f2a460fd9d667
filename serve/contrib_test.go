package serve_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"synoptic/serve"
)

// TestDashboard checks that every metric which the dashboard draws, with every
// label that it groups by, is there to be read.
func TestDashboard(t *testing.T) {
	b, err := os.ReadFile("../contrib/grafana.json")
	if err != nil {
		t.Fatal(err)
	}
	var board struct {
		Panels []struct {
			Title   string `json:"title"`
			Targets []struct {
				Expr string `json:"expr"`
			} `json:"targets"`
		} `json:"panels"`
	}
	if err := json.Unmarshal(b, &board); err != nil {
		t.Fatal(err)
	}
	s := newsroomOf(t)
	server := start(t, s, options(serve.Access{Loopback: true}))
	page(t, server.URL+"/people")
	have := page(t, server.URL+"/metrics").body
	metric, by := regexp.MustCompile(`\b[a-z]+(?:_[a-z]+)+\b`), regexp.MustCompile(`by \(([^)]*)\)`)
	drawn := 0
	for _, p := range board.Panels {
		for _, x := range p.Targets {
			for _, name := range metric.FindAllString(x.Expr, -1) {
				if name == "histogram_quantile" {
					continue
				}
				drawn++
				line := regexp.MustCompile(`(?m)^` + name + `(\{.*\})? .*$`).FindString(have)
				if line == "" {
					t.Errorf("%q draws %s, which is not there", p.Title, name)
				}
				for _, m := range by.FindAllStringSubmatch(x.Expr, -1) {
					for _, label := range strings.Split(m[1], ", ") {
						if !strings.Contains(line, label+`="`) {
							t.Errorf("%q groups %s by %s, which is no label of it: %s", p.Title, name, label, line)
						}
					}
				}
			}
		}
	}
	if drawn < 5 {
		t.Errorf("the dashboard draws %d metrics", drawn)
	}
}
