package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strconv"
	"time"

	"synoptic/store"
)

// asker is a database or a transaction.
type asker interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// scanner reads one row.
type scanner interface{ Scan(dest ...any) error }

// list returns all rows of a query.
func list[T any](ctx context.Context, db asker, scan func(scanner) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // read only
	var out []T
	for rows.Next() {
		x, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, rows.Err()
}

// one returns the first row of a query, or store.ErrNotFound.
func one[T any](ctx context.Context, db asker, scan func(scanner) (T, error), query string, args ...any) (T, error) {
	all, err := list(ctx, db, scan, query, args...)
	if err == nil && len(all) == 0 {
		err = store.ErrNotFound
	}
	if err != nil {
		var zero T
		return zero, err
	}
	return all[0], nil
}

// scanOne reads a row of one column.
func scanOne[T any](row scanner) (T, error) {
	var x T
	err := row.Scan(&x)
	return x, err
}

// paged returns the rows of a page, of which one more than the limit was
// asked for, and the cursor of what follows: key of the last.
func paged[T any](all []T, p store.Page, key func(*T) string) ([]T, string) {
	if n := limit(p); len(all) > n {
		return all[:n], key(&all[n-1])
	}
	return all, ""
}

// limit is how many rows a page has.
func limit(p store.Page) int {
	if p.Limit <= 0 {
		return 50
	}
	return min(p.Limit, 1000)
}

// before reads a cursor that is a row's number in a list with the newest
// first.
func before(p store.Page) int64 {
	if n, err := strconv.ParseInt(p.Cursor, 10, 64); err == nil {
		return n
	}
	return 1<<63 - 1
}

// offset reads a cursor that counts rows.
func offset(p store.Page) int {
	n, _ := strconv.Atoi(p.Cursor)
	return max(n, 0)
}

// following is the cursor of a list that counts rows.
func following[T any](all []T, p store.Page) ([]T, string) {
	n := limit(p)
	if len(all) > n {
		return all[:n], strconv.Itoa(offset(p) + n)
	}
	return all, ""
}

// moment is a time as a column holds it.
type moment struct{ t *time.Time }

func (m moment) Scan(x any) error {
	n, ok := x.(int64)
	if !ok {
		return errors.New("no time")
	}
	if *m.t = (time.Time{}); n != 0 {
		*m.t = time.UnixMicro(n).UTC()
	}
	return nil
}

// micros is the column of a time.
func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

// object is a column of JSON.
type object struct{ to any }

func (o object) Scan(x any) error {
	switch x := x.(type) {
	case string:
		return json.Unmarshal([]byte(x), o.to)
	case []byte:
		return json.Unmarshal(x, o.to)
	}
	return errors.New("no JSON")
}

// text writes x as JSON. Only values without cycles and functions come here.
func text(x any) string {
	b, err := json.Marshal(x)
	if err != nil {
		panic(err)
	}
	return string(b)
}
