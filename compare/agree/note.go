package agree

import (
	"fmt"
	"slices"
	"strings"
)

// note says in one line which values the reports give, in the reports' own
// words: sums and steps first, else the sides of a disagreement with who
// stands behind them.
func (c *comparison) note(group []int, r Relation, step *balance, ordered bool) string {
	if step != nil && r == Updated {
		return fmt.Sprintf("%s less %s make %s", c.words(step.more), c.words(step.step), c.words(step.less))
	}
	switch r {
	case Agree:
		if i := slices.IndexFunc(group, func(i int) bool { return c.list[i].sum }); i >= 0 {
			return c.words(group[i]) + " make " + c.words(c.plain(group))
		}
		return ""
	case Updated:
		if least, most := c.ends(group); ordered {
			return fmt.Sprintf("rises from %s to %s", c.words(least), c.words(most))
		}
	case Differ:
		return c.sides(group)
	}
	template, ok := templates[r]
	if !ok {
		return ""
	}
	var said []string
	for _, i := range group {
		words := c.words(i)
		if !slices.ContainsFunc(said, func(s string) bool { return strings.EqualFold(s, words) }) {
			said = append(said, words)
		}
	}
	if len(said) < 2 {
		return ""
	}
	return fmt.Sprintf(template, list(said))
}

// templates are the notes that name every wording.
var templates = map[Relation]string{
	Compatible: "given as %s",
	Updated:    "given as %s",
	Refined:    "given as %s; one is sharper",
}

// words returns the figure of quantity i as printed, in quotation marks.
func (c *comparison) words(i int) string {
	q := &c.list[i]
	return "“" + strings.Join(strings.Fields(q.Figure.Span.In(c.readings[q.Report].Text.Source)), " ") + "”"
}

// list joins words by commas and an "and".
func list(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// plain returns the first mention of group that is no sum.
func (c *comparison) plain(group []int) int {
	return group[slices.IndexFunc(group, func(i int) bool { return !c.list[i].sum })]
}

// ends returns the mentions with the least and the greatest number.
func (c *comparison) ends(group []int) (least, most int) {
	least, most = -1, -1
	for _, i := range group {
		if q := &c.list[i]; !vague[q.Figure.Hedge] {
			if least < 0 || q.value() < c.list[least].value() {
				least = i
			}
			if most < 0 || q.value() > c.list[most].value() {
				most = i
			}
		}
	}
	return least, most
}

// sides says who gives which of the numbers that exclude one another: "“14” in
// 3 reports, one source, AP; “10” in 2 reports".
func (c *comparison) sides(group []int) string {
	if c.list[group[0]].Report == c.list[group[len(group)-1]].Report {
		return "one report gives both " + c.words(group[0]) + " and " + c.words(group[len(group)-1])
	}
	var sides []string
	var seen []float64
	for _, i := range group {
		v := c.list[i].value()
		excludes := func(k int) bool { return relate(&c.list[i], &c.list[k]) == unlike }
		if slices.Contains(seen, v) || vague[c.list[i].Figure.Hedge] || !slices.ContainsFunc(group, excludes) {
			continue
		}
		seen = append(seen, v)
		var reports []int
		for _, k := range group {
			if q := &c.list[k]; q.value() == v && !slices.Contains(reports, q.Report) {
				reports = append(reports, q.Report)
			}
		}
		sides = append(sides, c.words(i)+" in "+c.behind(reports))
	}
	return strings.Join(sides, "; ")
}

// behind counts reports and, where they are one source, says which.
func (c *comparison) behind(reports []int) string {
	if len(reports) == 1 {
		if o := c.origin(reports[0]); o != "" {
			return "1 report, " + o
		}
		return "1 report"
	}
	s := fmt.Sprintf("%d reports", len(reports))
	if c.lineage.Independent(reports) > 1 {
		return s
	}
	if o := c.origin(reports[0]); o != "" {
		return s + ", one source, " + o
	}
	return s + ", one source"
}

// origin returns the agency credited by the source that a report belongs to.
func (c *comparison) origin(r int) string {
	for i, g := range c.lineage.Groups {
		if slices.Contains(g, r) {
			return c.lineage.Origins[i]
		}
	}
	return ""
}
