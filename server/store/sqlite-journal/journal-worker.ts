import { parentPort, workerData } from 'node:worker_threads';
import type { TextChange } from '../journal.ts';
import type { ChangePlace } from './change-reads.ts';
import type { Call, Writes } from './protocol.ts';
import { Reader } from './reader.ts';
import { plainError, storageError } from './storage-errors.ts';
import { Writer } from './writer.ts';

/** What the thread is told at its start. */
export interface WorkerTask {
  readonly role: 'writer' | 'reader';
  readonly folder: string;
}

const port = parentPort!;
const task = workerData as WorkerTask;

function answer(id: number, value: unknown): void {
  port.postMessage({ id, value });
}
function refuse(id: number, error: unknown): void {
  port.postMessage({ id, error: plainError(storageError(error, task.folder)) });
}

/** Answers call 0 once the thread serves, then every call that comes. */
function serve(handle: (call: Call) => void, close: () => void): void {
  port.on('message', (call: Call) => {
    try {
      if (call.name !== 'close') return handle(call);
      close();
      answer(call.id, undefined);
      port.close();
    } catch (error) {
      refuse(call.id, error);
    }
  });
  answer(0, undefined);
}

function serveWriter(): void {
  const writer = new Writer(task.folder);
  serve(
    ({ id, name, args }) => {
      if (name === 'stage') return answer(id, writer.stage(...(args as [number, TextChange[]])));
      if (name === 'dropStaged') return answer(id, writer.dropStaged(args[0] as number));
      writer.write(
        name as keyof Writes,
        args,
        (value) => answer(id, value),
        (error) => refuse(id, error),
      );
    },
    () => writer.close(),
  );
}

function serveReader(): void {
  const reader = new Reader(task.folder);
  const { graphs, graphHistory, pages, deltas, changes, accounts, drafts } = reader;
  const reads: Record<string, (...args: never[]) => unknown> = {
    head: () => reader.head(),
    graph: (iri: string) => graphs.graph(iri),
    graphs: () => graphs.graphs(),
    graphInfo: (iri: string) => graphs.info(iri),
    graphHistory: (iri: string, before: number, limit: number) =>
      graphHistory.commits(iri, before, limit),
    graphChange: (iri: string, since: number) => graphHistory.netChange(iri, since),
    page: (slug: string) => pages.page(slug),
    pages: () => pages.pages(),
    revision: (slug: string, revision: number) => pages.revision(slug, revision),
    history: (slug: string, before: number, limit: number) => pages.history(slug, before, limit),
    recent: (limit: number) => pages.recent(limit),
    changesAfter: (place: ChangePlace) => changes.after(place),
    graphTexts: (iris: readonly string[]) => graphs.texts(iris),
    pagesNamed: (slugs: readonly string[]) => pages.named(slugs),
    chainAt: (seq: number) => reader.chainAt(seq),
    deltasAfter: (seq: number) => deltas.after(seq),
    startReplay: (id: number, only?: string[]) => reader.startReplay(id, only),
    continueReplay: (id: number) => reader.continueReplay(id),
    endReplay: (id: number) => reader.endReplay(id),
    setting: (key: string) => accounts.setting(key),
    account: (name: string) => accounts.account(name),
    accounts: () => accounts.accounts(),
    token: (hash: string) => accounts.token(hash),
    session: (hash: string) => accounts.session(hash),
    draft: (account: string, key: string) => drafts.draft(account, key),
    drafts: (account: string) => drafts.drafts(account),
  };
  serve(
    ({ id, name, args }) => answer(id, reads[name]!(...(args as never[]))),
    () => reader.close(),
  );
}

try {
  if (task.role === 'writer') serveWriter();
  else serveReader();
} catch (error) {
  refuse(0, error);
  port.close();
}
