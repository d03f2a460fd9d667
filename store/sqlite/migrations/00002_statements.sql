-- +goose Up
-- What stands in a statement, and the kinds of the documents whose passage it
-- is: words between spaces. Until stories are read again, what is known of
-- the story holds for its statements.
ALTER TABLE statements ADD COLUMN has TEXT NOT NULL DEFAULT ' ';
ALTER TABLE statements ADD COLUMN doc TEXT NOT NULL DEFAULT ' ';
UPDATE statements SET
  has = coalesce((SELECT ' ' || iif(differences > 0, 'difference ', '') || iif(summary ->> 'figures' > 0, 'figure ', '') || iif(summary ->> 'documents' > 0, 'document ', '')
    FROM stories WHERE stories.id = statements.story), ' '),
  doc = coalesce((SELECT ' ' || group_concat(kind, ' ') || ' ' FROM documents WHERE documents.story = statements.story), ' ');
