import { parentPort, workerData } from 'node:worker_threads';
import type { Quad } from '../../../../core/rdf/terms.ts';
import { ShapeSet, type CoreCheck } from '../shape-set.ts';

/** A page to check. */
export interface CheckMessage {
  readonly page: readonly Quad[];
  readonly context: readonly Quad[];
}

/** What came of it. */
export type CheckAnswer = { readonly check: CoreCheck } | { readonly crash: string };

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only');

const shapes = new ShapeSet((workerData as { ontologies: readonly Quad[] }).ontologies);

port.on('message', ({ page, context }: CheckMessage) => {
  void shapes.check(page, context).then(
    (check) => port.postMessage({ check } satisfies CheckAnswer),
    (error: unknown) => port.postMessage({ crash: String(error) } satisfies CheckAnswer),
  );
});
