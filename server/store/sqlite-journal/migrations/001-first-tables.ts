/**
 * The first schema. Bodies are packed texts (see blob.ts). The content of a graph is its base, as
 * of commit `base_seq`, and the changes after it.
 */
export const firstTables = `
CREATE TABLE commits (
  seq INTEGER PRIMARY KEY,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  comment TEXT NOT NULL,
  licence TEXT NOT NULL,
  -- SHA-256 over the row, what the commit wrote, and the digest before it
  digest TEXT NOT NULL
) STRICT;

CREATE TABLE graphs (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  seq INTEGER NOT NULL,
  base_seq INTEGER NOT NULL,
  -- bytes of packed text, to know when the changes outgrow the base
  base_bytes INTEGER NOT NULL,
  change_bytes INTEGER NOT NULL,
  -- quads, where they were counted
  size INTEGER
) STRICT;

CREATE TABLE bases (
  graph INTEGER NOT NULL,
  part INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (graph, part)
) STRICT;

CREATE TABLE changes (
  seq INTEGER NOT NULL,
  graph INTEGER NOT NULL,
  part INTEGER NOT NULL,
  -- 1 = quads added, 0 = quads removed
  added INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (seq, graph, part)
) STRICT;
CREATE INDEX changes_by_graph ON changes (graph, seq, part);

CREATE TABLE pages (
  slug TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  created TEXT NOT NULL,
  -- JSON array of account names
  authors TEXT NOT NULL
) STRICT;

CREATE TABLE revisions (
  slug TEXT NOT NULL,
  revision INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  graph INTEGER NOT NULL,
  added INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  content BLOB NOT NULL,
  media_type TEXT,
  source BLOB,
  PRIMARY KEY (slug, revision)
) STRICT;
CREATE INDEX revisions_by_seq ON revisions (seq, slug);

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE accounts (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  created TEXT NOT NULL,
  password_hash TEXT NOT NULL
) STRICT;

CREATE TABLE tokens (
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  scope TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  created TEXT NOT NULL,
  expires TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_by_account ON sessions (account);
`;
