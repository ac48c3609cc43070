import { WikiError } from '../../../core/errors.ts';
import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import type { Journal } from '../../store/journal.ts';
import { eachLine, linesOf, parseLine } from '../../store/sqlite-journal/nquads-lines.ts';
import type { GraphDraft } from './graph-draft.ts';

/** What a draft holds at one moment. */
export type DraftSnapshot = Pick<GraphDraft, 'base' | 'whole' | 'delta'>;

export function snapshotOf({ base, whole, delta }: GraphDraft): DraftSnapshot {
  return { base, whole, delta };
}

/**
 * The content of a draft that was not read, as canonical N-Quads.
 * @throws WikiError conflict `changed-meanwhile` when the graph is no longer what it was made from
 */
export async function textNow(journal: Journal, draft: DraftSnapshot): Promise<string[]> {
  const { base, whole, delta } = draft;
  const before = whole?.cleared ? [] : await textBefore(journal, base);
  const parts = without([...before, ...(whole?.poured ?? [])], delta.removed.map(quadKey));
  return [...parts, ...(await linesOf(delta.added, base.target.iri))];
}

/** The content that a draft was made from; throws as `textNow` does. */
export async function textBefore(
  journal: Pick<Journal, 'graphTexts'>,
  { target, seq }: DraftSnapshot['base'],
): Promise<readonly string[]> {
  const [text] = await journal.graphTexts([target.iri]);
  if ((text?.seq ?? 0) !== seq) throw new WikiError('conflict', 'changed-meanwhile');
  return text?.parts ?? [];
}

/** Lines less those of the statements with these keys. */
export function without(parts: readonly string[], keys: readonly string[]): string[] {
  if (keys.length === 0) return [...parts];
  const gone = new Set(keys);
  return parts.map((part) =>
    [...eachLine(part)]
      .filter((line) => !gone.has(quadKey(parseLine(line))))
      .map((line) => `${line}\n`)
      .join(''),
  );
}
