package sqlite

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"synoptic/query"
	"synoptic/store"
)

func TestZZ(t *testing.T) {
	path := os.Getenv("ZZ")
	if path == "" {
		t.Skip()
	}
	ctx := context.Background()
	s, err := Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	n, _ := one(ctx, s.read, scanOne[int], `SELECT count(*) FROM articles`)
	if n < 2000 {
		for i := range 17 {
			err := s.batched(ctx, func(b *batch) error {
				if err := b.exec(fmt.Sprintf(`insert into articles (id, mark, story, report, url, published, title, text, people, outlet) select id+%d*10000, mark, story, report, url, published, title, text, people, outlet from articles where (id & 16777215) < 10000`, i+1)); err != nil {
					return err
				}
				return b.exec(fmt.Sprintf(`insert into article_words (rowid, title, text, people, outlet) select id, title, text, people, outlet from article_texts where (id & 16777215) between %d*10000 and %[1]d*10000+9999`, i+1))
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	n, _ = one(ctx, s.read, scanOne[int], `SELECT count(*) FROM articles`)
	stories, _, _ := s.Stories(ctx, store.StoryFilter{Reports: 2}, store.Page{Limit: 300})
	var words []string
	for _, x := range stories {
		words = append(words, strings.Fields(x.Title)...)
	}
	t.Log(n, len(words))
	words = words[:min(400, len(words))]
	extra := strings.Split(os.Getenv("Q"), "|")
	for _, kind := range []string{"statements", "reports"} {
		run := func(w string) time.Duration {
			began := time.Now()
			var err error
			if kind == "reports" {
				_, _, err = s.FindReports(ctx, query.Parse(w), store.Page{})
			} else {
				_, _, err = s.FindStatements(ctx, query.Parse(w), store.Page{})
			}
			if err != nil {
				t.Log(w, err)
			}
			return time.Since(began)
		}
		var all []time.Duration
		for _, w := range words {
			all = append(all, run(w))
		}
		slices.Sort(all)
		t.Log(kind, all[len(all)/2], all[len(all)*99/100], all[len(all)-1])
		for _, w := range extra {
			t.Log(kind, w, run(w))
		}
	}
}
