package story

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// profiles returns what the readings of stories(n) look like.
func profiles(n int) []*Profile {
	var out []*Profile
	for _, r := range stories(n) {
		out = append(out, NewProfile(r.Version, r.Text))
	}
	return out
}

// TestIndexGroupsAStream checks that reports of invented events, arriving in
// turn, come together, and that a report given twice stays where it is.
func TestIndexGroupsAStream(t *testing.T) {
	var x Index
	place := map[int]string{}
	for i, p := range profiles(12) {
		d := x.Add(fmt.Sprint(i), p)
		if again := x.Add(fmt.Sprint(i), p); again.Story != d.Story || again.New {
			t.Errorf("report %d, given again, goes to %v after %v", i, again, d)
		}
		if first, ok := place[i/4]; ok != !d.New || ok && first != d.Story {
			t.Errorf("report %d of event %d goes to %+v, the first went to %q", i, i/4, d, first)
		}
		if d.Confidence < 40 || d.Confidence > 100 {
			t.Errorf("confidence %d", d.Confidence)
		}
		place[i/4] = d.Story
	}
	if m := x.Settle(); len(m) > 0 {
		t.Errorf("clear stories are moved: %v", m)
	}
}

// TestSettleJoinsPieces checks that two stories that a later report shows to
// be one are joined under the older id, and that a report put into a wrong
// story leaves it.
func TestSettleJoinsPieces(t *testing.T) {
	p := profiles(2)
	var x Index
	x.Restore("a0", p[0], "s1")
	x.Restore("a1", p[1], "s2")
	x.Restore("b0", p[4], "s1")
	x.Restore("a2", p[2], "s1")
	place := map[string]string{"a0": "s1", "a1": "s2", "a2": "s1", "b0": "s1", "a3": x.Add("a3", p[3]).Story}
	for _, m := range x.Settle() {
		if place[m.Report] != m.From {
			t.Errorf("%s moves from %s, where it was not", m.Report, m.From)
		}
		place[m.Report] = m.To
	}
	if got := fmt.Sprint(place); got != "map[a0:s1 a1:s1 a2:s1 a3:s1 b0:sb0]" {
		t.Errorf("after settling: %s", got)
	}
	if m := x.Settle(); len(m) > 0 {
		t.Errorf("settling again moves %v", m)
	}
}

// TestIndexComesBack checks that an index restored from its reports decides
// as the old one, also after profiles went through bytes, and forgets what is
// too old.
func TestIndexComesBack(t *testing.T) {
	all := profiles(12)
	var x, y Index
	for i, p := range all[:40] {
		d := x.Add(fmt.Sprint(i), p)
		b, err := p.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var q Profile
		if err := q.UnmarshalBinary(b); err != nil {
			t.Fatal(err)
		}
		y.Restore(fmt.Sprint(i), &q, d.Story)
	}
	for i := 40; i < len(all); i++ {
		if a, b := x.Add(fmt.Sprint(i), all[i]), y.Add(fmt.Sprint(i), all[i]); a != b {
			t.Errorf("report %d: %+v, after a restart %+v", i, a, b)
		}
	}
	x.Forget(time.Date(2031, 3, 4, 0, 0, 0, 0, time.UTC)) // the last of each four stays
	if d := x.Add("late", all[1]); d.New {
		t.Error("a report of a story that goes on opens a new one")
	}
	x.Forget(time.Date(2032, 1, 1, 0, 0, 0, 0, time.UTC))
	if d := x.Add("later", all[1]); !d.New {
		t.Error("a forgotten story takes a report")
	}
}

// FuzzProfile checks that no bytes harm and that what is read is written the
// same.
func FuzzProfile(f *testing.F) {
	b, _ := profiles(1)[0].MarshalBinary()
	f.Add(b)
	f.Add([]byte{encoding, 0, 0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		var p, q Profile
		if p.UnmarshalBinary(b) != nil {
			return
		}
		c, _ := p.MarshalBinary()
		if err := q.UnmarshalBinary(c); err != nil {
			t.Error(err)
		}
	})
}

// BenchmarkIndex is the cost of a report in an index of 8,000 that share a
// small vocabulary.
func BenchmarkIndex(b *testing.B) {
	all := profiles(2000)
	r := rand.New(rand.NewPCG(1, 2))
	var x Index
	for i, p := range all {
		x.Add(fmt.Sprint(i), p)
	}
	for b.Loop() {
		x.near(all[r.IntN(len(all))])
	}
}
