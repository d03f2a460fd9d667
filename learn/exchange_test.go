package learn

import "testing"

// pairsOf returns how often words stand side by side in sentences of the
// pattern "a b a b …", where even words are interchangeable, as odd ones are.
func pairsOf(words int) (pairs []Pair) {
	for a := range words {
		for b := range words {
			if a%2 != b%2 {
				pairs = append(pairs, Pair{int32(a), int32(b), int64(3 + (a+b)%5)})
			}
		}
	}
	return pairs
}

func TestExchange(t *testing.T) {
	const words = 12
	class := Exchange(pairsOf(words), words, 2, 10)
	for w, c := range class {
		if c != class[w%2] {
			t.Errorf("word %d is in class %d, word %d in class %d", w, c, w%2, class[w%2])
		}
	}
	if class[0] == class[1] {
		t.Error("all words are in one class")
	}
}

func TestExchangeFixed(t *testing.T) {
	class := Exchange(append(pairsOf(6), Pair{6, 0, 9}, Pair{1, 7, 9}), 6, 2, 10)
	if len(class) != 8 || class[6] != 2 || class[7] != 3 {
		t.Errorf("words that only serve as neighbours moved: %v", class)
	}
}

func TestTree(t *testing.T) {
	// Classes 0 and 2 have the same neighbours, as have 1 and 3.
	between := [][]int64{{0, 50, 0, 40}, {60, 0, 50, 0}, {0, 45, 0, 36}, {30, 0, 25, 0}}
	paths := Tree(between, 4)
	if paths[0][:1] != paths[2][:1] || paths[1][:1] != paths[3][:1] || paths[0][:1] == paths[1][:1] {
		t.Errorf("classes with like neighbours are not joined first: %v", paths)
	}
}
