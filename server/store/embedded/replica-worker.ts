import './limit-wasm-memory.ts';
import './engine-instance.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { answerQuery, LONGEST_RESULT, TooLongResult, TooManyResults } from './answer-query.ts';
import { digestSlice, listSlices } from './digest-slice.ts';
import { isEngineFailure } from './engine-failure.ts';
import { explainError } from './explain-error.ts';
import { readImage, writeImage } from './memory-image.ts';
import type {
  ReplicaOrder,
  ReplicaQuery,
  ReplicaReport,
  ReplicaSettings,
} from './replica-messages.ts';
import { ReplicaStore } from './replica-store.ts';
import { stepBack } from './step-back.ts';
import { warmUp } from './warm-up.ts';

const { baseIri, background } = workerData as ReplicaSettings;
if (background) stepBack();
const report = (message: ReplicaReport): void => parentPort?.postMessage(message);
const replica = new ReplicaStore((statement) => report({ is: 'skipped', statement }));

parentPort?.on('message', (order: ReplicaOrder) => {
  try {
    follow(order);
  } catch (error) {
    report({ is: 'broken', reason: String(error) });
  }
});

function follow(order: ReplicaOrder): void {
  switch (order.do) {
    case 'load':
      replica.load(order.nquads);
      return report({ is: 'loaded' });
    case 'change':
      replica.change(order.removed, order.added);
      return report({ is: 'loaded' });
    case 'writeImage':
      return report(imageTo(order.file));
    case 'takeImage':
      readImage(order.file, order.facts, replica.store);
      return report({ is: 'loaded' });
    case 'apply':
      return replica.apply(order.delta);
    case 'warm':
      warmUp(replica.store, baseIri);
      return report({ is: 'warm', size: replica.store.size });
    case 'ask':
      return report(ask(order.query));
    case 'holds':
      return report({ is: 'holds', found: order.quads.map((one) => replica.holds(one)) });
    case 'list':
      return report({ is: 'listed', sizes: listSlices(replica.store) });
    case 'digest':
      return report({
        is: 'digests',
        digests: order.slices.map((slice) => digestSlice(replica.store, slice)),
      });
  }
}

function imageTo(file: string): ReplicaReport {
  try {
    return { is: 'image', facts: writeImage(file, replica.store) };
  } catch (error) {
    if (isEngineFailure(error)) throw error;
    return { is: 'no-image', reason: String(error), code: (error as { code?: string }).code ?? '' };
  }
}

function ask(query: ReplicaQuery): ReplicaReport {
  try {
    return { is: 'answer', answer: answerQuery(replica.store, query, baseIri) };
  } catch (error) {
    if (error instanceof TooManyResults) {
      const args = { limit: query.cap ?? 0 };
      return { is: 'refused', refusal: { kind: 'result-too-large', id: 'result-too-large', args } };
    }
    if (error instanceof TooLongResult) {
      const args = { limit: LONGEST_RESULT / 1_048_576 };
      return { is: 'refused', refusal: { kind: 'result-too-large', id: 'result-too-long', args } };
    }
    if (isEngineFailure(error) || !(error instanceof Error)) throw error;
    return { is: 'refused', refusal: explainError(error.message, query.original) };
  }
}
