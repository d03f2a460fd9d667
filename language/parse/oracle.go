package parse

// costs returns how many arcs of gold each action puts out of reach (Goldberg
// and Nivre, COLING 2012). gold holds the head of each word.
func (s *state) costs(gold []int32) (c [actions]int) {
	top, next := s.top(0), s.next
	if next < s.root() {
		held := 0 // dependents and head of the next word that are on the stack
		headBelow := false
		for _, k := range s.stack {
			if gold[k] == next && s.nodes[k].head == none {
				held++
			}
			headBelow = headBelow || gold[next] == k
		}
		c[shift], c[right] = held, held
		if headBelow {
			c[shift]++
		}
		if gold[next] != top && (headBelow || gold[next] > next) {
			c[right]++
		}
	}
	if top == none {
		return c
	}
	lost := 0 // dependents of the top that are still to come
	for k := next; k < s.root(); k++ {
		if gold[k] == top {
			lost++
		}
	}
	c[reduce], c[left] = lost, lost
	if gold[top] > next {
		c[left]++
	}
	return c
}
