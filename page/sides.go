package page

// sided is a line on one side of a matter that has two, first and later or
// accusation and answer, with what it is there.
type sided struct {
	label string
	excerpted
}

// sides writes the lines of both sides below what they are of.
func (t *terminal) sides(list []sided) {
	for _, x := range list {
		t.wrap("    ", x.label+": "+shorten(x.whole(), longestTold)+from(x.Chips))
	}
}

// side writes a line of one side behind what it is there.
func (n *notes) side(lead string, x excerpted) {
	n.printf("%s: %s%s\n", lead, inSentence(x), n.marks(x.Chips))
}
