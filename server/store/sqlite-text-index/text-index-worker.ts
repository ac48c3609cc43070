import { parentPort, workerData } from 'node:worker_threads';
import type { PageTexts } from '../text-index.ts';
import type { AnswerMessage, RequestMessage, TextRequest } from './protocol.ts';
import { TextStore } from './text-store.ts';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only');

const store = new TextStore((workerData as { readonly file: string }).file);

port.on('message', ({ id, request }: RequestMessage) => {
  port.postMessage(answer(id, request));
  if (request.name === 'close') port.close();
});

function answer(id: number, request: TextRequest): AnswerMessage {
  try {
    return { id, value: run(request) };
  } catch (error) {
    const { message, code = '' } = error as { message: string; code?: string };
    return { id, error: { message, code } };
  }
}

function run(request: TextRequest): unknown {
  switch (request.name) {
    case 'seq':
      return store.seq();
    case 'put':
      return store.put(request.slug, request.documents, request.seq);
    case 'search':
      return store.search(request.query);
    case 'slugs':
      return store.slugs();
    case 'documents':
      return store.documents(request.slug);
    case 'beginUpdate':
      return store.beginUpdate();
    case 'replace':
      return store.replace(JSON.parse(Buffer.from(request.pages).toString('utf8')) as PageTexts[]);
    case 'endUpdate':
      return store.endUpdate(request.seq);
    case 'beginRebuild':
      return store.beginRebuild();
    case 'add':
      return store.add(request.documents);
    case 'endRebuild':
      return store.endRebuild(request.seq);
    case 'cancel':
      return store.cancel();
    case 'close':
      return store.close();
  }
}
