package agree

import "slices"

// replaced returns the mentions of the number that an updated group had before
// and of the one that it has now: none where no report that gives the one is
// known to be older than one that gives the other.
func (c *comparison) replaced(group []int, r Relation, step *balance) (before, after []int) {
	if r != Updated {
		return nil, nil
	}
	from, to := c.ends(group)
	switch {
	case step == nil:
	case step.added:
		from, to = step.less, step.more
	default:
		from, to = step.more, step.less
	}
	for _, i := range group {
		switch {
		case c.equals(i, from) && (step != nil || c.opens(i, group)):
			before = append(before, i)
		case c.equals(i, to):
			after = append(after, i)
		}
	}
	spelled := func(i int) bool { return step != nil && c.list[step.step].Report == c.list[i].Report } // who prints the step knows both
	after = slices.DeleteFunc(after, func(i int) bool {
		return slices.ContainsFunc(before, func(k int) bool { return c.earlier(i, k) }) || !spelled(i) && !slices.ContainsFunc(before, func(k int) bool { return c.earlier(k, i) })
	})
	before = slices.DeleteFunc(before, func(i int) bool {
		return !slices.ContainsFunc(after, func(k int) bool { return spelled(k) || c.earlier(i, k) })
	})
	if len(before) == 0 {
		return nil, nil
	}
	return before, after
}

// opens reports whether the report of mention i is known to be older than each
// with a day that gives a greater number: another one lags behind, or may.
func (c *comparison) opens(i int, group []int) bool {
	return !slices.ContainsFunc(group, func(k int) bool {
		p, q := &c.list[i], &c.list[k]
		return p.Report != q.Report && q.when != "" && !vague[q.Figure.Hedge] && q.value() > p.value() && !c.earlier(i, k)
	})
}

// equals reports whether mentions i and k give one number.
func (c *comparison) equals(i, k int) bool {
	return c.list[i].Mention.Equals(&c.list[k].Mention)
}

// earlier reports whether the report of mention i is known to be older than that
// of k.
func (c *comparison) earlier(i, k int) bool {
	return c.readings[c.list[i].Report].Version.Earlier(c.readings[c.list[k].Report].Version)
}
