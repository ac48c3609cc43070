import { quadKey } from '../../../core/rdf/canonical-literal.ts';
import { PPL } from '../../../core/vocabulary.ts';
import type { CommitReceipt, GraphChange, Journal, TextChange } from '../../store/journal.ts';
import { linesOf } from '../../store/sqlite-journal/nquads-lines.ts';
import { IndexFeed } from '../exchange/index-feed.ts';
import { changesOfPages, indexText, type CommitPagesRequest } from '../pages/commit-pages.ts';
import type { Services } from '../services.ts';
import type { GraphDraft } from './graph-draft.ts';
import { textBefore, without } from './graph-text.ts';

type LargeServices = Omit<Services, 'journal'> & {
  readonly journal: Pick<Journal, 'startLargeCommit' | 'graphTexts'>;
};

/** Graphs handed over at once. */
const TOGETHER = 200;

interface LargeRequest extends CommitPagesRequest {
  /** Graphs changed as a whole, besides the others. */
  readonly wholes: readonly GraphDraft[];
}

/**
 * What `commitPages` does, for changes of any size: as text, part by part, and taken in by the indexes
 * beforehand.
 */
export async function commitLarge(
  services: LargeServices,
  request: LargeRequest,
): Promise<CommitReceipt> {
  const { quadIndex, textIndex, iris, clock, log } = services;
  const { author, comment, expectedHead } = request;
  const time = clock().toISOString();
  const commit = services.journal.startLargeCommit();
  const feed = new IndexFeed(quadIndex, textIndex);
  const take = async (changes: readonly TextChange[]): Promise<void> => {
    // The feed first: the journal is handed the bytes.
    await feed.add(changes);
    await commit.add(changes);
  };
  try {
    const changes = changesOfPages(iris, request, time);
    for (let at = 0; at < changes.length; at += TOGETHER) {
      await take(await Promise.all(changes.slice(at, at + TOGETHER).map(asText)));
    }
    for (const draft of request.wholes) await take([await wholeChange(services.journal, draft)]);
    await feed.ready();
    const head = expectedHead === undefined ? {} : { expectedHead };
    const receipt = await commit.commit({ author, time, comment, licence: PPL, ...head });
    await feed.take(receipt.seq, log);
    for (const edit of request.edits) void indexText(services, edit, receipt.seq);
    return receipt;
  } catch (error) {
    await Promise.allSettled([commit.discard(), feed.abandon()]);
    throw error;
  }
}

async function asText({ added, removed, state, ...rest }: GraphChange): Promise<TextChange> {
  const [come, gone] = [await linesOf(added, rest.graph), await linesOf(removed, rest.graph)];
  return {
    ...rest,
    added: come.map(bytesOf),
    removed: gone.map(bytesOf),
    addedCount: added.length,
    removedCount: removed.length,
    ...(state && { state: (await linesOf(state, rest.graph)).map(bytesOf) }),
  };
}

/** Everything there was goes, and what was poured in comes, with the changes made since. */
async function wholeChange(
  reader: Pick<Journal, 'graphTexts'>,
  { base, whole, delta }: GraphDraft,
): Promise<TextChange> {
  const { iri, kind } = base.target;
  const poured = without(whole?.poured ?? [], delta.removed.map(quadKey));
  const added = [...poured, ...(await linesOf(delta.added, iri))].filter((part) => part !== '');
  const removed = whole?.cleared ? await textBefore(reader, base) : [];
  return {
    graph: iri,
    kind: kind === 'unnamed' ? 'unnamed' : 'reference',
    added: added.map(bytesOf),
    removed: removed.map(bytesOf),
    state: added.map(bytesOf),
    addedCount: (whole?.pouredCount ?? 0) - delta.removed.length + delta.added.length,
    removedCount: whole?.cleared ? base.size : 0,
    expectedSeq: base.seq,
  };
}

/** In memory of its own, which can be handed over. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
