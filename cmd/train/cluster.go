package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"synoptic/language"
	"synoptic/language/cluster"
	"synoptic/learn"
)

// How words are sorted into classes.
const (
	classes       = 512
	clusterRounds = 12
	maxSteps      = 15 // of a path in the tree, see cluster.Path
)

// trainCluster makes the word classes from unlabelled news.
func trainCluster(d *data) ([]byte, error) {
	words, err := vocabulary(d)
	if err != nil {
		return nil, err
	}
	pairs, err := neighbours(d, words)
	if err != nil {
		return nil, err
	}
	class := learn.Exchange(pairs, len(words), classes, clusterRounds)
	n := classes + 1 + int(strangers)
	between := make([][]int64, n)
	for i := range between {
		between[i] = make([]int64, n)
	}
	for _, p := range pairs {
		between[class[p.First]][class[p.Second]] += p.Count
	}
	return writeClasses(words, class, learn.Tree(between, classes))
}

// vocabulary returns the words that stand in minArticles articles, the most
// frequent first.
func vocabulary(d *data) ([]string, error) {
	type tally struct{ articles, last, count int }
	all := map[string]*tally{}
	n := 0
	err := articles(d, func(t *language.Text) {
		n++
		for i := range t.Tokens {
			w := cluster.Key(t.Word(i))
			k := all[w]
			if k == nil {
				k = &tally{}
				all[strings.Clone(w)] = k
			}
			if k.count++; k.last != n {
				k.articles, k.last = k.articles+1, n
			}
		}
	})
	maps.DeleteFunc(all, func(w string, k *tally) bool { return k.articles < minArticles })
	return slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		return cmp.Or(cmp.Compare(all[b].count, all[a].count), cmp.Compare(a, b))
	}), err
}

// strangers is how many kinds words outside the vocabulary have; these and
// the border of a sentence are neighbours in no class.
const strangers = language.Punct + 1

// neighbours counts which words stand side by side.
func neighbours(d *data, words []string) ([]learn.Pair, error) {
	number := make(map[string]int32, len(words))
	for i, w := range words {
		number[w] = int32(i)
	}
	border := int32(len(words))
	counts := map[uint64]int64{}
	err := articles(d, func(t *language.Text) {
		for _, s := range t.Sentences {
			last := border
			for i := s.Start; i < s.End; i++ {
				w, ok := number[cluster.Key(t.Word(i))]
				if !ok {
					w = border + 1 + int32(t.Tokens[i].Kind)
				}
				counts[uint64(last)<<32|uint64(w)]++
				last = w
			}
			counts[uint64(last)<<32|uint64(border)]++
		}
	})
	var pairs []learn.Pair
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		pairs = append(pairs, learn.Pair{First: int32(k >> 32), Second: int32(uint32(k)), Count: counts[k]})
	}
	return pairs, err
}

// writeClasses returns the file of classes, in the order of their paths;
// words of a class are in alphabetical order.
func writeClasses(words []string, class []int32, paths []string) ([]byte, error) {
	members := make([][]string, len(paths))
	for i, w := range words {
		members[class[i]] = append(members[class[i]], w)
	}
	var lines []string
	for c, list := range members {
		if len(paths[c]) > maxSteps {
			return nil, fmt.Errorf("a class lies %d steps deep, more than %d", len(paths[c]), maxSteps)
		}
		if len(list) > 0 {
			slices.Sort(list)
			lines = append(lines, paths[c]+" "+strings.Join(list, " ")+"\n")
		}
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, "")), nil
}
