package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"synoptic/query"
	"synoptic/store"
)

// mostShares is how many values of a tally are named.
const mostShares = 8

func scanShare(row scanner) (x store.Share, err error) {
	err = row.Scan(&x.Value, &x.Count)
	return x, err
}

// TallyStories implements store.Stories. The sign before a column keeps the
// index of stories out: the words of a row are large, and the other index
// holds all that is counted.
func (s *Store) TallyStories(ctx context.Context, f store.StoryFilter) (t store.Tally, err error) {
	where, args := conditions(f)
	these := `(SELECT id FROM stories WHERE ` + strings.Join(where, ` AND `) + `)`
	if t.Count, err = one(ctx, s.read, scanOne[int], `SELECT count(*) FROM `+these, args...); err != nil {
		return t, err
	}
	for _, x := range []struct {
		to    *[]store.Share
		query string
	}{
		{&t.Outlets, `SELECT outlet, count(DISTINCT story) FROM articles WHERE outlet <> '' AND +story IN ` + these + ` GROUP BY outlet COLLATE NOCASE`},
		{&t.Kinds, `SELECT kind, count(DISTINCT story) FROM documents WHERE +story IN ` + these + ` GROUP BY kind`},
		{&t.Years, `SELECT substr(last, 1, 4), count(*) FROM stories WHERE ` + strings.Join(where, ` AND `) + ` GROUP BY 1`},
	} {
		if *x.to, err = list(ctx, s.read, scanShare, x.query+` ORDER BY 2 DESC, 1 LIMIT ?`, append(slices.Clone(args), mostShares)...); err != nil {
			return t, err
		}
	}
	return t, nil
}

// Folders implements store.Stories.
func (s *Store) Folders(ctx context.Context, stories []string) (map[string][]store.Share, error) {
	out := map[string][]store.Share{}
	if len(stories) == 0 {
		return out, nil
	}
	these, args := in(`reports.story`, stories)
	_, err := list(ctx, s.read, func(row scanner) (n int, err error) {
		var story string
		var folder []string
		err = row.Scan(&story, object{&folder}, &n)
		out[story] = append(out[story], store.Share{Value: store.FolderName(folder), Count: n})
		return n, err
	}, `SELECT reports.story, sources.folder, count(DISTINCT reports.id) FROM reports JOIN captures ON captures.report = reports.id AND captures.report <> '' JOIN sources ON sources.id = captures.source
		WHERE `+these+` AND sources.folder <> '[]' GROUP BY 1, 2 ORDER BY 3 DESC, 2`, args...)
	return out, err
}

// Tally implements store.Finder. It takes matches as they come, for ranking
// them would take as long as finding them.
func (s *Store) Tally(ctx context.Context, among string, q query.Query) (t store.Tally, err error) {
	var x question
	people, kind := "people", `kind`
	switch among {
	case "statements":
		x = ofStatements(q)
	case "reports":
		x, kind = ofReports(q), `''`
	case "documents":
		x = ofDocuments(q)
	default:
		return t, fmt.Errorf("nothing is kept under %q", among)
	}
	speaker, about := people, people
	if among == "statements" {
		speaker, about = "speaker", "about"
	}
	x.narrow(q, speaker, about)
	if kind != `''` {
		kind = x.rows + `.kind`
	}
	counts := [3]map[string]int{{}, {}, {}}
	all, err := list(ctx, s.read, func(row scanner) (values [3]string, err error) {
		err = row.Scan(&values[0], &values[1], &values[2])
		return values, err
	}, fmt.Sprintf(`SELECT %[1]s.outlet, %[2]s, substr(%[1]s.published, 1, 4) FROM %[3]s JOIN stories ON stories.id = %[1]s.story%[4]s LIMIT ?`, x.rows, kind, x.from, x.conditions()), append(x.args, store.MostTallied+1)...)
	t.Count, t.More = min(len(all), store.MostTallied), len(all) > store.MostTallied
	for _, values := range all[:t.Count] {
		for i, v := range values {
			all := strings.Split(v, "; ") // a document stands in reports of several outlets
			slices.Sort(all)
			for _, one := range slices.Compact(all) {
				counts[i][one]++
			}
		}
	}
	t.Outlets, t.Kinds, t.Years = largest(counts[0]), largest(counts[1]), largest(counts[2])
	return t, err
}

// largest returns the values with most, the most first.
func largest(counts map[string]int) []store.Share {
	var out []store.Share
	for v, n := range counts {
		if v != "" {
			out = append(out, store.Share{Value: v, Count: n})
		}
	}
	slices.SortFunc(out, func(a, b store.Share) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Value, b.Value)) })
	return out[:min(len(out), mostShares)]
}
