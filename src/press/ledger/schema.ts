/** Counts up with every change of the tables below. */
export const SCHEMA_VERSION = 4;

/**
 * Wide rows (articles, revisions, pages) stand in tables of their own order with an index beside them: in the index's own tree a
 * lookup would leaf through their texts. `address` is append-only: what was published once is known for ever; `own_id` is what
 * `idOf` makes of its path. `sheet` names everything that is printed; `dirty` is set before its files are touched and cleared
 * after they are written, so that a run that was killed is finished by the next.
 */
export const schema = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;

  CREATE TABLE post (
    file TEXT PRIMARY KEY, size INTEGER NOT NULL, time REAL NOT NULL, hash TEXT NOT NULL,
    kind TEXT NOT NULL, facts TEXT NOT NULL, retry INTEGER NOT NULL) WITHOUT ROWID, STRICT;
  CREATE INDEX post_by_kind ON post (kind, retry) WHERE kind <> 'article';

  CREATE TABLE picture (file TEXT PRIMARY KEY, size INTEGER NOT NULL, time REAL NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE picture_use (picture TEXT NOT NULL, post TEXT NOT NULL, PRIMARY KEY (picture, post)) WITHOUT ROWID, STRICT;
  CREATE INDEX picture_use_by_post ON picture_use (post);

  CREATE TABLE article (
    id TEXT PRIMARY KEY, file TEXT NOT NULL, path TEXT NOT NULL, at INTEGER NOT NULL, withdrawn_at TEXT, body TEXT NOT NULL,
    source TEXT NOT NULL, fingerprint TEXT NOT NULL, teaser TEXT NOT NULL, rest TEXT NOT NULL) STRICT;
  CREATE INDEX article_by_file ON article (file);
  CREATE INDEX article_withdrawn ON article (withdrawn_at, path) WHERE withdrawn_at IS NOT NULL;

  CREATE TABLE revision (article TEXT NOT NULL, n INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (article, n)) STRICT;

  CREATE TABLE address (
    n INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, id TEXT NOT NULL, place TEXT NOT NULL, since TEXT NOT NULL,
    own_id TEXT NOT NULL) STRICT;
  CREATE INDEX address_by_place ON address (place);
  CREATE INDEX address_by_id ON address (id);
  CREATE INDEX address_by_own_id ON address (own_id);
  CREATE TABLE redirect (path TEXT PRIMARY KEY, target TEXT NOT NULL, title TEXT NOT NULL, id TEXT) WITHOUT ROWID, STRICT;

  CREATE TABLE list (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, total INTEGER NOT NULL, filing TEXT NOT NULL) WITHOUT ROWID, STRICT;
  CREATE TABLE page (
    list TEXT NOT NULL, number INTEGER NOT NULL, ids TEXT NOT NULL, newest_at INTEGER, newest_id TEXT,
    PRIMARY KEY (list, number)) STRICT;
  CREATE INDEX page_by_newest ON page (list, newest_at, newest_id);
  CREATE TABLE vote (subject TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (subject, name)) WITHOUT ROWID, STRICT;

  CREATE TABLE indexed (n INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL, current INTEGER NOT NULL) STRICT;
  CREATE UNIQUE INDEX indexed_by_article ON indexed (article) WHERE current = 1;
  CREATE INDEX indexed_outdated ON indexed (n) WHERE current = 0;

  CREATE TABLE sheet (
    name TEXT PRIMARY KEY, rank INTEGER NOT NULL, at INTEGER NOT NULL, key TEXT, shell TEXT, dirty INTEGER NOT NULL) WITHOUT ROWID, STRICT;
  CREATE INDEX sheet_dirty ON sheet (rank, name) WHERE dirty > 0;
`;
