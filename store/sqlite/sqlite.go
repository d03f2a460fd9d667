// Package sqlite keeps a newsroom in one SQLite file, without cgo
// (modernc.org/sqlite).
//
// One connection writes, several read beside it (write-ahead log). Every
// commit is synced to the disk, so that a capture that was acknowledged
// survives loss of power. What is deleted is overwritten. The file and its
// companions (-wal, -shm) can be read by their owner alone.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"

	"synoptic/queue"
	"synoptic/queue/local"
	"synoptic/store"
)

// Store is one open file. It implements store.Store.
type Store struct {
	path  string
	write *sql.DB
	read  *prepared
	queue *local.Queue
	pack  *packer
}

// application marks files of this program in their header ("syno").
const application = 0x73796e6f

// cacheKiB is the page cache of each connection.
const cacheKiB = 16 << 10

// Open opens the store in the file path, and makes it where there is none; its
// folder must be there.
func Open(ctx context.Context, path string) (*Store, error) {
	s, err := open(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", path, err)
	}
	return s, nil
}

func open(ctx context.Context, path string) (*Store, error) {
	if err := create(path); err != nil {
		return nil, err
	}
	s := &Store{path: path, pack: newPacker()}
	err := inSQL()
	if err != nil {
		return nil, err
	}
	if s.write, err = sql.Open("sqlite", dsn(path, "_txlock=immediate", "synchronous(FULL)", "secure_delete(ON)")); err != nil {
		return nil, err
	}
	s.write.SetMaxOpenConns(1)
	read, err := sql.Open("sqlite", dsn(path, "", "query_only(ON)"))
	if err != nil {
		return nil, errors.Join(err, s.write.Close())
	}
	s.read = &prepared{DB: read, ready: map[string]*sql.Stmt{}}
	s.read.SetMaxOpenConns(max(4, runtime.GOMAXPROCS(0)))
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	s.queue = local.New(s.write, s.read.DB)
	return s, nil
}

// create makes an empty file that only its owner can read.
func create(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("cannot be made (%w); choose another place with --db", err)
	}
	return f.Close()
}

// dsn is the address of the database with its settings.
func dsn(path, option string, pragmas ...string) string {
	pragmas = append([]string{"busy_timeout(15000)", "journal_mode(WAL)", "foreign_keys(ON)", "temp_store(MEMORY)", fmt.Sprintf("cache_size(-%d)", cacheKiB)}, pragmas...)
	v := url.Values{"_pragma": pragmas}
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), RawQuery: v.Encode()}
	if option != "" {
		u.RawQuery += "&" + option
	}
	return u.String()
}

// Queue returns the work that waits.
func (s *Store) Queue() queue.Queue { return s.queue }

// Path returns the file.
func (s *Store) Path() string { return s.path }

// Close ends all use of the store.
func (s *Store) Close() error { return errors.Join(s.read.Close(), s.write.Close()) }

// within runs do in one write transaction.
func (s *Store) within(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// batch is a transaction that runs the same statements again and again.
type batch struct {
	ctx context.Context
	*sql.Tx
	ready map[string]*sql.Stmt
	words map[searched][]change // to be written at the end
	last  map[dayOf]int64       // numbers given
}

// batched runs do in one write transaction.
func (s *Store) batched(ctx context.Context, do func(*batch) error) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		b := &batch{ctx, tx, map[string]*sql.Stmt{}, map[searched][]change{}, map[dayOf]int64{}}
		if err := do(b); err != nil {
			return err
		}
		return b.writeWords()
	})
}

// exec runs a statement, which is prepared once.
func (b *batch) exec(statement string, args ...any) error {
	st, err := b.statement(statement)
	if err != nil {
		return err
	}
	_, err = st.ExecContext(b.ctx, args...)
	return err
}

// QueryContext asks within the transaction, with a statement that is prepared
// once.
func (b *batch) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	st, err := b.statement(query)
	if err != nil {
		return nil, err
	}
	return st.QueryContext(ctx, args...)
}

func (b *batch) statement(text string) (*sql.Stmt, error) {
	st := b.ready[text]
	if st == nil {
		var err error
		if st, err = b.PrepareContext(b.ctx, text); err != nil {
			return nil, err
		}
		b.ready[text] = st
	}
	return st, nil
}

// all runs several statements with the same arguments.
func (b *batch) all(args []any, statements ...string) error {
	for _, s := range statements {
		if err := b.exec(s, args...); err != nil {
			return err
		}
	}
	return nil
}

var _ store.Store = (*Store)(nil)
