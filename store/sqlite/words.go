package sqlite

import (
	"crypto/sha256"
	"slices"
	"strings"
	"time"
)

// searched is a table of rows with its table of words. The words come from
// four columns of content, which is the table itself or a view of it. They are
// written row by row by statements that touch nothing else: any other kind
// opens a savepoint, which flushes the words each time.
type searched struct {
	rows, content, words string
	columns              string
}

var (
	statements = searched{"statements", "statements", "statement_words", "text, speaker, about, outlet"}
	articles   = searched{"articles", "article_texts", "article_words", "title, text, people, outlet"}
	documents  = searched{"documents", "documents", "document_words", "name, text, people, outlet"}
)

// wordRow is a row with the columns that are searched.
type wordRow struct {
	id    int64
	words [4]string
}

func scanWords(row scanner) (wordRow, error) {
	var r wordRow
	err := row.Scan(&r.id, &r.words[0], &r.words[1], &r.words[2], &r.words[3])
	return r, err
}

// The number of a row is the day of its publication, then a number within the
// day. So both the rows and the words of all tables have the newest last, and
// a question reads as many of them as it shows.
const withinDay = 24 // bits

// firstOf is the lowest number of a day; what begins with no day is the oldest.
func firstOf(published string) int64 {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, published[:min(len(published), len(layout))]); err == nil {
			return (t.Unix()/(24*60*60) + daysBefore1970) << withinDay
		}
	}
	return 0
}

// daysBefore1970 are those since the first day of the year 1.
const daysBefore1970 = 719162

// next returns a new number for a row published then.
func (x searched) next(b *batch, published string) (int64, error) {
	d := dayOf{x, firstOf(published)}
	if _, known := b.last[d]; !known {
		last, err := one(b.ctx, b, scanOne[int64], `SELECT coalesce(max(id), ?1) FROM `+x.rows+` WHERE id > ?1 AND id < ?2`, d.first, d.first+1<<withinDay)
		if err != nil {
			return 0, err
		}
		b.last[d] = last
	}
	b.last[d]++
	return b.last[d], nil
}

// dayOf is a day in a table, by its lowest number.
type dayOf struct {
	searched
	first int64
}

// add enters the words of a row.
func (x searched) add(b *batch, id int64, words ...string) {
	b.words[x] = append(b.words[x], change{wordRow{id, [4]string(words)}, false})
}

// drop deletes the rows for which a column holds a value, and their words.
func (x searched) drop(b *batch, column string, value any) error {
	rows, err := list(b.ctx, b, scanWords, `SELECT id, `+x.columns+` FROM `+x.content+` WHERE id IN (SELECT id FROM `+x.rows+` WHERE `+column+` = ?)`, value)
	if err != nil {
		return err
	}
	for _, r := range rows {
		b.words[x] = append(b.words[x], change{r, true})
	}
	return b.exec(`DELETE FROM `+x.rows+` WHERE `+column+` = ?`, value)
}

// change is a row whose words come or go.
type change struct {
	wordRow
	gone bool
}

// writeWords writes what changed in the words, in the order of rows: FTS5
// flushes at each step back.
func (b *batch) writeWords() error {
	for _, x := range []searched{statements, articles, documents} {
		slices.SortStableFunc(b.words[x], func(a, c change) int { return int(max(-1, min(1, a.id-c.id))) })
		for _, c := range b.words[x] {
			statement := `INSERT INTO ` + x.words + ` (rowid, ` + x.columns + `) VALUES (?, ?, ?, ?, ?)`
			if c.gone {
				statement = `INSERT INTO ` + x.words + ` (` + x.words + `, rowid, ` + x.columns + `) VALUES ('delete', ?, ?, ?, ?, ?)`
			}
			if err := b.exec(statement, c.id, c.words[0], c.words[1], c.words[2], c.words[3]); err != nil {
				return err
			}
		}
		delete(b.words, x)
	}
	return nil
}

// unmatched are the rows of a story that its record has not claimed yet.
type unmatched struct {
	of  searched
	ids map[string][]int64 // by mark
}

type marked struct {
	id   int64
	mark string
}

func marks(b *batch, of searched, story string) (unmatched, error) {
	all, err := list(b.ctx, b, func(row scanner) (m marked, err error) { err = row.Scan(&m.id, &m.mark); return m, err }, `SELECT id, mark FROM `+of.rows+` WHERE story = ? ORDER BY id`, story)
	out := unmatched{of, map[string][]int64{}}
	for _, m := range all {
		out.ids[m.mark] = append(out.ids[m.mark], m.id)
	}
	return out, err
}

// take returns a row with that mark, once.
func (r unmatched) take(mark []byte) (int64, bool) {
	ids := r.ids[string(mark)]
	if len(ids) == 0 {
		return 0, false
	}
	r.ids[string(mark)] = ids[1:]
	return ids[0], true
}

// drop deletes the rows that were not taken.
func (r unmatched) drop(b *batch) error {
	for _, ids := range r.ids {
		for _, id := range ids {
			if err := r.of.drop(b, "id", id); err != nil {
				return err
			}
		}
	}
	return nil
}

// mark is a hash of the words of a row and of its day.
func mark(published string, words ...string) []byte {
	sum := sha256.Sum256([]byte(published[:min(len(published), len(time.DateOnly))] + "\x00" + strings.Join(words, "\x00")))
	return sum[:12]
}
