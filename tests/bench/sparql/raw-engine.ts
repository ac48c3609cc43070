/**
 * The same Oxigraph in a process of its own, without HTTP, gate, limits or lanes: the least that an
 * answer of ours can cost. Times are taken in that process, around the query alone.
 */
import '../../../server/store/steady-wasm.ts';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Store } from 'oxigraph';
import { loadFile } from '../bare-load.ts';
import { formatOf, type Asked, type Engine } from './engine.ts';

interface Order {
  readonly text: string;
  readonly format: string;
}

type Report = Asked | { readonly failure: string };

/** @param file N-Quads; the default graph is the union of its graphs */
export async function startRawEngine(file: string): Promise<Engine> {
  const child = fork(fileURLToPath(import.meta.url), [file], { serialization: 'advanced' });
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`Oxigraph’s process ended with ${String(code)}`);
  });
  const next = async (): Promise<Report> => {
    const [report] = await Promise.race([once(child, 'message'), ended]);
    return report as Report;
  };
  await next();
  return {
    name: 'Oxigraph',
    async ask({ text, query }) {
      child.send({ text, format: formatOf(query) } satisfies Order);
      const report = await next();
      if ('failure' in report) throw new Error(report.failure);
      return report;
    },
    async stop() {
      child.kill();
      await ended.catch(() => undefined);
    },
  };
}

async function serve(file: string): Promise<void> {
  const store = new Store();
  await loadFile(store, file);
  process.on('message', (order: Order) => process.send?.(answer(store, order)));
  process.send?.({ milliseconds: 0, body: '' } satisfies Report);
}

function answer(store: Store, { text, format }: Order): Report {
  const start = performance.now();
  try {
    const options = { results_format: format, use_default_graph_as_union: true };
    const body = store.query(text, options) as unknown as string;
    return { body, milliseconds: performance.now() - start };
  } catch (error) {
    return { failure: String(error) };
  }
}

const [script, file] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url) && file !== undefined) await serve(file);
