package sqlite

import (
	"context"
	"fmt"
	"time"

	"synoptic/store"
)

func scanUser(row scanner) (store.User, error) {
	var u store.User
	err := row.Scan(&u.Name, &u.Hash, &u.Role, moment{&u.Created})
	return u, err
}

// SaveUser implements store.Users.
func (s *Store) SaveUser(ctx context.Context, u *store.User) error {
	if u.Created.IsZero() {
		u.Created = time.Now().UTC().Truncate(time.Microsecond)
	}
	_, err := s.write.ExecContext(ctx, `INSERT INTO users (name, hash, role, created) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, role = excluded.role`,
		u.Name, u.Hash, u.Role, micros(u.Created))
	return err
}

// UserByName implements store.Users.
func (s *Store) UserByName(ctx context.Context, name string) (*store.User, error) {
	u, err := one(ctx, s.read, scanUser, `SELECT name, hash, role, created FROM users WHERE name = ?`, name)
	if err != nil {
		return nil, fmt.Errorf("user %s: %w", name, err)
	}
	return &u, nil
}

// Users implements store.Users: by name.
func (s *Store) Users(ctx context.Context) ([]store.User, error) {
	return list(ctx, s.read, scanUser, `SELECT name, hash, role, created FROM users ORDER BY name`)
}

// DeleteUser implements store.Users; the tokens go with the user.
func (s *Store) DeleteUser(ctx context.Context, name string) error {
	return s.deleted(ctx, `DELETE FROM users WHERE name = ?`, name)
}

const tokenColumns = `id, user, name, kind, hash, scopes, created, used, expires`

func scanToken(row scanner) (store.Token, error) {
	var t store.Token
	err := row.Scan(&t.ID, &t.User, &t.Name, &t.Kind, &t.Hash, object{&t.Scopes}, moment{&t.Created}, moment{&t.Used}, moment{&t.Expires})
	return t, err
}

// SaveToken implements store.Users: by its hash.
func (s *Store) SaveToken(ctx context.Context, t *store.Token) error {
	if t.Created.IsZero() {
		t.Created = time.Now().UTC().Truncate(time.Microsecond)
	}
	return s.write.QueryRowContext(ctx, `INSERT INTO tokens (user, name, kind, hash, scopes, created, used, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (hash) DO UPDATE SET name = excluded.name, scopes = excluded.scopes, used = excluded.used, expires = excluded.expires RETURNING id`,
		t.User, t.Name, t.Kind, t.Hash, text(t.Scopes), micros(t.Created), micros(t.Used), micros(t.Expires)).Scan(&t.ID)
}

// TokenByHash implements store.Users.
func (s *Store) TokenByHash(ctx context.Context, hash string) (*store.Token, error) {
	t, err := one(ctx, s.read, scanToken, `SELECT `+tokenColumns+` FROM tokens WHERE hash = ?`, hash)
	if err != nil {
		return nil, fmt.Errorf("token: %w", err)
	}
	return &t, nil
}

// Tokens implements store.Users: the oldest first.
func (s *Store) Tokens(ctx context.Context, user string) ([]store.Token, error) {
	return list(ctx, s.read, scanToken, `SELECT `+tokenColumns+` FROM tokens WHERE user = ? ORDER BY id`, user)
}

// DeleteToken implements store.Users.
func (s *Store) DeleteToken(ctx context.Context, id int64) error {
	return s.deleted(ctx, `DELETE FROM tokens WHERE id = ?`, id)
}
