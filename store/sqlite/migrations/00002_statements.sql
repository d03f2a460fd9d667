-- +goose Up
-- What a statement itself has, and the kinds of the documents whose passage
-- it is: words between spaces. Stories are read again and fill them.
ALTER TABLE statements ADD COLUMN has TEXT NOT NULL DEFAULT ' ';
ALTER TABLE statements ADD COLUMN doc TEXT NOT NULL DEFAULT ' ';
