package story

import (
	"slices"
	"testing"
)

// TestWhy checks that reports of one event share what an editor would name,
// and that those of two events do not.
func TestWhy(t *testing.T) {
	a, b, c := read("2031-03-04", ferry), read("2031-03-05", ferryToo), read("2031-03-05", mill)
	same := Why(a.Version, a.Text, b.Version, b.Text)
	if same.Percent < 50 || same.Days != 1 {
		t.Errorf("one event is %d %% alike, %d days apart", same.Percent, same.Days)
	}
	i := slices.IndexFunc(same.Views, func(v View) bool { return v.Name == "names" })
	if i < 0 || !slices.Contains(same.Views[i].Shared, "marigold") || !slices.Contains(same.Views[i].Shared, "idri") {
		t.Errorf("the names shared are %v", same.Views)
	}
	if other := Why(a.Version, a.Text, c.Version, c.Text); other.Percent > 5 {
		t.Errorf("two events are %d %% alike: %v", other.Percent, other.Views)
	}
}
