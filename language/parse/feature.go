package parse

import "synoptic/learn"

// keys collects the features of one decision. Each feature has a template of
// its own, by the order in which they are added.
type keys struct {
	list []learn.Key
	next int
}

func (k *keys) start(template int) { k.list, k.next = k.list[:0], template }

// templates start the keys of features.
var templates = func() (t [256]learn.Key) {
	for i := range t {
		t[i] = learn.Template(i)
	}
	return t
}()

func (k *keys) add(a uint64) { k.list = append(k.list, templates[k.next].With(a)); k.next++ }

func (k *keys) add2(a, b uint64) {
	k.list = append(k.list, templates[k.next].With(a).With(b))
	k.next++
}

// pair and triple join values below 2^16.
func pair(a, b uint64) uint64      { return a | b<<16 }
func triple(a, b, c uint64) uint64 { return a | b<<16 | c<<32 }

// noWord stands for a word that is not there.
var noWord = node{word: 3, tag: rootTag + 1<<tagBits, head: none, left: none, left2: none, right: none, right2: none}

// at returns word i.
func (s *state) at(i int32) *node {
	if i < 0 || int(i) >= len(s.nodes) {
		return &noWord
	}
	return &s.nodes[i]
}

// distance returns how far apart two words are, in eight classes.
func distance(from, to int32) uint64 {
	switch d := to - from; {
	case d > 10:
		return 7
	case d > 5:
		return 6
	default:
		return uint64(d)
	}
}

// situation is what a sure action is known by, relation a sure label.
func (s *state) situation() learn.Key {
	s0, b0 := s.at(s.top(0)), s.at(s.next)
	headed := uint64(0)
	if s0.head != none {
		headed = 1
	}
	return templates[254].With(triple(s0.tag, b0.tag, s.at(s.next+1).tag) | headed<<63).With(uint64(s0.label))
}

func (s *state) relation(head, dependent int32) learn.Key {
	h, d := s.at(head), s.at(dependent)
	dir := uint64(0)
	if dependent < head {
		dir = 1
	}
	return templates[255].With(triple(h.tag, d.tag, dir)).With(d.word)
}

// features adds the features of the next action (after Zhang and Nivre, ACL
// 2011).
func (s *state) features(k *keys) {
	k.start(0)
	i0 := s.top(0)
	s0, s1, s2 := s.at(i0), s.at(s.top(1)), s.at(s.top(2))
	b0, b1, b2 := s.at(s.next), s.at(s.next+1), s.at(s.next+2)
	h, l, r := s.at(s0.head), s.at(s0.left), s.at(s0.right)
	l2, r2 := s.at(s0.left2), s.at(s0.right2)
	bl, bl2 := s.at(b0.left), s.at(b0.left2)
	var d uint64
	if i0 != none {
		d = distance(i0, s.next)
	}
	vl, vr, vb := uint64(s0.lefts), uint64(s0.rights), uint64(b0.lefts)
	bt := b0.tag
	st := s0.tag
	if s0.head != none {
		st |= 1 << 15
	}
	k.add(0)
	k.add(s0.word)
	k.add(st)
	k.add(s0.class)
	k.add2(s0.word, s0.tag)
	k.add(bt)
	k.add(b1.word)
	k.add(b1.tag)
	k.add(b2.tag)
	sw := s0.word ^ s0.tag<<40
	k.add2(sw, bt)
	k.add2(s0.word, b0.word)
	k.add(pair(bt, b1.tag))
	k.add(triple(bt, b1.tag, b2.tag))
	k.add(triple(s0.tag, bt, b1.tag))
	k.add(triple(s0.tag, l.tag, bt))
	k.add(triple(s0.tag, bt, bl.tag))
	k.add2(s0.word, d)
	k.add(pair(bt, d))
	k.add(triple(s0.tag, bt, d))
	k.add(pair(s0.tag, vr))
	k.add(pair(s0.tag, vl))
	k.add2(b0.word, vb)
	k.add(pair(bt, vb))
	k.add(h.tag)
	k.add(l.word)
	k.add(l.tag)
	k.add(r.word)
	k.add(r.tag)
	k.add(bl.word)
	k.add(bl.tag)
	k.add(uint64(s0.label))
	k.add(uint64(l.label))
	k.add(uint64(r.label))
	k.add(uint64(bl.label))
	k.add(triple(s0.tag, l.tag, l2.tag))
	k.add(triple(s0.tag, r.tag, r2.tag))
	k.add(triple(bt, bl.tag, bl2.tag))
	k.add(triple(s1.tag, s0.tag, bt))
	k.add(triple(s1.tag, s2.tag, s0.tag))
	k.add2(s1.word, bt)
	k.add2(s0.word, pair(bt, b1.tag))
	k.add2(b0.word, pair(s0.tag, b1.tag))
	b3 := s.at(s.next + 3)
	verbs, stops := uint64(min(b0.verbs-s0.verbs, 3)), uint64(min(b0.stops-s0.stops, 3))
	k.add(pair(b2.tag, b3.tag) | b1.tag<<32)
	k.add(b0.class)
	k.add(b1.class)
	k.add(pair(s0.tag, b0.class))
	k.add(triple(s0.kind, b0.kind, d))
	k.add(triple(s0.kind, bt, b1.kind))
	k.add(triple(s0.kind, r.kind, b0.kind))
	k.add(triple(s0.tag, bt, verbs|stops<<2))
	k.add(triple(s0.tag, bt, uint64(s0.leftSet)))
	k.add(triple(s0.tag, bt, uint64(b0.leftSet)))
	k.add(triple(s1.tag, s0.tag, bt) | uint64(s1.rightSet&3)<<48)
	k.add(triple(h.tag, uint64(s0.label), bt))
}

// labelFeatures adds the features of the label of an arc, before it is made.
func (s *state) labelFeatures(k *keys, head, dependent int32) {
	k.start(100)
	h, d := s.at(head), s.at(dependent)
	var dir uint64
	dist := head - dependent
	if dist < 0 {
		dir, dist = 8, -dist
	}
	far := dir + uint64(min(dist, 5))
	dl, dr := s.at(d.left), s.at(d.right)
	before, behind := s.at(dependent-1), s.at(dependent+1)
	dt, ht := pair(d.tag, dir), pair(h.tag, dir)
	k.add2(h.word, dir)
	k.add(pair(h.tag, far))
	k.add(pair(d.tag, far))
	k.add(dl.word)
	k.add2(dt, pair(dl.tag, h.tag))
	k.add2(dl.word, d.word^dir<<40)
	k.add2(dl.word, ht)
	k.add(dr.word)
	k.add2(dt, pair(dr.tag, h.tag))
	k.add2(triple(h.tag, s.at(head-1).tag, s.at(head+1).tag), d.tag)
	k.add2(behind.word, dt)
	k.add2(before.word, dt)
	k.add(dir)
	k.add(pair(h.class, dir))
	k.add(pair(d.class, dir))
	k.add(triple(h.tag, d.tag, uint64(d.leftSet)))
	k.add2(dl.word, pair(h.class, d.kind))
}
