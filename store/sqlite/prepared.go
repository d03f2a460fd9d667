package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// prepared is a database that remembers the statements it was asked: SQLite
// takes longer to understand most of them than to answer.
type prepared struct {
	*sql.DB
	mu    sync.Mutex
	ready map[string]*sql.Stmt
}

// mostPrepared bounds what is remembered: questions of the search box differ.
const mostPrepared = 256

// QueryContext asks, with a statement that is prepared once.
func (p *prepared) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	st, err := p.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	if st == nil {
		return p.DB.QueryContext(ctx, query, args...)
	}
	return st.QueryContext(ctx, args...)
}

// statement returns the statement of a query; nil where too many are kept.
func (p *prepared) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	p.mu.Lock()
	st, full := p.ready[query], len(p.ready) >= mostPrepared
	p.mu.Unlock()
	if st != nil || full {
		return st, nil
	}
	st, err := p.PrepareContext(ctx, query) // may wait for a connection
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if other := p.ready[query]; other != nil {
		return other, st.Close()
	}
	p.ready[query] = st
	return st, nil
}
