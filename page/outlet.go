package page

import (
	"slices"
	"strings"
)

// oneVoice says of each outlet how many of the write-ups it has alone, where
// those are several: one newsroom may have one source for all of them. Reports
// of unknown outlet are of nobody.
func oneVoice(groups [][]string, outletOf func(report string) string) []string {
	var order []string
	writeUps := map[string]int{}
	for _, g := range groups {
		name := outletOf(g[0])
		if name == "" || slices.ContainsFunc(g, func(id string) bool { return !strings.EqualFold(outletOf(id), name) }) {
			continue
		}
		if writeUps[name] == 0 {
			order = append(order, name)
		}
		writeUps[name]++
	}
	var out []string
	for _, name := range order {
		switch n := writeUps[name]; {
		case n < 2:
		case n == len(groups):
			out = append(out, "All write-ups are of one outlet, "+name+".")
		default:
			out = append(out, count(n, "write-up", "write-ups")+" are of one outlet, "+name+".")
		}
	}
	return out
}

// outletOf returns the outlet of a report, empty for none.
func (m *maker) outletOf(id string) string { return value(m.reports[id].Outlet) }
