package quote

import (
	"synoptic/language"
	"synoptic/learn"
)

// The values of a pair of a piece, source or content, and a cue of its
// paragraph.
const (
	lPiece   = iota // what the piece is: source, or content inside or outside marks
	lSide           // on which side the cue is, and how far
	lNext           // how many cues are nearer, on this side and on the other
	lBetween        // the pieces between
	lStops          // sentences that end between
	lTouch          // the tokens at both ends of what stands between
	lWords          // all that stands between, when little
	lTree           // how the cue is reached in the parse
	lCue            // lemma of the cue's last word
	lFirst          // whether the piece is the nearest of its part to the cue
	lOrder          // pieces at both sides of the cue
	links
)

// linkTemplates are the features of a pair.
var linkTemplates = []learn.Conjunction{
	{at(lPiece, 0), at(lSide, 0)}, {at(lPiece, 0), at(lNext, 0)}, {at(lPiece, 0), at(lBetween, 0)}, {at(lPiece, 0), at(lStops, 0)},
	{at(lPiece, 0), at(lTouch, 0)}, {at(lPiece, 0), at(lWords, 0)}, {at(lPiece, 0), at(lTree, 0)}, {at(lPiece, 0), at(lCue, 0), at(lSide, 0)},
	{at(lPiece, 0), at(lFirst, 0)}, {at(lPiece, 0), at(lOrder, 0)}, {at(lPiece, 0), at(lNext, 0), at(lStops, 0)},
	{at(lPiece, 0), at(lTree, 0), at(lNext, 0)}, {at(lPiece, 0), at(lFirst, 0), at(lNext, 0)}, {at(lPiece, 0), at(lBetween, 0), at(lFirst, 0), at(lStops, 0)},
	{at(lPiece, 0), at(lBetween, 0), at(lTouch, 0)}, {at(lPiece, 0), at(lOrder, 0), at(lNext, 0)}, {at(lPiece, 0), at(lCue, 0), at(lOrder, 0)},
}

// linker sees the pieces of one paragraph.
type linker struct {
	*view
	learn.Values
	pieces []piece
	keys   []learn.Key
}

func newLinker(v *view) *linker {
	l := &linker{view: v, Values: learn.Values{Width: links}}
	l.Values.Resize(1)
	return l
}

// pair fills in the values of piece i and cue c, indexes into pieces.
func (l *linker) pair(i, c int) {
	x, cue := &l.pieces[i], &l.pieces[c]
	v := l.Values.At(0)
	clear(v)
	kind := uint64(x.part)
	if x.part == contentPart && l.inside[x.Start] > 0 && l.inside[x.End-1] > 0 {
		kind = 4
	}
	gap, step := language.Range{Start: x.End, End: cue.Start}, 1
	if c < i {
		gap, step = language.Range{Start: cue.End, End: x.Start}, -1
	}
	side := uint64(1+step)/2 + 1
	v[lPiece] = kind + 1
	v[lSide] = side | bucket(gap.End-gap.Start)<<2
	v[lNext] = side | l.nearer(i, c, step)<<2
	code := uint64(1)
	for k := i + step; k != c && code < 1<<8; k += step {
		code = code<<2 | uint64(l.pieces[k].part)
	}
	v[lBetween] = side | code<<2
	v[lStops] = side | min(uint64(l.SentenceOf(gap.End)-l.SentenceOf(max(gap.Start-1, 0))), 3)<<2
	l.between(v, gap, side)
	v[lTree] = side | l.tree(x, cue)<<2
	v[lCue] = l.view.At(cue.End - 1)[vLemma]
	v[lFirst] = side | l.first(i, c, step)<<2
	v[lOrder] = side | l.order(c)<<2
}

// between tells of the tokens in the gap.
func (l *linker) between(v []uint64, gap language.Range, side uint64) {
	h := side
	if gap.Start < gap.End {
		v[lTouch] = l.view.At(gap.Start)[vWord]*3 ^ l.view.At(gap.End - 1)[vWord] ^ side
	} else {
		v[lTouch] = side
	}
	if gap.End-gap.Start <= 3 {
		for k := gap.Start; k < gap.End; k++ {
			h = h*31 + l.view.At(k)[vWord]
		}
		v[lWords] = h | 1<<62
	}
}

