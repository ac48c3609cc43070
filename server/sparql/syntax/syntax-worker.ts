import '../../store/embedded/limit-wasm-memory.ts';
import { parentPort } from 'node:worker_threads';
import { WikiError } from '../../../core/errors.ts';
import { evaluatePatch } from '../patch/evaluate-patch.ts';
import { readServices } from '../service/read-services.ts';
import { solutionsAsValues } from '../service/solutions-as-values.ts';
import { parseUpdate } from '../update/parse-update.ts';
import { firstDegreeLabels } from './blank-node-labels.ts';
import { canonicalHashOf } from './canonical-hash.ts';
import { distinct, packQuads, unpackQuads } from './packed-quads.ts';
import { parseRdf } from './parse-rdf.ts';
import type { AnswerMessage, JobMessage, SyntaxJobName, SyntaxJobs } from './protocol.ts';
import { serialize } from './serialize.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only');

port.on('message', (message: JobMessage) => {
  void answer(message).then((answered) => port.postMessage(answered));
});

async function answer(message: JobMessage): Promise<AnswerMessage> {
  try {
    return { value: await run(message) };
  } catch (error) {
    if (error instanceof WikiError) {
      return { failure: { kind: error.kind, id: error.id, args: error.args } };
    }
    return { crash: String(error), fatal: error instanceof WebAssembly.RuntimeError };
  }
}

async function run(message: JobMessage): Promise<SyntaxJobs[SyntaxJobName]['out']> {
  switch (message.name) {
    case 'read':
      return parseRdf(message.input);
    case 'write': {
      const { quads, ...request } = message.input;
      return serialize({ ...request, quads: unpackQuads(quads) });
    }
    case 'hash':
      return canonicalHashOf(unpackQuads(distinct(message.input.quads)));
    case 'label': {
      const { quads, previous, prefix } = message.input;
      return firstDegreeLabels(unpackQuads(quads), unpackQuads(previous), prefix);
    }
    case 'patch': {
      const { quads, ...request } = message.input;
      const effect = evaluatePatch({ ...request, quads: unpackQuads(quads) });
      return { added: packQuads(effect.added), removed: packQuads(effect.removed) };
    }
    case 'update':
      return parseUpdate(message.input);
    case 'services':
      return readServices(message.input);
    case 'solutions':
      return solutionsAsValues(message.input);
  }
}
