import '../../../store/embedded/limit-wasm-memory.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { WikiError } from '../../../../core/errors.ts';
import type { TextChange } from '../../../store/journal.ts';
import { FileReader } from './file-reader.ts';
import { ImportJob } from './import-job.ts';
import type {
  AnswerMessage,
  CallMessage,
  CatalogueBefore,
  ComparedGraphs,
  GraphBefore,
  ImportCallName,
  ImportCalls,
  ImportSettings,
} from './protocol.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only');

const settings = workerData as ImportSettings;
const job = new ImportJob(settings);
let file: FileReader | undefined;

let last: Promise<unknown> = Promise.resolve();
port.on('message', (message: CallMessage) => {
  last = last.then(() => respond(message));
});

async function respond(message: CallMessage): Promise<void> {
  const answered = await answer(message);
  const bytes = 'value' in answered ? bytesIn(message.name, answered.value) : [];
  parentPort?.postMessage(answered, bytes);
}

/** The texts of a comparison are handed over, not copied. */
function bytesIn(name: ImportCallName, value: unknown): ArrayBuffer[] {
  const { changes, texts } =
    name === 'compare'
      ? (value as ComparedGraphs)
      : { changes: name === 'catalogue' && value ? [value as TextChange] : [], texts: undefined };
  const parts = changes.flatMap(({ added, removed, state = [] }) => [added, removed, state].flat());
  const all = texts ? [...parts, texts] : parts;
  return [...new Set(all.map(({ buffer }) => buffer as ArrayBuffer))];
}

async function answer(message: CallMessage): Promise<AnswerMessage> {
  try {
    return { value: await run(message) };
  } catch (error) {
    if (!(error instanceof WikiError)) return { crash: String(error) };
    const { kind, id, args } = error;
    return { failure: { kind, id, args } };
  }
}

function run({ name, input }: CallMessage): unknown {
  switch (name) {
    case 'begin': {
      const { mediaType } = input as ImportCalls['begin']['in'];
      job.statements.beginFile();
      file = new FileReader(mediaType, settings.graph ?? settings.base, job.statements);
      return undefined;
    }
    case 'piece':
      return file?.take(input as Uint8Array);
    case 'end':
      return file?.end();
    case 'graphs':
      return job.graphs();
    case 'compare':
      return job.compare(input as readonly GraphBefore[]);
    case 'catalogue':
      return job.catalogue(input as CatalogueBefore);
  }
}
