package learn_test

import (
	"reflect"
	"testing"

	"synoptic/learn"
)

func TestMean(t *testing.T) {
	a := []learn.Row{{Key: 1, Weights: []int32{6, -2}}, {Key: 2, Weights: []int32{0, 4}}}
	b := []learn.Row{{Key: 2, Weights: []int32{2, 4}}, {Key: 3, Weights: []int32{-2, 0}}}
	for _, c := range []struct {
		why   string
		limit int
		want  []learn.Row
	}{
		{"a row that a model lacks is zero there", 3, []learn.Row{{Key: 2, Weights: []int32{1, 4}}, {Key: 1, Weights: []int32{3, -1}}, {Key: 3, Weights: []int32{-1, 0}}}},
		{"the largest weights are kept", 1, []learn.Row{{Key: 2, Weights: []int32{1, 4}}}},
		{"a limit of none leaves all out", 0, []learn.Row{}},
	} {
		for _, models := range [][][]learn.Row{{a, b}, {b, a}} {
			if got := learn.Mean(models, c.limit); !reflect.DeepEqual(got, c.want) {
				t.Errorf("%s: got %v, want %v", c.why, got, c.want)
			}
		}
	}
}
