package quote

import "synoptic/language"

// branch is where the words below a token start and end.
type branch struct{ first, last int32 }

// branches returns the branch of every token.
func branches(t *language.Text) []branch {
	out := make([]branch, len(t.Tokens))
	waits := make([]int32, len(t.Tokens)) // children not yet seen
	for i := range t.Tokens {
		out[i] = branch{int32(i), int32(i)}
		if h := t.Tokens[i].Head; h >= 0 {
			waits[h]++
		}
	}
	var ready []int32
	for i := range t.Tokens {
		if waits[i] == 0 {
			ready = append(ready, int32(i))
		}
	}
	for len(ready) > 0 {
		i := ready[len(ready)-1]
		ready = ready[:len(ready)-1]
		h := t.Tokens[i].Head
		if h < 0 {
			continue
		}
		out[h].first, out[h].last = min(out[h].first, out[i].first), max(out[h].last, out[i].last)
		if waits[h]--; waits[h] == 0 {
			ready = append(ready, h)
		}
	}
	return out
}

// told are the relations of children that tell of a verb what it governs.
var told = func() (m [language.Rels]bool) {
	for _, r := range []language.Rel{language.Nsubj, language.NsubjPass, language.Ccomp, language.Xcomp, language.Obj, language.Iobj, language.Parataxis,
		language.Mark, language.Aux, language.AuxPass, language.Advcl, language.Obl, language.ACL, language.Cop, language.CompoundPrt, language.OblAgent} {
		m[r] = true
	}
	return m
}()

// reach bounds how far one climbs from a token to a cue-like one.
const reach = 12

// syntax fills in what the parse says.
func (v *view) syntax() {
	v.branch = branches(v.Text)
	for i := range v.Tokens {
		t := &v.Tokens[i]
		if t.Head < 0 || !told[t.Rel] {
			continue
		}
		x := v.At(int(t.Head))
		x[vKids] = x[vKids]*31 + uint64(t.Rel)<<1 + side(i, int(t.Head)) + 1
	}
	for i := range v.Tokens {
		v.head(i)
		v.above(i)
		v.clause(i)
	}
}

// side is one when i stands behind head.
func side(i, head int) uint64 {
	if i > head {
		return 1
	}
	return 0
}

// head fills in the relation of token i to its head.
func (v *view) head(i int) {
	t, x := &v.Tokens[i], v.At(i)
	x[vRel] = uint64(t.Rel) + 2
	x[vSide] = x[vRel]
	if x[vKids] == 0 {
		x[vKids] = 1
	}
	if v.cue[i] >= 2 && v.cue[i] != unseen {
		x[vKidsC] = x[vKids]
	}
	if t.Head < 0 {
		x[vHead], x[vHeadT] = 1, 1
		return
	}
	y := v.At(int(t.Head))
	x[vSide] |= side(i, int(t.Head)) << 8
	x[vHead], x[vHeadT] = y[vLemma], y[vTag]
}

// way tells how one gets from the child k to its head h.
func (v *view) way(k, h int) uint64 { return uint64(v.Tokens[k].Rel) + 2 | side(k, h)<<7 }

// edges tells at which edges of the branch of k token i stands.
func (v *view) edges(i, k int) uint64 {
	e := uint64(0)
	if int(v.branch[k].first) == i {
		e = 1
	}
	if int(v.branch[k].last) == i {
		e |= 2
	}
	return e
}

// above fills in the nearest cue-like ancestor of token i.
func (v *view) above(i int) {
	x, k := v.At(i), i
	for range reach {
		h := int(v.Tokens[k].Head)
		if h < 0 {
			return
		}
		if !candidate(v.cue[h]) {
			k = h
			continue
		}
		y := v.At(h)
		way := v.way(k, h)
		x[vAbove] = way | uint64(v.cue[h])<<8 | y[vIn]<<12
		x[vAboveL] = y[vLemma] ^ way ^ y[vIn]<<8
		x[vAboveE] = way | v.edges(i, k)<<8 | uint64(v.cue[h])<<10 | y[vIn]<<14
		return
	}
}

// clause fills in the nearest verb above token i, and the next.
func (v *view) clause(i int) {
	x, k := v.At(i), i
	for range reach {
		h := int(v.Tokens[k].Head)
		if h < 0 {
			return
		}
		if !v.Tokens[h].Fine.Verb() {
			k = h
			continue
		}
		x[vClause] = v.way(k, h) | v.edges(i, k)<<8 | uint64(v.cue[h])<<10
		if g := int(v.Tokens[h].Head); g >= 0 {
			x[vClauseB] = v.way(k, h) | v.way(h, g)<<8 | uint64(v.cue[g])<<16
		}
		return
	}
}
