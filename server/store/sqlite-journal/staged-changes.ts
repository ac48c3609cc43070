import { packBytes } from './blob.ts';
import type { TextChange } from '../journal.ts';
import type { LineChange } from './protocol.ts';

/** Changes of commits that are still being handed over, packed, by the commit's number. */
export class StagedChanges {
  readonly #staged = new Map<number, LineChange<Buffer>[]>();

  add(id: number, changes: readonly TextChange[]): void {
    const staged = this.#staged.get(id) ?? [];
    for (const change of changes) staged.push(packed(change));
    this.#staged.set(id, staged);
  }

  of(id: number): readonly LineChange<Buffer>[] {
    return this.#staged.get(id) ?? [];
  }

  drop(id: number): void {
    this.#staged.delete(id);
  }
}

function packed({ added, removed, state, ...rest }: TextChange): LineChange<Buffer> {
  const packedAdded = added.map(packFast);
  const packedRemoved = removed.map(packFast);
  if (!state) return { ...rest, added: packedAdded, removed: packedRemoved };
  return {
    ...rest,
    added: packedAdded,
    removed: packedRemoved,
    // What was all added is the state: packed once. Arrays that were one are still one here.
    state: state === added ? packedAdded : state.map(packFast),
    stateCount: state.reduce((count, part) => count + linesIn(part), 0),
  };
}

/** Whoever imports waits for it. */
function packFast(text: Uint8Array): Buffer {
  return packBytes(text, 1);
}

function linesIn(text: Uint8Array): number {
  let count = 0;
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) count += 1;
  return count;
}
