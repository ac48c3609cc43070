import type { Database } from 'better-sqlite3';
import { isIntact } from './blob.ts';
import { CommitDigest, NO_DIGEST } from './commit-digest.ts';

/** Findings named before the rest is only counted. */
const MOST_FINDINGS = 100;

/** What is wrong with the file's own structure: pages, trees, records. */
export function structureFindings(db: Database): string[] {
  const rows = db.pragma(`quick_check(${MOST_FINDINGS})`) as { quick_check: string }[];
  return rows.map((row) => row.quick_check).filter((text) => text !== 'ok');
}

/** What is wrong with the current content of graphs: bodies that changed on disk. */
export function contentFindings(db: Database): string[] {
  return [
    ...damaged(
      db,
      `SELECT bases.body AS body, 'content of graph <' || iri || '>, part ' || part AS place
       FROM bases JOIN graphs ON graphs.id = bases.graph`,
    ),
    ...damaged(
      db,
      `SELECT changes.body AS body, 'commit ' || changes.seq || ' in graph <' || iri || '>' AS place
       FROM graphs JOIN changes ON changes.graph = graphs.id AND changes.seq > graphs.base_seq`,
    ),
  ];
}

/**
 * What is wrong with the history: bodies, gaps in the numbering, commits whose rows changed.
 * @param seen hears how many commits were looked at
 */
export function historyFindings(
  db: Database,
  seen: (commits: number) => void = () => undefined,
): string[] {
  const findings = [
    ...damaged(db, `SELECT body, 'commit ' || seq AS place FROM changes`),
    ...damaged(
      db,
      `SELECT content AS body, 'revision ' || revision || ' of ' || slug AS place FROM revisions`,
    ),
    ...damaged(
      db,
      `SELECT source AS body, 'source of revision ' || revision || ' of ' || slug AS place
       FROM revisions WHERE source IS NOT NULL`,
    ),
    ...damaged(
      db,
      `SELECT content AS body, 'draft ' || key || ' of ' || account AS place FROM drafts`,
    ),
  ];
  const digest = new CommitDigest(db);
  let previous = { seq: 0, digest: NO_DIGEST };
  const commits = db
    .prepare<[], { seq: number; digest: string }>('SELECT seq, digest FROM commits ORDER BY seq')
    .iterate();
  for (const commit of commits) {
    if (commit.seq !== previous.seq + 1) {
      findings.push(`commits ${previous.seq + 1} to ${commit.seq - 1} are missing`);
    } else if (digest.of(commit.seq, previous.digest) !== commit.digest) {
      findings.push(`commit ${commit.seq} is not what was written`);
    }
    previous = commit;
    seen(commit.seq);
  }
  return findings.slice(0, MOST_FINDINGS);
}

function damaged(db: Database, bodies: string): string[] {
  const findings: string[] = [];
  for (const { body, place } of db.prepare<[], { body: Buffer; place: string }>(bodies).iterate()) {
    if (!isIntact(body)) findings.push(`checksum of ${place}`);
    if (findings.length >= MOST_FINDINGS) break;
  }
  return findings;
}