// nearer counts the cues nearer to piece i than cue c: two bits for this side,
// two for the other.
func (l *linker) nearer(i, c, step int) uint64 {
	here, there := uint64(0), uint64(0)
	for k := i + step; k != c; k += step {
		if l.pieces[k].part == cuePart {
			here++
		}
	}
	far := l.distance(i, c)
	for k := i - step; k >= 0 && k < len(l.pieces) && l.distance(i, k) < far; k -= step {
		if l.pieces[k].part == cuePart {
			there++
		}
	}
	return min(here, 3) | min(there, 3)<<2
}

// distance returns how many tokens stand between pieces i and k.
func (l *linker) distance(i, k int) int {
	if i > k {
		i, k = k, i
	}
	return l.pieces[k].Start - l.pieces[i].End
}

// first counts the pieces of i's part between it and cue c, and tells whether
// another cue stands between.
func (l *linker) first(i, c, step int) uint64 {
	n := uint64(0)
	for k := i + step; k != c; k += step {
		if l.pieces[k].part == l.pieces[i].part {
			n++
		}
	}
	return min(n, 3)
}

// order tells the two pieces before and behind cue c.
func (l *linker) order(c int) uint64 {
	code := uint64(1)
	for _, k := range []int{c - 2, c - 1, c + 1, c + 2} {
		code <<= 2
		if k >= 0 && k < len(l.pieces) {
			code |= uint64(l.pieces[k].part)
		}
	}
	return code
}

// headOf returns the token of r whose head lies outside it.
func (v *view) headOf(r language.Range) int {
	for i := r.Start; i < r.End; i++ {
		if h := int(v.Tokens[i].Head); (h < r.Start || h >= r.End) && v.Tokens[i].Kind != language.Punct {
			return i
		}
	}
	return r.End - 1
}

// tree tells how the cue is reached from the head of the piece, or the piece
// from the head of the cue, in at most four steps.
func (l *linker) tree(x, cue *piece) uint64 {
	if way := l.climb(l.headOf(x.Range), cue.Range); way > 0 {
		return way<<1 | 1
	}
	return l.climb(l.headOf(cue.Range), x.Range) << 1
}

// climb returns by which relation a token within r is reached from i, and in
// how many steps; zero for none.
func (l *linker) climb(i int, r language.Range) uint64 {
	for n := range uint64(4) {
		h := int(l.Tokens[i].Head)
		if h < 0 {
			return 0
		}
		if h >= r.Start && h < r.End {
			return uint64(l.Tokens[i].Rel) + 1 | min(n, 2)<<7
		}
		i = h
	}
	return 0
}

// link returns, for every piece of a paragraph, the index of its cue, -1 for
// none. A cue is its own.
func (m *Model) link(l *linker, list []piece) []int {
	l.pieces = list
	out := make([]int, len(list))
	for i := range list {
		out[i] = i
		if list[i].part != cuePart {
			out[i], _ = m.cueOf(l, i)
		}
	}
	return out
}

// window is how many pieces away a cue may be.
const window = 12

// cueOf returns the best cue of piece i, and by how much it is better than the
// next; -1 when the paragraph has none.
func (m *Model) cueOf(l *linker, i int) (best int, lead int32) {
	best = -1
	var top, second int32 = -1 << 30, -1 << 30
	for c := max(0, i-window); c < min(len(l.pieces), i+window); c++ {
		if l.pieces[c].part != cuePart {
			continue
		}
		l.pair(i, c)
		l.keys = l.Values.Keys(l.keys[:0], linkTemplates, 0, 0)
		sum := [1]int32{}
		m.links.AddAll(sum[:], l.keys)
		if sum[0] > top {
			best, top, second = c, sum[0], top
		} else {
			second = max(second, sum[0])
		}
	}
	return best, top - second
}
