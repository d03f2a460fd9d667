package lexicon

import (
	"strconv"
	"strings"
	"sync"

	"synoptic/weights"
)

// MaxRarity is the level of words that are in no list.
const MaxRarity = 22

// Rarity returns how rare w is in news: level n stands in about one of
// 2^(n/2) articles.
func Rarity(w string) int {
	if l, ok := rarity()[w]; ok {
		return int(l)
	}
	return MaxRarity
}

var rarity = sync.OnceValue(func() map[string]uint8 {
	m := make(map[string]uint8, 24000)
	for line := range strings.Lines(weights.Rarity) {
		level, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		n, err := strconv.Atoi(level)
		if err != nil {
			continue
		}
		for w := range strings.FieldsSeq(words) {
			m[w] = uint8(n)
		}
	}
	return m
})
