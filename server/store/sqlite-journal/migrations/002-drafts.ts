/** Unsaved text kept on the account. Contents are packed texts (see blob.ts). */
export const drafts = `
CREATE TABLE drafts (
  account TEXT NOT NULL REFERENCES accounts (name) ON UPDATE CASCADE ON DELETE CASCADE,
  key TEXT NOT NULL,
  -- revision of the page the text was begun from; 0 = the page did not exist
  base INTEGER NOT NULL,
  title TEXT NOT NULL,
  time TEXT NOT NULL,
  -- of the content, as UTF-8 before packing
  bytes INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (account, key)
) STRICT;
`;
