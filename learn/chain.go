package learn

// Chain finds the best sequence of labels: each feature of a position adds a
// row of weights, and so does the label before it (a linear-chain conditional
// random field: Lafferty, McCallum and Pereira, ICML 2001). It holds the
// weights of the labels before; those of features are in a [Table], which may
// hold several chains side by side. It is read-only and safe for concurrent
// use.
type Chain struct {
	labels int
	after  []int64 // by label before and label; the last row is for the first position
}

// Unit is one natural unit (nat) of log-odds in the weights of a chain.
const Unit = 1024

// forbidden is the score of a label that may not follow another.
const forbidden = -1 << 40

// transition starts the keys of the labels before.
const transition = 1 << 20

func afterKey(before int) Key { return Template(transition).With(uint64(before)) }

// Follows reports whether label may stand behind before; before is -1 for the
// first position.
type Follows func(before, label int) bool

// NewChain makes a chain of the weights of a table from column first on.
func NewChain(t *Middle, first, labels int, follows Follows) *Chain {
	c := &Chain{labels: labels, after: make([]int64, (labels+1)*labels)}
	for before := range labels + 1 {
		if row := t.Find(afterKey(before)); row != nil {
			for label, w := range row[first : first+labels] {
				c.after[before*labels+label] = int64(w)
			}
		}
	}
	c.forbid(follows)
	return c
}

// forbid rules out what may not follow.
func (c *Chain) forbid(follows Follows) {
	n := c.labels
	for before := range n + 1 {
		for label := range n {
			if before < n && !follows(before, label) || before == n && !follows(-1, label) {
				c.after[before*n+label] = forbidden
			}
		}
	}
}

// Path is the work space of one decoding after another.
type Path struct {
	Labels []uint8 // the best label of each position
	// Margin tells, for each position and label, by how much the best path
	// through that label is worse than the best path, in [Unit]s; 0 for the
	// best. These are max-marginals, so all of them are exact integers.
	Margin   []int32
	forward  []int64
	backward []int64
	back     []uint8
}

// Decode finds the best path through the sums of n positions, labels by
// position; ties go to the lower label.
func (c *Chain) Decode(p *Path, sums []int32) {
	n := len(sums) / c.labels
	p.resize(n, c.labels)
	if n == 0 {
		return
	}
	c.goForward(p, sums)
	c.goBack(p, sums)
	c.margins(p, sums)
}

func (p *Path) resize(n, labels int) {
	if cap(p.forward) < n*labels {
		size := n * labels * 5 / 4
		p.forward, p.backward = make([]int64, size), make([]int64, size)
		p.back, p.Margin, p.Labels = make([]uint8, size), make([]int32, size), make([]uint8, size)
	}
	p.forward, p.backward, p.back = p.forward[:n*labels], p.backward[:n*labels], p.back[:n*labels]
	p.Margin, p.Labels = p.Margin[:n*labels], p.Labels[:n]
}

// goForward fills in the best score of every prefix by its last label.
func (c *Chain) goForward(p *Path, sums []int32) {
	n := c.labels
	for label := range n {
		p.forward[label] = c.after[n*n+label] + int64(sums[label])
	}
	for at := n; at < len(sums); at += n {
		for label := range n {
			best, from := int64(2*forbidden), 0
			for before := range n {
				if s := p.forward[at-n+before] + c.after[before*n+label]; s > best {
					best, from = s, before
				}
			}
			p.forward[at+label] = max(best+int64(sums[at+label]), forbidden)
			p.back[at+label] = uint8(from)
		}
	}
}

// goBack reads the best path and fills in the best score of every rest.
func (c *Chain) goBack(p *Path, sums []int32) {
	n := c.labels
	at := len(sums) - n
	label := 0
	for l := range n {
		p.backward[at+l] = 0
		if p.forward[at+l] > p.forward[at+label] {
			label = l
		}
	}
	for ; at >= 0; at -= n {
		p.Labels[at/n] = uint8(label)
		label = int(p.back[at+label])
		if at == 0 {
			break
		}
		for before := range n {
			best := int64(2 * forbidden)
			for l := range n {
				best = max(best, c.after[before*n+l]+int64(sums[at+l])+p.backward[at+l])
			}
			p.backward[at-n+before] = max(best, forbidden)
		}
	}
}

// margins compares the best path through each label with the best of all.
func (c *Chain) margins(p *Path, sums []int32) {
	n := c.labels
	for at := 0; at < len(sums); at += n {
		best := int64(2 * forbidden)
		for l := range n {
			best = max(best, p.forward[at+l]+p.backward[at+l])
		}
		for l := range n {
			p.Margin[at+l] = int32(min(best-p.forward[at+l]-p.backward[at+l], 1<<30))
		}
	}
}
